import { Construct } from 'constructs';
import { ArchiveProtocol, ArchiveStorage, Blueprint, BlueprintProps } from '../constructs';
import { cronProblem } from '../constructs/private/cron';
import { invalid, misuse, requireWhole } from '../constructs/private/errors';
import { toYaml } from '../constructs/private/yaml';
import { CATALOGUE } from './catalogue';
import { archiveSecret } from './private/archive-secret';

/** Folder of the Pods' volumes on a machine. */
const POD_VOLUMES = '/var/lib/kubelet/pods';

/** Properties of Velero. */
export interface VeleroProps extends BlueprintProps {
  /**
   * When everything is backed up, as cron expression in UTC.
   * @default '0 2 * * *'
   */
  readonly schedule?: string;
  /**
   * How long a backup is kept, in days.
   * @default 30
   */
  readonly retentionDays?: number;
  /**
   * Image of the plugin that speaks to the archive.
   * @default 'velero/velero-plugin-for-aws:v1.14.0'
   */
  readonly pluginImage?: string;
}

/**
 * Backups of a host cluster to the archive of its Sovereign, outside of the cluster: every object, and every volume of its Pods.
 *
 * A volume is read while programs write to it. So those of databases are left out: CloudNativePG backs them up itself.
 *
 * @see https://velero.io/docs
 */
export class Velero extends Blueprint {
  /** When everything is backed up. */
  public readonly schedule: string;
  /** How long a backup is kept, in days. */
  public readonly retentionDays: number;
  /** Image of the plugin that speaks to the archive. */
  public readonly pluginImage: string;
  private readonly archive: ArchiveStorage;

  constructor(scope: Construct, id: string = 'velero', props: VeleroProps = {}) {
    super(scope, id, { component: CATALOGUE.velero, ...props });
    const { archive } = this.sovereign;
    if (archive?.protocol !== ArchiveProtocol.S3) {
      throw invalid(this.node.path, 'archive', 'speak S3 and be outside of the cluster', archive?.kind ?? null, 'give the Sovereign one, for example ArchiveStorage.cloudflareR2');
    }
    this.archive = archive;
    this.schedule = props.schedule ?? '0 2 * * *';
    this.retentionDays = props.retentionDays ?? 30;
    this.pluginImage = props.pluginImage ?? 'velero/velero-plugin-for-aws:v1.14.0';
    const problem = cronProblem(this.schedule);
    if (problem) throw misuse(this.node.path, 'schedule', 'a cron expression', this.schedule, problem);
    requireWhole(this.node.path, 'retentionDays', this.retentionDays, 'leave it out for the usual time');
  }

  /** Bucket of the backups, which has to be there; those of each cluster are in a folder of its name. */
  public get backupBucket(): string {
    return this.archive.bucket(this.sovereign.name, 'velero-backups');
  }

  protected configure(): void {
    const { endpoint, region } = this.archive;
    const secret = this.phaseZeroSecret(archiveSecret(this.namespace));
    const ttl = `${this.retentionDays * 24}h`;
    this.workload({ name: 'velero', cpuMillis: 50, memoryMiB: 128 });
    this.workload({ name: 'node-agent', perNode: true, cpuMillis: 20, memoryMiB: 64 });
    const resources = (cpu: number, memory: number) => ({ requests: { cpu: `${cpu}m`, memory: `${memory}Mi` }, limits: { memory: '1Gi' } });
    this.helmRelease({
      values: {
        // Both programs read the keys from their environment.
        credentials: { useSecret: false, extraSecretRef: secret.name },
        initContainers: [{ name: 'plugin', image: this.pluginImage, volumeMounts: [{ name: 'plugins', mountPath: '/target' }] }],
        configuration: {
          backupStorageLocation: [{
            name: 'default',
            provider: 'aws',
            default: true,
            bucket: this.backupBucket,
            prefix: this.hostCluster.name,
            // Checksums of AWS are unknown elsewhere, and uploads would be refused.
            config: { region, s3Url: endpoint, s3ForcePathStyle: 'true', checksumAlgorithm: '' },
          }],
          volumeSnapshotLocation: [],
          uploaderType: 'kopia',
          defaultVolumesToFsBackup: true,
          defaultBackupTTL: ttl,
        },
        schedules: { daily: { schedule: this.schedule, template: { ttl, resourcePolicy: { kind: 'configmap', name: this.leftOut() } } } },
        backupsEnabled: true,
        snapshotsEnabled: false,
        deployNodeAgent: true,
        nodeAgent: { podVolumePath: POD_VOLUMES, resources: resources(20, 64) },
        // Helm replaces the kinds itself.
        upgradeCRDs: false,
        cleanUpCRDs: false,
        metrics: { enabled: false, serviceMonitor: { enabled: false }, nodeAgentPodMonitor: { enabled: false }, prometheusRule: { enabled: false } },
        resources: resources(50, 128),
      },
    });
  }

  /** Says which volumes are left out: copied while it writes, a database is none that could be restored. */
  private leftOut(): string {
    const name = 'velero-volumes';
    const skip = (pvcLabels: { [key: string]: string }) => ({ conditions: { pvcLabels }, action: { type: 'skip' } });
    const volumePolicies = [skip({ 'cnpg.io/pvcRole': 'PG_DATA' })];
    this.prerequisites.add({
      apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: this.namespace }, data: { 'policy.yaml': toYaml([{ version: 'v1', volumePolicies }]) },
    });
    return name;
  }
}
