import { createHash } from 'crypto';
import { ApplicationSize, KafkaConnection, SecretRef, Unit } from '../../constructs';
import { CATALOGUE } from '../catalogue';
import { CONFINED_CONTAINER, confinedPod } from './confined';
import { HEALTH_PORT, KAFKA_CA, SECURITY_SOURCES } from './security-events-config';
import { resourcesOf, ServerSize, servers, spreadOf } from './server-size';

/** The distribution with everything in it: the smaller one takes no webhooks. */
const IMAGE = `otel/opentelemetry-collector-contrib:${CATALOGUE['security-events'].appVersion}`;
const USER = 10001;
const CONFIG = '/etc/otelcol';
/** Key of the Secret with the configuration. */
export const CONFIG_FILE = 'config.yaml';

/** What each size is made of. */
export const COLLECTOR_SIZES: { [size in ApplicationSize]: ServerSize } = {
  [ApplicationSize.SMALL]: servers(1, 50, 128),
  [ApplicationSize.MEDIUM]: servers(2, 200, 256),
  [ApplicationSize.LARGE]: servers(4, 500, 512),
};

/** What the collector depends on. */
export interface Collector {
  /** Name of its objects. */
  readonly name: string;
  /** Namespace of its objects. */
  readonly namespace: string;
  /** Pods, and what each asks for. */
  readonly size: ServerSize;
  /** Secret with the configuration. */
  readonly config: SecretRef;
  /** Text of the configuration, with what stands for passwords. */
  readonly text: string;
  /** Kafka that is written to. */
  readonly kafka: KafkaConnection;
}

/** Adds the collector, and the Service that reports are posted to. */
export function addCollector(unit: Unit, { name, namespace, size, config, text, kafka }: Collector): void {
  const labels = { 'app.kubernetes.io/name': 'security-events', 'app.kubernetes.io/instance': name };
  const metadata = { name, namespace, labels };
  const ports = Object.entries(SECURITY_SOURCES).flatMap(([source, { port }]) => (port === undefined ? [] : [{ name: source, port }]));
  const probe = { httpGet: { path: '/', port: 'health' }, periodSeconds: 10 };
  unit.add({
    apiVersion: 'v1', kind: 'Service', metadata,
    spec: { selector: labels, ports: ports.map(({ name: source, port }) => ({ name: source, port, targetPort: source, protocol: 'TCP' })) },
  });
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { ...metadata, annotations: { 'reloader.stakater.com/auto': 'true' } },
    spec: {
      replicas: size.replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels, annotations: { 'checksum/config': createHash('sha256').update(text).digest('hex').slice(0, 16) } },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: confinedPod(USER, true),
          ...(size.replicas > 1 ? { topologySpreadConstraints: spreadOf(labels) } : {}),
          containers: [{
            name: 'collector',
            image: IMAGE,
            args: ['--config', `${CONFIG}/${CONFIG_FILE}`],
            env: [{ name: 'GOMEMLIMIT', value: `${Math.floor(1.6 * size.memoryMiB)}MiB` }],
            ports: [...ports.map(({ name: source, port }) => ({ name: source, containerPort: port })), { name: 'health', containerPort: HEALTH_PORT }],
            livenessProbe: probe,
            readinessProbe: probe,
            resources: resourcesOf(size),
            securityContext: CONFINED_CONTAINER,
            volumeMounts: [{ name: 'config', mountPath: CONFIG, readOnly: true }, { name: 'kafka-ca', mountPath: KAFKA_CA, readOnly: true }],
          }],
          volumes: [
            { name: 'config', secret: { secretName: config.name, items: [{ key: CONFIG_FILE, path: CONFIG_FILE }] } },
            { name: 'kafka-ca', secret: { secretName: kafka.ca.name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
          ],
        },
      },
    },
  });
  if (size.replicas > 1) unit.add({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { maxUnavailable: 1, selector: { matchLabels: labels } } });
}
