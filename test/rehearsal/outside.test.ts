import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, IncomingMessage, request as httpRequest, Server } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, TLSSocket } from 'node:tls';
import { packTar } from '../../constructs/private/tar';
import { Outside } from '../../rehearsal/outside';
import { digestOf, standInChart } from '../../rehearsal/stand-in-chart';

const SOURCES = [
  { url: 'https://charts.jetstack.io', chart: 'cert-manager', version: 'v1.21.1' },
  { url: 'https://charts.hetzner.cloud', chart: 'hcloud-csi', version: '2.22.1' },
  { url: 'https://charts.hetzner.cloud', chart: 'hcloud-cloud-controller-manager', version: '1.35.0' },
  { url: 'https://spiffe.github.io/helm-charts-hardened', chart: 'spire-crds', version: '0.6.0' },
  { url: 'oci://ghcr.io/controlplaneio-fluxcd/charts', chart: 'flux-operator', version: '0.58.1' },
  { url: 'oci://docker.io/example', chart: 'gateway-api-crds', version: '1.7.0' },
];
const REPOSITORY = 'https://git.openova.io/omantel/catalyst-config.git';

let folder: string;
let outside: Outside;
let git: Server;
const asked: { method?: string; url?: string; authorization?: string; host?: string; body: string }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outside-'));
  git = createServer(async (request, response) => {
    const { method, url, headers } = request;
    asked.push({ method, url, authorization: headers.authorization, host: headers.host, body: (await read(request)).toString() });
    response.writeHead(201, { 'content-type': 'application/x-git-upload-pack-result' });
    response.end('0000');
  });
  await new Promise<void>((done) => git.listen(0, '127.0.0.1', done));
  const charts = join(folder, 'charts');
  mkdirSync(charts);
  writeFileSync(join(charts, 'any.tgz'), packTar([{ path: 'spire-crds/Chart.yaml', mode: 0o644, content: 'apiVersion: v2\nname: spire-crds\nversion: 0.6.0\n' }]));
  outside = await Outside.start({ folder: join(folder, 'outside'), sources: SOURCES, charts, git: { [REPOSITORY]: `http://127.0.0.1:${port(git)}/system/catalyst-config.git` } });
});
afterAll(async () => {
  await outside.stop();
  git.close();
  rmSync(folder, { recursive: true, force: true });
});

const port = (server: Server) => (server.address() as AddressInfo).port;

async function read(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** Opens a tunnel through the proxy, as Go does. */
function tunnel(host: string): Promise<TLSSocket> {
  const proxy = new URL(outside.environment.HTTPS_PROXY);
  return new Promise((done, failed) => {
    httpRequest({ host: proxy.hostname, port: proxy.port, method: 'CONNECT', path: `${host}:443` }).on('connect', (_answer, socket) => {
      const secure = connect({ socket, servername: host, ca: readFileSync(outside.environment.SSL_CERT_FILE) }, () => done(secure)).on('error', failed);
    }).on('error', failed).end();
  });
}

async function get(url: string, options: { method?: string; headers?: { [name: string]: string }; body?: string } = {}) {
  const { host, pathname, search } = new URL(url);
  const socket = await tunnel(host);
  const answer = await new Promise<IncomingMessage>((done, failed) => {
    httpsRequest({ createConnection: () => socket, host, path: pathname + search, method: options.method, headers: { host, ...options.headers } }, done).on('error', failed).end(options.body);
  });
  const body = await read(answer);
  socket.destroy();
  return { status: answer.statusCode, type: answer.headers['content-type'], headers: answer.headers, body, text: body.toString() };
}

test('a host has a certificate of its own, made once, that the authority of the run signed', async () => {
  const sockets = [await tunnel('charts.jetstack.io'), await tunnel('charts.jetstack.io'), await tunnel('ghcr.io')];
  const certificates = sockets.map((socket) => socket.getPeerX509Certificate()!);
  sockets.forEach((socket) => socket.destroy());
  expect(certificates.map(({ subjectAltName }) => subjectAltName)).toEqual(['DNS:charts.jetstack.io', 'DNS:charts.jetstack.io', 'DNS:ghcr.io']);
  expect(certificates[0].fingerprint256).toBe(certificates[1].fingerprint256);
  expect(readFileSync(outside.environment.SSL_CERT_FILE, 'utf8')).toBe(outside.authority.certificatePem);
});

test('programs on loopback are reached without the proxy', () => {
  const { HTTPS_PROXY, HTTP_PROXY, NO_PROXY } = outside.environment;
  expect(HTTPS_PROXY).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect([HTTP_PROXY, NO_PROXY]).toEqual([HTTPS_PROXY, '127.0.0.1,::1,localhost']);
});

describe('a chart repository', () => {
  test('lists the charts of the tree, with their digests', async () => {
    const { status, text } = await get('https://charts.hetzner.cloud/index.yaml');
    const { entries } = JSON.parse(text);
    expect([status, Object.keys(entries)]).toEqual([200, ['hcloud-csi', 'hcloud-cloud-controller-manager']]);
    const chart = standInChart('hcloud-csi', '2.22.1');
    expect(entries['hcloud-csi']).toEqual([{
      apiVersion: 'v2', name: 'hcloud-csi', version: '2.22.1', description: 'Stand-in from recorded facts', type: 'application', created: '1970-01-01T00:00:00Z',
      digest: chart.digest.slice('sha256:'.length), urls: ['hcloud-csi-2.22.1.tgz'],
    }]);
  });

  test('has the archives, and what was served is named', async () => {
    const { body } = await get('https://charts.jetstack.io/cert-manager-v1.21.1.tgz');
    expect(digestOf(body)).toBe(standInChart('cert-manager', 'v1.21.1').digest);
    expect(outside.served).toContain('cert-manager v1.21.1 (stand-in)');
    expect(outside.standIns.find(({ name }) => name === 'cert-manager')!.webhooks).toEqual([
      'cert-manager-webhook/webhook.cert-manager.io', 'cert-manager-webhook/webhook.cert-manager.io',
    ]);
  });

  test('in a folder of its host has a real chart where there is one', async () => {
    const { body } = await get('https://spiffe.github.io/helm-charts-hardened/spire-crds-0.6.0.tgz');
    expect(body.equals(readFileSync(join(folder, 'charts/any.tgz')))).toBe(true);
    expect(outside.served).toContain('spire-crds 0.6.0 (real)');
  });
});

describe('a registry', () => {
  const base = 'https://ghcr.io/v2/controlplaneio-fluxcd/charts/flux-operator';

  test('has tags, manifests by tag and by digest, and blobs that are what their digests say', async () => {
    expect((await get('https://ghcr.io/v2/')).status).toBe(200);
    expect(JSON.parse((await get(`${base}/tags/list`)).text)).toEqual({ name: 'controlplaneio-fluxcd/charts/flux-operator', tags: ['0.58.1'] });
    const manifest = await get(`${base}/manifests/0.58.1`);
    expect(manifest.type).toBe('application/vnd.oci.image.manifest.v1+json');
    expect(manifest.headers['docker-content-digest']).toBe(digestOf(manifest.body));
    expect((await get(`${base}/manifests/${digestOf(manifest.body)}`)).text).toBe(manifest.text);
    const { config, layers } = JSON.parse(manifest.text);
    expect([config.mediaType, ...layers.map(({ mediaType }: any) => mediaType)]).toEqual([
      'application/vnd.cncf.helm.config.v1+json', 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
    ]);
    for (const { digest, size } of [config, ...layers]) {
      const { body } = await get(`${base}/blobs/${digest}`);
      expect([digestOf(body), body.length]).toEqual([digest, size]);
    }
    expect(outside.served).toContain('flux-operator 0.58.1 (stand-in, recorded at 0.49.0)');
  });

  test('answers HEAD without a body', async () => {
    const { status, headers, body } = await get(`${base}/manifests/0.58.1`, { method: 'HEAD' });
    expect([status, body.length, Number(headers['content-length']) > 0]).toEqual([200, 0, true]);
  });

  test('of Docker is reached under the name of its API too', async () => {
    expect((await get('https://registry-1.docker.io/v2/example/gateway-api-crds/manifests/1.7.0')).status).toBe(200);
    expect((await get('https://index.docker.io/v2/example/gateway-api-crds/manifests/1.7.0')).status).toBe(200);
  });

  test('fails when a version is not the one of the tree', async () => {
    const { status, text } = await get(`${base}/manifests/0.1.0`);
    expect(status).toBe(404);
    expect(JSON.parse(text)).toEqual({ errors: [{ code: 'MANIFEST_UNKNOWN', message: 'controlplaneio-fluxcd/charts/flux-operator has 0.58.1' }] });
  });
});

describe('a Git repository', () => {
  test('is passed on: path, query, login and both bodies', async () => {
    const { status, type, text } = await get(`${REPOSITORY}/git-upload-pack?service=x`, { method: 'POST', headers: { authorization: 'Basic abc' }, body: 'want' });
    expect([status, type, text]).toEqual([201, 'application/x-git-upload-pack-result', '0000']);
    expect(asked.pop()).toEqual({
      method: 'POST', url: '/system/catalyst-config.git/git-upload-pack?service=x', authorization: 'Basic abc', host: `127.0.0.1:${port(git)}`, body: 'want',
    });
  });

  test('fails when nothing listens where it is played', async () => {
    const nowhere = await Outside.start({ folder: join(folder, 'nowhere'), sources: [], git: { 'http://git.example/a': 'http://127.0.0.1:1/a' } });
    const proxy = new URL(nowhere.environment.HTTP_PROXY);
    const answer = await new Promise<IncomingMessage>((done) => httpRequest({ host: proxy.hostname, port: proxy.port, path: 'http://git.example/a/info/refs' }, done).end());
    expect([answer.statusCode, (await read(answer)).toString()]).toEqual([
      502, 'http://git.example/a is played by http://127.0.0.1:1/a, which does not answer: connect ECONNREFUSED 127.0.0.1:1\n',
    ]);
    await nowhere.stop();
  });
});

test('fails when nobody answers for a host, and says so', async () => {
  const { status, text } = await get('https://example.com/x?y=1');
  expect([status, text]).toEqual([502, 'nothing answers GET https://example.com/x?y=1 in a rehearsal; it is no chart, registry or repository of the tree\n']);
  await get('https://git.openova.io/omantel/catalyst-config.gitty');
  await get('https://ghcr.io/v2/other/chart/manifests/1.0.0');
  await get('https://example.com/x?y=1');
  expect(outside.refused).toEqual([
    'GET https://example.com/x?y=1', 'GET https://git.openova.io/omantel/catalyst-config.gitty', 'GET https://ghcr.io/v2/other/chart/manifests/1.0.0',
  ]);
});

test('fails when a chart of the tree has no recorded facts', async () => {
  const sources = [{ url: 'https://charts.example.com', chart: 'redis', version: '1.0.0' }];
  await expect(Outside.start({ folder, sources, git: {} })).rejects.toThrow(new Error(
    "charts: 'chart' must have recorded facts, got \"redis\"; record schemas/charts/<key>.json for redis 1.0.0, as schemas/README.md says",
  ));
});

test('fails when an archive among the real charts is none', async () => {
  writeFileSync(join(folder, 'bad.tgz'), packTar([{ path: 'a/b', mode: 0o644, content: '' }]));
  await expect(Outside.start({ folder, sources: [], charts: folder, git: {} })).rejects.toThrow(new Error(
    `charts: '${join(folder, 'bad.tgz')}' must be a packaged chart, but has no Chart.yaml; make it with 'helm package' or 'helm pull'`,
  ));
});
