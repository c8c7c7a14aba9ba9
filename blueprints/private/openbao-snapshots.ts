import { ArchiveProtocol, Blueprint, PhaseZeroSecret, SecretRef, Unit } from '../../constructs';
import { cronProblem } from '../../constructs/private/cron';
import { invalid, misuse, requireWhole } from '../../constructs/private/errors';
import { archiveSecret } from './archive-secret';
import { addNetworkPolicies } from './catalyst-network';
import { BaoRole } from './openbao-config';

/** Role that snapshots are taken with, and the ServiceAccount that the chart makes for it. */
const [ROLE, SERVICE_ACCOUNT] = ['snapshots', 'openbao-snapshot'];
/** Folder with the authority of OpenBao. */
const TLS = '/run/tls';

/** Copies of all that OpenBao keeps, in the archive of the Sovereign: those of each cluster are in a folder of its name. */
export class BaoSnapshots {
  /**
   * @param server OpenBao
   * @param schedule when a snapshot is taken, as cron expression of five fields
   * @param retentionDays for how many days a snapshot is kept
   */
  constructor(private readonly server: Blueprint, private readonly schedule: string, private readonly retentionDays: number) {
    const { node: { path } } = server;
    const problem = cronProblem(schedule);
    if (problem) throw misuse(path, 'snapshotSchedule', 'a cron expression', schedule, problem);
    requireWhole(path, 'snapshotRetentionDays', retentionDays, 'leave it out for the usual time');
  }

  /** Fails for a prop that says how snapshots are taken where none are. */
  public assertTaken(prop: string, value: unknown): void {
    if (value === undefined || this.isTaken) return;
    throw invalid(this.server.node.path, prop, 'be left out without an archive that speaks S3', value, 'give the Sovereign one, for example ArchiveStorage.cloudflareR2');
  }

  /** Whether there is an archive to put them into. */
  public get isTaken(): boolean {
    return this.server.sovereign.archive?.protocol === ArchiveProtocol.S3;
  }

  /** Secret with the keys of the archive, which enter at Phase 0. */
  public get keys(): PhaseZeroSecret {
    return archiveSecret(this.server.namespace);
  }

  /** Role that can do nothing but take a snapshot. */
  public get role(): BaoRole {
    return {
      name: ROLE, serviceAccount: SERVICE_ACCOUNT, namespace: this.server.namespace, isStrict: true,
      capabilities: { 'sys/storage/raft/snapshot': ['read'] },
    };
  }

  /**
   * Returns the values of the chart's agent. It asks the active member, and removes from the folder what is older than it should be.
   *
   * @param tls Secret with the authority of OpenBao
   */
  public values(tls: SecretRef): { [key: string]: any } {
    if (!this.isTaken) return { enabled: false };
    const { sovereign: { archive, name }, hostCluster } = this.server;
    const { endpoint, region } = archive!;
    const bucket = archive!.bucket(name, 'openbao-snapshots');
    return {
      enabled: true,
      schedule: this.schedule,
      s3CredentialsSecret: this.keys.name,
      config: {
        s3Host: endpoint.replace('https://', ''),
        s3Bucket: bucket,
        // Without the slash, each snapshot would be an object of that name.
        s3Uri: `s3://${bucket}/${hostCluster.name}/`,
        s3ExpireDays: String(this.retentionDays),
        s3cmdExtraFlag: `--region=${region}`,
        baoAuthPath: 'kubernetes',
        baoRole: ROLE,
      },
      extraEnvironmentVars: { BAO_CACERT: `${TLS}/ca.crt` },
      extraVolumes: [{ name: 'tls', secret: { secretName: tls.name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } }],
      extraVolumeMounts: [{ name: 'tls', mountPath: TLS, readOnly: true }],
      serviceAccount: { name: SERVICE_ACCOUNT },
      resources: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '512Mi' } },
    };
  }

  /** Lets the Pods that take snapshots out to the archive, and nothing else of OpenBao. */
  public addNetworkPolicies(unit: Unit): void {
    const { namespace } = this.server;
    addNetworkPolicies(unit, {
      name: SERVICE_ACCOUNT, namespace, labels: { component: 'snapshot-agent' }, ingress: [], egress: [{ namespace, port: 8200 }], reachesPublic: true, reachesApi: false,
    });
  }
}
