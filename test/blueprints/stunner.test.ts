import { Stunner, StunnerProps, TurnTransport } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, ClusterPlan, HostCluster, TurnConnection } from '../../constructs';
import { faultsOf, planOnPlatform, policyOf } from '../support/communication';
import { awsRegion, cluster, dependenciesOf, objectOf, objectsOf, TestBlueprint, testSovereign, planOf, valuesOf } from '../support/fixtures';

const CONSUMER = { ...CATALOGUE.stunner, key: 'consumer' };
const connections: TurnConnection[] = [];

const planWith = (props: StunnerProps = {}, id?: string): ClusterPlan => planOnPlatform((on) => {
  addConsumer(on);
  new Stunner(on, id, props);
});

function addConsumer(on: HostCluster): void {
  new TestBlueprint(on, 'rooms', { component: CONSUMER, namespace: 'catalyst-rooms' }, (self) => {
    self.mainUnit.add({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'media' }, spec: { selector: { app: 'media' }, ports: [{ port: 80 }] } });
    connections.push(self.requires({ name: 'turn' }).provideTurn(self, { service: 'media' }));
  });
}

const plan = planWith();
const dataplane = (of: ClusterPlan) => objectOf(of, 'stunner', 'Dataplane').spec;

describe('relays', () => {
  test('are a Gateway of a class of their own, and nothing is wrong with it', () => {
    expect(faultsOf(plan)).toEqual([]);
    expect(objectsOf(plan, 'stunner').map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`)).toEqual([
      'Dataplane /stunner', 'Gateway stunner/stunner', 'GatewayClass /stunner', 'GatewayConfig stunner/stunner',
    ]);
    expect(objectOf(plan, 'stunner', 'GatewayClass').spec).toEqual({
      controllerName: 'stunner.l7mp.io/gateway-operator',
      parametersRef: { group: 'stunner.l7mp.io', kind: 'GatewayConfig', name: 'stunner', namespace: 'stunner' },
    });
    expect(objectOf(plan, 'stunner', 'Gateway').spec).toEqual({
      gatewayClassName: 'stunner', listeners: [{ name: 'turn', port: 3478, protocol: 'TURN-TCP', allowedRoutes: { namespaces: { from: 'All' } } }],
    });
    expect(dependenciesOf(plan, 'stunner')).toEqual(['gateway-api', 'namespaces', 'stunner-operator', 'stunner-prerequisites']);
  });

  test('have a load balancer and a host name of their own', () => {
    expect(objectOf(plan, 'stunner', 'GatewayConfig').spec).toEqual({
      realm: 'stunner.l7mp.io',
      authRef: { name: 'stunner-auth', namespace: 'stunner' },
      dataplane: 'stunner',
      loadBalancerServiceAnnotations: {
        'load-balancer.hetzner.cloud/location': 'fsn1',
        'load-balancer.hetzner.cloud/name': 'hz-fsn-mgt-prod-stunner',
        'load-balancer.hetzner.cloud/use-private-ip': 'true',
        'external-dns.alpha.kubernetes.io/hostname': 'stunner.hfmp.omantel.omani.works',
      },
    });
  });

  test('take passwords that are signed with a secret that is generated', () => {
    const { target, data } = objectOf(plan, 'stunner-prerequisites', 'ExternalSecret').spec;
    expect(target.template.data).toEqual({ type: 'ephemeral', secret: '{{ index . "secret" }}' });
    expect(data).toEqual([{ secretKey: 'secret', remoteRef: { key: 'platform/stunner/stunner-auth/secret', property: 'secret' } }]);
  });

  test('are reached by the world at their one port, and ask the operator what to do', () => {
    const { ingress, egress } = policyOf(plan, 'stunner');
    expect(ingress).toContainEqual({ fromEntities: ['world'], toPorts: [{ ports: [{ port: '3478', protocol: 'TCP' }] }] });
    const reached = egress.flatMap(({ toEndpoints = [] }: any) => toEndpoints.map((one: any) => one.matchLabels?.['k8s:io.kubernetes.pod.namespace']));
    expect(reached).toEqual(expect.arrayContaining(['catalyst-rooms', 'stunner-system']));
  });

  test('are one that asks for little, and more in the larger sizes', () => {
    expect(dataplane(plan)).toMatchObject({ replicas: 1, resources: { requests: { cpu: '200m', memory: '128Mi' } } });
    expect(dataplane(planWith({ size: ApplicationSize.MEDIUM }))).toMatchObject({ replicas: 2, resources: { requests: { cpu: '500m', memory: '256Mi' } } });
    // Three machines take three of the four.
    expect(dataplane(planWith({ size: ApplicationSize.LARGE }))).toMatchObject({ replicas: 3, resources: { requests: { cpu: '1000m', memory: '512Mi' } } });
    expect(dataplane(planWith({ replicas: 3 })).replicas).toBe(3);
    expect(plan.workloads.find(({ workload }) => workload.name === 'stunner')!.workload).toEqual({ name: 'stunner', replicas: 1, cpuMillis: 200, memoryMiB: 128 });
  });

  test('have other names of the whole cluster where they are not the only ones', () => {
    const other = planWith({}, 'calls');
    expect(faultsOf(other)).toEqual([]);
    expect(objectOf(other, 'calls', 'GatewayClass').metadata.name).toBe('stunner-calls');
    expect(objectOf(other, 'calls', 'Gateway').metadata).toMatchObject({ name: 'calls', namespace: 'stunner' });
  });

  test('speak UDP where the load balancer does', () => {
    const sovereign = testSovereign({ regions: [awsRegion(cluster(BuildingBlock.MGT, 3, 0, 'm6i.4xlarge'))] });
    new Stunner(sovereign.managementCluster, undefined, { transport: TurnTransport.UDP });
    expect(objectOf(planOf(sovereign), 'stunner', 'Gateway').spec.listeners[0].protocol).toBe('TURN-UDP');
  });

  test('fails when they should speak UDP at Hetzner', () => {
    expect(() => new Stunner(testSovereign().managementCluster, undefined, { transport: TurnTransport.UDP })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/stunner: 'transport' must be 'tcp' at Hetzner, whose load balancers carry no UDP, got \"udp\"; leave it out",
    ));
  });

  test('fails when there are none', () => {
    expect(() => new Stunner(testSovereign().managementCluster, undefined, { replicas: 0 })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/stunner: 'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size",
    ));
  });
});

describe('whoever asks for relays', () => {
  test('gets a route to the Pods of its Service, and the secret', () => {
    expect(connections[0]).toEqual({
      host: 'stunner.hfmp.omantel.omani.works', port: 3478, transport: 'tcp', secret: { namespace: 'catalyst-rooms', name: 'rooms-turn' },
    });
    const { metadata, spec } = objectOf(plan, 'stunner-routes', 'UDPRoute');
    expect(metadata).toMatchObject({ name: 'rooms-media', namespace: 'catalyst-rooms' });
    expect(spec).toEqual({ parentRefs: [{ name: 'stunner', namespace: 'stunner' }], rules: [{ backendRefs: [{ name: 'media', namespace: 'catalyst-rooms' }] }] });
    expect(dependenciesOf(plan, 'stunner-routes')).toEqual(['namespaces', 'rooms', 'stunner', 'stunner-operator']);
    expect(objectOf(plan, 'rooms-prerequisites', 'ExternalSecret').spec.data).toEqual([
      { secretKey: 'secret', remoteRef: { key: 'platform/stunner/stunner-auth/secret', property: 'secret' } },
    ]);
  });
});

describe('the operator', () => {
  test('leaves kinds of Gateway API to those who have them, and its own are never pruned', () => {
    expect(valuesOf(plan, 'stunner-operator')).toMatchObject({ standardCrds: { enabled: false }, stunnerAuthService: { enabled: false } });
    expect(plan.tryFindUnit('stunner-operator')!.prune).toBe(false);
    expect(dependenciesOf(plan, 'stunner-operator')).toContain('gateway-api');
  });

  test('fails when it is missing', () => {
    const sovereign = testSovereign();
    new Stunner(sovereign.managementCluster);
    expect(planOf(sovereign).sovereignPlan.findings.map(String)).toContain(
      'omantel/hz-fsn-mgt-prod/stunner: needs turn-kinds, which no Blueprint on hz-fsn-mgt-prod provides; '
      + "add a Blueprint that provides it (StunnerOperator) with hz-fsn-mgt-prod as its scope, or leave 'stunner' out [missing-provider]",
    );
  });
});
