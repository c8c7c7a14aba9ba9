import { execFileSync } from 'node:child_process';
import {
  BootstrapKit, CertManager, Cilium, Cnpg, ExternalDns, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, PowerDns, PowerDnsProps,
} from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  Application, BuildingBlock, ClusterPlan, DnsPolicy, DnsProvider, Domain, Environment, GitOpsApp, Organization, Placement, Sovereign, TlsStrategy,
} from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign, TestSovereignProps, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Plans PowerDNS and ExternalDNS with what they stand on. */
function planDns(props: PowerDnsProps = {}, sovereignProps: TestSovereignProps = {}): ClusterPlan {
  const sovereign = testSovereign(sovereignProps);
  const cluster = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg, ExternalDns]) new Member(cluster);
  new PowerDns(cluster, undefined, props);
  return planOf(sovereign);
}

/** Returns the Pod of a workload. */
function podOf(plan: ClusterPlan, unit: string, kind: string): any {
  return objectOf(plan, unit, kind).spec.template.spec;
}

describe('PowerDNS', () => {
  test('starts after its database, and everything that needs DNS after it', () => {
    const plan = planDns();
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect(dependenciesOf(plan, 'powerdns-prerequisites')).toEqual(expect.arrayContaining(['cnpg', 'external-secrets-store']));
    expect(dependenciesOf(plan, 'powerdns')).toEqual(['cilium', 'hcloud-ccm', 'namespaces', 'powerdns-prerequisites']);
    expect(dependenciesOf(plan, 'powerdns-dnsdist')).toEqual(['cilium', 'hcloud-ccm', 'namespaces', 'powerdns']);
    expect(dependenciesOf(plan, 'external-dns-prerequisites')).toContain('powerdns');
    expect(plan.units.filter(({ blueprint }) => /dns/.test(blueprint?.name ?? '')).flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
  });

  test('gets tables that its own role owns', () => {
    const { initdb } = objectOf(planDns(), 'powerdns-prerequisites', 'Cluster').spec.bootstrap;
    expect([initdb.database, initdb.owner]).toEqual(['pdns', 'pdns']);
    const statements: string[] = initdb.postInitApplicationSQL;
    const named = (pattern: RegExp) => statements.flatMap((statement) => pattern.exec(statement)?.[1] ?? []).sort();
    const tables = ['comments', 'cryptokeys', 'domainmetadata', 'domains', 'records', 'supermasters', 'tsigkeys'];
    expect(named(/^CREATE TABLE (\w+) \(/)).toEqual(tables);
    expect(named(/^ALTER TABLE (\w+) OWNER TO pdns$/)).toEqual(tables);
    expect(statements.filter((statement) => !/^(CREATE TABLE|CREATE INDEX|CREATE UNIQUE INDEX|ALTER TABLE) /.test(statement))).toEqual([]);
  });

  test('signs, answers by health and place, and has no secret in its configuration', () => {
    const plan = planDns();
    const lines: string[] = objectOf(plan, 'powerdns', 'ConfigMap').data['pdns.conf'].trim().split('\n');
    expect(lines).toEqual(expect.arrayContaining([
      'gpgsql-host=pdns-pg-rw.powerdns.svc', 'gpgsql-port=5432', 'gpgsql-dbname=pdns', 'gpgsql-user=pdns', 'gpgsql-dnssec=yes',
      'default-ksk-algorithm=ecdsa256', 'default-zsk-algorithm=ecdsa256', 'default-soa-edit-signed=INCEPTION-EPOCH',
      'enable-lua-records=yes', 'edns-subnet-processing=yes', 'query-cache-ttl=20',
    ]));
    expect(lines.filter((line) => /password|key=/.test(line))).toEqual([]);
    expect(podOf(plan, 'powerdns', 'Deployment').containers[0].env).toEqual([
      { name: 'PDNS_AUTH_API_KEY', valueFrom: { secretKeyRef: { name: 'powerdns-api', key: 'api-key' } } },
      { name: 'PGPASSWORD', valueFrom: { secretKeyRef: { name: 'pdns-pg-app', key: 'password' } } },
    ]);
  });

  test('writes to memory only, and runs without privileges', () => {
    const plan = planDns();
    const pods = [podOf(plan, 'powerdns', 'Deployment'), podOf(plan, 'powerdns', 'Job'), podOf(plan, 'powerdns-dnsdist', 'DaemonSet')];
    for (const pod of pods) {
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 953, fsGroup: 953 });
      expect(pod.containers[0].securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
    }
    expect(pods.map((pod) => pod.containers[0].volumeMounts.map(({ mountPath }: any) => mountPath))).toEqual([
      ['/config', '/etc/powerdns/pdns.d', '/run/pdns'], ['/config'], ['/config'],
    ]);
    expect(pods.map((pod) => pod.containers[0].image)).toEqual([
      'docker.io/powerdns/pdns-auth-50:5.0.7', 'docker.io/powerdns/pdns-auth-50:5.0.7', 'docker.io/powerdns/dnsdist-20:2.0.8',
    ]);
  });

  test('restarts when its configuration changes', () => {
    const checksum = (props: PowerDnsProps) => objectOf(planDns(props), 'powerdns', 'Deployment').spec.template.metadata.annotations['checksum/config'];
    expect(checksum({ nameservers: ['ns.example.com', 'ns.example.net'] })).not.toBe(checksum({}));
    expect(checksum({})).toBe(checksum({ queriesPerSecond: 50 }));
  });

  test.each([[1, 1, 0], [2, 2, 1], [3, 2, 1]])('on %i machines has %i replicas', (nodes, replicas, budgets) => {
    const plan = planDns({}, { nodes });
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect(objectOf(plan, 'powerdns', 'Deployment').spec.replicas).toBe(replicas);
    expect(plan.tryFindUnit('powerdns')!.manifests.filter(({ kind }) => kind === 'PodDisruptionBudget')).toHaveLength(budgets);
  });

  test('makes the zone once, signs it once, and keeps its name servers', () => {
    const job = objectOf(planDns(), 'powerdns', 'Job');
    expect(job.metadata.annotations).toEqual({ 'kustomize.toolkit.fluxcd.io/force': 'enabled' });
    expect(job.spec.template.spec.containers[0].command).toEqual(['sh', '-c', [
      'set -eu',
      'zone=omantel.omani.works',
      'pdnsutil_() { pdnsutil --config-dir=/config "$@"; }',
      'pdnsutil_ zone list "$zone" > /dev/null || pdnsutil_ zone create "$zone"',
      'pdnsutil_ rrset replace "$zone" "$zone" NS 3600 ns1.omantel.omani.works. ns2.omantel.omani.works.',
      'wanted=""',
      'pdnsutil_ zone list "$zone" | while read -r name ttl class type content; do',
      '  case "$type/$name" in LUA/*|A/\\*.*".$zone"|A/\\*.*".$zone.")',
      '    case " $wanted " in *" $type/$name "*) ;; *) pdnsutil_ rrset delete "$zone" "$name" "$type" ;; esac',
      '  esac',
      'done',
      'pdnsutil_ tsigkey delete acme-challenges || true',
      'pdnsutil_ tsigkey import acme-challenges hmac-sha256 "$ACME_CHALLENGES"',
      'pdnsutil_ metadata set "$zone" TSIG-ALLOW-DNSUPDATE acme-challenges',
      'test -n "$(pdnsutil_ zone export-ds "$zone")" || pdnsutil_ zone secure "$zone"',
      'pdnsutil_ zone rectify "$zone"',
    ].join('\n')]);
  });

  test('takes proofs of host names from whoever has the key, and nothing else', () => {
    const made = planDns();
    const { 'pdns.conf': settings, 'update-policy.lua': policy } = objectOf(made, 'powerdns', 'ConfigMap').data;
    expect(settings.split('\n').filter((line: string) => line.includes('dnsupdate'))).toEqual([
      'dnsupdate=yes', 'allow-dnsupdate-from=0.0.0.0/0,::/0', 'lua-dnsupdate-policy-script=/config/update-policy.lua',
    ]);
    expect(policy.trim().split('\n')).toEqual([
      'local proofs = {',
      "  ['acme-challenges.'] = {",
      '  },',
      '}',
      'function updatepolicy(input)',
      '  local own = proofs[input:getTsigName():toString()]',
      '  if own ~= nil and input:getQType() == pdns.TXT and own[input:getQName():toString():lower()] then return true end',
      "  error('no proof that goes with the key')",
      'end',
    ]);
    expect(objectOf(made, 'powerdns', 'Job').spec.template.spec.containers[0].env).toContainEqual(
      { name: 'ACME_CHALLENGES', valueFrom: { secretKeyRef: { name: 'acme-challenges', key: 'key' } } },
    );
    // Base64 of whole bytes to those who read it so.
    expect(objectOf(made, 'powerdns-prerequisites', 'Password', 'acme-challenges-key').spec).toMatchObject({ length: 64, symbols: 0 });
  });

  test('takes none where no authority asks for them', () => {
    const made = planDns({}, { tls: TlsStrategy.internalOnly() });
    expect(objectOf(made, 'powerdns', 'ConfigMap').data).not.toHaveProperty('update-policy.lua');
    expect(objectOf(made, 'powerdns', 'Job').spec.template.spec.containers[0].command[2]).not.toContain('tsigkey');
  });

  test('removes what it set and nobody wants any more, and nothing else', () => {
    const { command } = objectOf(planDns(), 'powerdns', 'Job').spec.template.spec.containers[0];
    const lines: string[] = command[2].split('\n');
    const loop = lines.slice(lines.findIndex((line) => line.startsWith('wanted=')) + 1, lines.indexOf('done') + 1);
    const listed = ['$ORIGIN .', 'a.x.org 60 IN LUA', 'b.x.org. 60 IN LUA', 'x.org 60 IN A', '*.x.org 300 IN A', '*.hfrp.x.org 300 IN A', '*.hlrp.x.org. 300 IN A', 'c.hlrp.x.org 300 IN A'];
    const script = [
      'zone=x.org', 'wanted="LUA/b.x.org LUA/b.x.org. A/*.hfrp.x.org A/*.hfrp.x.org."', `pdnsutil_() { if [ "$1" = zone ]; then printf '%s\n' ${listed.map((line) => `'${line}'`).join(' ')}; else echo "$@"; fi; }`, ...loop,
    ];
    expect(execFileSync('sh', ['-c', script.join('\n')], { encoding: 'utf8' })).toBe('rrset delete x.org a.x.org LUA\nrrset delete x.org *.hlrp.x.org. A\n');
  });

  test('has the records that choose a region, and leaves plain addresses to ExternalDNS', () => {
    const workload = (code: string, entryAddress: string) => region(code, { ...cluster(BuildingBlock.RTZ, 3), entryAddress });
    const sovereign = testSovereign({ regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), workload('fsn', '203.0.113.7'), workload('hel', '198.51.100.7')] });
    const prod = new Environment(new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
    const install = (name: string, placement: Placement) => new Application(prod, name, { blueprint: 'bp-wordpress', version: '1.3.0', placement });
    install('blog', Placement.singleRegion('fsn'));
    install('shop', Placement.activeHotstandby(['hel', 'fsn'], { dns: DnsPolicy.WARM_FAILOVER }));
    install('site', Placement.activeActive(['fsn', 'hel']));
    new BootstrapKit(sovereign, 'kit');
    const script = objectOf(planOf(sovereign), 'powerdns', 'Job').spec.template.spec.containers[0].command[2].split('\n');
    const wanted = ['A/*.hfrp', 'A/*.hlrp', 'LUA/shop.acme-prod', 'LUA/site.acme-prod'].flatMap((name) => [`${name}.omantel.omani.works`, `${name}.omantel.omani.works.`]);
    expect(script[5]).toBe(`wanted="${wanted.join(' ')}"`);
    expect(script.slice(11, -9)).toEqual([
      'while read -r host ttl type content; do',
      '  pdnsutil_ rrset replace "$zone" "$host" "$type" "$ttl" "$content"',
      "done <<'END'",
      '*.hfrp.omantel.omani.works 300 A 203.0.113.7',
      '*.hlrp.omantel.omani.works 300 A 198.51.100.7',
      'shop.acme-prod.omantel.omani.works 900 LUA A ";local up=ifurlup(\'https://shop.acme-prod.omantel.omani.works/healthz\',{{\'198.51.100.7\'},{\'203.0.113.7\'}},'
      + '{selector=\'all\',backupSelector=\'all\'}) if #up>1 then return {\'198.51.100.7\'} end return up"',
      'site.acme-prod.omantel.omani.works 60 LUA A "ifurlup(\'https://site.acme-prod.omantel.omani.works/healthz\',{{\'203.0.113.7\',\'198.51.100.7\'}},{selector=\'all\',backupSelector=\'all\'})"',
      'END',
    ]);
  });

  test('has the name servers that are asked for', () => {
    const plan = planDns({ nameservers: ['ns1.example.com', 'ns2.example.net'] });
    expect(podOf(plan, 'powerdns', 'Job').containers[0].command[2]).toContain(' NS 3600 ns1.example.com. ns2.example.net.\n');
    expect(objectOf(plan, 'powerdns', 'ConfigMap').data['pdns.conf']).toContain('default-soa-content=ns1.example.com hostmaster.@ ');
    expect(objectOf(plan, 'powerdns-dnsdist', 'Service').metadata.annotations['external-dns.alpha.kubernetes.io/hostname']).toBe('ns1.example.com,ns2.example.net');
  });

  test('answers DNS and the API at one Service', () => {
    expect(objectOf(planDns(), 'powerdns', 'Service').spec).toEqual({
      selector: { 'app.kubernetes.io/name': 'powerdns' },
      ports: [
        { name: 'dns-udp', port: 53, protocol: 'UDP', targetPort: 'dns-udp' },
        { name: 'dns-tcp', port: 53, protocol: 'TCP', targetPort: 'dns-tcp' },
        { name: 'api', port: 8081, protocol: 'TCP', targetPort: 'api' },
      ],
    });
  });

  test('runs without others that follow it', () => {
    expect([CATALOGUE.powerdns.buildingBlocks, CATALOGUE['external-dns'].buildingBlocks]).toEqual([[BuildingBlock.MGT, BuildingBlock.DMZ], [BuildingBlock.MGT]]);
    const plan = planDns({}, { regions: twoRegions() });
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect([plan.hostCluster.name, plan.tryFindUnit('powerdns-passages')]).toEqual(['hz-nbg-mgt-prod', undefined]);
    expect(objectOf(plan, 'powerdns-prerequisites', 'Cluster').spec.certificates).toBeUndefined();
  });

  test('fails when the zone would have fewer than two name servers, or no name', () => {
    const path = 'omantel/hz-fsn-mgt-prod/powerdns';
    const one = ['ns1.example.com'];
    expect(() => planDns({ nameservers: one })).toThrow(
      new Error(`${path}: 'nameservers' must name at least two hosts, got ["ns1.example.com"]; registries refuse a zone with one`),
    );
    expect(() => planDns({ nameservers: [...one, ...one] })).toThrow(
      new Error(`${path}: 'nameservers' must name at least two hosts, got ["ns1.example.com","ns1.example.com"]; registries refuse a zone with one`),
    );
    expect(() => planDns({ nameservers: ['ns1.example.com', '192.0.2.1/24'] })).toThrow(new Error(
      `${path}: 'nameservers' must be two or more lowercase labels joined by dots, of at most 63 characters each and 253 in all, got "192.0.2.1/24"; write "192.0.2.1"`,
    ));
  });

  test('fails when nobody would be answered', () => {
    expect(() => planDns({ queriesPerSecond: 0 })).toThrow(
      new Error("omantel/hz-fsn-mgt-prod/powerdns: 'queriesPerSecond' must be a whole number of at least 1, got 0; write for example 100"),
    );
  });
});

describe('dnsdist', () => {
  test('opens port 53 of every machine, and Phase 0 lets it through', () => {
    const plan = planDns();
    expect(podOf(plan, 'powerdns-dnsdist', 'DaemonSet').containers[0].ports).toEqual([
      { name: 'dns-udp', containerPort: 5353, protocol: 'UDP', hostPort: 53 }, { name: 'dns-tcp', containerPort: 5353, protocol: 'TCP', hostPort: 53 },
    ]);
    expect(plan.hostPorts).toEqual([
      { port: 53, protocol: 'tcp', description: 'authoritative DNS' }, { port: 53, protocol: 'udp', description: 'authoritative DNS' },
    ]);
    expect(plan.namespaces.filter(({ name }) => name === 'powerdns').map(({ podSecurity }) => podSecurity)).toEqual(['privileged']);
  });

  test('finds the server by the address of its Service, and limits every source', () => {
    const lines = (props: PowerDnsProps) => objectOf(planDns(props), 'powerdns-dnsdist', 'ConfigMap').data['dnsdist.conf'].split('\n');
    expect(lines({})).toEqual(expect.arrayContaining([
      "newServer({address = os.getenv('POWERDNS_SERVICE_HOST') .. ':53', name = 'powerdns', checkName = 'omantel.omani.works.', checkType = 'SOA', useClientSubnet = true})",
      "limits:setQueryRate(100, 10, 'too many queries', 60, DNSAction.Drop)",
    ]));
    // Nobody but the management cluster writes here, which goes to PowerDNS itself.
    expect(lines({})).toContain('addAction(OpcodeRule(DNSOpcode.Update), RCodeAction(DNSRCode.REFUSED))');
    expect(lines({ queriesPerSecond: 25 })).toContain("limits:setQueryRate(25, 10, 'too many queries', 60, DNSAction.Drop)");
  });

  test('tells ExternalDNS where the name servers are', () => {
    expect(objectOf(planDns(), 'powerdns-dnsdist', 'Service')).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: 'nameservers',
        namespace: 'powerdns',
        annotations: {
          'external-dns.alpha.kubernetes.io/endpoints-type': 'NodeExternalIP',
          'external-dns.alpha.kubernetes.io/hostname': 'ns1.omantel.omani.works,ns2.omantel.omani.works',
        },
      },
      spec: { clusterIP: 'None', selector: { 'app.kubernetes.io/name': 'dnsdist' }, ports: [{ name: 'dns-tcp', port: 53, targetPort: 'dns-tcp', protocol: 'TCP' }] },
    });
  });
});

describe('ExternalDNS', () => {
  test('writes what is routed on the public Gateway into the zone of the Sovereign, as this cluster', () => {
    const plan = planDns();
    expect(valuesOf(plan, 'external-dns')).toEqual({
      provider: { name: 'pdns' },
      sources: ['gateway-httproute', 'gateway-tlsroute', 'service'],
      gatewayNamespace: 'gateway-system',
      extraArgs: { 'pdns-server': 'http://powerdns.powerdns.svc:8081', 'pdns-server-id': 'localhost' },
      env: [{ name: 'EXTERNAL_DNS_PDNS_API_KEY', valueFrom: { secretKeyRef: { name: 'powerdns-api', key: 'api-key' } } }],
      domainFilters: ['omantel.omani.works'],
      policy: 'sync',
      registry: 'txt',
      txtOwnerId: 'hz-fsn-mgt-prod',
      txtPrefix: '_externaldns.',
      managedRecordTypes: ['A', 'AAAA', 'CNAME'],
      interval: '1m',
      triggerLoopOnEvent: true,
      serviceMonitor: { enabled: false },
      resources: { requests: { cpu: '50m', memory: '64Mi' } },
    });
    expect(unknownValuePaths('external-dns', valuesOf(plan, 'external-dns'))).toEqual([]);
    expect(dependenciesOf(plan, 'external-dns')).toEqual(['cilium', 'external-dns-prerequisites', 'gateway-api', 'hcloud-ccm', 'namespaces']);
  });

  test('has a copy of the key that PowerDNS generated, in its own namespace', () => {
    const { metadata, spec } = objectOf(planDns(), 'external-dns-prerequisites', 'ExternalSecret');
    expect([metadata.namespace, spec.data]).toEqual(
      ['external-dns', [{ secretKey: 'api-key', remoteRef: { key: 'platform/powerdns/powerdns-api/api-key', property: 'api-key' } }]],
    );
  });

  test('fails when there is no DNS to write into', () => {
    const sovereign = testSovereign();
    new GatewayApi(sovereign.managementCluster);
    new ExternalDns(sovereign.managementCluster);
    expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([
      'omantel/hz-fsn-mgt-prod/external-dns: needs dns, which no Blueprint on hz-fsn-mgt-prod provides; '
        + "add a Blueprint that provides it (PowerDns) with hz-fsn-mgt-prod as its scope, or leave 'external-dns' out [missing-provider]",
    ]);
  });
});

describe('a zone that somebody else answers for', () => {
  const nameservers = ['ns1.example.net', 'ns2.example.net'];
  const domain = Domain.byoManual('cloud.example.com');
  const HOSTS: { [title: string]: DnsProvider } = {
    'Cloudflare': DnsProvider.cloudflare({ nameservers }),
    'Route 53': DnsProvider.route53({ nameservers }),
    'Cloud DNS': DnsProvider.cloudDns({ nameservers, project: 'example-dns' }),
    'Azure DNS': DnsProvider.azureDns({ nameservers, resourceGroup: 'dns' }),
    'Hetzner DNS': DnsProvider.hetznerDns(),
  };

  /** Plans ExternalDNS with what it stands on, for a zone at a provider. */
  function planHosted(dns: DnsProvider): ClusterPlan {
    const sovereign = testSovereign({ dns, domain });
    for (const Member of [GatewayApi, Cilium, HcloudCcm, ExternalDns]) new Member(sovereign.managementCluster);
    return planOf(sovereign);
  }

  /** Returns what is said of the provider in the values. */
  function saidOf(plan: ClusterPlan): { [key: string]: any } {
    const { provider, extraArgs = {}, env, extraVolumes, extraVolumeMounts } = valuesOf(plan, 'external-dns');
    return { provider, extraArgs, env, extraVolumes, extraVolumeMounts };
  }

  /** Returns what Phase 0 puts into the Secret, by key: the variables. */
  function credentialsOf(plan: ClusterPlan): { [key: string]: string[] } {
    const [secret] = plan.phaseZeroSecrets.filter(({ name, namespace }) => name === 'dns' && namespace === 'external-dns');
    return Object.fromEntries(secret.fields.map(({ key, variable }) => [key, (variable!.composition?.variables ?? [variable!]).map(({ name }) => name)]));
  }

  const fromSecret = (name: string, key: string) => ({ name, valueFrom: { secretKeyRef: { name: 'dns', key } } });
  const files = {
    extraVolumes: [{ name: 'credentials', secret: { secretName: 'dns' } }], extraVolumeMounts: [{ name: 'credentials', mountPath: '/etc/dns', readOnly: true }],
  };

  test.each(Object.keys(HOSTS))('at %s is written by ExternalDNS alone, whose values are known and which reaches its API', (title) => {
    const plan = planHosted(HOSTS[title]);
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect(plan.units.flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
    expect(unknownValuePaths('external-dns', valuesOf(plan, 'external-dns'))).toEqual([]);
    expect(valuesOf(plan, 'external-dns')).toMatchObject({ policy: 'sync', domainFilters: ['cloud.example.com'], txtOwnerId: 'hz-fsn-mgt-prod' });
    const policy = objectsOf(plan, 'network-policies').find(({ metadata }) => metadata.namespace === 'external-dns');
    expect(policy.spec.egress).toContainEqual({ toEntities: ['world'], toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }] });
    expect(dependenciesOf(plan, 'external-dns')).toEqual(['cilium', 'gateway-api', 'hcloud-ccm', 'namespaces']);
  });

  test('at Cloudflare takes a token', () => {
    const plan = planHosted(HOSTS.Cloudflare);
    expect(saidOf(plan)).toEqual({ provider: { name: 'cloudflare' }, extraArgs: {}, env: [fromSecret('CF_API_TOKEN', 'token')] });
    expect(credentialsOf(plan)).toEqual({ token: ['dns_cloudflare_token'] });
  });

  test('at Route 53 takes an access key of its own', () => {
    const plan = planHosted(HOSTS['Route 53']);
    expect(saidOf(plan)).toEqual({
      provider: { name: 'aws' },
      extraArgs: { 'aws-zone-type': 'public' },
      env: [{ name: 'AWS_REGION', value: 'us-east-1' }, fromSecret('AWS_ACCESS_KEY_ID', 'key-id'), fromSecret('AWS_SECRET_ACCESS_KEY', 'access-key')],
    });
    expect(credentialsOf(plan)).toEqual({ 'key-id': ['dns_aws_access_key_id'], 'access-key': ['dns_aws_secret_access_key'] });
  });

  test('at Cloud DNS takes a key file, for one project', () => {
    const plan = planHosted(HOSTS['Cloud DNS']);
    expect(saidOf(plan)).toEqual({
      provider: { name: 'google' },
      extraArgs: { 'google-project': 'example-dns', 'google-zone-visibility': 'public' },
      env: [{ name: 'GOOGLE_APPLICATION_CREDENTIALS', value: '/etc/dns/key.json' }],
      ...files,
    });
    expect(credentialsOf(plan)).toEqual({ 'key.json': ['dns_gcp_credentials'] });
  });

  test('at Azure DNS takes one file, which OpenTofu puts together', () => {
    const plan = planHosted(HOSTS['Azure DNS']);
    expect(saidOf(plan)).toEqual({ provider: { name: 'azure' }, extraArgs: { 'azure-config-file': '/etc/dns/azure.json' }, ...files });
    expect(credentialsOf(plan)).toEqual({ 'azure.json': ['dns_azure_tenant_id', 'dns_azure_subscription_id', 'dns_azure_client_id', 'dns_azure_client_secret'] });
    const [{ variable }] = plan.phaseZeroSecrets.find(({ name }) => name === 'dns')!.fields;
    expect(JSON.parse(variable!.composition!.format)).toEqual({ tenantId: '%s', subscriptionId: '%s', resourceGroup: 'dns', aadClientId: '%s', aadClientSecret: '%s' });
  });

  test('at Hetzner DNS is written by a program beside ExternalDNS, which runs without privileges', () => {
    const plan = planHosted(HOSTS['Hetzner DNS']);
    expect(saidOf(plan)).toEqual({
      provider: {
        name: 'webhook',
        webhook: {
          image: { repository: 'docker.io/hetzner/external-dns-hetzner-webhook', tag: 'v0.4.0' },
          env: [fromSecret('HETZNER_TOKEN', 'token')],
          resources: { requests: { cpu: '10m', memory: '32Mi' } },
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, runAsUser: 65532 },
        },
      },
      extraArgs: {},
    });
    expect(credentialsOf(plan)).toEqual({ token: ['dns_hcloud_token'] });
    expect(plan.workloads.find(({ workload }) => workload.name === 'external-dns')!.workload).toEqual({ name: 'external-dns', cpuMillis: 60, memoryMiB: 96 });
  });

  test('needs no PowerDNS, and the tree names its name servers', () => {
    const sovereign = testSovereign({ dns: HOSTS['Hetzner DNS'], domain, nodes: 3 });
    new BootstrapKit(sovereign, 'kit');
    const plan = planOf(sovereign);
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect(plan.units.filter(({ name }) => name.startsWith('powerdns'))).toEqual([]);
    expect(plan.hostPorts).toEqual([]);
    expect(GitOpsApp.tree(plan.sovereignPlan).content('publication.yaml')).toContain(
      'nameservers:\n      - helium.ns.hetzner.de\n      - hydrogen.ns.hetzner.com\n      - oxygen.ns.hetzner.com\n',
    );
  });

  test('is the own PowerDNS, unless the definition says otherwise', () => {
    expect([testSovereign().dns.isOwn, testSovereign().dns.nameservers, HOSTS['Route 53'].isOwn, HOSTS['Route 53'].nameservers]).toEqual([true, [], false, nameservers]);
  });

  test('fails when a pool domain, PowerDNS or an Application asks for more than it can', () => {
    const dns = HOSTS['Route 53'];
    expect(() => testSovereign({ dns })).toThrow(new Error(
      "omantel: 'dns' must be left out with a pool domain, whose zone the pool-domain manager makes, got \"Route 53\"; "
        + 'leave it out, or use Domain.byoManual or Domain.byoApi with a domain of your own',
    ));
    expect(() => new PowerDns(testSovereign({ dns, domain }).managementCluster)).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/powerdns: has nothing to answer for, the zone cloud.example.com is at Route 53; leave it out, or leave 'dns' of the Sovereign out",
    ));
    const workload = (code: string) => region(code, cluster(BuildingBlock.RTZ, 3));
    const sovereign = testSovereign({ dns, domain, regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), workload('fsn'), workload('hel')] });
    const prod = new Environment(organizationOf(sovereign), 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
    const install = (name: string, placement: Placement) => new Application(prod, name, { blueprint: 'bp-wordpress', version: '1.3.0', placement });
    expect(install('blog', Placement.singleRegion('hel')).regions).toEqual(['hel']);
    expect(() => install('shop', Placement.activeHotstandby(['hel', 'fsn']))).toThrow(new Error(
      "omantel/acme/prod/shop: 'placement' must be in one region, because Route 53 answers for the zone and does not ask which region is up, got [\"hel\",\"fsn\"]; "
        + "use Placement.singleRegion, or leave 'dns' of the Sovereign out for its own PowerDNS",
    ));
  });

  test('fails when it has fewer than two name servers, or is in no project or group', () => {
    expect(() => DnsProvider.cloudflare({ nameservers: ['ns1.example.net'] })).toThrow(new Error(
      "DnsProvider: 'nameservers' must name at least two hosts, got [\"ns1.example.net\"]; copy those that Cloudflare shows for the zone",
    ));
    expect(() => DnsProvider.hetznerDns({ nameservers: ['ns1.example.net', 'Ns2'] })).toThrow("DnsProvider: 'nameservers' must be ");
    expect(() => DnsProvider.cloudDns({ nameservers, project: 'Omantel' })).toThrow(new Error(
      "DnsProvider: 'project' must be the id of a project of Google Cloud, got \"Omantel\"; write for example 'omantel-dns'",
    ));
    expect(() => DnsProvider.azureDns({ nameservers, resourceGroup: 'dns.' })).toThrow(new Error(
      "DnsProvider: 'resourceGroup' must be the name of a resource group, got \"dns.\"; write for example 'dns'",
    ));
  });
});

function organizationOf(sovereign: Sovereign): Organization {
  return new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
}
