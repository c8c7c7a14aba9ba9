import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, ILlmGateway, SecretField } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addWebServer } from './private/web-server';

/** User of the image. */
const USER = 1001;
const SECONDS_PER_DAY = 86_400;

const SIZES = {
  [ApplicationSize.SMALL]: { cpuMillis: 50, memoryMiB: 128, cacheMiB: 64, cacheGiB: 1 },
  [ApplicationSize.MEDIUM]: { cpuMillis: 500, memoryMiB: 1024, cacheMiB: 256, cacheGiB: 5 },
  [ApplicationSize.LARGE]: { cpuMillis: 2000, memoryMiB: 2048, cacheMiB: 1024, cacheGiB: 10 },
};

/** Properties of AxonService. */
export interface AxonServiceProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * What it sends questions to.
   * @default - the gateway that the cluster has
   */
  readonly gateway?: ILlmGateway;
  /**
   * Model that is asked where a request names none.
   * @default - the usual one of the gateway
   */
  readonly defaultModel?: string;
  /**
   * Sessions that are kept open for those who come next.
   * @default 2
   */
  readonly poolSize?: number;
  /**
   * Days that a conversation is kept after its last message.
   * @default 7
   */
  readonly conversationDays?: number;
  /**
   * Whether it has a public host name; whoever asks there needs the key in Secret `{name}-keys`.
   * @default true
   */
  readonly routeEnabled?: boolean;
  /**
   * Image with its version.
   * @default 'ghcr.io/openova-io/openova/axon:0.1.0'
   */
  readonly image?: string;
}

/**
 * Keeps conversations with a language model, for programs that send the last message alone. It asks a gateway, and never with the
 * subscription of a person, whose terms allow nobody else to be served.
 *
 * There is one server, because its pool of sessions is in it. It is in one region: what it keeps is in a cache.
 *
 * @example
 * new blueprints.AxonService(cluster);
 */
export class AxonService extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Sessions that are kept open for those who come next. */
  public readonly poolSize: number;
  /** Days that a conversation is kept after its last message. */
  public readonly conversationDays: number;
  /** Whether it has a public host name. */
  public readonly routeEnabled: boolean;
  /** Image with its version. */
  public readonly image: string;
  private readonly props: AxonServiceProps;

  constructor(scope: Construct, id: string = 'axon-service', props: AxonServiceProps = {}) {
    super(scope, id, { component: CATALOGUE['axon-service'], ...props });
    this.props = props;
    this.size = props.size ?? ApplicationSize.SMALL;
    this.poolSize = props.poolSize ?? 2;
    this.conversationDays = props.conversationDays ?? 7;
    this.routeEnabled = props.routeEnabled ?? true;
    this.image = props.image ?? `ghcr.io/openova-io/openova/axon:${this.component.appVersion}`;
    requireWhole(this.node.path, 'poolSize', this.poolSize, 'leave it out for 2');
    requireWhole(this.node.path, 'conversationDays', this.conversationDays, 'leave it out for 7');
  }

  /** Endpoint inside the cluster; the API of OpenAI is below `/v1`. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 3000, 'http');
  }

  protected configure(): void {
    const { cpuMillis, memoryMiB, cacheMiB, cacheGiB } = SIZES[this.size];
    const { name, endpoint } = this;
    const gateway = this.props.gateway ?? this.requires(Capability.LLM_GATEWAY) as unknown as ILlmGateway | undefined;
    const llm = this._received(() => gateway?.provideLlmKey(this, { name }));
    const cache = this.cache({ name, evicts: false, memoryMiB: cacheMiB, storageGiB: cacheGiB });
    if (this.routeEnabled) this.route({ label: name, service: name, port: endpoint.port, pathPrefix: '/v1', timeoutSeconds: 0 });
    addWebServer(this.mainUnit, {
      name,
      component: this.component.key,
      image: this.image,
      endpoint,
      replicas: 1,
      cpuMillis,
      memoryMiB,
      user: USER,
      livenessPath: '/health',
      variables: {
        HOME: '/tmp', AXON_PORT: String(endpoint.port), AXON_PROVIDER: 'vllm', AXON_POOL_SIZE: String(this.poolSize),
        AXON_CONVERSATION_TTL: String(this.conversationDays * SECONDS_PER_DAY),
        AXON_VALKEY_URL: `redis://default:$(CACHE_PASSWORD)@${cache.host}:${cache.port}`,
        AXON_VLLM_BASE_URL: llm ? `${llm.endpoint.url}/v1` : '', AXON_VLLM_DEFAULT_MODEL: this.props.defaultModel ?? llm?.models[0] ?? '',
      },
      secrets: {
        AXON_API_KEYS: { secret: this.secret({ name: `${name}-keys`, fields: [SecretField.generated('api-key', 48)] }), key: 'api-key' },
        CACHE_PASSWORD: { secret: cache.secret, key: 'password' },
        ...(llm?.secret ? { AXON_VLLM_API_KEY: { secret: llm.secret, key: 'api-key' } } : {}),
      },
    });
  }
}
