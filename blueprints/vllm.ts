import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, ILanguageModelProvider, SecretField, SharedSecret } from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { confinedPod } from './private/confined';
import { addModelServer, isModelName, MODEL_FOLDER, MODEL_PORT, modelMonitor, shortModelName } from './private/model-server';

/** User of the image. */
const USER = 2000;
/** Key of the Secrets with the key of the API, and with the token of Hugging Face. */
const KEY = 'key';

/** What runs by the size: model, its context in tokens, and what one Pod asks for. */
const SIZES = {
  [ApplicationSize.SMALL]: { model: 'Qwen/Qwen3-8B', contextTokens: 16384, gpus: 1, replicas: 1, cpuMillis: 4000, memoryMiB: 16384, storageGiB: 50 },
  [ApplicationSize.MEDIUM]: { model: 'Qwen/Qwen3-32B', contextTokens: 32768, gpus: 2, replicas: 1, cpuMillis: 8000, memoryMiB: 32768, storageGiB: 100 },
  [ApplicationSize.LARGE]: { model: 'Qwen/Qwen3-32B', contextTokens: 32768, gpus: 2, replicas: 3, cpuMillis: 8000, memoryMiB: 49152, storageGiB: 100 },
};

/** Properties of Vllm. */
export interface VllmProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Model, as Hugging Face calls it. It has a licence of its own, and has to fit into the memory of the graphics processors: twice as many
   * GB as it has thousand million parameters, and a tenth more.
   * @default - 'Qwen/Qwen3-8B' where it is small, else 'Qwen/Qwen3-32B'
   */
  readonly model?: string;
  /**
   * Name by which the model is asked for.
   * @default - the last part of the model's name, in small letters: 'qwen3-32b'
   */
  readonly servedModelName?: string;
  /**
   * Longest conversation with its answer, in tokens.
   * @default - 16384 where it is small, else 32768
   */
  readonly contextTokens?: number;
  /**
   * Graphics processors of one machine over which the model is spread.
   * @default - 1 where it is small, else 2
   */
  readonly gpus?: number;
  /**
   * Model of the graphics processors, for pools of several kinds.
   * @default - any
   */
  readonly gpuModel?: string;
  /**
   * Number of Pods.
   * @default - 3 where it is large, else 1
   */
  readonly replicas?: number;
  /**
   * Size of the volume with the model of each Pod, in GiB.
   * @default - 50 where it is small, else 100
   */
  readonly storageGiB?: number;
  /**
   * Token of Hugging Face, for a model that asks who fetches it.
   * @default - none
   */
  readonly huggingFaceToken?: SharedSecret;
  /**
   * More arguments of the server, for example `--quantization=awq`.
   * @default - none
   */
  readonly extraArgs?: string[];
}

/**
 * A language model, served with the API of OpenAI on graphics processors; whoever asks has to have its key.
 *
 * It keeps nothing but the files of the model, which it fetches from Hugging Face when it first starts: another region has its own.
 *
 * @see https://docs.vllm.ai
 */
export class Vllm extends Blueprint implements ILanguageModelProvider {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Name by which the model is asked for. */
  public readonly model: string;
  /** Model, as Hugging Face calls it. */
  public readonly source: string;
  /** Longest conversation with its answer, in tokens. */
  public readonly contextTokens: number;
  /** Graphics processors of one machine over which the model is spread. */
  public readonly gpus: number;
  /** Number of Pods. */
  public readonly replicas: number;
  /** Size of the volume with the model of each Pod, in GiB. */
  public readonly storageGiB: number;

  constructor(scope: Construct, id: string = 'vllm', private readonly props: VllmProps = {}) {
    super(scope, id, { component: CATALOGUE.vllm, provides: [Capability.LANGUAGE_MODEL], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    const usual = SIZES[this.size];
    this.source = props.model ?? usual.model;
    this.model = props.servedModelName ?? shortModelName(this.source);
    this.contextTokens = props.contextTokens ?? usual.contextTokens;
    this.gpus = props.gpus ?? usual.gpus;
    this.replicas = props.replicas ?? usual.replicas;
    this.storageGiB = props.storageGiB ?? usual.storageGiB;
    if (!isModelName(this.source)) throw invalid(this.node.path, 'model', 'be an owner and a name', this.source, `write for example '${usual.model}'`);
    for (const prop of ['contextTokens', 'gpus', 'replicas', 'storageGiB'] as const) requireWhole(this.node.path, prop, this[prop], 'leave it out for that of the size');
  }

  /** Endpoint of the API, whose paths begin with `/v1`. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), MODEL_PORT, 'http');
  }

  /** Where the key of the API is kept. */
  public get apiKey(): SharedSecret {
    return ExternalSecrets.location(this, `${this.name}-api-key`, KEY);
  }

  protected configure(): void {
    const { cpuMillis, memoryMiB } = SIZES[this.size];
    const { extraArgs = [], gpuModel, huggingFaceToken } = this.props;
    this.requires(Capability.GPU);
    this.connectsOutside();
    const apiKey = this.secret({ name: `${this.name}-api-key`, fields: [SecretField.generated(KEY)] });
    const token = huggingFaceToken && this.secret({ name: `${this.name}-hugging-face`, fields: [SecretField.shared(KEY, huggingFaceToken)] });
    // Until the model is fetched and loaded, it is not ready.
    addModelServer(this.unit(undefined, { timeoutMinutes: 45 }), {
      name: this.name,
      namespace: this.namespace,
      image: `vllm/vllm-openai:${this.component.appVersion}`,
      args: [
        `--model=${this.source}`, `--served-model-name=${this.model}`, `--tensor-parallel-size=${this.gpus}`, `--max-model-len=${this.contextTokens}`,
        '--gpu-memory-utilization=0.90', ...extraArgs,
      ],
      env: [
        { name: 'VLLM_API_KEY', valueFrom: { secretKeyRef: apiKey.keyRef(KEY) } },
        ...(token ? [{ name: 'HF_TOKEN', valueFrom: { secretKeyRef: token.keyRef(KEY) } }] : []),
        { name: 'HF_HOME', value: MODEL_FOLDER },
        { name: 'VLLM_NO_USAGE_STATS', value: '1' },
      ],
      replicas: this.replicas,
      gpus: this.gpus,
      nodeSelector: gpuModel === undefined ? undefined : { 'catalyst.openova.io/gpu': gpuModel },
      cpuMillis,
      memoryMiB,
      volume: this.volume({ sizeGiB: this.storageGiB, count: this.replicas, retained: false }),
      // The one user of its image that is not root, whose folders belong to the group of root.
      podSecurity: { ...confinedPod(USER), runAsGroup: 0, fsGroup: 0 },
      containerSecurity: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    });
    if (!this.monitored) return;
    this.scraped();
    this.unit('monitors').add(modelMonitor(this.name, this.namespace));
  }
}
