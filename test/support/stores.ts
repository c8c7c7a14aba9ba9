import { Construct } from 'constructs';
import { ExternalSecrets } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  Blueprint, Capability, ClickHouseConnection, ClickHouseRequest, IClickHouseProvider, IKafkaProvider, KafkaConnection, KafkaRequest, SecretField,
} from '../../constructs';

/** Something that answers at a port, without anything behind it. */
abstract class StandIn extends Blueprint {
  constructor(scope: Construct, key: string, capability: Capability, private readonly ports: number[]) {
    super(scope, key, { component: { ...CATALOGUE['public-gateway'], key, namespace: key }, provides: [capability] });
  }

  protected get host(): string {
    return this.serviceHost(this.component.key);
  }

  protected configure(): void {
    const ports = this.ports.map((port) => ({ name: `port-${port}`, port }));
    this.mainUnit.add({ apiVersion: 'v1', kind: 'Service', metadata: { name: this.component.key, namespace: this.namespace }, spec: { selector: { app: 'stand-in' }, ports } });
  }
}

/** Kafka, as those see it who ask for a user. */
export class StandInKafka extends StandIn implements IKafkaProvider {
  /** What was asked for. */
  public readonly requests: KafkaRequest[] = [];

  constructor(scope: Construct) {
    super(scope, 'kafka', Capability.KAFKA, [9093]);
  }

  public provideKafka(consumer: Blueprint, request: KafkaRequest): KafkaConnection {
    this.requests.push(request);
    consumer.prerequisites.dependsOn(this.mainUnit, 'kafka');
    return {
      bootstrapServers: `${this.host}:9093`,
      username: request.name,
      secret: consumer.secret({ name: `${request.name}-kafka`, fields: [SecretField.text('username', request.name), SecretField.generated('password')] }),
      ca: consumer.secret({ name: `${request.name}-kafka-ca`, fields: [SecretField.text('ca.crt', 'authority')] }),
      password: ExternalSecrets.location(consumer, `${request.name}-kafka`, 'password'),
    };
  }
}

/** ClickHouse, as those see it who ask for a database. */
export class StandInClickHouse extends StandIn implements IClickHouseProvider {
  constructor(scope: Construct) {
    super(scope, 'clickhouse', Capability.CLICKHOUSE, [8123, 9000]);
  }

  public provideClickHouse(consumer: Blueprint, { name }: ClickHouseRequest): ClickHouseConnection {
    consumer.prerequisites.dependsOn(this.mainUnit, 'clickhouse');
    const secret = consumer.secret({ name: `${name}-clickhouse`, fields: [SecretField.generated('password')] });
    const password = ExternalSecrets.location(consumer, `${name}-clickhouse`, 'password');
    return { host: this.host, httpPort: 8123, nativePort: 9000, database: name, username: name, secret, password };
  }
}
