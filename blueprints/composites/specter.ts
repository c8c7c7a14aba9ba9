import { Construct } from 'constructs';
import {
  ApplicationSize, CompositeBlueprint, Environment, IEmbeddingsProvider, IGraphProvider, ILlmGateway, ILlmTraceStore, IVectorProvider,
} from '../../constructs';
import { invalid } from '../../constructs/private/errors';
import { CATALOGUE } from '../catalogue';
import { Milvus, MilvusProps } from '../milvus';
import { Neo4j, Neo4jProps } from '../neo4j';
import { hasOwn } from '../private/own-member';
import { SpecterRole } from '../specter-role';
import { SpecterSearch, SpecterService, SpecterStream } from '../specter-service';

/** Properties of Specter. */
export interface SpecterProps {
  /** Image of the program that tells its agents what to do, with its version; it is yours, as nobody has published one. */
  readonly image: string;
  /**
   * Image of the agents; `SPECTER_ROLE` tells each what it looks after.
   * @default - the same as of the program that tells them what to do
   */
  readonly agentImage?: string;
  /**
   * How much every member is made for that does not say it itself.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Agents.
   * @default [SpecterRole.SRE, SpecterRole.DEVSECOPS]
   */
  readonly agents?: SpecterRole[];
  /**
   * Whether it merges what it proposed, where tests pass; otherwise somebody does.
   * @default false
   */
  readonly autoRemediateEnabled?: boolean;
  /**
   * Whether it proposes changes to runbooks as pull requests; without, it says what it would do.
   * @default true
   */
  readonly gitEnabled?: boolean;
  /**
   * What it asks: the gateway of Axon, with models of providers, or that of Cortex.
   * @default - the gateway that the cluster has
   */
  readonly existingLlmGateway?: ILlmGateway;
  /**
   * Model that turns texts into embeddings.
   * @default - the one that the cluster has, if it has one
   */
  readonly existingEmbeddings?: IEmbeddingsProvider;
  /**
   * Where is recorded what was asked and answered.
   * @default - nowhere
   */
  readonly existingTraceStore?: ILlmTraceStore;
  /**
   * Whether vectors are in a database of their own; otherwise they are in that of everything else (pgvector). In an Environment there
   * cannot be one.
   * @default - true on a host cluster, unless it is small
   */
  readonly milvusEnabled?: boolean;
  /**
   * Database of vectors.
   * @default - its own
   */
  readonly milvus?: MilvusProps;
  /**
   * Database of vectors that is there already.
   * @default - none
   */
  readonly existingVectors?: IVectorProvider;
  /**
   * Whether there is a database of things and what connects them.
   * @default false
   */
  readonly neo4jEnabled?: boolean;
  /**
   * Database of things and what connects them.
   * @default - its own
   */
  readonly neo4j?: Neo4jProps;
  /**
   * Database of things and what connects them, that is there already.
   * @default - none
   */
  readonly existingGraph?: IGraphProvider;
  /**
   * Security events that are searched.
   * @default - none
   */
  readonly search?: SpecterSearch;
  /**
   * Security events that are read as they come; on a host cluster alone.
   * @default - none
   */
  readonly stream?: SpecterStream;
}

/**
 * Agents that look after what runs: they read how things are, ask a language model what is wrong, and propose changes as pull requests.
 *
 * Nothing lets them change what runs: what an agent reads in a log may want it to. The language model is that of Axon or Cortex, and so no
 * graphics processor comes with it. Programs are yours: upstream has published none.
 *
 * @example
 * new blueprints.Axon(cluster, 'axon', {
 *   llmGateway: { models: [{ name: 'claude', model: 'anthropic/claude-sonnet-4-6', apiKey: { path: 'platform/anthropic', property: 'api-key' } }] },
 * });
 * new blueprints.Specter(cluster, 'specter', { image: 'registry.example/specter:0.3.0', agents: [blueprints.SpecterRole.SRE] });
 */
export class Specter extends CompositeBlueprint {
  /** Tells the agents what to do, and people what they found. */
  public readonly orchestrator: SpecterService;
  /** Agents, in the order in which they were named. */
  public readonly agents: SpecterService[];
  /** Database of vectors. */
  public readonly milvus?: Milvus;
  /** Database of things and what connects them. */
  public readonly neo4j?: Neo4j;

  constructor(scope: Construct, id: string, props: SpecterProps) {
    super(scope, id, CATALOGUE.specter);
    const { path, scopes } = this.node;
    const { size, agents = [SpecterRole.SRE, SpecterRole.DEVSECOPS], image, search, stream, gitEnabled = true } = props;
    const twice = agents.find((role, index) => agents.indexOf(role) !== index);
    if (agents.length === 0 || twice) throw invalid(path, 'agents', 'be at least one, and each once', agents, `write for example ['${SpecterRole.SRE}']`);
    const isLarge = size !== undefined && size !== ApplicationSize.SMALL;
    const hasOwnVectors = isLarge && !scopes.some((one) => Environment.isEnvironment(one));
    if (hasOwn(path, props, 'milvus', 'existingVectors', hasOwnVectors)) this.milvus = new Milvus(this, 'milvus', { size, ...props.milvus });
    if (hasOwn(path, props, 'neo4j', 'existingGraph', false)) this.neo4j = new Neo4j(this, 'neo4j', { size, ...props.neo4j });
    const vectors = this.milvus ?? props.existingVectors;
    const shared = { size, gateway: props.existingLlmGateway, embeddings: props.existingEmbeddings, traceStore: props.existingTraceStore, search };
    const mode = { SPECTER_MODE: props.autoRemediateEnabled ? 'remediate' : 'suggest' };
    this.orchestrator = new SpecterService(this, 'orchestrator', {
      ...shared, image, vectors, graph: this.neo4j ?? props.existingGraph, stream, gitEnabled, databaseEnabled: true, routeEnabled: true,
      variables: { ...mode, SPECTER_ROLE: 'orchestrator', SPECTER_AGENTS: agents.join(','), VECTOR_STORE: vectors ? 'milvus' : 'pgvector' },
    });
    this.agents = agents.map((role) => new SpecterService(this, role, {
      // Two of a kind would act twice.
      ...shared, image: props.agentImage ?? image, replicas: 1, readsCluster: true, calls: [this.orchestrator], variables: { ...mode, SPECTER_ROLE: role },
    }));
  }
}
