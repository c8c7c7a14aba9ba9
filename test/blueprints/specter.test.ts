import {
  BootstrapKit, LlmGateway, Milvus, MilvusOperator, Neo4j, OpenSearch, OpenSearchOperator, PrometheusOperatorCrds, Specter, SpecterProps, SpecterRole,
  SpecterService, SpecterServiceProps, Strimzi, StrimziOperator,
} from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, Capability, Checks, ClusterPlan, Environment, HostCluster, KeycloakTopology, Organization, Placement } from '../../constructs';
import { addPlatform, requestsOf, TestEmbeddings, variablesOf } from '../support/applications';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, twoRegions } from '../support/fixtures';

const IMAGE = 'registry.example/specter:0.3.0';
const GATEWAY = { models: [{ name: 'claude', model: 'anthropic/claude-x', apiKey: { path: 'platform/anthropic', property: 'api-key' } }] };
const PASSWORD = { path: 'platform/opensearch/specter', property: 'password' };

const large = () => testSovereign({
  regions: [region('fsn', { ...cluster(BuildingBlock.MGT, 3, 5, 'ccx63'), maxPodsPerNode: 200 })], keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN,
});

/** Plans a whole Sovereign with Specter on its management cluster, or in an Environment. */
function specter(
  props: Partial<SpecterProps> = {}, add: (on: HostCluster) => Partial<SpecterProps> | void = () => {}, isInside = false,
): { made: ClusterPlan; one: Specter } {
  const sovereign = large();
  const { managementCluster: on } = sovereign;
  new BootstrapKit(sovereign, 'kit');
  const scope = isInside ? new Environment(new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example', quota: { cpus: 5, memoryGiB: 10 } }), 'prod') : on;
  new LlmGateway(scope, undefined, GATEWAY);
  const more = add(on);
  const one = new Specter(scope, 'specter', { image: IMAGE, ...props, ...more });
  return { made: planOf(sovereign), one };
}

const containerOf = (plan: ClusterPlan, name: string) => objectOf(plan, name, 'Deployment').spec.template.spec.containers[0];
const told = (plan: ClusterPlan, name = 'specter-orchestrator') => variablesOf(containerOf(plan, name));
const memberKeys = ({ members }: Specter) => members.map(({ name }) => name);

describe('Specter', () => {
  test('is two agents and who tells them what to do, and passes all checks', () => {
    const { made, one } = specter();
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    expect(memberKeys(one)).toEqual(['specter-devsecops', 'specter-orchestrator', 'specter-sre']);
    expect(told(made)).toMatchObject({ SPECTER_MODE: 'suggest', SPECTER_ROLE: 'orchestrator', SPECTER_AGENTS: 'sre,devsecops', VECTOR_STORE: 'pgvector' });
    expect(told(made, 'specter-sre')).toMatchObject({ SPECTER_MODE: 'suggest', SPECTER_ROLE: 'sre', ORCHESTRATOR_URL: 'http://specter-orchestrator.specter.svc:8080' });
  });

  test('passes all checks in an Environment, where it sees what its Organization runs and no more', () => {
    const { made, one } = specter({ size: ApplicationSize.MEDIUM }, undefined, true);
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    expect(memberKeys(one)).toEqual(['specter-devsecops', 'specter-orchestrator', 'specter-sre']);
    const inside = made.vclusters[0];
    expect(objectOf(inside, 'specter-sre', 'ClusterRoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: 'specter-sre', namespace: 'specter-sre' }]);
    expect(Object.keys(told(inside, 'specter-sre')).filter((name) => /^(METRICS|LOGS|TRACES)_(URL|HEADERS)$/.test(name))).toEqual([]);
    expect(told(inside).GIT_REPOSITORY).toBe('acme/runbooks');
  });

  test('lets agents read how things are, and neither Secrets nor change anything', () => {
    const { made } = specter();
    const rules: any[] = objectOf(made, 'specter-sre', 'ClusterRole').rules;
    expect([...new Set(rules.flatMap(({ verbs }) => verbs))]).toEqual(['get', 'list', 'watch']);
    expect(rules.flatMap(({ resources }) => resources).filter((resource) => ['secrets', 'configmaps', '*'].includes(resource))).toEqual([]);
    const { spec } = objectOf(made, 'specter-sre', 'Deployment').spec.template;
    expect([spec.serviceAccountName, spec.automountServiceAccountToken]).toEqual(['specter-sre', true]);
    expect(objectOf(made, 'specter-orchestrator', 'Deployment').spec.template.spec.automountServiceAccountToken).toBe(false);
    expect(told(made, 'specter-sre')).toMatchObject({ METRICS_URL: 'http://mimir.catalyst-mimir.svc:8080/prometheus', METRICS_HEADERS: '{"X-Scope-OrgID":"platform"}' });
    expect(told(made)).not.toHaveProperty('METRICS_URL');
  });

  test('lets its one part that proposes changes do so, unless told otherwise', () => {
    const { made } = specter();
    expect(told(made)).toMatchObject({ GIT_REPOSITORY: 'system/runbooks', GIT_URL: 'http://gitea-http.catalyst-gitea.svc:3000', GIT_USERNAME: 'git-account/username' });
    expect(told(made, 'specter-sre')).not.toHaveProperty('GIT_URL');
    expect(told(specter({ gitEnabled: false }).made)).not.toHaveProperty('GIT_URL');
    expect(told(specter({ autoRemediateEnabled: true }).made).SPECTER_MODE).toBe('remediate');
  });

  test('has other agents, of another image', () => {
    const { made, one } = specter({ agents: [SpecterRole.FINOPS], agentImage: 'registry.example/agent:0.4.0' });
    expect(memberKeys(one)).toEqual(['specter-finops', 'specter-orchestrator']);
    expect([containerOf(made, 'specter-finops').image, containerOf(made, 'specter-orchestrator').image]).toEqual(['registry.example/agent:0.4.0', IMAGE]);
  });

  test('has a database of vectors from a company on, and one of graphs when told to', () => {
    const { made, one } = specter({ size: ApplicationSize.MEDIUM, neo4jEnabled: true }, (on) => void new MilvusOperator(on));
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    expect([one.milvus!.name, one.neo4j!.name]).toEqual(['specter-milvus', 'specter-neo4j']);
    expect(told(made)).toMatchObject({
      VECTOR_STORE: 'milvus', MILVUS_URL: 'http://specter-milvus-milvus.milvus.svc:19530', MILVUS_PASSWORD: 'specter-orchestrator-milvus/password',
      NEO4J_URI: 'neo4j://specter-neo4j.neo4j.svc:7687', NEO4J_USERNAME: 'neo4j',
    });
    expect(specter({ size: ApplicationSize.MEDIUM, milvusEnabled: false }).one.milvus).toBeUndefined();
  });

  test('takes databases, a gateway and records that are there already', () => {
    const { made, one } = specter({ size: ApplicationSize.MEDIUM }, (on) => {
      new MilvusOperator(on);
      return { existingVectors: new Milvus(on), existingGraph: new Neo4j(on), existingLlmGateway: new LlmGateway(on, 'other', GATEWAY), existingEmbeddings: new TestEmbeddings(on) };
    });
    expect(memberKeys(one)).toEqual(['specter-devsecops', 'specter-orchestrator', 'specter-sre']);
    expect(told(made)).toMatchObject({
      MILVUS_URL: 'http://milvus-milvus.milvus.svc:19530', NEO4J_URI: 'neo4j://neo4j.neo4j.svc:7687', OPENAI_BASE_URL: 'http://other.llm-gateway.svc:4000/v1',
      EMBEDDINGS_URL: 'http://embeddings.embeddings.svc:8080/v1', EMBEDDINGS_MODEL: 'bge-m3',
    });
    expect(dependenciesOf(made, 'specter-orchestrator')).toEqual(expect.arrayContaining(['embeddings', 'milvus', 'neo4j', 'other-keys']));
  });

  test('searches security events, and reads them as they come', () => {
    const { made } = specter({}, (on) => {
      for (const Operator of [OpenSearchOperator, StrimziOperator]) new Operator(on);
      return { search: { openSearch: new OpenSearch(on), username: 'reader', password: PASSWORD }, stream: { kafka: new Strimzi(on), topics: ['security.falco', 'security.trivy'] } };
    });
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    expect(told(made)).toMatchObject({
      OPENSEARCH_URL: 'https://opensearch-servers.opensearch.svc:9200', OPENSEARCH_USERNAME: 'reader', KAFKA_BOOTSTRAP_SERVERS: 'strimzi-bootstrap.strimzi.svc:9093',
      KAFKA_TOPICS: 'security.falco,security.trivy', KAFKA_USERNAME: 'strimzi-specter-orchestrator',
    });
    expect(containerOf(made, 'specter-orchestrator').volumeMounts).toContainEqual({ name: 'certificates', mountPath: '/certificates', readOnly: true });
    expect(told(made, 'specter-sre')).toHaveProperty('OPENSEARCH_URL');
    expect(told(made, 'specter-sre')).not.toHaveProperty('KAFKA_TOPICS');
    expect(objectOf(made, 'strimzi-users', 'KafkaUser').spec.authorization.acls.map(({ resource }: any) => resource.name)).toEqual(expect.arrayContaining(['security.falco', 'security.trivy']));
  });

  test.each<[string, Partial<SpecterProps>, string]>([
    ['an agent is there twice', { agents: [SpecterRole.SRE, SpecterRole.SRE] }, "'agents' must be at least one, and each once, got [\"sre\",\"sre\"]; write for example ['sre']"],
    ['there are no agents', { agents: [] }, "'agents' must be at least one, and each once, got []; write for example ['sre']"],
  ])('fails when %s', (_, props, message) => {
    expect(() => new Specter(testSovereign().managementCluster, 'specter', { image: IMAGE, ...props })).toThrow(new Error(`omantel/hz-fsn-mgt-prod/specter: ${message}`));
  });

  test('fails when nothing answers its questions', () => {
    const sovereign = large();
    addPlatform(sovereign.managementCluster);
    new Specter(sovereign.managementCluster, 'specter', { image: IMAGE, gitEnabled: false, agents: [SpecterRole.SRE] });
    const missing = (part: string) => (
      `omantel/hz-fsn-mgt-prod/specter/${part}: needs llm-gateway, which no Blueprint on hz-fsn-mgt-prod provides; `
      + `add a Blueprint that provides it (LlmGateway) with hz-fsn-mgt-prod as its scope, or leave 'specter-${part}' out [missing-provider]`
    );
    expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([missing('orchestrator'), missing('sre')]);
  });

  test.each<[ApplicationSize, number, number]>([
    [ApplicationSize.SMALL, 250 + 2 * 250, 512 + 2 * 512], [ApplicationSize.MEDIUM, 2 * 500 + 2 * 500, 2 * 1024 + 2 * 1024],
    [ApplicationSize.LARGE, 3 * 1000 + 2 * 1000, 3 * 2048 + 2 * 2048],
  ])('asks for what its parts ask for: %s', (size, cpuMillis, memoryMiB) => {
    const { made, one } = specter({ size, milvusEnabled: false });
    expect(requestsOf(made, one.members)).toEqual({ cpuMillis, memoryMiB });
  });
});

describe('SpecterService', () => {
  const service = (props: Partial<SpecterServiceProps> = {}, add: (on: HostCluster) => void = () => {}) => {
    const sovereign = testSovereign({ nodes: 3 });
    addPlatform(sovereign.managementCluster);
    new LlmGateway(sovereign.managementCluster, undefined, GATEWAY);
    add(sovereign.managementCluster);
    new SpecterService(sovereign.managementCluster, 'agent', { image: IMAGE, ...props });
    return planOf(sovereign);
  };

  test('is the image of the user, with ports for requests and metrics', () => {
    const container = containerOf(service(), 'agent');
    expect([container.image, container.ports]).toEqual([IMAGE, [{ name: 'http', containerPort: 8080 }, { name: 'metrics', containerPort: 9090 }]]);
    expect(variablesOf(container)).toEqual({
      LLM_MODEL: 'claude', METRICS_PORT: '9090', OPENAI_API_KEY: 'agent-llm/api-key', OPENAI_BASE_URL: 'http://llm-gateway.llm-gateway.svc:4000/v1', PORT: '8080',
    });
  });

  test('keeps vectors in its database, which is made for them', () => {
    const { spec } = objectOf(service({ databaseEnabled: true, size: ApplicationSize.MEDIUM }), 'agent-prerequisites', 'Cluster');
    expect([spec.instances, spec.storage.size, spec.bootstrap.initdb.postInitApplicationSQL]).toEqual([3, '50Gi', ['CREATE EXTENSION IF NOT EXISTS vector']]);
  });

  test('has a page at which people log in, when told to', () => {
    const made = service({ routeEnabled: true });
    expect(objectOf(made, 'agent', 'HTTPRoute').spec.hostnames).toContain('agent.omantel.omani.works');
    expect(told(made, 'agent')).toMatchObject({ OIDC_CLIENT_ID: 'agent', OIDC_CLIENT_SECRET: 'agent-oidc/client-secret' });
    expect(objectsOf(service(), 'agent').map(({ kind }) => kind)).not.toContain('HTTPRoute');
  });

  test('takes another user, number of servers and variables', () => {
    const made = service({ user: 1001, replicas: 2, variables: { LEVEL: 'debug' } });
    const { replicas, template } = objectOf(made, 'agent', 'Deployment').spec;
    expect([replicas, template.spec.securityContext.runAsUser, told(made, 'agent').LEVEL]).toEqual([2, 1001, 'debug']);
  });

  test('can be placed in a region of its Environment', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
    const prod = new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
    expect(new SpecterService(prod, 'agent', { image: IMAGE, placement: Placement.singleRegion('hel') }).hostCluster.region.code).toBe('hel');
  });

  test('is scraped where somebody reads monitors', () => {
    const monitored = service({}, (on) => {
      new PrometheusOperatorCrds(on);
      new TestBlueprint(on, 'reader', { component: CATALOGUE.alloy, provides: [Capability.MONITORING] });
    });
    expect(objectOf(monitored, 'agent-monitors', 'PodMonitor').spec.podMetricsEndpoints).toEqual([{ port: 'metrics' }]);
  });

  test.each<[string, Partial<SpecterServiceProps>, string]>([
    ['its image has no version', { image: 'registry.example/specter' },
      "'image' must be an image with its registry, and its version or digest, got \"registry.example/specter\"; write for example 'registry.example/specter:1.4.0'"],
    ['it has no servers', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size"],
  ])('fails when %s', (_, props, message) => {
    expect(() => service(props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/agent: ${message}`));
  });

  test('fails when it reads a stream without topics, or in an Environment', () => {
    const sovereign = testSovereign();
    const kafka = new Strimzi(sovereign.managementCluster);
    expect(() => new SpecterService(sovereign.managementCluster, 'agent', { image: IMAGE, stream: { kafka, topics: [] } })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/agent: 'stream' must have topics, got []; leave it out where none is read",
    ));
    const prod = new Environment(new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod');
    expect(() => new SpecterService(prod, 'agent', { image: IMAGE, stream: { kafka, topics: ['security.falco'] } })).toThrow(new Error(
      "omantel/acme/prod/agent: 'stream' must be left out in an Environment, whose vcluster does not find the brokers of Kafka, got [\"security.falco\"]; "
      + 'search the events instead, or create it on a host cluster',
    ));
  });
});
