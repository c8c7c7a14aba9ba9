import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, IVectorProvider, SecretField, SharedSecret } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { MILVUS_SIZES, milvusSpec } from './private/milvus-spec';

/** Properties of Milvus. */
export interface MilvusProps extends BlueprintProps {
  /**
   * How much it is made for. Vectors that are searched have to fit into memory: a million of 1024 numbers is 4 GiB, and the index.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Pods that search vectors, where it is large.
   * @default 3
   */
  readonly queryNodes?: number;
  /**
   * Size of the volume of each member of its etcd, in GiB.
   * @default - 20 where it is large, else 10
   */
  readonly etcdStorageGiB?: number;
}

/**
 * A database that finds vectors by their likeness. Its vectors are in a bucket of its own, and whoever asks logs in.
 *
 * It runs on a host cluster, because its operator makes Pods that Pod Security `restricted` refuses; Applications find it there.
 *
 * In another region it is restored from that bucket: upstream has no database that lives in two.
 *
 * @see https://milvus.io/docs
 */
export class Milvus extends Blueprint implements IVectorProvider {
  /** Name of the user that everything belongs to. */
  public readonly username: string = 'root';
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Pods that search vectors, where it is large. */
  public readonly queryNodes: number;
  /** Size of the volume of each member of its etcd, in GiB. */
  public readonly etcdStorageGiB: number;

  constructor(scope: Construct, id: string = 'milvus', props: MilvusProps = {}) {
    super(scope, id, { component: CATALOGUE.milvus, provides: [Capability.VECTORS], hostKinds: [Capability.VECTOR_KINDS], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.queryNodes = props.queryNodes ?? 3;
    this.etcdStorageGiB = props.etcdStorageGiB ?? MILVUS_SIZES[this.size].etcdStorageGiB;
    for (const prop of ['queryNodes', 'etcdStorageGiB'] as const) requireWhole(this.node.path, prop, this[prop], 'leave it out for the usual one');
  }

  /** Endpoint of the API, for gRPC and for HTTP. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(`${this.name}-milvus`), 19530, 'http');
  }

  /** Where the password of the user is kept. */
  public get password(): SharedSecret {
    return ExternalSecrets.location(this, `${this.name}-login`, 'password');
  }

  protected configure(): void {
    const operator = this.requires(Capability.VECTOR_KINDS);
    const bucket = this.bucket({ name: `${this.name}-data`, accessKeyKey: 'accesskey', secretKeyKey: 'secretkey' });
    const store = this.requires(Capability.BUCKETS);
    if (operator) {
      // It asks the database and what that needs whether they are well.
      this.connects(this.namespace, operator.namespace);
      if (store) this.connects(store.namespace, operator.namespace);
    }
    const { parts: usual, etcd: voters } = MILVUS_SIZES[this.size];
    const etcd = { ...voters, replicas: this.hostCluster.replicas(voters.replicas, true) };
    const parts = usual.map((part) => (part.name === 'queryNode' ? { ...part, replicas: this.queryNodes } : part));
    [...parts, etcd].forEach(({ name, ...each }) => this.workload({ name: `${this.name}-${name.toLowerCase()}`, ...each }));
    if (this.monitored) {
      // The operator makes the monitors, where their kinds are.
      this.requires(Capability.MONITORING_KINDS);
      this.scraped();
    }
    this.mainUnit.add({
      apiVersion: 'milvus.io/v1beta1',
      kind: 'Milvus',
      metadata: { name: this.name, namespace: this.namespace },
      spec: milvusSpec({
        name: this.name,
        image: `milvusdb/milvus:${this.component.appVersion}`,
        parts,
        etcd,
        etcdVolume: this.volume({ sizeGiB: this.etcdStorageGiB, count: etcd.replicas }),
        bucket,
        login: this.secret({ name: `${this.name}-login`, fields: [SecretField.text('username', this.username), SecretField.generated('password')] }),
        isMonitored: this.monitored,
      }),
    });
  }
}
