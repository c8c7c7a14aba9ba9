import { createHash } from 'crypto';
import { ArchiveStorage, SecretRef } from '../../constructs';
import { invalid } from '../../constructs/private/errors';
import { BucketTiers } from '../bucket-tiers';
import { ARCHIVE_KEYS } from './archive-secret';

/** Servers of data that parts with parity need to survive the loss of one: of 14 parts, four may be missing. */
const WARM_SERVERS = 4;
/** How full a volume is that is moved, in percent: what is still filled is not old. */
const FULL_PERCENT = 95;

/** Buckets whose old data is kept elsewhere, and when it is old. */
export interface Tier {
  /**
   * Their names, sorted.
   * @default - every bucket
   */
  readonly buckets?: string[];
  /** Days without a change after which it is old. */
  readonly afterDays: number;
}

/** The archive, as the servers of data speak to it. */
export interface ColdArchive {
  /** Object storage outside. */
  readonly storage: ArchiveStorage;
  /** Bucket there. */
  readonly bucket: string;
  /** Secret with its keys. */
  readonly secret: SecretRef;
}

/** Where old data goes. */
export interface SeaweedFsPlaces {
  /**
   * Buckets whose old data goes to the archive.
   * @default - none
   */
  readonly cold?: Tier;
  /**
   * The archive.
   * @default - none
   */
  readonly archive?: ColdArchive;
  /**
   * Buckets whose old data is kept in parts with parity.
   * @default - none
   */
  readonly warm?: Tier;
}

/** Buckets that may be cold or warm, sorted. */
export interface Buckets {
  /** Those of the cluster. */
  readonly own: string[];
  /** Those of all clusters, which may be told the same. */
  readonly all: string[];
}

/**
 * Returns which buckets of a cluster are cold and which are warm, and when.
 *
 * @param path construct path of who has the buckets
 * @param archive where cold data goes, where there is such a place
 * @param servers servers that hold data
 */
export function tiersOf(path: string, tiers: BucketTiers, archive: ColdArchive | undefined, { own, all }: Buckets, servers: number): SeaweedFsPlaces {
  const { coldBuckets, warmBuckets = [], coldAfterDays = 30, warmAfterDays = 7 } = tiers;
  for (const [prop, names] of [['coldBuckets', coldBuckets ?? []], ['warmBuckets', warmBuckets]] as const) {
    const unknown = names.find((name) => !all.includes(name));
    if (unknown !== undefined) throw invalid(path, `tiers.${prop}`, 'name buckets that somebody asks for', unknown, `choose of ${all.join(', ') || 'none, there are no buckets'}`);
  }
  const twice = coldBuckets?.find((name) => warmBuckets.includes(name));
  if (twice !== undefined) throw invalid(path, 'tiers.coldBuckets', 'name none of warmBuckets, whose data stays on the cluster', twice, 'name it in one of both');
  if (!archive && coldBuckets?.length) {
    throw invalid(path, 'tiers.coldBuckets', 'be left out without an archive that speaks S3', coldBuckets, 'give the Sovereign one, for example ArchiveStorage.cloudflareR2');
  }
  const warm = own.filter((name) => warmBuckets.includes(name));
  if (warm.length > 0 && servers < WARM_SERVERS) {
    throw invalid(path, 'tiers.warmBuckets', `be left out on fewer than ${WARM_SERVERS} servers of data`, warm, `use at least ${WARM_SERVERS} machines`);
  }
  const cold = own.filter((name) => (coldBuckets ? coldBuckets.includes(name) : !warm.includes(name)));
  // Where all are, those that come later are too, and the masters need not start again for them.
  const isAll = !coldBuckets && warm.length === 0;
  return {
    archive,
    cold: archive && (isAll || cold.length > 0) ? { buckets: isAll ? undefined : cold, afterDays: coldAfterDays } : undefined,
    warm: warm.length > 0 ? { buckets: warm, afterDays: warmAfterDays } : undefined,
  };
}

/** Returns the values of the chart that move what is old, and keep every object where and as often as it should be. */
export function tierValues({ cold, warm, archive }: SeaweedFsPlaces): { [key: string]: any } {
  const config = [...maintenance(cold, warm), ...(archive ? backend(archive) : [])].join('\n');
  const keys = ARCHIVE_KEYS.map((key) => [key, { secretKeyRef: archive?.secret.keyRef(key) }]);
  return {
    master: {
      config,
      // The file is read when a master starts, and is mounted so that it never changes below one that runs.
      podAnnotations: { 'checksum/config': createHash('sha256').update(config).digest('hex').slice(0, 16) },
    },
    ...(archive ? { volume: { extraEnvironmentVars: Object.fromEntries(keys) } } : {}),
  };
}

/**
 * What the leading master does every quarter of an hour: that of upstream, with other rules about what is old. Without it nothing would
 * restore the second copy of what was on a lost machine.
 */
function maintenance(cold?: Tier, warm?: Tier): string[] {
  const old = ({ buckets, afterDays }: Tier) => `-collection=${pattern(buckets)} -fullPercent=${FULL_PERCENT} -quietFor=${afterDays * 24}h`;
  return [
    '[master.maintenance]', 'sleep_minutes = 17', 'scripts = """', 'lock',
    ...(warm ? [`ec.encode ${old(warm)}`] : []),
    'ec.rebuild -apply', 'ec.balance -apply',
    ...(cold ? [`volume.tier.upload -dest=s3 ${old(cold)}`] : []),
    'fs.log.purge -daysAgo=7', 'volume.deleteEmpty -quietFor=24h -apply', 'volume.balance -apply', 'volume.fix.replication -apply', 's3.clean.uploads -timeAgo=24h',
    'unlock', '"""',
  ];
}

/** Each bucket has volumes of its own, which are a collection of its name; what is in no bucket has no collection. */
function pattern(buckets?: string[]): string {
  return buckets ? `^(${buckets.join('|')})$` : '.+';
}

/** The servers of data get all of it from the master but the keys, which they read from their environment. */
function backend({ storage, bucket }: ColdArchive): string[] {
  return [
    '[storage.backend.s3.default]', 'enabled = true', `region = "${storage.region}"`, `bucket = "${bucket}"`, `endpoint = "${storage.endpoint}"`,
    // Without it, a class of Amazon is asked for that others refuse.
    'storage_class = "STANDARD"',
  ];
}
