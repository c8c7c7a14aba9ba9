import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Kyverno, PlatformPolicy, PolicyMode } from '../../../blueprints';
import { ControlPlane } from '../../../rehearsal/control-plane';
import { KubernetesObject } from '../../../rehearsal/kubernetes';
import { KYVERNO } from '../../../rehearsal/players/kyverno';
import { Stage } from '../../../rehearsal/players/player';
import { Programs } from '../../../rehearsal/programs';
import { startControlPlane } from '../../support/control-plane';
import { objectsOf, planOf, testSovereign } from '../../support/fixtures';
import { POLICY_RULES } from '../../support/policy-rules';

// A real API server evaluates the policies of Kyverno, and says of every object what the rules in TypeScript say.

const folder = mkdtempSync(join(tmpdir(), 'policies-'));
const programs = new Programs(folder);
const REGISTRY = 'harbor.example.com';
let plane: ControlPlane;

const PLATFORM = { 'openova.io/owner': 'omantel', 'openova.io/organization': 'system', 'openova.io/tier': 'platform' };
const NAMESPACES: { [name: string]: { [label: string]: string } } = {
  // Pod Security itself would refuse first.
  careful: PLATFORM,
  machine: { ...PLATFORM, 'pod-security.kubernetes.io/enforce': 'privileged' },
  acme: { 'openova.io/owner': 'acme', 'openova.io/organization': 'acme', 'openova.io/tier': 'high', 'pod-security.kubernetes.io/enforce': 'privileged' },
};
const COPIED = { 'vcluster.loft.sh/managed-by': 'acme' };

const container = (rest: object = {}) => ({
  name: 'main', image: `${REGISTRY}/acme/shop:1.0`, readinessProbe: { httpGet: { port: 80 } }, resources: { requests: { cpu: '1m', memory: '1Mi' } },
  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, runAsNonRoot: true, capabilities: { drop: ['ALL'] } }, ...rest,
});
const GOOD = container().securityContext;
const pod = (spec: object, labels: object = COPIED) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x', labels }, spec: { containers: [container()], ...spec } });
const of = (rest: object, labels?: object) => pod({ containers: [container(rest)] }, labels);

const PODS: { [title: string]: any } = {
  'one that is as it should be': pod({}),
  'one of the platform that is not': of({ securityContext: {}, resources: {}, readinessProbe: undefined, image: 'quay.io/x:1' }, {}),
  'host network': pod({ hostNetwork: true }),
  'processes of the host': pod({ hostPID: true }),
  'memory of the host': pod({ hostIPC: true }),
  'a folder of the host': pod({ volumes: [{ name: 'a', hostPath: { path: '/etc' } }] }),
  'another volume': pod({ volumes: [{ name: 'a', emptyDir: {} }] }),
  'a port of the host': of({ ports: [{ containerPort: 80, hostPort: 80 }] }),
  'a port': of({ ports: [{ containerPort: 80 }] }),
  'privileged': of({ securityContext: { ...GOOD, allowPrivilegeEscalation: undefined, privileged: true } }),
  'latest': of({ image: `${REGISTRY}/a:latest` }),
  'no tag': of({ image: `${REGISTRY}/a` }),
  'a port and no tag': of({ image: `${REGISTRY}:5000/a` }),
  'a digest': of({ image: `${REGISTRY}/a:latest@sha256:${'0'.repeat(64)}` }),
  'an initial container with latest': pod({ initContainers: [container({ name: 'first', image: `${REGISTRY}/a:latest`, readinessProbe: undefined })] }),
  'another registry': of({ image: 'docker.io/library/nginx:1.29' }),
  'no securityContext': of({ securityContext: undefined }),
  'escalation': of({ securityContext: { ...GOOD, allowPrivilegeEscalation: undefined } }),
  'some capabilities': of({ securityContext: { ...GOOD, capabilities: { drop: ['NET_RAW'] } } }),
  'a file system to write on': of({ securityContext: { ...GOOD, readOnlyRootFilesystem: undefined } }),
  'a user of the Pod': pod({ securityContext: { runAsNonRoot: true }, containers: [container({ securityContext: { ...GOOD, runAsNonRoot: undefined } })] }),
  'a user of the Pod that a container overrules': pod({ securityContext: { runAsNonRoot: true }, containers: [container({ securityContext: { ...GOOD, runAsNonRoot: false } })] }),
  'no user': of({ securityContext: { ...GOOD, runAsNonRoot: undefined } }),
  'no probe': of({ readinessProbe: undefined }),
  'no probe and an end': pod({ restartPolicy: 'Never', containers: [container({ readinessProbe: undefined })] }),
  'a probe of life': of({ readinessProbe: undefined, livenessProbe: { httpGet: { port: 80 } } }),
  'no requests': of({ resources: {} }),
  'half of the requests': of({ resources: { requests: { cpu: '1m' } } }),
};
const SERVICES: { [title: string]: any } = Object.fromEntries([
  ['inside', {}, COPIED], ['a port of the machine', { type: 'NodePort' }, COPIED], ['a load balancer', { type: 'LoadBalancer' }, COPIED],
  ['an outside address', { externalIPs: ['192.0.2.1'] }, COPIED], ['a load balancer of the platform', { type: 'LoadBalancer' }, {}],
].map(([title, spec, labels]) => [title, { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x', labels }, spec: { ports: [{ port: 80 }], ...spec as object } }]));

beforeAll(async () => {
  plane = await startControlPlane(folder, programs);
  const { kubernetes } = plane;
  for (const [name, labels] of Object.entries(NAMESPACES)) {
    await kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
    await kubernetes.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: name } });
  }
  const sovereign = testSovereign();
  new Kyverno(sovereign.managementCluster, undefined, { policyMode: PolicyMode.ENFORCE, registries: [REGISTRY] });
  // The kind of Kyverno itself is not served here; only what the player makes of its objects counts.
  const stage = { kubernetes: Object.assign(Object.create(kubernetes), { setStatus: async () => undefined }) } as Stage;
  for (const policy of objectsOf(planOf(sovereign), 'kyverno-policies')) {
    const asked = { ...policy, metadata: { ...policy.metadata, uid: 'b4a9b1c2-0000-4000-8000-000000000000', generation: 1 } } as KubernetesObject;
    expect(await KYVERNO[0].act!(asked, stage)).toBeUndefined();
  }
  await setTimeout(5000);
});
afterAll(async () => {
  plane?.close();
  await programs.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Returns the policy that refuses an object: one of those that do. */
async function refusal(path: string, object: any): Promise<string | undefined> {
  try {
    await plane.kubernetes.call('POST', `${path}?dryRun=All`, object);
    return undefined;
  } catch (error: any) {
    const policy = /ValidatingAdmissionPolicy 'vpol-([a-z-]+)'/.exec(error.message)?.[1];
    if (!policy) throw error;
    return policy;
  }
}

const passes = (policy: string, object: any, namespace: string) => (
  policy === PlatformPolicy.RESTRICT_REGISTRIES
    ? !object.metadata.labels['vcluster.loft.sh/managed-by'] || object.spec.containers.every(({ image }: any) => image.startsWith(`${REGISTRY}/`))
    : POLICY_RULES[policy as PlatformPolicy]!(object, NAMESPACES[namespace])
);
const onPods = Object.values(PlatformPolicy).filter((one) => ![PlatformPolicy.DISALLOW_PUBLIC_SERVICES, PlatformPolicy.REQUIRE_NAMESPACE_LABELS].includes(one));
const cases = Object.keys(NAMESPACES).flatMap((namespace) => Object.keys(PODS).map((title) => [title, namespace]));

test('every expression is of the types that the API server knows', async () => {
  const made = await plane.kubernetes.list('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy');
  expect(made.length).toBe(Object.values(PlatformPolicy).length);
  expect(made.filter(({ status }) => status?.typeChecking?.expressionWarnings?.length).map(({ metadata, status }) => `${metadata.name}: ${JSON.stringify(status.typeChecking)}`)).toEqual([]);
});

test.each(cases)('a Pod with %s in namespace %s', async (title, namespace) => {
  const refused = await refusal(`/api/v1/namespaces/${namespace}/pods`, PODS[title]);
  const broken = onPods.filter((policy) => !passes(policy, PODS[title], namespace));
  if (broken.length === 0) expect(refused).toBeUndefined();
  else expect(broken).toContain(refused);
});

test.each(Object.keys(SERVICES))('a Service with %s', async (title) => {
  const refused = await refusal('/api/v1/namespaces/acme/services', SERVICES[title]);
  expect(refused === undefined).toBe(POLICY_RULES[PlatformPolicy.DISALLOW_PUBLIC_SERVICES]!(SERVICES[title], NAMESPACES.acme));
});

test.each([['labelled', NAMESPACES.acme, undefined], ['bare', {}, 'require-namespace-labels'], ['half', { 'openova.io/owner': 'acme' }, 'require-namespace-labels']])(
  'a Namespace that is %s', async (name, labels, policy) => {
    const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
    expect(await refusal('/api/v1/namespaces', object)).toBe(policy);
    expect(POLICY_RULES[PlatformPolicy.REQUIRE_NAMESPACE_LABELS]!(object, labels as any)).toBe(policy === undefined);
  },
);

test('what the API server needs is not judged', async () => {
  expect(await refusal('/api/v1/namespaces/kube-system/pods', { ...PODS['host network'], metadata: { name: 'x' } })).toBeUndefined();
});
