import { CATALOGUE } from '../blueprints/catalogue';
import { BuildingBlock, Component, ComponentCategory, Environment, Estimate, KeycloakTopology, Organization, Sovereign } from '../constructs';
import { ESTIMATE_LAYERS, STATED_TOTALS } from '../constructs/checks/estimate-layers';
import { cluster, planOf, region, TestBlueprint, testSovereign, TestSovereignProps } from './support/fixtures';

/** Makes a Sovereign with Organizations that have an Environment each, on all clusters with workloads. */
function withOrganizations(count: number, props: TestSovereignProps = {}): Sovereign {
  const sovereign = testSovereign(props);
  const hostClusters = sovereign.clustersWithRole(BuildingBlock.RTZ);
  for (let index = 0; index < count; index += 1) {
    new Environment(new Organization(sovereign, `acme-${index}`, { displayName: 'Acme', contact: 'it@acme.example' }), 'prod', { hostClusters });
  }
  return sovereign;
}

/** Estimates every cluster, in GB, by its name. */
function estimates(sovereign: Sovereign): { [cluster: string]: number } {
  return Object.fromEntries(sovereign.hostClusters.map((one) => [one.name, Number(Estimate.of(planOf(sovereign, one)).estimatedGb.toFixed(2))]));
}

/** Makes a component that Pods are declared for. */
function component(key: string, category = ComponentCategory.INFRASTRUCTURE): Component {
  return { ...CATALOGUE['public-gateway'], key, namespace: key, category };
}

describe('the estimate', () => {
  test.each<[string, number, TestSovereignProps, { [cluster: string]: number }]>([
    ['one machine with one Organization', 1, {}, { 'hz-fsn-mgt-prod': 19.05 }],
    ['one machine with 100 Organizations', 100, {}, { 'hz-fsn-mgt-prod': 73.5 }],
    ['one machine with a shared Keycloak', 100, { keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN }, { 'hz-fsn-mgt-prod': 60.5 }],
    ['a corporation in two regions', 5, {
      keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN,
      regions: [
        region('nbg', cluster(BuildingBlock.MGT, 3)),
        ...['fsn', 'hel'].map((code) => region(code, cluster(BuildingBlock.RTZ, 3), cluster(BuildingBlock.DMZ, 1, 1))),
      ],
    }, { 'hz-nbg-mgt-prod': 22.5, 'hz-fsn-rtz-prod': 12.3, 'hz-fsn-dmz-prod': 9.3, 'hz-hel-rtz-prod': 12.3, 'hz-hel-dmz-prod': 9.3 }],
  ])('of %s is that of the reference stack', (_, organizations, props, expected) => {
    expect(estimates(withOrganizations(organizations, props))).toEqual(expected);
  });

  test('stands beside what Pods request, and names what it has no figure for', () => {
    const sovereign = withOrganizations(1, { nodes: 3 });
    const { managementCluster } = sovereign;
    const pods = (key: string, ...workloads: [name: string, memoryMiB: number, count?: number][]) => new TestBlueprint(
      managementCluster, key, { component: component(key, key === 'game' ? ComponentCategory.APPLICATION : undefined) },
      (self) => workloads.forEach(([name, memoryMiB, replicas]) => self.workload({ name, cpuMillis: 1, memoryMiB, replicas, perNode: !replicas })),
    );
    pods('cilium', ['agent', 500], ['operator', 250, 2]);
    pods('vcluster', ['coredns', 100, 1], ['reloader', 50, 1], ['unheard-of', 25, 1]);
    pods('coraza', ['coraza', 1000, 1]);
    pods('game', ['game', 200, 1]);
    const estimate = Estimate.of(planOf(sovereign));
    const gib = (requestedGb: number) => Number((requestedGb / 1.048576).toFixed(3));
    const requested = estimate.lines.filter(({ requestedGb }) => requestedGb > 0);
    const shown = requested.map(({ name, estimatedGb, requestedGb }) => [name, estimatedGb, gib(requestedGb)]);
    expect(shown).toEqual([
      ['vcluster', 0.15, 0.125], ['External Secrets and Reloader in the vcluster', 0.1, 0.05], ['Cilium', 1.5, 2], ['Applications', undefined, 0.2],
      ['coraza', undefined, 1],
    ]);
    expect([estimate.requestedGb, estimate.withoutFigureGb].map(gib)).toEqual([2.175, 1.2]);
  });
});

describe('the lines of the reference stack', () => {
  test('stand for components that are there, each once', () => {
    const keys = ESTIMATE_LAYERS.flatMap(({ components }) => components);
    expect(keys.filter((key) => !Object.hasOwn(CATALOGUE, key))).toEqual([]);
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    expect([...new Set(twice)]).toEqual(['keycloak', 'vcluster']);
    const shared = ESTIMATE_LAYERS.filter(({ components }) => components.some((key) => twice.includes(key)));
    expect(shared.filter(({ topology, workloads }) => !topology && !workloads)).toEqual([]);
  });

  test('add up to other sums than are stated', () => {
    expect(STATED_TOTALS.map(({ statedGb, linesGb }) => [statedGb, Number(linesGb.toFixed(2))])).toEqual([
      [11.3, 11.3], [26, 24.3], [8.8, 9.2], [8.8, 8.3], [20, 20.5], [35, 33.5],
    ]);
  });
});
