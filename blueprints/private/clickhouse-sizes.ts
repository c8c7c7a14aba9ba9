import { ApplicationSize } from '../../constructs';

/** What a server of ClickHouse, or of its Keeper, asks for. */
export interface ClickHouseServer {
  /** Servers: of every shard, or of the Keeper. */
  readonly replicas: number;
  /** CPU of each, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory of each, in MiB. */
  readonly memoryMiB: number;
  /** Size of the volume of each, in GiB. */
  readonly storageGiB: number;
}

/** A size of a ClickHouse cluster. */
export interface ClickHouseSize {
  /** Parts that the data is divided into. */
  readonly shards: number;
  /** Servers of every part. */
  readonly server: ClickHouseServer;
  /** Servers that the others agree by. */
  readonly keeper: ClickHouseServer;
}

/** What each size of a ClickHouse cluster stands for. */
export const CLICKHOUSE_SIZES: { [size in ApplicationSize]: ClickHouseSize } = {
  [ApplicationSize.SMALL]: {
    shards: 1,
    server: { replicas: 1, cpuMillis: 1000, memoryMiB: 4096, storageGiB: 50 },
    keeper: { replicas: 1, cpuMillis: 100, memoryMiB: 512, storageGiB: 5 },
  },
  [ApplicationSize.MEDIUM]: {
    shards: 1,
    server: { replicas: 2, cpuMillis: 2000, memoryMiB: 8192, storageGiB: 200 },
    keeper: { replicas: 3, cpuMillis: 250, memoryMiB: 1024, storageGiB: 10 },
  },
  [ApplicationSize.LARGE]: {
    shards: 2,
    server: { replicas: 2, cpuMillis: 8000, memoryMiB: 32768, storageGiB: 1000 },
    keeper: { replicas: 3, cpuMillis: 500, memoryMiB: 2048, storageGiB: 20 },
  },
};
