import { Construct } from 'constructs';
import {
  ApplicationSize, CompositeBlueprint, IClickHouseProvider, IEmbeddingsProvider, ILanguageModelProvider, ILlmGateway, IMongoProvider,
} from '../../constructs';
import { AnthropicAdapter, AnthropicAdapterProps } from '../anthropic-adapter';
import { CATALOGUE } from '../catalogue';
import { Langfuse, LangfuseProps } from '../langfuse';
import { LibreChat, LibreChatProps } from '../librechat';
import { LlmGateway, LlmGatewayProps } from '../llm-gateway';
import { NemoGuardrails, NemoGuardrailsProps } from '../nemo-guardrails';

/** Properties of Cortex. */
export interface CortexProps {
  /**
   * How much all members are made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * The gateway; `models` are those of providers, beside the one that is run here.
   * @default - its own
   */
  readonly llmGateway?: LlmGatewayProps;
  /**
   * Language model that is run here.
   * @default - what the cluster has; it may have none where the gateway has models of providers
   */
  readonly existingLanguageModel?: ILanguageModelProvider;
  /**
   * Model that turns texts into embeddings.
   * @default - what the cluster has, if it has one
   */
  readonly existingEmbeddings?: IEmbeddingsProvider;
  /**
   * Whether people chat in the browser.
   * @default true
   */
  readonly libreChatEnabled?: boolean;
  /**
   * Chats in the browser.
   * @default - its own
   */
  readonly libreChat?: LibreChatProps;
  /**
   * Where chats keep conversations.
   * @default - what the cluster has
   */
  readonly existingMongo?: IMongoProvider;
  /**
   * Whether questions and answers of chats are checked.
   * @default - true unless it is small, where every check is one more question to the one model
   */
  readonly nemoGuardrailsEnabled?: boolean;
  /**
   * Checks of questions and answers.
   * @default - its own
   */
  readonly nemoGuardrails?: NemoGuardrailsProps;
  /**
   * Whether it is recorded what was asked and answered.
   * @default true
   */
  readonly langfuseEnabled?: boolean;
  /**
   * Records of what was asked and answered.
   * @default - its own
   */
  readonly langfuse?: LangfuseProps;
  /**
   * Where records are kept.
   * @default - what the cluster has
   */
  readonly existingClickHouse?: IClickHouseProvider;
  /**
   * Adapter to the models of Anthropic.
   * @default - none, the gateway does what it does
   */
  readonly anthropicAdapter?: AnthropicAdapterProps;
}

/**
 * Language models of an Organization: a gateway to all of them, chats in the browser, checks of what is asked and answered, and records of
 * it. Chats go through the checks, these through the gateway, and it records.
 *
 * @example
 * const { llmGateway } = new blueprints.Cortex(cluster, 'cortex', { libreChatEnabled: false });
 * const url = llmGateway.endpoint.url;
 */
export class Cortex extends CompositeBlueprint {
  /** How much all members are made for. */
  public readonly size: ApplicationSize;
  /** Records of what was asked and answered. */
  public readonly langfuse?: Langfuse;
  /** The gateway. */
  public readonly llmGateway: LlmGateway;
  /** Checks of questions and answers. */
  public readonly nemoGuardrails?: NemoGuardrails;
  /** Chats in the browser. */
  public readonly libreChat?: LibreChat;
  /** Adapter to the models of Anthropic. */
  public readonly anthropicAdapter?: AnthropicAdapter;

  constructor(scope: Construct, id: string = 'cortex', props: CortexProps = {}) {
    super(scope, id, CATALOGUE.cortex);
    const size = props.size ?? ApplicationSize.SMALL;
    const {
      libreChatEnabled = true, langfuseEnabled = true, nemoGuardrailsEnabled = size !== ApplicationSize.SMALL,
      existingLanguageModel: languageModel, existingEmbeddings: embeddings, existingMongo: mongo, existingClickHouse: clickHouse,
    } = props;
    this.size = size;
    this.langfuse = langfuseEnabled ? new Langfuse(this, 'langfuse', { size, clickHouse, ...props.langfuse }) : undefined;
    this.llmGateway = new LlmGateway(this, 'llm-gateway', { size, languageModel, embeddings, traceStore: this.langfuse, ...props.llmGateway });
    this.nemoGuardrails = nemoGuardrailsEnabled ? new NemoGuardrails(this, 'nemo-guardrails', { size, gateway: this.llmGateway, ...props.nemoGuardrails }) : undefined;
    const gateway: ILlmGateway = this.nemoGuardrails ?? this.llmGateway;
    this.libreChat = libreChatEnabled ? new LibreChat(this, 'librechat', { size, mongo, gateway, ...props.libreChat }) : undefined;
    this.anthropicAdapter = props.anthropicAdapter ? new AnthropicAdapter(this, 'anthropic-adapter', { size, ...props.anthropicAdapter }) : undefined;
  }
}
