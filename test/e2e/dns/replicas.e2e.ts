import { setTimeout as wait } from 'node:timers/promises';
import { BootstrapKit } from '../../../blueprints';
import { Application, BuildingBlock, ClusterPlan, Domain, Environment, Organization, Placement, SovereignPlan } from '../../../constructs';
import { Authority, IssuedCertificate } from '../../../rehearsal/authority';
import { cluster, objectOf, planOf, region, testSovereign } from '../../support/fixtures';
import { Entry } from './support/entry';
import { lackingPostgres, PostgresServer } from './support/postgres';
import { lacking, PowerDnsServer } from './support/powerdns';

// The DNS of another cluster in the real PowerDNS and the real PostgreSQL: the settings, certificates and connections of the tree. Not as on a
// cluster are the operator, whose lines are written here, the passage (they are on one computer), and the version of PostgreSQL.

const ZONE = 'omantel.omani.works';
const [FSN, HEL] = ['127.0.0.12', '127.0.0.13'];
const HOST = `standby.acme-prod.${ZONE}`;
const [A, RRSIG] = [1, 46];
const PASSWORD = 'known-where-it-is-written';

const missing = lacking() ?? lackingPostgres();
if (missing !== undefined && process.env.CI !== 'true') process.stderr.write(`\n*** NOT RUN: DNS of another cluster\n*** This computer lacks ${missing}.\n\n`);

(missing === undefined ? describe : describe.skip)('PowerDNS of another cluster', () => {
  const entries = [FSN, HEL].map((address) => new Entry(address));
  const links = Authority.create('links of omantel');
  let port = 0;
  let [writer, follower]: PostgresServer[] = [];
  let [dns, answering]: PowerDnsServer[] = [];
  let owner = '';

  const configOf = (plan: ClusterPlan): { [file: string]: string } => objectOf(plan, 'powerdns', 'ConfigMap').data;
  const databaseOf = (plan: ClusterPlan) => objectOf(plan, 'powerdns-prerequisites', 'Cluster').spec;
  /** Signs what a Certificate of the tree asks for. */
  const signed = (plan: ClusterPlan, name: string): IssuedCertificate => {
    const { commonName, dnsNames } = objectOf(plan, 'powerdns-prerequisites', 'Certificate', name).spec;
    return links.issue({ commonName, dnsNames });
  };
  const words = (parameters: { [name: string]: string }) => Object.entries(parameters).map(([name, value]) => `${name}=${value}`).join(' ');
  const shown = (folder: string) => words({ sslmode: 'verify-ca', sslrootcert: `${folder}/ca.crt`, sslcert: `${folder}/tls.crt`, sslkey: `${folder}/tls.key` });
  const up = async (...addresses: string[]) => {
    for (const one of entries) await one.down();
    for (const one of entries.filter(({ address }) => addresses.includes(address))) await one.up(port);
  };
  /** Asks until it has had the same answer for a while. */
  const settles = async (server: PowerDnsServer, expected: string) => {
    let [answer, times]: [string, number] = ['', 0];
    for (let attempt = 0; attempt < 60 && times < 6; attempt += 1) {
      answer = await server.addresses(HOST).then((all) => all.map(({ address }) => address).join(), String);
      times = answer === expected ? times + 1 : 0;
      await wait(250);
    }
    expect([answer, times]).toEqual([expected, 6]);
  };

  beforeAll(async () => {
    port = await entries[0].up();
    const workload = (code: string, entryAddress: string) => region(code, { ...cluster(BuildingBlock.RTZ, 3), entryAddress });
    const sovereign = testSovereign({ domain: Domain.pool('omani.works'), regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), workload('fsn', FSN), workload('hel', HEL)] });
    new BootstrapKit(sovereign, 'kit');
    const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
    const prod = new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
    new Application(prod, 'standby', { blueprint: 'bp-wordpress', version: '1.3.0', placement: Placement.activeHotstandby(['fsn', 'hel']) });
    const { management } = SovereignPlan.of(sovereign);
    const other = planOf(sovereign, sovereign.clustersWithRole(BuildingBlock.DMZ)[0]);
    expect(management.sovereignPlan.findings).toEqual([]);

    const { bootstrap: { initdb }, postgresql } = databaseOf(management);
    writer = new PostgresServer({ certificate: signed(management, 'pdns-pg-link'), authority: links.certificatePem, settings: postgresql });
    await writer.make();
    writer.sql('postgres', [
      'CREATE ROLE streaming_replica LOGIN REPLICATION', `CREATE ROLE ${initdb.owner} LOGIN PASSWORD '${PASSWORD}'`, `CREATE DATABASE ${initdb.database} OWNER ${initdb.owner}`,
    ]);
    writer.sql(initdb.database, initdb.postInitApplicationSQL);
    dns = new PowerDnsServer(configOf(management), { port: writer.port, password: PASSWORD });
    await dns.start();
    const { command, env } = objectOf(management, 'powerdns', 'Job').spec.template.spec.containers[0];
    dns.run(command[2].replace(/(https:\/\/[a-z.-]+)\//g, `$1:${port}/`), Object.fromEntries(env.filter(({ name }: any) => name.startsWith('ACME_')).map(({ name }: any) => [name, 'k9'.repeat(32)])));

    const { externalClusters: [source], postgresql: settings } = databaseOf(other);
    follower = new PostgresServer({ certificate: signed(other, 'pdns-pg-link'), authority: links.certificatePem, settings });
    const { sslnegotiation, ...parameters } = source.connectionParameters;
    // Direct TLS is for version 17 and the passage.
    expect(sslnegotiation).toBe('direct');
    await follower.follow(`${shown(follower.link)} ${words({ ...parameters, port: String(writer.port), hostaddr: '127.0.0.1' })}`);
    owner = follower.keep('owner', signed(other, 'pdns-pg-owner'));
    answering = new PowerDnsServer(configOf(other), { port: follower.port, certificate: owner });
    await answering.start();
  });
  afterAll(async () => {
    for (const one of entries) await one.down();
    for (const one of [dns, answering, follower, writer]) await one?.stop();
  });

  test('answers as the management cluster does, signed by the same keys', async () => {
    await up(FSN, HEL);
    await settles(dns, FSN);
    await settles(answering, FSN);
    expect((await answering.signedTypes(HOST)).sort((a, b) => a - b)).toEqual([A, RRSIG]);
    const signers = (server: PowerDnsServer) => server.run(`pdnsutil --config-dir=/config zone export-ds ${ZONE}`);
    expect(signers(answering)).toMatch(new RegExp(`^${ZONE}\\. IN DS \\d+ 13 2 `, 'm'));
    expect(signers(answering)).toBe(signers(dns));
  });

  test('follows what is written, and writes nothing', async () => {
    dns.run(`pdnsutil --config-dir=/config rrset replace ${ZONE} console.${ZONE} A 300 192.0.2.7`);
    for (let attempt = 0; attempt < 40; attempt += 1) {
      if (await answering.addresses(`console.${ZONE}`).then(([one]) => one.address === '192.0.2.7', () => false)) break;
      await wait(100);
    }
    expect(await answering.addresses(`console.${ZONE}`)).toEqual([{ address: '192.0.2.7', ttl: 300 }]);
    expect(() => answering.run(`pdnsutil --config-dir=/config rrset replace ${ZONE} console.${ZONE} A 300 192.0.2.8`)).toThrow('read-only transaction');
  });

  test('a certificate lets in whom it is for', () => {
    const as = (user: string, folder: string) => `user=${user} dbname=${user === 'pdns' ? 'pdns' : 'postgres'} ${shown(folder)}`;
    expect(follower.knock(as('pdns', owner))).toBe('pdns');
    expect(writer.knock(as('streaming_replica', follower.link))).toBe('streaming_replica');
    expect(follower.knock(as('pdns', follower.link))).toContain('certificate authentication failed for user "pdns"');
    expect(writer.knock(as('streaming_replica', owner))).toContain('certificate authentication failed for user "streaming_replica"');
  });

  test('goes on without the management cluster: signed, and with the region that is up, also when it starts anew', async () => {
    await dns.end();
    await writer.end();
    await up(HEL);
    await settles(answering, HEL);
    expect((await answering.signedTypes(HOST)).sort((a, b) => a - b)).toEqual([A, RRSIG]);
    await answering.restart();
    await settles(answering, HEL);
    await up(FSN, HEL);
    await settles(answering, FSN);
  });
});

if (missing !== undefined && process.env.CI === 'true') test('PowerDNS of another cluster', () => { throw new Error(`not run, because this computer lacks ${missing}`); });
