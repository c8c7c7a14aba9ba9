import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, ILanguageModelProvider, ILlmGateway, ILlmTraceStore, LlmConnection, LlmKeyRequest,
  SecretField, SecretRef, SharedSecret,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { addLlmKeys, LlmKey } from './private/llm-gateway-keys';
import { GatewayModel, llmGatewayConfig, LlmGatewayServer, llmGatewayValues } from './private/llm-gateway-values';

/** Variable with the key of the language model that is run here. */
const LOCAL_KEY = 'LANGUAGE_MODEL_KEY';
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
    super(scope, id, { component: CATALOGUE['llm-gateway'], provides: [Capability.LLM_GATEWAY], values: props.values, chartVersion: props.chartVersion });
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
    const secret = this.secret({ name: `${this.name}-key-${name}`, fields: [SecretField.generated('key')] });
    this.keys.set(name, { secret, models });
    consumer.mainUnit.dependsOn(this.unit('keys'), 'llm-key');
    // The consumer's copy becomes ready only when there is something to copy.
    consumer.prerequisites.dependsOn(this.prerequisites, 'llm-key');
    const shared = SecretField.shared('key', ExternalSecrets.location(this.home, secret.name, 'key'));
    return {
      endpoint: this.endpoint,
      models: models.length > 0 ? models : all,
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
      traces: this.traceStore?.provideLlmTraces(this),
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

  /** Models, that which is run here first. */
  private get models(): GatewayModel[] {
    if (this.known) return this.known;
    const local = this.languageModel;
    const here = local ? [{ name: local.model, model: `hosted_vllm/${local.model}`, apiBase: `${local.endpoint.url}/v1`, keyVariable: local.apiKey && LOCAL_KEY }] : [];
    const elsewhere = this.elsewhere.map(({ name, model, apiBase, apiKey }, index) => ({ name, model, apiBase, keyVariable: apiKey && `PROVIDER_KEY_${index + 1}` }));
    return this.known = [...here, ...elsewhere];
  }

  private get languageModel(): ILanguageModelProvider | undefined {
    const given = this.props.languageModel;
    if (Blueprint.isBlueprint(given)) this.mainUnit.dependsOn(given.mainUnit, Capability.LANGUAGE_MODEL.name);
    if (given) return given;
    const isWanted = this.elsewhere.length === 0 || this.isProvided(Capability.LANGUAGE_MODEL);
    return isWanted ? this.requires(Capability.LANGUAGE_MODEL) as unknown as ILanguageModelProvider | undefined : undefined;
  }

  private get traceStore(): ILlmTraceStore | undefined {
    if (this.props.traceStore || !this.isProvided(Capability.LLM_TRACES)) return this.props.traceStore;
    return this.requires(Capability.LLM_TRACES) as unknown as ILlmTraceStore;
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
    const sources = new Map(this.elsewhere.map(({ name, apiKey }) => [name, apiKey]));
    const local = this.languageModel;
    const source = ({ name, keyVariable }: GatewayModel) => (keyVariable === LOCAL_KEY ? local!.apiKey! : sources.get(name)!);
    const fields = models.flatMap((model) => (model.keyVariable ? [SecretField.shared(model.keyVariable, source(model))] : []));
    return fields.length > 0 ? this.secret({ name: `${this.name}-providers`, fields }) : undefined;
  }
}
