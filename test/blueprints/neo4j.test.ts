import { ExternalSecrets, Neo4j, Neo4jProps } from '../../blueprints';
import { ApplicationSize, Capability } from '../../constructs';
import { objectOf, planOf, testSovereign, valuesOf } from '../support/fixtures';

function planned(props: Neo4jProps = {}) {
  const { managementCluster } = testSovereign();
  new ExternalSecrets(managementCluster);
  new Neo4j(managementCluster, undefined, props);
  return planOf(managementCluster.sovereign);
}
const values = (props?: Neo4jProps) => valuesOf(planned(props), 'neo4j');

describe('Neo4j', () => {
  test('is of the Community edition, reached inside the cluster alone, and tells nobody its password or its use', () => {
    expect(values()).toMatchObject({
      disableLookups: true,
      logInitialPassword: false,
      neo4j: { name: 'neo4j', edition: 'community', passwordFromSecret: 'neo4j-auth', resources: { cpu: '500m', memory: '2048Mi' } },
      volumes: { data: { mode: 'dynamic', dynamic: { requests: { storage: '10Gi' } } } },
      services: { neo4j: { enabled: false } },
      config: {
        'server.memory.heap.initial_size': '512m', 'server.memory.heap.max_size': '512m', 'server.memory.pagecache.size': '512m', 'dbms.usage_report.enabled': 'false',
      },
      env: { NEO4J_PLUGINS: '["apoc"]' },
      podSpec: { podAntiAffinity: false },
      securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
      containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    });
  });

  test.each<[Neo4jProps, string, string, string, string]>([
    [{ size: ApplicationSize.MEDIUM }, '2000m', '8192Mi', '50Gi', '2048m'],
    [{ size: ApplicationSize.LARGE }, '8000m', '32768Mi', '500Gi', '8192m'],
    [{ memoryMiB: 4096, storageGiB: 20 }, '500m', '4096Mi', '20Gi', '1024m'],
  ])('with %j asks for %s and %s, and a volume of %s', (props, cpu, memory, storage, heap) => {
    const { config, neo4j: { resources }, volumes } = values(props);
    expect([resources, volumes.data.dynamic.requests.storage, config['server.memory.heap.max_size']]).toEqual([{ cpu, memory }, storage, heap]);
  });

  test('starts with other plugins, or none', () => {
    expect(values({ plugins: ['apoc', 'graph-data-science'] }).env).toEqual({ NEO4J_PLUGINS: '["apoc","graph-data-science"]' });
    expect(values({ plugins: [] }).env).toEqual({ NEO4J_PLUGINS: '[]' });
  });

  test('has a password that is made once, in the words that the chart reads', () => {
    const { spec } = objectOf(planned(), 'neo4j-prerequisites', 'ExternalSecret', 'neo4j-auth');
    expect(spec.target.template.data).toMatchObject({ NEO4J_AUTH: 'neo4j/{{ index . `password` }}', username: 'neo4j' });
  });

  test('is found by what it provides, under its own name', () => {
    const { managementCluster } = testSovereign();
    const neo4j = new Neo4j(managementCluster, 'graph');
    expect([neo4j.endpoint.url, neo4j.httpEndpoint.url, neo4j.username, neo4j.password.property]).toEqual([
      'neo4j://graph.neo4j.svc:7687', 'http://graph.neo4j.svc:7474', 'neo4j', 'password',
    ]);
    const plan = planOf(managementCluster.sovereign);
    expect(plan.tryFindProvider(Capability.GRAPH)).toBe(neo4j);
    expect(plan.releases.find(({ release }) => release.releaseName === 'graph')!.services[0]).toEqual({ service: 'graph', port: 7687 });
  });

  test('fails when it has less memory than it starts with', () => {
    expect(() => new Neo4j(testSovereign().managementCluster, undefined, { memoryMiB: 1024 })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/neo4j: 'memoryMiB' must be a whole number of at least 2048, got 1024; leave it out for that of the size",
    ));
  });
});
