import { Construct } from 'constructs';
import {
  Application, ArchiveStorage, Blueprint, blueprints, BuildingBlock, Capability, ChartSource, Checks, CloudProvider, Component,
  ComponentCategory, Domain, Environment, EnvironmentPolicy, EnvironmentRule, EnvType, Fleet, GitOpsSource, Hetzner, HostClusterProps,
  KeycloakTopology, Location, Organization, Placement, Protocol, Provider, RegionProps, Runbook, RunbookStep, SecretPolicy, SecretRule,
  Sovereign, SovereignProps,
} from '../index';
import { bankdhofar } from '../sovereigns/bankdhofar';
import { omantel } from '../sovereigns/omantel';

// What people get wrong in a definition, one thing at a time, and every word of what they are told. The definitions are the real ones.

const { MGT, RTZ, DMZ } = BuildingBlock;
const HZ = Hetzner.cloud();

/** Returns the props that a Sovereign was defined with. */
function propsOf(define: (scope: Construct) => Sovereign): SovereignProps {
  const sovereign = define(new Fleet());
  const { domain, owner, sshPublicKeys, administrationCidrs, gitops, archive, keycloakTopology, regions, hostClusters } = sovereign;
  const clusterOf = ({ buildingBlock, controlPlane, pools, maxPodsPerNode }: (typeof hostClusters)[number]): HostClusterProps => ({
    buildingBlock, maxPodsPerNode,
    controlPlane: { instanceType: controlPlane.instanceType.name, count: controlPlane.count },
    pools: pools.map(({ name, instanceType, count }) => ({ name, instanceType: instanceType.name, count })),
  });
  return {
    domain, owner, sshPublicKeys, administrationCidrs, gitops, archive, keycloakTopology,
    regions: regions.map((region) => ({
      provider: region.provider, code: region.code, hostClusters: hostClusters.filter((cluster) => cluster.region === region).map(clusterOf),
    })),
  };
}

/** Defines Omantel with some props replaced. */
function redefined(over: Partial<SovereignProps>, name: string = 'omantel', fleet: Fleet = new Fleet()): Sovereign {
  return new Sovereign(fleet, name, { ...propsOf(omantel), ...over });
}

/** Defines Omantel with its one cluster made otherwise. */
function onOneCluster(over: Partial<HostClusterProps>, code: string = 'fsn'): Sovereign {
  return redefined({ regions: [{ provider: HZ, code, hostClusters: [{ buildingBlock: MGT, controlPlane: { instanceType: 'cpx42', count: 3 }, maxPodsPerNode: 110, ...over }] }] });
}

/** A cloud whose regions have no codes yet. */
class Aws extends CloudProvider {
  constructor() {
    super({ provider: Provider.AWS, instanceTypes: [], limits: HZ.limits, pricesAsOf: '2026-09-04', loadBalancerMonthlyEuro: 0, ipv4MonthlyEuro: 0 });
  }

  public ingressAnnotations(_loadBalancer: string, _location: Location): { [key: string]: string } {
    return {};
  }
}

const region = (code: string, ...blocks: BuildingBlock[]): RegionProps => ({
  provider: HZ, code, hostClusters: blocks.map((buildingBlock) => ({ buildingBlock, controlPlane: { instanceType: 'ccx33', count: 3 } })),
});

/** Defines Omantel as it is, changes something, and checks it. */
function changed(change: (sovereign: Sovereign) => void): void {
  const fleet = new Fleet();
  change(omantel(fleet));
  Checks.assert(fleet);
}

/** Installs the kit and the platform on a Sovereign, and checks it. */
function installed(sovereign: Sovereign, kit: blueprints.BootstrapKitProps = {}): void {
  new blueprints.BootstrapKit(sovereign, 'kit', kit);
  new blueprints.CatalystPlatform(sovereign);
  Checks.assert(sovereign.node.root as Fleet);
}

/** Checks Omantel without a component of its kit. */
function without(component: string): void {
  changed((sovereign) => expect(sovereign.managementCluster.node.tryRemoveChild(component)).toBe(true));
}

/** A Blueprint that its author still works on. */
class Shop extends Blueprint {
  constructor(scope: Construct, id: string, private readonly body: (self: any) => void, row: Partial<Component> = {}, provides: Capability[] = []) {
    super(scope, id, {
      component: {
        key: id, title: 'Shop', description: 'Sells.', home: 'https://example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
        appVersion: '1.0.0', namespace: id, buildingBlocks: [MGT], chart: { name: id, repository: 'https://charts.example.com', version: '1.0.0' },
        services: [{ service: id, port: 80 }], ...row,
      },
      provides,
    });
  }

  protected configure(): void {
    this.body(this);
  }
}

/** Checks Omantel with a Blueprint on its management cluster. */
const withShop = (body: (self: any) => void, row: Partial<Component> = {}) => () => changed((sovereign) => new Shop(sovereign.managementCluster, 'shop', body, row));
const withObject = (manifest: { [key: string]: any }) => withShop((shop) => shop.mainUnit.add(manifest));

const acme = (sovereign: Sovereign, name: string = 'acme') => new Organization(sovereign, name, { displayName: 'Acme', contact: 'it@acme.example' });
const store = (sovereign: Sovereign, over: { [key: string]: any }) => new Application(new Environment(acme(sovereign), 'prod'), 'store', {
  blueprint: 'bp-wordpress', version: '1.3.0', ...over,
});
const problem = (...lines: string[]) => `${lines.length} problem${lines.length > 1 ? 's' : ''}, nothing was written:\n${lines.map((line) => `  ${line}`).join('\n')}`;
/** What those who need a capability are told when nobody provides it. */
const needs = (capability: string, usual: string, consumers: string[], applications: string[] = []) => [
  ...consumers.map((consumer) => [`hz-fsn-mgt-prod/${consumer}`, consumer.replace('/', '-')]),
  ...applications.map((path) => [path, path.split('/').slice(2).join('-')]),
].map(([path, name]) => (
  `omantel/${path}: needs ${capability}, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (${usual}) `
  + `with hz-fsn-mgt-prod as its scope, or leave '${name}' out [missing-provider]`
));
const [LIVEKIT, MATRIX, STALWART, STUNNER] = ['livekit', 'matrix', 'stalwart', 'stunner'].map((member) => `muscatpharmacy/prod/relay/${member}`);
const SHOP = 'nizwadates/prod/shop';

describe('places and machines', () => {
  test.each<[string, () => unknown, string]>([
    ['a region does not exist', () => redefined({ regions: [region('muc', MGT)] }),
      `omantel/hz-muc: 'code' must be a region code of hetzner (fsn, nbg, hel, ash, hil, sin), got "muc"; write one of these or add the region to the location table in constructs/naming/location.ts`],
    ['a region is called as in the console of the cloud', () => redefined({ regions: [region('fsn1', MGT)] }),
      `omantel/hz-fsn1: 'code' must be a region code of hetzner (fsn, nbg, hel, ash, hil, sin), got "fsn1"; write "fsn"`],
    ['the provider of a region has no codes yet',
      () => redefined({ regions: [{ ...region('eu-central-1', RTZ), provider: new Aws() }, region('fsn', MGT)] }),
      `omantel/aws-eu-central-1: 'code' must be a region code of aws, but regions of aws have no codes yet, got "eu-central-1"; add the region to the location table in constructs/naming/location.ts, or write a region of hetzner, huawei, oci, contabo`],
    ['there are two management clusters', () => redefined({ regions: [region('fsn', MGT), region('hel', MGT)] }),
      `omantel: 'regions' must have exactly one management cluster, got ["hz-fsn","hz-hel"]; give one host cluster buildingBlock BuildingBlock.MGT, and the others RTZ or DMZ`],
    ['there is no management cluster', () => redefined({ regions: [region('fsn', RTZ)] }),
      "omantel: 'regions' must have exactly one management cluster, got []; give one host cluster buildingBlock BuildingBlock.MGT, and the others RTZ or DMZ"],
    ['there is no region', () => redefined({ regions: [] }),
      "omantel: 'regions' must have exactly one management cluster, got []; give one host cluster buildingBlock BuildingBlock.MGT, and the others RTZ or DMZ"],
    ['a region is there twice', () => redefined({ regions: [region('fsn', MGT), region('fsn', RTZ)] }),
      `omantel: 'regions' must name each region once, got "hz-fsn"; put all its host clusters into one entry`],
    ['dmz has no rtz beside it', () => redefined({ regions: [region('fsn', MGT, DMZ)] }),
      `omantel: 'regions' must have an rtz cluster beside a dmz cluster, got ["dmz"]; add an rtz cluster, or leave the dmz cluster out`],
    ['one of two regions of Bank Dhofar lost its dmz cluster', () => {
      const props = propsOf(bankdhofar);
      const [nbg, fsn, hel] = props.regions;
      return new Sovereign(new Fleet(), 'bankdhofar', { ...props, regions: [nbg, fsn, { ...hel, hostClusters: hel.hostClusters.filter(({ buildingBlock }) => buildingBlock !== DMZ) }] });
    },
      `bankdhofar: 'regions' must have the same workload building blocks in every workload region, got ["fsn: dmz+rtz","hel: rtz"]; add the missing rtz or dmz cluster`],
    ['there are two control planes', () => onOneCluster({ controlPlane: { instanceType: 'cpx42', count: 2 } }),
      "omantel/hz-fsn-mgt-prod/control-plane: 'count' must be 1 or 3 (etcd needs an odd number to keep a quorum), got 2; use 3 to survive the loss of a machine"],
    ['an instance type does not exist', () => onOneCluster({ controlPlane: { instanceType: 'cx99', count: 3 } }),
      `omantel/hz-fsn-mgt-prod/control-plane: 'instanceType' must be an instance type of hetzner, got "cx99"; choose one of cpx02, cpx12, cpx22, cpx32, cpx42, cpx52, cpx62, ccx13, ccx23, ccx33, ccx43, ccx53, ccx63`],
    ['an instance type is gone from the price list', () => onOneCluster({ controlPlane: { instanceType: 'cx42', count: 3 } }),
      `omantel/hz-fsn-mgt-prod/control-plane: 'instanceType' must be an instance type of hetzner, got "cx42"; choose one of cpx02, cpx12, cpx22, cpx32, cpx42, cpx52, cpx62, ccx13, ccx23, ccx33, ccx43, ccx53, ccx63`],
    ['an instance type is not offered there', () => onOneCluster({}, 'ash'),
      `omantel/hz-ash-mgt-prod/control-plane: 'instanceType' must be offered in ash (it is in fsn1, nbg1, hel1, sin), got "cpx42"; choose one of ccx13, ccx23, ccx33, ccx43, ccx53, ccx63, cpx11, cpx21, cpx31, cpx41, cpx51`],
    ['two pools have one name',
      () => onOneCluster({ pools: [{ name: 'batch', instanceType: 'cpx42', count: 1 }, { name: 'batch', instanceType: 'cpx42', count: 1 }] }),
      'omantel/hz-fsn-mgt-prod/batch: is defined twice; give one pool another name, or remove it'],
    ['a pool is called like the control plane', () => onOneCluster({ pools: [{ name: 'k8s', instanceType: 'cpx42', count: 1 }] }),
      `omantel/hz-fsn-mgt-prod/k8s: 'name' must be another one than that of the control plane, got "k8s"; write for example 'workers'`],
    ['a pool is called by a number', () => onOneCluster({ pools: [{ name: '2xl', instanceType: 'cpx42', count: 1 }] }),
      `omantel/hz-fsn-mgt-prod/2xl: 'name' must be 1 to 51 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "2xl"; write "xl"`],
    ['the name of a pool leaves no room', () => onOneCluster({ pools: [{ name: 'w'.repeat(55), instanceType: 'cpx42', count: 1 }] }),
      `omantel/hz-fsn-mgt-prod/wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww: 'name' must be 1 to 51 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"; write "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"`],
    ['the name of a pool has a space', () => onOneCluster({ pools: [{ name: 'GPU nodes', instanceType: 'cpx42', count: 1 }] }),
      `omantel/hz-fsn-mgt-prod/GPU nodes: 'name' must be 2 to 63 lowercase letters, digits or hyphens, starting and ending with a letter or digit, got "GPU nodes"; write "gpu-nodes"`],
    ['a pool has fewer than no machines', () => onOneCluster({ pools: [{ name: 'batch', instanceType: 'cpx42', count: -1 }] }),
      "omantel/hz-fsn-mgt-prod/batch: 'count' must be a whole number from 0 to 100, got -1; write 0 for a pool without machines"],
    ['a pool has half a machine', () => onOneCluster({ pools: [{ name: 'batch', instanceType: 'cpx42', count: NaN }] }),
      "omantel/hz-fsn-mgt-prod/batch: 'count' must be a whole number from 0 to 100, got NaN; write 0 for a pool without machines"],
    ['a pool is too large', () => onOneCluster({ pools: [{ name: 'batch', instanceType: 'cpx42', count: 200 }] }),
      "omantel/hz-fsn-mgt-prod/batch: 'count' must be a whole number from 0 to 100, got 200; split it into several pools"],
    ['a machine runs more Pods than it has addresses', () => onOneCluster({ maxPodsPerNode: 500 }),
      "omantel/hz-fsn-mgt-prod: 'maxPodsPerNode' must be a whole number from 10 to 250, got 500; add machines to run more Pods"],
    ['three control planes cannot hold the kit', () => installed(onOneCluster({ controlPlane: { instanceType: 'cpx22', count: 3 } })),
      problem("omantel/hz-fsn-mgt-prod: asks for 27.2 GiB and 11.7 cores, 3 machines offer 6.0 GiB and 4.5 cores; there is no place for keycloak/keycloak, grafana/grafana-pg, harbor/harbor-pg, keycloak/keycloak-pg, platform-billing/billing-pg and 71 more; use 'cpx42' for the control plane (+150.00 euro a month), or add at least 11 'cpx22' workers (+225.39 euro a month) [fit]")],
    ['one machine is too small', () => installed(onOneCluster({ controlPlane: { instanceType: 'cpx32' } })),
      problem(
      "omantel/hz-fsn-mgt-prod: asks for 14.5 GiB and 6.0 cores, 1 machine offers 6.0 GiB and 3.5 cores; there is no place for trivy/trivy-server, platform-projector/projector, keycloak-realms/keycloak-realms, loki/loki, grafana/grafana and 59 more; use 'cpx52' for the control plane (+65.00 euro a month), or add at least 2 'cpx32' workers (+72.98 euro a month) [fit]",
      'omantel/hz-fsn-mgt-prod: claims 19 volumes on 1 machine, which attaches 16 each; add machines [fit]',
    )],
    ['one machine takes too few Pods', () => installed(onOneCluster({ controlPlane: { instanceType: 'ccx43' }, maxPodsPerNode: 50 })),
      problem(
      'omantel/hz-fsn-mgt-prod: claims 19 volumes on 1 machine, which attaches 16 each; add machines [fit]',
      "omantel/hz-fsn-mgt-prod: runs 90 Pods on 1 machine, which takes 50 (50 each); add machines, or raise 'maxPodsPerNode' [fit]",
    )],
    ['a pool does not fit into the network', () => installed(onOneCluster({ pools: [{ name: 'batch', instanceType: 'cpx42', count: 100 }] })),
      problem("omantel/hz-fsn-mgt-prod: attaches 105 machines and load balancers to its network, hetzner allows 100 ('networkAttachments'); use fewer, larger machines, or a second host cluster [provider-limits]")],
  ])('fails when %s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});

describe('owner, keys and addresses', () => {
  test.each<[string, () => unknown, string]>([
    ['the owner has no name', () => redefined({ owner: { organization: ' ', email: 'platform@omantel.om', country: 'OM' } }),
      `omantel: 'owner.organization' must be 1 to 64 characters without spaces at either end, got " "; write the legal name, for example 'Omantel'`],
    ['the country is written out', () => redefined({ owner: { organization: 'Omantel', email: 'platform@omantel.om', country: 'Oman' } }),
      `omantel: 'owner.country' must be an ISO 3166 country code, got "Oman"; write for example 'DE'`],
    ['a private key was pasted',
      () => redefined({ sshPublicKeys: ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n-----END OPENSSH PRIVATE KEY-----\n'] }),
      `omantel: 'sshPublicKeys' must be OpenSSH public keys of one line, got "-----BEGIN O…"; that is a private key: make a new pair, and use the content of its .pub file`],
    ['a key has its line break', () => redefined({ sshPublicKeys: [`${propsOf(omantel).sshPublicKeys[0]}\n`] }),
      `omantel: 'sshPublicKeys' must be OpenSSH public keys of one line, got "ssh-ed25519 …"; leave out the line break, and write one key per entry`],
    ['a key was cut off', () => redefined({ sshPublicKeys: [propsOf(omantel).sshPublicKeys[0].slice(0, 60)] }),
      `omantel: 'sshPublicKeys' must be OpenSSH public keys of one line, got "ssh-ed25519 …"; the key is cut off or altered: copy the whole line of the .pub file`],
    ['a key is a file name', () => redefined({ sshPublicKeys: ['~/.ssh/id_ed25519.pub'] }),
      `omantel: 'sshPublicKeys' must be OpenSSH public keys of one line, got "~/.ssh/id_ed…"; use the content of an id_ed25519.pub file (ssh-ed25519, ecdsa-sha2-nistp256, ssh-rsa)`],
    ['a network has host bits', () => redefined({ administrationCidrs: ['185.64.25.7/22'] }),
      `omantel: 'administrationCidrs' must be IPv4 network addresses in CIDR form, /8 or narrower, got "185.64.25.7/22"; write '185.64.24.0/22'`],
    ['a network is an address', () => redefined({ administrationCidrs: ['185.64.25.7'] }),
      `omantel: 'administrationCidrs' must be IPv4 network addresses in CIDR form, /8 or narrower, got "185.64.25.7"; write '185.64.25.7/32' for this one address`],
    ['a network is half of the world', () => redefined({ administrationCidrs: ['0.0.0.0/1', '128.0.0.0/1'] }),
      `omantel: 'administrationCidrs' must be IPv4 network addresses in CIDR form, /8 or narrower, got "0.0.0.0/1"; write for example '203.0.113.0/24'\nomantel: 'administrationCidrs' must be IPv4 network addresses in CIDR form, /8 or narrower, got "128.0.0.0/1"; write for example '203.0.113.0/24'`],
    ['the archive is at another cloud', () => redefined({ archive: ArchiveStorage.awsS3({ region: 'eu-central-1' }) }),
      `omantel: 'archive' must be at a cloud that the Sovereign has a region at, or Cloudflare R2, got "aws-s3"; use ArchiveStorage.cloudflareR2, or add a region there`],
  ])('fails when %s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});

describe('domains', () => {
  test.each<[string, () => unknown, string]>([
    ['nobody has the pool domain', () => redefined({ domain: Domain.pool('example.com') }),
      `Domain: 'pool' must be omani.works or openova.io, got "example.com"; or use Domain.byoManual for a domain of your own`],
    ['the Sovereign has the name of a host', () => redefined({}, 'console'),
      `console: 'subdomain' must be a word that the platform does not use itself, got "console"; "console" is a host name of the platform, write for example "console-cloud"`],
    ['the label is the name of a host', () => redefined({ domain: Domain.pool('omani.works', { subdomain: 'admin' }) }),
      `omantel: 'subdomain' must be a word that the platform does not use itself, got "admin"; "admin" is a host name of the platform, write for example "admin-cloud"`],
    ['the domain has capitals', () => redefined({ domain: Domain.byoManual('Cloud.BankDhofar.com') }),
      `Domain: 'fqdn' must be two or more lowercase labels joined by dots, each starting with a letter, of at most 63 characters in all, got "Cloud.BankDhofar.com"; write "cloud.bankdhofar.com"`],
    ['the domain is an address', () => redefined({ domain: Domain.byoManual('https://cloud.bankdhofar.com/') }),
      `Domain: 'fqdn' must be two or more lowercase labels joined by dots, each starting with a letter, of at most 63 characters in all, got "https://cloud.bankdhofar.com/"; write "cloud.bankdhofar.com"`],
    ['the domain ends with a dot', () => redefined({ domain: Domain.byoManual('cloud.bankdhofar.com.') }),
      `Domain: 'fqdn' must be two or more lowercase labels joined by dots, each starting with a letter, of at most 63 characters in all, got "cloud.bankdhofar.com."; write "cloud.bankdhofar.com"`],
    ['a label of the domain starts with a digit', () => redefined({ domain: Domain.byoManual('cloud.4you.io') }),
      `Domain: 'fqdn' must be two or more lowercase labels joined by dots, each starting with a letter, of at most 63 characters in all, got "cloud.4you.io"; use a name whose label "4you" starts with a letter`],
    ['the domain is too long for a label', () => redefined({ domain: Domain.byoManual(`${'a'.repeat(60)}.example.com`) }),
      `Domain: 'fqdn' must be two or more lowercase labels joined by dots, each starting with a letter, of at most 63 characters in all, got "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example.com"; shorten it by 9 characters, it is used as a label value`],
    ['two Sovereigns have one name', () => { const fleet = new Fleet(); omantel(fleet); omantel(fleet); },
      'omantel: is defined twice; give one Sovereign another name, or remove it'],
    ['two Sovereigns have one domain', () => {
      const fleet = new Fleet();
      omantel(fleet);
      redefined({ domain: Domain.byoManual('omantel.omani.works') }, 'oman', fleet);
      Checks.assert(fleet);
    },
      problem('omantel: answers on omantel.omani.works, as oman does; give it a domain of its own [domain]')],
  ])('fails when %s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});

describe('sources', () => {
  test.each<[string, () => unknown, string]>([
    ['the URL of the repository holds credentials',
      () => GitOpsSource.seed({ url: 'https://alice:ghp_0123456789abcdef0123456789abcdef@git.openova.io/omantel/catalyst-config.git' }),
      `GitOpsSource: 'url' must be an https URL without user name, got "https://…@git.openova.io/omantel/catalyst-config.git"; write for example 'https://git.example.com/acme/catalyst-config.git'; user name and token enter at Phase 0, as variables`],
    ['the repository is read over SSH', () => GitOpsSource.seed({ url: 'git@git.openova.io:omantel/catalyst-config.git' }),
      `GitOpsSource: 'url' must be an https URL without user name, got "git@git.openova.io:omantel/catalyst-config.git"; write for example 'https://git.example.com/acme/catalyst-config.git'`],
    ['the branch has a space', () => GitOpsSource.seed({ url: 'https://git.openova.io/omantel/catalyst-config.git', branch: 'my branch' }),
      `GitOpsSource: 'branch' must be the name of a branch, got "my branch"; write for example 'main', without 'refs/heads/' or spaces`],
    ['the registry of charts has no oci://', () => ChartSource.mirror('harbor.omantel.om/charts'),
      `ChartSource: 'registry' must be an oci URL without a trailing slash, got "harbor.omantel.om/charts"; write for example 'oci://ghcr.io/openova-io'`],
    ['the tree comes from a Gitea that is not there', () => {
      const sovereign = redefined({ gitops: GitOpsSource.selfHosted({ url: 'https://git.openova.io/omantel/catalyst-config.git' }) });
      new blueprints.BootstrapKit(sovereign, 'kit');
      sovereign.managementCluster.node.tryRemoveChild('gitea');
      Checks.assert(sovereign.node.root as Fleet);
    },
      problem("omantel/hz-fsn-mgt-prod/flux: needs git, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (Gitea) with hz-fsn-mgt-prod as its scope, or leave 'flux' out [missing-provider]")],
  ])('fails when %s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});

describe('Organizations', () => {
  test.each<[string, () => unknown, string]>([
    ['a name has capitals', () => changed((sovereign) => acme(sovereign, 'MuscatPharmacy')),
      `omantel/MuscatPharmacy: 'name' must be 3 to 32 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "MuscatPharmacy"; write "muscatpharmacy"`],
    ['a name is reserved', () => changed((sovereign) => acme(sovereign, 'system')),
      `omantel/system: 'name' must be a word that the platform does not use itself, got "system"; "system" is a word of the platform, write for example "system-org"`],
    ['a name is the realm of the administrators of Keycloak', () => changed((sovereign) => acme(sovereign, 'master')),
      `omantel/master: 'name' must be a word that the platform does not use itself, got "master"; "master" is a realm that Keycloak keeps for itself, write for example "master-org"`],
    ['a name is a page of Gitea', () => changed((sovereign) => acme(sovereign, 'explore')),
      `omantel/explore: 'name' must be a word that the platform does not use itself, got "explore"; "explore" is a name that Gitea keeps for itself, write for example "explore-org"`],
    ['a name ends like an Environment', () => changed((sovereign) => acme(sovereign, 'acme-prod')),
      `omantel/acme-prod: 'name' must be a name without the ending of an Environment (-prod, -stg, -uat, -dev, -poc), got "acme-prod"; write "acme"`],
    ['two have one name', () => changed((sovereign) => acme(sovereign, 'nizwadates')),
      'omantel/nizwadates: is defined twice; give one Organization another name, or remove it'],
    ['one has the name of an account of a service', () => changed((sovereign) => acme(sovereign, 'provisioning')),
      `omantel/hz-fsn-mgt-prod/platform/provisioning: 'name' must be no name of an Organization, which is a user of Gitea too, got "provisioning"; give the Organization or the account another name`],
    ['the plan is no name',
      () => changed((sovereign) => new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example', plan: 'Gold Plan' })),
      `omantel/acme: 'plan' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "Gold Plan"; write "gold-plan"`],
    ['the contact is no address', () => changed((sovereign) => new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'Ali' })),
      `omantel/acme: 'contact' must be an e-mail address, got "Ali"; write for example 'it@example.com'`],
  ])('fails when %s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});

describe('Environments and Applications', () => {
  test.each<[string, () => unknown, string]>([
    ['the env type is written out', () => changed((sovereign) => new Environment(acme(sovereign), 'production')),
      `omantel/acme/production: 'envType' must be one of prod, stg, uat, dev, poc, got "production"; write "prod"`],
    ['an Environment has the name of the Organization before it', () => changed((sovereign) => new Environment(acme(sovereign), 'acme-prod')),
      `omantel/acme/acme-prod: 'envType' must be one of prod, stg, uat, dev, poc, got "acme-prod"; write "prod"`],
    ['an Environment is of another env type than its clusters', () => changed((sovereign) => new Environment(acme(sovereign), 'stg')),
      `omantel/acme/stg: 'envType' must be the env type of its host clusters, hz-fsn-mgt-prod is prod, got "stg"; create the Environment 'prod', or put this one on a Sovereign of env type stg`],
    ['an Environment is on a dmz cluster', () => {
      const sovereign = bankdhofar(new Fleet());
      return new Environment(acme(sovereign), 'prod', { hostClusters: sovereign.hostClusters.filter(({ buildingBlock }) => buildingBlock === DMZ).slice(0, 1) });
    },
      `bankdhofar/acme/prod: 'hostClusters' must be host clusters of its own Sovereign that do the work of rtz, got "hz-fsn-dmz-prod"; choose from hz-fsn-rtz-prod, hz-hel-rtz-prod`],
    ['an Environment is there twice',
      () => changed((sovereign) => { const organization = acme(sovereign); new Environment(organization, 'prod'); new Environment(organization, 'prod'); }),
      'omantel/acme/prod: is defined twice; give one Environment another name, or remove it'],
    ['an Application has a range', () => changed((sovereign) => store(sovereign, { version: '^1.3.0' })),
      `omantel/acme/prod/store: 'version' must be three numbers joined by dots, with an optional pre-release and build part, got "^1.3.0"; write "1.3.0"`],
    ['an Application has the latest version', () => changed((sovereign) => store(sovereign, { version: 'latest' })),
      `omantel/acme/prod/store: 'version' must be three numbers joined by dots, with an optional pre-release and build part, got "latest"; write for example "1.2.3"`],
    ['a Blueprint is called without its prefix', () => changed((sovereign) => store(sovereign, { blueprint: 'wordpress' })),
      `omantel/acme/prod/store: 'blueprint' must be "bp-" followed by 1 to 50 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "wordpress"; write "bp-wordpress"`],
    ['a placement in several regions names one', () => changed((sovereign) => store(sovereign, { placement: Placement.activeActive(['fsn']) })),
      `Placement: 'regions' must name two or more regions for active-active, got ["fsn"]; add one, or use Placement.singleRegion`],
    ['a placement names a region without the Environment',
      () => changed((sovereign) => store(sovereign, { placement: Placement.singleRegion('hel') })),
      `omantel/acme/prod/store: 'placement' must name regions of its Environment (fsn), got "hel"; choose one of these, or give the Environment a host cluster there`],
    ['values hold a password', () => changed((sovereign) => store(sovereign, { values: { mariadb: { rootPassword: 'hunter2' } } })),
      problem("omantel/acme/prod/store: 'values' has a literal value in the secret field mariadb.rootPassword; name a Secret instead, and rotate what was written here [literal-text]")],
    ['values hold a URL with a password',
      () => changed((sovereign) => store(sovereign, { values: { externalDatabase: 'mysql://store:hunter2@db.example.com/store' } })),
      problem("omantel/acme/prod/store: 'values' has a user name and password in a URL at externalDatabase; ask for it with an ExternalSecret, and rotate the one that was written here [literal-text]")],
    ['values hold a private key', () => changed((sovereign) => store(sovereign, { values: { key: '-----BEGIN PRIVATE KEY-----' } })),
      problem("omantel/acme/prod/store: 'values' has a private key at key; ask for it with an ExternalSecret, and rotate the one that was written here [literal-text]")],
    ['values have something to fill in', () => changed((sovereign) => store(sovereign, { values: { host: '${HOST}' } })),
      problem(`omantel/acme/prod/store: 'values' has a substitution that nothing resolves at host: "\${"; write the value itself [literal-text]`)],
    ['values are a function', () => changed((sovereign) => store(sovereign, { values: { host: () => 'store' } })),
      "omantel/acme/prod/store: 'values.host' must be plain JSON, got a function; write text, a number, true, false, null, a list or an object"],
    ['a rule has a cron expression in words',
      () => changed((sovereign) => new EnvironmentPolicy(new Environment(acme(sovereign), 'prod'), 'policy', { rules: [EnvironmentRule.changeWindow({ cron: 'every Saturday', hours: 4 })] })),
      `EnvironmentRule: 'cron' must be a cron expression, got "every Saturday"; it needs five fields (minute, hour, day of the month, month, day of the week) with one space between them; write for example '0 22 * * SAT'`],
    ['a rule has an hour that no day has',
      () => changed((sovereign) => new EnvironmentPolicy(new Environment(acme(sovereign), 'prod'), 'policy', { rules: [EnvironmentRule.changeWindow({ cron: '0 25 * * SAT', hours: 4 })] })),
      `EnvironmentRule: 'cron' must be a cron expression, got "0 25 * * SAT"; the hour has to be *, or numbers from 0 to 23 with ranges, lists and steps, not '25'; write for example '0 22 * * SAT'`],
    ['a change has to soak where it goes',
      () => changed((sovereign) => new EnvironmentPolicy(new Environment(acme(sovereign), 'prod'), 'policy', { rules: [EnvironmentRule.soak({ source: EnvType.PROD, hours: 24 })] })),
      `omantel/acme/prod/policy: 'rules' must soak in another Environment than acme-prod, got "prod"; name the env type that the change comes from`],
    ['a secret is replaced before it is made',
      () => changed((sovereign) => new SecretPolicy(sovereign, 'short', { rules: [SecretRule.apiToken({ maxTtlDays: 5 })] })),
      "SecretRule: 'rotateBeforeDays' must be less than maxTtlDays (5), got 7; lengthen the lifetime, or write a smaller number"],
    ['a Runbook holds a token',
      () => changed((sovereign) => new Runbook(sovereign, 'restart', { alerts: ['Down'], steps: [RunbookStep.run('curl -H "PRIVATE-TOKEN: glpat-0123456789abcdef0123" https://git.example.com')] })),
      problem("omantel/restart: 'steps' has an access token at 0; ask for it with 'kubectl get secret' in the command, and rotate the one that was written here [literal-text]")],
  ])('fails when %s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});

describe('what is installed', () => {
  test.each<[string, () => unknown, string]>([
    ['Cnpg is left out', () => without('cnpg'),
      problem(...needs('postgres', 'Cnpg', ['gitea', 'grafana', 'harbor', 'keycloak-muscatpharmacy', 'keycloak-nizwadates', 'keycloak', 'platform/billing', 'powerdns', 'seaweedfs'], [MATRIX, STALWART, SHOP]))],
    ['Keycloak is left out', () => without('keycloak'),
      problem(...needs('oidc', 'Keycloak', ['gitea', 'grafana', 'harbor', 'platform/admin', 'platform/console', 'platform/marketplace']))],
    ['the secret store is left out', () => without('external-secrets'),
      problem(...needs('secrets', 'ExternalSecrets', ['cnpg', 'crossplane-providers', 'external-dns', 'gitea', 'grafana', 'harbor', 'keycloak-muscatpharmacy', 'keycloak-nizwadates', 'keycloak', 'loki', 'mimir', 'nats-jetstream', 'platform/admin', 'platform/billing', 'platform/blueprint-controller', 'platform/console', 'platform/environment-controller', 'platform/marketplace', 'platform/projector', 'platform/provisioning', 'powerdns', 'seaweedfs', 'spire', 'tempo', 'valkey', 'vcluster-muscatpharmacy', 'vcluster-nizwadates'], [LIVEKIT, MATRIX, STALWART, STUNNER, SHOP]))],
    ['the secret backend is left out', () => without('openbao'),
      problem(...needs('secret-backend', 'OpenBao', ['crossplane-providers', 'external-dns', 'gitea', 'grafana', 'harbor', 'keycloak-muscatpharmacy', 'keycloak-nizwadates', 'keycloak', 'loki', 'mimir', 'nats-jetstream', 'platform/admin', 'platform/billing', 'platform/blueprint-controller', 'platform/console', 'platform/environment-controller', 'platform/marketplace', 'platform/projector', 'platform/provisioning', 'powerdns', 'seaweedfs', 'tempo', 'valkey', 'vcluster-muscatpharmacy', 'vcluster-nizwadates'], [LIVEKIT, MATRIX, STALWART, STUNNER]))],
    ['the kinds of the Gateway are left out', () => without('gateway-api'),
      problem(
      "omantel/hz-fsn-mgt-prod/cert-manager: needs gateway-api, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (GatewayApi) with hz-fsn-mgt-prod as its scope, or leave 'cert-manager' out [missing-provider]",
      "omantel/hz-fsn-mgt-prod/cilium: needs gateway-api, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (GatewayApi) with hz-fsn-mgt-prod as its scope, or leave 'cilium' out [missing-provider]",
      "omantel/hz-fsn-mgt-prod/coraza: unit 'coraza' has objects of kind ReferenceGrant.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/external-dns: needs gateway-api, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (GatewayApi) with hz-fsn-mgt-prod as its scope, or leave 'external-dns' out [missing-provider]",
      "omantel/hz-fsn-mgt-prod/gitea: unit 'gitea' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/grafana: unit 'grafana' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/harbor: unit 'harbor' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/keycloak-muscatpharmacy: unit 'keycloak-muscatpharmacy' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/keycloak-nizwadates: unit 'keycloak-nizwadates' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/keycloak: unit 'keycloak' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/platform/admin: unit 'platform-admin' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/platform/billing: unit 'platform-billing' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/platform/catalog-svc: unit 'platform-catalog-svc' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/platform/console: unit 'platform-console' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/platform/marketplace: unit 'platform-marketplace' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/platform/projector: unit 'platform-projector' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/platform/provisioning: unit 'platform-provisioning' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/public-gateway: unit 'public-gateway' has objects of kind Gateway.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/public-gateway: unit 'public-gateway' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/hz-fsn-mgt-prod/stunner-operator: needs gateway-api, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (GatewayApi) with hz-fsn-mgt-prod as its scope, or leave 'stunner-operator' out [missing-provider]",
      "omantel/muscatpharmacy/prod/relay/livekit: unit 'relay-livekit' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/muscatpharmacy/prod/relay/matrix: unit 'relay-matrix' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/muscatpharmacy/prod/relay/stalwart: unit 'relay-stalwart' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/muscatpharmacy/prod/relay/stunner: unit 'muscatpharmacy-relay-stunner' has objects of kind Gateway.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/muscatpharmacy/prod/relay/stunner: unit 'muscatpharmacy-relay-stunner' has objects of kind GatewayClass.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
      "omantel/nizwadates/prod/shop: unit 'shop' has objects of kind HTTPRoute.gateway.networking.k8s.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]",
    )],
    ['the controller of the cloud is left out', () => without('hcloud-ccm'),
      problem("omantel/hz-fsn-mgt-prod/public-gateway: needs nodes, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (HcloudCcm) with hz-fsn-mgt-prod as its scope, or leave 'public-gateway' out [missing-provider]")],
    ['the kit is installed twice', () => changed((sovereign) => new blueprints.BootstrapKit(sovereign, 'kit-2')),
      'omantel/kit-2: is a second BootstrapKit of omantel, which has omantel/kit; give that one the props of both'],
    ['the kit is installed twice by one name', () => changed((sovereign) => new blueprints.BootstrapKit(sovereign, 'kit')),
      'omantel/kit: is a second BootstrapKit of omantel, which has omantel/kit; give that one the props of both'],
    ['the platform is installed twice', () => changed((sovereign) => new blueprints.CatalystPlatform(sovereign, 'platform-2')),
      'omantel/hz-fsn-mgt-prod/platform-2: is a second CatalystPlatform of omantel/hz-fsn-mgt-prod, which has omantel/hz-fsn-mgt-prod/platform; give that one the props of both'],
    ['a component is installed beside the kit', () => changed((sovereign) => new blueprints.Cnpg(sovereign.managementCluster)),
      'omantel/hz-fsn-mgt-prod/cnpg: is defined twice; give one Blueprint another name, or remove it'],
    ['a component is installed where it cannot run', () => {
      const sovereign = bankdhofar(new Fleet());
      return new blueprints.Gitea(sovereign.hostClusters[1]);
    },
      'bankdhofar/hz-fsn-rtz-prod/gitea: runs on mgt clusters only, hz-fsn-rtz-prod is rtz; leave it out there'],
    ['a component is installed on no cluster', () => changed((sovereign) => new blueprints.Reloader(sovereign, 'reloader')),
      'omantel/reloader: is not on a host cluster; create it with a HostCluster or an Environment, or something in one, as its scope'],
    ['a chart is pinned to a range', () => installed(redefined({}), { gitea: { chartVersion: '^12.0.0' } }),
      `omantel/hz-fsn-mgt-prod/gitea: 'chartVersion' must be two or three numbers joined by dots, with an optional pre-release and build part, got "^12.0.0"; write for example "12.7.0"`],
    ['Flux is pinned to a range', () => installed(redefined({}), { flux: { version: '2.x' } }),
      `omantel/hz-fsn-mgt-prod/flux: 'version' must be an exact version, got "2.x"; write for example "2.9.4"; a range would upgrade by itself`],
    ['a component has no replicas', () => installed(redefined({}), { keycloak: { replicas: 0 } }),
      "omantel/hz-fsn-mgt-prod/keycloak: 'replicas' must be a whole number of at least 1, got 0; leave it out for the usual number"],
    ['a volume is smaller than nothing', () => installed(redefined({}), { gitea: { storageGiB: -5 } }),
      "omantel/hz-fsn-mgt-prod/gitea: 'storageGiB' must be a whole number of at least 1, got -5; leave it out for the usual size"],
    ['packets are larger than any network takes', () => installed(redefined({}), { cilium: { mtu: 99999 } }),
      "omantel/hz-fsn-mgt-prod/cilium: 'mtu' must be a whole number from 1280 to 9000, got 99999; leave it out for that of networks at Hetzner"],
    ['chart values hold a password', () => installed(redefined({}), { gitea: { values: { gitea: { admin: { password: 'hunter2' } } } } }),
      problem("omantel/hz-fsn-mgt-prod/gitea: HelmRelease gitea in unit 'gitea' has a literal value in the secret field spec.values.gitea.admin.password; name a Secret that secret() returns instead [literal-text]")],
    ['chart values name a Secret that nobody makes',
      () => installed(redefined({}), { gitea: { values: { gitea: { admin: { existingSecret: 'my-admin' } } } } }),
      problem("omantel/hz-fsn-mgt-prod/gitea: HelmRelease gitea in unit 'gitea' names Secret catalyst-gitea/my-admin at spec.values.gitea.admin.existingSecret, which nothing on the cluster makes; correct the name, or ask for it (secret(), postgres(), oidcClient(), certificate() or phaseZeroSecret()) [closed-world]")],
    ['chart values have something to fill in',
      () => installed(redefined({}), { gitea: { values: { gitea: { config: { server: { DOMAIN: 'git.${SOVEREIGN_FQDN}' } } } } } }),
      problem(`omantel/hz-fsn-mgt-prod/gitea: HelmRelease gitea in unit 'gitea' has a substitution that nothing resolves at spec.values.gitea.config.server.DOMAIN: "\${"; write the value itself [literal-text]`)],
    ['chart values are no JSON', () => installed(redefined({}), { gitea: { values: { since: new Date(0) } } }),
      "omantel/hz-fsn-mgt-prod/gitea: 'values.since' must be plain JSON, got an object of class Date; write text, a number, true, false, null, a list or an object"],
    ['chart values are for a component without a chart', () => installed(redefined({}), { publicGateway: { values: { replicas: 2 } } }),
      `omantel/hz-fsn-mgt-prod/public-gateway: 'values' must be left out, Public Gateway has no chart, got {"replicas":2}; use its own props`],
    ['there is one name server', () => installed(redefined({}), { powerDns: { nameservers: ['ns1.omantel.om'] } }),
      `omantel/hz-fsn-mgt-prod/powerdns: 'nameservers' must name at least two hosts, got ["ns1.omantel.om"]; registries refuse a zone with one`],
    ['name servers are no host names', () => installed(redefined({}), { powerDns: { nameservers: ['ns1', 'ns2'] } }),
      `omantel/hz-fsn-mgt-prod/powerdns: 'nameservers' must be two or more lowercase labels joined by dots, of at most 63 characters each and 253 in all, got "ns1"; write for example "acme.com"`],
    ['two outside directories have one name', () => {
      const directory = () => blueprints.Federation.entraId({ alias: 'bank', directoryId: '6b0d2c4e-91f7-4a38-b5c6-0e7d9a1f3b52', clientId: 'c2f81a6d-37b4-4e09-8d5a-94e6b0c7d813' });
      return installed(redefined({ keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN }), { keycloak: { federation: [directory(), directory()] } });
    },
      `omantel/hz-fsn-mgt-prod/keycloak: 'federation' must have every alias once, got "bank"; give one of them another alias`],
  ])('fails when %s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});

describe('a Blueprint of their own', () => {
  test.each<[string, () => unknown, string]>([
    ['it adds an object of a kind that nobody serves',
      withObject({ apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'shop' }, spec: {} }),
      problem("omantel/hz-fsn-mgt-prod/shop: unit 'shop' has objects of kind VirtualService.networking.istio.io, which nothing on the cluster serves; add the Blueprint that brings the kind, or leave the objects out [closed-world]")],
    ['it adds an Ingress',
      withObject({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'shop' }, spec: { ingressClassName: 'traefik', rules: [] } }),
      problem("omantel/hz-fsn-mgt-prod/shop: Ingress shop in unit 'shop' names IngressClass traefik at spec.ingressClassName, which nothing on the cluster makes; correct the name, or ask for it (route(), which makes an HTTPRoute; there is no controller for Ingress) [closed-world]")],
    ['it adds a second Gateway',
      withObject({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { name: 'shop' }, spec: { gatewayClassName: 'cilium', listeners: [{ name: 'http', port: 8080, protocol: 'HTTP' }] } }),
      problem(
      "omantel/hz-fsn-mgt-prod/shop: Gateway shop in unit 'shop' names GatewayClass cilium at spec.gatewayClassName, which unit 'cilium' makes without being waited for; ask for it (route()) so that the order follows [closed-world]",
      'omantel/hz-fsn-mgt-prod/shop: Gateway shop listens on 8080, the load balancer forwards 80, 443; give ingress() the ports of the listeners [public-hosts]',
    )],
    ['it adds a Secret', withObject({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'shop' }, stringData: { password: 'hunter2' } }),
      problem("omantel/hz-fsn-mgt-prod/shop: Secret shop in unit 'shop' has its data in the tree; ask for the Secret with secret() or phaseZeroSecret(), which keep values out of Git [literal-text]")],
    ['it adds an object without a name', withObject({ apiVersion: 'v1', kind: 'ConfigMap' }),
      "omantel/hz-fsn-mgt-prod/shop, unit 'shop': 'ConfigMap.metadata.name' must be at most 253 lowercase letters, digits, hyphens or dots, with a letter or digit at either end, got undefined; write for example 'settings'"],
    ['it adds an object without a version', withObject({ kind: 'ConfigMap', metadata: { name: 'shop' } }),
      "omantel/hz-fsn-mgt-prod/shop, unit 'shop': 'ConfigMap.apiVersion' must be the group and version of the kind, got undefined; write for example 'apps/v1'"],
    ['it adds something that is no object', withObject({ apiVersion: 'v1', metadata: { name: 'shop' } }),
      "omantel/hz-fsn-mgt-prod/shop, unit 'shop': 'kind' must be the kind of the object, got undefined; write for example 'ConfigMap'"],
    ['it adds an object with a name that Kubernetes refuses', withObject({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'My Shop' } }),
      `omantel/hz-fsn-mgt-prod/shop, unit 'shop': 'ConfigMap.metadata.name' must be at most 253 lowercase letters, digits, hyphens or dots, with a letter or digit at either end, got "My Shop"; write for example 'settings'`],
    ['it adds an object twice',
      withShop((shop) => [1, 2].forEach(() => shop.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' } }))),
      "omantel/hz-fsn-mgt-prod/shop, unit 'shop': has two objects ConfigMap shop; give one of them another name"],
    ['it runs Pods without containers',
      withObject({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'shop' }, spec: { template: { spec: {} } } }),
      "omantel/hz-fsn-mgt-prod/shop, Deployment shop in unit 'shop': 'containers' must be a list of at least one container, got undefined; write for example [{ name, image }]"],
    ['it asks for memory in words',
      withObject({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'shop' }, spec: { template: { spec: { containers: [{ name: 'shop', image: 'shop:1', resources: { requests: { memory: '1 GB' } } }] } } } }),
      `omantel/hz-fsn-mgt-prod/shop, Deployment shop in unit 'shop': 'memory' must be a quantity of Kubernetes, got "1 GB"; write for example '512Mi'`],
    ['it writes a password into the environment',
      withObject({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'shop' }, spec: { template: { spec: { containers: [{ name: 'shop', image: 'shop:1', env: [{ name: 'DB_PASSWORD', value: 'hunter2' }] }] } } } }),
      problem("omantel/hz-fsn-mgt-prod/shop: Deployment shop in unit 'shop' has a literal value in the environment variable DB_PASSWORD at spec.template.spec.containers.0.env.0; name a Secret that secret() returns instead [literal-text]")],
    ['it takes the host name of another', withShop((shop) => shop.route({ label: 'console', service: 'shop', port: 80 })),
      problem(
      "omantel/hz-fsn-mgt-prod/shop: HTTPRoute shop in unit 'shop' names Service shop/shop at spec.rules.0.filters.0.requestHeaderModifier.set.0.value, which nothing on the cluster makes; correct the name, or ask for it (requires()) [closed-world]",
      "omantel/hz-fsn-mgt-prod/shop: HTTPRoute shop in unit 'shop' routes console.hfmp.omantel.omani.works/, which unit 'platform-console' routes already; give one of them another label, or a path prefix of its own [public-hosts]",
    )],
    ['it takes a host name with a dot', withShop((shop) => shop.route({ label: 'shop.web', service: 'shop', port: 80 })),
      `omantel/hz-fsn-mgt-prod/shop: 'label' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "shop.web"; write "shop-web"`],
    ['it takes a path without a slash', withShop((shop) => shop.route({ label: 'shop', service: 'shop', port: 80, pathPrefix: 'cart' })),
      `omantel/hz-fsn-mgt-prod/shop: 'pathPrefix' must be an absolute path, got "cart"; write for example '/catalog'`],
    ['it routes to a Service that is not there', withShop((shop) => shop.route({ label: 'shop', service: 'web', port: 80 }), { services: [] }),
      problem("omantel/hz-fsn-mgt-prod/shop: HTTPRoute web in unit 'shop' names Service shop/web at spec.rules.0.backendRefs, which nothing on the cluster makes; correct the name, or ask for it (requires()) [closed-world]")],
    ['it names a Service in a namespace that is not there',
      withObject({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, data: { dns: 'http://powerdns.openova-system:8081' } }),
      problem("omantel/hz-fsn-mgt-prod/shop: ConfigMap shop in unit 'shop' names Service openova-system/powerdns at data.dns, which nothing on the cluster makes; correct the name, or ask for it (requires()) [closed-world]")],
    ['it names a Service at a port where it does not listen',
      withObject({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, data: { git: 'http://gitea-http.catalyst-gitea:80/acme' } }),
      problem("omantel/hz-fsn-mgt-prod/shop: ConfigMap shop in unit 'shop' names Service catalyst-gitea/gitea-http at data.git, which unit 'gitea' makes without being waited for; ask for it (requires()) so that the order follows [closed-world]")],
    ['it asks for a database with a name that Kubernetes refuses', withShop((shop) => shop.postgres({ name: 'shop_db' })),
      `omantel/hz-fsn-mgt-prod/shop: 'name' must be 1 to 47 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "shop_db"; write "shop-db"`],
    ['it asks for a database of no servers', withShop((shop) => shop.postgres({ name: 'shop', instances: 0 })),
      "omantel/hz-fsn-mgt-prod/shop: 'instances' must be a whole number of at least 1, got 0; leave it out for the usual number"],
    ['it opens a port that is open', withShop((shop) => shop.hostPort({ port: 53, protocol: Protocol.UDP, description: 'shop' })),
      problem('omantel/hz-fsn-mgt-prod/shop: opens udp port 53 on the machines, which omantel/hz-fsn-mgt-prod/powerdns opens already; use another port [host-port]')],
    ['it wants another Pod Security level in a namespace of others', withShop((shop) => shop.helmRelease({}), { namespace: 'cert-manager' }),
      problem("omantel/hz-fsn-mgt-prod/shop: wants Pod Security 'baseline' on namespace 'cert-manager', omantel/hz-fsn-mgt-prod/cert-manager wants 'restricted'; use the same level in both catalogue rows, or two namespaces [namespace]")],
    ['it is under a licence that forbids to pass it on', withShop((shop) => shop.helmRelease({}), { licence: 'BUSL-1.1' }),
      problem("omantel/hz-fsn-mgt-prod/shop: Shop is under BUSL-1.1, which may not be redistributed with a platform; leave it out, or allow the licence in the Sovereign's 'forbiddenLicences' [licence]")],
    ['it asks before it may', () => changed((sovereign) => new Shop(sovereign.managementCluster, 'shop', () => {}).prerequisites),
      'omantel/hz-fsn-mgt-prod/shop: units and requests exist only while the Sovereign is planned; move this call into configure()'],
    ['it waits for one that waits for it', () => changed((sovereign) => {
      const [cart, shop] = [Capability.of('cart'), Capability.of('shop')];
      new Shop(sovereign.managementCluster, 'cart', (self) => { self.requires(shop); self.helmRelease({}); }, {}, [cart]);
      new Shop(sovereign.managementCluster, 'shop', (self) => { self.requires(cart); self.helmRelease({}); }, {}, [shop]);
    }),
      problem('omantel/hz-fsn-mgt-prod: units wait for each other: cart waits for shop (shop), which waits for cart (cart); remove one of these needs, or move what is needed first into a unit of its own [cycle]')],
    ['two have one name', () => changed((sovereign) => [1, 2].forEach(() => new Shop(sovereign.managementCluster, 'shop', () => {}))),
      'omantel/hz-fsn-mgt-prod/shop: is defined twice; give one Blueprint another name, or remove it'],
    ['it is called by a word that means something else',
      () => changed((sovereign) => new Shop(sovereign.managementCluster, 'tenant-shop', (self) => self.helmRelease({}))),
      problem("omantel/hz-fsn-mgt-prod/tenant-shop: unit 'tenant-shop' is called by a word that means something else here: tenant; give the Blueprint another id [vocabulary]")],
  ])('fails when %s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});

test('the definitions themselves are right', () => {
  const fleet = new Fleet();
  bankdhofar(fleet);
  omantel(fleet);
  expect(Checks.assert(fleet).map(({ sovereign }) => sovereign.name)).toEqual(['bankdhofar', 'omantel']);
});

test('every capability that names a Blueprint is provided by it', () => {
  const { managementCluster } = omantel(new Fleet());
  // Without graphics processors, nothing can be asked to hand them out.
  const all = Object.values(Capability).filter((one): one is Capability => one instanceof Capability && one.blueprint !== undefined);
  const named = all.filter((one) => one !== Capability.GPU);
  expect(named.length).toBeGreaterThan(49);
  const made = new Map<string, Blueprint>(named.map(({ blueprint }) => blueprint!).filter((name, index, all) => all.indexOf(name) === index)
    .map((name) => [name, new (blueprints as any)[name](managementCluster, `one-more-${name.toLowerCase()}`)]));
  const lacking = named.filter(({ name, blueprint }) => !made.get(blueprint!)!.provides.some((one) => one.name === name));
  // Alloy reads monitors where it is told to.
  expect(lacking.map(({ name, blueprint }) => `${name}: ${blueprint}`)).toEqual(['monitoring: Alloy']);
});
