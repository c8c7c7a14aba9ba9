import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, HostCluster, SovereignPlan } from '../constructs';
import { invalid } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addCopier, copiesKey } from './private/bucket-copy-objects';
import { SeaweedFs } from './seaweedfs';

/** Properties of BucketCopy. */
export interface BucketCopyProps extends BlueprintProps {
  /** Bucket that is copied, which somebody on the cluster asks for. */
  readonly bucket: string;
  /** Host cluster that gets the copy. */
  readonly to: HostCluster;
  /**
   * Whether what is deleted goes from the copy too.
   * @default true
   */
  readonly copiesDeletions?: boolean;
  /**
   * Whether all of the bucket is copied whenever this starts, and not only what has changed in the last days: for a bucket that was there
   * before its copy, until the copy is whole.
   * @default false
   */
  readonly copiesAll?: boolean;
}

/**
 * A copy of a bucket in the SeaweedFS of another host cluster, in its bucket `copies`, below `{cluster}/{bucket}/`.
 *
 * What is written is there seconds to minutes later, and whatever the other side is away for is copied when it is back, for as long as
 * changes are known: seven days. It goes one way, and makes nobody the first: for both ways there are two copies of two buckets. Deletions
 * are copied too, so that it is no backup.
 *
 * The way is a passage, on which both ends show a certificate of the authority that all clusters share. The key enters at Phase 0.
 *
 * @example
 * const [here, there] = sovereign.clustersWithRole(BuildingBlock.RTZ);
 * new blueprints.BucketCopy(here, 'images-there', { bucket: 'harbor-data', to: there });
 *
 * @see https://github.com/seaweedfs/seaweedfs/wiki/Async-Backup
 */
export class BucketCopy extends Blueprint {
  /** Bucket that is copied. */
  public readonly bucketName: string;
  /** Host cluster that gets the copy. */
  public readonly to: HostCluster;
  /** Whether what is deleted goes from the copy too. */
  public readonly copiesDeletions: boolean;
  /** Whether all of the bucket is copied whenever this starts. */
  public readonly copiesAll: boolean;
  private source?: SeaweedFs;

  constructor(scope: Construct, id: string, props: BucketCopyProps) {
    super(scope, id, { component: CATALOGUE['bucket-copy'], ...props });
    this.bucketName = props.bucket;
    this.to = props.to;
    this.copiesDeletions = props.copiesDeletions ?? true;
    this.copiesAll = props.copiesAll ?? false;
    if (this.to.sovereign === this.sovereign && this.to !== this.hostCluster) return;
    const others = this.sovereign.hostClusters.filter((one) => one !== this.hostCluster).map(({ name }) => name);
    throw invalid(this.node.path, 'to', 'be another host cluster of its Sovereign', this.to.name, `choose of ${others.join(', ') || 'none, there is one cluster'}`);
  }

  protected configure(): void {
    const { name, namespace, bucketName, to, copiesDeletions, copiesAll } = this;
    const source = this.requires(Capability.BUCKETS) as SeaweedFs | undefined;
    const target = SovereignPlan.of(this.sovereign).cluster(to).provider(this, Capability.BUCKETS) as SeaweedFs | undefined;
    if (!source || !target) return;
    this.source = source;
    target.receiveCopies();
    addCopier(this.mainUnit, {
      name, namespace, bucketName, copiesDeletions, copiesAll,
      folder: `${this.hostCluster.name}/${bucketName}`,
      way: this.passageTo(to, SeaweedFs.COPIES_LABEL),
      link: this.certificate({ name: `${name}-link`, dnsNames: [`${name}.${namespace}.svc`], isLink: true }).secret,
      key: this.phaseZeroSecret(copiesKey(namespace)),
      image: source.image,
    });
  }

  protected complete(): void {
    const { source, bucketName, node: { path } } = this;
    if (!source) return;
    const buckets = source.bucketNames;
    if (!buckets.includes(bucketName)) throw invalid(path, 'bucket', 'be one that somebody on the cluster asks for', bucketName, `choose of ${buckets.join(', ') || 'none, there are no buckets'}`);
    // Where it is in the changes is remembered by the folder.
    const other = this.hostCluster.node.findAll().find((one) => one instanceof BucketCopy && one !== this && one.bucketName === bucketName);
    if (other) throw invalid(path, 'bucket', 'have no other copy', bucketName, `leave ${other.node.path} out`);
  }
}
