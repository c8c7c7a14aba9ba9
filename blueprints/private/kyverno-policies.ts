import { PlatformPolicy } from '../platform-policy';
import { PolicyMode } from '../policy-mode';

/** Whose objects a policy judges. */
type Scope = 'everybody' | 'organizations';

/** A policy, in the language in which the API server itself evaluates it. */
interface PolicyRule {
  readonly name: PlatformPolicy;
  /** @default 'pods' */
  readonly resource?: 'pods' | 'services' | 'namespaces';
  readonly scope: Scope;
  /** Objects that it judges, of those in its scope. @default - all */
  readonly only?: string;
  /** Whether components of the platform that work on the machine may do it. @default false */
  readonly isOfMachine?: boolean;
  readonly expression: string;
  readonly message: string;
}

/** What the API server and the network need to start: nothing judges there. */
const JUDGED = { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['flux-system', 'kube-node-lease', 'kube-public', 'kube-system'] };

/** What an Organization makes, its vcluster copies here, and marks; what else is in its namespace, the platform made. */
const OF_ORGANIZATION = "'vcluster.loft.sh/managed-by' in object.metadata.?labels.orValue({})";

/** The catalogue says which components of the platform work on the machine itself, and the label of their namespaces repeats it (L20). */
const WORKS_ON_MACHINE = "namespaceObject.metadata.?labels['openova.io/tier'].orValue('') == 'platform' && "
  + "namespaceObject.metadata.?labels['pod-security.kubernetes.io/enforce'].orValue('') == 'privileged'";

/** Says of a rule about a container `c` that all of a Pod keep it; the API server takes their lists for different types. */
function everyContainer(rule: string, lists: string[] = ['containers', 'initContainers', 'ephemeralContainers']): string {
  return lists.map((list) => `object.spec.?${list}.orValue([]).all(c, ${rule})`).join(' && ');
}

const RULES: PolicyRule[] = [
  {
    name: PlatformPolicy.DISALLOW_HOST_NAMESPACES,
    scope: 'everybody',
    isOfMachine: true,
    expression: '!object.spec.?hostNetwork.orValue(false) && !object.spec.?hostPID.orValue(false) && !object.spec.?hostIPC.orValue(false)',
    message: 'hostNetwork, hostPID and hostIPC must not be set',
  },
  {
    name: PlatformPolicy.DISALLOW_HOST_PATH,
    scope: 'everybody',
    isOfMachine: true,
    expression: 'object.spec.?volumes.orValue([]).all(v, !has(v.hostPath))',
    message: 'volumes must not be of hostPath; ask for a claim',
  },
  {
    name: PlatformPolicy.DISALLOW_HOST_PORTS,
    scope: 'everybody',
    isOfMachine: true,
    expression: everyContainer('c.?ports.orValue([]).all(p, p.?hostPort.orValue(0) == 0)'),
    message: 'containers must not open a hostPort; make a Service',
  },
  {
    name: PlatformPolicy.DISALLOW_LATEST_TAG,
    scope: 'everybody',
    expression: everyContainer("c.image.contains('@') || (c.image.matches('^.+:[^:/]+$') && !c.image.endsWith(':latest'))"),
    message: 'images must have a tag that is not latest, or a digest',
  },
  {
    name: PlatformPolicy.DISALLOW_PRIVILEGED_CONTAINERS,
    scope: 'everybody',
    isOfMachine: true,
    expression: everyContainer('!c.?securityContext.?privileged.orValue(false)'),
    message: 'containers must not be privileged',
  },
  {
    name: PlatformPolicy.DISALLOW_PRIVILEGE_ESCALATION,
    scope: 'organizations',
    expression: everyContainer('!c.?securityContext.?allowPrivilegeEscalation.orValue(true)'),
    message: 'containers must set securityContext.allowPrivilegeEscalation to false',
  },
  {
    name: PlatformPolicy.DISALLOW_PUBLIC_SERVICES,
    resource: 'services',
    scope: 'organizations',
    expression: "!(object.spec.?type.orValue('ClusterIP') in ['NodePort', 'LoadBalancer']) && object.spec.?externalIPs.orValue([]).size() == 0",
    message: 'Services must be of type ClusterIP and without externalIPs; make a route to the Gateway',
  },
  {
    name: PlatformPolicy.REQUIRE_DROP_ALL_CAPABILITIES,
    scope: 'organizations',
    expression: everyContainer("'ALL' in c.?securityContext.?capabilities.?drop.orValue([])"),
    message: 'containers must drop ALL capabilities',
  },
  {
    name: PlatformPolicy.REQUIRE_NAMESPACE_LABELS,
    resource: 'namespaces',
    scope: 'everybody',
    // Kubernetes and Cilium make these themselves.
    only: "!(object.metadata.name in ['cilium-secrets', 'default'])",
    expression: "['openova.io/owner', 'openova.io/organization', 'openova.io/tier'].all(l, l in object.metadata.?labels.orValue({}))",
    message: 'Namespaces must have the labels openova.io/owner, openova.io/organization and openova.io/tier',
  },
  {
    name: PlatformPolicy.REQUIRE_PROBES,
    scope: 'organizations',
    // Pods of Jobs come to an end.
    only: "object.spec.?restartPolicy.orValue('Always') == 'Always'",
    expression: 'object.spec.containers.all(c, has(c.readinessProbe) || has(c.livenessProbe))',
    message: 'containers must have a readinessProbe or a livenessProbe',
  },
  {
    name: PlatformPolicy.REQUIRE_READ_ONLY_ROOT_FILESYSTEM,
    scope: 'organizations',
    expression: everyContainer('c.?securityContext.?readOnlyRootFilesystem.orValue(false)'),
    message: 'containers must set securityContext.readOnlyRootFilesystem; mount an emptyDir where they write',
  },
  {
    name: PlatformPolicy.REQUIRE_REQUESTS,
    scope: 'organizations',
    // What the API server publishes of resources has no fields, so their type is left open.
    expression: everyContainer("['cpu', 'memory'].all(r, r in dyn(c).?resources.?requests.orValue({}))", ['containers', 'initContainers']),
    message: 'containers must request cpu and memory',
  },
  {
    name: PlatformPolicy.REQUIRE_RUN_AS_NON_ROOT,
    scope: 'organizations',
    expression: everyContainer('c.?securityContext.?runAsNonRoot.orValue(object.spec.?securityContext.?runAsNonRoot.orValue(false))'),
    message: 'runAsNonRoot must be set for the Pod or for every container',
  },
];

function registriesRule(registries: string[]): PolicyRule {
  const prefixes = registries.map((registry) => `'${registry}/'`).join(', ');
  return {
    name: PlatformPolicy.RESTRICT_REGISTRIES,
    scope: 'organizations',
    expression: everyContainer(`[${prefixes}].exists(r, c.image.startsWith(r))`),
    message: `images must come from ${registries.join(' or ')}`,
  };
}

/** Returns the ValidatingPolicies of a host cluster. */
export function validatingPolicies(mode: PolicyMode, registries: string[], leftOut: PlatformPolicy[]): { [key: string]: any }[] {
  const rules = registries.length > 0 ? [...RULES, registriesRule(registries)] : RULES;
  return rules.filter(({ name }) => !leftOut.includes(name)).map((rule) => validatingPolicy(rule, mode));
}

function validatingPolicy({ name, resource = 'pods', scope, only, isOfMachine, expression, message }: PolicyRule, mode: PolicyMode): { [key: string]: any } {
  const conditions = [
    ...(scope === 'organizations' ? [{ name: 'of-organization', expression: OF_ORGANIZATION }] : []), ...(only === undefined ? [] : [{ name: 'judged', expression: only }]),
  ];
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ValidatingPolicy',
    metadata: { name },
    spec: {
      validationActions: [mode],
      // The API server evaluates the policy: without Kyverno nothing is let through, and nothing is held up. Kyverno makes such a policy
      // only where it derives none for Deployments.
      autogen: { validatingAdmissionPolicy: { enabled: true }, podControllers: { controllers: [] } },
      matchConstraints: {
        resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: [resource] }],
        namespaceSelector: { matchExpressions: [JUDGED] },
      },
      ...(conditions.length > 0 ? { matchConditions: conditions } : {}),
      // Conditions know nothing of the namespace.
      validations: [{ expression: isOfMachine ? `(${WORKS_ON_MACHINE}) || (${expression})` : expression, message }],
    },
  };
}

/** Selector of the namespaces that Kyverno's own webhooks see: whatever they refuse or fail at, the platform can start. */
export function webhookNamespaces(): { [key: string]: any } {
  return { matchExpressions: [JUDGED, { key: 'openova.io/tier', operator: 'NotIn', values: ['platform'] }] };
}
