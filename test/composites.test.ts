import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Capacity } from '../constructs/checks';
import {
  ApplicationSize, blueprints, BuildingBlock, Checks, ClusterPlan, CompositeBlueprint, Environment, HostCluster, KeycloakTopology, NodePoolProps, Organization,
  QuotaProps, Sovereign,
} from '../index';
import { awsRegion, cluster, planOf, testSovereign } from './support/fixtures';

const {
  Axon, BootstrapKit, Cache, CatalystPlatform, ClickHouseOperator, Cortex, Fabric, Fingate, FlinkOperator, LlmGateway, MilvusOperator, OpenSearchOperator,
  Relay, Siem, Specter, StrimziOperator, StunnerOperator,
} = blueprints;

const MACHINE = 'm6i.4xlarge';
const SIZES = Object.values(ApplicationSize);
const llmGateway = { models: [{ name: 'claude', model: 'anthropic/claude-x', apiKey: { path: 'org/acme/env/prod/anthropic', property: 'api-key' } }] };
const image = (name: string) => ({ image: `registry.example/${name}:1.4.0` });
const banking = {
  extAuthz: image('ext-authz'), accountsApi: image('accounts-api'), consentsApi: image('consents-api'), tppManagement: image('tpp-management'),
  paymentsApi: image('payments-api'), sandboxData: image('sandbox-data'),
};

/** Every composite that an Organization can have, as it is when nothing but its size is said. */
const COMPOSITES: { [name: string]: (scope: HostCluster | Environment, size: ApplicationSize) => CompositeBlueprint } = {
  Axon: (scope, size) => new Axon(scope, 'axon', { size, llmGateway }),
  Cortex: (scope, size) => new Cortex(scope, 'cortex', { size }),
  Fabric: (scope, size) => new Fabric(scope, 'fabric', { size }),
  Fingate: (scope, size) => new Fingate(scope, 'fingate', { size, ...banking }),
  Relay: (scope, size) => new Relay(scope, 'relay', { size }),
  Siem: (scope, size) => new Siem(scope, 'siem', { size }),
  Specter: (scope, size) => new Specter(scope, 'specter', { size, ...image('specter') }),
};
const EACH = Object.keys(COMPOSITES).flatMap((name) => SIZES.map((size): [string, ApplicationSize] => [name, size]));
const LARGE: NodePoolProps[] = [{ name: 'main', instanceType: MACHINE, count: 30 }, { name: 'gpu', instanceType: 'g6e.12xlarge', count: 3 }];

/** A quota that every composite fits into. */
const AMPLE: QuotaProps = { cpus: 200, memoryGiB: 600, pods: 300, storageGiB: 15_000 };

/** A Sovereign with what composites ask for, and where they go: its one cluster, or an Environment. */
function host(pools: NodePoolProps[], isInside: boolean, quota: QuotaProps = AMPLE): { sovereign: Sovereign; scope: HostCluster | Environment } {
  const sovereign = testSovereign({
    regions: [awsRegion({ ...cluster(BuildingBlock.MGT, 3, 0, MACHINE), maxPodsPerNode: 200, pools })], keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN,
  });
  new BootstrapKit(sovereign, 'kit');
  new CatalystPlatform(sovereign, 'platform');
  const operators = [ClickHouseOperator, FlinkOperator, MilvusOperator, OpenSearchOperator, StrimziOperator, StunnerOperator];
  for (const Operator of operators) new Operator(sovereign.managementCluster);
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example', quota });
  const scope = isInside ? new Environment(acme, 'prod') : sovereign.managementCluster;
  // What others of its Organization have already: a vcluster, and a gateway.
  if (isInside) new Cache(scope);
  new LlmGateway(scope, undefined, llmGateway);
  return { sovereign, scope };
}

function planned(name: string, size: ApplicationSize, isInside: boolean, pools = LARGE): ClusterPlan {
  const { sovereign, scope } = host(pools, isInside);
  COMPOSITES[name](scope, size);
  return planOf(sovereign);
}

/** Thousandths of cores, GiB of memory and of volumes, and graphics processors that a cluster is asked for. */
function asked(plan: ClusterPlan): number[] {
  const { demands, requestedCpuMillis, requestedMemoryMiB, volumesGiB } = Capacity.of(plan);
  return [requestedCpuMillis, requestedMemoryMiB / 1024, volumesGiB, demands.reduce((sum, { gpus, pods }) => sum + gpus * pods, 0)];
}

/** What the page of composites says of each, by its name and size. */
const SAID = new Map(readFileSync(join(__dirname, '../docs/composites.md'), 'utf8').split('\n')
  .map((line) => /^\| (\w+(?: in an Environment)?), (\w+) \| ([\d.]+) \| ([\d.]+) \| (\d+) \| (\d+) \|/.exec(line)!)
  .filter((row) => row)
  .map(([, name, size, ...numbers]) => [`${name}, ${size}`, numbers]));

describe.each<[string, boolean]>([['on a host cluster', false], ['in an Environment', true]])('%s', (where, isInside) => {
  const nothing = asked(planOf(host(LARGE, isInside).sovereign));

  test.each(EACH)('%s, %s, passes all checks, and asks for what its page says', (name, size) => {
    const plan = planned(name, size, isInside);
    expect(Checks.run(plan.sovereignPlan).map(String)).toEqual([]);
    const [millis, memory, storage, gpus] = asked(plan).map((amount, index) => amount - nothing[index]);
    const said = SAID.get(`${name} ${where}, ${size}`) ?? SAID.get(`${name}, ${size}`);
    expect([(Math.round(millis / 100) / 10).toFixed(1), memory.toFixed(1), `${storage}`, `${gpus}`]).toEqual(said);
  });
});

test('small ones but for Cortex and Fabric fit into the usual quota of an Organization, others into a larger one, as their page says', () => {
  const isEnough = (name: string, size: ApplicationSize, quota: QuotaProps) => {
    const { sovereign, scope } = host(LARGE, true, quota);
    COMPOSITES[name](scope, size);
    return Checks.run(planOf(sovereign).sovereignPlan).every(({ code }) => code !== 'quota');
  };
  const fitting = (size: ApplicationSize) => Object.keys(COMPOSITES).filter((name) => isEnough(name, size, {}));
  expect([fitting(ApplicationSize.SMALL), fitting(ApplicationSize.MEDIUM)]).toEqual([['Axon', 'Fingate', 'Relay', 'Specter'], []]);
  expect(readFileSync(join(__dirname, '../docs/composites.md'), 'utf8')).toContain('`quota: { cpus: 11, memoryGiB: 36 }` is enough for a small Cortex');
  expect(isEnough('Cortex', ApplicationSize.SMALL, { cpus: 11, memoryGiB: 36 })).toBe(true);
});

describe('on three machines', () => {
  /** Adds the machines that a finding asks for. */
  function enlarged(pools: NodePoolProps[], finding: string): NodePoolProps[] {
    const [, more, type] = /add (?:a pool of )?at least (\d+) '([\w.]+)'/.exec(finding) ?? [undefined, '2', MACHINE];
    const known = pools.find(({ instanceType }) => instanceType === type);
    const pool = { name: known?.name ?? (type === MACHINE ? 'main' : 'gpu'), instanceType: type, count: (known?.count ?? 0) + Number(more) };
    return [...pools.filter((one) => one !== known), pool];
  }

  test.each(EACH)('%s, %s, fits, or says what is missing, with which it fits', (name, size) => {
    let pools: NodePoolProps[] = [];
    let findings: string[] = [];
    // More machines take more replicas, which may be one too many again.
    for (let round = 0; round < 6; round++) {
      findings = Checks.run(planned(name, size, false, pools).sovereignPlan).map(String);
      const missing = findings.filter((finding) => /; .*\badd (machines|at least \d+|a pool of at least \d+)/.test(finding));
      // What hands out graphics processors comes with the pool.
      expect(findings.filter((finding) => !missing.includes(finding) && !/needs gpu, .* \[missing-provider\]$/.test(finding))).toEqual([]);
      if (findings.length === 0) break;
      pools = missing.reduce(enlarged, pools);
    }
    expect(findings).toEqual([]);
  });

  test('says which machines a Cortex of a company needs', () => {
    const findings = Checks.run(planned('Cortex', ApplicationSize.MEDIUM, false, []).sovereignPlan).map(String);
    expect(findings.filter((finding) => finding.includes('graphics'))).toEqual([
      "omantel/aws-fra-mgt-prod: cortex-vllm/cortex-vllm asks for 2 graphics processors, for which no pool has a place; add a pool of at least 1 'g6.12xlarge' (4 L4 each) [fit]",
    ]);
  });
});
