import { Construct } from 'constructs';
import {
  BuildingBlock, ChartSource, ChartSourceKind, Domain, DomainMode, EnvType, Fleet, GitOpsSource, Hetzner, HostClusterProps, KeycloakTopology, LoadBalancing,
  RegionProps, Registrar, Sovereign, TlsIssuer, TlsStrategy,
} from '../constructs';
import { awsRegion, azureRegion, cluster, gcpRegion, huaweiRegion, ociRegion, region, SSH_KEY, testSovereign, twoRegions } from './support/fixtures';

const { MGT, RTZ, DMZ } = BuildingBlock;
const codes = (blocks: BuildingBlock[]) => blocks.map((block) => block.code);
const roles = (sovereign: Sovereign) => Object.fromEntries(sovereign.hostClusters.map((one) => [one.name, codes(one.roles)]));

describe('topology', () => {
  test('one region collapsed: the management cluster carries every building block', () => {
    expect(roles(testSovereign())).toEqual({ 'hz-fsn-mgt-prod': ['mgt', 'rtz', 'dmz'] });
  });

  test('one region split in two: rtz carries dmz', () => {
    expect(roles(testSovereign({ regions: [region('fsn', cluster(MGT), cluster(RTZ))] }))).toEqual({
      'hz-fsn-mgt-prod': ['mgt'], 'hz-fsn-rtz-prod': ['rtz', 'dmz'],
    });
  });

  test('one region split in three: each carries itself', () => {
    expect(roles(testSovereign({ regions: [region('fsn', cluster(MGT), cluster(RTZ), cluster(DMZ))] }))).toEqual({
      'hz-fsn-dmz-prod': ['dmz'], 'hz-fsn-mgt-prod': ['mgt'], 'hz-fsn-rtz-prod': ['rtz'],
    });
  });

  test('two regions with the management cluster in a third', () => {
    expect(roles(testSovereign({ regions: twoRegions() }))).toEqual({
      'hz-nbg-mgt-prod': ['mgt'], 'hz-fsn-rtz-prod': ['rtz'], 'hz-fsn-dmz-prod': ['dmz'], 'hz-hel-rtz-prod': ['rtz'], 'hz-hel-dmz-prod': ['dmz'],
    });
  });

  test('three regions', () => {
    const sovereign = testSovereign({
      regions: [region('fsn', cluster(MGT), cluster(RTZ)), region('hel', cluster(RTZ)), region('ash', cluster(RTZ))],
    });
    expect(sovereign.hostClusters.map((one) => one.name)).toEqual(['hz-ash-rtz-prod', 'hz-fsn-mgt-prod', 'hz-fsn-rtz-prod', 'hz-hel-rtz-prod']);
    expect(sovereign.clustersWithRole(DMZ).map((one) => one.name)).toEqual(['hz-ash-rtz-prod', 'hz-fsn-rtz-prod', 'hz-hel-rtz-prod']);
    expect(sovereign.managementCluster.name).toBe('hz-fsn-mgt-prod');
  });

  test('addresses and ids do not move when a region is added before others', () => {
    const addresses = (sovereign: Sovereign) => Object.fromEntries(sovereign.hostClusters.map(({ name, clusterName }) => (
      [name, [clusterName.networkCidr, clusterName.podCidr, clusterName.clusterId]]
    )));
    const before = addresses(testSovereign({ regions: [region('hel', cluster(MGT), cluster(RTZ))] }));
    const after = addresses(testSovereign({ regions: [region('ash', cluster(RTZ)), region('hel', cluster(MGT), cluster(RTZ))] }));
    expect(after).toMatchObject(before);
    expect(new Set(Object.values(after).flat()).size).toBe(9);
  });

  test.each<[string, () => any[], string]>([
    ['there is no management cluster', () => [region('fsn', cluster(RTZ))],
      "omantel: 'regions' must have exactly one management cluster, got []; give one host cluster buildingBlock BuildingBlock.MGT, and the others RTZ or DMZ"],
    ['there are two management clusters', () => [region('fsn', cluster(MGT)), region('nbg', cluster(MGT))],
      'omantel: \'regions\' must have exactly one management cluster, got ["hz-fsn","hz-nbg"]; '
      + 'give one host cluster buildingBlock BuildingBlock.MGT, and the others RTZ or DMZ'],
    ['a region is named twice', () => [region('fsn', cluster(MGT)), region('fsn', cluster(RTZ))],
      'omantel: \'regions\' must name each region once, got "hz-fsn"; put all its host clusters into one entry'],
    ['a region has a building block twice', () => [region('fsn', cluster(MGT), cluster(RTZ), cluster(RTZ))],
      'omantel: \'regions\' must have one rtz cluster per region, got "fsn"; add pools to the first one instead'],
    ['a region has no cluster', () => [region('fsn', cluster(MGT)), region('hel')],
      'omantel: \'regions\' must have host clusters, got "hel"; give the region at least one, or leave it out'],
    ['workload regions differ', () => [region('fsn', cluster(MGT), cluster(RTZ)), region('hel', cluster(RTZ), cluster(DMZ))],
      'omantel: \'regions\' must have the same workload building blocks in every workload region, got ["fsn: rtz","hel: dmz+rtz"]; '
      + 'add the missing rtz or dmz cluster'],
    ['a dmz cluster stands alone', () => [region('fsn', cluster(MGT), cluster(DMZ))],
      'omantel: \'regions\' must have an rtz cluster beside a dmz cluster, got ["dmz"]; add an rtz cluster, or leave the dmz cluster out'],
  ])('fails when %s', (_, regions, message) => {
    expect(() => testSovereign({ regions: regions() })).toThrow(new Error(message));
  });

  test('reports every problem of the topology at once', () => {
    expect(() => testSovereign({ regions: [region('fsn', cluster(RTZ)), region('hel', cluster(DMZ))] })).toThrow(new Error([
      "omantel: 'regions' must have exactly one management cluster, got []; give one host cluster buildingBlock BuildingBlock.MGT, and the others RTZ or DMZ",
      'omantel: \'regions\' must have the same workload building blocks in every workload region, got ["fsn: rtz","hel: dmz"]; add the missing rtz or dmz cluster',
    ].join('\n')));
  });
});

describe('what takes traffic from the public', () => {
  const loadBalancing = LoadBalancing.CILIUM_L2;

  test('is a load balancer of the cloud', () => {
    expect(testSovereign().managementCluster.loadBalancing).toBe(LoadBalancing.CLOUD);
    expect(testSovereign({ regions: [region('fsn', { ...cluster(MGT), loadBalancing: LoadBalancing.CLOUD })] }).managementCluster.loadBalancing).toBe(LoadBalancing.CLOUD);
  });

  test.each<[string, string, (props: HostClusterProps) => RegionProps, string]>([
    ['hetzner', 'hz-fsn', (props) => region('fsn', props), 'ccx33'], ['aws', 'aws-fra', awsRegion, 'm6i.4xlarge'], ['azure', 'az-fra', azureRegion, 'Standard_D16s_v5'],
    ['gcp', 'gcp-fra', gcpRegion, 'n2-standard-16'], ['huawei', 'hw-sgp', huaweiRegion, 's7.4xlarge.2'], ['oci', 'oci-fra', ociRegion, 'VM.Standard.E5.Flex-8-64'],
  ])('fails when Cilium is to announce an address at %s', (provider, location, at, instanceType) => {
    expect(() => testSovereign({ regions: [at({ ...cluster(MGT, 1, 0, instanceType), loadBalancing })] })).toThrow(new Error(
      `omantel/${location}-mgt-prod: 'loadBalancing' must be 'cloud', networks of ${provider} lead an address only to the machine that its API was told of, `
        + 'and nobody would reach what Cilium announces, got "cilium-l2"; leave it out',
    ));
  });
});

test('the public enters a cluster at its own entry, or at the edge of its region', () => {
  const entries = (...regions: RegionProps[]) => testSovereign({ regions }).hostClusters.map(({ name, entry }) => [name, entry.name]);
  expect(entries(...twoRegions())).toEqual([
    ['hz-fsn-dmz-prod', 'hz-fsn-dmz-prod'], ['hz-fsn-rtz-prod', 'hz-fsn-dmz-prod'], ['hz-hel-dmz-prod', 'hz-hel-dmz-prod'],
    ['hz-hel-rtz-prod', 'hz-hel-dmz-prod'], ['hz-nbg-mgt-prod', 'hz-nbg-mgt-prod'],
  ]);
  expect(entries(region('nbg', cluster(MGT, 3)), region('fsn', cluster(RTZ, 3)))).toEqual([
    ['hz-fsn-rtz-prod', 'hz-fsn-rtz-prod'], ['hz-nbg-mgt-prod', 'hz-nbg-mgt-prod'],
  ]);
});

describe('machines', () => {
  const withPools = (controlPlane: any, pools: any[] = []) => () => testSovereign({
    regions: [region('fsn', { buildingBlock: MGT, controlPlane, pools })],
  });

  test('are named after their pool, not their place in a list', () => {
    const both = withPools({ instanceType: 'ccx23', count: 3 }, [{ name: 'batch', instanceType: 'ccx13', count: 1 }, { name: 'main', instanceType: 'ccx33', count: 2 }])();
    const one = withPools({ instanceType: 'ccx23', count: 3 }, [{ name: 'main', instanceType: 'ccx33', count: 2 }])();
    expect(both.managementCluster.controlPlane.servers).toEqual(['hzfsnm-k8s-1p', 'hzfsnm-k8s-2p', 'hzfsnm-k8s-3p']);
    expect(both.managementCluster.pools.map((pool) => pool.servers)).toEqual([['hzfsnm-batch-1p'], ['hzfsnm-main-1p', 'hzfsnm-main-2p']]);
    expect(one.managementCluster.pools[0].servers).toEqual(both.managementCluster.pools[1].servers);
    expect(both.managementCluster.nodeCount).toBe(6);
  });

  test('replicas follow the machines, odd where they vote', () => {
    const replicas = (nodes: number) => {
      const { managementCluster } = testSovereign({ nodes });
      return [managementCluster.replicas(3), managementCluster.replicas(3, true)];
    };
    expect([1, 2, 3, 5].map(replicas)).toEqual([[1, 1], [2, 1], [3, 3], [3, 3]]);
  });

  test.each<[string, any, any[], string]>([
    ['the control plane has two machines', { instanceType: 'ccx33', count: 2 }, [],
      "omantel/hz-fsn-mgt-prod/control-plane: 'count' must be 1 or 3 (etcd needs an odd number to keep a quorum), got 2; use 3 to survive the loss of a machine"],
    ['a pool has a negative size', { instanceType: 'ccx33' }, [{ name: 'main', instanceType: 'ccx33', count: -1 }],
      "omantel/hz-fsn-mgt-prod/main: 'count' must be a whole number from 0 to 100, got -1; write 0 for a pool without machines"],
    ['the type is not Hetzner\'s', { instanceType: 'cx42' }, [],
      'omantel/hz-fsn-mgt-prod/control-plane: \'instanceType\' must be an instance type of hetzner, got "cx42"; '
      + 'choose one of cpx02, cpx12, cpx22, cpx32, cpx42, cpx52, cpx62, ccx13, ccx23, ccx33, ccx43, ccx53, ccx63'],
    ['the type is not offered there', { instanceType: 'cpx51' }, [],
      'omantel/hz-fsn-mgt-prod/control-plane: \'instanceType\' must be offered in fsn1 (it is in ash, hil), got "cpx51"; '
      + 'choose one of cpx02, cpx12, cpx22, cpx32, cpx42, cpx52, cpx62, ccx13, ccx23, ccx33, ccx43, ccx53, ccx63'],
  ])('fails when %s', (_, controlPlane, pools, message) => {
    expect(withPools(controlPlane, pools)).toThrow(new Error(message));
  });

  test('have the graphics processors of their instance type, on which no replicas of other things are counted', () => {
    const pools = [{ name: 'gpu', instanceType: 'g6.12xlarge', count: 2, gpu: { model: 'L4', count: 4 } }, { name: 'main', instanceType: 'm6i.xlarge', count: 1 }];
    const { managementCluster } = testSovereign({ regions: [awsRegion({ buildingBlock: MGT, controlPlane: { instanceType: 'm6i.xlarge' }, pools })] });
    expect(managementCluster.pools.map(({ gpu }) => gpu)).toEqual([{ model: 'L4', count: 4 }, undefined]);
    expect([managementCluster.controlPlane.gpu, managementCluster.nodeCount, managementCluster.replicas(3)]).toEqual([undefined, 4, 2]);
  });

  const choice = 'choose one of g6.2xlarge (1 L4), g6.12xlarge (4 L4), g6e.2xlarge (1 L40S), g6e.12xlarge (4 L40S)';

  test.each<[string, any, any[], string]>([
    ['a pool has other graphics processors than its instance type', { instanceType: 'm6i.xlarge' }, [{ name: 'gpu', instanceType: 'g6.2xlarge', count: 1, gpu: { model: 'L40S', count: 1 } }],
      `omantel/aws-fra-mgt-prod/gpu: 'gpu' must be { model: 'L4', count: 1 }, which g6.2xlarge has, got {"model":"L40S","count":1}; ${choice}`],
    ['a pool has graphics processors and its instance type has none', { instanceType: 'm6i.xlarge' }, [{ name: 'gpu', instanceType: 'm6i.large', count: 1, gpu: { model: 'L4', count: 1 } }],
      `omantel/aws-fra-mgt-prod/gpu: 'gpu' must be left out, m6i.large has none, got {"model":"L4","count":1}; ${choice}`],
    ['the control plane has graphics processors', { instanceType: 'g6.2xlarge' }, [],
      'omantel/aws-fra-mgt-prod/control-plane: \'instanceType\' must be one without graphics processors, got "g6.2xlarge"; add a pool of such machines, which run nothing else'],
  ])('fails when %s', (_, controlPlane, pools, message) => {
    expect(() => testSovereign({ regions: [awsRegion({ buildingBlock: MGT, controlPlane, pools })] })).toThrow(new Error(message));
  });

  test('fails when a pool has graphics processors in a cloud without any', () => {
    expect(withPools({ instanceType: 'ccx33' }, [{ name: 'gpu', instanceType: 'ccx33', count: 1, gpu: { model: 'L4', count: 1 } }])).toThrow(new Error(
      'omantel/hz-fsn-mgt-prod/gpu: \'gpu\' must be left out, hetzner has no instance types with graphics processors, got {"model":"L4","count":1}; '
      + 'use a region of a cloud that has some, such as aws, or a model that somebody else runs',
    ));
  });

  test('a type that can no longer be ordered still works for machines that run', () => {
    expect(withPools({ instanceType: 'cx43' })().managementCluster.controlPlane.instanceType.orderable).toBe(false);
  });

  test('fails when two pools have one name', () => {
    const pool = { name: 'main', instanceType: 'ccx33', count: 1 };
    expect(withPools({ instanceType: 'ccx33' }, [pool, pool])).toThrow(new Error(
      'omantel/hz-fsn-mgt-prod/main: is defined twice; give one pool another name, or remove it',
    ));
  });

  test.each([9, 251, 1.5])('fails when a machine is to run %d Pods', (maxPodsPerNode) => {
    expect(() => testSovereign({ regions: [region('fsn', { ...cluster(MGT), maxPodsPerNode })] })).toThrow(new Error(
      `omantel/hz-fsn-mgt-prod: 'maxPodsPerNode' must be a whole number from 10 to 250, got ${maxPodsPerNode}; add machines to run more Pods`,
    ));
  });
});

describe('defaults', () => {
  const sovereign = testSovereign();

  test('are those of a small business', () => {
    expect(sovereign.envType).toBe(EnvType.PROD);
    expect(sovereign.keycloakTopology).toBe(KeycloakTopology.PER_ORGANIZATION);
    expect(sovereign.tls.issuer).toBe(TlsIssuer.LETS_ENCRYPT);
    expect(sovereign.tls.staging).toBe(false);
    expect(sovereign.charts.kind).toBe(ChartSourceKind.UPSTREAM);
    expect(sovereign.administrationCidrs).toEqual([]);
    const plain = { buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'ccx33' } };
    expect(testSovereign({ regions: [region('fsn', plain)] }).managementCluster.maxPodsPerNode).toBe(50);
    expect(sovereign.gitops.branch).toBe('main');
    expect(sovereign.gitops.credentials).toBe(true);
    expect(sovereign.gitops.isSelfHosted).toBe(false);
    expect(sovereign.forbiddenLicences).toContain('BUSL-1.1');
  });

  test('the environment type is in every cluster name', () => {
    expect(testSovereign({ envType: EnvType.POC }).hostClusters.map((one) => one.name)).toEqual(['hz-fsn-mgt-poc']);
  });
});

describe('props', () => {
  test.each<[string, any, string]>([
    ['the e-mail address is none', { owner: { organization: 'x', email: 'x', country: 'DE' } },
      'omantel: \'owner.email\' must be an e-mail address, got "x"; write for example \'platform@example.com\''],
    ['the country is no code', { owner: { organization: 'x', email: 'x@y.z', country: 'Germany' } },
      'omantel: \'owner.country\' must be an ISO 3166 country code, got "Germany"; write for example \'DE\''],
    ['there is no SSH key', { sshPublicKeys: [] },
      'omantel: \'sshPublicKeys\' must have at least one key, got []; add the one-line content of an id_ed25519.pub file'],
    ['a private key was pasted', { sshPublicKeys: ['-----BEGIN OPENSSH PRIVATE KEY-----\nabc'] },
      'omantel: \'sshPublicKeys\' must be OpenSSH public keys of one line, got "-----BEGIN O…"; that is a private key: make a new pair, and use the content of its .pub file'],
    ['a network is the whole world', { administrationCidrs: ['0.0.0.0/0'] },
      'omantel: \'administrationCidrs\' must be IPv4 network addresses in CIDR form, /8 or narrower, got "0.0.0.0/0"; write for example \'203.0.113.0/24\''],
    ['a network has host bits', { administrationCidrs: ['203.0.113.7/24'] },
      'omantel: \'administrationCidrs\' must be IPv4 network addresses in CIDR form, /8 or narrower, got "203.0.113.7/24"; write \'203.0.113.0/24\''],
  ])('fails when %s', (_, props, message) => {
    expect(() => testSovereign(props)).toThrow(new Error(message));
  });

  test('reports every wrong prop at once', () => {
    expect(() => testSovereign({ owner: { organization: 'x', email: 'x', country: 'y' }, sshPublicKeys: [] })).toThrow(new Error([
      'omantel: \'owner.email\' must be an e-mail address, got "x"; write for example \'platform@example.com\'',
      'omantel: \'owner.country\' must be an ISO 3166 country code, got "y"; write for example \'DE\'',
      'omantel: \'sshPublicKeys\' must have at least one key, got []; add the one-line content of an id_ed25519.pub file',
    ].join('\n')));
  });

  test('keys of all accepted kinds', () => {
    const key = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)).flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    })).toString('base64');
    const rsa = key('ssh-rsa', Buffer.from([1, 0, 1]), Buffer.alloc(257, 7));
    const ecdsa = key('ecdsa-sha2-nistp256', 'nistp256', Buffer.alloc(65, 4));
    const sshPublicKeys = [SSH_KEY, `ssh-rsa ${rsa}`, `ecdsa-sha2-nistp256 ${ecdsa} Some One, second laptop`];
    expect(testSovereign({ sshPublicKeys }).sshPublicKeys).toEqual(sshPublicKeys);
  });
});

describe('domain', () => {
  test('of the pool takes the name of the Sovereign, or a label of its own', () => {
    expect(Domain.pool('omani.works').fqdn('omantel')).toBe('omantel.omani.works');
    expect(Domain.pool('openova.io', { subdomain: 'bank' }).fqdn('bankdhofar')).toBe('bank.openova.io');
  });

  test('of the owner is taken as it is', () => {
    expect(Domain.byoManual('cloud.bankdhofar.com').fqdn('bankdhofar')).toBe('cloud.bankdhofar.com');
    const byApi = Domain.byoApi('cloud.bankdhofar.com', Registrar.CLOUDFLARE);
    expect([byApi.mode, byApi.registrar]).toEqual([DomainMode.BYO_API, 'cloudflare']);
  });

  test('fails when the pool is unknown', () => {
    expect(() => Domain.pool('example.com')).toThrow(new Error(
      'Domain: \'pool\' must be omani.works or openova.io, got "example.com"; or use Domain.byoManual for a domain of your own',
    ));
  });
});

describe('sources', () => {
  test.each(['http://git.example.com/a.git', 'https://git.example.com', 'git@example.com:a.git'])('fails when the seed repository is %s', (url) => {
    expect(() => GitOpsSource.seed({ url })).toThrow(new Error(
      `GitOpsSource: 'url' must be an https URL without user name, got "${url}"; write for example 'https://git.example.com/acme/catalyst-config.git'`,
    ));
  });

  test.each(['https://ghcr.io/x', 'oci://ghcr.io/x/', 'ghcr.io/x'])('fails when the chart registry is %s', (registry) => {
    expect(() => ChartSource.mirror(registry)).toThrow(new Error(
      `ChartSource: 'registry' must be an oci URL without a trailing slash, got "${registry}"; write for example 'oci://ghcr.io/openova-io'`,
    ));
  });

  test('certificates come from one of three issuers', () => {
    expect([TlsStrategy.letsEncrypt({ staging: true }).staging, TlsStrategy.corporateCa().issuer, TlsStrategy.internalOnly().issuer])
      .toEqual([true, 'corporate-ca', 'internal-only']);
  });
});

test('a fleet lists its Sovereigns by name', () => {
  const fleet = new Fleet();
  for (const name of ['zain', 'omantel']) {
    new Sovereign(fleet, name, {
      domain: Domain.pool('omani.works'), owner: { organization: 'x', email: 'x@y.z', country: 'OM' }, sshPublicKeys: [SSH_KEY],
      gitops: GitOpsSource.seed({ url: 'https://git.example.com/x.git' }),
      regions: [{ provider: Hetzner.cloud(), code: 'fsn', hostClusters: [cluster(MGT)] }],
    });
  }
  expect(fleet.sovereigns.map((one) => one.name)).toEqual(['omantel', 'zain']);
  expect(Sovereign.of(fleet.sovereigns[0].managementCluster)).toBe(fleet.sovereigns[0]);
});

test('fails when a Sovereign has no name, or one that is taken', () => {
  expect(() => testSovereign({ name: '' })).toThrow(new Error('Sovereign: a Sovereign must have a name, got ""; give it one'));
  const fleet = new Fleet();
  const props = {
    domain: Domain.pool('omani.works'), owner: { organization: 'x', email: 'x@y.z', country: 'OM' }, sshPublicKeys: [SSH_KEY],
    gitops: GitOpsSource.seed({ url: 'https://git.example.com/x.git' }), regions: [region('fsn', cluster(MGT))],
  };
  new Sovereign(fleet, 'omantel', props);
  expect(() => new Sovereign(fleet, 'omantel', props)).toThrow(new Error('omantel: is defined twice; give one Sovereign another name, or remove it'));
});

test('fails when something is not inside a Sovereign', () => {
  expect(() => Sovereign.of(new Construct(new Fleet(), 'lonely'))).toThrow(new Error(
    'lonely: is not inside a Sovereign; create it with a Sovereign, or something in one, as its scope',
  ));
});

test('fails when a region of a provider has no code', () => {
  expect(() => testSovereign({ regions: [region('xyz', cluster(MGT))] })).toThrow(new Error(
    'omantel/hz-xyz: \'code\' must be a region code of hetzner (fsn, nbg, hel, ash, hil, sin), got "xyz"; '
    + 'write one of these or add the region to the location table in constructs/naming/location.ts',
  ));
});
