import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as yaml from 'js-yaml';
import { main } from '../cli/main';

const DIGEST = `sha256:${'0'.repeat(64)}`;
const root = mkdtempSync(join(tmpdir(), 'images-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Writes a tree with units on one cluster. */
function tree(units: { [unit: string]: object[] }): string {
  const folder = mkdtempSync(join(root, 'tree-'));
  const write = (file: string, documents: object[]) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), documents.map((document) => yaml.dump(document)).join('---\n'));
  };
  write('omantel.omani.works/publication.yaml', [{
    apiVersion: 'sovereign-constructs/v1', kind: 'Publication', sovereign: { name: 'omantel', fqdn: 'omantel.omani.works' }, organizations: [], repositories: [],
  }]);
  for (const [unit, objects] of Object.entries(units)) write(`omantel.omani.works/system/catalyst-config/clusters/hz-fsn-mgt-prod/${unit}/objects.yaml`, objects);
  return folder;
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const io = {
    out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text), env: {}, signal: new AbortController().signal,
  };
  return { code: await main(['images', ...args], io), ...written };
}

/** Returns the images that are listed, with what runs them. */
async function listed(units: { [unit: string]: object[] }): Promise<[string, string[]][]> {
  const file = join(root, 'images.json');
  expect(await run('omantel', '--tree', tree(units), '--json', file)).toMatchObject({ code: 0, err: '' });
  return JSON.parse(readFileSync(file, 'utf8')).map(({ image, units: by }: any) => [image, by]);
}

function pod(...images: string[]): object {
  return { kind: 'Deployment', metadata: { name: 'app' }, spec: { template: { spec: { containers: images.map((image) => ({ image })) } } } };
}

function release(values: object, chart: string = 'nothing-is-recorded'): object[] {
  return [
    { kind: 'HelmRelease', metadata: { name: 'app', namespace: 'flux-system' }, spec: { values, chart: { spec: { chart, version: '1.0.0', sourceRef: { name: 'charts' } } } } },
    { kind: 'HelmRepository', metadata: { name: 'charts', namespace: 'flux-system' }, spec: { url: 'https://charts.example.com' } },
  ];
}

test('images are those of Pods, once each, with every unit that runs them', async () => {
  expect(await listed({ shop: [pod('ghcr.io/acme/shop:1.2.3', 'busybox:1.37')], stock: [pod('busybox:1.37')] })).toEqual([
    ['busybox:1.37', ['shop', 'stock']], ['ghcr.io/acme/shop:1.2.3', ['shop']],
  ]);
});

test('images are those that values and custom resources name, in one text or in parts', async () => {
  const values = {
    image: { registry: 'quay.io', repository: 'acme/app', tag: 'v1' }, sidecar: { image: { repository: 'acme/sidecar', digest: DIGEST } },
    proxyImage: 'docker.io/acme/proxy:2', images: ['not/named'], image2: 'acme/none:1', name: 'acme/none:2',
  };
  expect((await listed({ app: release(values), db: [{ kind: 'Cluster', metadata: { name: 'db' }, spec: { imageName: 'ghcr.io/cloudnative-pg/postgresql:17.6' } }] })).map(([image]) => image)).toEqual([
    `acme/sidecar@${DIGEST}`, 'docker.io/acme/proxy:2', 'ghcr.io/cloudnative-pg/postgresql:17.6', 'quay.io/acme/app:v1',
  ]);
});

test('images are those that a chart was recorded with, unless values name another of the same repository', async () => {
  const recorded = JSON.parse(readFileSync(join(__dirname, '../schemas/charts/reloader.json'), 'utf8')).workloads[0].containers[0].image;
  expect(await listed({ reloader: release({}, 'reloader') })).toEqual([[recorded, ['reloader']]]);
  const other = { image: { repository: recorded.replace(/:[^:]*$/, ''), tag: 'v0.0.1' } };
  expect(await listed({ reloader: release(other, 'reloader') })).toEqual([[`${other.image.repository}:v0.0.1`, ['reloader']]]);
});

test('images are packages of Crossplane, and no text of a definition of a kind', async () => {
  expect(await listed({
    crossplane: [{ kind: 'Function', metadata: { name: 'ready' }, spec: { package: 'xpkg.crossplane.io/acme/ready:v0.6.3' } }, { kind: 'CustomResourceDefinition', metadata: { name: 'x' }, spec: { image: 'acme/none:1' } }],
  })).toEqual([['xpkg.crossplane.io/acme/ready:v0.6.3', ['crossplane']]]);
});

test('the table says which are pinned by digest', async () => {
  const { out } = await run('omantel', '--tree', tree({ shop: [pod(`acme/a:1@${DIGEST}`, 'acme/b:1')] }));
  expect(out).toContain(`acme/a:1@${DIGEST}  digest     shop\n`);
  expect(out).toMatch(/acme\/b:1 +tag +shop\n\n2 images, 1 of them pinned by digest\n$/);
});

test('fails when no Sovereign is named, or one that has no tree', async () => {
  expect(await run()).toEqual({ code: 2, out: '', err: 'images takes the name or the domain of one Sovereign, got nothing; see sovereign images --help\n' });
  const folder = tree({});
  expect(await run('nizwa', '--tree', folder)).toEqual({ code: 1, out: '', err: `${folder}: has no Sovereign 'nizwa'; choose one of omantel\n` });
});
