import { Construct } from 'constructs';
import {
  ArchiveProtocol, Blueprint, BlueprintProps, Capability, IPostgresProvider, PostgresConnection, PostgresRequest, SecretRef,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { cronProblem } from '../constructs/private/cron';
import { invalid, misuse, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { ARCHIVE_KEYS, ARCHIVE_SECRET, archiveSecret } from './private/archive-secret';
import { addDatabaseBackup, DatabaseArchive } from './private/cnpg-backup';
import { linkDatabase } from './private/cnpg-regions';
import { addDatabaseServer } from './private/cnpg-server';

/** Properties of Cnpg. */
export interface CnpgProps extends BlueprintProps {
  /**
   * PostgreSQL image of every database that asks for none of its own.
   * @default 'ghcr.io/cloudnative-pg/postgresql:17.6'
   */
  readonly postgresImage?: string;
  /**
   * When databases are backed up to the archive of the Sovereign, as cron expression in UTC; what is written meanwhile follows at once.
   * @default '0 1 * * *'
   */
  readonly backupSchedule?: string;
  /**
   * For how many days back a database can be restored.
   * @default 30
   */
  readonly backupRetentionDays?: number;
}

/**
 * PostgreSQL: the operator, and a server of its own for every Blueprint that asks for a database.
 *
 * Where the Sovereign has an archive and the cluster a secret backend, every database is backed up there, to any second of the last
 * days.
 *
 * Of an Application in several regions, the servers of the first write, and those of the others follow them. So do those of a part of the
 * platform that asks for it.
 *
 * @see https://cloudnative-pg.io/documentation
 */
export class Cnpg extends Blueprint implements IPostgresProvider {
  /** PostgreSQL image of every database that asks for none of its own. */
  public readonly postgresImage: string;
  /** When databases are backed up. */
  public readonly backupSchedule: string;
  /** For how many days back a database can be restored. */
  public readonly backupRetentionDays: number;

  constructor(scope: Construct, id: string = 'cnpg', props: CnpgProps = {}) {
    super(scope, id, { component: CATALOGUE.cnpg, provides: [Capability.POSTGRES], ...props });
    this.postgresImage = props.postgresImage ?? 'ghcr.io/cloudnative-pg/postgresql:17.6';
    this.backupSchedule = props.backupSchedule ?? '0 1 * * *';
    this.backupRetentionDays = props.backupRetentionDays ?? 30;
    const problem = cronProblem(this.backupSchedule);
    if (problem) throw misuse(this.node.path, 'backupSchedule', 'a cron expression', this.backupSchedule, problem);
    requireWhole(this.node.path, 'backupRetentionDays', this.backupRetentionDays, 'leave it out for the usual time');
  }

  public providePostgres(consumer: Blueprint, request: PostgresRequest): PostgresConnection {
    // The operator takes names of up to 50 characters.
    requireLabel(consumer.node.path, 'name', request.name, 'shop', 47);
    if (request.name === 'postgres') throw invalid(consumer.node.path, 'name', 'not be that of the database every server has', request.name, "write for example 'shop'");
    for (const prop of ['instances', 'storageGiB', 'cpuMillis', 'memoryMiB'] as const) {
      const value = request[prop];
      if (value !== undefined) requireWhole(consumer.node.path, prop, value, `leave it out for the usual ${prop === 'instances' ? 'number' : 'size'}`);
    }
    request.databases?.forEach((database) => requireLabel(consumer.node.path, 'databases', database, 'history', 47));
    const name = `${request.name}-pg`;
    const { cpuMillis = 100, memoryMiB = 256 } = request;
    const instances = this.hostCluster.replicas(request.instances ?? 3);
    const storage = consumer.volume({ sizeGiB: request.storageGiB ?? 10, count: instances, unit: consumer.prerequisites });
    consumer.workload({ name, replicas: instances, spread: true, cpuMillis, memoryMiB });
    consumer.prerequisites.dependsOn(this.mainUnit, 'postgres');
    // The operator asks every server how it is.
    this.connects(consumer.home);
    this.scraped(consumer.home);
    // A copy is made anew from what it follows.
    const backup = this.archive && !request.follows ? addDatabaseBackup(consumer, name, this.archive) : {};
    const link = linkDatabase(consumer, request, name);
    addDatabaseServer(consumer, { ...request, cpuMillis, memoryMiB }, { name, image: this.postgresImage, instances, storage, backup, link });
    return {
      host: `${name}-rw.${consumer.home}.svc`,
      port: 5432,
      database: request.name,
      username: request.name,
      secret: new SecretRef(consumer.home, `${name}-app`),
      ...(link?.certificate ? { certificate: link.certificate } : {}),
    };
  }

  protected configure(): void {
    if (this.archive) this.keepArchiveKeys(this.archive);
    const replicas = this.hostCluster.replicas(2);
    this.workload({ name: 'cnpg', replicas, cpuMillis: 100, memoryMiB: 256 });
    this.helmRelease({
      // Deleting the kinds deletes every database of the cluster.
      unit: this.unit(undefined, { prune: false }),
      values: {
        crds: { create: true },
        replicaCount: replicas,
        config: { clusterWide: true, data: { ENABLE_INSTANCE_MANAGER_INPLACE_UPDATES: 'true' } },
        webhook: { validating: { failurePolicy: 'Fail' } },
        resources: { requests: { cpu: '100m', memory: '256Mi' } },
        monitoring: { podMonitorEnabled: false, grafanaDashboard: { create: false } },
      },
      monitors: { monitoring: { podMonitorEnabled: true } },
    });
    if (this.monitored) this.addMonitor();
  }

  /** One monitor for the servers of every database, in whichever namespace they are. */
  private addMonitor(): void {
    this.unit('monitors').add({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: { name: 'databases' },
      spec: {
        namespaceSelector: { any: true },
        selector: { matchLabels: { 'cnpg.io/podRole': 'instance' } },
        podMetricsEndpoints: [{ port: 'metrics' }],
      },
    });
  }

  /** Databases ask for the keys of the archive in their own namespaces, from the secret backend. */
  private keepArchiveKeys({ unit, secret }: DatabaseArchive): void {
    this.phaseZeroSecret(archiveSecret(this.namespace));
    const store = this.requires(Capability.SECRETS, unit) as ExternalSecrets | undefined;
    ARCHIVE_KEYS.forEach((key) => store?.keep(unit, secret, key));
  }

  private get archive(): DatabaseArchive | undefined {
    const { archive, name } = this.sovereign;
    if (archive?.protocol !== ArchiveProtocol.S3 || !this.isProvided(Capability.SECRET_BACKEND)) return undefined;
    return {
      unit: this.unit('archive'),
      secret: new SecretRef(this.namespace, ARCHIVE_SECRET),
      url: `s3://${archive.bucket(name, 'cnpg-backups')}/${this.hostCluster.name}`,
      endpoint: archive.endpoint,
      schedule: this.backupSchedule,
      retentionDays: this.backupRetentionDays,
    };
  }
}
