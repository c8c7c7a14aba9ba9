import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, ITurnProvider, Names, Provider, SecretField, SecretRef, TurnConnection, TurnRequest } from '../constructs';
import { misuse, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { addTurnGateway, addTurnRoute } from './private/stunner-objects';
import { TurnTransport } from './turn-transport';

/** Port at which clients reach a relay. */
const PORT = 3478;

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 200, memoryMiB: 128 },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 500, memoryMiB: 256 },
  [ApplicationSize.LARGE]: { replicas: 4, cpuMillis: 1000, memoryMiB: 512 },
};

/** Properties of Stunner. */
export interface StunnerProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Relays, as far as there are machines for them.
   * @default - that of the size: 1, 2 or 4
   */
  readonly replicas?: number;
  /**
   * How clients reach the relays; load balancers of Hetzner carry no UDP.
   * @default TurnTransport.TCP
   */
  readonly transport?: TurnTransport;
}

/**
 * Relays (TURN), through which audio and video get into the cluster at one port, on a load balancer of their own: the public Gateway
 * carries HTTP alone. Media goes to the Pods of those who asked for it, and nowhere else.
 *
 * It needs the operator, `StunnerOperator`, once on the host cluster. The cloud orders the load balancer when the Gateway is there, not
 * Phase 0. Relays keep nothing: in several regions each has its own, and DNS sends clients to one of them.
 *
 * @see https://github.com/l7mp/stunner/blob/main/docs/GATEWAY.md
 */
export class Stunner extends Blueprint implements ITurnProvider {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Relays that are wanted. */
  public readonly replicas: number;
  /** How clients reach the relays. */
  public readonly transport: TurnTransport;

  constructor(scope: Construct, id: string = 'stunner', props: StunnerProps = {}) {
    super(scope, id, { component: CATALOGUE.stunner, provides: [Capability.TURN], hostKinds: [Capability.TURN_KINDS], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    this.transport = props.transport ?? TurnTransport.TCP;
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for that of the size');
    if (this.transport === TurnTransport.UDP && this.hostCluster.region.provider.provider === Provider.HETZNER) {
      throw misuse(this.node.path, 'transport', "'tcp' at Hetzner, whose load balancers carry no UDP", this.transport, 'leave it out');
    }
  }

  /** Public host name of the relays. */
  public get host(): string {
    return Names.componentHost(this.name, this.hostCluster.clusterName, this.sovereign.fqdn);
  }

  public provideTurn(consumer: Blueprint, request: TurnRequest): TurnConnection {
    const { namespace, service } = consumer.serviceOnHost(request.service);
    const unit = this.unit('routes');
    unit.dependsOn(this.mainUnit, 'gateway');
    unit.dependsOn(consumer.mainUnit, 'turn');
    addTurnRoute(unit, { name: `${consumer.name}-media`, gateway: this.name, gatewayNamespace: this.namespace, namespace, service });
    // Media goes both ways, and either side may send first.
    this.connects(namespace);
    this.connects(this.namespace, namespace);
    // The copy becomes ready only when there is something to copy.
    consumer.prerequisites.dependsOn(this.prerequisites, 'turn');
    const source = ExternalSecrets.location(this, this.secretName, 'secret');
    const secret: SecretRef = consumer.secret({ name: `${consumer.name}-turn`, fields: [SecretField.shared('secret', source)] });
    return { host: this.host, port: PORT, transport: this.transport, secret };
  }

  protected configure(): void {
    const { cpuMillis, memoryMiB } = SIZES[this.size];
    const { clusterName, region } = this.hostCluster;
    const replicas = this.hostCluster.replicas(this.replicas);
    const operator = this.requires(Capability.TURN_KINDS);
    // Relays ask the operator what to do.
    if (operator) this.connects(operator.namespace);
    const secret = this.secret({ name: this.secretName, fields: [SecretField.text('type', 'ephemeral'), SecretField.generated('secret')] });
    this.workload({ name: this.name, replicas, cpuMillis, memoryMiB });
    addTurnGateway(this.mainUnit, {
      name: this.name,
      namespace: this.namespace,
      // Kinds of the whole cluster: two namespaces may have relays of one name.
      clusterWideName: this.name === this.namespace ? this.name : `${this.namespace}-${this.name}`,
      image: `docker.io/l7mp/stunnerd:${this.component.appVersion}`,
      replicas,
      cpuMillis,
      memoryMiB,
      secret,
      port: PORT,
      transport: this.transport,
      annotations: {
        ...region.provider.furtherAnnotations(clusterName.resource(this.name), region.location),
        'external-dns.alpha.kubernetes.io/hostname': this.host,
      },
    });
  }

  private get secretName(): string {
    return `${this.name}-auth`;
  }
}
