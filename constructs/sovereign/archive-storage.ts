import { Location, Provider } from '../naming';
import { requireLabel } from '../naming/syntax';
import { invalid } from '../private/errors';

/** Object storage outside the Sovereign that keeps what is old, and backups. */
export enum ArchiveKind {
  /** Cloudflare R2. */
  CLOUDFLARE_R2 = 'cloudflare-r2',
  /** AWS S3. */
  AWS_S3 = 'aws-s3',
  /** Google Cloud Storage. */
  GCP_GCS = 'gcp-gcs',
  /** Azure Blob Storage. */
  AZURE_BLOB = 'azure-blob',
  /** Oracle Object Storage. */
  OCI_OBJECT_STORAGE = 'oci-object-storage',
  /** Hetzner Object Storage. */
  HETZNER_OBJECT_STORAGE = 'hetzner-object-storage',
}

/** How an archive is spoken to. */
export enum ArchiveProtocol {
  /** S3, with an access key and a secret key. */
  S3 = 's3',
  /** Azure Blob Storage, with an account and its key. */
  AZURE = 'azure',
}

/** Properties of an archive. */
export interface ArchiveStorageProps {
  /**
   * First part of the names of its buckets, which on most clouds are unique in the world.
   * @default - the name of the Sovereign
   */
  readonly bucketPrefix?: string;
}

/** Properties of an archive at Cloudflare R2. */
export interface CloudflareR2Props extends ArchiveStorageProps {
  /** Id of the Cloudflare account: 32 hexadecimal digits. */
  readonly accountId: string;
}

/** Properties of an archive in a region of a cloud. */
export interface RegionalArchiveProps extends ArchiveStorageProps {
  /** Region, by its name in the cloud's API. */
  readonly region: string;
}

/** Properties of an archive at Azure Blob Storage. */
export interface AzureBlobProps extends RegionalArchiveProps {
  /** Storage account: 3 to 24 lowercase letters and digits. */
  readonly storageAccount: string;
}

/** Properties of an archive at Oracle Object Storage. */
export interface OciObjectStorageProps extends RegionalArchiveProps {
  /** Object Storage namespace of the tenancy. */
  readonly namespace: string;
}

/** Longest name of a bucket, on every cloud. */
const BUCKET_MAX = 63;
/** Longest first part, which leaves room for the longest purpose. */
const PREFIX_MAX = 32;
/** Regions that have Hetzner Object Storage. */
const HETZNER_OBJECT_STORAGE = ['fsn', 'hel', 'nbg'];

/**
 * Object storage outside the Sovereign for what is old and for backups. Only the Sovereign's own object store speaks to
 * it; its keys enter as secrets and are no part of it.
 *
 * @example
 * ArchiveStorage.cloudflareR2({ accountId: '0123456789abcdef0123456789abcdef' });
 */
export class ArchiveStorage {
  /** Archives at Cloudflare R2, which every Sovereign may use and which asks nothing for reading back. */
  public static cloudflareR2(props: CloudflareR2Props): ArchiveStorage {
    assertShape('accountId', props.accountId, /^[0-9a-f]{32}$/, 'be 32 hexadecimal digits', 'copy it from the overview of the Cloudflare account');
    return new ArchiveStorage(ArchiveKind.CLOUDFLARE_R2, `https://${props.accountId}.r2.cloudflarestorage.com`, 'auto', props);
  }

  /** Archives at AWS S3, for Sovereigns with a region at AWS. */
  public static awsS3(props: RegionalArchiveProps): ArchiveStorage {
    assertRegion(props.region, 'eu-central-1');
    return new ArchiveStorage(ArchiveKind.AWS_S3, `https://s3.${props.region}.amazonaws.com`, props.region, props, Provider.AWS);
  }

  /** Archives at Google Cloud Storage through its S3 interface, for Sovereigns with a region at Google Cloud. */
  public static gcs(props: RegionalArchiveProps): ArchiveStorage {
    assertRegion(props.region, 'europe-west3');
    return new ArchiveStorage(ArchiveKind.GCP_GCS, 'https://storage.googleapis.com', props.region, props, Provider.GCP);
  }

  /** Archives at Azure Blob Storage, for Sovereigns with a region at Azure. */
  public static azureBlob(props: AzureBlobProps): ArchiveStorage {
    assertRegion(props.region, 'germanywestcentral');
    assertShape('storageAccount', props.storageAccount, /^[a-z0-9]{3,24}$/, 'be 3 to 24 lowercase letters and digits', "write for example 'omantelarchive'");
    return new ArchiveStorage(
      ArchiveKind.AZURE_BLOB, `https://${props.storageAccount}.blob.core.windows.net`, props.region, props, Provider.AZURE, ArchiveProtocol.AZURE,
    );
  }

  /** Archives at Oracle Object Storage through its S3 interface, for Sovereigns with a region at Oracle. */
  public static oci(props: OciObjectStorageProps): ArchiveStorage {
    assertRegion(props.region, 'eu-frankfurt-1');
    assertShape('namespace', props.namespace, /^[a-z0-9-]{1,63}$/, 'be an Object Storage namespace', "run 'oci os ns get' to see it");
    const endpoint = `https://${props.namespace}.compat.objectstorage.${props.region}.oraclecloud.com`;
    return new ArchiveStorage(ArchiveKind.OCI_OBJECT_STORAGE, endpoint, props.region, props, Provider.OCI);
  }

  /** Archives at Hetzner Object Storage, for Sovereigns with a region at Hetzner. */
  public static hetznerObjectStorage(props: RegionalArchiveProps): ArchiveStorage {
    const places = Location.all().filter((location) => location.provider === Provider.HETZNER && HETZNER_OBJECT_STORAGE.includes(location.code));
    const names = places.map((location) => location.cloudLocation).sort();
    if (!names.includes(props.region)) {
      throw invalid('ArchiveStorage', 'region', 'be a place that has Hetzner Object Storage', props.region, `choose one of ${names.join(', ')}`);
    }
    return new ArchiveStorage(
      ArchiveKind.HETZNER_OBJECT_STORAGE, `https://${props.region}.your-objectstorage.com`, props.region, props, Provider.HETZNER,
    );
  }

  /** First part of the names of its buckets; the name of the Sovereign without. */
  public readonly bucketPrefix?: string;

  private constructor(
    /** Which object storage it is. */
    public readonly kind: ArchiveKind,
    /** URL of the endpoint. */
    public readonly endpoint: string,
    /** Region, as requests to the endpoint are signed for. */
    public readonly region: string,
    props: ArchiveStorageProps,
    /** Cloud that a Sovereign has to have a region at to use the archive; none if any may. */
    public readonly provider?: Provider,
    /** How it is spoken to. */
    public readonly protocol: ArchiveProtocol = ArchiveProtocol.S3,
  ) {
    this.bucketPrefix = props.bucketPrefix;
    if (props.bucketPrefix !== undefined) requireLabel('ArchiveStorage', 'bucketPrefix', props.bucketPrefix, 'omantel', PREFIX_MAX);
  }

  /**
   * Names a bucket of a Sovereign: `omantel-velero-backups`.
   *
   * @param sovereign name of the Sovereign
   * @param purpose what the bucket holds
   */
  public bucket(sovereign: string, purpose: string): string {
    const prefix = this.bucketPrefix ?? sovereign;
    requireLabel('ArchiveStorage', 'purpose', purpose, 'velero-backups', BUCKET_MAX - prefix.length - 1);
    return `${prefix}-${purpose}`;
  }
}

function assertRegion(region: string, example: string): void {
  assertShape('region', region, /^[a-z]+(-?[a-z0-9]+)*$/, 'be a region of the cloud', `write for example '${example}'`);
}

function assertShape(prop: string, value: string, shape: RegExp, rule: string, instead: string): void {
  if (!shape.test(value)) throw invalid('ArchiveStorage', prop, rule, value, instead);
}
