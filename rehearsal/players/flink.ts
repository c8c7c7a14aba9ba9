import { KubernetesObject } from '../kubernetes';
import { acting, need, needSecret, notPlayed, Waiting } from './acting';
import { Player, Stage } from './player';
import { ensure, ownedBy, setStatus } from './writing';

const API = 'flink.apache.org/v1beta1';
const OPERATOR = { kind: 'Deployment', image: 'apache/flink-kubernetes-operator' } as const;

/**
 * Flink: Services and status of every cluster, once its ServiceAccount is there and what its Pods read.
 *
 * No process runs, and a job is at work at once. A cluster for one job alone is not played, and no savepoint is made.
 */
export const FLINK: Player[] = [
  { kinds: [`${API}/FlinkDeployment`], title: 'Flink: runs clusters', operator: OPERATOR, act: acting(run, refuse) },
  {
    kinds: [`${API}/FlinkSessionJob`], title: 'Flink: runs jobs', operator: OPERATOR,
    act: acting(async (job, stage) => {
      const { metadata: { generation, namespace }, spec } = job;
      const cluster = await need(stage, API, 'FlinkDeployment', spec.deploymentName, namespace);
      if (cluster.status?.lifecycleState !== 'STABLE') throw new Waiting(`FlinkDeployment ${namespace}/${spec.deploymentName} is not stable`);
      await setStatus(stage, job, { lifecycleState: 'STABLE', observedGeneration: generation, jobStatus: { state: 'RUNNING' } });
    }),
  },
  ...['FlinkBlueGreenDeployment', 'FlinkStateSnapshot'].map((kind): Player => (
    { kinds: [`${API}/${kind}`], title: `Flink: ${kind}, which no Blueprint has`, operator: OPERATOR, act: notPlayed(kind) }
  )),
];

async function run(cluster: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { generation, name, namespace }, spec } = cluster;
  if (spec.job) throw new Waiting('a FlinkDeployment with a job of its own is not played');
  await need(stage, 'v1', 'ServiceAccount', spec.serviceAccount, namespace);
  await needSecrets(spec.podTemplate?.spec, namespace!, stage);
  await ensure(stage, {
    apiVersion: 'v1', kind: 'Service', metadata: { name: `${name}-rest`, namespace, ...ownedBy(cluster) },
    spec: { type: 'ClusterIP', ports: [{ name: 'rest', port: 8081, targetPort: 8081, protocol: 'TCP' }], selector: { app: name, component: 'jobmanager', type: 'flink-native-kubernetes' } },
  });
  await setStatus(stage, cluster, { jobManagerDeploymentStatus: 'READY', lifecycleState: 'STABLE', observedGeneration: generation });
}

async function refuse(cluster: KubernetesObject, stage: Stage, message: string): Promise<void> {
  await setStatus(stage, cluster, { jobManagerDeploymentStatus: 'MISSING', lifecycleState: 'CREATED', error: message });
}

/** Waits for every Secret that a Pod would read. */
async function needSecrets(pod: any, namespace: string, stage: Stage): Promise<void> {
  const variables = (pod?.containers ?? []).flatMap(({ env = [] }: any) => env);
  for (const { valueFrom } of variables) {
    if (valueFrom?.secretKeyRef) await needSecret(stage, namespace, valueFrom.secretKeyRef.name, [valueFrom.secretKeyRef.key]);
  }
  const sources = (pod?.volumes ?? []).flatMap(({ projected }: any) => projected?.sources ?? []);
  for (const { secret } of sources) if (secret) await needSecret(stage, namespace, secret.name);
}
