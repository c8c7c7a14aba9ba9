import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, IEmbeddingsProvider } from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { CONFINED_CONTAINER, confinedPod } from './private/confined';
import { addModelServer, isModelName, MODEL_FOLDER, MODEL_PORT, modelMonitor, shortModelName } from './private/model-server';

const USER = 1000;

/** What the models run on; images are made for one generation of graphics processors each. */
export enum ModelAccelerator {
  /** The processor of the machine. */
  CPU = 'cpu',
  /** Graphics processors of the generation Ampere: A10, A10G, A40. */
  AMPERE = '86',
  /** Graphics processors of the generation Ada Lovelace: L4, L40, L40S. */
  ADA = '89',
  /** Graphics processors of the generation Hopper: H100, H200. */
  HOPPER = 'hopper',
}

/** What runs by the size: servers of embeddings, and what one Pod of either model asks for. */
const SIZES = {
  [ApplicationSize.SMALL]: { accelerator: ModelAccelerator.CPU, replicas: 1, cpuMillis: 1000, memoryMiB: 3072 },
  [ApplicationSize.MEDIUM]: { accelerator: ModelAccelerator.CPU, replicas: 2, cpuMillis: 4000, memoryMiB: 4096 },
  [ApplicationSize.LARGE]: { accelerator: ModelAccelerator.ADA, replicas: 2, cpuMillis: 2000, memoryMiB: 8192 },
};

/** Properties of Bge. */
export interface BgeProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * What the models run on.
   * @default - graphics processors of the generation Ada Lovelace where it is large, else the processor of the machine
   */
  readonly accelerator?: ModelAccelerator;
  /**
   * Model of embeddings, as Hugging Face calls it.
   * @default 'BAAI/bge-m3'
   */
  readonly embedModel?: string;
  /**
   * Numbers in one embedding.
   * @default 1024
   */
  readonly dimensions?: number;
  /**
   * Whether texts can be put in the order in which they answer a question.
   * @default true
   */
  readonly rerankerEnabled?: boolean;
  /**
   * Model that orders texts, as Hugging Face calls it.
   * @default 'BAAI/bge-reranker-v2-m3'
   */
  readonly rerankModel?: string;
  /**
   * Number of Pods with the model of embeddings; the other one has one.
   * @default - 1 where it is small, else 2
   */
  readonly replicas?: number;
  /**
   * Size of the volume with the model of each Pod, in GiB.
   * @default 10
   */
  readonly storageGiB?: number;
}

/**
 * Embeddings of texts, with the API of OpenAI, and the order in which texts answer a question, for whoever may connect to it.
 *
 * Each model has a server of its own. They keep nothing but the files of the models, which they fetch from Hugging Face when they first
 * start: another region has its own.
 *
 * @see https://huggingface.co/docs/text-embeddings-inference
 */
export class Bge extends Blueprint implements IEmbeddingsProvider {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** What the models run on. */
  public readonly accelerator: ModelAccelerator;
  /** Name by which the model of embeddings is asked for. */
  public readonly model: string;
  /** Numbers in one embedding. */
  public readonly dimensions: number;
  /** Whether texts can be put in the order in which they answer a question. */
  public readonly rerankerEnabled: boolean;
  /** Number of Pods with the model of embeddings. */
  public readonly replicas: number;
  /** Size of the volume with the model of each Pod, in GiB. */
  public readonly storageGiB: number;
  private readonly embedModel: string;
  private readonly rerankModel: string;

  constructor(scope: Construct, id: string = 'bge', props: BgeProps = {}) {
    super(scope, id, { component: CATALOGUE.bge, provides: [Capability.EMBEDDINGS], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.accelerator = props.accelerator ?? SIZES[this.size].accelerator;
    this.embedModel = props.embedModel ?? 'BAAI/bge-m3';
    this.rerankModel = props.rerankModel ?? 'BAAI/bge-reranker-v2-m3';
    this.model = shortModelName(this.embedModel);
    this.dimensions = props.dimensions ?? 1024;
    this.rerankerEnabled = props.rerankerEnabled ?? true;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    this.storageGiB = props.storageGiB ?? 10;
    for (const prop of ['embedModel', 'rerankModel'] as const) {
      if (!isModelName(this[prop])) throw invalid(this.node.path, prop, 'be an owner and a name', this[prop], "write for example 'BAAI/bge-m3'");
    }
    for (const prop of ['dimensions', 'replicas', 'storageGiB'] as const) requireWhole(this.node.path, prop, this[prop], 'leave it out for the usual one');
  }

  /** Endpoint for embeddings, whose paths begin with `/v1`; `/embed` is that of upstream itself. */
  public get endpoint(): HttpEndpoint {
    return this.endpointOf('embed');
  }

  /** Endpoint that orders texts, at `/rerank`; none where that is switched off. */
  public get rerankEndpoint(): HttpEndpoint | undefined {
    return this.rerankerEnabled ? this.endpointOf('rerank') : undefined;
  }

  protected configure(): void {
    if (this.accelerator !== ModelAccelerator.CPU) this.requires(Capability.GPU);
    this.connectsOutside();
    this.addServer('embed', this.embedModel, this.replicas);
    if (this.rerankerEnabled) this.addServer('rerank', this.rerankModel, 1);
  }

  private endpointOf(part: string): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(`${this.name}-${part}`), MODEL_PORT, 'http');
  }

  private addServer(part: string, model: string, replicas: number): void {
    const { cpuMillis, memoryMiB } = SIZES[this.size];
    const name = `${this.name}-${part}`;
    addModelServer(this.unit(undefined, { timeoutMinutes: 45 }), {
      name,
      namespace: this.namespace,
      image: `ghcr.io/huggingface/text-embeddings-inference:${this.accelerator}-${this.component.appVersion}`,
      args: [`--model-id=${model}`, '--max-batch-tokens=16384', '--max-client-batch-size=32'],
      // With a key, it would want one of those who ask for its health too.
      env: [{ name: 'HF_HOME', value: MODEL_FOLDER }, { name: 'HUGGINGFACE_HUB_CACHE', value: MODEL_FOLDER }],
      replicas,
      gpus: this.accelerator === ModelAccelerator.CPU ? 0 : 1,
      cpuMillis,
      memoryMiB,
      volume: this.volume({ sizeGiB: this.storageGiB, count: replicas, retained: false }),
      podSecurity: confinedPod(USER, true),
      containerSecurity: CONFINED_CONTAINER,
    });
    if (!this.monitored) return;
    this.scraped();
    this.unit('monitors').add(modelMonitor(name, this.namespace));
  }
}
