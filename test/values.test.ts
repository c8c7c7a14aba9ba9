import Ajv from 'ajv';
import * as yaml from 'js-yaml';
import { BootstrapKit } from '../blueprints';
import { CATALOGUE } from '../blueprints/catalogue';
import {
  Application, ApplicationProps, Blueprint, BuildingBlock, Component, ComponentCategory, Environment, GitOpsApp, KeycloakTopology, Organization, Placement,
  Sovereign, SovereignPlan,
} from '../constructs';
import { packageVersion } from '../constructs/blueprint/package-version';
import { configSchemaOf } from '../constructs/private/config-schema';
import { EXAMPLES, OTHERS } from './support/configurations';
import { testSovereign, TestSovereignProps, twoRegions } from './support/fixtures';

// Values that were written by hand, and what they are made into.

const APPLICATIONS = Object.values<Component>(CATALOGUE)
  .filter(({ category, onHostClustersOnly }) => category === ComponentCategory.APPLICATION && !onHostClustersOnly).map(({ key }) => `bp-${key}`);

/** Makes an Environment in which Applications have what they need, in every region. */
function environment(props: TestSovereignProps = { nodes: 3 }): Environment {
  const sovereign = testSovereign(props);
  new BootstrapKit(sovereign, 'kit');
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
  return new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
}

function versionOf(blueprint: string, values: any): string {
  return packageVersion(Object.values<Component>(CATALOGUE).find(({ key }) => `bp-${key}` === blueprint)!, values.chartVersion);
}

/** Installs an Application by name, with values as they stand in a file. */
function install(scope: Environment, id: string, blueprint: string, text: string, props: Partial<ApplicationProps> = {}): Application {
  const values: any = yaml.load(text);
  return new Application(scope, id, { blueprint, version: versionOf(blueprint, values), values, ...props });
}

function plan(scope: Environment): SovereignPlan {
  return SovereignPlan.of(scope.organization.sovereign);
}

/** Returns the files of a Sovereign. */
function filesOf(sovereign: Sovereign): { [path: string]: string } {
  const tree = GitOpsApp.tree(SovereignPlan.of(sovereign));
  return Object.fromEntries(tree.paths.map((file) => [file, tree.content(file)]));
}

/** Returns what is said about a definition that is wrong. */
function failure(define: (scope: Environment) => void): string {
  const scope = environment();
  try {
    define(scope);
    plan(scope);
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Makes an Environment for each example, in an Organization of its own, with the Applications that its values name. */
function withExamples(make: (scope: Environment, name: string, others: any) => void): Sovereign {
  const sovereign = testSovereign({ nodes: 3, keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN });
  new BootstrapKit(sovereign, 'kit');
  Object.entries(EXAMPLES).forEach(([name, { values }], index) => {
    const scope = new Environment(new Organization(sovereign, `acme${index}`, { displayName: name, contact: 'it@acme.example' }), 'prod');
    const others = Object.entries(OTHERS).filter(([other]) => new RegExp(`(: |\\[|, )${other}[\\],} \\n]`).test(values)).map(([other, add]) => [other, add(scope, other)]);
    make(scope, name, Object.fromEntries(others));
  });
  return sovereign;
}

describe('values written by hand', () => {
  const blueprintOf = (name: string) => name.split(' ')[0];
  const applications: Application[] = [];
  const byName = withExamples((scope, name) => applications.push(install(scope, 'own', blueprintOf(name), EXAMPLES[name].values)));
  const byClass = withExamples((scope, name, others) => EXAMPLES[name].typed(scope, 'own', others));
  const [files, expected] = [byName, byClass].map(filesOf);

  test('are known for every Application, with every property of its schema', () => {
    const written = new Map<string, string[]>();
    for (const [name, { values }] of Object.entries(EXAMPLES)) {
      written.set(blueprintOf(name), [...written.get(blueprintOf(name)) ?? [], ...Object.keys(yaml.load(values) as object)]);
    }
    expect([...written.keys()]).toEqual(APPLICATIONS);
    expect(APPLICATIONS.flatMap((name) => Object.keys(configSchemaOf(name)!.properties).filter((one) => !written.get(name)!.includes(one)).map((one) => `${name} ${one}`))).toEqual([]);
  });

  test.each(Object.keys(EXAMPLES))('fit the schema of %s, as others read it', (name) => {
    const judge = new Ajv({ strict: false, formats: { email: /@/, hostname: /^[a-z0-9.-]+$/ } }).compile(configSchemaOf(blueprintOf(name))!);
    judge(yaml.load(EXAMPLES[name].values));
    expect(judge.errors).toBeNull();
    expect(judge({ ...yaml.load(EXAMPLES[name].values) as object, other: 1 })).toBe(false);
  });

  test.each(Object.keys(EXAMPLES))('make of %s what its class makes', (name) => {
    const organization = `acme${Object.keys(EXAMPLES).indexOf(name)}`;
    const own = (all: { [path: string]: string }) => Object.fromEntries(Object.entries(all).filter(([file]) => file.includes(`${organization}/`) || file.includes(`${organization}-`)));
    expect(Object.keys(own(files)).length).toBeGreaterThan(2);
    expect(own(files)).toEqual(own(expected));
  });

  test('make the same Sovereign', () => {
    expect(applications.filter(({ isChart }) => isChart)).toEqual([]);
    expect(files).toEqual(expected);
  });
});

describe('an Application by name', () => {
  const postgres = (scope: Environment, id: string, props: Partial<ApplicationProps> = {}) => install(scope, id, 'bp-postgres', '{}', props);

  test('is named by those that are declared before it, and by those that composites are made of', () => {
    const scope = environment();
    const first = install(scope, 'meter', 'bp-openmeter', '{ kafka: streams-strimzi, clickHouse: streams-clickhouse }');
    install(scope, 'streams', 'bp-fabric', '{}');
    plan(scope);
    expect(first.node.children.map(({ node }) => node.path)).toEqual(['omantel/acme/prod/meter/openmeter']);
    expect((first.node.children[0] as any).props.kafka.name).toBe('streams-strimzi');
  });

  test('runs in the region that it is placed in, with all that it is made of', () => {
    const scope = environment({ regions: twoRegions() });
    const application = install(scope, 'talk', 'bp-relay', '{}', { placement: Placement.singleRegion('hel') });
    plan(scope);
    const made = application.node.findAll().filter((one): one is Blueprint => Blueprint.isBlueprint(one));
    expect(made.map(({ name, hostCluster }) => [name, hostCluster.region.code])).toEqual(expect.arrayContaining([['talk-matrix', 'hel'], ['talk-stalwart', 'hel']]));
    expect(new Set(made.map(({ hostCluster }) => hostCluster.region.code))).toEqual(new Set(['hel']));
  });

  test('is told where others are under the names that these have', () => {
    const scope = environment();
    install(scope, 'rates-api', 'bp-banking-service', '{ image: registry.example/rates:1.0.0 }');
    install(scope, 'scores-api', 'bp-banking-service', '{ image: registry.example/scores:1.0.0, calls: [rates-api] }');
    install(scope, 'judge', 'bp-ext-authz', '{ image: registry.example/judge:1.0.0, calls: [rates-api, scores-api] }');
    install(scope, 'llm', 'bp-llm-gateway', '{ models: [{ name: claude, model: anthropic/claude-x, apiKey: { path: platform/anthropic, property: api-key } }] }');
    install(scope, 'chief', 'bp-specter-service', '{ image: registry.example/specter:1.0.0, gateway: llm }');
    install(scope, 'agent', 'bp-specter-service', '{ image: registry.example/specter:1.0.0, gateway: llm, calls: [chief] }');
    const files = filesOf(scope.organization.sovereign);
    const called = (name: string) => (files[`acme/${name}/overlays/prod/deployment.yaml`].match(/\b\w+_URL(?=\n *value: http:\/\/\S+:8080$)/gm));
    expect(['scores-api', 'judge', 'agent'].map(called)).toEqual([['RATES_API_URL'], ['RATES_API_URL', 'SCORES_API_URL'], ['CHIEF_URL']]);
  });

  test('of a Blueprint that is no class here is the chart of its package, with any values', () => {
    const scope = environment();
    const application = new Application(scope, 'blog', { blueprint: 'bp-wordpress', version: '1.3.0', values: { replicas: '2' } });
    plan(scope);
    expect(application.isChart).toBe(true);
  });

  const at = (id: string) => `omantel/acme/prod/${id}: `;
  test.each<[string, (scope: Environment) => void, string[]]>([
    ['values do not fit, with all of them', (scope) => install(scope, 'db', 'bp-postgres', `
size: Small
instances: "3"
storage_gib: 10
storageGiB: 1.5
databases: history
color: red
`), [
      `${at('db')}'values.size' must be one of small, medium, large, got "Small"; write "small"`,
      `${at('db')}'values.instances' must be a whole number, got "3"; write 3`,
      `${at('db')}'values.storage_gib' must be one of size, instances, storageGiB, databases, got 10; write storageGiB`,
      `${at('db')}'values.storageGiB' must be a whole number, got 1.5; write for example 3`,
      `${at('db')}'values.databases' must be a list, got "history"; write ["history"]`,
      `${at('db')}'values.color' must be one of size, instances, storageGiB, databases, got "red"; leave it out`,
    ]],
    ['values below do not fit', (scope) => install(scope, 'llm', 'bp-llm-gateway', `
models:
  - model: 5
    apiKey: secret
    isEmbedding: yes please
  - { name: claude, model: anthropic/claude-x, apiKey: {} }
values: 7
`), [
      `${at('llm')}'values.models[0].name' must be there, got undefined; add it: Name that consumers ask for.`,
      `${at('llm')}'values.models[0].model' must be text, got 5; write "5"`,
      `${at('llm')}'values.models[0].apiKey' must be names with their values, got "secret"; write path and property below it`,
      `${at('llm')}'values.models[0].isEmbedding' must be true or false, got "yes please"; write one of these`,
      `${at('llm')}'values.models[1].apiKey.path' must be there, got undefined; add it: Path in the key-value store.`,
      `${at('llm')}'values.models[1].apiKey.property' must be there, got undefined; add it: Property at the path.`,
      `${at('llm')}'values.values' must be names with their values, got 7; write {} for none`,
    ]],
    ['values are no text and no word', (scope) => install(scope, 'texts', 'bp-bge', '{ accelerator: 86, embedModel: [a], size: null }'), [
      `${at('texts')}'values.accelerator' must be one of cpu, 86, 89, hopper, got 86; write "86"`,
      `${at('texts')}'values.embedModel' must be text, got ["a"]; write text`,
      `${at('texts')}'values.size' must be one of small, medium, large, got null; write one of these`,
    ]],
    ['a class decides by itself', (scope) => {
      postgres(scope, 'db', { version: '1.0.0', placement: Placement.singleRegion(), healthPath: '/health', uses: { other: postgres(scope, 'other') } });
    }, [
      `${at('db')}'version' must be ${versionOf('bp-postgres', {})}, which this library has of PostgreSQL, got "1.0.0"; write "${versionOf('bp-postgres', {})}"`,
      `${at('db')}'healthPath' must be left out, PostgreSQL knows its own, got "/health"; leave it out`,
      `${at('db')}'uses' must be left out, got ["other"]; name other Applications in the values`,
    ]],
    ['names lead nowhere', (scope) => {
      postgres(scope, 'db');
      install(scope, 'events', 'bp-strimzi', '{}');
      install(scope, 'meter', 'bp-openmeter', '{ kafka: db, clickHouse: tables }');
      install(scope, 'llm', 'bp-llm-gateway', '{ models: [{ name: own, model: hosted_vllm/own, provider: model }] }');
    }, [
      `${at('llm')}'values.models[0].provider' must name an Application of acme-prod, got "model"; write db or events, or install it there`,
      `${at('meter')}'values.kafka' must name an Application of acme-prod that is bp-strimzi, got "db"; write events, or install it there`,
      `${at('meter')}'values.clickHouse' must name an Application of acme-prod that is bp-clickhouse, got "tables"; install it there, or leave it out`,
    ]],
    ['names below lead nowhere, whatever they are below', (scope) => {
      const image = '{ image: registry.example/bank:1.0.0 }';
      install(scope, 'bank', 'bp-fingate', `
extAuthz: ${image}
accountsApi: ${image}
consentsApi: ${image}
tppManagement: ${image}
services: { rates: { image: registry.example/rates:1.0.0, calls: [scores] } }
`);
    }, [`${at('bank')}'values.services.rates.calls[0]' must name an Application of acme-prod that is bp-banking-service, got "scores"; install it there, or leave it out`]],
    ['a Blueprint runs on host clusters only', (scope) => new Application(scope, 'vectors', { blueprint: 'bp-milvus', version: '2.6.11' }), [
      `${at('vectors')}'blueprint' must be one that runs in Environments, its operator makes Pods that the namespace of an Organization refuses, `
      + 'got "bp-milvus"; create its class on a host cluster',
    ]],
    ['two wait for each other', (scope) => {
      install(scope, 'first', 'bp-nemo-guardrails', '{ gateway: second }');
      install(scope, 'second', 'bp-nemo-guardrails', '{ gateway: first }');
    }, [
      `${at('first')}'values.gateway' must name an Application that does not wait for first, got "second"; leave one of the two out`,
      `${at('second')}'values.gateway' must name an Application that does not wait for second, got "first"; leave one of the two out`,
    ]],
  ])('fails when %s', (_, define, messages) => {
    expect(failure(define).split('\n')).toEqual(messages);
  });

  test('fails when it is placed in several regions', () => {
    const scope = environment({ regions: twoRegions() });
    postgres(scope, 'db', { placement: Placement.activeActive(['fsn', 'hel']) });
    expect(() => plan(scope)).toThrow(new Error(
      `${at('db')}'placement' must be single-region or active-hotstandby, PostgreSQL has one server that writes, got "active-active"; write Placement.activeHotstandby(['fsn', 'hel'])`,
    ));
  });
});
