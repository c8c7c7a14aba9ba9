import { BootstrapKit, CertManager, Cilium, GatewayApi, HcloudCcm, PublicGateway } from '../../blueprints';
import {
  BuildingBlock, Checks, ClusterPlan, Component, ComponentCategory, DnsProvider, Domain, Environment, Organization, Placement, SecretField, Sovereign,
  SovereignPlan, TlsStrategy,
} from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, TestSovereignProps, twoRegions } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

// Proofs of public host names that other clusters than the management cluster write into the zone.

const EDGE = 'hz-hel-dmz-prod';
const KEY = `acme-challenges-${EDGE}`;
const PATH = `platform/powerdns/${KEY}/key`;
const SHOP: Component = {
  key: 'shop', title: 'Shop', description: 'Sells.', home: 'https://shop.example', licence: 'MIT', category: ComponentCategory.APPLICATION, appVersion: '1.2.3',
  namespace: 'shop', buildingBlocks: [BuildingBlock.RTZ],
};

/**
 * A Sovereign with edges in fsn and hel; two Organizations have a shop in hel, one in an Environment of both regions, one in an Environment that
 * is there alone.
 */
function declared(props: TestSovereignProps = {}): Sovereign {
  const sovereign = testSovereign({ regions: twoRegions(), ...props });
  new BootstrapKit(sovereign, 'kit');
  const both = sovereign.hostClusters.filter((one) => one.hasRole(BuildingBlock.RTZ));
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
  addShop(new Environment(acme, 'prod', { hostClusters: both }));
  const hooli = new Organization(sovereign, 'hooli', { displayName: 'Hooli', contact: 'it@hooli.example' });
  addShop(new Environment(hooli, 'prod', { hostClusters: both.filter(({ region }) => region.code === 'hel') }));
  return sovereign;
}

function addShop(environment: Environment): void {
  new TestBlueprint(environment, 'shop', { component: SHOP, placement: Placement.singleRegion('hel'), runsOnHost: true }, (self) => {
    self.mainUnit.add({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop', namespace: self.namespace }, spec: { ports: [{ port: 80 }] } });
    self.route({ label: 'shop', service: 'shop', port: 80 });
  });
}

function on(sovereign: Sovereign, name: string): ClusterPlan {
  return planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name));
}

function issuerOf(plan: ClusterPlan): any {
  return objectOf(plan, 'cert-manager-issuers', 'ClusterIssuer', 'public').spec;
}

describe('an edge', () => {
  const sovereign = declared();
  const edge = on(sovereign, EDGE);
  const { management } = SovereignPlan.of(sovereign);

  test('passes every check', () => {
    expect(Checks.findings(sovereign).map(String)).toEqual([]);
    expect([edge, management].flatMap((plan) => plan.units.flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one))))).toEqual([]);
  });

  test('writes its proofs to the name server of the management cluster, with a key of its own', () => {
    expect(issuerOf(edge).acme.solvers).toEqual([{
      dns01: { rfc2136: {
        nameserver: 'ns1.omantel.omani.works:53', protocol: 'TCP', tsigKeyName: KEY, tsigAlgorithm: 'HMACSHA256',
        tsigSecretSecretRef: { name: 'acme-challenges', key: 'key' },
      } },
      waitInsteadOfSelfCheck: '60s',
    }]);
    const policy = objectsOf(edge, 'network-policies').find(({ metadata }) => metadata.namespace === 'cert-manager').spec;
    expect(policy.egress).toContainEqual({ toEntities: ['world'], toPorts: [{ ports: ['53', '443'].map((port) => ({ port, protocol: 'TCP' })) }] });
  });

  test('reads the key at the management cluster, keeps it nowhere, and nothing waits for it', () => {
    const unit = objectsOf(edge, 'external-secrets-sovereign-wide');
    expect(unit.map(({ kind, metadata: { name } }) => `${kind} ${name}`)).toEqual(['Certificate openbao-link', 'ClusterSecretStore openbao-primary', 'ExternalSecret acme-challenges']);
    expect(unit[2]).toMatchObject({
      metadata: { namespace: 'cert-manager' },
      spec: { secretStoreRef: { kind: 'ClusterSecretStore', name: 'openbao-primary' }, data: [{ secretKey: 'key', remoteRef: { key: PATH, property: 'key' } }] },
    });
    expect(dependenciesOf(edge, 'external-secrets-sovereign-wide')).toEqual(['cert-manager', 'cert-manager-issuers', 'external-secrets', 'namespaces']);
    expect(edge.units.filter(({ dependencies }) => dependencies.some(({ unit: { name } }) => name === 'external-secrets-sovereign-wide'))).toEqual([]);
  });

  test('may read its key there and no other', () => {
    const script: string = objectOf(management, 'openbao-roles', 'ConfigMap').data['roles.sh'];
    expect(script.split('\n').filter((line) => line.includes(EDGE) && !line.includes('case'))).toEqual([
      `put sys/policies/acl/cluster-${EDGE} '${JSON.stringify({ policy: JSON.stringify({ path: { [`secret/data/${PATH}`]: { capabilities: ['read'] } } }) })}'`,
      `bao write auth/cert/certs/cluster-${EDGE} certificate=@/run/links/ca.crt allowed_dns_sans=external-secrets.hldp.omantel.omani.works `
        + `token_policies=cluster-${EDGE} token_ttl=1h`,
    ]);
    expect(objectOf(edge, 'external-secrets-sovereign-wide', 'ClusterSecretStore').spec.provider.vault.auth.cert.vaultRole).toBe(`cluster-${EDGE}`);
  });

  test('names a whole domain where all of it is its own, and single hosts elsewhere', () => {
    const names = (certificate: string) => objectOf(edge, 'public-gateway-certificates', 'Certificate', certificate).spec.dnsNames;
    expect([names('public-hosts-hooli-prod'), names('public-hosts-acme-prod')]).toEqual([['*.hooli-prod.omantel.omani.works'], ['shop.acme-prod.omantel.omani.works']]);
    const certificates = edge.tryFindProvider(edge.blueprints.find((one) => one instanceof CertManager)!.provides[0]) as CertManager;
    expect(['hlrp', 'hldp', 'hfrp', 'hooli-prod', 'acme-prod'].map((label) => certificates.takesPattern(`${label}.omantel.omani.works`))).toEqual([true, true, false, true, false]);
    expect(certificates.takesPattern('omantel.omani.works')).toBe(false);
  });

  test('has proofs taken of these names alone', () => {
    const policy: string[] = objectOf(management, 'powerdns', 'ConfigMap').data['update-policy.lua'].split('\n');
    const table = policy.slice(policy.indexOf(`  ['${KEY}.'] = {`));
    expect(table.slice(1, table.indexOf('  },'))).toEqual([
      "    ['_acme-challenge.hooli-prod.omantel.omani.works.'] = true,", "    ['_acme-challenge.shop.acme-prod.omantel.omani.works.'] = true,",
    ]);
    expect(policy.filter((line) => line.startsWith("  ['"))).toEqual(['-hz-fsn-dmz-prod', '-hz-hel-dmz-prod', ''].map((suffix) => `  ['acme-challenges${suffix}.'] = {`));
  });

  test('has its key generated on the management cluster and put into the zone', () => {
    expect(objectOf(management, 'powerdns-prerequisites', 'PushSecret', `${KEY}-key`).spec.data).toEqual([{ match: { secretKey: 'password', remoteRef: { remoteKey: PATH, property: 'key' } } }]);
    const { command, env } = objectOf(management, 'powerdns', 'Job').spec.template.spec.containers[0];
    expect(env).toContainEqual({ name: 'ACME_CHALLENGES_HZ_HEL_DMZ_PROD', valueFrom: { secretKeyRef: { name: KEY, key: 'key' } } });
    expect(command[2].split('\n').filter((line: string) => line.includes(EDGE))).toEqual([
      `pdnsutil_ tsigkey delete ${KEY} || true`, `pdnsutil_ tsigkey import ${KEY} hmac-sha256 "$ACME_CHALLENGES_HZ_HEL_DMZ_PROD"`,
      `pdnsutil_ metadata set "$zone" TSIG-ALLOW-DNSUPDATE acme-challenges-hz-fsn-dmz-prod ${KEY} acme-challenges`,
    ]);
  });

  test('is let through to the management cluster, as it signed', () => {
    const rules = (plan: ClusterPlan) => objectOf(plan, 'powerdns-dnsdist', 'ConfigMap').data['dnsdist.conf'].split('\n').filter((line: string) => line.startsWith('addAction'));
    expect(rules(management)).toEqual([
      "addAction(AndRule({OpcodeRule(DNSOpcode.Update), NotRule(AndRule({TCPRule(true), QNameRule('omantel.omani.works.')}))}), RCodeAction(DNSRCode.REFUSED))",
      'addAction(OpcodeRule(DNSOpcode.Update), SetDisableECSAction())',
    ]);
    expect(rules(edge)).toEqual(['addAction(OpcodeRule(DNSOpcode.Update), RCodeAction(DNSRCode.REFUSED))']);
  });
});

describe('proofs come through the Gateway', () => {
  const OVER_HTTP = [{ http01: { gatewayHTTPRoute: { parentRefs: [{ kind: 'Gateway', name: 'public', namespace: 'gateway-system', sectionName: 'http' }] } } }];

  test('where the zone is at a provider', () => {
    const sovereign = declared({ domain: Domain.byoManual('cloud.acme.com'), dns: DnsProvider.hetznerDns() });
    const edge = on(sovereign, EDGE);
    expect([issuerOf(edge).acme.solvers, edge.tryFindUnit('external-secrets-sovereign-wide')]).toEqual([OVER_HTTP, undefined]);
    expect(objectOf(edge, 'public-gateway-certificates', 'Certificate', 'public-hosts-hooli-prod').spec.dnsNames).toEqual(['shop.hooli-prod.cloud.acme.com']);
  });

  test('on a cluster without secrets, which has no key either', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    const edge = sovereign.hostClusters.find(({ name }) => name === EDGE)!;
    for (const Member of [GatewayApi, Cilium, HcloudCcm, CertManager, PublicGateway]) new Member(edge);
    expect(issuerOf(planOf(sovereign, edge)).acme.solvers).toEqual(OVER_HTTP);
  });
});

test('no authority outside, no keys of other clusters', () => {
  const sovereign = declared({ tls: TlsStrategy.internalOnly() });
  expect(on(sovereign, EDGE).tryFindUnit('external-secrets-sovereign-wide')).toBeUndefined();
  expect(JSON.stringify(objectsOf(planOf(sovereign), 'powerdns-prerequisites'))).not.toContain(KEY);
});

describe('fails', () => {
  const ROW: Component = { ...SHOP, key: 'late', category: ComponentCategory.INFRASTRUCTURE, buildingBlocks: [BuildingBlock.RTZ, BuildingBlock.DMZ] };
  const edgeOf = (sovereign: Sovereign) => sovereign.hostClusters.find(({ name }) => name === EDGE)!;

  test('when a public certificate is asked for after PowerDNS was told of all', () => {
    // Clusters are completed by name, and PowerDNS is on the first one.
    const sovereign = testSovereign({ regions: [region('ash', cluster(BuildingBlock.MGT, 3)), region('hel', cluster(BuildingBlock.RTZ, 3))] });
    new BootstrapKit(sovereign, 'kit');
    const late = new TestBlueprint(sovereign.hostClusters[1], 'late', { component: ROW });
    Object.assign(late, { complete: () => late.certificate({ name: 'late', dnsNames: ['late.omantel.omani.works'], isPublic: true }) });
    expect(() => planOf(sovereign)).toThrow(new Error(`omantel/hz-hel-rtz-prod/late: public certificates have to be asked for in configure(), proofs are taken of others already`));
  });

  test('when what the management cluster keeps is to be generated', () => {
    const sovereign = declared();
    new TestBlueprint(edgeOf(sovereign), 'late', { component: ROW }, (self) => self.secret({ name: 'key', fields: [SecretField.generated('key')], isOfManagement: true }));
    expect(() => planOf(sovereign)).toThrow(new Error(`omantel/${EDGE}/late: 'key' must be shared, the management cluster keeps the Secret, got "generated"; write SecretField.shared('key', …)`));
  });

  test('when an Application reads what the management cluster keeps', () => {
    const sovereign = declared();
    const request = { name: 'key', fields: [SecretField.shared('key', { path: PATH, property: 'key' })], isOfManagement: true };
    const [{ environments: [prod] }] = sovereign.organizations;
    new TestBlueprint(prod, 'late', { component: SHOP, placement: Placement.singleRegion('hel') }, (self) => self.secret(request));
    expect(() => planOf(sovereign)).toThrow(new Error("omantel/acme/prod/late: 'isOfManagement' must be left out of an Application, got true; ask for the Secret in each region"));
  });
});
