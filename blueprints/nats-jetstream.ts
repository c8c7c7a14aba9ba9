import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, HttpEndpoint, IMessagingProvider, MessagingConnection, MessagingRequest, Names, PhaseZeroField, SecretField,
  SecretRef, Sovereign, TlsIssuer,
} from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { CONFINED_CONTAINER } from './private/confined';
import { NatsAccount, NatsAccounts } from './private/nats-accounts';
import { addState } from './private/nats-state';
import { HUB_DOMAIN, HUB_USER, LEAF_PORT, LEAF_USER, natsValues, STATE_USER, SYSTEM_USER, usersWithPassword } from './private/nats-values';

const SERVICE = 'nats-jetstream';
/** Service that leaf nodes of other clusters come in by. */
const LEAF_SERVICE = 'nats-leafnodes';
/** Secret with the password of every user, under the user's name. */
const USERS_SECRET = 'nats-users';
/** Names that are no names of users. */
const RESERVED = [SYSTEM_USER, STATE_USER, LEAF_USER, HUB_USER];

/** What the exporter beside each server asks for, where it is scraped. */
const EXPORTER = { cpuMillis: 10, memoryMiB: 32 };

/** Properties of NatsJetStream. */
export interface NatsJetStreamProps extends BlueprintProps {
  /**
   * Size of the volume with the streams, on each server, in GiB.
   * @default 20
   */
  readonly storageGiB?: number;
}

/**
 * Event streams of the platform: NATS with JetStream, over TLS, with a user for every Blueprint that asks for one.
 *
 * The management cluster has the hub, which keeps all streams. Clusters of other workloads have leaf nodes, which keep none: they dial
 * the hub by WebSocket through its public Gateway, and pass on what is published there. A region that is cut off goes on by itself,
 * and has no streams until it is back.
 *
 * Every Organization has an account of its own, with limits by its tier: nothing in it is seen from outside of it. Its users are its
 * Applications, and one that is called as its Environment is; their passwords are kept with the secrets of its Environment.
 *
 * The state of each Environment has a key-value bucket, `ws-{environment}-state`, in the account of the platform: the projector writes it,
 * and no Organization reads it there. Its size follows from the tier.
 *
 * @see https://docs.nats.io
 */
export class NatsJetStream extends Blueprint implements IMessagingProvider {
  /** Tells whether leaf nodes of a Sovereign can trust its hub, which they do by a public certificate. */
  public static canLink(sovereign: Sovereign): boolean {
    return sovereign.tls.issuer === TlsIssuer.LETS_ENCRYPT && !sovereign.tls.staging;
  }

  /** Size of the volume with the streams, on each server, in GiB. */
  public readonly storageGiB: number;
  /** Whether these servers keep the streams; otherwise they are leaf nodes of those that do. */
  public readonly isHub: boolean;
  /** Users of the account of the platform. */
  private readonly users = new Set<string>();
  private readonly accounts = new NatsAccounts(this, RESERVED);

  constructor(scope: Construct, id: string = 'nats-jetstream', props: NatsJetStreamProps = {}) {
    super(scope, id, { component: CATALOGUE['nats-jetstream'], provides: [Capability.MESSAGING], ...props });
    this.storageGiB = props.storageGiB ?? 20;
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
    this.isHub = this.hostCluster === this.sovereign.managementCluster;
    if (this.isHub || NatsJetStream.canLink(this.sovereign)) return;
    throw invalid(this.node.path, 'tls', 'be TlsStrategy.letsEncrypt() for leaf nodes, which verify the certificate of the hub', this.sovereign.tls.issuer, `leave NATS out on ${this.hostCluster.name}`);
  }

  /** Endpoint for clients. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(SERVICE), 4222, 'tls');
  }

  public provideMessaging(consumer: Blueprint, request: MessagingRequest): MessagingConnection {
    Names.assertObjectName(consumer.node.path, request.name);
    if (RESERVED.includes(request.name) || this.users.has(request.name) || this.accounts.has(request.name)) {
      throw invalid(consumer.node.path, 'name', 'be the name of no other user', request.name, `write for example '${consumer.name}'`);
    }
    if (!consumer.environment) this.users.add(request.name);
    const password = consumer.environment
      ? this.accounts.add(request.name, consumer.environment)
      : ExternalSecrets.location(this, USERS_SECRET, request.name);
    consumer.mainUnit.dependsOn(this.mainUnit, 'messaging');
    // The password is generated there.
    consumer.prerequisites.dependsOn(this.prerequisites, 'messaging');
    const name = `${request.name}-messaging`;
    return {
      url: this.endpoint.url,
      ...(this.isHub ? {} : { streamDomain: HUB_DOMAIN }),
      secret: consumer.secret({ name, fields: [SecretField.text('username', request.name), SecretField.shared('password', password)] }),
      ca: consumer.certificate({ name: `${name}-tls`, dnsNames: [`${request.name}.${consumer.home}.svc`] }).secret,
    };
  }

  protected configure(): void {
    const replicas = this.replicas;
    this.workload({ name: SERVICE, replicas, spread: replicas > 1, cpuMillis: 110, memoryMiB: 272 });
    if (this.monitored) this.workload({ name: 'prom-exporter', replicas, ...EXPORTER });
  }

  /** The servers read their users when they start: the release is made when all have been asked for. */
  protected complete(): void {
    const { replicas, isHub } = this;
    const users = [...this.users].sort();
    const leafPassword = !isHub || this.hasLeafNodes ? this.leafPassword() : undefined;
    if (isHub && leafPassword) this.enterLeafNodes();
    // Leaf nodes dial the hub.
    if (!isHub) this.connectsOutside();
    const states = isHub ? this.accounts.states : [];
    const hasState = states.length > 0;
    const passwords = this.secret({ name: USERS_SECRET, fields: usersWithPassword(users, hasState).map((user) => SecretField.generated(user)) });
    const certificate = this.certificate({ name: 'nats-jetstream-tls', dnsNames: [this.endpoint.host, `*.${SERVICE}-headless`] });
    this.helmRelease({
      values: natsValues({
        replicas,
        users,
        accounts: this.organizationAccounts(),
        hasState,
        passwords,
        certificate,
        storage: isHub ? this.volume({ sizeGiB: this.storageGiB, count: replicas }) : undefined,
        leafPassword,
        hub: isHub ? undefined : this.hubHost,
      }),
      monitors: {
        promExporter: {
          enabled: true,
          podMonitor: { enabled: true },
          merge: { securityContext: CONFINED_CONTAINER, resources: { requests: { cpu: `${EXPORTER.cpuMillis}m`, memory: `${EXPORTER.memoryMiB}Mi` } } },
        },
      },
    });
    if (!hasState) return;
    const unit = this.unit('state');
    unit.dependsOn(this.mainUnit, 'servers');
    addState(unit, { server: this.endpoint, passwords, tls: certificate.secret, replicas }, states);
  }

  /** What Organizations may fill is half of what there is: an account that could have more than is left is refused by the server. */
  private organizationAccounts(): NatsAccount[] {
    const accounts = this.accounts.all(this.isHub);
    const sizes = [...accounts.map(({ limits }) => limits.streamsMiB), ...this.accounts.states.map(({ sizeMiB }) => sizeMiB)];
    const least = Math.ceil(sizes.reduce((total, size) => total + 2 * size, 0) / 1024);
    if (!this.isHub || least <= this.storageGiB) return accounts;
    throw invalid(this.node.path, 'storageGiB', `be at least ${least}, half of it for ${accounts.length} Organizations`, this.storageGiB, `write ${least}`);
  }

  /** Leaf nodes come from other clusters, as everybody from outside does. */
  private enterLeafNodes(): void {
    this.mainUnit.add({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: LEAF_SERVICE, namespace: this.namespace },
      spec: {
        selector: { 'app.kubernetes.io/name': 'nats', 'app.kubernetes.io/instance': SERVICE, 'app.kubernetes.io/component': 'nats' },
        ports: [{ name: 'websocket', port: LEAF_PORT, targetPort: LEAF_PORT, protocol: 'TCP' }],
      },
    });
    this.route({ label: 'nats', hosts: [this.hubHost], service: LEAF_SERVICE, port: LEAF_PORT, timeoutSeconds: 0 });
  }

  /** Clusters share no store of secrets, so what two of them have to know enters both at Phase 0. */
  private leafPassword(): SecretRef {
    return this.phaseZeroSecret({
      name: 'nats-leaf',
      namespace: this.namespace,
      fields: [PhaseZeroField.sensitive('password', {
        name: 'nats_leaf_password',
        description: 'Password that the event servers of other clusters log in to those of the management cluster with: 32 random bytes in hex, the same for all clusters.',
        pattern: '^[0-9a-f]{64}$',
        maxBytes: 64,
      })],
    });
  }

  private get hubHost(): string {
    return Names.componentHost('nats', this.sovereign.managementCluster.clusterName, this.sovereign.fqdn);
  }

  private get hasLeafNodes(): boolean {
    return this.sovereign.node.findAll().some((one) => one instanceof NatsJetStream && !one.isHub);
  }

  private get replicas(): number {
    return this.isHub ? this.hostCluster.replicas(3, true) : this.hostCluster.replicas(2);
  }
}
