import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { BootstrapKit, CertManager, Cilium, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, NatsJetStream, NatsJetStreamProps, OpenBao } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { BuildingBlock, ClusterPlan, Component, Environment, MessagingConnection, Organization, Sovereign, Tier, TlsStrategy } from '../../constructs';
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
});

describe('leaf nodes', () => {
  /** A Sovereign with the kit in two regions, and what one of its clusters gets. */
  function planLeaf(name: string, props: TestSovereignProps = {}): ClusterPlan {
    const sovereign = testSovereign({ regions: twoRegions(), ...props });
    new BootstrapKit(sovereign, 'kit');
    return planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name)!);
  }

  test('are on every rtz cluster, keep no streams, and dial the hub by its public name', () => {
    const plan = planLeaf('hz-hel-rtz-prod');
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect(plan.blueprints.filter((one): one is NatsJetStream => one instanceof NatsJetStream).map(({ isHub }) => isHub)).toEqual([false]);
    const { config, container } = valuesOf(plan, 'nats-jetstream');
    expect([config.cluster.replicas, config.jetstream, config.websocket]).toEqual([2, { enabled: false }, undefined]);
    expect(config.merge).toEqual({
      accounts: { CATALYST: { users: [] }, SYS: { users: [{ user: 'system', pass: '<< $NATS_SYSTEM_QUOTED >>' }] } },
      system_account: 'SYS',
      leafnodes: { remotes: [{ urls: ['<< $NATS_HUB_URL >>'], account: 'CATALYST' }] },
    });
    expect(container.env).toMatchObject({
      NATS_HUB_PASSWORD: { valueFrom: { secretKeyRef: { name: 'nats-leaf', key: 'password' } } },
      NATS_HUB_URL: '"wss://leaf:$(NATS_HUB_PASSWORD)@nats.hnmp.omantel.omani.works:443"',
    });
    expect(Object.keys(container.env).indexOf('NATS_HUB_URL')).toBeGreaterThan(Object.keys(container.env).indexOf('NATS_HUB_PASSWORD'));
    expect(plan.volumes.filter(({ blueprint }) => blueprint.name === 'nats-jetstream')).toEqual([]);
    expect(unknownValuePaths('nats', valuesOf(plan, 'nats-jetstream'))).toEqual([]);
  });

  test('come in at the hub by WebSocket behind its Gateway, and nobody else does', () => {
    const plan = planLeaf('hz-nbg-mgt-prod');
    const { config, container } = valuesOf(plan, 'nats-jetstream');
    expect(config.websocket).toEqual({ enabled: true, port: 8080, merge: { no_tls: true } });
    expect(config.jetstream.merge).toEqual({ domain: 'hub' });
    expect(config.leafnodes).toEqual({ enabled: true, tls: { enabled: true, secretName: 'nats-jetstream-tls' } });
    expect(config.merge.accounts.CATALYST.users.at(-1)).toEqual({ user: 'leaf', pass: '<< $NATS_LEAF_QUOTED >>', allowed_connection_types: ['LEAFNODE_WS'] });
    const others = [...config.merge.accounts.CATALYST.users.slice(0, -1), ...config.merge.accounts.SYS.users];
    expect(others.map((user: any) => user.allowed_connection_types)).toEqual(others.map(() => ['STANDARD']));
    expect(container.env.NATS_LEAF_PASSWORD).toEqual({ valueFrom: { secretKeyRef: { name: 'nats-leaf', key: 'password' } } });
    const route = objectOf(plan, 'nats-jetstream', 'HTTPRoute').spec;
    expect([route.hostnames, route.rules[0].backendRefs, route.rules[0].timeouts]).toEqual([['nats.hnmp.omantel.omani.works'], [{ name: 'nats-leafnodes', port: 8080 }], { request: '0s' }]);
    expect(objectOf(plan, 'nats-jetstream', 'Service').spec.ports).toEqual([{ name: 'websocket', port: 8080, targetPort: 8080, protocol: 'TCP' }]);
    expect(unknownValuePaths('nats', valuesOf(plan, 'nats-jetstream'))).toEqual([]);
  });

  test('give their users the domain of the streams, which the hub does not', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    new BootstrapKit(sovereign, 'kit');
    const domains: (string | undefined)[] = [];
    for (const name of ['hz-nbg-mgt-prod', 'hz-fsn-rtz-prod']) {
      const component = { ...PUBLISHER, buildingBlocks: [BuildingBlock.MGT, BuildingBlock.RTZ] };
      new TestBlueprint(sovereign.hostClusters.find((one) => one.name === name)!, 'consumer', { component }, (self) => domains.push(self.messaging({ name: 'consumer' }).streamDomain));
    }
    expect(planOf(sovereign).sovereignPlan.findings).toEqual([]);
    expect(domains.sort()).toEqual(['hub', undefined]);
  });

  test('share a password that enters every cluster of theirs at Phase 0, and no other', () => {
    const variables = (plan: ClusterPlan) => plan.phaseZeroSecrets.filter(({ name }) => name === 'nats-leaf').flatMap(({ namespace, fields }) => fields.map(({ key, variable }) => [namespace, key, variable!.name]));
    const expected = [['catalyst-nats', 'password', 'nats_leaf_password']];
    expect(['hz-nbg-mgt-prod', 'hz-fsn-rtz-prod', 'hz-hel-rtz-prod'].map((name) => variables(planLeaf(name)))).toEqual([expected, expected, expected]);
    expect(variables(planLeaf('hz-fsn-dmz-prod'))).toEqual([]);
  });

  test('are not there in one region, nor does the hub wait for any', () => {
    const plan = planNats();
    expect([valuesOf(plan, 'nats-jetstream').config.websocket, valuesOf(plan, 'nats-jetstream').config.jetstream.merge]).toEqual([undefined, undefined]);
    expect([valuesOf(plan, 'nats-jetstream').config.leafnodes, plan.phaseZeroSecrets.map(({ name }) => name).includes('nats-leaf')]).toEqual([undefined, false]);
    expect(objectsOf(plan, 'nats-jetstream').map(({ kind }) => kind)).not.toContain('HTTPRoute');
  });

  test.each([TlsStrategy.internalOnly(), TlsStrategy.letsEncrypt({ staging: true })])('are not there when nobody outside trusts the certificate of the hub (%#)', (tls) => {
    const plan = planLeaf('hz-fsn-rtz-prod', { tls });
    expect(plan.releases.map(({ release }) => release.releaseName)).not.toContain('nats-jetstream');
    expect(valuesOf(plan.sovereignPlan.management, 'nats-jetstream').config.websocket).toBeUndefined();
  });

  test('fails when one is asked for there all the same', () => {
    const sovereign = testSovereign({ regions: twoRegions(), tls: TlsStrategy.internalOnly() });
    const rtz = sovereign.hostClusters.find(({ name }) => name === 'hz-fsn-rtz-prod')!;
    expect(() => new NatsJetStream(rtz)).toThrow(new Error(
      "omantel/hz-fsn-rtz-prod/nats-jetstream: 'tls' must be TlsStrategy.letsEncrypt() for leaf nodes, which verify the certificate of the hub, got \"internal-only\"; leave NATS out on hz-fsn-rtz-prod",
    ));
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
    expect(() => planNats(['leaf'])).toThrow(problem('consumer-0', 'leaf'));
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

describe('accounts of Organizations', () => {
  const SHOP: Component = { ...PUBLISHER, key: 'shop', namespace: 'shop', buildingBlocks: [BuildingBlock.RTZ] };

  function organization(sovereign: Sovereign, name: string, tier?: Tier): Environment {
    return new Environment(new Organization(sovereign, name, { displayName: 'Some', contact: `it@${name}.example`, tier }), 'prod');
  }

  /** A Sovereign on one cluster, or on several, where Application shop of Organization acme asks for a user. */
  function declared(props: TestSovereignProps = {}): { sovereign: Sovereign; connection: () => MessagingConnection } {
    const sovereign = testSovereign(props);
    new BootstrapKit(sovereign, 'kit');
    let made: MessagingConnection;
    new TestBlueprint(organization(sovereign, 'acme', Tier.HIGH), 'shop', { component: SHOP }, (self) => { made = self.messaging({ name: 'shop' }); });
    organization(sovereign, 'globex');
    return { sovereign, connection: () => made };
  }
  const accountsOf = (plan: ClusterPlan) => valuesOf(plan, 'nats-jetstream').config.merge.accounts;
  const user = (name: string, variable: string) => ({ user: name, pass: `<< $NATS_${variable}_QUOTED >>` });

  test('have limits by their tier, a user that is called as their Environment, and their Applications', () => {
    const plan = planOf(declared({ nodes: 3 }).sovereign);
    expect(plan.sovereignPlan.findings).toEqual([]);
    const { acme, globex } = accountsOf(plan);
    expect(acme).toEqual({
      jetstream: { max_memory: 0, max_store: 1024 ** 3, max_streams: 100 }, limits: { max_connections: 1000 },
      users: [user('acme-prod', 'ACME_PROD'), user('acme-shop', 'ACME_SHOP')],
    });
    expect(globex).toEqual({
      jetstream: { max_memory: 0, max_store: 128 * 1024 ** 2, max_streams: 50 }, limits: { max_connections: 500 }, users: [user('globex-prod', 'GLOBEX_PROD')],
    });
    expect(valuesOf(plan, 'nats-jetstream').container.env).toMatchObject({
      NATS_ACME_SHOP_PASSWORD: { valueFrom: { secretKeyRef: { name: 'nats-user-acme-shop', key: 'password' } } }, NATS_ACME_SHOP_QUOTED: '"$(NATS_ACME_SHOP_PASSWORD)"',
    });
    expect(unknownValuePaths('nats', valuesOf(plan, 'nats-jetstream'))).toEqual([]);
  });

  test('have passwords that are kept with the secrets of their Environment, and copied to whoever asks', () => {
    const { sovereign, connection } = declared({ nodes: 3 });
    const plan = planOf(sovereign);
    const paths = objectsOf(plan, 'nats-jetstream-prerequisites').filter(({ kind }) => kind === 'PushSecret').map(({ spec }) => spec.data[0].match.remoteRef.remoteKey);
    expect(paths.filter((path) => !path.startsWith('platform/'))).toEqual([
      'org/acme/env/prod/nats-user-acme-prod/password', 'org/acme/env/prod/nats-user-acme-shop/password', 'org/globex/env/prod/nats-user-globex-prod/password',
    ]);
    expect(objectOf(plan, 'acme-shop-prerequisites', 'ExternalSecret').spec).toMatchObject({
      target: { template: { data: { username: 'acme-shop' } } }, data: [{ secretKey: 'password', remoteRef: { key: 'org/acme/env/prod/nats-user-acme-shop/password', property: 'password' } }],
    });
    expect(connection()).toEqual({
      url: 'tls://nats-jetstream.catalyst-nats.svc:4222', secret: { namespace: 'shop', name: 'acme-shop-messaging' }, ca: { namespace: 'shop', name: 'acme-shop-messaging-tls' },
    });
  });

  test('reach the streams of the hub through leaf nodes, each by a connection of its own', () => {
    const { sovereign } = declared({ regions: twoRegions() });
    const plan = (name: string) => planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name)!);
    expect(plan('hz-fsn-rtz-prod').sovereignPlan.findings).toEqual([]);
    const leaf = valuesOf(plan('hz-fsn-rtz-prod'), 'nats-jetstream');
    expect(leaf.config.merge.accounts.acme).toEqual({ limits: { max_connections: 1000 }, users: [user('acme-prod', 'ACME_PROD'), user('acme-shop', 'ACME_SHOP')] });
    expect(leaf.config.merge.leafnodes.remotes).toEqual([
      { urls: ['<< $NATS_HUB_URL >>'], account: 'CATALYST' }, { urls: ['<< $NATS_HUB_URL_ACME >>'], account: 'acme' }, { urls: ['<< $NATS_HUB_URL_GLOBEX >>'], account: 'globex' },
    ]);
    expect(leaf.container.env.NATS_HUB_URL_ACME).toBe('"wss://leaf-acme:$(NATS_HUB_PASSWORD)@nats.hnmp.omantel.omani.works:443"');
    expect(Object.keys(leaf.container.env).sort().indexOf('NATS_HUB_PASSWORD')).toBeLessThan(Object.keys(leaf.container.env).sort().indexOf('NATS_HUB_URL_ACME'));
    expect(accountsOf(plan('hz-nbg-mgt-prod')).acme).toEqual({
      jetstream: { max_memory: 0, max_store: 1024 ** 3, max_streams: 100 }, limits: { max_connections: 1000 },
      users: [{ ...user('leaf-acme', 'LEAF'), allowed_connection_types: ['LEAFNODE_WS'] }],
    });
    expect(Object.keys(accountsOf(plan('hz-hel-rtz-prod')))).toEqual(['CATALYST', 'SYS']);
  });

  test('have a bucket with the state of each Environment, in the account of the platform, with limits by their tier', () => {
    const plan = planOf(declared({ nodes: 3 }).sovereign);
    const unit = 'nats-jetstream-state';
    expect(objectOf(plan, unit, 'ConfigMap').data['state.sh'].split('\n').filter((line: string) => line.startsWith('keep ws-'))).toEqual([
      `keep ws-acme-prod-state ${128 * 1024 ** 2}`, `keep ws-globex-prod-state ${32 * 1024 ** 2}`,
    ]);
    expect(accountsOf(plan).CATALYST.users.at(-1)).toEqual({
      ...user('state', 'STATE'),
      permissions: { publish: ['$JS.API.INFO', '$JS.API.STREAM.CREATE.*', '$JS.API.STREAM.INFO.*', '$JS.API.STREAM.UPDATE.*'], subscribe: ['_INBOX.>'] },
    });
    expect(dependenciesOf(plan, unit)).toEqual(['cilium', 'hcloud-ccm', 'namespaces', 'nats-jetstream']);
    const { spec: { template: { spec }, ttlSecondsAfterFinished } } = objectOf(plan, unit, 'Job');
    expect([spec.automountServiceAccountToken, ttlSecondsAfterFinished, spec.containers[0].image]).toEqual([false, 86_400, 'docker.io/natsio/nats-box:0.19.7']);
    expect(spec.volumes.slice(1, 3)).toEqual([
      { name: 'login', secret: { secretName: 'nats-users', items: [{ key: 'state', path: 'password' }], defaultMode: 0o440 } },
      { name: 'tls', secret: { secretName: 'nats-jetstream-tls', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
    ]);
    expect(objectsOf(plan, unit).flatMap((one) => validateManifest(one))).toEqual([]);
  });

  test('have that bucket at the hub alone, where a Sovereign without Environments has none, nor who makes any', () => {
    const { sovereign } = declared({ regions: twoRegions() });
    expect(sovereign.hostClusters.filter((one) => planOf(sovereign, one).tryFindUnit('nats-jetstream-state')).map(({ name }) => name)).toEqual(['hz-nbg-mgt-prod']);
    expect(planNats().tryFindUnit('nats-jetstream-state')).toBeUndefined();
  });

  test('fails when they may fill more than half of the volumes', () => {
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit', { natsJetStream: { storageGiB: 1 } });
    ['acme', 'globex', 'initech'].forEach((name) => organization(sovereign, name, Tier.HIGH));
    expect(() => planOf(sovereign)).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/nats-jetstream: 'storageGiB' must be at least 7, half of it for 3 Organizations, got 1; write 7",
    ));
  });

  test('fails when one is called as a user of the servers, or a user as an Environment', () => {
    const taken = testSovereign({ nodes: 3 });
    new BootstrapKit(taken, 'kit');
    organization(taken, 'leaf');
    expect(() => planOf(taken)).toThrow(new Error("omantel/leaf: 'name' must be the name of no user of the event servers, got \"leaf\"; write for example 'leaf-org'"));
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit');
    organization(sovereign, 'acme');
    new TestBlueprint(sovereign.managementCluster, 'consumer', { component: PUBLISHER }, (self) => self.messaging({ name: 'acme-prod' }));
    expect(() => planOf(sovereign)).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/consumer: 'name' must be the name of no other user, got \"acme-prod\"; write for example 'consumer'",
    ));
  });
});

describe('the script that makes buckets', () => {
  /** Runs it with a command line that knows the buckets in `known`, and returns what it was asked for. */
  function run(...known: string[]): string[] {
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit');
    for (const name of ['acme', 'globex']) new Environment(new Organization(sovereign, name, { displayName: 'Some', contact: 'it@example.com', tier: Tier.BATCH }), 'prod');
    const script = objectOf(planOf(sovereign), 'nats-jetstream-state', 'ConfigMap').data['state.sh'];
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nats-'));
    fs.writeFileSync(path.join(folder, 'password'), '2k5 $x');
    fs.writeFileSync(path.join(folder, 'nats'), [
      '#!/bin/sh',
      `echo "$NATS_PASSWORD: $*" >>${folder}/calls`,
      'test "$2" != info && exit',
      `case " ${known.join(' ')} " in *" $3 "*) ;; *) exit 1 ;; esac`,
    ].join('\n'), { mode: 0o755 });
    const { status, stderr } = spawnSync('sh', ['-c', script.replace('/run/login', folder)], { encoding: 'utf8', env: { PATH: `${folder}:${process.env.PATH}` } });
    const calls = fs.readFileSync(path.join(folder, 'calls'), 'utf8').trim().split('\n');
    fs.rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([0, '']);
    return calls;
  }

  test('makes what is not there, and changes what is to what it should be', () => {
    const limits = `--history=1 --replicas=3 --max-bucket-size=${16 * 1024 ** 2}`;
    expect(run('ws-globex-prod-state')).toEqual([
      '2k5 $x: kv info ws-acme-prod-state', `2k5 $x: kv add --storage=file ws-acme-prod-state ${limits}`,
      '2k5 $x: kv info ws-globex-prod-state', `2k5 $x: kv edit ws-globex-prod-state ${limits}`,
    ]);
  });
});

test('values and objects fit what the chart and the kinds know', () => {
  const plan = planNats(['projector'], {}, { nodes: 3 });
  expect(unknownValuePaths('nats', valuesOf(plan, 'nats-jetstream'))).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'nats-jetstream').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
