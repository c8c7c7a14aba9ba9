import {
  AwsCcm, AwsEbsCsi, CertManager, Cilium, Cnpg, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, Keycloak, OpenBao, PublicGateway, SeaweedFs, Valkey,
} from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  Blueprint, Capability, ClickHouseConnection, ClickHouseRequest, ClusterPlan, HostCluster, HttpEndpoint, IClickHouseProvider, IEmbeddingsProvider,
  ILanguageModelProvider, IMongoProvider, MongoConnection, MongoRequest, Provider, SecretField, SharedSecret,
} from '../../constructs';
import { planOf, TestBlueprint, testSovereign, TestSovereignProps } from './fixtures';

/** Adds what Applications ask the platform for. */
export function addPlatform(hostCluster: HostCluster): void {
  const cloud = hostCluster.region.provider.provider === Provider.AWS ? [AwsCcm, AwsEbsCsi] : [HcloudCcm, HcloudCsi];
  const platform = [GatewayApi, Cilium, ...cloud, CertManager, OpenBao, ExternalSecrets, Cnpg, PublicGateway, Keycloak, SeaweedFs, Valkey];
  platform.forEach((Needed) => new Needed(hostCluster));
}

/** Plans the management cluster with what Applications ask the platform for, and with them. */
export function planWith(add: (hostCluster: HostCluster) => void, props: TestSovereignProps = { nodes: 3 }): ClusterPlan {
  const sovereign = testSovereign(props);
  addPlatform(sovereign.managementCluster);
  add(sovereign.managementCluster);
  return planOf(sovereign);
}

/** Returns the environment variables of a container: their values, or the Secret and key that they come from. */
export function variablesOf(container: any): { [name: string]: string } {
  return Object.fromEntries(container.env.map(({ name, value, valueFrom }: any) => [name, value ?? `${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`]));
}

const row = (key: string) => ({ ...CATALOGUE.reloader, key, namespace: key, chart: undefined });
const server = (self: Blueprint, ...ports: number[]) => self.mainUnit.add({
  apiVersion: 'v1', kind: 'Service', metadata: { name: self.name }, spec: { selector: { app: self.name }, ports: ports.map((port) => ({ name: `p${port}`, port })) },
});

/** Runs a language model, as far as others see. */
export class TestLanguageModel extends TestBlueprint implements ILanguageModelProvider {
  public readonly model = 'qwen3-32b';

  constructor(scope: HostCluster, id: string = 'model') {
    super(scope, id, { component: row('model'), provides: [Capability.LANGUAGE_MODEL] }, (self) => {
      server(self, 8000);
      self.secret({ name: 'model', fields: [SecretField.generated('api-key')] });
    });
  }

  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 8000, 'http');
  }

  public get apiKey(): SharedSecret {
    return { path: 'platform/model/model/api-key', property: 'api-key' };
  }
}

/** Turns texts into embeddings, as far as others see. */
export class TestEmbeddings extends TestBlueprint implements IEmbeddingsProvider {
  public readonly model = 'bge-m3';
  public readonly dimensions = 1024;

  constructor(scope: HostCluster, id: string = 'embeddings') {
    super(scope, id, { component: row('embeddings'), provides: [Capability.EMBEDDINGS] }, (self) => server(self, 8080));
  }

  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 8080, 'http');
  }
}

/** Provides MongoDB databases, as far as others see. */
export class TestMongo extends TestBlueprint implements IMongoProvider {
  constructor(scope: HostCluster, id: string = 'mongo') {
    super(scope, id, { component: row('mongo'), provides: [Capability.MONGO] }, (self) => server(self, 27017));
  }

  public provideMongo(consumer: Blueprint, { name }: MongoRequest): MongoConnection {
    consumer.prerequisites.dependsOn(this.mainUnit, 'mongo');
    const host = this.serviceHost(this.name);
    const uri = `mongodb://${name}:${SecretField.valueOf('password')}@${host}:27017/${name}`;
    const fields = [SecretField.text('username', name), SecretField.generated('password'), SecretField.composed('uri', uri)];
    return { host, port: 27017, database: name, username: name, isFerretDb: false, secret: consumer.secret({ name: `${name}-mongo`, fields }) };
  }
}

/** Provides ClickHouse databases, as far as others see. */
export class TestClickHouse extends TestBlueprint implements IClickHouseProvider {
  constructor(scope: HostCluster, id: string = 'clickhouse') {
    super(scope, id, { component: row('clickhouse'), provides: [Capability.CLICKHOUSE] }, (self) => server(self, 8123, 9000));
  }

  public provideClickHouse(consumer: Blueprint, { name }: ClickHouseRequest): ClickHouseConnection {
    consumer.prerequisites.dependsOn(this.mainUnit, 'clickhouse');
    const secret = consumer.secret({ name: `${name}-clickhouse`, fields: [SecretField.generated('password')] });
    const password = ExternalSecrets.location(consumer, `${name}-clickhouse`, 'password');
    return { host: this.serviceHost(this.name), httpPort: 8123, nativePort: 9000, database: name, username: name, secret, password };
  }
}

/** Returns what the Pods of Blueprints ask for, without their databases, which are sized where they are made. */
export function requestsOf(plan: ClusterPlan, blueprints: Blueprint[]): { cpuMillis: number; memoryMiB: number } {
  const declared = plan.workloads.filter(({ blueprint, workload }) => blueprints.includes(blueprint) && !workload.name.endsWith('-pg')).map(({ workload }) => workload);
  const deployments = plan.units.filter(({ blueprint }) => blueprint && blueprints.includes(blueprint)).flatMap((unit) => unit.manifests).filter(({ kind }) => kind === 'Deployment');
  const plain = deployments.flatMap(({ spec }) => spec.template.spec.containers.map(({ resources }: any) => ({
    replicas: spec.replicas as number, cpuMillis: parseInt(resources.requests.cpu, 10), memoryMiB: parseInt(resources.requests.memory, 10),
  })));
  const all = [...declared, ...plain];
  const sum = (of: (one: { cpuMillis: number; memoryMiB: number }) => number) => all.reduce((total, one) => total + (one.replicas ?? 1) * of(one), 0);
  return { cpuMillis: sum((one) => one.cpuMillis), memoryMiB: sum((one) => one.memoryMiB) };
}
