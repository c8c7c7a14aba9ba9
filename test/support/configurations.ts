import * as blueprints from '../../blueprints';
import { ApplicationSize, Environment } from '../../constructs';

const {
  BankingService, Bge, ClickHouse, ExtAuthz, FapiKeycloak, FerretDb, Langfuse, LiveKit, LlmGateway, Neo4j, OpenMeter, OpenSearch, Strimzi, Stunner, Vllm,
} = blueprints;
const { SMALL, MEDIUM, LARGE } = ApplicationSize;
const KEY = { path: 'platform/anthropic', property: 'api-key' };

const SIGNING = { path: 'platform/signing', property: 'key' };
const SEARCHER = { path: 'platform/searcher', property: 'password' };
const image = (name: string) => `registry.example/${name}:1.0.0`;

/** Applications that others name. */
export const OTHERS = {
  accounts: (scope: Environment, id: string) => new BankingService(scope, id, { image: image(id), pathPrefixes: ['/accounts'] }),
  authorizer: (scope: Environment, id: string) => new ExtAuthz(scope, id, { image: image(id) }),
  documents: (scope: Environment, id: string) => new FerretDb(scope, id),
  events: (scope: Environment, id: string) => new Strimzi(scope, id),
  gateway: (scope: Environment, id: string) => new LlmGateway(scope, id, { models: [{ name: 'claude', model: 'anthropic/claude-x', apiKey: KEY }] }),
  graph: (scope: Environment, id: string) => new Neo4j(scope, id),
  logins: (scope: Environment, id: string) => new FapiKeycloak(scope, id),
  media: (scope: Environment, id: string) => new LiveKit(scope, id),
  meters: (scope: Environment, id: string) => (
    new OpenMeter(scope, id, { kafka: new Strimzi(scope, `${id}-kafka`), clickHouse: new ClickHouse(scope, `${id}-tables`) })
  ),
  model: (scope: Environment, id: string) => new Vllm(scope, id),
  relays: (scope: Environment, id: string) => new Stunner(scope, id),
  reports: (scope: Environment, id: string) => new OpenSearch(scope, id),
  scores: (scope: Environment, id: string) => new BankingService(scope, id, { image: image(id) }),
  sentinel: (scope: Environment, id: string) => new blueprints.SpecterService(scope, id, { image: image(id) }),
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
apiKey: { path: platform/anthropic, property: api-key }
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
  'bp-banking-edge': {
    values: `
services: [accounts]
authorizer: authorizer
size: medium
replicas: 3
requestsPerSecond: 50
identity: logins
`,
    typed: (scope, id, { accounts, authorizer, logins }) => new blueprints.BankingEdge(scope, id, {
      services: [accounts], authorizer, size: MEDIUM, replicas: 3, requestsPerSecond: 50, identity: logins,
    }),
  },
  'bp-banking-service': {
    values: `
image: registry.example/payments:1.0.0
size: medium
replicas: 3
user: 1000
databaseEnabled: true
storageGiB: 30
pathPrefixes: [/payments]
calls: [accounts, scores]
identity: logins
registersClients: true
openMeter: meters
variables: { CURRENCY: OMR }
secrets: { SIGNING_KEY: { path: platform/signing, property: key } }
`,
    typed: (scope, id, { accounts, logins, meters, scores }) => new BankingService(scope, id, {
      image: image('payments'), size: MEDIUM, replicas: 3, user: 1000, databaseEnabled: true, storageGiB: 30, pathPrefixes: ['/payments'],
      calls: [accounts, scores], identity: logins, registersClients: true, openMeter: meters, variables: { CURRENCY: 'OMR' }, secrets: { SIGNING_KEY: SIGNING },
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
      apiKey: { path: platform/anthropic, property: api-key }
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
anthropicAdapter: { apiKey: { path: platform/anthropic, property: api-key }, defaultModel: claude-x }
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
  'bp-cortex that runs all itself': {
    values: `
llmGateway: { models: [] }
vllmEnabled: true
vllm: { gpus: 2 }
bgeEnabled: true
bge: { rerankerEnabled: true }
neo4jEnabled: true
neo4j: { storageGiB: 44 }
ferretDbEnabled: true
ferretDb: { storageGiB: 33 }
clickHouseEnabled: true
clickHouse: { storageGiB: 120 }
`,
    typed: (scope, id) => new blueprints.Cortex(scope, id, {
      llmGateway: { models: [] }, vllmEnabled: true, vllm: { gpus: 2 }, bgeEnabled: true, bge: { rerankerEnabled: true }, neo4jEnabled: true,
      neo4j: { storageGiB: 44 }, ferretDbEnabled: true, ferretDb: { storageGiB: 33 }, clickHouseEnabled: true, clickHouse: { storageGiB: 120 },
    }),
  },
  'bp-data-prepper': {
    values: `
topics: [orders, payments]
size: medium
replicas: 1
kafka: events
openSearch: reports
indexPrefix: shop-
retentionDays: 7
values: { podAnnotations: { team: data } }
chartVersion: 9.9.9
`,
    typed: (scope, id, { events, reports }) => new blueprints.DataPrepper(scope, id, {
      topics: ['orders', 'payments'], size: MEDIUM, replicas: 1, kafka: events, openSearch: reports, indexPrefix: 'shop-', retentionDays: 7,
      values: { podAnnotations: { team: 'data' } }, chartVersion: '9.9.9',
    }),
  },
  'bp-debezium': {
    values: '{ size: medium, kafka: events }',
    typed: (scope, id, { events }) => new blueprints.Debezium(scope, id, { size: MEDIUM, kafka: events }),
  },
  'bp-ext-authz': {
    values: `
image: registry.example/judge:1.0.0
size: medium
replicas: 3
user: 1000
identity: logins
calls: [accounts]
variables: { CURRENCY: OMR }
secrets: { SIGNING_KEY: { path: platform/signing, property: key } }
`,
    typed: (scope, id, { accounts, logins }) => new ExtAuthz(scope, id, {
      image: image('judge'), size: MEDIUM, replicas: 3, user: 1000, identity: logins, calls: [accounts], variables: { CURRENCY: 'OMR' },
      secrets: { SIGNING_KEY: SIGNING },
    }),
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
  'bp-fapi-keycloak': {
    values: `
size: medium
replicas: 3
profile: fapi-1-advanced
edgeHost: login.acme.example
importImage: registry.example/import:1.0.0
values: { podAnnotations: { team: data } }
chartVersion: 9.9.9
`,
    typed: (scope, id) => new FapiKeycloak(scope, id, {
      size: MEDIUM, replicas: 3, profile: blueprints.FapiProfile.ADVANCED, edgeHost: 'login.acme.example', importImage: image('import'),
      values: { podAnnotations: { team: 'data' } }, chartVersion: '9.9.9',
    }),
  },
  'bp-ferretdb': {
    values: '{ size: medium, replicas: 2, instances: 3, storageGiB: 33 }',
    typed: (scope, id) => new FerretDb(scope, id, { size: MEDIUM, replicas: 2, instances: 3, storageGiB: 33 }),
  },
  'bp-fingate': {
    values: `
extAuthz: { image: registry.example/judge:1.0.0, replicas: 3 }
accountsApi: { image: registry.example/accounts:1.0.0, storageGiB: 30 }
consentsApi: { image: registry.example/consents:1.0.0 }
tppManagement: { image: registry.example/clients:1.0.0, secrets: { SIGNING_KEY: { path: platform/signing, property: key } } }
paymentsApi: { image: registry.example/payments:1.0.0 }
sandboxData: { image: registry.example/sandbox:1.0.0 }
services:
  rates: { image: registry.example/rates:1.0.0, pathPrefixes: [/rates], calls: [scores] }
size: medium
apiVersion: v4.0
keycloak: { replicas: 3 }
requestsPerSecond: 50
openMeterEnabled: true
openMeter: { dedupeEnabled: false }
kafkaEnabled: true
kafka: { retentionHours: 24 }
clickHouseEnabled: true
clickHouse: { size: small }
`,
    typed: (scope, id, { scores }) => new blueprints.Fingate(scope, id, {
      extAuthz: { image: image('judge'), replicas: 3 },
      accountsApi: { image: image('accounts'), storageGiB: 30 },
      consentsApi: { image: image('consents') },
      tppManagement: { image: image('clients'), secrets: { SIGNING_KEY: SIGNING } },
      paymentsApi: { image: image('payments') },
      sandboxData: { image: image('sandbox') },
      services: { rates: { image: image('rates'), pathPrefixes: ['/rates'], calls: [scores] } },
      size: MEDIUM,
      apiVersion: 'v4.0',
      keycloak: { replicas: 3 },
      requestsPerSecond: 50,
      openMeterEnabled: true,
      openMeter: { dedupeEnabled: false },
      kafkaEnabled: true,
      kafka: { retentionHours: 24 },
      clickHouseEnabled: true,
      clickHouse: { size: SMALL },
    }),
  },
  'bp-fingate that has logins and meters': {
    values: `
extAuthz: { image: registry.example/judge:1.0.0 }
accountsApi: { image: registry.example/accounts:1.0.0 }
consentsApi: { image: registry.example/consents:1.0.0 }
tppManagement: { image: registry.example/clients:1.0.0 }
existingKeycloak: logins
existingOpenMeter: meters
`,
    typed: (scope, id, { logins, meters }) => new blueprints.Fingate(scope, id, {
      extAuthz: { image: image('judge') }, accountsApi: { image: image('accounts') }, consentsApi: { image: image('consents') },
      tppManagement: { image: image('clients') }, existingKeycloak: logins, existingOpenMeter: meters,
    }),
  },
  'bp-fingate that has stores of meters': {
    values: `
extAuthz: { image: registry.example/judge:1.0.0 }
accountsApi: { image: registry.example/accounts:1.0.0 }
consentsApi: { image: registry.example/consents:1.0.0 }
tppManagement: { image: registry.example/clients:1.0.0 }
openMeterEnabled: true
existingKafka: events
existingClickHouse: tables
`,
    typed: (scope, id, { events, tables }) => new blueprints.Fingate(scope, id, {
      extAuthz: { image: image('judge') }, accountsApi: { image: image('accounts') }, consentsApi: { image: image('consents') },
      tppManagement: { image: image('clients') }, openMeterEnabled: true, existingKafka: events, existingClickHouse: tables,
    }),
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
models: [{ name: vectors, model: openai/vectors, apiKey: { path: platform/anthropic, property: api-key }, isEmbedding: true }]
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
    typed: (scope, id) => new Neo4j(scope, id, {
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
    typed: (scope, id, { events, tables }) => new OpenMeter(scope, id, {
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
    values: '{ size: medium, nodes: 3, storageGiB: 77, dashboardsEnabled: false, snapshotRetentionDays: 14 }',
    typed: (scope, id) => new OpenSearch(scope, id, { size: MEDIUM, nodes: 3, storageGiB: 77, dashboardsEnabled: false, snapshotRetentionDays: 14 }),
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
  'bp-security-alerts': {
    values: '{ openSearch: reports, indexPrefix: siem-, maxRefusals: 5 }',
    typed: (scope, id, { reports }) => new blueprints.SecurityAlerts(scope, id, { openSearch: reports, indexPrefix: 'siem-', maxRefusals: 5 }),
  },
  'bp-security-events': {
    values: '{ size: medium, replicas: 3, kafka: events, clickHouse: tables, retentionDays: 30 }',
    typed: (scope, id, { events, tables }) => new blueprints.SecurityEvents(scope, id, {
      size: MEDIUM, replicas: 3, kafka: events, clickHouse: tables, retentionDays: 30,
    }),
  },
  'bp-siem': {
    values: `
size: medium
kafka: { retentionHours: 24 }
securityEvents: { retentionDays: 30 }
openSearch: { storageGiB: 77 }
dataPrepper: { retentionDays: 7 }
securityAlertsEnabled: true
securityAlerts: { maxRefusals: 50 }
clickHouseEnabled: true
clickHouse: { storageGiB: 99 }
`,
    typed: (scope, id) => new blueprints.Siem(scope, id, {
      size: MEDIUM, kafka: { retentionHours: 24 }, securityEvents: { retentionDays: 30 }, openSearch: { storageGiB: 77 }, dataPrepper: { retentionDays: 7 },
      securityAlertsEnabled: true, securityAlerts: { maxRefusals: 50 }, clickHouseEnabled: true, clickHouse: { storageGiB: 99 },
    }),
  },
  'bp-siem that has its stores': {
    values: '{ existingKafka: events, existingOpenSearch: reports, existingClickHouse: tables }',
    typed: (scope, id, { events, reports, tables }) => new blueprints.Siem(scope, id, {
      existingKafka: events, existingOpenSearch: reports, existingClickHouse: tables,
    }),
  },
  'bp-specter': {
    values: `
image: registry.example/specter:1.0.0
agentImage: registry.example/agent:1.0.0
size: medium
agents: [finops, sre]
autoRemediateEnabled: true
gitEnabled: false
existingLlmGateway: gateway
existingEmbeddings: texts
existingTraceStore: traces
neo4jEnabled: true
neo4j: { storageGiB: 44 }
search: { openSearch: reports, username: reader, password: { path: platform/searcher, property: password } }
`,
    typed: (scope, id, { gateway, reports, texts, traces }) => new blueprints.Specter(scope, id, {
      image: image('specter'),
      agentImage: image('agent'),
      size: MEDIUM,
      agents: [blueprints.SpecterRole.FINOPS, blueprints.SpecterRole.SRE],
      autoRemediateEnabled: true,
      gitEnabled: false,
      existingLlmGateway: gateway,
      existingEmbeddings: texts,
      existingTraceStore: traces,
      neo4jEnabled: true,
      neo4j: { storageGiB: 44 },
      search: { openSearch: reports, username: 'reader', password: SEARCHER },
    }),
  },
  'bp-specter that has a graph': {
    values: '{ image: registry.example/specter:1.0.0, existingLlmGateway: gateway, existingGraph: graph }',
    typed: (scope, id, { gateway, graph }) => new blueprints.Specter(scope, id, { image: image('specter'), existingLlmGateway: gateway, existingGraph: graph }),
  },
  'bp-specter-service': {
    values: `
image: registry.example/specter:1.0.0
size: medium
replicas: 3
user: 1000
gateway: gateway
embeddings: texts
traceStore: traces
databaseEnabled: true
graph: graph
search: { openSearch: reports, username: reader, password: { path: platform/searcher, property: password } }
readsCluster: true
gitEnabled: true
routeEnabled: true
calls: [sentinel]
variables: { SPECTER_ROLE: sre }
`,
    typed: (scope, id, { gateway, graph, reports, sentinel, texts, traces }) => new blueprints.SpecterService(scope, id, {
      image: image('specter'), size: MEDIUM, replicas: 3, user: 1000, gateway, embeddings: texts, traceStore: traces, databaseEnabled: true, graph,
      search: { openSearch: reports, username: 'reader', password: SEARCHER }, readsCluster: true, gitEnabled: true, routeEnabled: true, calls: [sentinel],
      variables: { SPECTER_ROLE: 'sre' },
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
relay: { host: smtp.example, port: 587, username: acme, password: { path: platform/smtp, property: password } }
`,
    typed: (scope, id) => new blueprints.Stalwart(scope, id, {
      size: MEDIUM, replicas: 2, storageGiB: 40, domain: 'acme.example', blobsInBucket: false, oidcEnabled: false, mailPortsEnabled: false,
      relay: { host: 'smtp.example', port: 587, username: 'acme', password: { path: 'platform/smtp', property: 'password' } },
    }),
  },
  'bp-strimzi': {
    values: '{ size: medium, brokers: 2, controllers: 1, storageGiB: 60, retentionHours: 24, generation: 2 }',
    typed: (scope, id) => new Strimzi(scope, id, { size: MEDIUM, brokers: 2, controllers: 1, storageGiB: 60, retentionHours: 24, generation: 2 }),
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
huggingFaceToken: { path: platform/hugging-face, property: token }
extraArgs: [--quantization=awq]
`,
    typed: (scope, id) => new Vllm(scope, id, {
      size: MEDIUM, model: 'Qwen/Qwen3-14B', servedModelName: 'qwen', contextTokens: 8192, gpus: 1, gpuModel: 'l40s', replicas: 2, storageGiB: 80,
      huggingFaceToken: { path: 'platform/hugging-face', property: 'token' }, extraArgs: ['--quantization=awq'],
    }),
  },
};
