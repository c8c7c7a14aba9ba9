import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, IKafkaProvider, KafkaConnection, KafkaRequest, KafkaTopic, SecretField, SecretRef, WaitException,
} from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { kafkaBootstrapService, kafkaCluster, kafkaMonitor, kafkaNodePool, KafkaServer, kafkaTopic, kafkaUser } from './private/strimzi-objects';
import { KafkaRegions, linkKafka } from './private/strimzi-regions';
import { assertKafkaRequest } from './private/strimzi-requests';
import { KAFKA_SIZES, KafkaSize } from './private/strimzi-sizes';

/** Port that clients connect to. */
const PORT = 9093;

/** Properties of Strimzi. */
export interface StrimziProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Brokers, at most one per machine.
   * @default - 1, 3 or 5, by the size
   */
  readonly brokers?: number;
  /**
   * Servers that decide which broker leads, at most one per machine and an odd number; 0 where the brokers do so themselves.
   * @default - 0 or 3, by the size
   */
  readonly controllers?: number;
  /**
   * Size of the volume of each broker, in GiB.
   * @default - 20, 100 or 1000, by the size
   */
  readonly storageGiB?: number;
  /**
   * Hours that messages are kept.
   * @default 168
   */
  readonly retentionHours?: number;
  /**
   * Number to raise when a region has lost its volumes, so that it gets everything from the other again, also what had been written in it; for
   * several regions.
   * @default 1
   */
  readonly generation?: number;
}

/**
 * A Kafka cluster, and a user with topics of its own for every Blueprint that asks for one.
 *
 * Clients come by TLS with a password; the certificate of the brokers is of the Sovereign's own authority. Every message is on up to three
 * brokers. A single broker is away while its version changes.
 *
 * In two regions, messages are written in the first. The other has a copy of them (MirrorMaker 2), under the same names, and of how far groups
 * have read: whoever moves there with the first place goes on where it was. Topics are made in both; users where whoever asks for one is.
 *
 * @see https://strimzi.io/documentation
 */
export class Strimzi extends Blueprint implements IKafkaProvider {
  /** Brokers that are wanted. */
  public readonly brokers: number;
  /** Servers that decide which broker leads and are wanted; 0 where the brokers do so themselves. */
  public readonly controllers: number;
  /** Size of the volume of each broker, in GiB. */
  public readonly storageGiB: number;
  /** Hours that messages are kept. */
  public readonly retentionHours: number;
  /** Number that is raised when a region has lost its volumes. */
  public readonly generation: number;
  private readonly sizes: KafkaSize;
  private readonly users = new Map<string, { readonly request: KafkaRequest; readonly password: SecretRef }>();
  private readonly topics = new Map<string, KafkaTopic>();
  private regions?: KafkaRegions;

  constructor(scope: Construct, id: string = 'strimzi', props: StrimziProps = {}) {
    super(scope, id, { component: CATALOGUE.strimzi, provides: [Capability.KAFKA], hostKinds: [Capability.KAFKA_KINDS], ...props });
    this.sizes = KAFKA_SIZES[props.size ?? ApplicationSize.SMALL];
    this.brokers = props.brokers ?? this.sizes.brokers;
    this.controllers = props.controllers ?? this.sizes.controllers;
    this.storageGiB = props.storageGiB ?? this.sizes.broker.storageGiB;
    this.retentionHours = props.retentionHours ?? 168;
    this.generation = props.generation ?? 1;
    requireWhole(this.node.path, 'brokers', this.brokers, 'leave it out for the usual number');
    requireWhole(this.node.path, 'controllers', this.controllers, 'write 0 to let the brokers do their work', 0);
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
    requireWhole(this.node.path, 'retentionHours', this.retentionHours, 'leave it out for a week');
    requireWhole(this.node.path, 'generation', this.generation, 'leave it out until a region has lost its volumes');
    if (this.members.length > 2) {
      const codes = this.members.map(({ hostCluster }) => hostCluster.region.code);
      throw invalid(this.node.path, 'placement', 'name two regions at most, of which one copies the other', codes, 'leave the others out');
    }
  }

  /** Host and port that clients start from. */
  public get bootstrapServers(): string {
    return `${this.serviceHost(this.bootstrapService)}:${PORT}`;
  }

  public provideKafka(consumer: Blueprint, request: KafkaRequest): KafkaConnection {
    const { name } = request;
    const here = this.members.find(({ hostCluster }) => hostCluster === consumer.hostCluster) as Strimzi | undefined;
    if (here && here !== this) return here.provideKafka(consumer, request);
    assertKafkaRequest(this, consumer, request, new Set(this.users.keys()), new Set(this.topics.keys()));
    const password = this.secret({ name: `${this.name}-user-${name}`, fields: [SecretField.generated('password')] });
    this.users.set(name, { request, password });
    request.topics?.forEach((topic) => this.topics.set(topic.name, topic));
    consumer.mainUnit.dependsOn(this.unit('users'), 'kafka');
    // The password is generated there.
    consumer.prerequisites.dependsOn(this.prerequisites, 'kafka');
    const secret = `${name}-kafka`;
    const shared = ExternalSecrets.location(this, password.name, 'password');
    const login = `org.apache.kafka.common.security.scram.ScramLoginModule required username="${this.userOf(name)}" password="${SecretField.valueOf('password')}";`;
    return {
      bootstrapServers: this.bootstrapServers,
      username: this.userOf(name),
      secret: consumer.secret({
        name: secret,
        fields: [
          SecretField.text('username', this.userOf(name)),
          SecretField.shared('password', shared),
          SecretField.composed('sasl.jaas.config', login),
        ],
      }),
      password: shared,
      ca: consumer.certificate({ name: `${secret}-tls`, dnsNames: [`${name}.${consumer.home}.svc`] }).secret,
    };
  }

  protected configure(): void {
    const { name, namespace, hostCluster, sizes, mainUnit } = this;
    const operator = this.requires(Capability.KAFKA_KINDS);
    // It asks every server how it is.
    if (operator) this.connects(namespace, operator.namespace);
    const controllers = this.controllers === 0 ? 0 : hostCluster.replicas(this.controllers, true);
    const brokers = hostCluster.replicas(this.brokers, controllers === 0);
    const certificate = this.certificate({
      name: `${name}-brokers`, dnsNames: [this.serviceHost(this.bootstrapService), `*.${this.serviceHost(`${name}-kafka-brokers`)}`], isPkcs8: true,
    }).secret;
    const version = this.component.appVersion;
    const image = `quay.io/strimzi/kafka:${CATALOGUE['strimzi-operator'].appVersion}-kafka-${version}`;
    const { bootstrapServers, generation, members, retentionHours, monitored } = this;
    if (members.length > 1) {
      const pool = `${name}-brokers`;
      this.regions = linkKafka(this, { brokers, pool, bootstrapServers, certificate, version, image, mirror: sizes.mirror, generation });
    }
    const link = this.regions?.link;
    const pool = (suffix: string, roles: string[], replicas: number, server: KafkaServer, rest: object) => {
      const { cpuMillis, memoryMiB, storageGiB } = server;
      this.workload({ name: `${name}-${suffix}`, replicas, spread: replicas > 1, cpuMillis, memoryMiB });
      const volume = this.volume({ sizeGiB: storageGiB, count: replicas });
      mainUnit.add(kafkaNodePool({ name: `${name}-${suffix}`, cluster: name, namespace, roles, replicas, server, volume, ...rest }));
    };
    // The ways to brokers have their numbers in them.
    const ids = (nodeIds: string) => (link ? { nodeIds } : {});
    const broker = { ...sizes.broker, storageGiB: this.storageGiB };
    pool('brokers', controllers === 0 ? ['controller', 'broker'] : ['broker'], brokers, broker, { ...ids('[0-99]'), link: link?.certificate });
    if (controllers > 0) pool('controllers', ['controller'], controllers, sizes.controller, ids('[100-199]'));
    const { cpuMillis, memoryMiB } = sizes.entityOperator;
    this.workload({ name: `${name}-entity-operator`, cpuMillis: 2 * cpuMillis, memoryMiB: 2 * memoryMiB });
    mainUnit.add(kafkaCluster({
      name, namespace, version, image, port: PORT, brokers, retentionHours, certificate, entityOperator: sizes.entityOperator, monitored, link,
    }));
    mainUnit.add(kafkaBootstrapService(this.bootstrapService, name, namespace, PORT));
    this.regions?.services.forEach((service) => mainUnit.add(service));
    if (!monitored) return;
    this.scraped();
    this.unit('monitors').add(kafkaMonitor(name, namespace));
  }

  /** Users and topics come last, when everyone who asks for some has asked. */
  protected complete(): void {
    const { name, namespace, regions } = this;
    if (this.users.size === 0 && !regions) return;
    const unit = this.unit('users');
    unit.dependsOn(this.mainUnit, 'brokers');
    // A copy has them from the same definition, so that its operator wants of them what the mirror does.
    (this.members[0] as Strimzi).topics.forEach((topic) => unit.add(kafkaTopic(name, namespace, topic)));
    this.users.forEach(({ request, password }) => unit.add(kafkaUser(name, namespace, request, password)));
    regions?.users.forEach((user) => unit.add(user));
    if (!regions?.mirror) return;
    // Nothing here waits for another region.
    const mirror = this.unit('mirror', { waitException: WaitException.DEPENDS_ON_OUTSIDE });
    mirror.dependsOn(unit, 'users');
    mirror.add(regions.mirror);
  }

  /** Name of a user at the brokers; the operator calls it like its object. */
  private userOf(name: string): string {
    return `${this.name}-${name}`;
  }

  private get bootstrapService(): string {
    return `${this.name}-bootstrap`;
  }
}
