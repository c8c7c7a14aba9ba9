import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addFlinkCluster, FlinkProcess } from './private/flink-objects';
import { Strimzi } from './strimzi';

/** What each size of a Flink cluster stands for. */
const SIZES: { [size in ApplicationSize]: { readonly jobManager: FlinkProcess; readonly taskManager: FlinkProcess } } = {
  [ApplicationSize.SMALL]: { jobManager: { replicas: 1, cpuMillis: 500, memoryMiB: 1600 }, taskManager: { replicas: 1, cpuMillis: 1000, memoryMiB: 2048 } },
  [ApplicationSize.MEDIUM]: { jobManager: { replicas: 1, cpuMillis: 1000, memoryMiB: 2048 }, taskManager: { replicas: 2, cpuMillis: 2000, memoryMiB: 4096 } },
  [ApplicationSize.LARGE]: { jobManager: { replicas: 2, cpuMillis: 1000, memoryMiB: 2048 }, taskManager: { replicas: 6, cpuMillis: 4000, memoryMiB: 8192 } },
};

/** Properties of Flink. */
export interface FlinkProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Processes that work, started when a job wants them.
   * @default - 1, 2 or 6, by the size
   */
  readonly taskManagers?: number;
  /**
   * Parts of jobs that each of them works on at a time.
   * @default 2
   */
  readonly slots?: number;
  /**
   * Parts that a job is divided into unless it says otherwise.
   * @default 2
   */
  readonly parallelism?: number;
  /**
   * Image with what jobs need beside Flink itself, such as connectors.
   * @default - the image of Flink, which has no connectors
   */
  readonly image?: string;
  /**
   * Kafka that jobs read and write; the login and the authority of the brokers are in `/etc/kafka`.
   * @default - none
   */
  readonly kafka?: Strimzi;
  /**
   * Topics of others that jobs read; those of their own begin with the name of the cluster and a dot.
   * @default - none
   */
  readonly readTopics?: string[];
}

/**
 * A Flink cluster that runs the jobs it is given, as objects of kind `FlinkSessionJob`.
 *
 * What jobs know is in a bucket. Nobody logs in at its page, so that it has no public host name. The stack has hot standby between
 * regions; upstream starts a job elsewhere from a copy of its savepoint, which is not made here.
 *
 * @see https://nightlies.apache.org/flink/flink-docs-stable
 */
export class Flink extends Blueprint {
  /** Processes that work. */
  public readonly taskManagers: number;
  /** Parts of jobs that each of them works on at a time. */
  public readonly slots: number;
  /** Parts that a job is divided into unless it says otherwise. */
  public readonly parallelism: number;
  /** Image of all processes. */
  public readonly image: string;
  /** Kafka that jobs read and write; none without. */
  public readonly kafka?: Strimzi;
  /** Topics of others that jobs read. */
  public readonly readTopics: string[];
  private readonly sizes: { readonly jobManager: FlinkProcess; readonly taskManager: FlinkProcess };

  constructor(scope: Construct, id: string = 'flink', props: FlinkProps = {}) {
    super(scope, id, { component: CATALOGUE.flink, hostKinds: [Capability.FLINK_KINDS], ...props });
    this.sizes = SIZES[props.size ?? ApplicationSize.SMALL];
    this.taskManagers = props.taskManagers ?? this.sizes.taskManager.replicas;
    this.slots = props.slots ?? 2;
    this.parallelism = props.parallelism ?? 2;
    this.image = props.image ?? `flink:${this.component.appVersion}`;
    this.kafka = props.kafka;
    this.readTopics = props.readTopics ?? [];
    requireWhole(this.node.path, 'taskManagers', this.taskManagers, 'leave it out for the usual number');
    requireWhole(this.node.path, 'slots', this.slots, 'leave it out for 2');
    requireWhole(this.node.path, 'parallelism', this.parallelism, 'leave it out for 2', 1, this.taskManagers * this.slots);
  }

  protected configure(): void {
    const { name, namespace, image, slots, parallelism, readTopics } = this;
    const operator = this.requires(Capability.FLINK_KINDS);
    // It asks every coordinator how its jobs are.
    if (operator) this.connects(namespace, operator.namespace);
    const jobManager = { ...this.sizes.jobManager, replicas: this.hostCluster.replicas(this.sizes.jobManager.replicas) };
    const taskManager = { ...this.sizes.taskManager, replicas: this.taskManagers };
    this.workload({ name: `${name}-jobmanager`, ...jobManager });
    this.workload({ name: `${name}-taskmanager`, ...taskManager });
    addFlinkCluster(this.mainUnit, {
      name, namespace, image, version: this.component.appVersion, jobManager, taskManager, slots, parallelism,
      bucket: this.bucket({ name: `${name}-state` }),
      kafka: this._received(() => this.kafka?.provideKafka(this, { name, topicPrefix: `${name}.`, readTopics })),
    });
  }
}
