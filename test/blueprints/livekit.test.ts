import { load } from 'js-yaml';
import { LiveKit, LiveKitProps, PrometheusOperatorCrds, Stunner } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, Capability, ClusterPlan, HostCluster, MediaConnection } from '../../constructs';
import { faultsOf, planOnPlatform } from '../support/communication';
import { dependenciesOf, objectOf, objectsOf, planOf, TestBlueprint, testSovereign } from '../support/fixtures';

const planWith = (props: LiveKitProps = {}, add: (on: HostCluster) => void = () => {}): ClusterPlan => planOnPlatform((on) => {
  add(on);
  new Stunner(on);
  new LiveKit(on, undefined, props);
});

const connections = new Map<string, MediaConnection>();
const addConsumer = (on: HostCluster, key: string) => (
  new TestBlueprint(on, 'chat', { component: { ...CATALOGUE.livekit, key: 'consumer' }, namespace: 'catalyst-chat' }, (self) => {
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'chat' } });
    connections.set(key, self.requires({ name: 'media' }).provideMedia(self, { name: key }));
  })
);

const plan = planWith();
const large = planWith({ size: ApplicationSize.LARGE });
const settings = (of: ClusterPlan): any => load(objectOf(of, 'livekit', 'ConfigMap').data['livekit.yaml']);
const pod = (of: ClusterPlan): any => objectOf(of, 'livekit', 'Deployment').spec.template.spec;

describe('a server', () => {
  test('has everything that it needs, in the order in which it needs that', () => {
    expect(faultsOf(plan)).toEqual([]);
    expect(objectsOf(plan, 'livekit').map(({ kind }) => kind)).toEqual(['ConfigMap', 'Deployment', 'HTTPRoute', 'Service']);
    expect(dependenciesOf(plan, 'livekit')).toEqual(expect.arrayContaining(['livekit-prerequisites', 'public-gateway']));
    expect(dependenciesOf(plan, 'livekit-prerequisites')).toContain('stunner-prerequisites');
  });

  test('tells clients of the relays, and has no port of its own on a machine', () => {
    expect(settings(plan)).toEqual({
      port: 7880,
      prometheus_port: 6789,
      key_file: '/etc/livekit/keys/keys.yaml',
      rtc: {
        port_range_start: 50000,
        port_range_end: 60000,
        tcp_port: 0,
        use_external_ip: false,
        stun_servers: ['stunner.hfmp.omantel.omani.works:3478'],
        turn_servers: [{ host: 'stunner.hfmp.omantel.omani.works', port: 3478, protocol: 'tcp', secret_file: '/etc/livekit/turn/secret' }],
      },
      logging: { json: true, level: 'info' },
    });
    expect(pod(plan).containers[0].ports.filter(({ hostPort }: any) => hostPort)).toEqual([]);
    expect(objectOf(plan, 'stunner-routes', 'UDPRoute').spec.rules).toEqual([{ backendRefs: [{ name: 'livekit', namespace: 'livekit' }] }]);
  });

  test('reads secrets from files that nobody else may read', () => {
    expect(pod(plan).volumes.slice(1)).toEqual([
      { name: 'keys', secret: { secretName: 'livekit-keys', items: [{ key: 'keys.yaml', path: 'keys.yaml' }], defaultMode: 0o440 } },
      { name: 'turn', secret: { secretName: 'livekit-turn', items: [{ key: 'secret', path: 'secret' }], defaultMode: 0o440 } },
    ]);
    expect(pod(plan).securityContext).toMatchObject({ runAsNonRoot: true, fsGroup: 65532 });
  });

  test('keeps a connection as long as somebody is in a room', () => {
    const route = objectOf(plan, 'livekit', 'HTTPRoute').spec;
    expect(route.hostnames).toEqual(['livekit.hfmp.omantel.omani.works', 'livekit.omantel.omani.works']);
    expect(route.rules[0]).toMatchObject({ backendRefs: [{ name: 'livekit', port: 80 }], timeouts: { request: '0s' } });
  });

  test('is one that asks for little', () => {
    expect(objectOf(plan, 'livekit', 'Deployment').spec.replicas).toBe(1);
    expect(pod(plan).containers[0].resources).toEqual({ requests: { cpu: '500m', memory: '512Mi' }, limits: { memory: '1024Mi' } });
    expect(plan.tryFindUnit('valkey-livekit')).toBeUndefined();
  });

  test('shares a cache with others in the larger sizes', () => {
    expect(objectOf(large, 'livekit', 'Deployment').spec.replicas).toBe(3);
    expect(settings(large).redis).toEqual({ address: 'valkey-livekit.valkey.svc:6379', username: 'default' });
    expect(pod(large).containers[0].env).toEqual([
      { name: 'LIVEKIT_REDIS_PASSWORD', valueFrom: { secretKeyRef: { name: 'livekit-cache', key: 'password' } } },
    ]);
    expect(objectOf(large, 'livekit', 'PodDisruptionBudget').spec.maxUnavailable).toBe(1);
    expect(pod(large).topologySpreadConstraints[0].whenUnsatisfiable).toBe('ScheduleAnyway');
    expect(pod(large).containers[0].resources.requests).toEqual({ cpu: '4000m', memory: '4096Mi' });
    expect(objectOf(planWith({ size: ApplicationSize.MEDIUM }), 'livekit', 'Deployment').spec.replicas).toBe(2);
    expect(objectOf(planWith({ replicas: 2 }), 'livekit', 'Deployment').spec.replicas).toBe(2);
  });

  test('takes the relays that it is given', () => {
    const given = planOnPlatform((on) => {
      new Stunner(on);
      new LiveKit(on, undefined, { turn: new Stunner(on, 'calls') });
    });
    expect(settings(given).rtc.turn_servers[0].host).toBe('calls.hfmp.omantel.omani.works');
    expect(given.tryFindUnit('stunner-routes')).toBeUndefined();
  });

  test('is scraped where somebody reads monitors', () => {
    const scraped = planWith({}, (on) => {
      new PrometheusOperatorCrds(on);
      const component = { ...CATALOGUE.alloy, key: 'reader' };
      new TestBlueprint(on, 'reader', { component, provides: [Capability.MONITORING], namespace: 'catalyst-reader' });
    });
    expect(objectOf(scraped, 'livekit-monitors', 'PodMonitor').spec).toEqual({
      selector: { matchLabels: { 'app.kubernetes.io/name': 'livekit' } }, podMetricsEndpoints: [{ port: 'metrics' }],
    });
    expect(plan.tryFindUnit('livekit-monitors')).toBeUndefined();
  });

  test('fails when there are no relays', () => {
    const sovereign = testSovereign();
    new LiveKit(sovereign.managementCluster);
    expect(planOf(sovereign).sovereignPlan.findings.map(String)).toContain(
      'omantel/hz-fsn-mgt-prod/livekit: needs turn, which no Blueprint on hz-fsn-mgt-prod provides; '
      + "add a Blueprint that provides it (Stunner) with hz-fsn-mgt-prod as its scope, or leave 'livekit' out [missing-provider]",
    );
  });

  test('fails when there is none', () => {
    expect(() => new LiveKit(testSovereign().managementCluster, undefined, { replicas: 0 })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/livekit: 'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size",
    ));
  });
});

describe('a key', () => {
  const keys = (of: ClusterPlan) => objectOf(of, 'livekit-prerequisites', 'ExternalSecret', 'livekit-keys').spec.target.template.data['keys.yaml'];

  test('is there for the administrator, and for everybody who asks', () => {
    expect(keys(plan)).toBe('admin: {{ index . `admin` }}\n');
    const shared = planWith({}, (on) => addConsumer(on, 'chat'));
    expect(faultsOf(shared)).toEqual([]);
    expect(keys(shared)).toBe('admin: {{ index . `admin` }}\nchat: {{ index . `chat` }}\n');
    expect(connections.get('chat')).toEqual({
      url: 'wss://livekit.hfmp.omantel.omani.works', key: 'chat', secret: { namespace: 'catalyst-chat', name: 'chat-media' },
    });
    expect(objectOf(shared, 'chat-prerequisites', 'ExternalSecret').spec.data).toEqual([
      { secretKey: 'secret', remoteRef: { key: 'platform/livekit/livekit-keys/chat', property: 'chat' } },
    ]);
    expect(dependenciesOf(shared, 'chat')).toContain('livekit');
  });

  test('fails when its name is taken', () => {
    expect(() => planWith({}, (on) => addConsumer(on, 'admin'))).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/chat: 'name' must be 2 to 40 lowercase letters, digits or hyphens, and the name of no other key, got \"admin\"; write for example 'chat'",
    ));
  });
});
