import { BucketConnection, HttpEndpoint, Unit, VolumeConnection } from '../../constructs';
import { toYaml } from '../../constructs/private/yaml';
import { confinedPod } from './confined';
import { s3Address, s3Variables } from './telemetry-store';

/** What the objects of the server depend on. */
export interface MimirServer {
  /** Namespace of all objects. */
  readonly namespace: string;
  /** Image of the server. */
  readonly image: string;
  /** Servers. */
  readonly replicas: number;
  /** Days that metrics are kept. */
  readonly retentionDays: number;
  /** Bucket with the metrics. */
  readonly bucket: BucketConnection;
  /** Volume of each server. */
  readonly volume: VolumeConnection;
  /** Endpoint of the API. */
  readonly endpoint: HttpEndpoint;
  /** Endpoint at which servers find each other. */
  readonly gossip: HttpEndpoint;
}

const LABELS = { 'app.kubernetes.io/name': 'mimir' };
const DATA = '/data';
const CONFIG = '/etc/mimir';
const GRPC_PORT = 9095;

/** Adds servers that each do everything, with their configuration and Services. */
export function addMimirServer(unit: Unit, server: MimirServer): void {
  const { namespace, replicas } = server;
  const metadata = (name: string, labels: { [key: string]: string } = LABELS) => ({ name, namespace, labels });
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: metadata('mimir'), data: { 'mimir.yaml': toYaml([configuration(server)]) } });
  const api = { ...LABELS, 'app.kubernetes.io/component': 'api' };
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata('mimir', api),
    spec: { selector: LABELS, ports: [{ name: 'http', port: server.endpoint.port, targetPort: 'http' }] },
  });
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata('mimir-gossip'),
    // Servers have to find each other before they are ready.
    spec: { clusterIP: 'None', publishNotReadyAddresses: true, selector: LABELS, ports: [{ name: 'gossip', port: server.gossip.port, targetPort: 'gossip' }] },
  });
  unit.add({ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: metadata('mimir'), spec: statefulSet(server) });
  if (replicas === 1) return;
  unit.add({
    apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: metadata('mimir'), spec: { maxUnavailable: 1, selector: { matchLabels: LABELS } },
  });
}

/** Parts of one bucket are told apart by their prefix. */
function configuration({ replicas, retentionDays, bucket, endpoint, gossip }: MimirServer): { [key: string]: any } {
  return {
    target: 'all',
    multitenancy_enabled: true,
    usage_stats: { enabled: false },
    server: { http_listen_port: endpoint.port, grpc_listen_port: GRPC_PORT, log_level: 'warn' },
    activity_tracker: { filepath: `${DATA}/activity.log` },
    common: { storage: { backend: 's3', s3: { ...s3Address(bucket), bucket_name: bucket.bucket, region: bucket.region } } },
    blocks_storage: { storage_prefix: 'blocks', tsdb: { dir: `${DATA}/tsdb` }, bucket_store: { sync_dir: `${DATA}/sync` } },
    ruler_storage: { storage_prefix: 'ruler' },
    alertmanager_storage: { storage_prefix: 'alerts' },
    ruler: { rule_path: `${DATA}/rules` },
    compactor: { data_dir: `${DATA}/compactor` },
    ...(replicas > 1 ? { memberlist: { join_members: [`${gossip.host}:${gossip.port}`] } } : {}),
    ingester: { ring: { replication_factor: Math.min(replicas, 3) } },
    store_gateway: { sharding_ring: { replication_factor: Math.min(replicas, 3) } },
    limits: { compactor_blocks_retention_period: `${retentionDays}d`, max_global_series_per_user: 1000000, ingestion_rate: 100000, ingestion_burst_size: 1000000 },
  };
}

function statefulSet({ image, replicas, bucket, volume, endpoint, gossip }: MimirServer): { [key: string]: any } {
  const affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: LABELS } }] } };
  return {
    serviceName: 'mimir-gossip',
    replicas,
    podManagementPolicy: 'Parallel',
    selector: { matchLabels: LABELS },
    template: {
      metadata: { labels: LABELS },
      spec: {
        automountServiceAccountToken: false,
        terminationGracePeriodSeconds: 120,
        ...(replicas > 1 ? { affinity } : {}),
        securityContext: confinedPod(10001, true),
        containers: [{
          name: 'mimir',
          image,
          args: [`-config.file=${CONFIG}/mimir.yaml`],
          env: s3Variables(bucket),
          ports: [
            { name: 'http', containerPort: endpoint.port }, { name: 'grpc', containerPort: GRPC_PORT }, { name: 'gossip', containerPort: gossip.port },
          ],
          readinessProbe: { httpGet: { path: '/ready', port: 'http' }, initialDelaySeconds: 30 },
          resources: { requests: { cpu: '150m', memory: '768Mi' }, limits: { memory: '2Gi' } },
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
          volumeMounts: [{ name: 'data', mountPath: DATA }, { name: 'config', mountPath: CONFIG, readOnly: true }],
        }],
        volumes: [{ name: 'config', configMap: { name: 'mimir' } }],
      },
    },
    volumeClaimTemplates: [{
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce'], storageClassName: volume.storageClassName, resources: { requests: { storage: volume.size } } },
    }],
  };
}
