import { KubernetesObject } from '../kubernetes';
import { acting, needSecret, notPlayed, Waiting } from './acting';
import { bindServers, ServerClaim } from './claims';
import { Player, Stage } from './player';
import { ensure, ownedBy, setStatus } from './writing';

const SERVERS = 'clickhouse.altinity.com/v1';
const KEEPERS = 'clickhouse-keeper.altinity.com/v1';
const OPERATOR = { kind: 'Deployment', image: 'altinity/clickhouse-operator' } as const;

/**
 * ClickHouse and its Keepers: Services, claims and status of every installation, once the Secrets that it names are there.
 *
 * No server runs, so the Services have no endpoints, and there is no database. Templates from elsewhere are not played.
 */
export const CLICKHOUSE: Player[] = [
  {
    kinds: [`${SERVERS}/ClickHouseInstallation`], title: 'ClickHouse: runs servers', operator: OPERATOR,
    act: acting((installation, stage) => run(installation, stage, 'chi', `clickhouse-${installation.metadata.name}`, { http: 8123, tcp: 9000 }), refuse),
  },
  {
    kinds: [`${KEEPERS}/ClickHouseKeeperInstallation`], title: 'ClickHouse: runs Keepers', operator: OPERATOR,
    act: acting((installation, stage) => run(installation, stage, 'chk', `keeper-${installation.metadata.name}`, { zk: 2181, raft: 9444 }), refuse),
  },
  ...['ClickHouseInstallationTemplate', 'ClickHouseOperatorConfiguration'].map((kind): Player => (
    { kinds: [`${SERVERS}/${kind}`], title: `ClickHouse: ${kind}, which no Blueprint has`, operator: OPERATOR, act: notPlayed(kind) }
  )),
];

async function run(installation: KubernetesObject, stage: Stage, short: string, service: string, ports: { [name: string]: number }): Promise<void> {
  const { apiVersion, metadata: { name, namespace }, spec } = installation;
  if (spec.useTemplates) throw new Waiting("'useTemplates' is not played");
  await needSecrets(spec.configuration, namespace!, stage);
  const group = apiVersion.split('/')[0];
  const hosts: string[] = spec.configuration.clusters.flatMap(({ name: cluster, layout }: any) => (
    Array.from({ length: (layout.shardsCount ?? 1) * (layout.replicasCount ?? 1) }, (_, index) => {
      const replicas = layout.replicasCount ?? 1;
      return `${short}-${name}-${cluster}-${Math.floor(index / replicas)}-${index % replicas}`;
    })
  ));
  const addService = (serviceName: string, selector: object) => ensure(stage, {
    apiVersion: 'v1', kind: 'Service', metadata: { name: serviceName, namespace, ...ownedBy(installation) },
    spec: { clusterIP: 'None', ports: Object.entries(ports).map(([port, number]) => ({ name: port, port: number, targetPort: port, protocol: 'TCP' })), selector },
  });
  await addService(service, { [`${group}/${short}`]: name, [`${group}/ready`]: 'yes' });
  for (const host of hosts) await addService(host, { [`${group}/${short}`]: name, 'statefulset.kubernetes.io/pod-name': `${host}-0` });
  await bindServers(stage, installation, hosts.flatMap((host, index) => claimsOf(spec, host, index)), placesOf(spec));
  await setStatus(stage, installation, { status: 'Completed', hosts: hosts.length, hostsCompleted: hosts.length, fqdns: hosts.map((host) => `${host}.${namespace}.svc.cluster.local`) });
}

async function refuse(installation: KubernetesObject, stage: Stage, message: string): Promise<void> {
  await setStatus(stage, installation, { status: 'InProgress', error: message });
}

/** Waits for every key of a Secret that the configuration names. */
async function needSecrets(field: any, namespace: string, stage: Stage): Promise<void> {
  if (field === null || typeof field !== 'object') return;
  const { secretKeyRef } = field;
  if (secretKeyRef) await needSecret(stage, namespace, secretKeyRef.name, [secretKeyRef.key]);
  else for (const inner of Object.values(field)) await needSecrets(inner, namespace, stage);
}

function claimsOf({ defaults, templates }: any, host: string, index: number): ServerClaim[] {
  const wanted = defaults?.templates?.dataVolumeClaimTemplate;
  const template = templates?.volumeClaimTemplates?.find((one: any) => one.name === wanted);
  if (!template) return [];
  const { storageClassName, resources } = template.spec;
  return [{ name: `${wanted}-${host}-0`, index, size: resources.requests.storage, storageClass: storageClassName }];
}

/** Machines that servers need which may not share one. */
function placesOf({ configuration, templates }: any): number {
  const isSpread = (templates?.podTemplates ?? []).some(({ podDistribution, spec }: any) => podDistribution || spec?.affinity?.podAntiAffinity);
  return isSpread ? Math.max(...configuration.clusters.map(({ layout }: any) => layout.replicasCount ?? 1)) : 1;
}
