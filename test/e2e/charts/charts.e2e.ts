import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { Outside } from '../../../rehearsal/outside';
import { standInChart } from '../../../rehearsal/stand-in-chart';
import { goldenReleases, Release } from '../../support/releases';

// The real Helm takes every stand-in chart with the values that the golden trees give it.

const HELM = execFileSync(process.execPath, [join(__dirname, '../../../scripts/tools.mjs'), '--path', 'helm'], { encoding: 'utf8' }).trim();
const folder = mkdtempSync(join(tmpdir(), 'charts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const releases = goldenReleases();
const charts = [...new Map(releases.map((release) => [`${release.chart} ${release.version}`, release])).values()];
const archives = new Map<string, string>();

function archiveOf({ chart, version }: Release): string {
  const file = join(folder, `${chart}-${version}.tgz`);
  if (!archives.has(file)) writeFileSync(file, standInChart(chart, version).archive);
  archives.set(file, file);
  return file;
}

function helm(args: string[], env: { [name: string]: string } = {}) {
  return spawnSync(HELM, args, { encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder, ...env }, maxBuffer: 64 << 20 });
}

/** Renders a release as Flux does. */
function render(release: Release, values: object = release.values) {
  const file = join(folder, 'values.json');
  writeFileSync(file, JSON.stringify(values));
  return helm(['template', release.name, archiveOf(release), '--namespace', release.namespace, '--include-crds', '--kube-version', '1.35.4', '-f', file]);
}

test.each(releases.map((release) => [release.cluster, release.name, release] as const))('%s: %s is rendered', (_cluster, _name, release) => {
  const { status, stdout, stderr } = render(release);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  if (process.env.RENDERED) writeFileSync(join(process.env.RENDERED, `${release.cluster}-${release.name}.yaml`), stdout);
  for (const object of yaml.loadAll(stdout) as any[]) {
    if (object) expect(object).toMatchObject({ apiVersion: expect.any(String), kind: expect.any(String), metadata: { name: expect.stringMatching(/^[a-z0-9.:-]+$/) } });
  }
});

describe('from outside', () => {
  let outside: Outside;
  beforeAll(async () => {
    outside = await Outside.start({ folder: join(folder, 'outside'), sources: releases, git: {} });
  });
  afterAll(() => outside.stop());

  /** Runs Helm while this process answers it. */
  function pull(...args: string[]): Promise<{ failed: boolean; stderr: string }> {
    const env = { PATH: process.env.PATH, HOME: folder, ...outside.environment };
    return new Promise((done) => execFile(HELM, ['pull', ...args], { env }, (error, _stdout, stderr) => done({ failed: error !== null, stderr })));
  }

  test.each(charts.map((release) => [release.chart, release] as const))('%s is pulled, byte by byte', async (_name, { url, chart, version }) => {
    const to = join(folder, 'pulled', chart);
    mkdirSync(to, { recursive: true });
    const source = url.startsWith('oci://') ? [`${url}/${chart}`] : [chart, '--repo', url];
    expect(await pull(...source, '--version', version, '--destination', to)).toMatchObject({ failed: false });
    expect(readFileSync(join(to, `${chart}-${version}.tgz`)).equals(standInChart(chart, version).archive)).toBe(true);
  });

  test('all of them were served, and nothing was refused', () => {
    expect(outside.served.length).toBe(charts.length);
    expect(outside.refused).toEqual([]);
  });

  test('what is no chart of the tree is refused', async () => {
    expect((await pull('redis', '--repo', 'https://charts.example.com')).stderr).toContain('502 Bad Gateway');
    expect(outside.refused).toEqual(['GET https://charts.example.com/index.yaml']);
  });
});

test('a Blueprint package makes what its chart makes', () => {
  const release = releases.find(({ name }) => name === 'keycloak')!;
  const packaged = { ...release, chart: 'bp-keycloak', version: '7.2.3' };
  const { status, stdout, stderr } = render(packaged, { keycloakx: release.values });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const named = (text: string) => (yaml.loadAll(text) as any[]).filter(Boolean).map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`);
  expect(named(stdout)).toEqual(named(render(release).stdout));
  expect(render(packaged, release.values).stderr).toContain('not allowed');
  expect(render(packaged, { keycloakx: { ...release.values, replicsa: 3 } }).stderr).toContain("additional properties 'replicsa' not allowed");
});

test('fails when a value is none of the chart', () => {
  const release = releases.find(({ name }) => name === 'cert-manager')!;
  const { status, stderr } = render(release, { ...release.values, replicaCuont: 3 });
  expect(status).toBe(1);
  expect(stderr).toContain("additional properties 'replicaCuont' not allowed");
});
