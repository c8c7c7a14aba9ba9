import { ApplicationSize } from '../../constructs';
import { OpenSearchProcess } from './opensearch-objects';

/** Servers that a cluster has to have at least, to agree on which one manages it. */
export const OPENSEARCH_MANAGERS = 3;

/** A size of an OpenSearch cluster. */
export interface OpenSearchSize {
  /** Servers with the data. */
  readonly node: OpenSearchProcess;
  /** Size of the volume of each, in GiB. */
  readonly storageGiB: number;
  /**
   * Servers that manage the cluster.
   * @default - those with the data
   */
  readonly manager?: OpenSearchProcess;
  /** What serves the page. */
  readonly dashboards: OpenSearchProcess;
}

/** What each size stands for; without managers of their own the servers with the data do that too. */
export const OPENSEARCH_SIZES: { [size in ApplicationSize]: OpenSearchSize } = {
  [ApplicationSize.SMALL]: {
    node: { replicas: 3, cpuMillis: 500, memoryMiB: 2048 }, storageGiB: 30, dashboards: { replicas: 1, cpuMillis: 200, memoryMiB: 512 },
  },
  [ApplicationSize.MEDIUM]: {
    node: { replicas: 3, cpuMillis: 1000, memoryMiB: 4096 }, storageGiB: 100, dashboards: { replicas: 1, cpuMillis: 250, memoryMiB: 768 },
  },
  [ApplicationSize.LARGE]: {
    node: { replicas: 5, cpuMillis: 4000, memoryMiB: 16384 }, storageGiB: 1000, dashboards: { replicas: 2, cpuMillis: 500, memoryMiB: 1024 },
    manager: { replicas: OPENSEARCH_MANAGERS, cpuMillis: 500, memoryMiB: 2048 },
  },
};
