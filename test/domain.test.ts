import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { resolveDs } from '../cli/ds-records';
import { Io } from '../cli/io';
import { main } from '../cli/main';
import { DelegatedBy, DnsProvider, Domain, GitOpsApp, Registrar, SovereignPlan, SovereignZone, ZoneDelegation } from '../constructs';
import { DnsStandIn } from './support/dns-stand-in';
import { testSovereign } from './support/fixtures';
import { ManagerStandIn } from './support/manager-stand-in';
import { testPlatform } from './support/platform';

// `sovereign domain` with stand-ins for the pool-domain manager and for DNS, and what the model says about the zone.

const root = mkdtempSync(join(tmpdir(), 'domain-'));
const [gitops, reservation] = [join(root, 'gitops'), join(root, 'held.json')];
let [manager, dns]: [ManagerStandIn, DnsStandIn] = [new ManagerStandIn(), new DnsStandIn()];
beforeEach(async () => {
  manager = await new ManagerStandIn().start();
  dns = await new DnsStandIn().start();
  rmSync(reservation, { force: true });
});
afterEach(async () => {
  await manager.stop();
  await dns.stop();
});
afterAll(() => rmSync(root, { recursive: true }));

const NAMESERVERS = (fqdn: string) => [`ns1.${fqdn}`, `ns2.${fqdn}`];
/** What the zone above says of a zone whose name servers are in it. */
const delegationOf = (fqdn: string, mode: string) => ({
  by: { 'pool': 'pool-domain-manager', 'byo-api': 'registrar', 'byo-manual': 'owner' }[mode], ttlSeconds: 3600, addressed: NAMESERVERS(fqdn),
  ...(mode === 'pool' ? {} : { dsAlgorithm: 13 }),
});
const DOMAINS: { [name: string]: any } = {
  omantel: { fqdn: 'omantel.omani.works', domain: { mode: 'pool', pool: 'omani.works' } },
  foreign: { fqdn: 'foreign.example.net', domain: { mode: 'pool', pool: 'example.net' } },
  bankdhofar: { fqdn: 'cloud.bankdhofar.com', domain: { mode: 'byo-api', registrar: 'cloudflare' } },
  part: { fqdn: 'part.cloud.bankdhofar.com', domain: { mode: 'byo-api', registrar: 'cloudflare' } },
  nowhere: { fqdn: 'cloud.nowhere.com', domain: { mode: 'byo-api', registrar: 'ovh' } },
  acme: { fqdn: 'cloud.acme.com', domain: { mode: 'byo-manual' } },
  bare: { fqdn: 'bare.acme.com', domain: { mode: 'byo-manual', nameservers: [] } },
  hosted: { fqdn: 'hosted.acme.com', domain: { mode: 'byo-manual', nameservers: ['ns1.example.net', 'ns2.example.net'], delegation: { by: 'owner', ttlSeconds: 3600, addressed: [] } } },
  old: { fqdn: 'old.acme.com' },
};
beforeAll(() => {
  for (const [name, { fqdn, domain }] of Object.entries(DOMAINS)) {
    mkdirSync(join(gitops, fqdn), { recursive: true });
    const sovereign = {
      name, fqdn, owner: { organization: name, email: `platform@${name}.example` },
      ...(domain ? {
        domain: { nameservers: NAMESERVERS(fqdn), delegation: delegationOf(fqdn, domain.mode), hosts: SovereignZone.hosts(fqdn), ...domain },
      } : {}),
    };
    writeFileSync(join(gitops, fqdn, 'publication.yaml'), yaml.dump({ apiVersion: 'sovereign-constructs/v1', kind: 'Publication', sovereign, webhooks: [], organizations: [], repositories: [] }));
  }
});

/** Runs the command; no token is ever shown. */
async function domain(words: string, io: Partial<Io> = {}) {
  let [stdout, stderr] = ['', ''];
  const args = ['--tree', gitops, '--manager', manager.url, '--resolver', dns.address, '--reservation', reservation];
  const status = await main(['domain', ...words.split(' '), ...args], {
    out: (text) => { stdout += text; },
    err: (text) => { stderr += text; },
    env: { SOVEREIGN_MANAGER_TOKEN: 'a-token-of-the-fleet', SOVEREIGN_REGISTRAR_TOKEN: 'a-token-of-the-owner' },
    signal: new AbortController().signal,
    ...io,
  });
  for (const secret of ['a-token-of-', 'reservation-1', 'reservation-2']) expect(stdout + stderr).not.toContain(secret);
  const plain = (text: string) => text.replaceAll(reservation, '<file>').replaceAll(manager.url, '<manager>');
  return { status, stdout: plain(stdout), stderr: plain(stderr) };
}

const ADDRESS = '5.161.42.18';
const DS = `12345 13 2 ${'c0'.repeat(32)}`;
const paths = () => manager.calls.map(({ method, path }) => `${method} ${path}`);

/** DNS as it is when the zone of a Sovereign answers. */
function answerFor(fqdn: string, nameservers: string[] = NAMESERVERS(fqdn)): void {
  dns.records = {
    [`NS ${fqdn}`]: nameservers,
    [`DS ${fqdn}`]: [DS],
    ...Object.fromEntries(SovereignZone.hosts(fqdn).map((host) => [`A ${host}`, [ADDRESS]])),
    ...Object.fromEntries(nameservers.map((server) => [`A ${server}`, ['203.0.113.7']])),
  };
}

describe('the model', () => {
  test('has the six records that a zone starts with, and how it is delegated and signed', () => {
    expect(SovereignZone.hosts('a.example.com')).toEqual([
      'a.example.com', '*.a.example.com', 'console.a.example.com', 'api.a.example.com', 'gitea.a.example.com', 'harbor.a.example.com',
    ]);
    expect([SovereignZone.HOST_TTL_SECONDS, SovereignZone.DELEGATION_TTL_SECONDS, SovereignZone.SIGNING_ALGORITHM, SovereignZone.SOA_EDIT]).toEqual([300, 3600, 'ecdsa256', 'INCEPTION-EPOCH']);
  });

  test('names the pool of a pool domain, and none of an owner', () => {
    expect([Domain.pool('omani.works').poolDomain, Domain.byoManual('cloud.acme.com').poolDomain]).toEqual(['omani.works', undefined]);
  });

  test('says in the tree how the Sovereign comes by its domain, and which name servers it runs', () => {
    const of = (plan: SovereignPlan) => (yaml.load(GitOpsApp.tree(plan).content('publication.yaml')) as any).sovereign.domain;
    const fqdn = 'omantel.omani.works';
    expect(of(SovereignPlan.of(testPlatform().crds.sovereign))).toEqual({
      mode: 'pool', pool: 'omani.works', nameservers: NAMESERVERS(fqdn), delegation: delegationOf(fqdn, 'pool'), hosts: SovereignZone.hosts(fqdn),
    });
    const owned = testSovereign({ domain: Domain.byoApi('cloud.acme.com', Registrar.OVH) });
    expect(of(SovereignPlan.of(owned))).toEqual({
      mode: 'byo-api', registrar: 'ovh', nameservers: [], delegation: { ...delegationOf('cloud.acme.com', 'byo-api'), addressed: [] }, hosts: SovereignZone.hosts('cloud.acme.com'),
    });
  });
});

describe('a delegation', () => {
  const nameservers = ['ns1.cloud.acme.com', 'ns2.example.net'];
  const of = (domain: Domain, dns?: DnsProvider) => ZoneDelegation.of(testSovereign({ domain, dns }), nameservers);

  test.each<[string, DelegatedBy, Domain]>([
    ['the manager in the zone of the pool', DelegatedBy.POOL_DOMAIN_MANAGER, Domain.pool('omani.works')],
    ['the registrar of a domain with an API', DelegatedBy.REGISTRAR, Domain.byoApi('cloud.acme.com', Registrar.OVH)],
    ['the owner of any other', DelegatedBy.OWNER, Domain.byoManual('cloud.acme.com')],
  ])('is made by %s', (_, by, domain) => {
    expect(of(domain)).toMatchObject({ by, nameservers, ttlSeconds: 3600 });
  });

  test('has addresses of name servers that are in the zone, and a DS record where the owner has to set that of PowerDNS', () => {
    const owned = Domain.byoManual('cloud.acme.com');
    expect(of(owned)).toMatchObject({ zone: 'cloud.acme.com', addressed: ['ns1.cloud.acme.com'], dsAlgorithm: 13 });
    expect([of(Domain.pool('omani.works')).dsAlgorithm, of(owned, DnsProvider.hetznerDns()).dsAlgorithm]).toEqual([undefined, undefined]);
  });
});

describe('a pool domain', () => {
  test('is reserved, and what it is committed with is kept in a file that nobody else reads', async () => {
    const { status, stdout, stderr } = await domain('reserve omantel');
    expect([status, stdout, stderr]).toEqual([0, 'omantel.omani.works: held until 2026-11-27T12:10:00.000Z, kept in <file>; commit it before then\n', '']);
    expect(manager.calls).toEqual([{
      method: 'POST', path: '/api/v1/pool/omani.works/reserve', authorization: 'Bearer a-token-of-the-fleet', body: { subdomain: 'omantel', createdBy: 'platform@omantel.example' },
    }]);
    expect(JSON.parse(readFileSync(reservation, 'utf8'))).toEqual({ domain: 'omantel.omani.works', token: 'reservation-1', expiresAt: '2026-11-27T12:10:00.000Z' });
    expect(statSync(reservation).mode & 0o777).toBe(0o600);
  });

  test('is committed with the reservation and the address, and the reservation is gone', async () => {
    await domain('reserve omantel');
    const { status, stdout } = await domain(`commit omantel.omani.works --address ${ADDRESS}`);
    expect([status, stdout]).toEqual([0, 'omantel.omani.works: is the Sovereign\'s; 6 hosts lead to 5.161.42.18\n']);
    expect(manager.calls[1].body).toEqual({ subdomain: 'omantel', reservationToken: 'reservation-1', sovereignFQDN: 'omantel.omani.works', loadBalancerIP: ADDRESS });
    expect([existsSync(reservation), manager.names.get('omantel')!.address]).toEqual([false, ADDRESS]);
  });

  test('is given back while it is only held, and nobody is asked', async () => {
    await domain('reserve omantel');
    expect(await domain('release omantel')).toEqual({ status: 0, stdout: 'omantel.omani.works: was given back\n', stderr: '' });
    expect([manager.names.size, existsSync(reservation)]).toEqual([0, false]);
    expect((await domain('release omantel')).stdout).toBe('omantel.omani.works: is not held\n');
  });

  test('that is in use is given back only by who says so', async () => {
    await domain('reserve omantel');
    await domain(`commit omantel --address ${ADDRESS}`);
    const inUse = 'omantel.omani.works is in use: its zone is deleted';
    expect(await domain('release omantel')).toEqual({ status: 2, stdout: '', stderr: `${inUse}; nobody can be asked here whether to give it back, add --yes\n` });
    const asked: string[] = [];
    expect((await domain('release omantel', { confirm: async (question) => asked.push(question) < 0 })).stderr).toBe('nothing was given back\n');
    expect([asked, manager.names.size]).toEqual([[`${inUse}. Give it back?`], 1]);
    expect((await domain('release omantel --yes')).stdout).toBe('omantel.omani.works: was given back\n');
    expect(manager.names.size).toBe(0);
  });

  test('has a status: what the manager says, and what DNS says', async () => {
    expect((await domain('status omantel')).stdout).toBe('omantel.omani.works: not held, pool domain omani.works\n');
    await domain('reserve omantel');
    expect((await domain('status omantel')).stdout).toBe('omantel.omani.works: held by a reservation, pool domain omani.works\n');
    await domain(`commit omantel --address ${ADDRESS}`);
    answerFor('omantel.omani.works', ['ns1.openova.io', 'ns2.openova.io']);
    expect((await domain('status omantel')).stdout).toBe(
      'omantel.omani.works: the Sovereign\'s, pool domain omani.works\n\n'
      + 'DNS                            answers\n'
      + 'NS omantel.omani.works         ns1.openova.io, ns2.openova.io  as it should be\n'
      + 'A omantel.omani.works          5.161.42.18                     as it should be\n'
      + 'A *.omantel.omani.works        5.161.42.18                     as it should be\n'
      + 'A console.omantel.omani.works  5.161.42.18                     as it should be\n'
      + 'A api.omantel.omani.works      5.161.42.18                     as it should be\n'
      + 'A gitea.omantel.omani.works    5.161.42.18                     as it should be\n'
      + 'A harbor.omantel.omani.works   5.161.42.18                     as it should be\n',
    );
    expect(dns.questions).toContain('A any-other-name.omantel.omani.works');
  });

  test('fails when a host leads elsewhere than the others, or than to the address that is given', async () => {
    await domain('reserve omantel');
    await domain(`commit omantel --address ${ADDRESS}`);
    answerFor('omantel.omani.works');
    dns.records['A gitea.omantel.omani.works'] = ['203.0.113.9'];
    const wrong = await domain('status omantel');
    expect([wrong.status, wrong.stderr]).toEqual([1, 'omantel.omani.works: DNS is not as it should be yet for A gitea.omantel.omani.works; what resolvers remember takes up to an hour to pass\n']);
    expect(wrong.stdout).toContain('A gitea.omantel.omani.works    203.0.113.9                                       should be 5.161.42.18\n');
    expect((await domain('status omantel --address 203.0.113.9')).stderr).toContain('for A omantel.omani.works, A *.omantel.omani.works, A console');
  });

  test('fails when it is taken, and nothing is given back that is not ours', async () => {
    manager.names.set('omantel', { state: 'active', token: 'theirs', expiresAt: Infinity });
    expect(await domain('reserve omantel')).toEqual({
      status: 1, stdout: '',
      stderr: 'omantel.omani.works: is taken; choose another subdomain in the definition, or wait if it is a reservation of yours that was lost: it lapses by itself\n',
    });
    expect([paths(), manager.names.size, existsSync(reservation)]).toEqual([['POST /api/v1/pool/omani.works/reserve'], 1, false]);
  });

  test('fails when the reservation lapsed, which is forgotten so that the next one can be made', async () => {
    await domain('reserve omantel');
    manager.now += 601_000;
    const gone = 'omantel.omani.works: the reservation lapsed and was removed; reserve it again with sovereign domain reserve omantel\n';
    expect((await domain(`commit omantel --address ${ADDRESS}`)).stderr).toBe(gone);
    expect(existsSync(reservation)).toBe(false);
    await domain('reserve omantel');
    manager.names.clear();
    expect((await domain(`commit omantel --address ${ADDRESS}`)).stderr).toBe(gone);
    expect((await domain('reserve omantel')).status).toBe(0);
  });

  test('fails when another reservation holds it, or when it is in use already', async () => {
    await domain('reserve omantel');
    manager.names.set('omantel', { state: 'reserved', token: 'theirs', expiresAt: Infinity });
    expect((await domain(`commit omantel --address ${ADDRESS}`)).stderr).toBe(
      'omantel.omani.works: is held with another reservation than the one that was kept in <file>, which was removed; reserve it again with sovereign domain reserve omantel when that one has lapsed\n',
    );
    writeFileSync(reservation, JSON.stringify({ domain: 'omantel.omani.works', token: 'mine', expiresAt: 'x' }));
    manager.names.set('omantel', { state: 'active', token: 'theirs', expiresAt: Infinity });
    expect((await domain(`commit omantel --address ${ADDRESS}`)).stderr).toBe(
      'omantel.omani.works: is in use already, so the reservation that was kept in <file> was removed; see sovereign domain status omantel for where it leads\n',
    );
    expect([existsSync(reservation), manager.names.size]).toEqual([false, 1]);
  });

  test('is given back when the commit fails, and not when only its answer got lost', async () => {
    const failing = ({ path }: { path: string }) => (path.endsWith('/commit') ? { status: 500, body: { error: 'lock row: timeout' } } : undefined);
    await domain('reserve omantel');
    manager.answer = failing;
    expect((await domain(`commit omantel --address ${ADDRESS}`)).stderr).toBe(
      'POST <manager>/api/v1/pool/omani.works/commit: 500, "lock row: timeout"; omantel.omani.works was given back, reserve it again with sovereign domain reserve omantel\n',
    );
    expect([manager.names.size, existsSync(reservation), paths().filter((path) => path.endsWith('/commit')).length]).toEqual([0, false, 1]);

    manager.answer = () => undefined;
    await domain('reserve omantel');
    manager.answer = ({ path }) => (path.endsWith('/commit') ? 'hang-up' : undefined);
    expect(await domain(`commit omantel --address ${ADDRESS}`)).toEqual({ status: 0, stdout: 'omantel.omani.works: is the Sovereign\'s; 6 hosts lead to 5.161.42.18\n', stderr: '' });
    expect([manager.names.get('omantel')!.state, paths().filter((path) => path.includes('/release')).length]).toEqual(['active', 1]);
  });

  test('is given back when the manager fails after it took it, or when the reservation cannot be kept', async () => {
    manager.answer = ({ path }) => (path.endsWith('/reserve') ? { status: 500, body: { error: 'enable DNSSEC on omantel.omani.works' } } : undefined);
    expect((await domain('reserve omantel')).stderr).toBe(
      'POST <manager>/api/v1/pool/omani.works/reserve: 500, "enable DNSSEC on omantel.omani.works"; omantel.omani.works was given back, run this again\n',
    );
    expect(paths()).toEqual(['POST /api/v1/pool/omani.works/reserve', 'DELETE /api/v1/pool/omani.works/release']);
    manager.answer = () => undefined;
    const { stderr } = await main2(['reserve', 'omantel', '--reservation', join(root, 'nowhere', 'held.json')]);
    expect([stderr, manager.names.size]).toEqual([`${join(root, 'nowhere', 'held.json')}: cannot be written (ENOENT), so omantel.omani.works was given back; name another file with --reservation\n`, 0]);
  });

  test('stays as it is when nobody can tell what became of a request', async () => {
    manager.answer = ({ path }) => (path.endsWith('/reserve') ? { status: 502 } : undefined);
    expect((await domain('reserve omantel')).stderr).toBe('POST <manager>/api/v1/pool/omani.works/reserve: 502; if the name was held all the same, it lapses by itself\n');
    expect(paths()).toEqual(['POST /api/v1/pool/omani.works/reserve']);
  });

  test('fails when its records could not be written, or its zone not be removed', async () => {
    await domain('reserve omantel');
    manager.answer = ({ path }) => (path.endsWith('/commit') ? { status: 202, body: { detail: 'powerdns write: 503' } } : undefined);
    expect((await domain(`commit omantel --address ${ADDRESS}`)).stderr).toBe(
      'omantel.omani.works: is the Sovereign\'s, but its records could not be written, "powerdns write: 503"; give it back with sovereign domain release omantel and begin again\n',
    );
    manager.answer = ({ path }) => (path.endsWith('/release') ? { status: 202, body: { detail: 'powerdns delete zone: 503' } } : undefined);
    expect((await domain('release omantel --yes')).stderr).toBe(
      'omantel.omani.works: was given back, but its zone could not be removed, "powerdns delete zone: 503"; whoever runs the pool-domain manager has to remove it\n',
    );
  });

  test('fails when the pool is of no manager, or what answers is none', async () => {
    expect((await domain('status foreign')).stderr).toBe(
      'foreign.example.net: cannot be had, "pool domain example.net is not managed by OpenOva"; choose another pool domain or subdomain in the definition\n',
    );
    manager.answer = () => ({ status: 200 });
    expect((await domain('status omantel')).stderr).toBe('<manager>: what answers there is not the pool-domain manager; give --manager its address, without /api\n');
    manager.answer = () => ({ status: 302, location: 'https://login.example.com' });
    expect((await domain('status omantel')).stderr).toBe(
      'GET <manager>/api/v1/pool/omani.works/check?sub=omantel: 302, leads to https://login.example.com; give --manager the address that it leads to\n',
    );
  });
});

/** Takes the columns of a table together. */
const squeezed = (text: string) => text.replace(/ {2,}/g, '  ');

/** What is said of the DS record. */
const signers = (fqdn: string) => (
  `and its DS record of algorithm 13, which PowerDNS shows once it runs: kubectl --namespace powerdns exec deployment/powerdns -- pdnsutil --config-dir=/config zone export-ds ${fqdn}\n`
);

describe('a domain of the owner, with an API at its registrar', () => {
  test('is asked for, and changed on commit', async () => {
    expect(await domain('reserve bankdhofar')).toEqual({ status: 0, stdout: 'cloud.bankdhofar.com: the credentials open it at cloudflare; nothing was changed\n', stderr: '' });
    expect(manager.nameservers.size).toBe(0);
    expect((await domain('commit bankdhofar')).stdout).toBe(
      `cloud.bankdhofar.com: cloudflare has ns1.cloud.bankdhofar.com, ns2.cloud.bankdhofar.com; cloudflare typically reflects NS changes within minutes\n${signers('cloud.bankdhofar.com')}`,
    );
    expect(manager.nameservers.get('cloud.bankdhofar.com')).toEqual(NAMESERVERS('cloud.bankdhofar.com'));
    expect(manager.calls[1].body).toEqual({ domain: 'cloud.bankdhofar.com', token: 'a-token-of-the-owner', nameservers: NAMESERVERS('cloud.bankdhofar.com') });
  });

  test('takes the credentials from a file', async () => {
    const file = join(root, 'token');
    writeFileSync(file, 'a-token-of-the-owner\n');
    expect((await domain(`reserve bankdhofar --registrar-token-file ${file}`, { env: {} })).status).toBe(0);
    expect(manager.calls[0].authorization).toBeUndefined();
  });

  test('is looked at again until DNS has it', async () => {
    answerFor('cloud.bankdhofar.com');
    const { status, stdout } = await domain('commit bankdhofar --wait 1');
    expect([status, squeezed(stdout).split('\n').slice(3, 5)]).toEqual([0, [
      'DNS  answers', 'NS cloud.bankdhofar.com  ns1.cloud.bankdhofar.com, ns2.cloud.bankdhofar.com  as it should be',
    ]]);
  });

  test.each<[string, Partial<Io>, string]>([
    ['part', {}, 'POST <manager>/api/v1/registrar/cloudflare/validate: 403, "part.cloud.bankdhofar.com is not visible to the supplied cloudflare credentials"; the credentials do not open this domain. A registrar has whole domains: a part of one is delegated in the zone above it, with Domain.byoManual'],
    ['nowhere', {}, 'POST <manager>/api/v1/registrar/ovh/validate: 404, "no adapter for registrar ovh"; the manager knows no such registrar; use another one, or Domain.byoManual'],
    ['bankdhofar', { env: { SOVEREIGN_REGISTRAR_TOKEN: 'a-token-of-nobody' } }, 'POST <manager>/api/v1/registrar/cloudflare/validate: 401, "credentials rejected by cloudflare: …"; the registrar does not accept the credentials; make new ones'],
    ['bankdhofar', { env: {} }, "there is no token; make credentials in the registrar's account, and put them into SOVEREIGN_REGISTRAR_TOKEN or a file for --registrar-token-file"],
  ])('fails when %s is not open to the credentials (%#)', async (name, io, message) => {
    expect((await domain(`reserve ${name}`, io)).stderr).toBe(`${message}\n`);
  });

  test('fails when it is to be given back', async () => {
    expect((await domain('release bankdhofar')).stderr).toBe('cloud.bankdhofar.com: is a domain of its owner (byo-api), there is nothing to give back; set other name servers where it is registered\n');
  });
});

describe('a domain of the owner, by hand', () => {
  const set = 'set these name servers for cloud.acme.com, in the zone above it or at its registrar:\n  cloud.acme.com. 3600 NS ns1.cloud.acme.com.\n  cloud.acme.com. 3600 NS ns2.cloud.acme.com.\n'
    + 'and with them an address of ns1.cloud.acme.com and of ns2.cloud.acme.com, which are in the zone: public addresses of machines of the management cluster (output api of its stack)\n'
    + signers('cloud.acme.com');

  test('has name servers to set, and the manager is not asked', async () => {
    expect(await domain('reserve acme')).toEqual({ status: 0, stdout: set, stderr: '' });
    expect(manager.calls).toEqual([]);
  });

  test('is in use when DNS says so', async () => {
    answerFor('cloud.acme.com', ['NS2.cloud.acme.com', 'ns1.cloud.acme.com']);
    dns.records['A ns1.cloud.acme.com'] = ['203.0.113.7'];
    dns.records['A ns2.cloud.acme.com'] = ['203.0.113.8'];
    const { status, stdout } = await domain('commit acme');
    expect([status, squeezed(stdout)]).toEqual([0, `${squeezed(set)}\nDNS  answers\n`
      + 'NS cloud.acme.com  ns1.cloud.acme.com, ns2.cloud.acme.com  as it should be\n'
      + 'A ns1.cloud.acme.com  203.0.113.7  as it should be\n'
      + 'A ns2.cloud.acme.com  203.0.113.8  as it should be\n'
      + `DS cloud.acme.com  ${DS}  as it should be\n`]);
  });

  test('is not in use before the zone above has the key that PowerDNS signs with', async () => {
    answerFor('cloud.acme.com');
    dns.records['DS cloud.acme.com'] = [`1 8 2 ${'ab'.repeat(32)}`];
    const other = await domain('status acme');
    expect(squeezed(other.stdout)).toContain(`DS cloud.acme.com  1 8 2 ${'ab'.repeat(32)}  should be one of algorithm 13\n`);
    expect(other.stderr).toBe('cloud.acme.com: DNS is not as it should be yet for DS cloud.acme.com; what resolvers remember takes up to an hour to pass\n');
    dns.records['DS cloud.acme.com'].push(DS);
    expect((await domain('status acme')).status).toBe(0);
  });

  test('has no DS record to look for where somebody else answers', async () => {
    answerFor('hosted.acme.com', ['ns1.example.net', 'ns2.example.net']);
    delete dns.records['DS hosted.acme.com'];
    const { status, stdout } = await domain('status hosted');
    expect([status, stdout.includes('DS ')]).toEqual([0, false]);
    expect(dns.questions).not.toContain('DS hosted.acme.com');
  });

  test('asks the next server where one does not answer', async () => {
    dns.records = { 'DS cloud.acme.com': [DS] };
    const deaf = await new DnsStandIn().start();
    deaf.failing = true;
    expect(await resolveDs([deaf.address, dns.address], 'cloud.acme.com')).toEqual([DS]);
    await expect(resolveDs([deaf.address], 'cloud.acme.com')).rejects.toMatchObject({ code: 'ESERVFAIL' });
    await expect(resolveDs([], 'cloud.acme.com')).rejects.toMatchObject({ code: 'ENOSERVER' });
    await deaf.stop();
  });

  test('fails when DNS says nothing, something else, or does not answer', async () => {
    const failed = 'cloud.acme.com: DNS is not as it should be yet for NS cloud.acme.com, A ns1.cloud.acme.com, A ns2.cloud.acme.com, DS cloud.acme.com; what resolvers remember takes up to an hour to pass\n';
    const none = await domain('status acme');
    expect([none.status, none.stderr]).toEqual([1, failed]);
    expect(squeezed(none.stdout)).toContain('NS cloud.acme.com  nothing  should be ns1.cloud.acme.com, ns2.cloud.acme.com\nA ns1.cloud.acme.com  nothing  should be there\n');
    expect(squeezed(none.stdout)).toContain('DS cloud.acme.com  nothing  should be one of algorithm 13\n');
    dns.failing = true;
    expect(squeezed((await domain('status acme')).stdout)).toContain('NS cloud.acme.com  ESERVFAIL  should be');
  });

  test('fails when there are no name servers, or the tree is older than the command', async () => {
    expect((await domain('reserve bare')).stderr).toBe('bare.acme.com: has no name servers; add PowerDns to the definition, which the bootstrap kit does, and synthesise the tree again\n');
    expect((await domain('status old')).stderr).toBe(
      `${join(gitops, 'old.acme.com')}: does not say how old.acme.com comes by its domain; synthesise the tree with the version of this program\n`,
    );
  });
});

/** Runs the command with nothing but what it is given. */
async function main2(args: string[], env: Io['env'] = {}) {
  let stderr = '';
  const io: Io = { out: () => undefined, err: (text) => { stderr += text; }, env, signal: new AbortController().signal };
  const status = await main(['domain', ...args, '--tree', gitops, ...(args.includes('--manager') || args.includes('--bare') ? [] : ['--manager', manager.url])].filter((word) => word !== '--bare'), io);
  return { status, stderr };
}

describe('command line', () => {
  const seeHelp = 'see sovereign domain --help\n';
  test.each<[string, string]>([
    ['', `domain takes one of reserve, commit, release, status, got nothing; ${seeHelp}`],
    ['reserves omantel', `domain takes one of reserve, commit, release, status, got 'reserves'; ${seeHelp}`],
    ['reserve', `domain reserve takes the name or the domain of one Sovereign, got nothing; ${seeHelp}`],
    ['status a b', `domain status takes the name or the domain of one Sovereign, got a b; ${seeHelp}`],
    ['status omantel --force', `'--force' is no option; ${seeHelp}`],
    ['status omantel --bare', `domain needs --manager for pool; ${seeHelp}`],
    ['status omantel --manager pdm', "--manager must be the address of the pool-domain manager, got 'pdm'; write for example https://pdm.example.com\n"],
    ['status omantel --manager http://pdm.example.com', "--manager must be an https address, got 'http://pdm.example.com'; the token would cross the network in the clear (http is for this machine alone, for example at the end of a port-forward)\n"],
    ['status omantel --resolver dns.example.com', "--resolver must be the address of a DNS server, got 'dns.example.com'; write for example 1.1.1.1, or 127.0.0.1:5353\n"],
    ['status acme --wait soon', `--wait must be a number of seconds, got 'soon'; ${seeHelp}`],
    ['commit omantel', `commit needs --address for a pool domain; ${seeHelp}`],
    ['commit omantel --address console.example.com', `--address must be an IPv4 address, got 'console.example.com'; ${seeHelp}`],
    ['status omantel --token-file /nowhere', '--token-file /nowhere: cannot be read (ENOENT)\n'],
  ])('fails when it is domain %s', async (words, message) => {
    expect(await main2(words.split(' ').filter(Boolean))).toEqual({ status: 2, stderr: message });
  });

  test('fails when there is no reservation to commit, one already, or another file in its place', async () => {
    const hint = 'reserve it with sovereign domain reserve omantel, or name its file with --reservation\n';
    expect((await domain(`commit omantel --address ${ADDRESS}`)).stderr).toBe(`<file>: is not there, so no reservation of omantel.omani.works is kept; ${hint}`);
    for (const content of ['{', '{"domain":"acme.omani.works","token":"x"}']) {
      writeFileSync(reservation, content);
      expect((await domain(`commit omantel --address ${ADDRESS}`)).stderr).toBe(`<file>: keeps no reservation of omantel.omani.works; ${hint}`);
    }
    expect((await domain('reserve omantel')).stderr).toBe('<file>: holds a reservation already; commit it, or give it back with sovereign domain release omantel\n');
    expect(manager.calls).toEqual([]);
  });

  test('--help explains the steps', async () => {
    expect((await domain('--help')).stdout.split('\n')[0]).toBe("Takes a Sovereign's domain into use, as its definition says: pool, byo-manual or byo-api.");
  });
});
