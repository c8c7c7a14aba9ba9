import { CertManager, Cilium, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, NatsJetStream, NatsJetStreamProps, OpenBao } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { BuildingBlock, ClusterPlan, Component, MessagingConnection } from '../../constructs';
import { dependenciesOf, objectOf, objectsOf, planOf, TestBlueprint, testSovereign, TestSovereignProps, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Row of a Blueprint that publishes events. */
const PUBLISHER: Component = {
  ...CATALOGUE['public-gateway'], key: 'publisher', namespace: 'catalyst-publisher', buildingBlocks: [BuildingBlock.MGT],
};

const connections = new Map<string, MessagingConnection>();

/** Plans NATS and one consumer for each user. */
function planNats(users: string[] = [], props: NatsJetStreamProps = {}, sovereignProps: TestSovereignProps = {}): ClusterPlan {
  const sovereign = testSovereign(sovereignProps);
  const cluster = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets]) new Member(cluster);
  users.forEach((user, index) => new TestBlueprint(cluster, `consumer-${index}`, { component: PUBLISHER, namespace: `catalyst-${user}-${index}` }, (self) => {
    connections.set(user, self.messaging({ name: user }));
  }));
  new NatsJetStream(cluster, undefined, props);
  return planOf(sovereign);
}

describe('the servers', () => {
  test('encrypt, and know each other by a certificate', () => {
    const plan = planNats([], {}, { nodes: 3 });
    expect(plan.sovereignPlan.findings).toEqual([]);
    const { config, tlsCA } = valuesOf(plan, 'nats-jetstream');
    const tls = { enabled: true, secretName: 'nats-jetstream-tls' };
    expect(config.cluster).toEqual({ enabled: true, replicas: 3, tls });
    expect(config.nats).toEqual({ tls });
    expect(tlsCA).toEqual(tls);
    expect(objectOf(plan, 'nats-jetstream-prerequisites', 'Certificate').spec).toMatchObject({
      secretName: 'nats-jetstream-tls', dnsNames: ['nats-jetstream.catalyst-nats.svc', '*.nats-jetstream-headless'],
    });
    expect(dependenciesOf(plan, 'nats-jetstream')).toEqual(['cilium', 'hcloud-ccm', 'hcloud-csi', 'namespaces', 'nats-jetstream-prerequisites']);
  });

  test.each([[1, 1], [2, 1], [3, 3]])('on %i machines are %i', (nodes, replicas) => {
    const plan = planNats([], {}, { nodes });
    expect(plan.sovereignPlan.findings).toEqual([]);
    const { config, podTemplate, podDisruptionBudget } = valuesOf(plan, 'nats-jetstream');
    expect(config.cluster.replicas ?? 1).toBe(replicas);
    expect(config.cluster.enabled).toBe(replicas > 1);
    expect(podDisruptionBudget.enabled).toBe(replicas > 1);
    expect(podTemplate.topologySpreadConstraints).toEqual(replicas > 1 ? { 'kubernetes.io/hostname': { maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule' } } : {});
    expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'nats-jetstream').map(({ workload }) => workload)).toEqual([
      { name: 'nats-jetstream', replicas, spread: replicas > 1, cpuMillis: 110, memoryMiB: 272 },
    ]);
    expect(plan.volumes.filter(({ blueprint }) => blueprint.name === 'nats-jetstream').map(({ request }) => request)).toEqual([{ sizeGiB: 20, count: replicas }]);
  });

  test('keep streams on volumes of the size asked for', () => {
    const claim = (props: NatsJetStreamProps) => valuesOf(planNats([], props), 'nats-jetstream').config.jetstream.fileStore.pvc;
    expect(claim({})).toEqual({ size: '20Gi', storageClassName: 'hcloud-volumes-retain' });
    expect(claim({ storageGiB: 50 })).toEqual({ size: '50Gi', storageClassName: 'hcloud-volumes-retain' });
  });

  test('run on the management cluster only', () => {
    expect(CATALOGUE['nats-jetstream'].buildingBlocks).toEqual([BuildingBlock.MGT]);
    const plan = planNats([], {}, { regions: twoRegions() });
    expect(plan.hostCluster.name).toBe('hz-nbg-mgt-prod');
    expect(plan.namespaces.filter(({ owner }) => owner.name === 'nats-jetstream').map(({ name, podSecurity }) => [name, podSecurity])).toEqual([['catalyst-nats', 'restricted']]);
  });
});

describe('users', () => {
  test('are sorted, in the account of the platform, with passwords from the environment', () => {
    const plan = planNats(['projector', 'billing-meter']);
    expect(plan.sovereignPlan.findings).toEqual([]);
    const { config, container } = valuesOf(plan, 'nats-jetstream');
    expect(config.merge).toEqual({
      accounts: {
        CATALYST: {
          jetstream: 'enabled',
          users: [{ user: 'billing-meter', pass: '<< $NATS_BILLING_METER_QUOTED >>' }, { user: 'projector', pass: '<< $NATS_PROJECTOR_QUOTED >>' }],
        },
        SYS: { users: [{ user: 'system', pass: '<< $NATS_SYSTEM_QUOTED >>' }] },
      },
      system_account: 'SYS',
    });
    expect(container.env).toEqual({
      GOMEMLIMIT: '900MiB',
      NATS_BILLING_METER_PASSWORD: { valueFrom: { secretKeyRef: { name: 'nats-users', key: 'billing-meter' } } },
      NATS_BILLING_METER_QUOTED: '"$(NATS_BILLING_METER_PASSWORD)"',
      NATS_PROJECTOR_PASSWORD: { valueFrom: { secretKeyRef: { name: 'nats-users', key: 'projector' } } },
      NATS_PROJECTOR_QUOTED: '"$(NATS_PROJECTOR_PASSWORD)"',
      NATS_SYSTEM_PASSWORD: { valueFrom: { secretKeyRef: { name: 'nats-users', key: 'system' } } },
      NATS_SYSTEM_QUOTED: '"$(NATS_SYSTEM_PASSWORD)"',
    });
    expect(objectsOf(plan, 'nats-jetstream-prerequisites').filter(({ kind }) => kind === 'PushSecret').map(({ metadata }) => metadata.name))
      .toEqual(['nats-users-billing-meter', 'nats-users-projector', 'nats-users-system']);
  });

  test('exist even when nobody asks for one, for without any everybody may connect', () => {
    expect(valuesOf(planNats(), 'nats-jetstream').config.merge.accounts).toEqual({
      CATALYST: { jetstream: 'enabled', users: [] }, SYS: { users: [{ user: 'system', pass: '<< $NATS_SYSTEM_QUOTED >>' }] },
    });
  });

  test('get URL, login and authority in their own namespace, after the server', () => {
    const plan = planNats(['projector']);
    const { url, secret, ca } = connections.get('projector')!;
    expect([url, secret, ca]).toEqual([
      'tls://nats-jetstream.catalyst-nats.svc:4222',
      { namespace: 'catalyst-projector-0', name: 'projector-messaging' },
      { namespace: 'catalyst-projector-0', name: 'projector-messaging-tls' },
    ]);
    const login = objectOf(plan, 'consumer-0-prerequisites', 'ExternalSecret').spec;
    expect(login.target.template.data).toEqual({ username: 'projector', password: '{{ index . "password" }}' });
    expect(login.data).toEqual([{ secretKey: 'password', remoteRef: { key: 'platform/catalyst-nats/nats-users/projector', property: 'projector' } }]);
    expect(objectOf(plan, 'consumer-0-prerequisites', 'Certificate').spec.secretName).toBe('projector-messaging-tls');
    expect(dependenciesOf(plan, 'consumer-0')).toEqual(['consumer-0-prerequisites', 'namespaces', 'nats-jetstream']);
    expect(dependenciesOf(plan, 'consumer-0-prerequisites')).toContain('nats-jetstream-prerequisites');
  });

  test('fails when two have one name, or the name of the servers own', () => {
    const problem = (path: string, name: string) => new Error(
      `omantel/hz-fsn-mgt-prod/${path}: 'name' must be the name of no other user, got "${name}"; write for example '${path}'`,
    );
    expect(() => planNats(['projector', 'projector'])).toThrow(problem('consumer-1', 'projector'));
    expect(() => planNats(['system'])).toThrow(problem('consumer-0', 'system'));
  });

  test('fails when there is no server to be a user of', () => {
    const sovereign = testSovereign();
    new TestBlueprint(sovereign.managementCluster, 'consumer', { component: PUBLISHER }, (self) => self.messaging({ name: 'projector' }));
    expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([
      'omantel/hz-fsn-mgt-prod/consumer: needs messaging, which no Blueprint on hz-fsn-mgt-prod provides; '
        + "add a Blueprint that provides it (NatsJetStream) with hz-fsn-mgt-prod as its scope, or leave 'consumer' out [missing-provider]",
    ]);
  });
});

test('values and objects fit what the chart and the kinds know', () => {
  const plan = planNats(['projector'], {}, { nodes: 3 });
  expect(unknownValuePaths('nats', valuesOf(plan, 'nats-jetstream'))).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'nats-jetstream').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
