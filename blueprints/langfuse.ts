import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, IClickHouseProvider, ILlmTraceStore, LlmTracesConnection, SecretField, SecretRef,
} from '../constructs';
import { EMAIL } from '../constructs/private/email';
import { misuse, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { langfuseValues } from './private/langfuse-values';

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 500, memoryMiB: 1024, instances: 1, storageGiB: 10, cacheMiB: 128, cacheGiB: 1 },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 1000, memoryMiB: 2048, instances: 3, storageGiB: 50, cacheMiB: 512, cacheGiB: 5 },
  [ApplicationSize.LARGE]: { replicas: 4, cpuMillis: 2000, memoryMiB: 4096, instances: 3, storageGiB: 200, cacheMiB: 1024, cacheGiB: 10 },
};

/** Keys of the project as Langfuse writes them, from what is generated. */
const PROJECT_KEYS = [
  SecretField.composed('public-key', `pk-lf-${SecretField.valueOf('public')}`), SecretField.composed('secret-key', `sk-lf-${SecretField.valueOf('secret')}`),
];

/** Properties of Langfuse. */
export interface LangfuseProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers that people and programs reach, at most one per machine.
   * @default - that of the size: 1, 2 or 4
   */
  readonly webReplicas?: number;
  /**
   * Servers that work through what came in, at most one per machine.
   * @default - that of the size: 1, 2 or 4
   */
  readonly workerReplicas?: number;
  /**
   * E-mail address of the person who owns it, as the identity provider has it; everybody else who logs in is a member.
   * @default - that of the owner of the Sovereign
   * @format email
   */
  readonly ownerEmail?: string;
  /**
   * Where it keeps what was asked and answered.
   * @default - what the cluster has
   */
  readonly clickHouse?: IClickHouseProvider;
}

/**
 * Keeps what was asked of language models and answered, with its costs. It has one project, for all who send to it, and people log in
 * through the identity provider.
 *
 * Files are not kept and lists are not exported: browsers would fetch them from a bucket that has no public name. It stands by in another
 * region with the databases and the bucket that it is in.
 *
 * @see https://langfuse.com/self-hosting
 */
export class Langfuse extends Blueprint implements ILlmTraceStore {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that people and programs reach, that are wanted. */
  public readonly webReplicas: number;
  /** Servers that work through what came in, that are wanted. */
  public readonly workerReplicas: number;
  /** E-mail address of the person who owns it. */
  public readonly ownerEmail: string;
  private readonly clickHouse?: IClickHouseProvider;
  private projectSecret?: SecretRef;

  constructor(scope: Construct, id: string = 'langfuse', props: LangfuseProps = {}) {
    super(scope, id, { component: CATALOGUE.langfuse, provides: [Capability.LLM_TRACES], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.webReplicas = props.webReplicas ?? SIZES[this.size].replicas;
    this.workerReplicas = props.workerReplicas ?? SIZES[this.size].replicas;
    requireWhole(this.node.path, 'webReplicas', this.webReplicas, 'leave it out for that of the size');
    requireWhole(this.node.path, 'workerReplicas', this.workerReplicas, 'leave it out for that of the size');
    this.ownerEmail = props.ownerEmail ?? this.sovereign.owner.email;
    this.clickHouse = props.clickHouse;
    if (EMAIL.test(this.ownerEmail)) return;
    throw misuse(this.node.path, 'ownerEmail', 'an e-mail address', this.ownerEmail, "write for example 'amal@shop.example'");
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(`${this.name}-web`), 3000, 'http');
  }

  public provideLlmTraces(consumer: Blueprint): LlmTracesConnection {
    consumer.mainUnit.dependsOn(this.mainUnit, 'llm-traces');
    // The consumer's copy becomes ready only when there is something to copy.
    consumer.prerequisites.dependsOn(this.prerequisites, 'llm-traces');
    const shared = (key: string) => SecretField.shared(key, ExternalSecrets.location(this, this.project.name, key));
    return { endpoint: this.endpoint, secret: consumer.secret({ name: `${consumer.name}-traces`, fields: [shared('public'), shared('secret'), ...PROJECT_KEYS] }) };
  }

  protected configure(): void {
    const { name, endpoint } = this;
    const { cpuMillis, memoryMiB, instances, storageGiB, cacheMiB, cacheGiB } = SIZES[this.size];
    const part = (replicas: number) => ({ replicas: this.hostCluster.replicas(replicas), cpuMillis, memoryMiB });
    const [web, worker] = [part(this.webReplicas), part(this.workerReplicas)];
    this.workload({ name: `${name}-web`, ...web });
    this.workload({ name: `${name}-worker`, ...worker });
    const route = this.route({ label: name, service: `${name}-web`, port: endpoint.port });
    this.helmRelease({
      services: [{ service: `${name}-web`, port: endpoint.port }],
      values: langfuseValues({
        name,
        url: route.url,
        web,
        worker,
        ownerEmail: this.ownerEmail,
        keys: this.secret({
          name: `${name}-keys`,
          // What columns are encrypted with, and keys are hashed with, must never change.
          fields: [SecretField.generated('salt'), SecretField.generated('seed'), SecretField.hex('encryption-key', 'seed'), SecretField.generated('nextauth')],
        }),
        project: this.project,
        owner: this.secret({ name: `${name}-owner`, fields: [SecretField.generated('password')] }),
        login: this.oidcClient({ clientId: name, redirectUris: [`${route.url}/api/auth/callback/keycloak`] }),
        database: this.postgres({ name, instances, storageGiB }),
        clickHouse: this._received(() => (
          this.clickHouse ?? this.requires(Capability.CLICKHOUSE) as unknown as IClickHouseProvider | undefined)?.provideClickHouse(this, { name })),
        cache: this.cache({ name, evicts: false, memoryMiB: cacheMiB, storageGiB: cacheGiB }),
        bucket: this.bucket({ name }),
      }),
    });
  }

  private get project(): SecretRef {
    return this.projectSecret ??= this.secret({
      name: `${this.name}-project`, fields: [SecretField.generated('public'), SecretField.generated('secret'), ...PROJECT_KEYS],
    });
  }
}
