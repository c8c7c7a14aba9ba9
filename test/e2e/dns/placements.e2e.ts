import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Construct } from 'constructs';
import { BootstrapKit } from '../../../blueprints';
import { main } from '../../../cli/main';
import {
  Application, BlueprintProps, BuildingBlock, ComponentCategory, DnsPolicy, Domain, Environment, GitOpsApp, Organization, Placement, PlacementMode, Sovereign,
  SovereignPlan,
} from '../../../constructs';
import { cluster, objectOf, planOf, region, TestBlueprint, testSovereign } from '../../support/fixtures';
import { Dnsdist } from './support/dnsdist';
import { Entry } from './support/entry';
import { lacking, PowerDnsServer } from './support/powerdns';

// The records of Applications in the real PowerDNS: the settings and the Job of the tree, and public entries that go down and come back. Not as
// on a cluster are the database (SQLite), the port of the entries, and that probes come every second.

const ZONE = 'omantel.omani.works';
const REGIONS = { fsn: '127.0.0.2', hel: '127.0.0.3', ash: '127.0.0.4' };
const [FSN, HEL, ASH] = Object.values(REGIONS);
/** What OpenBao generates for a key: letters and digits. */
const secretOf = (key: string) => createHash('sha256').update(key).digest('hex');
const keyOf = (name: string): [string, string] => [name, secretOf(name)];
const [OF_MANAGEMENT, OF_FSN, OF_HEL] = ['', '-hz-fsn-rtz-prod', '-hz-hel-rtz-prod'].map((suffix) => keyOf(`acme-challenges${suffix}`));
/** Applications with public host names. */
const SHOP = {
  key: 'shop', title: 'Shop', description: 'Sells.', home: 'https://shop.example', licence: 'MIT', category: ComponentCategory.APPLICATION, appVersion: '1.2.3',
  namespace: 'shop', buildingBlocks: [BuildingBlock.RTZ], replication: { placements: [PlacementMode.ACTIVE_HOTSTANDBY], limit: 'it is a test' },
};

class Shop extends TestBlueprint {
  constructor(scope: Construct, id: string, props: BlueprintProps) {
    super(scope, id, { component: SHOP, ...props }, (self) => {
      self.mainUnit.add({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop', namespace: self.namespace }, spec: { ports: [{ port: 80 }] } });
      self.route({ label: self.name, service: 'shop', port: 80, healthPath: '/status/ok' });
    });
  }
}
const host = (name: string) => `${name}.acme-prod.${ZONE}`;

/** A Sovereign with Applications in three regions. */
function define(placements: { [application: string]: Placement }, healthPath?: string): Sovereign {
  const workload = (code: string, entryAddress: string) => region(code, { ...cluster(BuildingBlock.RTZ, 3), entryAddress });
  const sovereign = testSovereign({
    domain: Domain.pool('omani.works'), regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), ...Object.entries(REGIONS).map(([code, address]) => workload(code, address))],
  });
  new BootstrapKit(sovereign, 'kit');
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
  const prod = new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
  for (const code of ['fsn', 'hel']) new Shop(prod, `shop-${code}`, { placement: Placement.singleRegion(code) });
  new Shop(prod, 'shop', { placement: Placement.activeHotstandby(['hel', 'fsn']) });
  for (const [name, placement] of Object.entries(placements)) new Application(prod, name, { blueprint: 'bp-wordpress', version: '1.3.0', placement, healthPath });
  return sovereign;
}

const missing = lacking();
if (missing !== undefined && process.env.CI !== 'true') process.stderr.write(`\n*** NOT RUN: DNS\n*** This computer lacks ${missing}.\n\n`);

(missing === undefined ? describe : describe.skip)('PowerDNS', () => {
  const entries = Object.values(REGIONS).map((address) => new Entry(address));
  const entry = (address: string) => entries.find((one) => one.address === address)!;
  let server: PowerDnsServer;
  let entrance: Dnsdist;
  let port = 0;
  let defined: Sovereign;

  /** Runs the script of the Job, with the port that the entries have here. */
  const write = (sovereign: Sovereign) => {
    const job = objectOf(SovereignPlan.of(sovereign).management, 'powerdns', 'Job');
    const { command, env } = job.spec.template.spec.containers[0];
    const keys = env.filter(({ name }: any) => name.startsWith('ACME_')).map(({ name, valueFrom }: any) => [name, secretOf(valueFrom.secretKeyRef.name)]);
    server.run((command[2] as string).replace(/(https:\/\/[a-z.-]+)\//g, `$1:${port}/`), Object.fromEntries(keys));
  };
  const addresses = async (name: string, from?: string) => (await server.addresses(host(name), from)).map(({ address }) => address);
  /** Asks until it has had the same answer for a while. */
  const settles = async (name: string, expected: string[]) => {
    let [answer, times]: [string[], number] = [[], 0];
    for (let attempt = 0; attempt < 60 && times < 6; attempt += 1) {
      answer = await addresses(name);
      times = JSON.stringify(answer) === JSON.stringify(expected) ? times + 1 : 0;
      await wait(250);
    }
    expect([answer, times]).toEqual([expected, 6]);
  };
  const up = async (...up_: string[]) => {
    for (const one of entries) await one.down();
    for (const address of up_) await entry(address).up(port);
  };

  beforeAll(async () => {
    port = await entries[0].up();
    defined = define({
      single: Placement.singleRegion('hel'),
      everywhere: Placement.activeActive(['fsn', 'hel']),
      standby: Placement.activeHotstandby(['hel', 'fsn', 'ash']),
      warm: Placement.activeHotstandby(['fsn', 'hel'], { dns: DnsPolicy.WARM_FAILOVER }),
      shared: Placement.activeActive(['fsn', 'hel'], { dns: DnsPolicy.WEIGHTED, weights: [80, 20] }),
      near: Placement.activeActive(['fsn', 'hel'], { dns: DnsPolicy.NEAREST }),
    }, '/status/ok');
    const plan = SovereignPlan.of(defined);
    expect(plan.findings).toEqual([]);
    server = new PowerDnsServer(objectOf(plan.management, 'powerdns', 'ConfigMap').data);
    await server.start();
    write(defined);
    entrance = await new Dnsdist(objectOf(plan.management, 'powerdns-dnsdist', 'ConfigMap').data['dnsdist.conf'], server.address).start(ZONE);
  });
  afterEach(() => entries.forEach((one) => { one.status = 200; }));
  afterAll(async () => {
    for (const one of entries) await one.down();
    await entrance?.stop();
    await server.stop();
  });

  test('has the zone, its name servers and signatures, and stays as it is when the Job runs again', async () => {
    expect(await server.nameservers(ZONE)).toEqual([`ns1.${ZONE}`, `ns2.${ZONE}`]);
    const [A, RRSIG] = [1, 46];
    expect((await server.signedTypes(host('standby'))).sort((a, b) => a - b)).toEqual([A, RRSIG]);
    const signers = () => server.run(`pdnsutil --config-dir=/config zone export-ds ${ZONE}`);
    const before = signers();
    expect(before).toMatch(new RegExp(`^${ZONE}\\. IN DS \\d+ 13 2 `, 'm'));
    write(defined);
    expect(signers()).toBe(before);
    expect(await server.nameservers(ZONE)).toEqual([`ns1.${ZONE}`, `ns2.${ZONE}`]);
  });

  describe('proofs', () => {
    const OWN = `_acme-challenge.${ZONE}`;
    const [IN_FSN, IN_HEL] = ['fsn', 'hel'].map((code) => `_acme-challenge.shop-${code}.acme-prod.${ZONE}`);
    const zone = () => server.run(`pdnsutil --config-dir=/config zone list ${ZONE}`).split('\n').filter((line) => !line.includes('SOA')).sort();
    /** Sends what another cluster sends, to port 53 of the machines. */
    const send = (change: string, key?: readonly [string, string], protocol: 'TCP' | 'UDP' = 'TCP') => server.update(ZONE, change, key, { address: entrance.address, protocol });

    test('are taken from each cluster for what its certificates name, and go again', async () => {
      const before = zone();
      expect(server.update(ZONE, `add ${OWN} 60 TXT proof-1`, OF_MANAGEMENT)).toBe('NOERROR');
      expect(server.update(ZONE, `add ${OWN} 60 TXT proof-2`, OF_MANAGEMENT)).toBe('NOERROR');
      expect((await server.texts(OWN)).sort()).toEqual(['proof-1', 'proof-2']);
      expect((await server.signedTypes(OWN, 16)).sort((a, b) => a - b)).toEqual([16, 16, 46]);
      expect(send(`add ${IN_HEL} 60 TXT proof-3`, OF_HEL)).toBe('NOERROR');
      expect(await server.texts(IN_HEL)).toEqual(['proof-3']);
      expect(send(`add ${IN_FSN} 60 TXT proof-4`, OF_FSN)).toBe('NOERROR');
      for (const proof of ['proof-1', 'proof-2']) expect(server.update(ZONE, `delete ${OWN} TXT ${proof}`, OF_MANAGEMENT)).toBe('NOERROR');
      expect(send(`delete ${IN_HEL} TXT proof-3`, OF_HEL)).toBe('NOERROR');
      expect(send(`delete ${IN_FSN} TXT proof-4`, OF_FSN)).toBe('NOERROR');
      expect(zone()).toEqual(before);
    });

    test('are taken from every cluster that a host name enters on', async () => {
      const both = `_acme-challenge.${host('shop')}`;
      expect(send(`add ${both} 60 TXT proof-hel`, OF_HEL)).toBe('NOERROR');
      expect(send(`add ${both} 60 TXT proof-fsn`, OF_FSN)).toBe('NOERROR');
      expect((await server.texts(both)).sort()).toEqual(['proof-fsn', 'proof-hel']);
      expect(send(`delete ${both} TXT proof-hel`, OF_HEL)).toBe('NOERROR');
      expect(await server.texts(both)).toEqual(['proof-fsn']);
      expect(send(`delete ${both} TXT proof-fsn`, OF_FSN)).toBe('NOERROR');
      expect(send(`add ${both} 60 TXT forged`, keyOf('acme-challenges-hz-ash-rtz-prod'))).toBe('SERVFAIL');
    });

    test.each<[string, string, readonly [string, string] | undefined]>([
      ['a name of another cluster', `add ${IN_FSN} 60 TXT forged`, OF_HEL],
      ['a name of the management cluster', `add ${OWN} 60 TXT forged`, OF_HEL],
      ['a name of another cluster, with the key of the management cluster', `add ${IN_HEL} 60 TXT forged`, OF_MANAGEMENT],
      ['all names of a domain', `add _acme-challenge.acme-prod.${ZONE} 60 TXT forged`, OF_HEL],
      ['a name below its own', `add more.${IN_HEL} 60 TXT forged`, OF_HEL],
      ['an address', `add ${IN_HEL} 60 A 192.0.2.9`, OF_HEL],
      ['a text elsewhere', `add shop-hel.acme-prod.${ZONE} 60 TXT forged`, OF_HEL],
      ['everything at a name', `delete console.${ZONE}`, OF_HEL],
      ['name servers', `delete ${ZONE} NS`, OF_MANAGEMENT],
      ['what is not signed', `add ${IN_HEL} 60 TXT forged`, undefined],
      ['another secret', `add ${IN_HEL} 60 TXT forged`, [OF_HEL[0], secretOf('other')]],
      ['a key that is not known', `add ${IN_HEL} 60 TXT forged`, keyOf('acme-challenges-hz-nbg-rtz-prod')],
    ])('are refused: %s', (_, change, key) => {
      const before = zone();
      for (const ask of [() => send(change, key), () => server.update(ZONE, change, key)]) expect(ask()).toMatch(/^(REFUSED|SERVFAIL|NOTAUTH)$/);
      expect(zone()).toEqual(before);
    });

    test('are refused as a whole when a part of them is', () => {
      const before = zone();
      expect(send(`add ${IN_HEL} 60 TXT proof\nupdate add ${IN_FSN} 60 TXT forged`, OF_HEL)).toBe('SERVFAIL');
      expect(zone()).toEqual(before);
    });

    test('come by TCP, for the zone of the Sovereign; from UDP a sender is not known', () => {
      expect(send(`add ${IN_HEL} 60 TXT proof`, OF_HEL, 'UDP')).toBe('REFUSED');
      expect(server.update('example.com', 'add _acme-challenge.example.com 60 TXT proof', OF_HEL, { address: entrance.address })).toBe('REFUSED');
    });

    test('are refused at the name servers of other clusters', async () => {
      const other = objectOf(planOf(defined, defined.clustersWithRole(BuildingBlock.DMZ)[0]), 'powerdns-dnsdist', 'ConfigMap').data['dnsdist.conf'];
      const elsewhere = await new Dnsdist(other, server.address).start(ZONE);
      try {
        expect(server.update(ZONE, `add ${IN_FSN} 60 TXT proof`, OF_FSN, { address: elsewhere.address })).toBe('REFUSED');
      } finally {
        await elsewhere.stop();
      }
    });
  });

  test('active-active: every region that is up is answered', async () => {
    await up(FSN, HEL);
    await settles('everywhere', [FSN, HEL]);
    await up(HEL);
    await settles('everywhere', [HEL]);
    await up(FSN, HEL);
    await settles('everywhere', [FSN, HEL]);
    expect(await server.addresses(host('everywhere'))).toEqual([{ address: FSN, ttl: 60 }, { address: HEL, ttl: 60 }]);
  });

  test('active-hotstandby: the first that is up in order, and the first again when it is back', async () => {
    await up(FSN, HEL, ASH);
    await settles('standby', [HEL]);
    await up(FSN, ASH);
    await settles('standby', [FSN]);
    await up(ASH);
    await settles('standby', [ASH]);
    await up(FSN, HEL, ASH);
    await settles('standby', [HEL]);
  });

  test('a class in hot standby: the same, for the host name of its route', async () => {
    await up(FSN, HEL);
    await settles('shop', [HEL]);
    expect([...entry(HEL).asked]).toContain(`${host('shop')}:${port}/status/ok`);
    await up(FSN);
    await settles('shop', [FSN]);
  });

  test('active-hotstandby: where none is known to be up, the first; so too before the first probe', async () => {
    await up();
    await settles('standby', [HEL]);
    await up(FSN, HEL, ASH);
    await server.restart();
    for (let attempt = 0; attempt < 12; attempt += 1) {
      expect(await addresses('standby')).toEqual([HEL]);
      await wait(100);
    }
  });

  test('active-hotstandby with standbys that start slowly: the same, kept for longer', async () => {
    await up(HEL);
    await settles('warm', [HEL]);
    expect(await server.addresses(host('warm'))).toEqual([{ address: HEL, ttl: 900 }]);
    await up(FSN, HEL);
    await settles('warm', [FSN]);
  });

  test('a region that answers with anything but 200 is down, and is asked for the host and path of the Application', async () => {
    await up(FSN, HEL);
    await settles('everywhere', [FSN, HEL]);
    expect([...entry(FSN).asked]).toContain(`${host('everywhere')}:${port}/status/ok`);
    entry(FSN).status = 503;
    await settles('everywhere', [HEL]);
  });

  test('by weight: a client keeps its region, and clients are shared', async () => {
    await up();
    const clients = [...Array(250).keys()].map((index) => `127.0.1.${index + 1}`);
    const first = await Promise.all(clients.map((client) => addresses('shared', client)));
    expect(await Promise.all(clients.map((client) => addresses('shared', client)))).toEqual(first);
    const share = first.filter(([address]) => address === FSN).length / clients.length;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.95);
  });

  test('the nearest: without a database of places, any that is up', async () => {
    await up(HEL);
    await settles('near', [HEL]);
    await up(FSN);
    await settles('near', [FSN]);
  });

  test('single-region: not in the hands of the Job', async () => {
    await expect(server.addresses(host('single'))).rejects.toThrow('ENOTFOUND');
  });

  test('an Application that leaves several regions leaves its record, and others keep theirs', async () => {
    await up(FSN, HEL);
    server.run(`pdnsutil --config-dir=/config rrset replace ${ZONE} console.${ZONE} A 300 192.0.2.7`);
    write(define({ everywhere: Placement.activeActive(['fsn', 'hel']) }, '/status/ok'));
    await expect(server.addresses(host('standby'))).rejects.toThrow('ENOTFOUND');
    expect(await server.addresses(`console.${ZONE}`)).toEqual([{ address: '192.0.2.7', ttl: 300 }]);
    await settles('everywhere', [FSN, HEL]);
  });

  test('sovereign domain says whether the zone is as it should be', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'domain-'));
    let [out, err] = ['', ''];
    try {
      const sovereign = testSovereign({ domain: Domain.byoManual(ZONE) });
      new BootstrapKit(sovereign, 'kit');
      mkdirSync(join(folder, ZONE));
      writeFileSync(join(folder, ZONE, 'publication.yaml'), GitOpsApp.tree(SovereignPlan.of(sovereign)).content('publication.yaml'));
      const run = () => main(['domain', 'status', 'omantel', '--tree', folder, '--resolver', server.address], {
        out: (text) => { out += text; }, err: (text) => { err += text; }, env: {}, signal: new AbortController().signal,
      });
      expect([await run(), err]).toEqual([1, `${ZONE}: DNS is not as it should be yet for A ns1.${ZONE}, A ns2.${ZONE}, DS ${ZONE}; what resolvers remember takes up to an hour to pass\n`]);
      // The zone above, on the same server.
      const above = ZONE.split('.').slice(1).join('.');
      server.run([
        `pdnsutil --config-dir=/config zone create ${above}`,
        `ds=$(pdnsutil --config-dir=/config zone export-ds ${ZONE} | sed -n 's/.* IN DS \\([0-9]* 13 2 [0-9a-f]*\\).*/\\1/p')`,
        `pdnsutil --config-dir=/config rrset replace ${above} ${ZONE} DS 300 "$ds"`,
      ].join('\n'));
      for (const name of ['ns1', 'ns2']) server.run(`pdnsutil --config-dir=/config rrset replace ${ZONE} ${name}.${ZONE} A 300 192.0.2.8`);
      expect(await run()).toBe(0);
      expect(out).toContain(`NS ${ZONE}     ns1.${ZONE}, ns2.${ZONE}  as it should be\n`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

if (missing !== undefined && process.env.CI === 'true') test('PowerDNS', () => { throw new Error(`not run, because this computer lacks ${missing}`); });
