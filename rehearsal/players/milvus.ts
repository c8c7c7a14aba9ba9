import { KubernetesObject } from '../kubernetes';
import { acting, needSecret, notPlayed, Waiting } from './acting';
import { Player, Stage } from './player';
import { ensure, ownedBy, setObserved } from './writing';

const API = 'milvus.io/v1beta1';
const OPERATOR = { kind: 'Deployment', image: 'milvus-operator' } as const;
/** Conditions of a database that runs. */
const CONDITIONS = ['EtcdReady', 'MilvusReady', 'MsgStreamReady', 'StorageReady'];

/** Vector databases: the Service and the status of each, and the Secrets that have to be there first. No Pod, volume or monitor is made. */
export const MILVUS: Player[] = [
  { kinds: [`${API}/Milvus`], title: 'Milvus: runs vector databases', operator: OPERATOR, act: acting(run, refuse) },
  { kinds: [`${API}/MilvusUpgrade`], title: 'Milvus: upgrades a database of the past', operator: OPERATOR, act: notPlayed('MilvusUpgrade') },
  { kinds: ['milvus.io/v1alpha1/MilvusCluster'], title: 'Milvus: runs databases of the past', operator: OPERATOR, act: notPlayed('MilvusCluster') },
];

async function run(database: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name, namespace }, spec: { components, dependencies, mode } } = database;
  const { etcd, msgStreamType, storage } = dependencies;
  if (msgStreamType !== 'woodpecker') throw new Waiting(`messages by '${msgStreamType}' are not played`);
  if (!storage.external) throw new Waiting('storage in the cluster is not played');
  if (etcd.external) throw new Waiting('an etcd of somebody else is not played');
  await needSecret(stage, namespace!, storage.secretRef, ['accesskey', 'secretkey']);
  for (const { valueFrom } of components.env ?? []) {
    if (valueFrom?.secretKeyRef) await needSecret(stage, namespace!, valueFrom.secretKeyRef.name, [valueFrom.secretKeyRef.key]);
  }
  const labels = { 'app.kubernetes.io/instance': name, 'app.kubernetes.io/name': 'milvus' };
  await ensure(stage, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `${name}-milvus`, namespace, labels, ...ownedBy(database) },
    spec: {
      type: 'ClusterIP',
      ports: [{ name: 'milvus', port: 19530, protocol: 'TCP', targetPort: 'milvus' }, { name: 'metrics', port: 9091, protocol: 'TCP', targetPort: 'metrics' }],
      selector: { ...labels, 'app.kubernetes.io/component': mode === 'cluster' ? 'proxy' : 'standalone' },
    },
  });
  await setObserved(stage, database, CONDITIONS.map((type) => ({ type, isTrue: true, reason: 'ReasonReady' })), {
    status: 'Healthy', endpoint: `${name}-milvus.${namespace}:19530`, observedGeneration: database.metadata.generation,
  });
}

async function refuse(database: KubernetesObject, stage: Stage, message: string): Promise<void> {
  await setObserved(stage, database, [{ type: 'MilvusReady', isTrue: false, reason: 'ReasonMilvusComponentsNotHealthy', message }], { status: 'Pending' });
}
