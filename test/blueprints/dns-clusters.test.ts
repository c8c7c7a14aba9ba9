import * as yaml from 'js-yaml';
import { BootstrapKit, Cnpg, PowerDns, PowerDnsProps } from '../../blueprints';
import {
  ArchiveStorage, BuildingBlock, Capability, Checks, ClusterPlan, Component, ComponentCategory, DnsProvider, Domain, Environment, GitOpsApp, HostCluster,
  Organization, RegionProps, Sovereign, SovereignPlan,
} from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, TestSovereignProps, twoRegions } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

// DNS on other clusters than that of management.

const { DMZ, MGT, RTZ } = BuildingBlock;
const ADDRESSES = { fsn: ['203.0.113.7', '203.0.113.8'], hel: ['198.51.100.7'] };
const PATH = 'omantel/hz-fsn-dmz-prod';

/** Management in nbg, rtz and dmz in fsn and hel, whose machines are at these addresses. */
function regions(addresses: { [code: string]: string[] | undefined } = {}): RegionProps[] {
  return twoRegions().map((one) => ({
    ...one, hostClusters: one.hostClusters.map((props) => (props.buildingBlock === DMZ ? { ...props, nameserverAddresses: addresses[one.code] } : props)),
  }));
}

function declared(props: TestSovereignProps, powerDns?: PowerDnsProps): Sovereign {
  const sovereign = testSovereign({ domain: Domain.byoManual('cloud.acme.com'), ...props });
  new BootstrapKit(sovereign, 'kit', { powerDns });
  return sovereign;
}

/** What names the name servers: the zone, what ExternalDNS reads, and the tree. */
function nameservers(addresses: { [code: string]: string[] | undefined }, given?: string[]) {
  const sovereign = testSovereign({ domain: Domain.byoManual('cloud.acme.com'), regions: regions(addresses) });
  for (const one of sovereign.answeringClusters) {
    new Cnpg(one);
    new PowerDns(one, undefined, { nameservers: given });
  }
  const plan = planOf(sovereign);
  const [, zone] = / NS 3600 (.*)$/m.exec(objectOf(plan, 'powerdns', 'Job').spec.template.spec.containers[0].command[2])!;
  const told = objectsOf(plan, 'powerdns-dnsdist').filter(({ kind }) => kind === 'Service').map(({ metadata: { name, annotations } }) => [
    name, ...['hostname', 'endpoints-type', 'target'].map((key) => annotations[`external-dns.alpha.kubernetes.io/${key}`]),
  ]);
  return { zone: zone.split(' '), told, published: (yaml.load(GitOpsApp.tree(plan.sovereignPlan).content('publication.yaml')) as any).sovereign.domain };
}

describe('a Sovereign of several regions', () => {
  const sovereign = declared({ regions: regions(ADDRESSES), archive: ArchiveStorage.cloudflareR2({ accountId: '4f5e1c0a9b8d7e6f5a4b3c2d1e0f9a8b' }) });
  const on = (name: string) => planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name)!);
  const [management, edge] = [on('hz-nbg-mgt-prod'), on('hz-fsn-dmz-prod')];
  const databaseOf = (plan: ClusterPlan) => objectOf(plan, 'powerdns-prerequisites', 'Cluster').spec;
  const link = 'pdns-pg-link';
  const certificates = { serverCASecret: link, serverTLSSecret: link, clientCASecret: link, replicationTLSSecret: link };

  test('answers wherever traffic of the public comes in, and passes every check', () => {
    expect(Checks.findings(sovereign).map(String)).toEqual([]);
    const { clusters } = SovereignPlan.of(sovereign);
    expect(clusters.filter((plan) => plan.tryFindUnit('powerdns')).map(({ hostCluster }) => hostCluster.name)).toEqual(['hz-fsn-dmz-prod', 'hz-hel-dmz-prod', 'hz-nbg-mgt-prod']);
    expect(sovereign.answeringClusters.map(({ name }) => name)).toEqual(['hz-nbg-mgt-prod', 'hz-fsn-dmz-prod', 'hz-hel-dmz-prod']);
    const made = ['powerdns-prerequisites', 'powerdns', 'powerdns-dnsdist'].flatMap((unit) => objectsOf(edge, unit));
    expect(made.flatMap((manifest) => validateManifest(manifest))).toEqual([]);
  });

  test('has rtz answer where no other takes traffic of the public', () => {
    const both = region('fsn', cluster(MGT, 3), cluster(RTZ, 3));
    const names = (all: RegionProps[]) => testSovereign({ regions: all }).answeringClusters.map(({ name }) => name);
    expect(names([both, region('hel', cluster(RTZ, 3))])).toEqual(['hz-fsn-mgt-prod', 'hz-fsn-rtz-prod', 'hz-hel-rtz-prod']);
    expect(names([both])).toEqual(['hz-fsn-mgt-prod']);
  });

  test('writes the zone on the management cluster alone, where whoever writes names finds it', () => {
    const providers = SovereignPlan.of(sovereign).clusters.filter((plan) => plan.tryFindProvider(Capability.DNS));
    expect(providers.map(({ hostCluster }) => hostCluster.name)).toEqual(['hz-nbg-mgt-prod']);
    expect(objectsOf(edge, 'powerdns').map(({ kind }) => kind).sort()).toEqual(['ConfigMap', 'Deployment', 'PodDisruptionBudget', 'Service']);
    expect(objectsOf(edge, 'powerdns-dnsdist').map(({ kind }) => kind).sort()).toEqual(['ConfigMap', 'DaemonSet']);
  });

  test('has its database followed through a passage, by whoever has the certificate for it', () => {
    expect(databaseOf(management)).toMatchObject({ certificates, postgresql: { pg_ident: ['cnpg_streaming_replica pdns-pg.powerdns streaming_replica'] } });
    expect([databaseOf(management).replica, databaseOf(management).externalClusters]).toEqual([undefined, undefined]);
    const { metadata, spec } = objectOf(management, 'powerdns-passages', 'TLSRoute');
    expect([metadata.name, spec.hostnames, spec.rules[0].backendRefs]).toEqual(['pdns-pg', ['pdns-pg.hnmp.cloud.acme.com'], [{ name: 'pdns-pg-rw', port: 5432 }]]);
    expect(objectOf(management, 'powerdns-prerequisites', 'Certificate').spec).toMatchObject({
      commonName: 'pdns-pg.powerdns', issuerRef: { name: 'links' }, dnsNames: expect.arrayContaining(['pdns-pg.hnmp.cloud.acme.com', 'pdns-pg-rw.powerdns.svc']),
    });
    expect(dependenciesOf(management, 'powerdns-passages')).toEqual(expect.arrayContaining(['powerdns', 'public-gateway']));
  });

  test('has a copy of the database on the other clusters, which nobody backs up', () => {
    const key = (field: string) => ({ name: link, key: field });
    const source = {
      name: 'hz-nbg-mgt-prod',
      connectionParameters: {
        host: 'pdns-pg.hnmp.cloud.acme.com', port: '8443', user: 'streaming_replica', dbname: 'postgres', sslmode: 'verify-full', sslnegotiation: 'direct',
      },
      sslKey: key('tls.key'), sslCert: key('tls.crt'), sslRootCert: key('ca.crt'),
    };
    expect(databaseOf(edge)).toMatchObject({
      instances: 2, certificates, externalClusters: [source], replica: { enabled: true, source: source.name },
      bootstrap: { pg_basebackup: { source: source.name } },
    });
    expect(databaseOf(edge).bootstrap.initdb).toBeUndefined();
    const backups = [management, edge].map((plan) => objectsOf(plan, 'powerdns-prerequisites').filter(({ kind }) => kind === 'ScheduledBackup').length);
    expect([backups, databaseOf(edge).backup]).toEqual([[1, 0], undefined]);
  });

  test('reads it there with a certificate, and writes nothing', () => {
    expect(databaseOf(edge).postgresql).toMatchObject({
      pg_hba: ['hostssl pdns pdns all cert map=owner'], pg_ident: ['cnpg_streaming_replica pdns-pg.powerdns streaming_replica', 'owner pdns.powerdns pdns'],
    });
    expect(objectOf(edge, 'powerdns-prerequisites', 'Certificate', 'pdns-pg-owner').spec).toMatchObject({ commonName: 'pdns.powerdns', issuerRef: { name: 'links' } });
    const { containers: [server], volumes } = objectOf(edge, 'powerdns', 'Deployment').spec.template.spec;
    expect([server.env, server.ports.map(({ name }: any) => name)]).toEqual([undefined, ['dns-udp', 'dns-tcp']]);
    expect(server.volumeMounts).toContainEqual({ name: 'certificate', mountPath: '/certificate', readOnly: true });
    expect(volumes).toContainEqual({ name: 'certificate', secret: { secretName: 'pdns-pg-owner', defaultMode: 0o440 } });
    expect(objectOf(edge, 'powerdns', 'Service').spec.ports.map(({ name }: any) => name)).toEqual(['dns-udp', 'dns-tcp']);
    const lines = (plan: ClusterPlan): string[] => objectOf(plan, 'powerdns', 'ConfigMap').data['pdns.conf'].split('\n');
    const parameters = 'gpgsql-extra-connection-parameters=';
    expect(lines(edge).find((line) => line.startsWith(parameters))).toBe(
      `${parameters}sslmode=verify-full sslrootcert=/certificate/ca.crt sslcert=/certificate/tls.crt sslkey=/certificate/tls.key`,
    );
    const others = (plan: ClusterPlan) => lines(plan).filter((line) => !line.startsWith(parameters) && !line.includes('dnsupdate'));
    expect(others(edge)).toEqual(others(management));
    expect(lines(edge).filter((line) => line.includes('dnsupdate'))).toEqual([]);
  });

  test('is asked at port 53 of the machines, asks for the health of regions itself, and goes to the management cluster for nothing but the database', () => {
    const policy = objectsOf(edge, 'network-policies').find(({ metadata }) => metadata.namespace === 'powerdns').spec;
    const ports = (...all: [string, string][]) => [{ ports: all.map(([port, protocol]) => ({ port, protocol })) }];
    expect(policy.egress).toContainEqual({ toEntities: ['world'], toPorts: ports(['443', 'TCP'], ['8443', 'TCP']) });
    expect(policy.ingress).toContainEqual({ fromEntities: ['world'], toPorts: ports(['5353', 'TCP'], ['5353', 'UDP']) });
    expect(edge.hostPorts.map(({ port, protocol }) => `${port}/${protocol}`)).toEqual(['53/tcp', '53/udp']);
    const served = objectsOf(management, 'network-policies').find(({ metadata }) => metadata.namespace === 'powerdns').spec;
    expect(served.ingress).toContainEqual({ fromEntities: ['ingress'] });
    expect([management, edge].map((plan) => plan.phaseZeroSecrets.some(({ name }) => name === 'link-ca'))).toEqual([true, true]);
  });

  test('starts there once there is an operator and a certificate, and needs no secret of that cluster', () => {
    expect(dependenciesOf(edge, 'powerdns-prerequisites')).toEqual(expect.arrayContaining(['cert-manager-issuers', 'cnpg']));
    expect(dependenciesOf(edge, 'powerdns-prerequisites').filter((name) => name.startsWith('external-secrets'))).toEqual([]);
    expect(dependenciesOf(edge, 'powerdns')).toContain('powerdns-prerequisites');
    expect(dependenciesOf(edge, 'powerdns-dnsdist')).toContain('powerdns');
  });
});

describe('the name servers', () => {
  test('are both on the management cluster while nobody knows where the others are', () => {
    expect(nameservers({})).toMatchObject({
      zone: ['ns1.cloud.acme.com.', 'ns2.cloud.acme.com.'], told: [['nameservers', 'ns1.cloud.acme.com,ns2.cloud.acme.com', 'NodeExternalIP', undefined]],
    });
  });

  test('are one for each cluster whose addresses are known, each with the same name for ever, and are what the zone above is told', () => {
    const all = ['ns1', 'ns2', 'ns3'].map((label) => `${label}.cloud.acme.com`);
    expect(nameservers(ADDRESSES)).toMatchObject({
      zone: all.map((host) => `${host}.`),
      told: [
        ['nameservers', all[0], 'NodeExternalIP', undefined],
        ['nameservers-hz-fsn-dmz-prod', all[1], undefined, '203.0.113.7,203.0.113.8'],
        ['nameservers-hz-hel-dmz-prod', all[2], undefined, '198.51.100.7'],
      ],
      published: { nameservers: all, delegation: { addressed: all, dsAlgorithm: 13 } },
    });
    expect(nameservers({ hel: ADDRESSES.hel }).zone).toEqual(['ns1.cloud.acme.com.', 'ns3.cloud.acme.com.']);
  });

  test('have the names that are asked for, in the order of the clusters', () => {
    const given = ['a.acme.com', 'b.acme.com', 'c.acme.com'];
    expect(nameservers({ hel: ADDRESSES.hel }, given)).toMatchObject({
      zone: given.map((host) => `${host}.`),
      told: [['nameservers', 'a.acme.com,b.acme.com', 'NodeExternalIP', undefined], ['nameservers-hz-hel-dmz-prod', 'c.acme.com', undefined, '198.51.100.7']],
      published: { nameservers: given, delegation: { addressed: [] } },
    });
  });
});

describe('fails when', () => {
  const refusal = (rule: string, addresses: string[], remedy: string, path: string = PATH) => (
    new Error(`${path}: 'nameserverAddresses' must ${rule}, got ${JSON.stringify(addresses)}; ${remedy}`)
  );
  const nobody = 'give them to clusters that do dmz work in a Sovereign of several regions with its own PowerDNS';
  const [address] = ADDRESSES.hel;

  test.each<[string, () => Sovereign, Error]>([
    ['an address is none', () => testSovereign({ regions: regions({ fsn: ['ns.acme.com'] }) }), refusal('be IPv4 addresses, each once', ['ns.acme.com'], 'copy output nameserver_ipv4 of its stack')],
    ['an address is there twice', () => testSovereign({ regions: regions({ fsn: [address, address] }) }),
      refusal('be IPv4 addresses, each once', [address, address], 'copy output nameserver_ipv4 of its stack')],
    ['the management cluster has them', () => testSovereign({ regions: [region('fsn', { ...cluster(MGT, 3), nameserverAddresses: [address] })] }),
      refusal('be left out, ExternalDNS finds those of the management cluster', [address], 'leave them out', 'omantel/hz-fsn-mgt-prod')],
    ['a cluster has them that takes nothing from the public', () => (
      testSovereign({ regions: [region('nbg', cluster(MGT, 3)), region('fsn', { ...cluster(RTZ, 3), nameserverAddresses: [address] }, cluster(DMZ, 1, 1))] })
    ), refusal('be left out, the cluster answers no DNS', [address], nobody, 'omantel/hz-fsn-rtz-prod')],
    ['there is one region', () => testSovereign({ regions: [region('fsn', cluster(MGT, 3), { ...cluster(RTZ, 3), nameserverAddresses: [address] })] }),
      refusal('be left out, the cluster answers no DNS', [address], nobody, 'omantel/hz-fsn-rtz-prod')],
    ['somebody else answers for the zone', () => (
      testSovereign({ regions: regions({ fsn: [address] }), domain: Domain.byoManual('cloud.acme.com'), dns: DnsProvider.hetznerDns() })
    ), refusal('be left out, the cluster answers no DNS', [address], nobody)],
  ])('%s', (_, make, error) => {
    expect(make).toThrow(error);
  });

  /** Plans PowerDNS on these clusters, with nothing but databases beside it. */
  const planned = (addresses: { [code: string]: string[] }, isWanted: (one: HostCluster) => boolean) => {
    const sovereign = testSovereign({ regions: regions(addresses) });
    for (const one of sovereign.answeringClusters.filter(isWanted)) {
      new Cnpg(one);
      new PowerDns(one);
    }
    return SovereignPlan.of(sovereign);
  };

  test('an address leads to a cluster without PowerDNS', () => {
    expect(() => planned({ fsn: [address] }, ({ buildingBlock }) => buildingBlock === MGT)).toThrow(
      refusal('be left out, no PowerDns is on the cluster', [address], 'add one with hz-fsn-dmz-prod as its scope, as the bootstrap kit does'),
    );
  });

  test('there is none on the management cluster', () => {
    const { sovereign } = planned({}, ({ buildingBlock, region: { code } }) => buildingBlock === DMZ && code === 'fsn');
    expect(Checks.findings(sovereign).map(String)).toContain(
      `${PATH}/powerdns: goes to pdns-pg.hnmp.omantel.omani.works, which no cluster has a passage for; ask for it there with passage(), or leave 'powerdns' out [closed-world]`,
    );
  });

  test.each<[string, (self: any) => object, string]>([
    ['the database of an Application shall follow another cluster', (self) => ({ name: 'shop', follows: self.sovereign.managementCluster }),
      "'follows' must be left out of an Application, got \"hz-nbg-mgt-prod\""],
    ['the database of an Application shall be followed', () => ({ name: 'shop', isFollowed: true }), "'isFollowed' must be left out of an Application, got true"],
  ])('%s', (_, request, message) => {
    const sovereign = testSovereign({ regions: twoRegions() });
    new Cnpg(sovereign.clustersWithRole(RTZ)[0]);
    const component: Component = {
      key: 'shop', title: 'Shop', description: 'Sells.', home: 'https://shop.example', licence: 'MIT', category: ComponentCategory.APPLICATION, appVersion: '1.2.3',
      namespace: 'shop', buildingBlocks: [RTZ],
    };
    const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
    new TestBlueprint(new Environment(acme, 'prod'), 'shop', { component }, (self) => self.postgres(request(self)));
    expect(() => SovereignPlan.of(sovereign)).toThrow(new Error(`omantel/acme/prod/shop: ${message}; place it in several regions`));
  });
});
