import * as fs from 'fs';
import * as path from 'path';
import * as fc from 'fast-check';
import {
  BannedWords,
  BuildingBlock,
  ClusterName,
  EnvType,
  Labels,
  Location,
  ManagedBy,
  Names,
  NodeRole,
  Provider,
  Tier,
} from '../constructs/naming';

/** Returns the whole message that a call fails with. */
function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the call did not fail');
}

/** Reads `hetzner fsn rtz prod` the way a definition gives it. */
function cluster(text: string): ClusterName {
  const [provider, region, buildingBlock, envType] = text.split(' ');
  return new ClusterName({
    location: Location.of(Provider.fromName(provider), region),
    buildingBlock: BuildingBlock.of(buildingBlock),
    envType: EnvType.of(envType),
  });
}

const EVERY_PLACE = Location.all().flatMap((location) =>
  BuildingBlock.all().map((buildingBlock) => new ClusterName({ location, buildingBlock, envType: EnvType.PROD })),
);

const MGT = cluster('hetzner fsn mgt prod');
const RTZ = cluster('hetzner fsn rtz prod');

describe('Provider', () => {
  test.each([
    ['hetzner', 'hz', 'h'],
    ['huawei', 'hw', 'w'],
    ['oci', 'oci', 'o'],
    ['aws', 'aws', 'a'],
    ['gcp', 'gcp', 'g'],
    ['azure', 'az', 'z'],
    ['contabo', 'ct', 'c'],
  ])('%s has code %s and letter %s', (name, code, letter) => {
    const provider = Provider.of(code);
    expect([provider.name, provider.code, provider.letter, provider.toString()]).toEqual([name, code, letter, code]);
    expect(Provider.fromName(name)).toBe(provider);
  });

  test('codes, names and letters are unique, and a caller cannot change the table', () => {
    for (const key of ['code', 'name', 'letter'] as const) {
      expect([key, new Set(Provider.all().map((provider) => provider[key])).size]).toEqual([key, 7]);
    }
    Provider.all().pop();
    expect(Provider.all()).toEqual([
      Provider.HETZNER, Provider.HUAWEI, Provider.OCI, Provider.AWS, Provider.GCP, Provider.AZURE, Provider.CONTABO,
    ]);
  });

  test.each([
    [() => Provider.of('hetzner'), `Provider: 'provider' must be one of hz, hw, oci, aws, gcp, az, ct, got "hetzner"; write "hz"`],
    [() => Provider.of('do', 'acme'), `acme: 'provider' must be one of hz, hw, oci, aws, gcp, az, ct, got "do"; write one of these`],
    [
      () => Provider.fromName('hz'),
      `Provider: 'provider' must be one of hetzner, huawei, oci, aws, gcp, azure, contabo, got "hz"; write "hetzner"`,
    ],
    [
      () => Provider.fromName('constructor', 'acme'),
      `acme: 'provider' must be one of hetzner, huawei, oci, aws, gcp, azure, contabo, got "constructor"; write one of these`,
    ],
  ])('fails when the provider is unknown: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('Location', () => {
  test.each([
    [0, 'hetzner', 'fsn', 'f', 'fsn1', 'eu-central'],
    [1, 'hetzner', 'nbg', 'n', 'nbg1', 'eu-central'],
    [2, 'hetzner', 'hel', 'l', 'hel1', 'eu-central'],
    [3, 'hetzner', 'ash', 'a', 'ash', 'us-east'],
    [4, 'hetzner', 'hil', 'i', 'hil', 'us-west'],
    [5, 'hetzner', 'sin', 's', 'sin', 'ap-southeast'],
    [6, 'huawei', 'apse', 'p', 'apse', undefined],
    [7, 'huawei', 'cnn', 'c', 'cnn', undefined],
    [8, 'huawei', 'las', 'q', 'las', undefined],
    [9, 'huawei', 'mer', 'r', 'mer', undefined],
    [10, 'oci', 'dxb', 'x', 'me-dubai-1', undefined],
    [11, 'oci', 'fra', 'r', 'eu-frankfurt-1', undefined],
    [12, 'oci', 'sg', 'g', 'ap-singapore-1', undefined],
    [13, 'oci', 'iad', 'd', 'us-ashburn-1', undefined],
    [14, 'oci', 'syd', 'y', 'ap-sydney-1', undefined],
    [15, 'contabo', 'eu', 'e', 'eu', undefined],
  ])('ordinal %i is %s %s', (ordinal, provider, code, letter, cloudLocation, networkZone) => {
    const location = Location.of(Provider.fromName(provider), code);
    expect({ ...location }).toEqual({ ordinal, provider: Provider.fromName(provider), code, letter, cloudLocation, networkZone });
    expect(location.toString()).toBe(`${location.provider.code}-${code}`);
    expect(Location.all()[ordinal]).toBe(location);
  });

  test('static members are the whole table', () => {
    expect(Location.all()).toEqual([
      Location.HETZNER_FSN, Location.HETZNER_NBG, Location.HETZNER_HEL, Location.HETZNER_ASH, Location.HETZNER_HIL, Location.HETZNER_SIN,
      Location.HUAWEI_APSE, Location.HUAWEI_CNN, Location.HUAWEI_LAS, Location.HUAWEI_MER,
      Location.OCI_DXB, Location.OCI_FRA, Location.OCI_SG, Location.OCI_IAD, Location.OCI_SYD,
      Location.CONTABO_EU,
    ]);
    Location.all().pop();
    expect(Location.all()).toHaveLength(16);
  });

  test('ordinals are unique, whole, not negative and small enough for three building blocks each in 7 bits', () => {
    const ordinals = Location.all().map((location) => location.ordinal);
    expect(new Set(ordinals).size).toBe(ordinals.length);
    expect(ordinals.filter((ordinal) => !Number.isInteger(ordinal) || ordinal < 0)).toEqual([]);
    expect(Math.max(...ordinals)).toBeLessThanOrEqual(41);
    expect(41 * BuildingBlock.all().length + Math.max(...BuildingBlock.all().map((block) => block.ordinal))).toBeLessThan(128);
  });

  test('codes and letters are unique within a provider, and no letter is that of the provider', () => {
    for (const provider of Provider.all()) {
      const own = Location.all().filter((location) => location.provider === provider);
      expect(new Set(own.map((location) => location.code)).size).toBe(own.length);
      expect(new Set(own.map((location) => location.letter)).size).toBe(own.length);
      expect(own.filter((location) => location.letter === provider.letter)).toEqual([]);
    }
  });

  const noCodes = (name: string, code: string) =>
    `Location: 'code' must be a region code of ${name}, but regions of ${name} have no codes yet, got "${code}"; ` +
    'add the region to the location table in constructs/naming/location.ts, or write a region of hetzner, huawei, oci, contabo';

  test.each([
    [
      () => Location.of(Provider.OCI, 'fsn'),
      `Location: 'code' must be a region code of oci (dxb, fra, sg, iad, syd), got "fsn"; ` +
        'write one of these or change the provider to hetzner, which has "fsn"',
    ],
    [
      () => Location.of(Provider.CONTABO, 'fsn1', 'omantel/eu'),
      `omantel/eu: 'code' must be a region code of contabo (eu), got "fsn1"; ` +
        'write one of these or change the provider to hetzner, which has "fsn1"',
    ],
    [
      () => Location.of(Provider.HETZNER, 'fsn1', 'omantel'),
      `omantel: 'code' must be a region code of hetzner (fsn, nbg, hel, ash, hil, sin), got "fsn1"; write "fsn"`,
    ],
    [
      () => Location.of(Provider.HUAWEI, 'lon'),
      `Location: 'code' must be a region code of huawei (apse, cnn, las, mer), got "lon"; ` +
        'write one of these or add the region to the location table in constructs/naming/location.ts',
    ],
    [() => Location.of(Provider.AWS, 'use1'), noCodes('aws', 'use1')],
    [() => Location.of(Provider.AWS, 'fsn'), noCodes('aws', 'fsn')],
    [() => Location.of(Provider.GCP, 'euw3'), noCodes('gcp', 'euw3')],
    [() => Location.of(Provider.AZURE, 'weu'), noCodes('azure', 'weu')],
  ])('fails when the region is not one of the provider: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('BuildingBlock and EnvType', () => {
  test('building blocks have stable ordinals, codes and letters', () => {
    expect(BuildingBlock.all().map((block) => ({ ...block }))).toEqual([
      { ordinal: 0, code: 'mgt', letter: 'm' },
      { ordinal: 1, code: 'rtz', letter: 'r' },
      { ordinal: 2, code: 'dmz', letter: 'd' },
    ]);
    expect(BuildingBlock.all()).toEqual([BuildingBlock.MGT, BuildingBlock.RTZ, BuildingBlock.DMZ]);
    expect(BuildingBlock.of('dmz')).toBe(BuildingBlock.DMZ);
    expect(`${BuildingBlock.RTZ}`).toBe('rtz');
  });

  test('env types have codes, letters and one branch each', () => {
    expect(EnvType.all().map((envType) => ({ ...envType }))).toEqual([
      { code: 'prod', letter: 'p', branch: 'main' },
      { code: 'stg', letter: 's', branch: 'staging' },
      { code: 'uat', letter: 'u', branch: 'uat' },
      { code: 'dev', letter: 'd', branch: 'develop' },
      { code: 'poc', letter: 'c', branch: 'poc' },
    ]);
    expect(EnvType.all()).toEqual([EnvType.PROD, EnvType.STG, EnvType.UAT, EnvType.DEV, EnvType.POC]);
    expect(EnvType.of('uat')).toBe(EnvType.UAT);
    expect(`${EnvType.POC}`).toBe('poc');
  });

  test('no code holds a hyphen or a letter of two characters, so that names can be read back', () => {
    const dimensions = [...Provider.all(), ...Location.all(), ...BuildingBlock.all(), ...EnvType.all()];
    expect(dimensions.filter((one) => !/^[a-z]{2,4}$/.test(one.code) || !/^[a-z]$/.test(one.letter))).toEqual([]);
  });

  test.each([
    [() => BuildingBlock.of('mgmt'), `BuildingBlock: 'buildingBlock' must be one of mgt, rtz, dmz, got "mgmt"; write "mgt"`],
    [() => BuildingBlock.of('edge', 'acme'), `acme: 'buildingBlock' must be one of mgt, rtz, dmz, got "edge"; write one of these`],
    [
      () => BuildingBlock.of('constructor'),
      `BuildingBlock: 'buildingBlock' must be one of mgt, rtz, dmz, got "constructor"; write one of these`,
    ],
    [
      () => EnvType.of('dr'),
      `EnvType: 'envType' must be one of prod, stg, uat, dev, poc, got "dr"; ` +
        'write "prod" for recovery regions too: recovery is a placement, not an env type',
    ],
    [() => EnvType.of('production'), `EnvType: 'envType' must be one of prod, stg, uat, dev, poc, got "production"; write "prod"`],
    [() => EnvType.of('qa', 'acme'), `acme: 'envType' must be one of prod, stg, uat, dev, poc, got "qa"; write one of these`],
  ])('fails when the code is unknown: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('ClusterName', () => {
  const VECTORS = `
    hetzner fsn rtz prod  → hz-fsn-rtz-prod  hfrp  hzfsnr-k8s-1p
    hetzner fsn rtz dev   → hz-fsn-rtz-dev   hfrd  hzfsnr-k8s-1d
    hetzner fsn dmz prod  → hz-fsn-dmz-prod  hfdp  hzfsnd-k8s-1p
    hetzner fsn mgt prod  → hz-fsn-mgt-prod  hfmp  hzfsnm-k8s-1p
    hetzner hel rtz prod  → hz-hel-rtz-prod  hlrp  hzhelr-k8s-1p
    hetzner hel dmz prod  → hz-hel-dmz-prod  hldp  hzheld-k8s-1p
    hetzner nbg rtz prod  → hz-nbg-rtz-prod  hnrp  hznbgr-k8s-1p
    hetzner nbg mgt prod  → hz-nbg-mgt-prod  hnmp  hznbgm-k8s-1p
    hetzner nbg mgt dev   → hz-nbg-mgt-dev   hnmd  hznbgm-k8s-1d
    hetzner ash rtz prod  → hz-ash-rtz-prod  harp  hzashr-k8s-1p
    hetzner sin rtz prod  → hz-sin-rtz-prod  hsrp  hzsinr-k8s-1p
    huawei apse rtz prod  → hw-apse-rtz-prod wprp  hwapser-k8s-1p
    oci dxb rtz prod      → oci-dxb-rtz-prod oxrp  ocidxbr-k8s-1p
    oci fra rtz prod      → oci-fra-rtz-prod orrp  ocifrar-k8s-1p
    contabo eu mgt prod   → ct-eu-mgt-prod   cemp  cteum-k8s-1p
    hetzner hil mgt poc   → hz-hil-mgt-poc   himc  hzhilm-k8s-1c
    huawei mer rtz uat    → hw-mer-rtz-uat   wrru  hwmerr-k8s-1u
    oci syd dmz stg       → oci-syd-dmz-stg  oyds  ocisydd-k8s-1s
  `;
  const rows = VECTORS.trim().split('\n').map((line) => line.trim().split(/ +→ /).map((side) => side.replace(/ +/g, ' ')));

  test.each(rows)('%s → %s', (input, output) => {
    const name = cluster(input);
    expect([name.toString(), name.locationCode, name.server('k8s', 1)].join(' ')).toBe(output);
    expect(ClusterName.parse(name.toString())).toEqual(name);
  });

  test('the table holds all eighteen vectors', () => {
    expect(rows).toHaveLength(18);
  });

  test('every name of every dimension reads back and has a location code of its own', () => {
    const all = EVERY_PLACE.flatMap((place) =>
      EnvType.all().map((envType) => new ClusterName({ location: place.location, buildingBlock: place.buildingBlock, envType })),
    );
    expect(all).toHaveLength(16 * 3 * 5);
    expect(all.filter((name) => ClusterName.parse(name.toString()).toString() !== name.toString())).toEqual([]);
    expect(new Set(all.map((name) => name.toString())).size).toBe(all.length);
    expect(new Set(all.map((name) => name.locationCode)).size).toBe(all.length);
    expect(new Set(all.map((name) => name.server('k8s', 1))).size).toBe(all.length);
    expect(all.filter((name) => BannedWords.findInClusterName(name.toString()).length > 0)).toEqual([]);
  });

  test('keeps its dimensions and takes the provider from the location', () => {
    const name = ClusterName.parse('oci-syd-dmz-stg');
    expect([name.provider, name.location, name.buildingBlock, name.envType]).toEqual([
      Provider.OCI, Location.OCI_SYD, BuildingBlock.DMZ, EnvType.STG,
    ]);
  });

  test('names servers, resources and vclusters', () => {
    expect(RTZ.server('batch-pool', 12)).toBe('hzfsnr-batch-pool-12p');
    expect(RTZ.resource('vpc')).toBe('hz-fsn-rtz-prod-vpc');
    expect(ClusterName.parse('hz-hel-rtz-prod').vcluster('acme')).toBe('hz-hel-rtz-prod-acme');
  });

  test('the longest server, resource and vcluster names are label values', () => {
    expect(RTZ.server('a'.repeat(53), 1)).toHaveLength(63);
    expect(RTZ.resource('a'.repeat(47))).toHaveLength(63);
    expect(ClusterName.parse('hw-apse-rtz-prod').vcluster('a'.repeat(32))).toHaveLength(49);
  });

  test.each([
    ['hz-fsn-mgt-prod', 0, '10.0', '10.128'],
    ['hz-fsn-rtz-prod', 1, '10.1', '10.129'],
    ['hz-fsn-dmz-dev', 2, '10.2', '10.130'],
    ['hz-nbg-mgt-prod', 3, '10.3', '10.131'],
    ['hz-sin-dmz-prod', 17, '10.17', '10.145'],
    ['oci-syd-rtz-prod', 43, '10.43', '10.171'],
    ['ct-eu-dmz-prod', 47, '10.47', '10.175'],
  ])('%s is network %i', (text, index, network, pods) => {
    const name = ClusterName.parse(text);
    expect(name.clusterId).toBe(index + 1);
    expect(name.networkCidr).toBe(`${network}.0.0/16`);
    expect(name.controlPlaneSubnet).toBe(`${network}.0.0/24`);
    expect(name.loadBalancerSubnet).toBe(`${network}.1.0/24`);
    expect(name.workerSubnet).toBe(`${network}.16.0/20`);
    expect(name.podCidr).toBe(`${pods}.0.0/16`);
    expect(name.apiAddress).toBe(`${network}.1.10`);
    expect([1, 2, 3].map((ordinal) => name.controlPlaneAddress(ordinal))).toEqual([11, 12, 13].map((host) => `${network}.0.${host}`));
  });

  test('the env type moves no network: one Sovereign has one', () => {
    const networks = EnvType.all().map((envType) => ClusterName.parse(`hz-fsn-rtz-${envType}`).networkCidr);
    expect(new Set(networks)).toEqual(new Set(['10.1.0.0/16']));
  });

  test('networks, Pod networks and the Service network of all regions and building blocks are disjoint', () => {
    const cidrs = [ClusterName.SERVICE_CIDR, ...EVERY_PLACE.flatMap((place) => [place.networkCidr, place.podCidr])];
    expect(cidrs).toHaveLength(1 + 2 * 48);
    expect(overlaps(cidrs)).toEqual([]);
    expect(overlaps([ClusterName.parse('oci-syd-rtz-prod').networkCidr, '10.43.0.0/16'])).toEqual(['10.43.0.0/16 10.43.0.0/16']);
  });

  test('subnets are disjoint, lie in their network and hold the fixed addresses', () => {
    for (const place of EVERY_PLACE) {
      const subnets = [place.controlPlaneSubnet, place.loadBalancerSubnet, place.workerSubnet];
      expect(overlaps(subnets)).toEqual([]);
      expect(subnets.filter((subnet) => !contains(place.networkCidr, subnet))).toEqual([]);
      expect(contains(place.loadBalancerSubnet, `${place.apiAddress}/32`)).toBe(true);
      expect([1, 2, 3].filter((ordinal) => !contains(place.controlPlaneSubnet, `${place.controlPlaneAddress(ordinal)}/32`))).toEqual([]);
    }
    expect(contains(ClusterName.SERVICE_CIDR, `${ClusterName.SERVICE_DNS_ADDRESS}/32`)).toBe(true);
    expect([ClusterName.SERVICE_CIDR, ClusterName.SERVICE_DNS_ADDRESS]).toEqual(['172.20.0.0/16', '172.20.0.10']);
  });

  test('cluster ids are unique and between 1 and 255', () => {
    const ids = EVERY_PLACE.map((place) => place.clusterId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id < 1 || id > 255)).toEqual([]);
  });

  const label = (max: number) =>
    `1 to ${max} lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit`;
  const shape = '{provider}-{region}-{building block}-{env type}';

  test.each([
    [() => ClusterName.parse('hz-fsn-rtz'), `ClusterName: 'name' must be ${shape}, got "hz-fsn-rtz"; write for example "hz-fsn-rtz-prod"`],
    [
      () => ClusterName.parse('hz-fsn-rtz-prod-acme'),
      `ClusterName: 'name' must be ${shape}, got "hz-fsn-rtz-prod-acme"; write for example "hz-fsn-rtz-prod"`,
    ],
    [() => ClusterName.parse(''), `ClusterName: 'name' must be ${shape}, got ""; write for example "hz-fsn-rtz-prod"`],
    [
      () => ClusterName.parse('do-fsn-rtz-prod'),
      `do-fsn-rtz-prod: 'provider' must be one of hz, hw, oci, aws, gcp, az, ct, got "do"; write one of these`,
    ],
    [
      () => ClusterName.parse('ct-hel-rtz-prod'),
      `ct-hel-rtz-prod: 'code' must be a region code of contabo (eu), got "hel"; ` +
        'write one of these or change the provider to hetzner, which has "hel"',
    ],
    [
      () => ClusterName.parse('hz-fsn-mgmt-prod'),
      `hz-fsn-mgmt-prod: 'buildingBlock' must be one of mgt, rtz, dmz, got "mgmt"; write "mgt"`,
    ],
    [
      () => ClusterName.parse('hz-fsn-rtz-primary'),
      `hz-fsn-rtz-primary: 'envType' must be one of prod, stg, uat, dev, poc, got "primary"; write one of these`,
    ],
    [() => RTZ.server('k8s', 0), `hz-fsn-rtz-prod: 'ordinal' must be a whole number of at least 1, got 0; write 1 for the first server`],
    [
      () => RTZ.server('k8s', 1.5),
      `hz-fsn-rtz-prod: 'ordinal' must be a whole number of at least 1, got 1.5; write 1 for the first server`,
    ],
    [() => RTZ.server('K8s', 1), `hz-fsn-rtz-prod: 'application' must be ${label(53)}, got "K8s"; write "k8s"`],
    [() => RTZ.server('', 1), `hz-fsn-rtz-prod: 'application' must be ${label(53)}, got ""; write for example "k8s"`],
    [
      () => RTZ.server('a'.repeat(53), 10),
      `hz-fsn-rtz-prod: 'application' must be ${label(52)}, got "${'a'.repeat(53)}"; write "${'a'.repeat(52)}"`,
    ],
    [() => RTZ.resource('load_balancer'), `hz-fsn-rtz-prod: 'kind' must be ${label(47)}, got "load_balancer"; write "load-balancer"`],
    [
      () => RTZ.vcluster('ac'),
      `hz-fsn-rtz-prod: 'name' must be ${label(32).replace('1 to', '3 to')}, got "ac"; write "ac-org"`,
    ],
    [
      () => RTZ.controlPlaneAddress(4),
      `hz-fsn-rtz-prod: 'ordinal' must be a whole number from 1 to 3, got 4; write the number of one of the three control-plane servers`,
    ],
    [
      () => RTZ.controlPlaneAddress(0),
      `hz-fsn-rtz-prod: 'ordinal' must be a whole number from 1 to 3, got 0; write the number of one of the three control-plane servers`,
    ],
  ])('fails when a part of the name is wrong: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('Names of Organizations', () => {
  const rule = '3 to 32 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit';
  const reserved = 'a word that the platform does not use itself';
  const ending = 'a name without the ending of an Environment (-prod, -stg, -uat, -dev, -poc)';

  test.each([
    'acme', 'abc', 'a'.repeat(32), 'acme-pharmacy', 'muscatpharmacy', 'hetzner', 'prod-acme', 'acme-production', 'x1-2', 'systems',
  ])('accepts %s', (value) => {
    expect(Names.assertOrganization('omantel', value)).toBeUndefined();
  });

  test.each([
    ['ac', rule, 'write "ac-org"'],
    ['Acme', rule, 'write "acme"'],
    ['9acme', rule, 'write "acme"'],
    ['acme-', rule, 'write "acme"'],
    ['acme_pharmacy', rule, 'write "acme-pharmacy"'],
    ['', rule, 'write "acme"'],
    ['---', rule, 'write "acme"'],
    ['a'.repeat(33), rule, `write "${'a'.repeat(32)}"`],
    ['Fsn', rule, 'write "fsn-org"'],
    ['fsn', reserved, '"fsn" is a region code, write for example "fsn-org"'],
    ['prod', reserved, '"prod" is an env type, write for example "prod-org"'],
    ['mgt', reserved, '"mgt" is a building block, write for example "mgt-org"'],
    ['oci', reserved, '"oci" is a provider code, write for example "oci-org"'],
    ['aws', reserved, '"aws" is a provider code, write for example "aws-org"'],
    ['system', reserved, '"system" is a word of the platform, write for example "system-org"'],
    ['default', reserved, '"default" is a word of the platform, write for example "default-org"'],
    ['harbor', reserved, '"harbor" is a namespace of the platform, write for example "harbor-org"'],
    ['vault', reserved, '"vault" is a host name of the platform, write for example "vault-org"'],
    ['kube-x', reserved, '"kube-x" is reserved, as is every word that starts with "kube-", write for example "x-org"'],
    ['catalyst-shop', reserved, '"catalyst-shop" is reserved, as is every word that starts with "catalyst-", write for example "shop"'],
    ['flux-system', reserved, '"flux-system" is reserved, as is every word that ends with "-system", write for example "flux-org"'],
    ['catalyst', reserved, '"catalyst" is a word of the platform, write for example "acme"'],
    ['catalyst-system', reserved, '"catalyst-system" is reserved, as is every word that starts with "catalyst-", write for example "acme"'],
    ['acme-prod', ending, 'write "acme"'],
    ['acme-stg', ending, 'write "acme"'],
    ['acme-uat', ending, 'write "acme"'],
    ['acme-dev', ending, 'write "acme"'],
    ['acme-poc', ending, 'write "acme"'],
    ['hz-prod', ending, 'write "hz-org"'],
  ])('fails when the name is %j', (value, mustBe, instead) => {
    expect(messageOf(() => Names.assertOrganization('omantel/shop', value))).toBe(
      `omantel/shop: 'name' must be ${mustBe}, got ${JSON.stringify(value)}; ${instead}`,
    );
  });

  test('fails when the name is no string at all', () => {
    expect(messageOf(() => Names.assertOrganization('omantel', undefined as unknown as string))).toBe(
      `omantel: 'name' must be ${rule}, got undefined; write "acme"`,
    );
    expect(messageOf(() => Names.assertOrganization('omantel', 42 as unknown as string))).toBe(
      `omantel: 'name' must be ${rule}, got 42; write "acme"`,
    );
  });

  test('reserves every word that the platform uses', () => {
    const words = `
      system flux crossplane catalyst gitea kube-x catalog catalog-sovereign default catalyst-x x-system
      hz hw oci aws gcp az ct
      fsn nbg hel ash hil sin apse cnn las mer dxb fra sg iad syd eu
      mgt rtz dmz prod stg uat dev poc
      api admin console gitea harbor keycloak www mail smtp imap vpn openova catalyst docs status app system openbao vault flux k8s
      kube-system cert-manager flux-system crossplane-system spire-system nats-system openbao keycloak gitea powerdns external-dns
      catalyst-system external-secrets-system cnpg-system valkey seaweedfs harbor opentelemetry alloy loki mimir tempo grafana langfuse
      kyverno reloader vpa trivy-system falco sigstore-system syft-grype velero coraza
    `.trim().split(/\s+/);
    expect(words.filter((word) => Names.organizationReservation(word) === undefined)).toEqual([]);
    expect(Names.organizationReservation('acme')).toBeUndefined();
    expect(Names.organizationReservation('sin')).toBe('a region code');
  });
});

describe('Names of Environments', () => {
  test('are the Organization and the env type', () => {
    expect(EnvType.all().map((envType) => Names.environment('acme', envType))).toEqual([
      'acme-prod', 'acme-stg', 'acme-uat', 'acme-dev', 'acme-poc',
    ]);
    expect(Names.environmentPolicy('acme-prod')).toBe('acme-prod-policy');
    expect(Names.environmentPolicyFile('acme-prod')).toBe('policies/acme-prod-policy.yaml');
    expect(Names.assertEnvironment('omantel', 'acme-pharmacy-uat')).toBeUndefined();
    expect(Names.assertEnvironment('omantel', 'acme-pharmacy-uat', 'acme-pharmacy')).toBeUndefined();
  });

  const any = 'one of {organization}-prod, {organization}-stg, {organization}-uat, {organization}-dev, {organization}-poc';
  const own = 'one of bankdhofar-prod, bankdhofar-stg, bankdhofar-uat, bankdhofar-dev, bankdhofar-poc';

  test.each([
    [() => Names.assertEnvironment('omantel', 'acme'), `omantel: 'name' must be ${any}, got "acme"; write "acme-prod"`],
    [() => Names.assertEnvironment('omantel', 'acme-dr'), `omantel: 'name' must be ${any}, got "acme-dr"; write "acme-dr-prod"`],
    [() => Names.assertEnvironment('omantel', 'prod'), `omantel: 'name' must be ${any}, got "prod"; write "acme-prod"`],
    [() => Names.assertEnvironment('omantel', '-dev'), `omantel: 'name' must be ${any}, got "-dev"; write "acme-dev"`],
    [
      () => Names.assertEnvironment('bank', 'fraud-lab-dev', 'bankdhofar'),
      `bank: 'name' must be ${own}, got "fraud-lab-dev"; write "bankdhofar-dev"`,
    ],
    [() => Names.assertEnvironment('bank', 'fraud', 'bankdhofar'), `bank: 'name' must be ${own}, got "fraud"; write "bankdhofar-prod"`],
    [
      () => Names.assertEnvironment('omantel', 'fsn-prod'),
      `omantel: 'organization' must be a word that the platform does not use itself, got "fsn"; ` +
        '"fsn" is a region code, write for example "fsn-org"',
    ],
    [
      () => Names.environment('acme-prod', EnvType.DEV),
      `Names.environment: 'organization' must be a name without the ending of an Environment (-prod, -stg, -uat, -dev, -poc), ` +
        'got "acme-prod"; write "acme"',
    ],
    [() => Names.environmentPolicy('acme'), `Names.environmentPolicy: 'name' must be ${any}, got "acme"; write "acme-prod"`],
    [() => Names.kvBucket('acme'), `Names.kvBucket: 'name' must be ${any}, got "acme"; write "acme-prod"`],
    [() => Names.natsSubject('acme'), `Names.natsSubject: 'name' must be ${any}, got "acme"; write "acme-prod"`],
  ])('fails when the name does not fit: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('Names of Sovereigns and their domains', () => {
  test.each(['omantel', 'abc', 'bank-dhofar', 'a'.repeat(32)])('accepts the Sovereign %s', (value) => {
    expect(Names.assertSovereign('app', value)).toBeUndefined();
  });

  const sovereign = '3 to 32 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit';

  test.each([
    ['Omantel', 'write "omantel"'],
    ['om', 'write for example "omantel"'],
    ['', 'write for example "omantel"'],
    ['bank.dhofar', 'write "bank-dhofar"'],
    ['a'.repeat(33), `write "${'a'.repeat(32)}"`],
  ])('fails when the Sovereign is %j', (value, instead) => {
    expect(messageOf(() => Names.assertSovereign('app', value))).toBe(
      `app: 'name' must be ${sovereign}, got ${JSON.stringify(value)}; ${instead}`,
    );
  });

  const longest = `${'a'.repeat(51)}.omani.works`;

  test.each(['omantel.omani.works', 'openova.io', 'acme-telecom.openova.io', 'a.b', longest])('accepts the FQDN %s', (value) => {
    expect(Names.assertFqdn('omantel', value)).toBeUndefined();
  });

  const fqdn = 'two or more lowercase labels joined by dots, each starting with a letter, of at most 63 characters in all';

  test.each([
    ['omantel', 'write the whole name, for example "omantel.omani.works"'],
    ['', 'write the whole name, for example "omantel.omani.works"'],
    ['a'.repeat(70), `write the whole name, for example "${longest}"`],
    ['1acme.omani.works', 'use a name whose label "1acme" starts with a letter'],
    ['a.4you.io', 'use a name whose label "4you" starts with a letter'],
    ['-a.omani.works', 'use a name whose label "-a" starts with a letter'],
    ['Omantel.omani.works', 'write "omantel.omani.works"'],
    ['omantel.omani.works.', 'write "omantel.omani.works"'],
    ['https://omantel.omani.works/console', 'write "omantel.omani.works"'],
    ['omantel..works', 'write one dot between labels and none at either end'],
    ['omantel-.omani.works', 'write "omantel" in place of the label "omantel-"'],
    ['oman_tel.omani.works', 'write "oman-tel" in place of the label "oman_tel"'],
    [`a${longest}`, 'shorten it by 1 character, it is used as a label value'],
    [`aaa${longest}`, 'shorten it by 3 characters, it is used as a label value'],
  ])('fails when the FQDN is %j', (value, instead) => {
    expect(messageOf(() => Names.assertFqdn('omantel', value))).toBe(
      `omantel: 'fqdn' must be ${fqdn}, got ${JSON.stringify(value)}; ${instead}`,
    );
  });

  test('fails when the FQDN is no string at all', () => {
    expect(messageOf(() => Names.assertFqdn('omantel', undefined as unknown as string))).toBe(
      `omantel: 'fqdn' must be ${fqdn}, got undefined; write the whole name, for example "omantel.omani.works"`,
    );
  });

  test.each(['acme.com', '4you.io', 'shop.acme.co.uk', `${'a'.repeat(63)}.com`])('accepts the domain %s', (value) => {
    expect(Names.assertDomain('acme', value)).toBeUndefined();
  });

  const domain = 'two or more lowercase labels joined by dots, of at most 63 characters each and 253 in all';

  test.each([
    ['acme', 'write for example "acme.com"'],
    ['Acme.com', 'write "acme.com"'],
    ['https://acme.com/shop', 'write "acme.com"'],
    ['acme.com.', 'write "acme.com"'],
    ['Foo_bar.com', 'write for example "acme.com"'],
    [`${'a'.repeat(64)}.com`, 'write for example "acme.com"'],
    [`${'a.'.repeat(127)}a`, 'write for example "acme.com"'],
  ])('fails when the domain is %j', (value, instead) => {
    expect(messageOf(() => Names.assertDomain('acme', value))).toBe(
      `acme: 'domain' must be ${domain}, got ${JSON.stringify(value)}; ${instead}`,
    );
  });

  const subdomain = '1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit';

  test.each([
    ['Omantel', subdomain, 'write "omantel"'],
    ['', subdomain, 'write "omantel"'],
    ['WWW', subdomain, 'write "www-cloud"'],
    ['k8s', 'a word that the platform does not use itself', '"k8s" is a host name of the platform, write for example "k8s-cloud"'],
  ])('fails when the subdomain is %j', (value, rule, instead) => {
    expect(messageOf(() => Names.assertSubdomain('omantel', value))).toBe(
      `omantel: 'subdomain' must be ${rule}, got ${JSON.stringify(value)}; ${instead}`,
    );
  });

  test('the twenty-one host names of the platform are no subdomains, other words are', () => {
    const words = `
      api admin console gitea harbor keycloak www mail smtp imap vpn openova catalyst docs status app system openbao vault flux k8s
    `;
    const refused = words.trim().split(' ').map((word) => messageOf(() => Names.assertSubdomain('omantel', word)));
    expect(refused).toHaveLength(21);
    expect(Names.assertSubdomain('omantel', 'omantel')).toBeUndefined();
    expect(Names.assertSubdomain('omantel', 'fsn')).toBeUndefined();
  });
});

describe('Names of hosts', () => {
  test.each([
    [Names.componentHost('console', MGT, 'openova.io'), 'console.hfmp.openova.io'],
    [Names.componentHost('gitea', MGT, 'acme-telecom.openova.io'), 'gitea.hfmp.acme-telecom.openova.io'],
    [Names.componentHost('auth', MGT, 'omantel.omani.works'), 'auth.hfmp.omantel.omani.works'],
    [Names.componentHost('bao', RTZ, 'omantel.omani.works'), 'bao.hfrp.omantel.omani.works'],
    [Names.passageHost('bao', RTZ, 'omantel.omani.works'), 'bao.hfrp.omantel.omani.works'],
    [Names.passageHost('shop-pg', RTZ, 'omantel.omani.works', 'acme-prod'), 'shop-pg.acme-prod.hfrp.omantel.omani.works'],
    [Names.organizationAuthHost('acme', MGT, 'omantel.omani.works'), 'auth.acme.hfmp.omantel.omani.works'],
    [Names.componentAlias('console', 'omantel.omani.works'), 'console.omantel.omani.works'],
    [Names.applicationHost('marketing-site', 'acme-prod', 'omantel.openova.io'), 'marketing-site.acme-prod.omantel.openova.io'],
    [Names.applicationHost('marketing-site', 'acme-prod', 'acme.com'), 'marketing-site.acme-prod.acme.com'],
    [
      Names.giteaUrl(
        Names.componentHost('gitea', MGT, 'acme-telecom.openova.io'),
        Names.applicationRepository('acme-pharmacy', 'store-frontend'),
      ),
      'https://gitea.hfmp.acme-telecom.openova.io/acme-pharmacy/store-frontend',
    ],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected);
  });

  test('the longest host of an Application on a Sovereign is a valid host name', () => {
    const host = Names.applicationHost('a'.repeat(53), `${'b'.repeat(32)}-prod`, `${'c'.repeat(51)}.omani.works`);
    expect(host).toHaveLength(155);
    expect(Names.assertDomain('host', host)).toBeUndefined();
  });

  const label = '1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit';
  const fqdn = 'two or more lowercase labels joined by dots, each starting with a letter, of at most 63 characters in all';
  const long = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(45)}.com`;

  test.each([
    [
      () => Names.componentHost('Console', MGT, 'openova.io'),
      `Names.componentHost: 'component' must be ${label}, got "Console"; write "console"`,
    ],
    [
      () => Names.componentHost('console', MGT, 'openova'),
      `Names.componentHost: 'fqdn' must be ${fqdn}, got "openova"; write the whole name, for example "openova.omani.works"`,
    ],
    [
      () => Names.componentAlias('', 'openova.io'),
      `Names.componentAlias: 'component' must be ${label}, got ""; write for example "console"`,
    ],
    [
      () => Names.componentAlias('console', 'Openova.io'),
      `Names.componentAlias: 'fqdn' must be ${fqdn}, got "Openova.io"; write "openova.io"`,
    ],
    [
      () => Names.organizationAuthHost('default', MGT, 'openova.io'),
      `Names.organizationAuthHost: 'organization' must be a word that the platform does not use itself, got "default"; ` +
        '"default" is a word of the platform, write for example "default-org"',
    ],
    [
      () => Names.organizationAuthHost('acme', MGT, '1.io'),
      `Names.organizationAuthHost: 'fqdn' must be ${fqdn}, got "1.io"; use a name whose label "1" starts with a letter`,
    ],
    [
      () => Names.applicationHost('site', 'acme-prod', long),
      `Names.applicationHost: 'domain' must be short enough for a host name of 253 characters, got "${long}"; ` +
        'write a domain of at most 238 characters',
    ],
    [
      () => Names.giteaUrl('gitea.acme.com', 'store-frontend'),
      `Names.giteaUrl: 'repository' must be {gitea organization}/{repository}, got "store-frontend"; ` +
        'write for example "acme-pharmacy/store-frontend"',
    ],
  ])('fails when a part does not fit: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('Names of Applications, node pools and objects', () => {
  const label = (max: number) =>
    `1 to ${max} lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit`;
  const reserved = 'a word that the platform does not use itself';

  test.each(['store-frontend', 'a', 'a'.repeat(53), 'gitea', 'prod'])('accepts the Application %s', (value) => {
    expect(Names.assertApplication('acme-prod', value)).toBeUndefined();
    expect(Names.applicationNamespace(value)).toBe(value);
  });

  test.each([
    ['Store Frontend', label(53), 'write "store-frontend"'],
    ['', label(53), 'write "store-frontend"'],
    ['a'.repeat(54), label(53), `write "${'a'.repeat(53)}"`],
    ['Default', label(53), 'write "default-app"'],
    ['default', reserved, '"default" is a namespace of Kubernetes, write for example "default-app"'],
    ['kube-9', reserved, '"kube-9" is reserved, as is every word that starts with "kube-", write for example "store-frontend"'],
    ['kube-state', reserved, '"kube-state" is reserved, as is every word that starts with "kube-", write for example "state-app"'],
    ['flux-system', reserved, '"flux-system" is reserved, as is every word that ends with "-system", write for example "flux-app"'],
    ['runbooks', reserved, '"runbooks" is a repository that every Organization may have, write for example "runbooks-app"'],
    [
      'shared-blueprints',
      reserved,
      '"shared-blueprints" is a repository that every Organization may have, write for example "shared-blueprints-app"',
    ],
  ])('fails when the Application is %j', (value, rule, instead) => {
    expect(messageOf(() => Names.assertApplication('acme-prod', value))).toBe(
      `acme-prod: 'name' must be ${rule}, got ${JSON.stringify(value)}; ${instead}`,
    );
  });

  test.each(['workers', 'w1', '2xl', 'a'.repeat(63)])('accepts the node pool %s', (value) => {
    expect(Names.assertNodePool('omantel', value)).toBeUndefined();
  });

  test.each([
    ['w', 'write for example "workers"'],
    ['Workers', 'write "workers"'],
    ['workers-', 'write "workers"'],
    ['-w1', 'write "w1"'],
    ['a'.repeat(64), `write "${'a'.repeat(63)}"`],
  ])('fails when the node pool is %j', (value, instead) => {
    expect(messageOf(() => Names.assertNodePool('omantel/hz-fsn-rtz-prod', value))).toBe(
      `omantel/hz-fsn-rtz-prod: 'name' must be 2 to 63 lowercase letters, digits or hyphens, starting and ending with a letter or digit, ` +
        `got ${JSON.stringify(value)}; ${instead}`,
    );
  });

  test('namespaces come from their owners', () => {
    expect(Names.organizationNamespace('acme')).toBe('acme');
    expect(Names.applicationNamespace('store-frontend')).toBe('store-frontend');
    expect(Names.controlPlaneNamespace('projector')).toBe('catalyst-projector');
    expect(Names.assertHelmRelease('grafana', 'a'.repeat(53))).toBeUndefined();
    expect(Names.assertObjectName('grafana', 'admin-credentials')).toBeUndefined();
  });

  test.each([
    [
      () => Names.organizationNamespace('loki'),
      `Names.organizationNamespace: 'organization' must be ${reserved}, got "loki"; ` +
        '"loki" is a namespace of the platform, write for example "loki-org"',
    ],
    [
      () => Names.applicationNamespace('Shop'),
      `Names.applicationNamespace: 'application' must be ${label(53)}, got "Shop"; write "shop"`,
    ],
    [
      () => Names.controlPlaneNamespace('catalyst-projector'),
      `Names.controlPlaneNamespace: 'component' must be the component without "catalyst-", got "catalyst-projector"; write "projector"`,
    ],
    [
      () => Names.controlPlaneNamespace('a'.repeat(55)),
      `Names.controlPlaneNamespace: 'component' must be ${label(54)}, got "${'a'.repeat(55)}"; write "${'a'.repeat(54)}"`,
    ],
    [
      () => Names.assertHelmRelease('grafana', 'a'.repeat(54)),
      `grafana: 'releaseName' must be ${label(53)}, got "${'a'.repeat(54)}"; write "${'a'.repeat(53)}"`,
    ],
    [() => Names.assertObjectName('grafana', 'Admin'), `grafana: 'name' must be ${label(63)}, got "Admin"; write "admin"`],
    [
      () => Names.assertObjectName('grafana', '42'),
      `grafana: 'name' must be ${label(63)}, got "42"; write for example "admin-credentials"`,
    ],
  ])('fails when a part does not fit: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('Names of Blueprints', () => {
  test.each([
    [Names.blueprint('gitea'), 'bp-gitea'],
    [Names.ociReference('gitea', '1.2.3'), 'ghcr.io/openova-io/bp-gitea:1.2.3'],
    [
      Names.ociReference('gitea', '1.2.3-rc.1+build.5', 'harbor.hfmp.openova.io/catalog'),
      'harbor.hfmp.openova.io/catalog/bp-gitea:1.2.3-rc.1_build.5',
    ],
    [Names.platformTag('gitea', '1.2.3'), 'platform/gitea/v1.2.3'],
    [Names.productTag('fabric', '0.1.0'), 'products/fabric/v0.1.0'],
    [Names.blueprintRepository(Names.GITEA_CATALOG, 'gitea'), 'catalog/bp-gitea'],
    [Names.blueprintRepository(Names.GITEA_CATALOG_SOVEREIGN, 'gitea'), 'catalog-sovereign/bp-gitea'],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected);
  });

  test('accepts full names and exact versions', () => {
    expect(Names.assertBlueprint('catalogue', 'bp-gitea')).toBeUndefined();
    expect(Names.assertBlueprint('catalogue', `bp-${'a'.repeat(50)}`)).toBeUndefined();
    expect(Names.assertVersion('gitea', '10.20.30-rc.1+k3s1')).toBeUndefined();
  });

  const label = '1 to 50 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit';
  const version = 'three numbers joined by dots, with an optional pre-release and build part';

  test.each([
    [() => Names.assertBlueprint('gitea', 'gitea'), `gitea: 'name' must be "bp-" followed by ${label}, got "gitea"; write "bp-gitea"`],
    [
      () => Names.assertBlueprint('gitea', 'bp-Gitea'),
      `gitea: 'name' must be "bp-" followed by ${label}, got "bp-Gitea"; write "bp-gitea"`,
    ],
    [
      () => Names.assertBlueprint('gitea', 'bp-bp-gitea'),
      `gitea: 'name' must be "bp-" followed by ${label}, got "bp-bp-gitea"; write "bp-gitea"`,
    ],
    [() => Names.assertBlueprint('gitea', 'bp-'), `gitea: 'name' must be "bp-" followed by ${label}, got "bp-"; write "bp-gitea"`],
    [() => Names.assertBlueprint('gitea', ''), `gitea: 'name' must be "bp-" followed by ${label}, got ""; write "bp-gitea"`],
    [() => Names.blueprint('bp-gitea'), `Names.blueprint: 'name' must be ${label}, without "bp-", got "bp-gitea"; write "gitea"`],
    [
      () => Names.blueprint('Cert Manager'),
      `Names.blueprint: 'name' must be ${label}, without "bp-", got "Cert Manager"; write "cert-manager"`,
    ],
    [() => Names.assertVersion('gitea', 'v1.2.3'), `gitea: 'version' must be ${version}, got "v1.2.3"; write "1.2.3"`],
    [() => Names.assertVersion('gitea', '^1.2'), `gitea: 'version' must be ${version}, got "^1.2"; write for example "1.2.3"`],
    [
      () => Names.ociReference('gitea', 'latest'),
      `Names.ociReference: 'version' must be ${version}, got "latest"; write for example "1.2.3"`,
    ],
    [() => Names.platformTag('gitea', 'v1.0.0'), `Names.platformTag: 'version' must be ${version}, got "v1.0.0"; write "1.0.0"`],
    [() => Names.productTag('fabric', '1'), `Names.productTag: 'version' must be ${version}, got "1"; write for example "1.2.3"`],
    [
      () => Names.blueprintRepository('acme', 'gitea'),
      `Names.blueprintRepository: 'catalog' must be one of catalog, catalog-sovereign, got "acme"; ` +
        'write one of these, an Organization keeps its Blueprints in shared-blueprints',
    ],
  ])('fails when a part does not fit: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('Names of identities, events, secrets and repositories', () => {
  test.each([
    [Names.spiffeId('omantel', 'catalyst-projector', 'projector'), 'spiffe://omantel/ns/catalyst-projector/sa/projector'],
    [Names.spiffeId('omantel', 'muscatpharmacy', 'wordpress'), 'spiffe://omantel/ns/muscatpharmacy/sa/wordpress'],
    [Names.natsSubject('acme-prod'), 'ws.acme-prod.>'],
    [Names.natsKubernetesSubject('acme-prod', 'pod', 'store-frontend', 'web-1'), 'ws.acme-prod.k8s.pod.store-frontend.web-1'],
    [Names.natsFluxSubject('acme-prod', 'store-frontend'), 'ws.acme-prod.flux.store-frontend'],
    [Names.natsGitSubject('acme-prod', '4b825dc6'), 'ws.acme-prod.git.4b825dc6'],
    [Names.natsCrossplaneSubject('acme-prod', 'bucket'), 'ws.acme-prod.crossplane.bucket'],
    [Names.kvBucket('acme-prod'), 'ws-acme-prod-state'],
    [Names.kvKey('deployment', 'web'), 'deployment/web'],
    [Names.openBaoPrefix('acme', EnvType.PROD), 'org/acme/env/prod/'],
    [Names.applicationRepository('acme-pharmacy', 'store-frontend'), 'acme-pharmacy/store-frontend'],
    [Names.dependencyRepository('acme-pharmacy', 'store-frontend', 'postgres'), 'acme-pharmacy/store-frontend-postgres'],
    [Names.giteaBranch(EnvType.DEV), 'develop'],
    [Names.giteaBranch(EnvType.PROD), 'main'],
    [`${Names.GITEA_SYSTEM}/${Names.GITEA_CATALYST_CONFIG}`, 'system/catalyst-config'],
    [`acme/${Names.GITEA_SHARED_BLUEPRINTS}`, 'acme/shared-blueprints'],
    [`${Names.VCLUSTER_SOURCE} ${Names.VCLUSTER_KUSTOMIZATION}`, 'environment applications'],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected);
  });

  const label = (min: number, max: number) =>
    `${min} to ${max} lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit`;
  const token = 'letters, digits, hyphens or underscores';

  test.each([
    [() => Names.spiffeId('Omantel', 'a', 'b'), `Names.spiffeId: 'name' must be ${label(3, 32)}, got "Omantel"; write "omantel"`],
    [() => Names.spiffeId('omantel', 'A', 'b'), `Names.spiffeId: 'namespaceName' must be ${label(1, 63)}, got "A"; write "a"`],
    [() => Names.spiffeId('omantel', 'a', 'B'), `Names.spiffeId: 'serviceAccount' must be ${label(1, 63)}, got "B"; write "b"`],
    [
      () => Names.natsKubernetesSubject('acme-prod', 'pod', 'shop', 'web.1'),
      `Names.natsKubernetesSubject: 'name' must be ${token}, got "web.1"; write "web-1"`,
    ],
    [
      () => Names.natsKubernetesSubject('acme-prod', '*', 'shop', 'web'),
      `Names.natsKubernetesSubject: 'kind' must be ${token}, got "*"; write for example "web-1"`,
    ],
    [
      () => Names.natsKubernetesSubject('acme-prod', 'pod', '>', 'web'),
      `Names.natsKubernetesSubject: 'namespaceName' must be ${token}, got ">"; write for example "web-1"`,
    ],
    [() => Names.natsFluxSubject('acme-prod', 'a b'), `Names.natsFluxSubject: 'kustomization' must be ${token}, got "a b"; write "a-b"`],
    [() => Names.natsGitSubject('acme-prod', 'refs/x'), `Names.natsGitSubject: 'hash' must be ${token}, got "refs/x"; write "refs-x"`],
    [
      () => Names.natsCrossplaneSubject('acme-prod', 'a.b'),
      `Names.natsCrossplaneSubject: 'resource' must be ${token}, got "a.b"; write "a-b"`,
    ],
    [() => Names.kvKey('a/b', 'web'), `Names.kvKey: 'kind' must be ${token}, got "a/b"; write "a-b"`],
    [() => Names.kvKey('pod', 'a/b'), `Names.kvKey: 'name' must be ${token}, got "a/b"; write "a-b"`],
    [
      () => Names.openBaoPrefix('ac', EnvType.PROD),
      `Names.openBaoPrefix: 'organization' must be ${label(3, 32)}, got "ac"; write "ac-org"`,
    ],
    [
      () => Names.applicationRepository('acme', 'runbooks'),
      `Names.applicationRepository: 'application' must be a word that the platform does not use itself, got "runbooks"; ` +
        '"runbooks" is a repository that every Organization may have, write for example "runbooks-app"',
    ],
    [
      () => Names.dependencyRepository('acme', 'a'.repeat(50), 'postgres'),
      `Names.dependencyRepository: 'dependency' must be ${label(1, 2)}, got "postgres"; write "po"`,
    ],
  ])('fails when a part does not fit: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('Names of cloud resources', () => {
  test.each([
    [Names.network(BuildingBlock.RTZ, EnvType.PROD), 'rtz-prod'],
    [Names.sshKey(EnvType.PROD), 'cluster-prod'],
    [Names.ingress(EnvType.PROD), 'ingress-prod'],
    [Names.bucket(EnvType.PROD, 'tf-state'), 'prod-tf-state'],
    [Names.snapshotPolicy(7), 'daily-7d'],
    [Names.peering(BuildingBlock.DMZ), 'to-dmz'],
    [[Names.SUBNET_WORKERS, Names.SUBNET_LOAD_BALANCERS, Names.SUBNET_CONTROL_PLANE].join(' '), 'workers lb cp'],
    [[Names.FIREWALL_NODES, Names.FIREWALL_LOAD_BALANCERS].join(' '), 'k8s-nodes lb-https'],
    [[Names.ROUTE_TABLE, Names.NAT_GATEWAY].join(' '), 'default default'],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected);
  });

  test.each([
    [
      () => Names.snapshotPolicy(0),
      `Names.snapshotPolicy: 'retentionDays' must be a whole number of at least 1, got 0; write for example 7`,
    ],
    [
      () => Names.bucket(EnvType.PROD, 'tf_state'),
      `Names.bucket: 'purpose' must be 1 to 58 lowercase letters, digits or hyphens, starting with a letter and ending with ` +
        'a letter or digit, got "tf_state"; write "tf-state"',
    ],
  ])('fails when a part does not fit: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('what an error says to write', () => {
  const wrong = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('a', 'B', '9', '-', '.', '_', 'é'), maxLength: 80 }),
    fc
      .array(fc.constantFrom('kube', 'catalyst', 'system', 'prod', 'dev', 'fsn', 'bp', 'default', 'www', 'acme', '9'), { maxLength: 9 })
      .map((words) => words.join('-')),
  );

  /** Requires that a value either passes or fails with a value to write that passes. */
  function suggestsWhatPasses(assert: (value: string) => void): void {
    fc.assert(
      fc.property(wrong, (value) => {
        try {
          assert(value);
        } catch (error) {
          const { message } = error as Error;
          const suggested = /; .*write (?:for example )?"([^"]*)"$/.exec(message);
          const accepts = message.startsWith(`x: 'organization' must`) ? (name: string) => Names.assertOrganization('x', name) : assert;
          accepts(suggested![1]);
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  }

  test.each<[string, (value: string) => void]>([
    ['an Organization', (value) => Names.assertOrganization('x', value)],
    ['an Environment of any Organization', (value) => Names.assertEnvironment('x', value)],
    ['an Environment of one Organization', (value) => Names.assertEnvironment('x', value, 'acme')],
    ['an Application', (value) => Names.assertApplication('x', value)],
    ['a node pool', (value) => Names.assertNodePool('x', value)],
    ['a Sovereign', (value) => Names.assertSovereign('x', value)],
    ['a domain', (value) => Names.assertDomain('x', value)],
    ['a subdomain', (value) => Names.assertSubdomain('x', value)],
    ['a Blueprint', (value) => Names.assertBlueprint('x', value)],
    ['a Blueprint without the prefix', (value) => Names.blueprint(value)],
    ['a Helm release', (value) => Names.assertHelmRelease('x', value)],
    ['an object', (value) => Names.assertObjectName('x', value)],
    ['a version', (value) => Names.assertVersion('x', value)],
    ['a subject', (value) => Names.natsFluxSubject('acme-prod', value)],
    ['a label value', (value) => Labels.assertSyntax('x', { a: value })],
  ])('is accepted as %s', (_, assert) => {
    suggestsWhatPasses(assert);
  });

  test('is accepted as a label key', () => {
    suggestsWhatPasses((value) => Labels.assertSyntax('x', Object.fromEntries([[value, 'a']])));
  });
});

describe('a value that is missing, as untyped callers may leave it', () => {
  const missing = undefined as unknown as string;
  const label = (min: number, max: number) =>
    `${min} to ${max} lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit`;

  test.each([
    [
      () => Names.assertEnvironment('x', missing, 'acme'),
      `x: 'name' must be one of acme-prod, acme-stg, acme-uat, acme-dev, acme-poc, got undefined; write "acme-prod"`,
    ],
    [() => Names.assertApplication('x', missing), `x: 'name' must be ${label(1, 53)}, got undefined; write "store-frontend"`],
    [() => Names.assertSovereign('x', missing), `x: 'name' must be ${label(3, 32)}, got undefined; write for example "omantel"`],
    [() => Names.assertSubdomain('x', missing), `x: 'subdomain' must be ${label(1, 63)}, got undefined; write "omantel"`],
    [
      () => Names.assertDomain('x', missing),
      `x: 'domain' must be two or more lowercase labels joined by dots, of at most 63 characters each and 253 in all, got undefined; ` +
        'write for example "acme.com"',
    ],
    [
      () => Names.assertNodePool('x', missing),
      `x: 'name' must be 2 to 63 lowercase letters, digits or hyphens, starting and ending with a letter or digit, got undefined; ` +
        'write for example "workers"',
    ],
    [() => Names.assertBlueprint('x', missing), `x: 'name' must be "bp-" followed by ${label(1, 50)}, got undefined; write "bp-gitea"`],
    [() => Names.blueprint(missing), `Names.blueprint: 'name' must be ${label(1, 50)}, without "bp-", got undefined; write "gitea"`],
    [() => Names.assertObjectName('x', missing), `x: 'name' must be ${label(1, 63)}, got undefined; write for example "admin-credentials"`],
    [
      () => Names.assertVersion('x', missing),
      `x: 'version' must be three numbers joined by dots, with an optional pre-release and build part, got undefined; ` +
        'write for example "1.2.3"',
    ],
    [
      () => Names.natsGitSubject('acme-prod', missing),
      `Names.natsGitSubject: 'hash' must be letters, digits, hyphens or underscores, got undefined; write for example "web-1"`,
    ],
    [
      () => Labels.assertSyntax('x', { owner: missing }),
      `x: 'owner' must be empty or at most 63 letters, digits, hyphens, underscores or dots, with a letter or digit at either end, ` +
        'got undefined; write ""',
    ],
    [
      () => ClusterName.parse(missing),
      `ClusterName: 'name' must be {provider}-{region}-{building block}-{env type}, got undefined; write for example "hz-fsn-rtz-prod"`,
    ],
  ])('fails when it is checked: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('Labels', () => {
  const sovereign = { sovereign: 'omantel', fqdn: 'omantel.omani.works' };

  test('of a cloud resource', () => {
    expect(Labels.forCloud({ cluster: RTZ, fqdn: 'omantel.omani.works', managedBy: ManagedBy.OPENTOFU })).toEqual({
      'openova.io/provider': 'hetzner',
      'openova.io/region': 'fsn',
      'openova.io/building-block': 'rtz',
      'openova.io/env-type': 'prod',
      'openova.io/cluster': 'hz-fsn-rtz-prod',
      'openova.io/managed-by': 'opentofu',
      'catalyst.openova.io/sovereign': 'omantel.omani.works',
    });
  });

  test.each([
    [NodeRole.CONTROL_PLANE, 'control-plane'],
    [NodeRole.WORKER, 'worker'],
  ])('of a server of role %s', (role, value) => {
    const labels = Labels.forCloud({ cluster: RTZ, fqdn: 'omantel.omani.works', managedBy: ManagedBy.CROSSPLANE, role });
    expect(labels['catalyst.openova.io/role']).toBe(value);
  });

  test('managers are the four of the convention', () => {
    expect(Object.values(ManagedBy)).toEqual(['catalyst', 'crossplane', 'opentofu', 'manual']);
    expect(Object.values(Tier)).toEqual(['platform', 'high', 'default', 'batch']);
  });

  test('of a Kubernetes object, with defaults', () => {
    expect(Labels.forObject({ ...sovereign, cluster: MGT, name: 'grafana' })).toEqual({
      'app.kubernetes.io/name': 'grafana',
      'app.kubernetes.io/component': 'grafana',
      'app.kubernetes.io/part-of': 'catalyst',
      'app.kubernetes.io/managed-by': 'catalyst',
      'openova.io/sovereign': 'omantel',
      'openova.io/building-block': 'mgt',
      'openova.io/env-type': 'prod',
      'catalyst.openova.io/sovereign': 'omantel.omani.works',
      'catalyst.openova.io/component': 'grafana',
    });
  });

  test('of a Kubernetes object, with everything', () => {
    expect(
      Labels.forObject({
        ...sovereign,
        cluster: RTZ,
        name: 'k3s',
        component: 'agent',
        partOf: 'kubernetes',
        version: 'v1.31.4+k3s1',
        managedBy: ManagedBy.MANUAL,
        category: 'infrastructure',
      }),
    ).toEqual({
      'app.kubernetes.io/name': 'k3s',
      'app.kubernetes.io/component': 'agent',
      'app.kubernetes.io/part-of': 'kubernetes',
      'app.kubernetes.io/version': 'v1.31.4_k3s1',
      'app.kubernetes.io/managed-by': 'manual',
      'openova.io/sovereign': 'omantel',
      'openova.io/building-block': 'rtz',
      'openova.io/env-type': 'prod',
      'catalyst.openova.io/sovereign': 'omantel.omani.works',
      'catalyst.openova.io/component': 'agent',
      'catalyst.openova.io/category': 'infrastructure',
    });
  });

  test('of a namespace: those of an object and who answers for it', () => {
    const object = Labels.forObject({ ...sovereign, cluster: MGT, name: 'grafana' });
    expect(Labels.forNamespace({ ...sovereign, cluster: MGT, name: 'grafana' })).toEqual({
      ...object,
      'openova.io/organization': 'system',
      'openova.io/owner': 'system',
      'openova.io/tier': 'platform',
    });
    expect(Labels.forNamespace({ ...sovereign, cluster: MGT, name: 'grafana', organization: 'acme', tier: Tier.BATCH })).toEqual({
      ...object,
      'openova.io/organization': 'acme',
      'openova.io/owner': 'acme',
      'openova.io/tier': 'batch',
    });
    expect(Labels.forNamespace({ ...sovereign, cluster: MGT, name: 'grafana', owner: 'sre' })['openova.io/owner']).toBe('sre');
  });

  test('inside a vcluster, for the Environment and for an Application', () => {
    const props = { hostCluster: RTZ, sovereign: 'omantel', organization: 'acme' };
    const environment = {
      'openova.io/sovereign': 'omantel',
      'openova.io/organization': 'acme',
      'openova.io/environment': 'acme-prod',
      'openova.io/vcluster': 'acme',
      'openova.io/host-cluster': 'hz-fsn-rtz-prod',
    };
    expect(Labels.forVcluster(props)).toEqual(environment);
    expect(Labels.forVcluster({ ...props, application: 'shop', blueprint: 'wordpress', blueprintVersion: '1.2.3+build.4' })).toEqual({
      ...environment,
      'openova.io/application': 'shop',
      'openova.io/blueprint': 'bp-wordpress',
      'openova.io/blueprint-version': '1.2.3_build.4',
    });
  });

  test('hold no banned word and fit the longest names', () => {
    const longest = {
      ...Labels.forCloud({
        cluster: ClusterName.parse('hw-apse-rtz-prod'),
        fqdn: `${'a'.repeat(51)}.omani.works`,
        managedBy: ManagedBy.OPENTOFU,
        role: NodeRole.CONTROL_PLANE,
      }),
      ...Labels.forVcluster({
        hostCluster: ClusterName.parse('hw-apse-rtz-prod'),
        sovereign: 'a'.repeat(32),
        organization: 'a'.repeat(32),
        application: 'a'.repeat(53),
        blueprint: 'a'.repeat(50),
        blueprintVersion: '1.2.3',
      }),
    };
    expect(Object.entries(longest).filter(([key, value]) => BannedWords.find(`${key}=${value}`).length > 0)).toEqual([]);
    expect(Object.values(longest).filter((value) => value.length > 63)).toEqual([]);
  });

  test('versions lose every plus sign', () => {
    expect(Labels.version('v1.2.3+k3s1+x')).toBe('v1.2.3_k3s1_x');
    expect(Labels.version('1.2.3')).toBe('1.2.3');
  });

  test('accepts the syntax of Kubernetes', () => {
    expect(
      Labels.assertSyntax('x', { 'a': '', 'A.b_c-9': 'A.b_c-9', 'openova.io/region': 'fsn', '9.io/9': '9', 'a/b': 'c'.repeat(63) }),
    ).toBeUndefined();
  });

  const value = 'empty or at most 63 letters, digits, hyphens, underscores or dots, with a letter or digit at either end';
  const key = 'keyed by an optional lowercase domain and slash, then at most 63 letters, digits, hyphens, underscores or dots';
  const fqdn = 'two or more lowercase labels joined by dots, each starting with a letter, of at most 63 characters in all';

  test.each([
    [
      () => Labels.assertSyntax('grafana', { 'openova.io/version': 'v1.2.3+k3s1' }),
      `grafana: 'openova.io/version' must be ${value}, got "v1.2.3+k3s1"; write "v1.2.3_k3s1"`,
    ],
    [() => Labels.assertSyntax('grafana', { owner: 'Team A' }), `grafana: 'owner' must be ${value}, got "Team A"; write "Team-A"`],
    [() => Labels.assertSyntax('grafana', { owner: '-sre-' }), `grafana: 'owner' must be ${value}, got "-sre-"; write "sre"`],
    [
      () => Labels.assertSyntax('grafana', { owner: 'a'.repeat(64) }),
      `grafana: 'owner' must be ${value}, got "${'a'.repeat(64)}"; write "${'a'.repeat(63)}"`,
    ],
    [
      () => Labels.assertSyntax('grafana', { owner: 3 as unknown as string }),
      `grafana: 'owner' must be ${value}, got 3; write "3"`,
    ],
    [() => Labels.assertSyntax('grafana', { 'a b': 'c' }), `grafana: 'labels' must be ${key}, got "a b"; write "a-b"`],
    [() => Labels.assertSyntax('grafana', { '': 'c' }), `grafana: 'labels' must be ${key}, got ""; write "name"`],
    [
      () => Labels.assertSyntax('grafana', { 'Openova.IO/region': 'c' }),
      `grafana: 'labels' must be ${key}, got "Openova.IO/region"; write "openova.io/region"`,
    ],
    [() => Labels.assertSyntax('grafana', { '/region': 'c' }), `grafana: 'labels' must be ${key}, got "/region"; write "region"`],
    [() => Labels.assertSyntax('grafana', { 'a/b/c': 'c' }), `grafana: 'labels' must be ${key}, got "a/b/c"; write "a/b-c"`],
    [
      () => Labels.forCloud({ cluster: RTZ, fqdn: 'omantel', managedBy: ManagedBy.CATALYST }),
      `Labels.forCloud: 'fqdn' must be ${fqdn}, got "omantel"; write the whole name, for example "omantel.omani.works"`,
    ],
    [
      () => Labels.forObject({ ...sovereign, cluster: RTZ, name: 'Grafana OSS' }),
      `Labels.forObject: 'app.kubernetes.io/name' must be ${value}, got "Grafana OSS"; write "Grafana-OSS"`,
    ],
    [
      () => Labels.forObject({ sovereign: 'omantel', fqdn: 'Omantel.works', cluster: RTZ, name: 'grafana' }),
      `Labels.forObject: 'fqdn' must be ${fqdn}, got "Omantel.works"; write "omantel.works"`,
    ],
    [
      () => Labels.forNamespace({ ...sovereign, cluster: RTZ, name: 'grafana', organization: 'loki' }),
      `Labels.forNamespace: 'name' must be a word that the platform does not use itself, got "loki"; ` +
        '"loki" is a namespace of the platform, write for example "loki-org"',
    ],
    [
      () => Labels.forVcluster({ hostCluster: RTZ, sovereign: 'om', organization: 'acme' }),
      `Labels.forVcluster: 'name' must be 3 to 32 lowercase letters, digits or hyphens, starting with a letter and ending ` +
        'with a letter or digit, got "om"; write for example "omantel"',
    ],
    [
      () => Labels.forVcluster({ hostCluster: RTZ, sovereign: 'omantel', organization: 'acme', blueprintVersion: 'latest' }),
      `Labels.forVcluster: 'version' must be three numbers joined by dots, with an optional pre-release and build part, got "latest"; ` +
        'write for example "1.2.3"',
    ],
    [
      () => Labels.forVcluster({ hostCluster: RTZ, sovereign: 'omantel', organization: 'acme', application: 'default' }),
      `Labels.forVcluster: 'name' must be a word that the platform does not use itself, got "default"; ` +
        '"default" is a namespace of Kubernetes, write for example "default-app"',
    ],
  ])('fails when a label does not fit: %#', (call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe('BannedWords', () => {
  test('lists the words that are banned everywhere', () => {
    expect(BannedWords.all()).toEqual([
      'tenant', 'operator', 'client', 'module', 'template', 'Backstage', 'Synapse', 'Lifecycle Manager', 'Bootstrap wizard', 'workspace',
      'instance', 'k8gb',
    ]);
    BannedWords.all().pop();
    expect(BannedWords.all()).toHaveLength(12);
  });

  test('finds every one of them alone, in a name, in the plural and in any case', () => {
    for (const word of BannedWords.all()) {
      const dashed = word.replace(' ', '-').toLowerCase();
      expect([word, BannedWords.find(word)]).toEqual([word, [word]]);
      expect([word, BannedWords.find(word.toUpperCase())]).toEqual([word, [word]]);
      expect([word, BannedWords.find(`openova.io/${dashed}=acme`)]).toEqual([word, [word]]);
      expect([word, BannedWords.find(`two ${word}s here`)]).toEqual([word, [word]]);
      expect([word, BannedWords.find(`${dashed}-acme`)]).toEqual([word, [word]]);
    }
  });

  test.each([
    ['', []],
    ['acme-prod', []],
    ['multitenancy', []],
    ['instanceRole', []],
    ['clientele of the modular templates-free shop', ['template']],
    ['tenant-acme', ['tenant']],
    ['workspace of a tenant', ['tenant', 'workspace']],
    ['tenant tenant-a', ['tenant']],
    ['lifecycle of the manager', []],
    ['lifecycle_manager', ['Lifecycle Manager']],
    ['primary-dr', []],
  ])('%j holds %j', (text, words) => {
    expect(BannedWords.find(text)).toEqual(words);
  });

  test.each([
    'trivy-operator', 'strimzi-kafka-operator', 'stunner-gateway-operator', 'flux-operator-web', 'opensearch-operators',
    'strimzi-cluster-operator', 'a Kubernetes Operator', 'the K8s operators', 'Go module', 'OpenTofu modules', 'OIDC client',
    'grafana-oidc-client', 'OAuth client', 'oauth-client-secret', 'client-secret', 'client id', 'client certificates', 'Helm template',
    'pod-template-hash', 'matrix-synapse', 'app.kubernetes.io/instance=grafana', 'Keycloak client',
  ])('exempts the term of another technology in %j', (text) => {
    expect(BannedWords.find(text)).toEqual([]);
  });

  test.each([
    ['operator-acme', ['operator']],
    ['-operator', ['operator']],
    ['a--operator', ['operator']],
    ['sovereign-operator', ['operator']],
    ['platform-operator', ['operator']],
    ['the operator of trivy-operator', ['operator']],
    ['a client of the OIDC client', ['client']],
    ['instance of app.kubernetes.io/instance', ['instance']],
    ['synapse-matrix', ['Synapse']],
  ])('does not exempt %j', (text, words) => {
    expect(BannedWords.find(text)).toEqual(words);
  });

  test.each([
    ['hz-fsn-rtz-prod', []],
    ['hz-fsn-rtz-dr', ['dr']],
    ['hz-primary', ['primary']],
    ['hz-secondary-dr', ['dr', 'secondary']],
    ['tenant-primary', ['tenant', 'primary']],
    ['hydra-drone', []],
  ])('as the name of a host cluster %j holds %j', (name, words) => {
    expect(BannedWords.findInClusterName(name)).toEqual(words);
  });
});

describe('the naming layer', () => {
  const folder = path.join(__dirname, '..', 'constructs', 'naming');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.ts'));

  test('sends a reader only to a file that exists', () => {
    const named = /constructs\/naming\/[a-z-]+\.ts/.exec(messageOf(() => Location.of(Provider.AWS, 'x')))![0];
    expect(files).toContain(path.basename(named));
  });
});

/** Returns the first and the last address of a CIDR as numbers. */
function range(cidr: string): { first: number; last: number } {
  const [address, bits] = cidr.split('/');
  const first = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  expect([cidr, first % size]).toEqual([cidr, 0]);
  return { first, last: first + size - 1 };
}

/** Tells whether one CIDR lies within another. */
function contains(outer: string, inner: string): boolean {
  const [a, b] = [range(outer), range(inner)];
  return a.first <= b.first && b.last <= a.last;
}

/** Lists the pairs of CIDRs that overlap. */
function overlaps(cidrs: string[]): string[] {
  const ranges = cidrs.map((cidr) => ({ cidr, ...range(cidr) }));
  return ranges.flatMap((a, index) =>
    ranges.slice(index + 1).filter((b) => a.first <= b.last && b.first <= a.last).map((b) => `${a.cidr} ${b.cidr}`),
  );
}
