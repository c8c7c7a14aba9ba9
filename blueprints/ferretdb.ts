import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, IMongoProvider, MongoConnection, MongoRequest, SecretField, Unit,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { addFerretDbServer, documentPostgres, FERRETDB_SIZES, PORT } from './private/ferretdb-objects';

/** Properties of FerretDb. */
export interface FerretDbProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers that speak to clients; they keep nothing.
   * @default - those of the size
   */
  readonly replicas?: number;
  /**
   * PostgreSQL servers behind them, one writer and the rest standing by.
   * @default - those of the size
   */
  readonly instances?: number;
  /**
   * Size of the volume of each PostgreSQL server, in GiB.
   * @default - that of the size
   */
  readonly storageGiB?: number;
}

/**
 * Databases of documents, for programs that speak the protocol of MongoDB; what they keep is in PostgreSQL.
 *
 * Whoever asks gets a database and a user of its own, but a user is not held to its database: FerretDB checks who somebody is, and lets
 * everybody do everything. Where that is too little, an Organization has one for each of its Applications. Between regions, the
 * PostgreSQL behind it follows as any database does.
 *
 * @see https://docs.ferretdb.io
 */
export class FerretDb extends Blueprint implements IMongoProvider {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that speak to clients, as many as are wanted. */
  public readonly replicas: number;
  /** PostgreSQL servers behind them. */
  public readonly instances: number;
  /** Size of the volume of each PostgreSQL server, in GiB. */
  public readonly storageGiB: number;
  private readonly users = new Set<string>();

  constructor(scope: Construct, id: string = 'ferretdb', props: FerretDbProps = {}) {
    super(scope, id, { component: CATALOGUE.ferretdb, provides: [Capability.MONGO], hostKinds: [Capability.POSTGRES], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    const { proxy, database } = FERRETDB_SIZES[this.size];
    this.replicas = props.replicas ?? proxy.replicas;
    this.instances = props.instances ?? database.replicas;
    this.storageGiB = props.storageGiB ?? database.storageGiB;
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for the usual number', 1, 8);
    requireWhole(this.node.path, 'instances', this.instances, 'leave it out for the usual number');
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), PORT, 'mongodb');
  }

  public provideMongo(consumer: Blueprint, request: MongoRequest): MongoConnection {
    const { name } = request;
    requireLabel(consumer.node.path, 'name', name, 'chats', 40);
    if (['postgres', this.name].includes(name) || this.users.has(name)) {
      throw invalid(consumer.node.path, 'name', 'be the name of no other user', name, `write for example '${consumer.name}'`);
    }
    this.users.add(name);
    consumer.prerequisites.dependsOn(this.addUser(name), 'mongo');
    consumer.prerequisites.dependsOn(this.mainUnit, 'mongo');
    const password = ExternalSecrets.location(this, this.userSecret(name), 'password');
    const { host, port } = this.endpoint;
    const secret = consumer.secret({
      name: `${name}-mongo`,
      fields: [
        SecretField.text('username', name), SecretField.shared('password', password),
        SecretField.composed('uri', `mongodb://${name}:${SecretField.valueOf('password')}@${host}:${port}/${name}`),
      ],
    });
    return { host, port, database: name, username: name, secret, isFerretDb: true };
  }

  protected configure(): void {
    const { name, instances, storageGiB } = this;
    const { proxy, database: { cpuMillis, memoryMiB } } = FERRETDB_SIZES[this.size];
    // A standby has the passwords of the one that writes until it takes over, and lets nobody in with its own.
    const replicas = this.serving(this.replicas);
    const host = `${name}-pg-rw.${this.namespace}.svc`;
    const superuser = this.secret({
      name: `${name}-superuser`,
      type: 'kubernetes.io/basic-auth',
      fields: [
        SecretField.text('username', 'postgres'), SecretField.generated('password'),
        // A PostgreSQL server takes 100 connections.
        SecretField.composed('uri', `postgres://postgres:${SecretField.valueOf('password')}@${host}:5432/postgres?sslmode=require&pool_max_conns=${Math.floor(80 / Math.max(1, replicas))}`),
      ],
    });
    this.postgres({ name, instances, storageGiB, cpuMillis, memoryMiB, distribution: documentPostgres(superuser) });
    addFerretDbServer(this.mainUnit, { name, namespace: this.namespace, size: { ...proxy, replicas }, superuser });
    if (this.monitored) this.addMonitor();
  }

  /** Users are roles of PostgreSQL, and need the server. */
  private addUser(name: string): Unit {
    const unit = this.unit('users');
    unit.dependsOn(this.prerequisites, 'postgres');
    const { name: passwordSecret } = this.secret({
      name: this.userSecret(name), unit, type: 'kubernetes.io/basic-auth', fields: [SecretField.text('username', name), SecretField.generated('password')],
    });
    // Of a standby it is copied.
    if (this.isStandby) return unit;
    unit.add({
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'DatabaseRole',
      metadata: { name: `${this.name}-${name}`, namespace: this.namespace, annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } },
      spec: { cluster: { name: `${this.name}-pg` }, name, login: true, passwordSecret: { name: passwordSecret } },
    });
    return unit;
  }

  private userSecret(user: string): string {
    return `${this.name}-user-${user}`;
  }

  private addMonitor(): void {
    const unit = this.unit('monitors');
    this.requires(Capability.MONITORING_KINDS, unit);
    this.scraped();
    unit.add({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: { name: this.name, namespace: this.namespace },
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': 'ferretdb', 'app.kubernetes.io/instance': this.name } },
        podMetricsEndpoints: [{ port: 'debug', path: '/debug/metrics' }],
      },
    });
  }
}
