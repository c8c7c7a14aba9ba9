import * as yaml from 'js-yaml';
import { Kyverno, KyvernoProps, PlatformPolicy, PolicyMode } from '../../blueprints';
import { ClusterPlan, GitOpsApp, SovereignPlan } from '../../constructs';
import { fleet } from '../../sovereigns';
import { dependenciesOf, objectsOf, planOf, testSovereign, valuesOf } from '../support/fixtures';
import { plannedPods } from '../support/planned-pods';
import { POLICY_RULES } from '../support/policy-rules';

const planWith = (props: KyvernoProps = {}, nodes: number = 1) => {
  const sovereign = testSovereign({ nodes });
  new Kyverno(sovereign.managementCluster, undefined, props);
  const plan = planOf(sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  return plan;
};
const policies = (props?: KyvernoProps) => objectsOf(planWith(props), 'kyverno-policies');
const policy = (name: PlatformPolicy, props?: KyvernoProps) => policies(props).find(({ metadata }) => metadata.name === name).spec;
const excluded = (spec: any) => Object.fromEntries(spec.matchExpressions.map(({ key, operator, values }: any) => [key, [operator, ...values]]));
const BASE = ['NotIn', 'flux-system', 'kube-node-lease', 'kube-public', 'kube-system'];

describe('the controller', () => {
  test.each([[1, 1, false], [3, 3, true]])('on %d machines admits with %d replicas', (nodes, replicas, many) => {
    expect(valuesOf(planWith({}, nodes), 'kyverno').admissionController).toMatchObject({ replicas, podDisruptionBudget: { enabled: many } });
  });

  test('sees no namespace of the platform in its webhooks, so that whatever it refuses, the platform can start', () => {
    const { namespaceSelector } = valuesOf(planWith(), 'kyverno').config.webhooks;
    expect(excluded(namespaceSelector)).toEqual({ 'kubernetes.io/metadata.name': BASE, 'openova.io/tier': ['NotIn', 'platform'] });
  });

  test('knows no exceptions but those in the policies', () => {
    expect(valuesOf(planWith(), 'kyverno').features.policyExceptions.enabled).toBe(false);
  });

  test('is never pruned, and its policies come after it', () => {
    const plan = planWith();
    expect(plan.tryFindUnit('kyverno')!.prune).toBe(false);
    expect(dependenciesOf(plan, 'kyverno-policies')).toContain('kyverno');
  });
});

describe('the policies', () => {
  test('report, and refuse when told to', () => {
    expect(new Set(policies().flatMap(({ spec }) => spec.validationActions))).toEqual(new Set(['Audit']));
    expect(new Set(policies({ policyMode: PolicyMode.ENFORCE }).flatMap(({ spec }) => spec.validationActions))).toEqual(new Set(['Deny']));
  });

  test('are evaluated by the API server, and are not derived for Deployments', () => {
    for (const { spec } of policies()) expect(spec.autogen).toEqual({ validatingAdmissionPolicy: { enabled: true }, podControllers: { controllers: [] } });
  });

  test('are all there but the one about registries, and those that are left out', () => {
    const names = (props?: KyvernoProps) => policies(props).map(({ metadata }) => metadata.name);
    const all = Object.values(PlatformPolicy);
    expect(names()).toEqual(all.filter((name) => name !== PlatformPolicy.RESTRICT_REGISTRIES));
    expect(names({ registries: ['harbor.example.com'] })).toEqual(all);
    expect(names({ omittedPolicies: [PlatformPolicy.REQUIRE_PROBES] })).not.toContain(PlatformPolicy.REQUIRE_PROBES);
  });

  test('take images from the registries that are named', () => {
    const { validations } = policy(PlatformPolicy.RESTRICT_REGISTRIES, { registries: ['harbor.example.com', 'ghcr.io/acme'] });
    expect(validations[0].expression).toContain("['harbor.example.com/', 'ghcr.io/acme/'].exists(r, c.image.startsWith(r))");
    expect(validations[0].message).toBe('images must come from harbor.example.com or ghcr.io/acme');
  });

  test('do not judge where the API server needs Pods', () => {
    for (const { spec } of policies()) expect(excluded(spec.matchConstraints.namespaceSelector)).toEqual({ 'kubernetes.io/metadata.name': BASE });
  });

  test('ask of Pods that a vcluster copies what they do not ask of the platform', () => {
    const expression = "'vcluster.loft.sh/managed-by' in object.metadata.?labels.orValue({})";
    const names = policies().filter(({ spec }) => spec.matchConditions?.some((one: any) => one.expression === expression)).map(({ metadata }) => metadata.name);
    expect(names).toEqual([
      'disallow-privilege-escalation', 'disallow-public-services', 'require-drop-all-capabilities', 'require-probes', 'require-read-only-root-filesystem',
      'require-requests', 'require-run-as-non-root',
    ]);
  });

  test('fails when a registry is no host', () => {
    expect(() => planWith({ registries: ['https://harbor.example.com'] })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/kyverno: 'registries' must be hosts, with a path if need be, got \"https://harbor.example.com\"; write for example harbor.example.com",
    ));
  });

  test('fails when a policy that is left out is not one', () => {
    expect(() => planWith({ omittedPolicies: ['require-luck' as PlatformPolicy] })).toThrow(new Error(
      `omantel/hz-fsn-mgt-prod/kyverno: 'omittedPolicies' must be one of ${Object.values(PlatformPolicy).join(', ')}, got "require-luck"; write one of these`,
    ));
  });
});

describe('what the platform itself does', () => {
  const plans = fleet().sovereigns.flatMap((sovereign) => SovereignPlan.of(sovereign).clusters);
  const unjudged = BASE.slice(1);
  const labelsOf = (plan: ClusterPlan) => {
    const tree = GitOpsApp.tree(plan.sovereignPlan);
    // What is applied to a vcluster makes no namespace of the host cluster.
    const folders = plan.units.filter(({ appliedTo }) => appliedTo === undefined).map(({ path }) => `/${path}/`);
    const files = tree.paths.filter((file) => folders.some((folder) => file.includes(folder)) && /\/namespaces?\.yaml$/.test(file));
    return new Map<string, any>(files.flatMap((file) => yaml.loadAll(tree.content(file)) as any[]).filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => [metadata.name, metadata.labels]));
  };

  test.each(plans.map((plan): [string, ClusterPlan] => [plan.hostCluster.name, plan]))('would not be refused on %s', (_, plan) => {
    const labels = labelsOf(plan);
    const judged = plannedPods(plan).filter(({ namespace }) => !unjudged.includes(namespace));
    const { [PlatformPolicy.DISALLOW_PUBLIC_SERVICES]: _services, [PlatformPolicy.REQUIRE_NAMESPACE_LABELS]: onNamespaces, ...onPods } = POLICY_RULES;
    const refused = judged.flatMap(({ title, namespace, pod }) => Object.entries(onPods)
      .filter(([, passes]) => !passes!(pod, labels.get(namespace) ?? {})).map(([name]) => `${name}: ${title} in ${namespace}`));
    expect(refused).toEqual([]);
    expect(judged.length).toBeGreaterThan(10);
    expect(judged.filter(({ namespace }) => !labels.has(namespace)).map(({ title, namespace }) => `${title} in ${namespace}`)).toEqual([]);
    const unlabelled = [...labels].filter(([name, one]) => !unjudged.includes(name) && !onNamespaces!({ metadata: { name, labels: one } }, one));
    expect(unlabelled.map(([name]) => name)).toEqual([]);
  });

  test('would be refused without the exemption of what works on the machine', () => {
    const onMachine = plans.flatMap((plan) => plannedPods(plan).filter(({ namespace }) => !unjudged.includes(namespace)).filter(({ pod }) => (
      !POLICY_RULES[PlatformPolicy.DISALLOW_HOST_PATH]!(pod, { 'openova.io/tier': 'platform', 'pod-security.kubernetes.io/enforce': 'baseline' })
    )));
    expect(onMachine.map(({ namespace }) => namespace)).toContain('catalyst-spire-agent');
  });
});
