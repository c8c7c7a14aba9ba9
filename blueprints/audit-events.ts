import { createHash } from 'crypto';
import { Construct } from 'constructs';
import { Blueprint, Capability, ISecurityEvents, SecretField } from '../constructs';
import { AUDIT_LOG_FOLDER } from '../constructs/node/k3s-config';
import { toYaml } from '../constructs/private/yaml';
import { CATALOGUE } from './catalogue';
import { auditConfig, POD_LOGS, STATE } from './private/audit-events-config';
import { CONFINED_CONTAINER } from './private/confined';
import { KAFKA_CA } from './private/security-events-config';
import { CONFIG_FILE } from './private/security-events-objects';
import { resourcesOf, servers } from './private/server-size';

const CONFIG = '/etc/otelcol';

/** Properties of AuditEvents. */
export interface AuditEventsProps {
  /**
   * Who takes the events.
   * @default - whoever does on the cluster
   */
  readonly securityEvents?: ISecurityEvents;
}

/**
 * Reads the audit logs of a host cluster, and hands on who did what: people at the API server, whoever changes rights there, and everybody at
 * OpenBao, whose answers have secrets hashed.
 *
 * A collector (OpenTelemetry) on every machine reads the files as root, and can write nothing but how far it has read. What other programs do at
 * the API server is left out: it would fill any store.
 *
 * @see https://opentelemetry.io/docs/collector
 */
export class AuditEvents extends Blueprint {
  private readonly events?: ISecurityEvents;

  constructor(scope: Construct, id: string = 'audit-events', props: AuditEventsProps = {}) {
    super(scope, id, { component: CATALOGUE['audit-events'] });
    this.events = props.securityEvents;
  }

  protected configure(): void {
    const { name, namespace, mainUnit, component } = this;
    const events = this.events ?? this.requires(Capability.SECURITY_EVENTS) as unknown as ISecurityEvents | undefined;
    const received = events?.provideSecurityTopic(this, { source: 'audit' });
    if (!received) return;
    const { kafka, topic } = received;
    const text = toYaml([auditConfig(kafka, SecretField.valueOf('kafka-password'), topic)]);
    const config = this.secret({
      name: `${name}-config`,
      // It names servers that what it needs beforehand does not wait for.
      unit: mainUnit,
      fields: [SecretField.shared('kafka-password', kafka.password), SecretField.composed(CONFIG_FILE, text)],
    });
    const labels = { 'app.kubernetes.io/name': 'audit-events', 'app.kubernetes.io/instance': name };
    const folders = { audit: AUDIT_LOG_FOLDER, pods: POD_LOGS, state: STATE };
    mainUnit.add({
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name, namespace, labels, annotations: { 'reloader.stakater.com/auto': 'true' } },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels, annotations: { 'checksum/config': createHash('sha256').update(text).digest('hex').slice(0, 16) } },
          spec: {
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            priorityClassName: 'system-node-critical',
            tolerations: [{ operator: 'Exists' }],
            // The files belong to root.
            securityContext: { runAsUser: 0, runAsGroup: 0, seccompProfile: { type: 'RuntimeDefault' } },
            containers: [{
              name: 'collector',
              image: `otel/opentelemetry-collector-contrib:${component.appVersion}`,
              args: ['--config', `${CONFIG}/${CONFIG_FILE}`],
              resources: resourcesOf(servers(1, 30, 96)),
              securityContext: CONFINED_CONTAINER,
              volumeMounts: [
                { name: 'config', mountPath: CONFIG, readOnly: true },
                { name: 'kafka-ca', mountPath: KAFKA_CA, readOnly: true },
                ...Object.entries(folders).map(([folder, mountPath]) => ({ name: folder, mountPath, ...(folder === 'state' ? {} : { readOnly: true }) })),
              ],
            }],
            volumes: [
              { name: 'config', secret: { secretName: config.name, items: [{ key: CONFIG_FILE, path: CONFIG_FILE }] } },
              { name: 'kafka-ca', secret: { secretName: kafka.ca.name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
              // Workers have no API server, and no folder for its log.
              ...Object.entries(folders).map(([folder, path]) => ({ name: folder, hostPath: { path, type: 'DirectoryOrCreate' } })),
            ],
          },
        },
      },
    });
  }
}
