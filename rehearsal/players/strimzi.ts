import { Authority } from '../authority';
import { KubernetesObject } from '../kubernetes';
import { acting, need, needCondition, needSecret, notPlayed, Waiting } from './acting';
import { bindServers, ServerClaim } from './claims';
import { Player, Stage } from './player';
import { ensure, ownedBy, secret, setObserved } from './writing';

const API = 'kafka.strimzi.io/v1';
const CLUSTER = 'strimzi.io/cluster';
const OPERATOR = { kind: 'Deployment', image: 'strimzi/operator' } as const;
const DAYS = 365;
const REST_PORT = 8083;
const READY = [{ type: 'Ready', isTrue: true, reason: 'Ready' }];

/**
 * Kafka: authorities, Services, claims and status of every cluster, its topics, and the Secrets of its users.
 *
 * No broker runs, so the Services have no endpoints, and a user may do nothing anywhere. Mirrors copy nothing, and are ready whether the other
 * region answers or not. Connect and bridges are not played.
 */
export const STRIMZI: Player[] = [
  { kinds: [`${API}/Kafka`], title: 'Strimzi: runs Kafka', operator: OPERATOR, act: acting(run, refuse) },
  { kinds: [`${API}/KafkaNodePool`], title: 'Strimzi: runs the servers of a pool', operator: OPERATOR, act: acting(runPool) },
  {
    kinds: [`${API}/KafkaTopic`], title: 'Strimzi: makes topics', operator: OPERATOR,
    act: acting(async (topic, stage) => {
      await needKafka(topic, stage);
      await setObserved(stage, topic, READY, { topicName: topic.spec.topicName ?? topic.metadata.name });
    }),
  },
  { kinds: [`${API}/KafkaUser`], title: 'Strimzi: makes users', operator: OPERATOR, act: acting(makeUser) },
  { kinds: [`${API}/KafkaMirrorMaker2`], title: 'Strimzi: copies a Kafka', operator: OPERATOR, act: acting(copy) },
  ...['KafkaBridge', 'KafkaConnect', 'KafkaConnector', 'KafkaRebalance'].map((kind): Player => (
    { kinds: [`${API}/${kind}`], title: `Strimzi: ${kind}, which no Blueprint has`, operator: OPERATOR, act: notPlayed(kind) }
  )),
  { kinds: ['core.strimzi.io/v1/StrimziPodSet'], title: 'Strimzi: Pods of a pool, which it makes itself', operator: OPERATOR, act: notPlayed('StrimziPodSet') },
];

async function run(kafka: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name, namespace }, spec } = kafka;
  for (const part of ['cruiseControl', 'kafkaExporter']) if (spec[part]) throw new Waiting(`'${part}' of a Kafka is not played`);
  const pools = (await stage.kubernetes.list(API, 'KafkaNodePool', namespace)).filter(({ metadata }) => metadata.labels?.[CLUSTER] === name);
  for (const role of ['broker', 'controller']) {
    if (!pools.some((pool) => pool.spec.roles.includes(role))) throw new Waiting(`KafkaNodePool ${namespace} with role '${role}' for ${name} is missing`);
  }
  for (const { configuration } of spec.kafka.listeners) {
    const pair = configuration?.brokerCertChainAndKey;
    if (pair) await needSecret(stage, namespace!, pair.secretName, [pair.certificate, pair.key]);
  }
  for (const authority of ['cluster-ca', 'clients-ca']) await ensureAuthority(kafka, stage, authority);
  const ports = spec.kafka.listeners.map((listener: any) => ({ name: `tcp-${listener.name}`, port: listener.port, targetPort: listener.port, protocol: 'TCP' }));
  const replication = { name: 'tcp-replication', port: 9091, targetPort: 9091, protocol: 'TCP' };
  const selector = { [CLUSTER]: name, 'strimzi.io/kind': 'Kafka' };
  const service = (suffix: string, rest: object) => ensure(stage, {
    apiVersion: 'v1', kind: 'Service', metadata: { name: `${name}-${suffix}`, namespace, labels: { [CLUSTER]: name }, ...ownedBy(kafka) }, spec: { type: 'ClusterIP', ...rest },
  });
  await service('kafka-bootstrap', { ports: [replication, ...ports], selector: { ...selector, 'strimzi.io/broker-role': 'true' } });
  await service('kafka-brokers', {
    clusterIP: 'None', publishNotReadyAddresses: true, ports: [{ name: 'tcp-ctrlplane', port: 9090, targetPort: 9090, protocol: 'TCP' }, replication, ...ports], selector,
  });
  for (const pool of pools) await needCondition(stage, 'Ready', API, 'KafkaNodePool', pool.metadata.name, namespace);
  const host = `${name}-kafka-bootstrap.${namespace}.svc`;
  await setObserved(stage, kafka, READY, {
    kafkaVersion: spec.kafka.version, kafkaNodePools: pools.map(({ metadata }) => ({ name: metadata.name })),
    listeners: spec.kafka.listeners.map((listener: any) => ({
      name: listener.name, addresses: [{ host, port: listener.port }], bootstrapServers: `${host}:${listener.port}`,
    })),
  });
}

async function refuse(kafka: KubernetesObject, stage: Stage, message: string): Promise<void> {
  await setObserved(stage, kafka, [{ type: 'Ready', isTrue: false, reason: 'NotReady', message }]);
}

/** An authority of Strimzi's own is two Secrets: the certificate for everybody, and the key. */
async function ensureAuthority(kafka: KubernetesObject, stage: Stage, suffix: string): Promise<void> {
  const { name, namespace } = kafka.metadata;
  if (await stage.kubernetes.find('v1', 'Secret', `${name}-${suffix}`, namespace)) return;
  const own = Authority.create(`${name} ${suffix}`, DAYS);
  const metadata = { labels: { [CLUSTER]: name }, ...ownedBy(kafka) };
  await ensure(stage, secret(namespace!, `${name}-${suffix}-cert`, 'Opaque', { 'ca.crt': own.certificatePem }, metadata));
  await ensure(stage, secret(namespace!, `${name}-${suffix}`, 'Opaque', { 'ca.key': own.keyPem }, metadata));
}

async function runPool(pool: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { labels, name, namespace }, spec } = pool;
  const cluster = labels?.[CLUSTER];
  await need(stage, API, 'Kafka', cluster, namespace);
  if (spec.storage.type !== 'jbod') throw new Waiting(`storage of type '${spec.storage.type}' is not played`);
  for (const { secret: mounted } of spec.template?.pod?.volumes ?? []) {
    if (!mounted) throw new Waiting('a volume of a KafkaNodePool that is no Secret is not played');
    await needSecret(stage, namespace!, mounted.secretName, (mounted.items ?? []).map(({ key }: any) => key));
  }
  const nodeIds = Array.from({ length: spec.replicas }, (_, index) => index);
  const claims = nodeIds.flatMap((index) => spec.storage.volumes.filter(({ type }: any) => type === 'persistent-claim').map((volume: any): ServerClaim => (
    { name: `data-${volume.id}-${cluster}-${name}-${index}`, index, size: volume.size, storageClass: volume.class, labels: { [CLUSTER]: cluster } }
  )));
  const isSpread = spec.template?.pod?.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution !== undefined;
  await bindServers(stage, pool, claims, isSpread ? spec.replicas : 1);
  await setObserved(stage, pool, READY, { nodeIds, roles: spec.roles, replicas: spec.replicas, labelSelector: `${CLUSTER}=${cluster},strimzi.io/pool-name=${name}` });
}

async function makeUser(user: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name, namespace }, spec } = user;
  await needKafka(user, stage);
  const { authentication } = spec;
  const reference = authentication?.password?.valueFrom.secretKeyRef;
  // Its certificate comes from elsewhere.
  if (authentication?.type === 'tls-external') return setObserved(stage, user, READY, { username: `CN=${name}` });
  if (authentication?.type !== 'scram-sha-512' || !reference) throw new Waiting('a KafkaUser without a given SCRAM password is not played');
  const { [reference.key]: password } = await needSecret(stage, namespace!, reference.name, [reference.key]);
  const login = `org.apache.kafka.common.security.scram.ScramLoginModule required username="${name}" password="${password}";`;
  await ensure(stage, secret(namespace!, name, 'Opaque', { password, 'sasl.jaas.config': login }, { labels: { [CLUSTER]: user.metadata.labels![CLUSTER] }, ...ownedBy(user) }));
  await setObserved(stage, user, READY, { username: name, secret: name });
}

async function copy(mirror: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name, namespace }, spec } = mirror;
  for (const { authentication, tls } of [spec.target, ...spec.mirrors.map(({ source }: any) => source)]) {
    const { certificateAndKey: pair, passwordSecret, username } = authentication;
    for (const { secretName, certificate } of tls.trustedCertificates) await needSecret(stage, namespace!, secretName, [certificate]);
    if (pair) await needSecret(stage, namespace!, pair.secretName, [pair.certificate, pair.key]);
    if (!passwordSecret) continue;
    await needSecret(stage, namespace!, passwordSecret.secretName, [passwordSecret.password]);
    await needCondition(stage, 'Ready', API, 'KafkaUser', username, namespace);
  }
  const labels = { [CLUSTER]: name, 'strimzi.io/kind': 'KafkaMirrorMaker2' };
  const service = `${name}-mirrormaker2-api`;
  await ensure(stage, {
    apiVersion: 'v1', kind: 'Service', metadata: { name: service, namespace, labels, ...ownedBy(mirror) },
    spec: { type: 'ClusterIP', selector: labels, ports: [{ name: 'rest-api', port: REST_PORT, targetPort: REST_PORT, protocol: 'TCP' }] },
  });
  await setObserved(stage, mirror, READY, { replicas: spec.replicas, url: `http://${service}.${namespace}.svc:${REST_PORT}` });
}

async function needKafka({ metadata: { labels, namespace } }: KubernetesObject, stage: Stage): Promise<KubernetesObject> {
  const cluster = labels?.[CLUSTER];
  if (!cluster) throw new Waiting(`label ${CLUSTER}, which names the Kafka, is missing`);
  return needCondition(stage, 'Ready', API, 'Kafka', cluster, namespace);
}
