import { Construct } from 'constructs';
import { ApplicationSize, CompositeBlueprint } from '../../constructs';
import { AxonService, AxonServiceProps } from '../axon-service';
import { CATALOGUE } from '../catalogue';
import { Langfuse, LangfuseProps } from '../langfuse';
import { LibreChat, LibreChatProps } from '../librechat';
import { LlmGateway, LlmGatewayProps } from '../llm-gateway';

/** Properties of Axon. */
export interface AxonProps {
  /**
   * How much all members are made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * The gateway; `models` are those of providers, with their keys.
   * @default - a gateway to the language model that the cluster has, with a public host name
   */
  readonly llmGateway?: LlmGatewayProps;
  /**
   * A gateway that is there already.
   * @default - one is made
   */
  readonly existingLlmGateway?: LlmGateway;
  /**
   * Whether conversations are kept for programs that send the last message alone.
   * @default false
   */
  readonly serviceEnabled?: boolean;
  /**
   * What keeps conversations.
   * @default - its own
   */
  readonly service?: AxonServiceProps;
  /**
   * Whether people chat in the browser.
   * @default false
   */
  readonly libreChatEnabled?: boolean;
  /**
   * Chats in the browser.
   * @default - its own
   */
  readonly libreChat?: LibreChatProps;
  /**
   * Whether it is recorded what was asked and answered.
   * @default false
   */
  readonly langfuseEnabled?: boolean;
  /**
   * Records of what was asked and answered.
   * @default - its own
   */
  readonly langfuse?: LangfuseProps;
}

/**
 * One gateway to the language models of providers, where Cortex is too heavy: no graphics processors, and what it needs is counted in
 * parts of a machine. Whatever is there besides asks that gateway.
 *
 * @example
 * new blueprints.Axon(cluster, 'axon', {
 *   llmGateway: { models: [{ name: 'claude', model: 'anthropic/claude-sonnet-4-6', apiKey: { path: 'org/acme/env/prod/anthropic', property: 'api-key' } }] },
 * });
 */
export class Axon extends CompositeBlueprint {
  /** Records of what was asked and answered. */
  public readonly langfuse?: Langfuse;
  /** The gateway. */
  public readonly llmGateway: LlmGateway;
  /** What keeps conversations. */
  public readonly service?: AxonService;
  /** Chats in the browser. */
  public readonly libreChat?: LibreChat;

  constructor(scope: Construct, id: string = 'axon', props: AxonProps = {}) {
    super(scope, id, CATALOGUE.axon);
    const { size, existingLlmGateway } = props;
    this.langfuse = props.langfuseEnabled ? new Langfuse(this, 'langfuse', { size, ...props.langfuse }) : undefined;
    const gateway = { size, routeEnabled: true, traceStore: this.langfuse, ...props.llmGateway };
    this.llmGateway = existingLlmGateway ?? new LlmGateway(this, 'llm-gateway', gateway);
    this.service = props.serviceEnabled ? new AxonService(this, 'service', { size, gateway: this.llmGateway, ...props.service }) : undefined;
    this.libreChat = props.libreChatEnabled ? new LibreChat(this, 'librechat', { size, gateway: this.llmGateway, ...props.libreChat }) : undefined;
  }
}
