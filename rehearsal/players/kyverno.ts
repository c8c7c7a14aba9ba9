import { KubernetesObject } from '../kubernetes';
import { acting, notPlayed, Waiting } from './acting';
import { Player, Stage } from './player';
import { conditions, ensure, ownedBy, setStatus } from './writing';

const OPERATOR = { kind: 'Deployment', image: 'kyverno/kyverno' } as const;
const OTHERS = [
  ...['DeletingPolicy', 'GeneratingPolicy', 'ImageValidatingPolicy', 'MutatingPolicy', 'PolicyException'].map((kind) => `policies.kyverno.io/v1/${kind}`),
  ...['ClusterPolicy', 'Policy'].map((kind) => `kyverno.io/v1/${kind}`),
  ...['CleanupPolicy', 'ClusterCleanupPolicy', 'GlobalContextEntry', 'PolicyException'].map((kind) => `kyverno.io/v2/${kind}`),
];

/**
 * Policies that the API server evaluates: it refuses what they refuse. Not shown are reports, and policies that Kyverno evaluates in a
 * webhook of its own.
 */
export const KYVERNO: Player[] = [
  { kinds: ['policies.kyverno.io/v1/ValidatingPolicy'], title: 'Kyverno: makes policies of the API server', operator: OPERATOR, act: acting(generate) },
  ...OTHERS.map((kind) => ({
    kinds: [kind], title: 'Kyverno: policies in its own webhook, which no Blueprint has', operator: OPERATOR, act: notPlayed(kind.split('/')[2]),
  })),
];

async function generate(policy: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { generation, name }, spec } = policy;
  const { autogen, matchConditions, matchConstraints, validationActions, validations, variables } = spec;
  if (!autogen?.validatingAdmissionPolicy?.enabled) throw new Waiting(`ValidatingPolicy ${name} without autogen.validatingAdmissionPolicy is not played`);
  if (derivesForControllers(autogen, matchConstraints)) throw new Waiting(`ValidatingPolicy ${name} with rules for Deployments is not played`);
  const made = { apiVersion: 'admissionregistration.k8s.io/v1', metadata: { name: `vpol-${name}`, ...ownedBy(policy) } };
  await ensure(stage, { ...made, kind: 'ValidatingAdmissionPolicy', spec: { matchConditions, matchConstraints, validations, variables } });
  await ensure(stage, {
    ...made,
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { ...made.metadata, name: `vpol-${name}-binding` },
    spec: { policyName: `vpol-${name}`, validationActions },
  });
  const wanted = [{ type: 'RBACPermissionsGranted', isTrue: true, reason: 'Succeeded' }];
  await setStatus(stage, policy, {
    generated: true,
    conditionStatus: { ready: true, message: '', conditions: conditions(policy.status?.conditionStatus?.conditions, wanted, generation) },
  });
}

/** From a policy for Pods alone, Kyverno derives others for what makes Pods, and leaves the policy to its webhook. */
function derivesForControllers(autogen: any, { namespaceSelector, objectSelector, excludeResourceRules, resourceRules }: any): boolean {
  if (autogen.podControllers?.controllers?.length === 0 || namespaceSelector || objectSelector || excludeResourceRules) return false;
  return resourceRules.length === 1 && resourceRules[0].resources.every((one: string) => one === 'pods');
}
