import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, BucketConnection, Capability, HttpEndpoint, IcebergConnection, IcebergRequest, IIcebergProvider, SecretField,
  SecretRef, SharedSecret,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { addCatalog, addRealm, ROOT } from './private/iceberg-jobs';
import { ICEBERG_SIZES, icebergValues } from './private/iceberg-values';

/** Properties of Iceberg. */
export interface IcebergProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers of the catalogue.
   * @default - those of the size
   */
  readonly replicas?: number;
  /**
   * Size of the volume of each database server, in GiB; what tables hold is in a bucket.
   * @default - that of the size
   */
  readonly storageGiB?: number;
  /**
   * Name of the catalogue: engines call it their warehouse.
   * @default 'lake'
   */
  readonly catalogName?: string;
}

/**
 * Tables in a bucket that every engine reads and writes alike: the catalogue of Apache Polaris, and the bucket behind it.
 *
 * Whoever asks gets the login of the catalogue and the keys of the bucket: object storage of the platform lends no keys for a while, so
 * engines bring their own. Between regions, the database follows as any does, and the bucket by the copies that object storage makes;
 * its name has to be the same there, because tables name it.
 *
 * @see https://polaris.apache.org
 */
export class Iceberg extends Blueprint implements IIcebergProvider {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers of the catalogue that are wanted. */
  public readonly replicas: number;
  /** Size of the volume of each database server, in GiB. */
  public readonly storageGiB: number;
  /** Name of the catalogue. */
  public readonly catalogName: string;
  private keys?: SharedSecret;
  private tables?: BucketConnection;

  constructor(scope: Construct, id: string = 'iceberg', props: IcebergProps = {}) {
    super(scope, id, { component: CATALOGUE.iceberg, provides: [Capability.ICEBERG], hostKinds: [Capability.SECRETS], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    const { catalog, database } = ICEBERG_SIZES[this.size];
    this.replicas = props.replicas ?? catalog.replicas;
    this.storageGiB = props.storageGiB ?? database.storageGiB;
    this.catalogName = props.catalogName ?? 'lake';
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for the usual number');
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
    requireLabel(this.node.path, 'catalogName', this.catalogName, 'lake');
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 8181, 'http');
  }

  public provideIceberg(consumer: Blueprint, request: IcebergRequest): IcebergConnection {
    requireLabel(consumer.node.path, 'name', request.name, 'reports');
    consumer.mainUnit.dependsOn(this.unit('catalog'), 'iceberg');
    const { bucket, endpoint, region } = this.bucketOfTables();
    consumer.prerequisites.dependsOn(this.unit('keys'), 'iceberg');
    const root = ExternalSecrets.location(this, this.rootSecret, 'client-secret');
    const secret = consumer.secret({
      name: `${request.name}-iceberg`,
      fields: [
        SecretField.text('client-id', ROOT), SecretField.shared('client-secret', root),
        SecretField.composed('credential', `${ROOT}:${SecretField.valueOf('client-secret')}`),
        SecretField.text('access-key', bucket), ...(this.keys ? [SecretField.shared('secret-key', this.keys)] : []),
      ],
    });
    return { uri: `${this.endpoint.url}/api/catalog`, warehouse: this.catalogName, endpoint, region, secret };
  }

  protected configure(): void {
    const { name, namespace, storageGiB, catalogName } = this;
    const { catalog, database: { replicas: instances, cpuMillis, memoryMiB } } = ICEBERG_SIZES[this.size];
    const size = { ...catalog, replicas: this.hostCluster.replicas(this.replicas) };
    const database = this.postgres({ name, instances, storageGiB, cpuMillis, memoryMiB });
    const bucket = this.bucketOfTables();
    const root = this.root();
    const tokens = this.secret({ name: `${name}-tokens`, fields: [SecretField.generated('symmetric.key', 64)] });
    const realm = this.unit('realm');
    realm.dependsOn(this.prerequisites, 'prerequisites');
    this.mainUnit.dependsOn(realm, 'realm');
    addRealm(realm, { namespace, database: database.secret, root });
    this.workload({ name, ...size });
    this.helmRelease({
      services: [{ service: name, port: this.endpoint.port }, { service: `${name}-mgmt`, port: 8182 }],
      values: icebergValues({ name, size, database, bucket, tokens }),
      monitors: { serviceMonitor: { enabled: true } },
    });
    const made = this.unit('catalog');
    made.dependsOn(this.mainUnit, 'server');
    addCatalog(made, { namespace, endpoint: this.endpoint, root, name: catalogName, bucket });
  }

  private get rootSecret(): string {
    return `${this.name}-root`;
  }

  /** The login of the one who may do everything; what makes the realm reads it from a file. */
  private root(): SecretRef {
    const file = `POLARIS:\n  client-id: ${ROOT}\n  client-secret: ${SecretField.valueOf('client-secret')}\n`;
    return this.secret({
      name: this.rootSecret,
      fields: [SecretField.text('client-id', ROOT), SecretField.generated('client-secret'), SecretField.composed('credentials.yaml', file)],
    });
  }

  /** The bucket, whose keys go into the store for whoever asks. */
  private bucketOfTables(): BucketConnection {
    if (!this.tables) {
      this.tables = this.bucket({ name: `${this.name}-warehouse` });
      const unit = this.unit('keys');
      unit.dependsOn(this.prerequisites, 'bucket');
      const store = this.requires(Capability.SECRETS, unit) as ExternalSecrets | undefined;
      this.keys = store?.keep(unit, this.tables.secret, 'secret-key');
    }
    return this.tables;
  }
}
