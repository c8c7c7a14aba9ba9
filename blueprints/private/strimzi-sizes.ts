import { ApplicationSize } from '../../constructs';
import { KafkaProcess, KafkaServer } from './strimzi-objects';

/** Servers, and what each asks for; without controllers the brokers do their work. */
export interface KafkaSize {
  /** Brokers. */
  readonly brokers: number;
  /** Servers that decide which broker leads. */
  readonly controllers: number;
  /** What a broker asks for. */
  readonly broker: KafkaServer;
  /** What a controller asks for. */
  readonly controller: KafkaServer;
  /** What each of the operators of topics and of users asks for. */
  readonly entityOperator: KafkaProcess;
  /** What that asks for that copies from another region. */
  readonly mirror: KafkaProcess;
}

/** What each size of a Kafka cluster stands for. */
export const KAFKA_SIZES: { [size in ApplicationSize]: KafkaSize } = {
  [ApplicationSize.SMALL]: {
    brokers: 1, broker: { cpuMillis: 500, memoryMiB: 2048, storageGiB: 20 },
    controllers: 0, controller: { cpuMillis: 250, memoryMiB: 1024, storageGiB: 10 },
    entityOperator: { cpuMillis: 100, memoryMiB: 256 },
    mirror: { cpuMillis: 250, memoryMiB: 1024 },
  },
  [ApplicationSize.MEDIUM]: {
    brokers: 3, broker: { cpuMillis: 1000, memoryMiB: 4096, storageGiB: 100 },
    controllers: 3, controller: { cpuMillis: 250, memoryMiB: 1024, storageGiB: 10 },
    entityOperator: { cpuMillis: 150, memoryMiB: 384 },
    mirror: { cpuMillis: 500, memoryMiB: 2048 },
  },
  [ApplicationSize.LARGE]: {
    brokers: 5, broker: { cpuMillis: 4000, memoryMiB: 16384, storageGiB: 1000 },
    controllers: 3, controller: { cpuMillis: 500, memoryMiB: 2048, storageGiB: 20 },
    entityOperator: { cpuMillis: 250, memoryMiB: 512 },
    mirror: { cpuMillis: 2000, memoryMiB: 4096 },
  },
};
