import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, IKafkaProvider, KafkaConnection, KafkaRequest, KafkaTopic, SecretField, SecretRef,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, misuse, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { kafkaBootstrapService, kafkaCluster, kafkaMonitor, kafkaNodePool, KafkaServer, kafkaTopic, kafkaUser } from './private/strimzi-objects';
import { KAFKA_SIZES, KafkaSize } from './private/strimzi-sizes';

/** Port that clients connect to. */
const PORT = 9093;
const TOPIC = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,178}[A-Za-z0-9])?$/;

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
}

/**
 * A Kafka cluster, and a user with topics of its own for every Blueprint that asks for one.
 *
 * Clients come by TLS with a password; the certificate of the brokers is of the Sovereign's own authority. Every message is on up to three
 * brokers. A single broker is away while its version changes. The stack promises MirrorMaker 2 between regions, which upstream has and
 * which is not made here.
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
  private readonly sizes: KafkaSize;
  private readonly users = new Map<string, { readonly request: KafkaRequest; readonly password: SecretRef }>();
  private readonly topics = new Map<string, KafkaTopic>();

  constructor(scope: Construct, id: string = 'strimzi', props: StrimziProps = {}) {
    super(scope, id, { component: CATALOGUE.strimzi, provides: [Capability.KAFKA], hostKinds: [Capability.KAFKA_KINDS], ...props });
    this.sizes = KAFKA_SIZES[props.size ?? ApplicationSize.SMALL];
    this.brokers = props.brokers ?? this.sizes.brokers;
    this.controllers = props.controllers ?? this.sizes.controllers;
    this.storageGiB = props.storageGiB ?? this.sizes.broker.storageGiB;
    this.retentionHours = props.retentionHours ?? 168;
    requireWhole(this.node.path, 'brokers', this.brokers, 'leave it out for the usual number');
    requireWhole(this.node.path, 'controllers', this.controllers, 'write 0 to let the brokers do their work', 0);
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
    requireWhole(this.node.path, 'retentionHours', this.retentionHours, 'leave it out for a week');
  }

  /** Host and port that clients start from. */
  public get bootstrapServers(): string {
    return `${this.serviceHost(this.bootstrapService)}:${PORT}`;
  }

  public provideKafka(consumer: Blueprint, request: KafkaRequest): KafkaConnection {
    const { name } = request;
    this.assertRequest(consumer, request);
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
    const pool = (suffix: string, roles: string[], replicas: number, server: KafkaServer) => {
      const { cpuMillis, memoryMiB, storageGiB } = server;
      this.workload({ name: `${name}-${suffix}`, replicas, spread: replicas > 1, cpuMillis, memoryMiB });
      const volume = this.volume({ sizeGiB: storageGiB, count: replicas });
      mainUnit.add(kafkaNodePool({ name: `${name}-${suffix}`, cluster: name, namespace, roles, replicas, server, volume }));
    };
    pool('brokers', controllers === 0 ? ['controller', 'broker'] : ['broker'], brokers, { ...sizes.broker, storageGiB: this.storageGiB });
    if (controllers > 0) pool('controllers', ['controller'], controllers, sizes.controller);
    const { cpuMillis, memoryMiB } = sizes.entityOperator;
    this.workload({ name: `${name}-entity-operator`, cpuMillis: 2 * cpuMillis, memoryMiB: 2 * memoryMiB });
    const version = this.component.appVersion;
    const image = `quay.io/strimzi/kafka:${CATALOGUE['strimzi-operator'].appVersion}-kafka-${version}`;
    const { retentionHours, monitored } = this;
    mainUnit.add(kafkaCluster({
      name, namespace, version, image, port: PORT, brokers, retentionHours, certificate, entityOperator: sizes.entityOperator, monitored,
    }));
    mainUnit.add(kafkaBootstrapService(this.bootstrapService, name, namespace, PORT));
    if (!monitored) return;
    this.scraped();
    this.unit('monitors').add(kafkaMonitor(name, namespace));
  }

  /** Users and topics come last, when everyone who asks for some has asked. */
  protected complete(): void {
    if (this.users.size === 0) return;
    const { name, namespace } = this;
    const unit = this.unit('users');
    unit.dependsOn(this.mainUnit, 'brokers');
    this.topics.forEach((topic) => unit.add(kafkaTopic(name, namespace, topic)));
    this.users.forEach(({ request, password }) => unit.add(kafkaUser(name, namespace, request, password)));
  }

  private assertRequest(consumer: Blueprint, { name, topics = [] }: KafkaRequest): void {
    const { path } = consumer.node;
    if (consumer.hostCluster !== this.hostCluster) {
      throw invalid(path, 'kafka', `be on ${consumer.hostCluster.name}, where its consumer is`, this.hostCluster.name, 'hand over one on the same cluster');
    }
    requireLabel(path, 'name', name, 'orders', 48);
    if (this.users.has(name)) throw invalid(path, 'name', 'be the name of no other user of Kafka', name, `write for example '${consumer.name}'`);
    for (const topic of topics) {
      if (!TOPIC.test(topic.name)) throw misuse(path, 'topics', 'up to 180 letters, digits, dots, underscores or hyphens each', topic.name, "write for example 'orders'");
      if (this.topics.has(topic.name)) throw invalid(path, 'topics', 'be topics that nobody else has made for them', topic.name, 'name it in readTopics to read what another writes');
      requireWhole(path, 'partitions', topic.partitions ?? 3, 'leave it out for 3');
      requireWhole(path, 'retentionHours', topic.retentionHours ?? 1, 'leave it out for the time of the cluster');
    }
  }

  /** Name of a user at the brokers; the operator calls it like its object. */
  private userOf(name: string): string {
    return `${this.name}-${name}`;
  }

  private get bootstrapService(): string {
    return `${this.name}-bootstrap`;
  }
}
