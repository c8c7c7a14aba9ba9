import { createHash } from 'crypto';
import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, IKafkaProvider, IOpenSearchProvider, SecretField } from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { toYaml } from '../constructs/private/yaml';
import { CATALOGUE } from './catalogue';
import { CONFINED_CONTAINER, confinedPod } from './private/confined';
import { DATA_PREPPER_CONFIG, dataPrepperPipelines, dataPrepperVolumes } from './private/data-prepper-config';
import { resourcesOf, ServerSize, servers } from './private/server-size';

/** What each size is made of. */
const SIZES: { [size in ApplicationSize]: ServerSize } = {
  [ApplicationSize.SMALL]: servers(1, 500, 1024),
  [ApplicationSize.MEDIUM]: servers(2, 1000, 2048),
  [ApplicationSize.LARGE]: servers(4, 2000, 4096),
};

/** Port of a source that it does not have, as the chart has it. */
const UNUSED_PORT = 2021;

/** Properties of DataPrepper, whatever it copies. */
export interface DataPrepperOptions extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers, at most one per machine.
   * @default - those of the size
   */
  readonly replicas?: number;
  /**
   * Kafka that has the topics.
   * @default - the one that the cluster has
   */
  readonly kafka?: IKafkaProvider;
  /**
   * OpenSearch that gets them.
   * @default - the one that the cluster has
   */
  readonly openSearch?: IOpenSearchProvider;
  /**
   * Beginning of the names of its indices, which go on with the topic and the day.
   * @default - its name, with a hyphen
   */
  readonly indexPrefix?: string;
  /**
   * Days after which an index is deleted.
   * @default 30
   */
  readonly retentionDays?: number;
}

/** Properties of DataPrepper. */
export interface DataPrepperProps extends DataPrepperOptions {
  /** Topics of Kafka that are copied. */
  readonly topics: string[];
}

/**
 * Copies topics of Kafka, whose messages are JSON, to OpenSearch: an index for every topic and day, which is deleted after some days.
 *
 * An event is there at least once. What OpenSearch refuses, because a field has another type than before, is in the log of the Pod alone.
 *
 * @see https://docs.opensearch.org/latest/data-prepper
 */
export class DataPrepper extends Blueprint {
  /** Topics that are copied. */
  public readonly topics: string[];
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** Beginning of the names of its indices. */
  public readonly indexPrefix: string;
  /** Days after which an index is deleted. */
  public readonly retentionDays: number;
  private readonly props: DataPrepperProps;

  constructor(scope: Construct, id: string, props: DataPrepperProps) {
    // Brokers name themselves by their Pods, which a vcluster does not resolve.
    super(scope, id, { component: CATALOGUE['data-prepper'], runsOnHost: true, ...props });
    this.props = props;
    this.topics = props.topics;
    this.replicas = props.replicas ?? this.size.replicas;
    this.indexPrefix = props.indexPrefix ?? `${this.name}-`;
    this.retentionDays = props.retentionDays ?? 30;
    const { path } = this.node;
    if (this.topics.length === 0) throw invalid(path, 'topics', 'name at least one topic', this.topics, "write for example 'orders'");
    requireWhole(path, 'replicas', this.replicas, 'leave it out for the usual number');
    requireWhole(path, 'retentionDays', this.retentionDays, 'leave it out for 30');
  }

  protected configure(): void {
    const { name, topics, indexPrefix, retentionDays, component: { appVersion } } = this;
    const kafkas = this.props.kafka ?? this.requires(Capability.KAFKA) as unknown as IKafkaProvider | undefined;
    const searches = this.props.openSearch ?? this.requires(Capability.OPENSEARCH) as unknown as IOpenSearchProvider | undefined;
    const kafka = this._received(() => kafkas?.provideKafka(this, { name, readTopics: topics }));
    const openSearch = this._received(() => searches?.provideOpenSearch(this, { name, indexPrefix, retentionDays }));
    const size = { ...this.size, replicas: this.hostCluster.replicas(this.replicas) };
    this.workload({ name, ...size });
    if (!kafka || !openSearch) return;
    const passwords = { kafkaPassword: SecretField.valueOf('kafka-password'), openSearchPassword: SecretField.valueOf('opensearch-password') };
    const text = toYaml([dataPrepperPipelines({ topics, kafka, openSearch, indexPrefix, ...passwords })]);
    const pipelines = this.secret({
      name: `${name}-pipelines`,
      // It names servers that what it needs beforehand does not wait for.
      unit: this.mainUnit,
      fields: [
        SecretField.shared('kafka-password', kafka.password), SecretField.shared('opensearch-password', openSearch.password), SecretField.composed('pipelines.yaml', text),
      ],
    });
    const checksum = createHash('sha256').update(text).digest('hex').slice(0, 16);
    this.helmRelease({
      services: [{ service: name, port: UNUSED_PORT }],
      values: {
        fullnameOverride: name,
        image: { tag: appVersion },
        replicaCount: size.replicas,
        podAnnotations: { 'checksum/pipelines': checksum, 'reloader.stakater.com/auto': 'true' },
        serviceAccount: { automount: false },
        pipelineConfig: { existingSecret: pipelines.name },
        config: DATA_PREPPER_CONFIG,
        // It takes nothing; a Service has to have a port. That of its server (4900) the chart adds itself: a Pod that names it twice is not applied.
        ports: [{ name: 'http-source', port: UNUSED_PORT }],
        extraEnvs: [{ name: 'JAVA_OPTS', value: '-XX:MaxRAMPercentage=50' }],
        resources: resourcesOf(size),
        podSecurityContext: confinedPod(1000, true),
        securityContext: CONFINED_CONTAINER,
        ...dataPrepperVolumes(`opensearchproject/data-prepper:${appVersion}`, kafka, openSearch, CONFINED_CONTAINER),
      },
    });
  }

  private get size(): ServerSize {
    return SIZES[this.props.size ?? ApplicationSize.SMALL];
  }
}
