import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Environment, HostCluster, HttpEndpoint, PhaseZeroField, SecretRef, Unit } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addLinkService, BaoConfig, BaoRole, LINK_PASSAGE, LINK_PORT, selfInitFiles, UNSEAL_KEY } from './private/openbao-config';
import { addRoles, administratorRole, OtherReaders, readerRole, storeRole } from './private/openbao-roles';
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
 * Nothing spans clusters. Those that read something of the management cluster come in through a passage, at a port of its own, with a
 * certificate for links; each may read that, and nothing else.
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
  /** Other clusters by name, the host names in their certificates and what they read, and whether the servers are made already. */
  private readonly others = new Map<string, { host: string; paths: Set<string> }>();
  private isMade = false;

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

  /**
   * Lets another cluster read something; has to be asked for before the servers are made.
   *
   * @param consumer who needs it there
   * @param hostCluster the other cluster
   * @param host host name in its certificate
   * @param path path in the key-value store
   */
  public letIn(consumer: Blueprint, hostCluster: HostCluster, host: string, path: string): void {
    const reader = this.others.get(hostCluster.name) ?? { host, paths: new Set() };
    if (this.isMade && !reader.paths.has(path)) throw new Error(`${consumer.node.path}: what another cluster keeps has to be asked for in configure(), ${this.node.path} is made already`);
    reader.paths.add(path);
    this.others.set(hostCluster.name, reader);
  }

  protected configure(): void {
    const { members, headlessService } = this.servers;
    const count = members.length;
    this.workload({ name: 'openbao', replicas: count, spread: count > 1, cpuMillis: 250, memoryMiB: 256 });
    this.certificate({
      name: this.tls.name,
      dnsNames: [
        ...['openbao', 'openbao-active', 'openbao-standby', 'openbao-internal'].flatMap((service) => [service, this.serviceHost(service)]),
        ...members.map((member) => `${member}.${headlessService}`),
        'localhost',
      ],
    });
    if (!this.snapshots.isTaken) return;
    this.phaseZeroSecret(this.snapshots.keys);
    this.snapshots.addNetworkPolicies(this.mainUnit);
  }

  /** The servers are made when it is known whether other clusters come in. */
  protected complete(): void {
    this.isMade = true;
    const link = this.others.size > 0 ? this.addLink() : undefined;
    const roles = [storeRole(OpenBao.STORE_ROLE, OpenBao.MOUNT), this.administratorRole()];
    const config: BaoConfig = {
      ...this.servers,
      tlsSecret: this.tls.name,
      unsealSecret: this.phaseZeroSecret({ name: 'openbao-unseal', namespace: this.namespace, fields: [PhaseZeroField.sensitive('key', UNSEAL_KEY)] }).name,
      selfInit: 'openbao-self-init',
      mount: OpenBao.MOUNT,
      roles,
      metricsEnabled: this.monitored,
      linkSecret: link?.name,
    };
    const [data, audit] = [this.storageGiB, this.auditStorageGiB].map((sizeGiB) => this.volume({ sizeGiB, count: config.members.length }));
    this.prerequisites.add({
      apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: config.selfInit, namespace: this.namespace }, data: selfInitFiles(config),
    });
    const tlsConfig = { ca: { secret: this.tls.keyRef('ca.crt') }, serverName: this.endpoint.host };
    this.helmRelease({
      values: openBaoValues(config, data, audit, this.snapshots.values(this.tls)),
      monitors: { global: { serverTelemetry: { prometheusOperator: true } }, serverTelemetry: { serviceMonitor: { enabled: true, tlsConfig } } },
    });
    const readers = [...this.others].map(([cluster, { host, paths }]) => ({ cluster, host, paths: [...paths].sort() }));
    readers.sort((a, b) => (a.cluster < b.cluster ? -1 : 1));
    this.addRoles(roles, link && { readers, authority: link, mount: OpenBao.MOUNT });
  }

  /** Lets other clusters in, through a passage to the active member; returns the Secret with the certificate that the members show them. */
  private addLink(): SecretRef {
    const name = 'openbao-link';
    addLinkService(this.mainUnit, name, this.namespace);
    const { host } = this.passage({ label: LINK_PASSAGE, service: name, port: LINK_PORT });
    return this.certificate({ name, dnsNames: [host], isLink: true }).secret;
  }

  /** The store is told anew what it may write: a backend that runs may be older than the Organizations. */
  private addRoles([store, administrator]: BaoRole[], others?: OtherReaders): void {
    const environments = this.sovereign.organizations.flatMap((organization) => organization.environments);
    const readers = environments.filter(({ hostClusters }) => hostClusters.includes(this.hostCluster)).map((one) => this.readerOf(one));
    const roles = [...readers, ...(this.snapshots.isTaken ? [this.snapshots.role] : [])];
    if (roles.length === 0 && !others) return;
    const unit = this.unit('roles');
    unit.dependsOn(this.mainUnit, 'openbao');
    const image = `quay.io/openbao/openbao:${this.component.appVersion.replace(/^v/, '')}`;
    addRoles(unit, { server: this.endpoint, tls: this.tls, administrator, image, others }, [store, ...roles]);
  }

  private readerOf(environment: Environment): BaoRole {
    return readerRole(environment, OpenBao.READER, OpenBao.MOUNT);
  }

  private get servers(): { members: string[]; headlessService: string } {
    return {
      members: [...Array(this.hostCluster.replicas(3, true)).keys()].map((index) => `openbao-${index}`), headlessService: 'openbao-internal',
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
