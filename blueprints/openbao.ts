import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, HttpEndpoint, PhaseZeroField, SecretRef } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { BaoConfig, BaoRole, selfInitFiles } from './private/openbao-config';
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
}

/**
 * The secret backend: members in a Raft cluster of their own per host cluster, never one that spans regions.
 *
 * It opens itself with a key that enters at Phase 0, and initialises itself once, on the first member alone. Nobody ever sees a
 * root token: an administrator logs in with the role `administrator` and a token of ServiceAccount `openbao-administrator`, and
 * makes everything there is beside the store of the platform's secrets.
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

  /** Size of each member's data volume, in GiB. */
  public readonly storageGiB: number;
  /** Size of each member's audit volume, in GiB. */
  public readonly auditStorageGiB: number;

  constructor(scope: Construct, id: string = 'openbao', props: OpenBaoProps = {}) {
    super(scope, id, { component: CATALOGUE['openbao'], provides: [Capability.SECRET_BACKEND], ...props });
    this.storageGiB = props.storageGiB ?? 10;
    this.auditStorageGiB = props.auditStorageGiB ?? 10;
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
    requireWhole(this.node.path, 'auditStorageGiB', this.auditStorageGiB, 'leave it out for the usual size');
  }

  /** Endpoint of the API. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('openbao'), 8200, 'https');
  }

  /** Secret with the certificate of the API and the authority that signed it. */
  public get tls(): SecretRef {
    return new SecretRef(this.namespace, 'openbao-tls');
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
      values: openBaoValues(config, data, audit),
      monitors: { global: { serverTelemetry: { prometheusOperator: true } }, serverTelemetry: { serviceMonitor: { enabled: true, tlsConfig } } },
    });
  }

  private config(): BaoConfig {
    return {
      members: [...Array(this.hostCluster.replicas(3, true)).keys()].map((index) => `openbao-${index}`),
      headlessService: 'openbao-internal',
      tlsSecret: this.tls.name,
      unsealSecret: this.unsealKey().name,
      selfInit: 'openbao-self-init',
      mount: OpenBao.MOUNT,
      roles: [this.storeRole(), this.administratorRole()],
      metricsEnabled: this.monitored,
    };
  }

  private unsealKey(): SecretRef {
    return this.phaseZeroSecret({
      name: 'openbao-unseal',
      namespace: this.namespace,
      fields: [PhaseZeroField.sensitive('key', {
        name: 'openbao_unseal_key',
        description: 'Key that OpenBao opens its storage with: 32 random bytes in base64. Without a copy of it, all it keeps is lost.',
        pattern: '^[A-Za-z0-9+/]{43}=$',
        maxBytes: 44,
      })],
    });
  }

  /** The store writes what it generates, and marks it as its own in the metadata. */
  private storeRole(): BaoRole {
    const capabilities = ['create', 'read', 'update'];
    return {
      name: OpenBao.STORE_ROLE,
      serviceAccount: 'external-secrets',
      namespace: CATALOGUE['external-secrets'].namespace,
      capabilities: Object.fromEntries(['data', 'metadata'].map((part) => [`${OpenBao.MOUNT}/${part}/platform/*`, capabilities])),
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
    return {
      name: OpenBao.ADMINISTRATOR_ROLE,
      serviceAccount,
      namespace: this.namespace,
      capabilities: { '*': ['create', 'read', 'update', 'patch', 'delete', 'list', 'scan', 'sudo'] },
    };
  }
}
