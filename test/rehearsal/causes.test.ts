import { HEALTH_EXPRESSIONS } from '../../constructs/gitops/health';
import { Causes } from '../../rehearsal/causes';
import { Kubernetes, KubernetesObject } from '../../rehearsal/kubernetes';
import { notReady } from '../../rehearsal/readiness';
import { ApiServerStandIn } from '../support/api-server-stand-in';

let server: ApiServerStandIn;
beforeEach(() => { server = new ApiServerStandIn(); });

const condition = (type: string, status: string, message: string) => ({ type, status, message });
const make = (apiVersion: string, kind: string, name: string, rest: object = {}, namespace?: string) => (
  server.put({ apiVersion, kind, ...rest, metadata: { name, ...(namespace ? { namespace } : {}), ...(rest as any).metadata } })
);
const unit = (name: string, entries: [id: string, v: string][], spec: object = {}) => make('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', name, {
  spec, status: { inventory: { entries: entries.map(([id, v]) => ({ id, v })) }, conditions: [condition('Ready', 'Unknown', 'Reconciliation in progress')] },
}, 'flux-system');
const release = (name: string, conditions: object[]) => make('helm.toolkit.fluxcd.io/v2', 'HelmRelease', name, { spec: {}, status: { observedGeneration: 1, conditions } }, 'flux-system');
const madeBy = (name: string) => ({ 'helm.toolkit.fluxcd.io/name': name, 'helm.toolkit.fluxcd.io/namespace': 'flux-system' });
const deployment = (status: object) => make('apps/v1', 'Deployment', 'prepper', {
  metadata: { labels: madeBy('prepper') }, spec: { replicas: 1, selector: { matchLabels: { app: 'prepper' } } }, status: { observedGeneration: 1, ...status },
}, 'siem');

/** What a unit waits for, and all that was found on the way. */
async function causesOf(name: string) {
  const causes = new Causes(server as unknown as Kubernetes);
  return { waitsFor: await causes.of(name), obstacles: causes.obstacles.map(({ what, reason }) => `${what}: ${reason}`) };
}

describe('what a unit waits for', () => {
  test('is the release that could not be installed, with what Helm said of it', async () => {
    unit('prepper', [['flux-system_prepper_helm.toolkit.fluxcd.io_HelmRelease', 'v2'], ['flux-system_prepper_source.toolkit.fluxcd.io_HelmRepository', 'v1']]);
    make('source.toolkit.fluxcd.io/v1', 'HelmRepository', 'prepper', { status: { observedGeneration: 1, conditions: [condition('Ready', 'True', 'stored artifact')] } }, 'flux-system');
    release('prepper', [
      condition('Ready', 'Unknown', "Running 'install' action with timeout of 10m0s"),
      condition('Released', 'False', 'Helm install failed for release siem/prepper:\n  ports: duplicate entries for key [containerPort=4900,protocol="TCP"]'),
    ]);
    expect(await causesOf('prepper')).toEqual({
      waitsFor: ['HelmRelease flux-system/prepper'],
      obstacles: ['HelmRelease flux-system/prepper: Helm install failed for release siem/prepper: ports: duplicate entries for key [containerPort=4900,protocol="TCP"]'],
    });
  });

  test('is followed from the release to its workload, and from there to the Pod', async () => {
    unit('prepper', [['flux-system_prepper_helm.toolkit.fluxcd.io_HelmRelease', 'v2']]);
    release('prepper', [condition('Ready', 'Unknown', "Running 'install' action with timeout of 10m0s")]);
    deployment({});
    make('v1', 'Pod', 'prepper-1', { metadata: { labels: { app: 'prepper' } }, status: { conditions: [condition('Ready', 'False', 'Secret siem/pipelines is missing')] } }, 'siem');
    make('v1', 'Pod', 'other-1', { metadata: { labels: { app: 'other' } }, status: {} }, 'siem');
    expect(await causesOf('prepper')).toEqual({
      waitsFor: ['HelmRelease flux-system/prepper'],
      obstacles: [
        "HelmRelease flux-system/prepper: Running 'install' action with timeout of 10m0s; Deployment siem/prepper",
        'Deployment siem/prepper: 0 of 1 Pods are ready; Pod siem/prepper-1',
        'Pod siem/prepper-1: Secret siem/pipelines is missing',
      ],
    });
  });

  test('is a workload whose Pods are refused, with who refuses them', async () => {
    unit('prepper', [['siem_prepper_apps_Deployment', 'v1'], ['siem_store_apps_StatefulSet', 'v1']]);
    deployment({ conditions: [condition('ReplicaFailure', 'True', 'pods "prepper-1" is forbidden: violates PodSecurity "restricted:latest"')] });
    make('apps/v1', 'StatefulSet', 'store', { spec: { replicas: 3 }, status: { readyReplicas: 1 } }, 'siem');
    make('v1', 'Event', 'one', { type: 'Warning', message: 'exceeded quota', involvedObject: { kind: 'StatefulSet', name: 'store', namespace: 'siem' } }, 'siem');
    make('v1', 'Event', 'two', { type: 'Normal', message: 'created Pod', involvedObject: { kind: 'StatefulSet', name: 'store', namespace: 'siem' } }, 'siem');
    expect(await causesOf('prepper')).toEqual({
      waitsFor: ['Deployment siem/prepper', 'StatefulSet siem/store'],
      obstacles: [
        'Deployment siem/prepper: pods "prepper-1" is forbidden: violates PodSecurity "restricted:latest"',
        'StatefulSet siem/store: 1 of 3 Pods are ready; exceeded quota',
      ],
    });
  });

  test('is an object whose status does not say what the expression of its kind asks for', async () => {
    unit('search', [['siem_search_opensearch.org_OpenSearchCluster', 'v1'], ['siem_key_external-secrets.io_ExternalSecret', 'v1'], ['_system__search_rbac.authorization.k8s.io_ClusterRole', 'v1']]);
    make('opensearch.org/v1', 'OpenSearchCluster', 'search', { status: { phase: 'PENDING' } }, 'siem');
    make('external-secrets.io/v1', 'ExternalSecret', 'key', { status: { conditions: [condition('Ready', 'True', 'secret synced')] } }, 'siem');
    make('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:search');
    expect(await causesOf('search')).toEqual({
      waitsFor: ['OpenSearchCluster siem/search'], obstacles: ["OpenSearchCluster siem/search: has(status.phase) && status.phase == 'RUNNING' is not true"],
    });
  });

  test('is said once of what several units wait for', async () => {
    unit('one', [['siem_prepper_apps_Deployment', 'v1']]);
    unit('two', [['siem_prepper_apps_Deployment', 'v1']]);
    deployment({});
    const causes = new Causes(server as unknown as Kubernetes);
    expect([await causes.of('one'), await causes.of('two')]).toEqual([['Deployment siem/prepper'], ['Deployment siem/prepper']]);
    expect(causes.obstacles).toEqual([{ what: 'Deployment siem/prepper', reason: '0 of 1 Pods are ready' }]);
  });

  test('is not looked for where it lies elsewhere, or is ready', async () => {
    unit('elsewhere', [['siem_prepper_apps_Deployment', 'v1']], { kubeConfig: { secretRef: { name: 'acme' } } });
    deployment({});
    expect(await causesOf('elsewhere')).toEqual({ waitsFor: [], obstacles: [] });
    unit('here', [['siem_prepper_apps_Deployment', 'v1']]);
    deployment({ readyReplicas: 1, conditions: [condition('Available', 'True', 'minimum availability')] });
    expect([await causesOf('here'), await causesOf('nowhere')]).toEqual([{ waitsFor: [], obstacles: [] }, { waitsFor: [], obstacles: [] }]);
  });
});

describe('an object', () => {
  const object = (kind: string, status: object, spec: object = {}, apiVersion: string = 'v1'): KubernetesObject => ({ apiVersion, kind, metadata: { name: 'one', generation: 2 }, spec, status });

  test.each<[string, KubernetesObject, string | undefined]>([
    ['that nobody has looked at since it changed', object('HelmRelease', { observedGeneration: 1 }), 'its last change is not observed'],
    ['that is stalled', object('HelmRelease', { conditions: [condition('Stalled', 'True', 'no retries left')] }), 'no retries left'],
    ['a DaemonSet before its Pods are counted', object('DaemonSet', {}), 'its Pods are not counted'],
    ['a DaemonSet with a Pod too few', object('DaemonSet', { desiredNumberScheduled: 2, numberAvailable: 1 }), '1 of 2 Pods are ready'],
    ['a StatefulSet with all its Pods', object('StatefulSet', { readyReplicas: 2 }, { replicas: 2 }), undefined],
    ['a Job that runs', object('Job', {}), 'it is not complete'],
    ['a Job that failed', object('Job', { conditions: [condition('Failed', 'True', 'backoff limit')] }), 'backoff limit'],
    ['a Job that is done', object('Job', { conditions: [condition('Complete', 'True', '')] }), undefined],
    ['a claim', object('PersistentVolumeClaim', { phase: 'Pending' }), 'it is not bound'],
    ['a Pod that no machine takes', object('Pod', { conditions: [condition('PodScheduled', 'False', 'Insufficient memory')] }), 'Insufficient memory'],
    ['a Pod that has ended well', object('Pod', { phase: 'Succeeded' }), undefined],
    ['a kind that is not served yet', object('CustomResourceDefinition', {}), 'it is not established'],
    ['without a status', object('Service', {}), undefined],
  ])('%s', (_, one, reason) => {
    expect(notReady(one)).toBe(reason);
  });

  /** The expression as JavaScript, which it almost is. */
  const evaluated = (current: string) => new Function('status', `return ${current
    .replace(/has\(([\w.]+)\)/g, '$1 !== undefined').replace(/\.exists\((\w), /g, '.some(($1) => ').replace(/\.all\((\w), /g, '.every(($1) => ')}`) as (status: object) => boolean;

  test.each(HEALTH_EXPRESSIONS)('$kind is ready when its expression says so', ({ current, isReady }) => {
    const [, type] = /== '(\w+)' &&/.exec(current) ?? [];
    const [, field, value] = /status\.(\w+) == (\S+)$/.exec(current) ?? [];
    const conditions = (status: string) => [{ type: 'Other', status: 'True' }, { type, status }];
    const statuses: object[] = [
      {}, { conditions: [] }, { conditions: conditions('True') }, { conditions: conditions('False') }, { parents: [] }, { parents: [{ conditions: conditions('True') }] },
      { parents: [{ conditions: conditions('True') }, { conditions: conditions('False') }] }, { generated: true }, { generated: false },
      ...(field ? [{ [field]: value === 'true' ? true : value.slice(1, -1) }, { [field]: 'OTHER' }] : []),
    ];
    expect(statuses.map((status) => isReady(status))).toEqual(statuses.map((status) => evaluated(current)(status)));
    expect(new Set(statuses.map((status) => isReady(status))).size).toBe(2);
  });
});
