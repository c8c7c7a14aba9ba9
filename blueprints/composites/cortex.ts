import { Construct } from 'constructs';
import {
  ApplicationSize, CompositeBlueprint, Environment, IClickHouseProvider, IEmbeddingsProvider, ILanguageModelProvider, ILlmGateway, IMongoProvider,
} from '../../constructs';
import { AnthropicAdapter, AnthropicAdapterProps } from '../anthropic-adapter';
import { Bge, BgeProps } from '../bge';
import { CATALOGUE } from '../catalogue';
import { ClickHouse, ClickHouseProps } from '../clickhouse';
import { FerretDb, FerretDbProps } from '../ferretdb';
import { Langfuse, LangfuseProps } from '../langfuse';
import { LibreChat, LibreChatProps } from '../librechat';
import { LlmGateway, LlmGatewayProps } from '../llm-gateway';
import { Milvus, MilvusProps } from '../milvus';
import { NemoGuardrails, NemoGuardrailsProps } from '../nemo-guardrails';
import { Neo4j, Neo4jProps } from '../neo4j';
import { hasOwn } from '../private/own-member';
import { Vllm, VllmProps } from '../vllm';

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
   * Whether a language model is run here, for which a pool of machines with graphics processors has to be there. Without, the gateway has
   * the models of providers, and what the cluster has.
   * @default - true unless existingLanguageModel is there
   */
  readonly vllmEnabled?: boolean;
  /**
   * Language model that is run here.
   * @default - that of the size
   */
  readonly vllm?: VllmProps;
  /**
   * Language model that is there already.
   * @default - one is run
   */
  readonly existingLanguageModel?: ILanguageModelProvider;
  /**
   * Whether texts are turned into embeddings here. Without, the gateway has what the cluster has.
   * @default - true unless existingEmbeddings are there
   */
  readonly bgeEnabled?: boolean;
  /**
   * Model that turns texts into embeddings.
   * @default - its own
   */
  readonly bge?: BgeProps;
  /**
   * Model that turns texts into embeddings, and that is there already.
   * @default - one is run
   */
  readonly existingEmbeddings?: IEmbeddingsProvider;
  /**
   * Whether there is a database of vectors, for agents of your own: no member asks it. In an Environment there cannot be one.
   * @default - true on a host cluster, unless it is small
   */
  readonly milvusEnabled?: boolean;
  /**
   * Database of vectors.
   * @default - its own
   */
  readonly milvus?: MilvusProps;
  /**
   * Whether there is a database of things and what connects them, for agents of your own: no member asks it.
   * @default false
   */
  readonly neo4jEnabled?: boolean;
  /**
   * Database of things and what connects them.
   * @default - its own
   */
  readonly neo4j?: Neo4jProps;
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
   * Whether chats have a database of their own. Without, they keep conversations in what the cluster has.
   * @default - true where there are chats, unless existingMongo is there
   */
  readonly ferretDbEnabled?: boolean;
  /**
   * Database of chats.
   * @default - its own
   */
  readonly ferretDb?: FerretDbProps;
  /**
   * Database of chats that is there already.
   * @default - one is made
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
   * Whether records have a database of their own. Without, they are kept in what the cluster has.
   * @default - true where there are records, unless existingClickHouse is there
   */
  readonly clickHouseEnabled?: boolean;
  /**
   * Database of records.
   * @default - its own
   */
  readonly clickHouse?: ClickHouseProps;
  /**
   * Database of records that is there already.
   * @default - one is made
   */
  readonly existingClickHouse?: IClickHouseProvider;
  /**
   * Adapter to the models of Anthropic.
   * @default - none, the gateway does what it does
   */
  readonly anthropicAdapter?: AnthropicAdapterProps;
}

/**
 * Language models of an Organization: one that is run here and a gateway to all of them, embeddings, chats in the browser, checks of what is
 * asked and answered, and records of it. Chats go through the checks, these through the gateway, which asks the models, and it records.
 *
 * Graphics processors, operators, databases, buckets, caches and logins come from the cluster.
 *
 * @example
 * const { llmGateway } = new blueprints.Cortex(cluster, 'cortex', {
 *   vllmEnabled: false,
 *   llmGateway: { models: [{ name: 'claude', model: 'anthropic/claude-sonnet-4-6', apiKey: { path: 'org/acme/env/prod/anthropic', property: 'api-key' } }] },
 * });
 * const url = llmGateway.endpoint.url;
 */
export class Cortex extends CompositeBlueprint {
  /** How much all members are made for. */
  public readonly size: ApplicationSize;
  /** Language model that is run here. */
  public readonly vllm?: Vllm;
  /** Model that turns texts into embeddings. */
  public readonly bge?: Bge;
  /** Database of vectors. */
  public readonly milvus?: Milvus;
  /** Database of things and what connects them. */
  public readonly neo4j?: Neo4j;
  /** Database of records. */
  public readonly clickHouse?: ClickHouse;
  /** Records of what was asked and answered. */
  public readonly langfuse?: Langfuse;
  /** The gateway. */
  public readonly llmGateway: LlmGateway;
  /** Checks of questions and answers. */
  public readonly nemoGuardrails?: NemoGuardrails;
  /** Database of chats. */
  public readonly ferretDb?: FerretDb;
  /** Chats in the browser. */
  public readonly libreChat?: LibreChat;
  /** Adapter to the models of Anthropic. */
  public readonly anthropicAdapter?: AnthropicAdapter;

  constructor(scope: Construct, id: string = 'cortex', props: CortexProps = {}) {
    super(scope, id, CATALOGUE.cortex);
    const size = props.size ?? ApplicationSize.SMALL;
    const isSmall = size === ApplicationSize.SMALL;
    const isOnHost = !this.node.scopes.some((one) => Environment.isEnvironment(one));
    const { milvusEnabled = isOnHost && !isSmall, libreChatEnabled = true, langfuseEnabled = true, nemoGuardrailsEnabled = !isSmall } = props;
    const own = (member: string, existing: string, usual?: boolean) => hasOwn(this.node.path, props, member, existing, usual);
    this.size = size;
    this.vllm = own('vllm', 'existingLanguageModel') ? new Vllm(this, 'vllm', { size, ...props.vllm }) : undefined;
    this.bge = own('bge', 'existingEmbeddings') ? new Bge(this, 'bge', { size, ...props.bge }) : undefined;
    this.milvus = milvusEnabled ? new Milvus(this, 'milvus', { size, ...props.milvus }) : undefined;
    this.neo4j = props.neo4jEnabled ? new Neo4j(this, 'neo4j', { size, ...props.neo4j }) : undefined;
    this.clickHouse = own('clickHouse', 'existingClickHouse', langfuseEnabled) ? new ClickHouse(this, 'clickhouse', { size, ...props.clickHouse }) : undefined;
    const clickHouse = this.clickHouse ?? props.existingClickHouse;
    this.langfuse = langfuseEnabled ? new Langfuse(this, 'langfuse', { size, clickHouse, ...props.langfuse }) : undefined;
    const [languageModel, embeddings] = [this.vllm ?? props.existingLanguageModel, this.bge ?? props.existingEmbeddings];
    this.llmGateway = new LlmGateway(this, 'llm-gateway', { size, languageModel, embeddings, traceStore: this.langfuse, ...props.llmGateway });
    this.nemoGuardrails = nemoGuardrailsEnabled ? new NemoGuardrails(this, 'nemo-guardrails', { size, gateway: this.llmGateway, ...props.nemoGuardrails }) : undefined;
    const gateway: ILlmGateway = this.nemoGuardrails ?? this.llmGateway;
    this.ferretDb = own('ferretDb', 'existingMongo', libreChatEnabled) ? new FerretDb(this, 'ferretdb', { size, ...props.ferretDb }) : undefined;
    const mongo = this.ferretDb ?? props.existingMongo;
    this.libreChat = libreChatEnabled ? new LibreChat(this, 'librechat', { size, mongo, gateway, ...props.libreChat }) : undefined;
    this.anthropicAdapter = props.anthropicAdapter ? new AnthropicAdapter(this, 'anthropic-adapter', { size, ...props.anthropicAdapter }) : undefined;
  }
}
