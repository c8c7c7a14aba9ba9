import { Construct } from 'constructs';
import {
  ArchiveProtocol, Blueprint, BlueprintProps, BucketConnection, BucketRequest, Capability, HttpEndpoint, IBucketProvider, SecretField, SecretRef,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, requireWhole } from '../constructs/private/errors';
import { BucketTiers } from './bucket-tiers';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { ARCHIVE_KEYS, ARCHIVE_SECRET } from './private/archive-secret';
import { addInbox, COPIES, COPIES_KEY, copiesKey, INBOX, INBOX_PORT, inboxFields } from './private/bucket-copy-objects';
import { addBuckets } from './private/seaweedfs-buckets';
import { s3Config, SYSTEM_IDENTITY } from './private/seaweedfs-identities';
import { tiersOf } from './private/seaweedfs-tiers';
import { addDisruptionBudgets, SeaweedFsServers, seaweedFsValues } from './private/seaweedfs-values';

/** Secret with the key of every identity, under its name, and with what the S3 servers read. */
const S3_SECRET = 'seaweedfs-identities';

/** Port of the metrics of every server, where they are scraped. */
const METRICS_PORT = 9327;

/** Properties of SeaweedFs. */
export interface SeaweedFsProps extends BlueprintProps {
  /**
   * Servers that hold the data, at most one per machine.
   * @default 6
   */
  readonly volumeServers?: number;
  /**
   * Size of the volume of each server that holds data, in GiB.
   * @default 50
   */
  readonly storageGiB?: number;
  /**
   * Where it keeps what is old.
   * @default - 30 days after the last change in the archive, where the Sovereign has one that speaks S3
   */
  readonly tiers?: BucketTiers;
}

/**
 * Object storage (S3) of a host cluster: a bucket with an identity of its own for every Blueprint that asks for one.
 *
 * Where there is more than one machine, every object is on two. What is where stands in PostgreSQL, so that any filer answers for all
 * of them: buckets and database belong together, and are restored together. Old data goes to the archive of the Sovereign, and is read through
 * the same servers as before. Only the S3 servers can be reached from other namespaces, because the servers behind them ask nobody for a
 * password.
 *
 * @see https://github.com/seaweedfs/seaweedfs/wiki
 */
export class SeaweedFs extends Blueprint implements IBucketProvider {
  /** Region name that requests are signed for. */
  public static readonly REGION = 'us-east-1';
  /** First label of the host name at which copies of other clusters come in. */
  public static readonly COPIES_LABEL = 'objects';

  /** Servers that hold the data and are wanted. */
  public readonly volumeServers: number;
  /** Size of the volume of each server that holds data, in GiB. */
  public readonly storageGiB: number;
  /** Where it keeps what is old. */
  public readonly tiers: BucketTiers;
  private readonly buckets = new Set<string>();
  private servers?: SeaweedFsServers;

  constructor(scope: Construct, id: string = 'seaweedfs', props: SeaweedFsProps = {}) {
    super(scope, id, { component: CATALOGUE.seaweedfs, provides: [Capability.BUCKETS], ...props });
    this.volumeServers = props.volumeServers ?? 6;
    this.storageGiB = props.storageGiB ?? 50;
    requireWhole(this.node.path, 'volumeServers', this.volumeServers, 'leave it out for the usual number');
    this.tiers = props.tiers ?? {};
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size', 10);
    for (const prop of ['coldAfterDays', 'warmAfterDays'] as const) requireWhole(this.node.path, `tiers.${prop}`, this.tiers[prop] ?? 1, 'leave it out for the usual time');
  }

  /** S3 endpoint. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('seaweedfs-s3'), 8333, 'http');
  }

  /** Image of its servers. */
  public get image(): string {
    return `chrislusf/seaweedfs:${this.component.appVersion}`;
  }

  /** Names of its buckets, sorted; not all before everybody has asked. */
  public get bucketNames(): string[] {
    return [...this.buckets].sort();
  }

  /** Lets other clusters write copies of their buckets, into a bucket of its own. */
  public receiveCopies(): void {
    if (this.buckets.has(COPIES)) return;
    this.buckets.add(COPIES);
    const { namespace, image } = this;
    const unit = this.unit('inbox');
    unit.dependsOn(this.unit('buckets'), 'buckets');
    const { host } = this.passage({ label: SeaweedFs.COPIES_LABEL, service: INBOX, port: INBOX_PORT, unit });
    const link = this.certificate({ name: 'seaweedfs-link', dnsNames: [host], isLink: true }).secret;
    const store = this.requires(Capability.SECRETS, unit) as ExternalSecrets | undefined;
    const key = store?.keep(unit, this.phaseZeroSecret(copiesKey(namespace)), COPIES_KEY);
    if (key) addInbox(unit, { namespace, link, keys: this.secret({ name: INBOX, unit, fields: inboxFields(key) }), image });
  }

  public provideBucket(consumer: Blueprint, request: BucketRequest): BucketConnection {
    const { name, accessKeyKey = 'access-key', secretKeyKey = 'secret-key' } = request;
    requireLabel(consumer.node.path, 'name', name, 'loki-data');
    if (name.length < 3) throw invalid(consumer.node.path, 'name', 'have at least 3 characters, as S3 wants it', name, "write for example 'loki-data'");
    if ([SYSTEM_IDENTITY, COPIES].includes(name) || this.buckets.has(name)) {
      throw invalid(consumer.node.path, 'name', 'be the name of no other bucket', name, `write for example '${consumer.name}-data'`);
    }
    this.buckets.add(name);
    consumer.mainUnit.dependsOn(this.unit('buckets'), 'buckets');
    // The key is generated there.
    consumer.prerequisites.dependsOn(this.prerequisites, 'buckets');
    const key = ExternalSecrets.location(this, S3_SECRET, name);
    return {
      endpoint: this.endpoint.url,
      bucket: name,
      region: SeaweedFs.REGION,
      secret: consumer.secret({ name: `${name}-bucket`, fields: [SecretField.text(accessKeyKey, name), SecretField.shared(secretKeyKey, key)] }),
    };
  }

  protected configure(): void {
    this.guardsItself();
    const { hostCluster } = this;
    const [filer, s3] = [hostCluster.replicas(2), hostCluster.replicas(2)];
    const replicas = { master: hostCluster.replicas(3, true), volume: hostCluster.replicas(this.volumeServers), filer, s3 };
    const database = this.postgres({ name: 'seaweedfs', instances: 2 });
    const master = this.volume({ sizeGiB: 10, count: replicas.master });
    const data = this.volume({ sizeGiB: this.storageGiB, count: replicas.volume });
    this.workload({ name: 'seaweedfs-master', replicas: replicas.master, spread: true, cpuMillis: 20, memoryMiB: 64 });
    this.workload({ name: 'seaweedfs-volume', replicas: replicas.volume, spread: true, cpuMillis: 50, memoryMiB: 128 });
    this.workload({ name: 'seaweedfs-filer', replicas: filer, spread: true, cpuMillis: 50, memoryMiB: 128 });
    this.workload({ name: 'seaweedfs-s3', replicas: s3, cpuMillis: 50, memoryMiB: 128 });
    this.servers = { replicas, database, master, data, s3Secret: S3_SECRET, s3Port: this.endpoint.port };
    addDisruptionBudgets(this.mainUnit, this.namespace, replicas);
  }

  /** The S3 servers read who may do what when they start: it is written when all buckets have been asked for. */
  protected complete(): void {
    const buckets = this.bucketNames;
    this.release(buckets);
    const secret = this.secret({
      name: S3_SECRET,
      fields: [...buckets, SYSTEM_IDENTITY].map((name) => SecretField.generated(name, 40)).concat(SecretField.composed('seaweedfs_s3_config', s3Config(buckets))),
    });
    if (buckets.length === 0) return;
    const unit = this.unit('buckets');
    unit.dependsOn(this.mainUnit, 'server');
    addBuckets(unit, { endpoint: this.endpoint, region: SeaweedFs.REGION, secret, image: this.image }, buckets);
  }

  /** Keys of the archive, which CloudNativePG keeps in the secret backend for whoever needs them. */
  private archiveKeys(): SecretRef {
    const keeper = this.requires(Capability.POSTGRES) ?? this;
    const fields = ARCHIVE_KEYS.map((key) => SecretField.shared(key, ExternalSecrets.location(keeper, ARCHIVE_SECRET, key)));
    return this.secret({ name: ARCHIVE_SECRET, fields });
  }

  /** Which buckets there are decides about where each keeps what is old. */
  private release(buckets: string[]): void {
    const servers = this.servers!;
    const storage = this.sovereign.archive;
    // What is there is read through it, whatever goes there from now on.
    const archive = storage?.protocol !== ArchiveProtocol.S3 ? undefined : {
      storage, bucket: storage.bucket(this.sovereign.name, `cold-${this.hostCluster.name}`), secret: this.archiveKeys(),
    };
    const all = this.sovereign.node.findAll().filter((one): one is SeaweedFs => one instanceof SeaweedFs).flatMap((one) => one.bucketNames);
    const tiers = tiersOf(this.node.path, this.tiers, archive, { own: buckets, all: [...new Set(all)].sort() }, servers.replicas.volume);
    this.helmRelease({
      values: seaweedFsValues(servers, tiers),
      monitors: { global: { seaweedfs: { monitoring: { enabled: true } } }, networkPolicy: { extraIngress: [{ ports: [{ protocol: 'TCP', port: METRICS_PORT }] }] } },
    });
  }
}
