import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, HttpEndpoint, SecretField, SharedSecret } from '../constructs';
import { misuse, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addWebServer } from './private/web-server';

/** User of the image. */
const USER = 65534;

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 50, memoryMiB: 128 },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 100, memoryMiB: 256 },
  [ApplicationSize.LARGE]: { replicas: 3, cpuMillis: 250, memoryMiB: 256 },
};

/** Properties of AnthropicAdapter. */
export interface AnthropicAdapterProps extends BlueprintProps {
  /** Where in OpenBao the API key is kept. That of a subscription is for whoever has it, and not to serve others with. */
  readonly apiKey: SharedSecret;
  /** Model that is asked where a request names none, as Anthropic writes it. */
  readonly defaultModel: string;
  /**
   * Models of Anthropic by the names that programs ask for.
   * @default - none, programs name those of Anthropic
   */
  readonly modelMap?: { [name: string]: string };
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers, at most one per machine.
   * @default - that of the size: 1, 2 or 3
   */
  readonly replicas?: number;
  /**
   * Image with its version.
   * @default 'ghcr.io/openova-io/openova/anthropic-adapter:0.1.0'
   */
  readonly image?: string;
}

/**
 * Lets programs that speak the API of OpenAI ask the models of Anthropic. `LlmGateway` does that too, with keys and accounts: this is for
 * programs that have to get by without.
 *
 * It asks nobody who they are, so it has no public host name. It keeps nothing, and can run in several regions at a time.
 *
 * @example
 * new blueprints.AnthropicAdapter(cluster, 'anthropic-adapter', {
 *   apiKey: { path: 'org/acme/env/prod/anthropic', property: 'api-key' }, defaultModel: 'claude-sonnet-4-6',
 * });
 */
export class AnthropicAdapter extends Blueprint {
  /** Model that is asked where a request names none. */
  public readonly defaultModel: string;
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** Image with its version. */
  public readonly image: string;
  private readonly props: AnthropicAdapterProps;

  constructor(scope: Construct, id: string, props: AnthropicAdapterProps) {
    super(scope, id, { component: CATALOGUE['anthropic-adapter'], ...props });
    this.props = props;
    this.defaultModel = props.defaultModel;
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    this.image = props.image ?? `ghcr.io/openova-io/openova/anthropic-adapter:${this.component.appVersion}`;
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for that of the size');
    if (this.defaultModel !== '') return;
    throw misuse(this.node.path, 'defaultModel', 'the name of a model', this.defaultModel, "write for example 'claude-sonnet-4-6'");
  }

  /** Endpoint inside the cluster; the API of OpenAI is below `/v1`. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 8000, 'http');
  }

  protected configure(): void {
    const { cpuMillis, memoryMiB } = SIZES[this.size];
    const { name, endpoint } = this;
    const { modelMap, apiKey } = this.props;
    const secret = this.secret({ name: `${name}-key`, fields: [SecretField.shared('api-key', apiKey)] });
    addWebServer(this.mainUnit, {
      name,
      component: this.component.key,
      image: this.image,
      endpoint,
      replicas: this.hostCluster.replicas(this.replicas),
      cpuMillis,
      memoryMiB,
      user: USER,
      livenessPath: '/healthz',
      readinessPath: '/readyz',
      files: modelMap ? { 'model-map.json': `${JSON.stringify(modelMap, undefined, 2)}\n` } : undefined,
      variables: {
        PORT: String(endpoint.port), ANTHROPIC_BASE_URL: 'https://api.anthropic.com', DEFAULT_MODEL: this.defaultModel,
        ...(modelMap ? { MODEL_MAP_PATH: '/config/model-map.json' } : {}),
      },
      secrets: { ANTHROPIC_API_KEY: { secret, key: 'api-key' } },
    });
    if (this.monitored) this.addMonitor();
  }

  private addMonitor(): void {
    this.scraped();
    this.unit('monitors').add({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: this.name },
      spec: { selector: { matchLabels: { 'app.kubernetes.io/instance': this.name } }, endpoints: [{ port: 'http', path: '/metrics' }] },
    });
  }
}
