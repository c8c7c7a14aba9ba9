import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Environment, HttpEndpoint, PhaseZeroField, SecretRef, Unit } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { BaoConfig, BaoRole, selfInitFiles, UNSEAL_KEY } from './private/openbao-config';
import { addRoles, administratorRole, readerRole, storeRole } from './private/openbao-roles';
import { BaoSnapshots } from './private/openbao-snapshots';
import { openBaoValues } from './private/openbao-values';

/** Properties of OpenBao. */
export interface OpenBaoProps extends BlueprintProps {
  /**
   * Size of each member's data volume, in GiB.
   * @default 10
   */
  readonly storageGiB?: number;
  /**
   * Size of each member's audit volume, in GiB.
   * @default 10
   */
  readonly auditStorageGiB?: number;
  /**
   * When a snapshot of everything is put into the archive of the Sovereign, as cron expression in UTC.
   * @default - every six hours
   */
  readonly snapshotSchedule?: string;
  /**
   * For how many days a snapshot is kept.
   * @default 30
   */
  readonly snapshotRetentionDays?: number;
}

/**
 * The secret backend: members in a Raft cluster of their own per host cluster, never one that spans regions.
 *
 * It opens itself with a key that enters at Phase 0, and initialises itself once, on the first member alone. Nobody ever sees a
 * root token: an administrator logs in with the role `administrator` and a token of ServiceAccount `openbao-administrator`, and
 * makes everything there is beside the store of the platform's secrets and the roles of Organizations.
 *
 * Secrets of Applications are below the prefix of their Environment, `org/{organization}/env/{env type}/`. The ServiceAccount `openbao` in
 * the namespace of the Organization may read what is there, and nothing else; a Job writes these roles, whenever Organizations come or go.
 *
 * Where the Sovereign has an archive that speaks S3, snapshots of everything are put there, with a role that can do nothing else. They
 * are encrypted: whoever opens one needs the key of Phase 0.
 *
 * There is no public host name: the Gateway would have to trust the authority that signed its certificate first.
 *
 * @see https://openbao.org/docs
 */
export class OpenBao extends Blueprint {
  /** Mount of the key-value store. */
  public static readonly MOUNT = 'secret';
  /** Role that the store of External Secrets logs in with. */
  public static readonly STORE_ROLE = 'external-secrets';
  /** Role that administrators log in with. */
  public static readonly ADMINISTRATOR_ROLE = 'administrator';

  /** ServiceAccount in the namespace of an Organization that may read the secrets of its Environment. */
  public static readonly READER = 'openbao';

  /** Size of each member's data volume, in GiB. */
  public readonly storageGiB: number;
  /** Size of each member's audit volume, in GiB. */
  public readonly auditStorageGiB: number;
  /** When a snapshot of everything is put into the archive. */
  public readonly snapshotSchedule: string;
  /** For how many days a snapshot is kept. */
  public readonly snapshotRetentionDays: number;
  private readonly snapshots: BaoSnapshots;

  constructor(scope: Construct, id: string = 'openbao', props: OpenBaoProps = {}) {
    super(scope, id, { component: CATALOGUE['openbao'], provides: [Capability.SECRET_BACKEND], ...props });
    this.storageGiB = props.storageGiB ?? 10;
    this.auditStorageGiB = props.auditStorageGiB ?? 10;
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
    requireWhole(this.node.path, 'auditStorageGiB', this.auditStorageGiB, 'leave it out for the usual size');
    this.snapshotSchedule = props.snapshotSchedule ?? '30 */6 * * *';
    this.snapshotRetentionDays = props.snapshotRetentionDays ?? 30;
    this.snapshots = new BaoSnapshots(this, this.snapshotSchedule, this.snapshotRetentionDays);
    this.snapshots.assertTaken('snapshotSchedule', props.snapshotSchedule);
    this.snapshots.assertTaken('snapshotRetentionDays', props.snapshotRetentionDays);
  }

  /** Endpoint of the API. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('openbao'), 8200, 'https');
  }

  /** Secret with the certificate of the API and the authority that signed it. */
  public get tls(): SecretRef {
    return new SecretRef(this.namespace, 'openbao-tls');
  }

  /** Adds the ServiceAccount that may read the secrets of an Environment, and returns how it logs in; the unit waits for its role. */
  public provideReader(unit: Unit, environment: Environment): { [key: string]: any } {
    const { name: role, serviceAccount: name, namespace } = this.readerOf(environment);
    unit.dependsOn(this.unit('roles'), 'role');
    unit.add({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace }, automountServiceAccountToken: false });
    return { kubernetes: { mountPath: 'kubernetes', role, serviceAccountRef: { name } } };
  }

  protected configure(): void {
    const config = this.config();
    const replicas = config.members.length;
    const data = this.volume({ sizeGiB: this.storageGiB, count: replicas });
    const audit = this.volume({ sizeGiB: this.auditStorageGiB, count: replicas });
    this.workload({ name: 'openbao', replicas, spread: replicas > 1, cpuMillis: 250, memoryMiB: 256 });
    this.certificate({
      name: this.tls.name,
      dnsNames: [
        ...['openbao', 'openbao-active', 'openbao-standby', 'openbao-internal'].flatMap((service) => [service, this.serviceHost(service)]),
        ...config.members.map((member) => `${member}.${config.headlessService}`),
        'localhost',
      ],
    });
    this.prerequisites.add({
      apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: config.selfInit, namespace: this.namespace }, data: selfInitFiles(config),
    });
    const tlsConfig = { ca: { secret: this.tls.keyRef('ca.crt') }, serverName: this.endpoint.host };
    this.helmRelease({
      values: openBaoValues(config, data, audit, this.snapshots.values(this.tls)),
      monitors: { global: { serverTelemetry: { prometheusOperator: true } }, serverTelemetry: { serviceMonitor: { enabled: true, tlsConfig } } },
    });
    if (this.snapshots.isTaken) {
      this.phaseZeroSecret(this.snapshots.keys);
      this.snapshots.addNetworkPolicies(this.mainUnit);
    }
    this.addRoles(config.roles);
  }

  /** The store is told anew what it may write: a backend that runs may be older than the Organizations. */
  private addRoles([store, administrator]: BaoRole[]): void {
    const environments = this.sovereign.organizations.flatMap((organization) => organization.environments);
    const readers = environments.filter(({ hostClusters }) => hostClusters.includes(this.hostCluster)).map((one) => this.readerOf(one));
    const roles = [...readers, ...(this.snapshots.isTaken ? [this.snapshots.role] : [])];
    if (roles.length === 0) return;
    const unit = this.unit('roles');
    unit.dependsOn(this.mainUnit, 'openbao');
    const image = `quay.io/openbao/openbao:${this.component.appVersion.replace(/^v/, '')}`;
    addRoles(unit, { server: this.endpoint, tls: this.tls, administrator, image }, [store, ...roles]);
  }

  private readerOf(environment: Environment): BaoRole {
    return readerRole(environment, OpenBao.READER, OpenBao.MOUNT);
  }

  private config(): BaoConfig {
    return {
      members: [...Array(this.hostCluster.replicas(3, true)).keys()].map((index) => `openbao-${index}`),
      headlessService: 'openbao-internal',
      tlsSecret: this.tls.name,
      unsealSecret: this.phaseZeroSecret({ name: 'openbao-unseal', namespace: this.namespace, fields: [PhaseZeroField.sensitive('key', UNSEAL_KEY)] }).name,
      selfInit: 'openbao-self-init',
      mount: OpenBao.MOUNT,
      roles: [storeRole(OpenBao.STORE_ROLE, OpenBao.MOUNT), this.administratorRole()],
      metricsEnabled: this.monitored,
    };
  }

  private administratorRole(): BaoRole {
    const serviceAccount = 'openbao-administrator';
    this.prerequisites.add({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: serviceAccount, namespace: this.namespace },
      automountServiceAccountToken: false,
    });
    return administratorRole(OpenBao.ADMINISTRATOR_ROLE, serviceAccount, this.namespace);
  }
}
