import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Deployment, EnvValue, Secret } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import * as blueprints from '../../../blueprints';
import { Io } from '../../../cli/io';
import { publish } from '../../../cli/publish';
import {
  Blueprint, BuildingBlock, ComponentCategory, Domain, Fleet, GitOpsApp, GitOpsSource, Hetzner, InfrastructureApp, SecretField, Sovereign,
} from '../../../index';
import { objectsIn } from '../../../rehearsal/chart-sources';
import { GiteaServer } from '../../../rehearsal/gitea-server';
import { readPhaseZero } from '../../../rehearsal/phase-zero';
import { Rehearsal, RehearsalResult } from '../../../rehearsal/rehearsal';

// A Sovereign lives on this machine, from empty, through what is done to one in its life. The cases build on each other.

const CONFIG = 'system/catalyst-config';
const CLUSTER = 'hz-fsn-mgt-prod';
const FQDN = 'acme.omani.works';
const SEED = { url: 'https://git.example.com/acme/catalyst-config.git' };
const PAYMENT = { path: 'platform/shop/payment', property: 'key' };
const root = mkdtempSync(join(tmpdir(), 'rehearsal-e2e-'));
const gitops = join(root, 'gitops');
const clusterFolder = join(gitops, FQDN, CONFIG, 'clusters', CLUSTER);
const never = new AbortController().signal;
let gitea: GiteaServer;
let rehearsal: Rehearsal;

/** What keeps Git, Secrets, databases and Flux going. The whole kit becomes ready where clusters are rehearsed. */
const KIT: (new (scope: Construct) => Blueprint)[] = [
  blueprints.CertManager, blueprints.Cilium, blueprints.Cnpg, blueprints.ExternalDns, blueprints.ExternalSecrets, blueprints.Flux, blueprints.GatewayApi,
  blueprints.Gitea, blueprints.HcloudCcm, blueprints.HcloudCsi, blueprints.Keycloak, blueprints.OpenBao, blueprints.PowerDns, blueprints.PublicGateway,
];

/** What is different from the first state. */
interface State {
  /** Replicas of the shop; none of it without. */
  readonly shop?: number;
  /** Version of the chart of Reloader. */
  readonly reloader?: string;
  /** Whether Flux reads from the Gitea of the Sovereign. */
  readonly isSelfHosted?: boolean;
}

/** A Blueprint with a database, a Secret that people write, and a second unit that waits for the first. */
class Shop extends Blueprint {
  constructor(scope: Construct, private readonly replicas: number) {
    super(scope, 'shop', {
      component: {
        key: 'shop', title: 'Shop', description: 'Sells things.', home: 'https://shop.example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
        appVersion: '1.0.0', namespace: 'shop', buildingBlocks: [BuildingBlock.MGT],
      },
    });
  }

  protected configure(): void {
    const database = this.postgres({ name: 'shop' });
    const payment = this.secret({ name: 'payment', fields: [SecretField.shared('key', PAYMENT)] });
    this.deployment('web', undefined, [database.secret.name, 'password'], [payment.name, 'key']);
    const reports = this.unit('reports');
    reports.dependsOn(this.mainUnit, 'shop');
    this.deployment('reports', 'reports', [database.secret.name, 'password']);
  }

  private deployment(name: string, suffix: string | undefined, ...secrets: [string, string][]): void {
    const { chart } = this.unit(suffix);
    new Deployment(chart, name, {
      metadata: { name, namespace: this.namespace }, replicas: this.replicas,
      containers: [{
        image: 'registry.example.com/shop:1.0.0', ports: [{ number: 8080 }],
        envVariables: Object.fromEntries(secrets.map(([secret, key]) => (
          [`${secret}_${key}`.toUpperCase().replace(/-/g, '_'), EnvValue.fromSecretValue({ secret: Secret.fromSecretName(chart, `${name}-${secret}`, secret), key })]
        ))),
      }],
    });
  }
}

function define({ shop, reloader, isSelfHosted = false }: State = {}): Sovereign {
  const sovereign = new Sovereign(new Fleet(), 'acme', {
    domain: Domain.pool('omani.works'),
    owner: { organization: 'Acme', email: 'platform@acme.example', country: 'OM' },
    sshPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJYoA9M5PHS1nTLAj3pVDMGvS1vTMZ8mhmlxV4R2QW1d platform@acme'],
    gitops: isSelfHosted ? GitOpsSource.selfHosted(SEED) : GitOpsSource.seed(SEED),
    regions: [{ provider: Hetzner.cloud(), code: 'fsn', hostClusters: [{ buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'cpx42', count: 3 } }] }],
  });
  for (const part of KIT) new part(sovereign.managementCluster);
  new blueprints.Reloader(sovereign.managementCluster, undefined, { chartVersion: reloader });
  if (shop !== undefined) new Shop(sovereign.managementCluster, shop);
  return sovereign;
}

/** Synthesises a state, publishes it, and returns what was said of the repositories and the commit that Flux is to follow. */
async function release(state: State): Promise<{ said: string; commit: string }> {
  new GitOpsApp(define(state).node.root as Fleet, { outdir: gitops }).synth();
  let output = '';
  const io: Io = { out: (text) => { output += text; }, err: () => {}, env: { ...process.env, HOME: root, SOVEREIGN_GITEA_TOKEN: gitea.token }, signal: never };
  await publish(['acme', '--tree', gitops, '--gitea', gitea.url, '--yes'], io);
  return { said: output.trimEnd().split('\n').pop()!, commit: published() };
}

/** Commit that Flux is to follow. */
function published(): string {
  return execFileSync('git', ['ls-remote', gitea.cloneUrl(CONFIG, 'publisher', gitea.token), 'refs/heads/main'], { encoding: 'utf8' }).split('\t')[0];
}

/** Releases a state and waits for what becomes of it. */
async function change(state: State): Promise<{ said: string; result: RehearsalResult }> {
  const { said, commit } = await release(state);
  await rehearsal.refresh();
  return { said, result: await rehearsal.settle(never, commit) };
}

/** Generations of everything that Flux installs and that runs, by kind and name. */
async function generations(): Promise<Map<string, number>> {
  const kinds = [['apps/v1', 'Deployment'], ['apps/v1', 'StatefulSet'], ['apps/v1', 'DaemonSet'], ['helm.toolkit.fluxcd.io/v2', 'HelmRelease'], ['postgresql.cnpg.io/v1', 'Cluster']];
  const objects = (await Promise.all(kinds.map(([apiVersion, kind]) => rehearsal.kubernetes.list(apiVersion, kind)))).flat();
  return new Map(objects.map(({ kind, metadata: { namespace, name, generation } }) => [`${kind} ${namespace}/${name}`, generation]));
}

/** What happened to what runs since then. */
async function since(before: Map<string, number>): Promise<string[]> {
  const after = await generations();
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => (before.get(name) === after.get(name) ? [] : `${after.has(name) ? before.has(name) ? 'changed' : 'made' : 'removed'} ${name}`));
}

/** Names of the objects of a kind. */
async function names(apiVersion: string, kind: string, namespace?: string): Promise<string[]> {
  return (await rehearsal.kubernetes.list(apiVersion, kind, namespace)).map(({ metadata }) => metadata.name).sort();
}

/** What is wrong, for a message that says it all. */
function wrong({ units, obstacles }: RehearsalResult): unknown[] {
  return [...units.filter(({ state }) => state !== 'ready').map(({ name, state, message }) => [name, state, message]), ...obstacles];
}

beforeAll(async () => {
  gitea = await GiteaServer.start();
  const sovereign = define();
  new InfrastructureApp(sovereign.node.root as Fleet, { outdir: join(root, 'cdktf.out') }).synth();
  new GitOpsApp(define({ isSelfHosted: true, reloader: '2.2.17' }).node.root as Fleet, { outdir: gitops }).synth();
  const later = objectsIn(clusterFolder);
  await release({});
  const phaseZero = readPhaseZero(join(root, 'cdktf.out/stacks'), 'acme', CLUSTER, { git_username: 'publisher', git_password: gitea.token });
  mkdirSync(join(root, CLUSTER));
  rehearsal = new Rehearsal({
    phaseZero, objects: [...objectsIn(clusterFolder), ...later], folder: join(root, CLUSTER), repository: `${gitea.url}/${CONFIG}.git`, patienceSeconds: 120, tell: () => {},
  });
  await rehearsal.start();
});
afterAll(async () => {
  await rehearsal?.stop();
  await gitea?.stop();
  rmSync(root, { recursive: true, force: true });
});

test('from nothing, everything becomes ready', async () => {
  const result = await rehearsal.settle(never);
  expect([result.isReady, wrong(result)]).toEqual([true, []]);
  expect(result.criticalPath.slice(0, 4)).toEqual(['namespaces', 'gateway-api', 'cilium', 'hcloud-ccm']);
});

test('what was published already makes no commit, and nothing happens', async () => {
  const before = await generations();
  const { said, result } = await change({});
  expect([said, result.isReady, await since(before)]).toEqual([expect.stringMatching(/repositories, \d+ unchanged$/), true, []]);
});

test('a Blueprint that lacks a Secret stops what depends on it, and the cause is named', async () => {
  const before = await generations();
  const { commit } = await release({ shop: 1 });
  await rehearsal.refresh();
  const obstacle = { what: 'ExternalSecret shop/payment', reason: 'secret/platform/shop/payment is not in OpenBao' };
  let result: RehearsalResult;
  // What has nothing to do with it takes a while to say that it is as it was.
  do result = await rehearsal.settle(AbortSignal.timeout(5000), commit); while (result.units.filter(({ state }) => state !== 'ready').length > 3);
  expect(result.obstacles).toEqual([obstacle]);
  expect(result.units.filter(({ state }) => state !== 'ready').map(({ name }) => name).sort()).toEqual(['shop', 'shop-prerequisites', 'shop-reports']);
  expect(await since(before)).toEqual(['made Cluster shop/shop-pg']);
});

test('once somebody writes the Secret, everything becomes ready by itself', async () => {
  rehearsal.vault.give(PAYMENT.path, PAYMENT.property);
  const result = await rehearsal.settle(never, published());
  expect([result.isReady, wrong(result)]).toEqual([true, []]);
});

test('one value changes one repository and one unit', async () => {
  const before = await generations();
  const { said, result } = await change({ shop: 2 });
  expect([said, wrong(result)]).toEqual([expect.stringMatching(/repositories, 1 changed, \d+ unchanged$/), []]);
  expect(await since(before)).toEqual(['changed Deployment shop/reports', 'changed Deployment shop/web']);
});

test('another version of a chart upgrades one release', async () => {
  const before = await generations();
  const { result } = await change({ shop: 2, reloader: '2.2.17' });
  expect([result.isReady, wrong(result)]).toEqual([true, []]);
  expect((await since(before)).filter((line) => line.includes('HelmRelease'))).toEqual(['changed HelmRelease flux-system/reloader']);
  const release = await rehearsal.kubernetes.find('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'reloader', 'flux-system');
  expect(release!.status.history[0]).toMatchObject({ chartVersion: '2.2.17', status: 'deployed' });
});

test('Flux goes to the Gitea of the Sovereign and back, while everything stays ready', async () => {
  const source = async () => (await rehearsal.kubernetes.find('source.toolkit.fluxcd.io/v1', 'GitRepository', CLUSTER, 'flux-system'))!.spec.url;
  const before = await generations();
  for (const [isSelfHosted, url] of [[true, 'http://gitea-http.catalyst-gitea.svc:3000/system/catalyst-config.git'], [false, SEED.url]] as const) {
    const { said, result } = await change({ shop: 2, reloader: '2.2.17', isSelfHosted });
    expect([said, wrong(result), await source()]).toEqual([expect.stringMatching(/repositories, 1 changed, \d+ unchanged$/), [], url]);
  }
  expect(await since(before)).toEqual([]);
});

test('a Blueprint that is taken out is pruned, and nothing else: no kind, no volume, no database', async () => {
  const [before, kinds, claims] = [await generations(), await names('apiextensions.k8s.io/v1', 'CustomResourceDefinition'), await names('v1', 'PersistentVolumeClaim')];
  const { result } = await change({ reloader: '2.2.17' });
  expect([result.isReady, wrong(result)]).toEqual([true, []]);
  expect(await since(before)).toEqual(['removed Deployment shop/reports', 'removed Deployment shop/web']);
  expect([await names('apiextensions.k8s.io/v1', 'CustomResourceDefinition'), await names('v1', 'PersistentVolumeClaim')]).toEqual([kinds, claims]);
});
