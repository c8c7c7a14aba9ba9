import { Construct } from 'constructs';
import { BuildingBlock, EnvType, Names } from '../naming';
import { childId } from '../private/child-id';
import { CIDR_RULE, cidrProblem } from '../private/cidr';
import { cronProblem } from '../private/cron';
import { EMAIL } from '../private/email';
import { invalid, misuse, requireWhole } from '../private/errors';
import { sshKeyProblem } from '../private/ssh-key';
import { ArchiveProtocol, ArchiveStorage } from './archive-storage';
import { ChartSource } from './chart-source';
import { DnsProvider } from './dns-provider';
import { Domain, DomainMode } from './domain';
import { EtcdSnapshots } from './etcd-snapshots';
import { GitOpsSource } from './gitops-source';
import { HostCluster } from './host-cluster';
import { Organization } from './organization';
import { Region, RegionProps } from './region';
import { Runbook } from './runbook';
import { SecretPolicy } from './secret-policy';
import { TlsStrategy } from './tls-strategy';

/** How Keycloak is laid out. */
export enum KeycloakTopology {
  /** One small Keycloak per Organization; the default for small and medium businesses. */
  PER_ORGANIZATION = 'per-organization',
  /** One highly available Keycloak with a realm per Organization; for corporations. */
  SHARED_SOVEREIGN = 'shared-sovereign',
}

/** Who owns a Sovereign. */
export interface OwnerProps {
  /** Legal name of the owner. */
  readonly organization: string;
  /** Address that certificates and alerts name. */
  readonly email: string;
  /** ISO 3166 code of the owner's country, two letters. */
  readonly country: string;
}

/** Properties of a Sovereign. */
export interface SovereignProps {
  /** Domain the Sovereign answers on. */
  readonly domain: Domain;
  /** Who owns the Sovereign. */
  readonly owner: OwnerProps;
  /** Regions with their host clusters; exactly one host cluster of the Sovereign is the management cluster. */
  readonly regions: RegionProps[];
  /** OpenSSH public keys (one line each) that may log in to the machines. */
  readonly sshPublicKeys: string[];
  /** Where Flux reads the Sovereign's tree from. */
  readonly gitops: GitOpsSource;
  /**
   * IPv4 networks (CIDR), /8 or narrower, from which people reach SSH and the Kubernetes API.
   * @default - none; both are reachable on the private network only
   */
  readonly administrationCidrs?: string[];
  /**
   * Purpose of all host clusters of the Sovereign.
   * @default EnvType.PROD
   */
  readonly envType?: EnvType;
  /**
   * How Keycloak is laid out.
   * @default KeycloakTopology.PER_ORGANIZATION
   */
  readonly keycloakTopology?: KeycloakTopology;
  /**
   * How public host names get their certificates.
   * @default TlsStrategy.letsEncrypt()
   */
  readonly tls?: TlsStrategy;
  /**
   * Who answers for the zone of the domain.
   * @default DnsProvider.powerDns()
   */
  readonly dns?: DnsProvider;
  /**
   * Where releases take their charts from.
   * @default ChartSource.upstream()
   */
  readonly charts?: ChartSource;
  /**
   * Object storage outside the Sovereign for what is old and for backups.
   * @default - none; everything stays on the Sovereign's own volumes
   */
  readonly archive?: ArchiveStorage;
  /**
   * When Kubernetes' own data is copied to the archive, and how many copies are kept.
   * @default - every six hours, and 28 of them
   */
  readonly etcdSnapshots?: EtcdSnapshots;
  /**
   * Licences (SPDX) that no part of the platform may have.
   * @default - the source-available licences that forbid offering the software as a service
   */
  readonly forbiddenLicences?: string[];
}

/**
 * A complete deployment of the platform: its owner, domain, regions and host clusters.
 *
 * @example
 * new Sovereign(fleet, 'omantel', {
 *   domain: Domain.pool('omani.works'),
 *   owner: { organization: 'Omantel', email: 'platform@omantel.om', country: 'OM' },
 *   sshPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJYoA9M5PHS1nTLAj3pVDMGvS1vTMZ8mhmlxV4R2QW1d platform@omantel'],
 *   gitops: GitOpsSource.seed({ url: 'https://git.example.com/omantel/catalyst-config.git' }),
 *   regions: [{
 *     provider: Hetzner.cloud(),
 *     code: 'fsn',
 *     hostClusters: [{ buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'ccx33', count: 3 } }],
 *   }],
 * });
 */
export class Sovereign extends Construct {
  /** Finds the Sovereign that a construct belongs to. */
  public static of(construct: Construct): Sovereign {
    const sovereign = construct.node.scopes.find((scope): scope is Sovereign => scope instanceof Sovereign);
    if (!sovereign) throw new Error(`${construct.node.path}: is not inside a Sovereign; create it with a Sovereign, or something in one, as its scope`);
    return sovereign;
  }

  /** Name of the Sovereign. */
  public readonly name: string;
  /** Domain the Sovereign answers on. */
  public readonly domain: Domain;
  /** Fully qualified domain name. */
  public readonly fqdn: string;
  /** Who owns the Sovereign. */
  public readonly owner: OwnerProps;
  /** Purpose of all host clusters of the Sovereign. */
  public readonly envType: EnvType;
  /** How Keycloak is laid out. */
  public readonly keycloakTopology: KeycloakTopology;
  /** How public host names get their certificates. */
  public readonly tls: TlsStrategy;
  /** Who answers for the zone of the domain. */
  public readonly dns: DnsProvider;
  /** Where releases take their charts from. */
  public readonly charts: ChartSource;
  /** Object storage outside the Sovereign for what is old and for backups. */
  public readonly archive?: ArchiveStorage;
  /** When Kubernetes' own data is copied to the archive, and how many copies are kept. */
  public readonly etcdSnapshots: EtcdSnapshots;
  /** Where Flux reads the Sovereign's tree from. */
  public readonly gitops: GitOpsSource;
  /** OpenSSH public keys that may log in to the machines. */
  public readonly sshPublicKeys: string[];
  /** Networks from which people reach SSH and the Kubernetes API. */
  public readonly administrationCidrs: string[];
  /** Licences (SPDX) that no part of the platform may have. */
  public readonly forbiddenLicences: string[];
  /** Regions, in the order of the definition. */
  public readonly regions: Region[];
  /** Host clusters, sorted by name. */
  public readonly hostClusters: HostCluster[];

  constructor(scope: Construct, id: string, props: SovereignProps) {
    super(scope, childId(scope, id, 'Sovereign'));
    Names.assertSovereign(this.node.path, id);
    this.name = id;
    this.domain = props.domain;
    this.fqdn = props.domain.fqdn(id, this.node.path);
    this.owner = props.owner;
    this.envType = props.envType ?? EnvType.PROD;
    this.keycloakTopology = props.keycloakTopology ?? KeycloakTopology.PER_ORGANIZATION;
    this.tls = props.tls ?? TlsStrategy.letsEncrypt();
    this.dns = props.dns ?? DnsProvider.powerDns();
    this.charts = props.charts ?? ChartSource.upstream();
    this.archive = props.archive;
    this.etcdSnapshots = { schedule: props.etcdSnapshots?.schedule ?? '0 */6 * * *', retention: props.etcdSnapshots?.retention ?? 28 };
    this.gitops = props.gitops;
    this.sshPublicKeys = props.sshPublicKeys;
    this.administrationCidrs = props.administrationCidrs ?? [];
    this.forbiddenLicences = props.forbiddenLicences ?? ['BUSL-1.1', 'SSPL-1.0', 'Elastic-2.0', 'RSALv2', 'LicenseRef-Confluent-Community-1.0'];
    this.assertProps();
    this.assertTopology(props.regions);
    this.assertArchive(props.regions);
    this.assertSnapshots(props.etcdSnapshots);
    this.regions = props.regions.map((region) => new Region(this, region));
    this.hostClusters = props.regions
      .flatMap((region, index) => region.hostClusters.map((cluster) => new HostCluster(
        this, this.regions[index], cluster, rolesOf(cluster.buildingBlock, region, props.regions),
      )))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The management cluster, which carries the control plane. */
  public get managementCluster(): HostCluster {
    return this.hostClusters.find((cluster) => cluster.buildingBlock === BuildingBlock.MGT)!;
  }

  /** Host clusters whose machines answer DNS for the zone, in the order of its name servers: the management cluster, and others by region. */
  public get answeringClusters(): HostCluster[] {
    const others = this.regions.flatMap((region) => this.hostClusters.filter((one) => one.region === region && one !== this.managementCluster));
    return [this.managementCluster, ...others].filter(({ answersDns }) => answersDns);
  }

  /** Returns the host clusters that do the work of a building block. */
  public clustersWithRole(block: BuildingBlock): HostCluster[] {
    return this.hostClusters.filter((cluster) => cluster.hasRole(block));
  }

  /** Organizations on the Sovereign, sorted by name. */
  public get organizations(): Organization[] {
    const all = this.node.children.filter((child): child is Organization => child instanceof Organization);
    return all.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** SecretPolicies of the Sovereign, sorted by name. */
  public get secretPolicies(): SecretPolicy[] {
    const all = this.node.children.filter((child): child is SecretPolicy => child instanceof SecretPolicy);
    return all.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Runbooks of the Sovereign itself, sorted by name. */
  public get runbooks(): Runbook[] {
    const all = this.node.children.filter((child): child is Runbook => child instanceof Runbook);
    return all.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private assertProps(): void {
    const path = this.node.path;
    const problems: Error[] = [];
    if (!/^\S(.{0,62}\S)?$/.test(this.owner.organization)) {
      const rule = 'be 1 to 64 characters without spaces at either end';
      problems.push(invalid(path, 'owner.organization', rule, this.owner.organization, "write the legal name, for example 'Omantel'"));
    }
    if (!EMAIL.test(this.owner.email)) {
      problems.push(invalid(path, 'owner.email', 'be an e-mail address', this.owner.email, "write for example 'platform@example.com'"));
    }
    if (!/^[A-Z]{2}$/.test(this.owner.country)) {
      problems.push(invalid(path, 'owner.country', 'be an ISO 3166 country code', this.owner.country, "write for example 'DE'"));
    }
    if (this.sshPublicKeys.length === 0) {
      problems.push(invalid(path, 'sshPublicKeys', 'have at least one key', [], 'add the one-line content of an id_ed25519.pub file'));
    }
    for (const key of this.sshPublicKeys) {
      const problem = sshKeyProblem(key);
      // Never echoed whole: what is pasted here by mistake is a private key (I2).
      if (problem !== undefined) problems.push(invalid(path, 'sshPublicKeys', 'be OpenSSH public keys of one line', `${key.slice(0, 12)}…`, problem));
    }
    if (this.domain.mode === DomainMode.POOL && !this.dns.isOwn) {
      const remedy = 'leave it out, or use Domain.byoManual or Domain.byoApi with a domain of your own';
      problems.push(invalid(path, 'dns', 'be left out with a pool domain, whose zone the pool-domain manager makes', this.dns.title, remedy));
    }
    for (const cidr of this.administrationCidrs) {
      const problem = cidrProblem(cidr);
      if (problem !== undefined) problems.push(invalid(path, 'administrationCidrs', CIDR_RULE, cidr, problem));
    }
    throwAll(problems);
  }

  /** Traffic to a cloud that the Sovereign is not on costs more than the storage; only R2 asks nothing for it. */
  private assertSnapshots(given: EtcdSnapshots | undefined): void {
    const { schedule, retention } = this.etcdSnapshots;
    if (given && this.archive?.protocol !== ArchiveProtocol.S3) {
      throw invalid(this.node.path, 'etcdSnapshots', 'be left out without an archive that speaks S3', given, 'give the Sovereign one, for example ArchiveStorage.cloudflareR2');
    }
    const problem = cronProblem(schedule!);
    if (problem) throw misuse(this.node.path, 'etcdSnapshots.schedule', 'a cron expression', schedule, problem);
    requireWhole(this.node.path, 'etcdSnapshots.retention', retention!, 'leave it out for the usual number');
  }

  private assertArchive(regions: RegionProps[]): void {
    const wanted = this.archive?.provider;
    if (wanted === undefined || regions.some((region) => region.provider.provider === wanted)) return;
    throw invalid(
      this.node.path, 'archive', `be at a cloud that the Sovereign has a region at, or Cloudflare R2`, this.archive!.kind,
      'use ArchiveStorage.cloudflareR2, or add a region there',
    );
  }

  private assertTopology(regions: RegionProps[]): void {
    const path = this.node.path;
    const problems: Error[] = [];
    const clusters = regions.flatMap((region) => region.hostClusters.map((cluster) => ({ region, block: cluster.buildingBlock })));
    const management = clusters.filter((cluster) => cluster.block === BuildingBlock.MGT);
    if (management.length !== 1) {
      const places = management.map((cluster) => `${cluster.region.provider.provider.code}-${cluster.region.code}`);
      problems.push(invalid(path, 'regions', 'have exactly one management cluster', places, 'give one host cluster buildingBlock BuildingBlock.MGT, and the others RTZ or DMZ'));
    }
    const codes = regions.map((region) => `${region.provider.provider.code}-${region.code}`);
    for (const code of codes.filter((name, index) => codes.indexOf(name) !== index)) {
      problems.push(invalid(path, 'regions', 'name each region once', code, 'put all its host clusters into one entry'));
    }
    for (const region of regions) {
      const blocks = region.hostClusters.map((cluster) => cluster.buildingBlock.code);
      for (const block of blocks.filter((name, index) => blocks.indexOf(name) !== index)) {
        problems.push(invalid(path, 'regions', `have one ${block} cluster per region`, region.code, 'add pools to the first one instead'));
      }
      if (blocks.length === 0) problems.push(invalid(path, 'regions', 'have host clusters', region.code, 'give the region at least one, or leave it out'));
    }
    // Workload regions are alike, so that failing over is a DNS event and nothing else (DOMAIN §3 rule 3).
    const workload = regions.filter((region) => region.hostClusters.some((cluster) => cluster.buildingBlock !== BuildingBlock.MGT));
    const shapes = workload.map((region) => shapeOf(region));
    const uneven = workload.filter((_, index) => shapes[index] !== shapes[0]);
    if (uneven.length > 0) {
      const got = workload.map((region, index) => `${region.code}: ${shapes[index]}`);
      problems.push(invalid(path, 'regions', 'have the same workload building blocks in every workload region', got, 'add the missing rtz or dmz cluster'));
    }
    if (workload.length > 0 && !clusters.some((cluster) => cluster.block === BuildingBlock.RTZ)) {
      problems.push(invalid(path, 'regions', 'have an rtz cluster beside a dmz cluster', shapes, 'add an rtz cluster, or leave the dmz cluster out'));
    }
    throwAll(problems);
  }
}

function shapeOf(region: RegionProps): string {
  return region.hostClusters.map((cluster) => cluster.buildingBlock).filter((block) => block !== BuildingBlock.MGT).map((block) => block.code).sort().join('+');
}

/** A building block without a cluster of its own is carried by rtz in its region, else by the management cluster (X4). */
function rolesOf(block: BuildingBlock, region: RegionProps, regions: RegionProps[]): BuildingBlock[] {
  const exists = (wanted: BuildingBlock) => regions.some((one) => one.hostClusters.some((cluster) => cluster.buildingBlock === wanted));
  const here = (wanted: BuildingBlock) => region.hostClusters.some((cluster) => cluster.buildingBlock === wanted);
  if (block === BuildingBlock.MGT) {
    return [BuildingBlock.MGT, ...(exists(BuildingBlock.RTZ) ? [] : [BuildingBlock.RTZ, BuildingBlock.DMZ])];
  }
  return block === BuildingBlock.RTZ && !here(BuildingBlock.DMZ) ? [BuildingBlock.RTZ, BuildingBlock.DMZ] : [block];
}

function throwAll(problems: Error[]): void {
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join('\n'));
}
