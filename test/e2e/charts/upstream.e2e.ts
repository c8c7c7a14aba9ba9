import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Outside } from '../../../rehearsal/outside';
import { programPath } from '../../../rehearsal/programs';
import { fetchCharts } from '../../../rehearsal/upstream-charts';

// `sovereign rehearse --charts upstream` with the real Helm. The world outside has two charts that Helm packaged: one in a chart
// repository, one in a registry.

const root = mkdtempSync(join(tmpdir(), 'upstream-e2e-'));
const internet = join(root, 'internet');
const SHOP = { url: 'https://charts.example.com/stable', chart: 'shop', version: '1.2.3' };
const CART = { url: 'oci://registry.example.com/charts', chart: 'cart', version: 'v0.4.0' };
const never = new AbortController().signal;
let outside: Outside;

beforeAll(async () => {
  mkdirSync(internet);
  for (const { chart, version } of [SHOP, CART]) {
    execFileSync(programPath('helm'), ['create', join(root, chart)], { env: { HOME: root } });
    execFileSync(programPath('helm'), ['package', join(root, chart), '--version', version, '--destination', internet], { env: { HOME: root } });
  }
  outside = await Outside.start({ folder: join(root, 'outside'), sources: [SHOP, CART], charts: internet, git: {} });
});
afterAll(async () => {
  await outside?.stop();
  rmSync(root, { recursive: true, force: true });
});

/** Makes an empty folder. */
function destination(name: string): string {
  mkdirSync(join(root, name));
  return join(root, name);
}

test('charts come from repositories and registries, byte by byte, each once', async () => {
  const folder = destination('all');
  await fetchCharts([SHOP, CART, SHOP], folder, { ...outside.environment }, never);
  const archives = readdirSync(folder).filter((name) => name.endsWith('.tgz')).sort();
  expect(archives).toEqual(['cart-v0.4.0.tgz', 'shop-1.2.3.tgz']);
  for (const name of archives) expect(readFileSync(join(folder, name))).toEqual(readFileSync(join(internet, name)));
  expect(outside.served).toEqual(expect.arrayContaining(['shop 1.2.3 (real)', 'cart v0.4.0 (real)']));
});

test('fails when there is no network', async () => {
  const offline = { HTTPS_PROXY: 'http://127.0.0.1:1' };
  await expect(fetchCharts([SHOP], destination('offline'), offline, never)).rejects.toThrow(new Error(
    'charts: shop 1.2.3 of https://charts.example.com/stable cannot be had (looks like "https://charts.example.com/stable" is not a valid chart repository or cannot be reached: '
    + 'Get "https://charts.example.com/stable/index.yaml": proxyconnect tcp: dial tcp 127.0.0.1:1: connect: connection refused); '
    + "see whether there is a network and such a version, or leave '--charts upstream' out for stand-ins",
  ));
});

test('fails when upstream does not have the version', async () => {
  await expect(fetchCharts([{ ...SHOP, version: '9.9.9' }], destination('older'), { ...outside.environment }, never)).rejects.toThrow(new Error(
    'charts: shop 9.9.9 of https://charts.example.com/stable cannot be had (chart "shop" version "9.9.9" not found in https://charts.example.com/stable repository); '
    + "see whether there is a network and such a version, or leave '--charts upstream' out for stand-ins",
  ));
});

test('fetches nothing more once it is interrupted', async () => {
  const folder = destination('interrupted');
  await fetchCharts([SHOP, CART], folder, { ...outside.environment }, AbortSignal.abort());
  expect(readdirSync(folder)).toEqual(['helm']);
});
