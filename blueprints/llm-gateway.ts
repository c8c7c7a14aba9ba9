import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, IEmbeddingsProvider, ILanguageModelProvider, ILlmGateway, ILlmTraceStore,
  LlmConnection, LlmKeyRequest, SecretField, SecretRef, SharedSecret,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { addLlmKeys, LlmKey } from './private/llm-gateway-keys';
import { GatewayModel, llmGatewayConfig, LlmGatewayServer, llmGatewayValues } from './private/llm-gateway-values';

/** The image that runs without root. */
const IMAGE = 'ghcr.io/berriai/litellm-non_root';

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 500, memoryMiB: 2048, instances: 1, storageGiB: 10 },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 1000, memoryMiB: 4096, instances: 3, storageGiB: 50 },
  [ApplicationSize.LARGE]: { replicas: 4, cpuMillis: 2000, memoryMiB: 8192, instances: 3, storageGiB: 200 },
};

/** A model that the gateway sends to: of a provider, or of another Blueprint. */
export interface LlmModel {
  /** Name that consumers ask for. */
  readonly name: string;
  /** Provider and its name of the model, as LiteLLM writes it: `anthropic/…`, `openai/…`, `hosted_vllm/…`. */
  readonly model: string;
  /**
   * URL of the provider.
   * @default - the provider's public one
   */
  readonly apiBase?: string;
  /**
   * Where in OpenBao the key of the provider is kept.
   * @default - the provider wants none
   */
  readonly apiKey?: SharedSecret;
  /**
   * Blueprint that answers at `apiBase`; the gateway starts when it is ready.
   * @default - none, it is outside the cluster
   */
  readonly provider?: Blueprint;
  /**
   * Whether it turns texts into embeddings, and answers no questions.
   * @default false
   */
  readonly isEmbedding?: boolean;
}

/** Properties of LlmGateway. */
export interface LlmGatewayProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers, at most one per machine.
   * @default - that of the size: 1, 2 or 4
   */
  readonly replicas?: number;
  /**
   * Models of providers, the usual one first.
   * @default - none
   */
  readonly models?: LlmModel[];
  /**
   * Language model that is run here; it comes before those of providers.
   * @default - the one that the cluster has, if it has one or `models` is empty
   */
  readonly languageModel?: ILanguageModelProvider;
  /**
   * Model that turns texts into embeddings.
   * @default - the one that the cluster has, if it has one
   */
  readonly embeddings?: IEmbeddingsProvider;
  /**
   * Where calls are recorded, with what was asked and answered.
   * @default - where the cluster keeps such records, if it does
   */
  readonly traceStore?: ILlmTraceStore;
  /**
   * Whether it has a public host name; only the APIs of models are there, and nothing that makes keys.
   * @default false
   */
  readonly routeEnabled?: boolean;
}

/**
 * One entry to all language models (LiteLLM): those that run here, and those of providers, whose keys never leave it. Consumers have keys
 * of their own, which it accounts for.
 *
 * Its administrator's key is in Secret `{name}-credentials`. It can run in several regions at a time, with its database written in one of
 * them.
 *
 * @see https://docs.litellm.ai/docs/simple_proxy
 */
export class LlmGateway extends Blueprint implements ILlmGateway {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** Whether it has a public host name. */
  public readonly routeEnabled: boolean;
  private readonly props: LlmGatewayProps;
  private readonly elsewhere: LlmModel[] = [];
  private readonly keys = new Map<string, LlmKey>();
  private credentialsSecret?: SecretRef;
  private known?: GatewayModel[];

  constructor(scope: Construct, id: string = 'llm-gateway', props: LlmGatewayProps = {}) {
    super(scope, id, { component: CATALOGUE['llm-gateway'], provides: [Capability.LLM_GATEWAY], ...props });
    this.props = props;
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for that of the size');
    this.routeEnabled = props.routeEnabled ?? false;
    props.models?.forEach((model) => this.addModel(model));
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 4000, 'http');
  }

  /** Adds a model of a provider. */
  public addModel(model: LlmModel): void {
    if (this.elsewhere.some(({ name }) => name === model.name)) {
      throw invalid(this.node.path, 'models', 'have every name once', model.name, 'give one of them another name');
    }
    this.elsewhere.push(model);
  }

  public provideLlmKey(consumer: Blueprint, request: LlmKeyRequest): LlmConnection {
    const { name, models = [] } = request;
    requireLabel(consumer.node.path, 'name', name, 'chat');
    if (this.keys.has(name)) throw invalid(consumer.node.path, 'name', 'be the name of no other key', name, `write for example '${consumer.name}'`);
    const all = this.models.map((model) => model.name);
    const unknown = models.find((model) => !all.includes(model));
    if (unknown !== undefined) throw invalid(consumer.node.path, 'models', `name models of ${this.name}: ${all.join(', ')}`, unknown, 'add it to those');
    const answering = this.models.filter(({ isEmbedding }) => !isEmbedding).map((model) => model.name);
    const secret = this.secret({ name: `${this.name}-key-${name}`, fields: [SecretField.generated('key')] });
    this.keys.set(name, { secret, models });
    consumer.mainUnit.dependsOn(this.unit('keys'), 'llm-key');
    // The consumer's copy becomes ready only when there is something to copy.
    consumer.prerequisites.dependsOn(this.prerequisites, 'llm-key');
    const shared = SecretField.shared('key', ExternalSecrets.location(this, secret.name, 'key'));
    return {
      endpoint: this.endpoint,
      models: models.length > 0 ? models : answering,
      secret: consumer.secret({ name: `${name}-llm`, fields: [shared, SecretField.composed('api-key', `sk-${SecretField.valueOf('key')}`)] }),
    };
  }

  protected configure(): void {
    const { cpuMillis, memoryMiB, instances, storageGiB } = SIZES[this.size];
    const replicas = this.hostCluster.replicas(this.replicas);
    const { models } = this;
    this.elsewhere.forEach(({ provider }) => provider && this.mainUnit.dependsOn(provider.mainUnit, 'model'));
    if (this.routeEnabled) this.route({ label: this.name, service: this.name, port: this.endpoint.port, pathPrefix: '/v1', timeoutSeconds: 0 });
    if (this.elsewhere.some(({ apiBase }) => apiBase === undefined)) this.connectsOutside();
    this.workload({ name: this.name, replicas, cpuMillis, memoryMiB });
    const server: LlmGatewayServer = {
      name: this.name,
      repository: IMAGE,
      tag: this.component.appVersion,
      replicas,
      cpuMillis,
      memoryMiB,
      endpoint: this.endpoint,
      models,
      credentials: this.credentials,
      providers: this.providers(models),
      database: this.postgres({ name: this.name, instances, storageGiB }),
      cache: replicas > 1 ? this.cache({ name: this.name, evicts: false }) : undefined,
      traces: this._received(() => (this.optional(this.props.traceStore, Capability.LLM_TRACES) as ILlmTraceStore | undefined)?.provideLlmTraces(this)),
      monitored: this.monitored,
    };
    this.mainUnit.add(llmGatewayConfig(server));
    this.helmRelease({
      services: [{ service: this.name, port: this.endpoint.port }],
      // The port of the API answers with metrics only to those who have a key.
      monitors: { metricsServer: { enabled: true }, serviceMonitor: { enabled: true } },
      values: llmGatewayValues(server),
    });
  }

  /** Keys come last, when everyone who asks for one has asked. */
  protected complete(): void {
    if (this.keys.size === 0) return;
    const unit = this.unit('keys');
    unit.dependsOn(this.mainUnit, 'keys');
    addLlmKeys(unit, { server: this.endpoint, administrator: this.credentials, image: `${IMAGE}:${this.component.appVersion}` }, this.keys);
  }

  /** Models, those that are run here first. */
  private get models(): GatewayModel[] {
    if (this.known) return this.known;
    const local = this.languageModel;
    // The copy of its key becomes ready only when there is something to copy.
    if (Blueprint.isBlueprint(local)) this.prerequisites.dependsOn(local.prerequisites, Capability.LANGUAGE_MODEL.name);
    const embeddings = this.optional(this.props.embeddings, Capability.EMBEDDINGS) as IEmbeddingsProvider | undefined;
    const here = (engine: string, { model, endpoint }: ILanguageModelProvider | IEmbeddingsProvider) => (
      { name: model, model: `${engine}/${model}`, apiBase: `${endpoint.url}/v1` }
    );
    const all: LlmModel[] = [
      ...(local ? [{ ...here('hosted_vllm', local), apiKey: local.apiKey }] : []),
      ...this.elsewhere,
      ...(embeddings ? [{ ...here('openai', embeddings), isEmbedding: true }] : []),
    ];
    return this.known = all.map(({ name, model, apiBase, apiKey, isEmbedding }, index) => (
      { name, model, apiBase, isEmbedding, key: apiKey && { variable: `PROVIDER_KEY_${index + 1}`, source: apiKey } }
    ));
  }

  private get languageModel(): ILanguageModelProvider | undefined {
    const { languageModel } = this.props;
    const isWanted = this.elsewhere.length === 0 && !languageModel;
    const found: unknown = isWanted ? this.requires(Capability.LANGUAGE_MODEL) : this.optional(languageModel, Capability.LANGUAGE_MODEL);
    return found as ILanguageModelProvider | undefined;
  }

  /** Returns what is given, else what the cluster has; the gateway waits for either. */
  private optional(given: unknown, capability: Capability): unknown {
    if (Blueprint.isBlueprint(given)) this.mainUnit.dependsOn(given.mainUnit, capability.name);
    return given ?? (this.isProvided(capability) ? this.requires(capability) : undefined);
  }

  private get credentials(): SecretRef {
    return this.credentialsSecret ??= this.secret({
      name: `${this.name}-credentials`,
      // LiteLLM takes no other key of an administrator than one that begins so.
      fields: [SecretField.generated('key'), SecretField.composed('masterkey', `sk-${SecretField.valueOf('key')}`), SecretField.generated('salt')],
    });
  }

  /** Secret with the keys of providers, by the variables that hold them. */
  private providers(models: GatewayModel[]): SecretRef | undefined {
    const fields = models.flatMap(({ key }) => (key ? [SecretField.shared(key.variable, key.source)] : []));
    return fields.length > 0 ? this.secret({ name: `${this.name}-providers`, fields }) : undefined;
  }
}
