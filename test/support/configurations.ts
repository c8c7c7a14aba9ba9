import * as blueprints from '../../blueprints';
import { ApplicationSize, Environment } from '../../constructs';

const { Bge, ClickHouse, FerretDb, Langfuse, LiveKit, LlmGateway, Strimzi, Stunner, Vllm } = blueprints;
const { MEDIUM, LARGE } = ApplicationSize;
const KEY = { path: 'organizations/acme/anthropic', property: 'api-key' };

/** Applications that others name. */
export const OTHERS = {
  documents: (scope: Environment, id: string) => new FerretDb(scope, id),
  events: (scope: Environment, id: string) => new Strimzi(scope, id),
  gateway: (scope: Environment, id: string) => new LlmGateway(scope, id, { models: [{ name: 'claude', model: 'anthropic/claude-x', apiKey: KEY }] }),
  media: (scope: Environment, id: string) => new LiveKit(scope, id),
  model: (scope: Environment, id: string) => new Vllm(scope, id),
  relays: (scope: Environment, id: string) => new Stunner(scope, id),
  tables: (scope: Environment, id: string) => new ClickHouse(scope, id),
  texts: (scope: Environment, id: string) => new Bge(scope, id),
  traces: (scope: Environment, id: string) => new Langfuse(scope, id),
};

/** Values of an Application as people write them, and the same as props of its class. */
export interface Example {
  readonly values: string;
  /** Makes it; `others` are those of OTHERS. */
  readonly typed: (scope: Environment, id: string, others: { [name in keyof typeof OTHERS]: any }) => unknown;
}

/** Values in which every property of the schema is, by the full name of the Blueprint and what is special about them. */
export const EXAMPLES: { [blueprint: string]: Example } = {
  'bp-anthropic-adapter': {
    values: `
size: medium
apiKey: { path: organizations/acme/anthropic, property: api-key }
defaultModel: claude-x
modelMap: { gpt-4o: claude-y }
replicas: 3
image: registry.example/adapter:1.0.0
`,
    typed: (scope, id) => new blueprints.AnthropicAdapter(scope, id, {
      size: MEDIUM, apiKey: KEY, defaultModel: 'claude-x', modelMap: { 'gpt-4o': 'claude-y' }, replicas: 3, image: 'registry.example/adapter:1.0.0',
    }),
  },
  'bp-axon': {
    values: `
size: medium
llmGateway:
  replicas: 1
existingLlmGateway: gateway
serviceEnabled: true
service: { conversationDays: 14 }
libreChatEnabled: true
libreChat: { storageGiB: 7, mongo: documents }
langfuseEnabled: true
langfuse: { clickHouse: tables }
`,
    typed: (scope, id, { documents, gateway, tables }) => new blueprints.Axon(scope, id, {
      size: MEDIUM, llmGateway: { replicas: 1 }, existingLlmGateway: gateway, serviceEnabled: true, service: { conversationDays: 14 }, libreChatEnabled: true,
      libreChat: { storageGiB: 7, mongo: documents }, langfuseEnabled: true, langfuse: { clickHouse: tables },
    }),
  },
  'bp-axon-service': {
    values: `
size: large
gateway: gateway
defaultModel: claude
poolSize: 4
conversationDays: 30
routeEnabled: false
image: registry.example/axon:1.0.0
`,
    typed: (scope, id, { gateway }) => new blueprints.AxonService(scope, id, {
      size: LARGE, gateway, defaultModel: 'claude', poolSize: 4, conversationDays: 30, routeEnabled: false, image: 'registry.example/axon:1.0.0',
    }),
  },
  'bp-bge': {
    values: `
size: medium
accelerator: cpu
embedModel: BAAI/bge-large-en
dimensions: 768
rerankerEnabled: true
rerankModel: BAAI/bge-reranker-large
replicas: 1
storageGiB: 12
`,
    typed: (scope, id) => new Bge(scope, id, {
      size: MEDIUM, accelerator: blueprints.ModelAccelerator.CPU, embedModel: 'BAAI/bge-large-en', dimensions: 768, rerankerEnabled: true,
      rerankModel: 'BAAI/bge-reranker-large', replicas: 1, storageGiB: 12,
    }),
  },
  'bp-cache': {
    values: '{ size: medium, memoryMiB: 300, evicts: false, storageGiB: 2 }',
    typed: (scope, id) => new blueprints.Cache(scope, id, { size: MEDIUM, memoryMiB: 300, evicts: false, storageGiB: 2 }),
  },
  'bp-clickhouse': {
    values: '{ size: large, shards: 2, replicas: 2, storageGiB: 120 }',
    typed: (scope, id) => new ClickHouse(scope, id, { size: LARGE, shards: 2, replicas: 2, storageGiB: 120 }),
  },
  'bp-cortex': {
    values: `
size: medium
llmGateway:
  models:
    - name: claude
      model: anthropic/claude-x
      apiKey: { path: organizations/acme/anthropic, property: api-key }
    - name: own
      model: hosted_vllm/own
      apiBase: http://model.model.svc:8000/v1
      provider: model
existingLanguageModel: model
existingEmbeddings: texts
libreChatEnabled: true
libreChat: { models: [claude] }
existingMongo: documents
nemoGuardrailsEnabled: true
nemoGuardrails: { rules: [No insults.] }
langfuseEnabled: true
langfuse: { webReplicas: 1 }
existingClickHouse: tables
anthropicAdapter: { apiKey: { path: organizations/acme/anthropic, property: api-key }, defaultModel: claude-x }
`,
    typed: (scope, id, { documents, model, tables, texts }) => new blueprints.Cortex(scope, id, {
      size: MEDIUM,
      llmGateway: {
        models: [
          { name: 'claude', model: 'anthropic/claude-x', apiKey: KEY },
          { name: 'own', model: 'hosted_vllm/own', apiBase: 'http://model.model.svc:8000/v1', provider: model },
        ],
      },
      existingLanguageModel: model,
      existingEmbeddings: texts,
      libreChatEnabled: true,
      libreChat: { models: ['claude'] },
      existingMongo: documents,
      nemoGuardrailsEnabled: true,
      nemoGuardrails: { rules: ['No insults.'] },
      langfuseEnabled: true,
      langfuse: { webReplicas: 1 },
      existingClickHouse: tables,
      anthropicAdapter: { apiKey: KEY, defaultModel: 'claude-x' },
    }),
  },
  'bp-debezium': {
    values: '{ size: medium, kafka: events }',
    typed: (scope, id, { events }) => new blueprints.Debezium(scope, id, { size: MEDIUM, kafka: events }),
  },
  'bp-fabric': {
    values: `
size: medium
kafka: { retentionHours: 24 }
debeziumEnabled: true
debezium: { size: small }
flinkEnabled: true
flink: { parallelism: 4 }
clickHouseEnabled: true
clickHouse: { storageGiB: 99 }
temporalEnabled: true
temporal: { namespaces: [{ name: orders, retentionDays: 7 }] }
icebergEnabled: true
iceberg: { catalogName: sea }
`,
    typed: (scope, id) => new blueprints.Fabric(scope, id, {
      size: MEDIUM, kafka: { retentionHours: 24 }, debeziumEnabled: true, debezium: { size: ApplicationSize.SMALL },
      flinkEnabled: true, flink: { parallelism: 4 }, clickHouseEnabled: true, clickHouse: { storageGiB: 99 }, temporalEnabled: true, temporal: { namespaces: [{ name: 'orders', retentionDays: 7 }] },
      icebergEnabled: true, iceberg: { catalogName: 'sea' },
    }),
  },
  'bp-fabric that has a Kafka': {
    values: '{ existingKafka: events, temporalEnabled: false }',
    typed: (scope, id, { events }) => new blueprints.Fabric(scope, id, { existingKafka: events, temporalEnabled: false }),
  },
  'bp-ferretdb': {
    values: '{ size: medium, replicas: 2, instances: 3, storageGiB: 33 }',
    typed: (scope, id) => new FerretDb(scope, id, { size: MEDIUM, replicas: 2, instances: 3, storageGiB: 33 }),
  },
  'bp-flink': {
    values: `
size: medium
taskManagers: 3
slots: 4
parallelism: 6
image: registry.example/flink:2.0.0
kafka: events
readTopics: [orders, payments]
`,
    typed: (scope, id, { events }) => new blueprints.Flink(scope, id, {
      size: MEDIUM, taskManagers: 3, slots: 4, parallelism: 6, image: 'registry.example/flink:2.0.0', kafka: events, readTopics: ['orders', 'payments'],
    }),
  },
  'bp-guacamole': {
    values: '{ size: medium, recordingsGiB: 25, recordingDays: 7, targetPorts: [22] }',
    typed: (scope, id) => new blueprints.Guacamole(scope, id, { size: MEDIUM, recordingsGiB: 25, recordingDays: 7, targetPorts: [22] }),
  },
  'bp-iceberg': {
    values: '{ size: medium, replicas: 2, storageGiB: 15, catalogName: sea, values: { podAnnotations: { team: data } }, chartVersion: 9.9.9 }',
    typed: (scope, id) => new blueprints.Iceberg(scope, id, {
      size: MEDIUM, replicas: 2, storageGiB: 15, catalogName: 'sea', values: { podAnnotations: { team: 'data' } }, chartVersion: '9.9.9',
    }),
  },
  'bp-langfuse': {
    values: `
size: medium
webReplicas: 1
workerReplicas: 3
ownerEmail: amal@acme.example
clickHouse: tables
values: { langfuse: { logging: { level: debug } } }
chartVersion: 9.9.9
`,
    typed: (scope, id, { tables }) => new Langfuse(scope, id, {
      size: MEDIUM, webReplicas: 1, workerReplicas: 3, ownerEmail: 'amal@acme.example', clickHouse: tables, values: { langfuse: { logging: { level: 'debug' } } },
      chartVersion: '9.9.9',
    }),
  },
  'bp-librechat': {
    values: '{ size: medium, gateway: gateway, mongo: documents, models: [claude], storageGiB: 7 }',
    typed: (scope, id, { documents, gateway }) => new blueprints.LibreChat(scope, id, {
      size: MEDIUM, gateway, mongo: documents, models: ['claude'], storageGiB: 7,
    }),
  },
  'bp-litmus': {
    values: '{ durationSeconds: 30, intervalSeconds: 10 }',
    typed: (scope, id) => new blueprints.Litmus(scope, id, { durationSeconds: 30, intervalSeconds: 10 }),
  },
  'bp-livekit': {
    values: '{ size: medium, replicas: 3, turn: relays }',
    typed: (scope, id, { relays }) => new LiveKit(scope, id, { size: MEDIUM, replicas: 3, turn: relays }),
  },
  'bp-llm-gateway': {
    values: `
size: medium
replicas: 3
models: [{ name: vectors, model: openai/vectors, apiKey: { path: organizations/acme/anthropic, property: api-key }, isEmbedding: true }]
languageModel: model
embeddings: texts
traceStore: traces
routeEnabled: true
values: { podAnnotations: { team: data } }
chartVersion: 9.9.9
`,
    typed: (scope, id, { model, texts, traces }) => new LlmGateway(scope, id, {
      size: MEDIUM, replicas: 3, models: [{ name: 'vectors', model: 'openai/vectors', apiKey: KEY, isEmbedding: true }], languageModel: model, embeddings: texts,
      traceStore: traces, routeEnabled: true, values: { podAnnotations: { team: 'data' } }, chartVersion: '9.9.9',
    }),
  },
  'bp-matrix': {
    values: `
size: medium
serverName: acme.example
mediaGiB: 30
federationEnabled: true
callsEnabled: true
media: media
values: { podAnnotations: { team: data } }
chartVersion: 9.9.9
`,
    typed: (scope, id, { media }) => new blueprints.Matrix(scope, id, {
      size: MEDIUM, serverName: 'acme.example', mediaGiB: 30, federationEnabled: true, callsEnabled: true, media, values: { podAnnotations: { team: 'data' } },
      chartVersion: '9.9.9',
    }),
  },
  'bp-milvus': {
    values: '{ size: medium, queryNodes: 2, etcdStorageGiB: 15 }',
    typed: (scope, id) => new blueprints.Milvus(scope, id, { size: MEDIUM, queryNodes: 2, etcdStorageGiB: 15 }),
  },
  'bp-nemo-guardrails': {
    values: `
size: medium
replicas: 3
gateway: gateway
inputRails: [self check input, mask]
outputRails: []
rules: [No insults.]
files: { support/mask.co: 'define flow mask' }
image: registry.example/guardrails:1.0.0
`,
    typed: (scope, id, { gateway }) => new blueprints.NemoGuardrails(scope, id, {
      size: MEDIUM, replicas: 3, gateway, inputRails: ['self check input', 'mask'], outputRails: [], rules: ['No insults.'],
      files: { 'support/mask.co': 'define flow mask' }, image: 'registry.example/guardrails:1.0.0',
    }),
  },
  'bp-neo4j': {
    values: '{ size: medium, memoryMiB: 5000, storageGiB: 44, plugins: [apoc, gds], values: { podSpec: { annotations: { team: data } } }, chartVersion: 9.9.9 }',
    typed: (scope, id) => new blueprints.Neo4j(scope, id, {
      size: MEDIUM, memoryMiB: 5000, storageGiB: 44, plugins: ['apoc', 'gds'], values: { podSpec: { annotations: { team: 'data' } } }, chartVersion: '9.9.9',
    }),
  },
  'bp-openmeter': {
    values: `
size: medium
replicas: 2
storageGiB: 22
dedupeEnabled: false
meters:
  - { slug: tokens, eventType: prompt, aggregation: SUM, valueProperty: $.tokens, groupBy: { model: $.model } }
kafka: events
clickHouse: tables
`,
    typed: (scope, id, { events, tables }) => new blueprints.OpenMeter(scope, id, {
      size: MEDIUM,
      replicas: 2,
      storageGiB: 22,
      dedupeEnabled: false,
      meters: [{ slug: 'tokens', eventType: 'prompt', aggregation: blueprints.MeterAggregation.SUM, valueProperty: '$.tokens', groupBy: { model: '$.model' } }],
      kafka: events,
      clickHouse: tables,
    }),
  },
  'bp-opensearch': {
    values: '{ size: medium, nodes: 3, storageGiB: 77, dashboardsEnabled: false }',
    typed: (scope, id) => new blueprints.OpenSearch(scope, id, { size: MEDIUM, nodes: 3, storageGiB: 77, dashboardsEnabled: false }),
  },
  'bp-postgres': {
    values: '{ size: medium, instances: 2, storageGiB: 20, databases: [history] }',
    typed: (scope, id) => new blueprints.Postgres(scope, id, { size: MEDIUM, instances: 2, storageGiB: 20, databases: ['history'] }),
  },
  'bp-relay': {
    values: `
size: medium
matrixEnabled: true
matrix: { mediaGiB: 30 }
livekitEnabled: true
livekit: { replicas: 3 }
stunner: { replicas: 1 }
existingStunner: relays
stalwartEnabled: true
stalwart: { domain: acme.example }
guacamoleEnabled: true
guacamole: { recordingDays: 7 }
`,
    typed: (scope, id, { relays }) => new blueprints.Relay(scope, id, {
      size: MEDIUM, matrixEnabled: true, matrix: { mediaGiB: 30 }, livekitEnabled: true, livekit: { replicas: 3 }, stunner: { replicas: 1 },
      existingStunner: relays, stalwartEnabled: true, stalwart: { domain: 'acme.example' }, guacamoleEnabled: true, guacamole: { recordingDays: 7 },
    }),
  },
  'bp-stalwart': {
    values: `
size: medium
replicas: 2
storageGiB: 40
domain: acme.example
blobsInBucket: false
oidcEnabled: false
mailPortsEnabled: false
relay: { host: smtp.example, port: 587, username: acme, password: { path: organizations/acme/smtp, property: password } }
`,
    typed: (scope, id) => new blueprints.Stalwart(scope, id, {
      size: MEDIUM, replicas: 2, storageGiB: 40, domain: 'acme.example', blobsInBucket: false, oidcEnabled: false, mailPortsEnabled: false,
      relay: { host: 'smtp.example', port: 587, username: 'acme', password: { path: 'organizations/acme/smtp', property: 'password' } },
    }),
  },
  'bp-strimzi': {
    values: '{ size: medium, brokers: 2, controllers: 1, storageGiB: 60, retentionHours: 24 }',
    typed: (scope, id) => new Strimzi(scope, id, { size: MEDIUM, brokers: 2, controllers: 1, storageGiB: 60, retentionHours: 24 }),
  },
  'bp-stunner': {
    values: '{ size: medium, replicas: 3, transport: tcp }',
    typed: (scope, id) => new Stunner(scope, id, { size: MEDIUM, replicas: 3, transport: blueprints.TurnTransport.TCP }),
  },
  'bp-temporal': {
    values: `
size: medium
replicas: 2
storageGiB: 25
historyShards: 2048
namespaces: [{ name: orders, retentionDays: 7 }]
webEnabled: false
values: { server: { podAnnotations: { team: data } } }
chartVersion: 9.9.9
`,
    typed: (scope, id) => new blueprints.Temporal(scope, id, {
      size: MEDIUM, replicas: 2, storageGiB: 25, historyShards: 2048, namespaces: [{ name: 'orders', retentionDays: 7 }], webEnabled: false,
      values: { server: { podAnnotations: { team: 'data' } } }, chartVersion: '9.9.9',
    }),
  },
  'bp-vllm': {
    values: `
size: medium
model: Qwen/Qwen3-14B
servedModelName: qwen
contextTokens: 8192
gpus: 1
gpuModel: l40s
replicas: 2
storageGiB: 80
huggingFaceToken: { path: organizations/acme/hugging-face, property: token }
extraArgs: [--quantization=awq]
`,
    typed: (scope, id) => new Vllm(scope, id, {
      size: MEDIUM, model: 'Qwen/Qwen3-14B', servedModelName: 'qwen', contextTokens: 8192, gpus: 1, gpuModel: 'l40s', replicas: 2, storageGiB: 80,
      huggingFaceToken: { path: 'organizations/acme/hugging-face', property: 'token' }, extraArgs: ['--quantization=awq'],
    }),
  },
};
