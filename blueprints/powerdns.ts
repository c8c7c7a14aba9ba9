import { createHash } from 'crypto';
import { Construct } from 'constructs';
import { Blueprint, Capability, Component, HttpEndpoint, Names, PostgresConnection, Protocol, SecretField, SecretRef, SharedSecret } from '../constructs';
import { invalid } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { powerDnsSchema } from './powerdns-schema';

/** Port that the servers listen on in their Pods, which nobody needs privileges for. */
const POD_PORT = 5353;
/** Pods run as this user of the images. */
const USER = 953;

/** Properties of PowerDns. */
export interface PowerDnsProps {
  /**
   * Host names of the zone's name servers, two at least. Those in the zone get the addresses of the machines.
   * @default - `ns1` and `ns2` in the zone
   */
  readonly nameservers?: string[];
  /**
   * Queries per second that one address may send; beyond, its queries are dropped for a minute.
   * @default 100
   */
  readonly queriesPerSecond?: number;
}

/**
 * The Sovereign's own authoritative DNS: PowerDNS with its zone, signed, behind dnsdist on port 53 of every machine.
 *
 * It is the writer. The answering servers of other regions, which read from it, are added there.
 *
 * @see https://doc.powerdns.com/authoritative
 */
export class PowerDns extends Blueprint {
  /** Host names of the zone's name servers. */
  public readonly nameservers: string[];
  /** Queries per second that one address may send. */
  public readonly queriesPerSecond: number;

  constructor(scope: Construct, id: string = 'powerdns', props: PowerDnsProps = {}) {
    super(scope, id, { component: CATALOGUE.powerdns, provides: [Capability.DNS] });
    this.nameservers = props.nameservers ?? ['ns1', 'ns2'].map((label) => `${label}.${this.sovereign.fqdn}`);
    this.queriesPerSecond = props.queriesPerSecond ?? 100;
    this.nameservers.forEach((host) => Names.assertDomain(this.node.path, host));
    if (new Set(this.nameservers).size < 2) {
      throw invalid(this.node.path, 'nameservers', 'name two hosts at least', this.nameservers, 'registries refuse zones with one');
    }
    if (!Number.isInteger(this.queriesPerSecond) || this.queriesPerSecond < 1) {
      throw invalid(this.node.path, 'queriesPerSecond', 'be a whole number from 1', this.queriesPerSecond, 'write for example 100');
    }
  }

  /** Endpoint of the API. */
  public get api(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('powerdns'), 8081, 'http');
  }

  /** Where the key of the API is kept. */
  public get apiKey(): SharedSecret {
    return ExternalSecrets.location(this.namespace, 'powerdns-api', 'api-key');
  }

  protected configure(): void {
    const database = this.postgres({ name: 'pdns', initSql: powerDnsSchema('pdns') });
    const apiKey = this.secret({ name: 'powerdns-api', fields: [SecretField.generated('api-key')] });
    this.addServer(database, apiKey);
    this.addZone(database);
    this.addDnsdist();
  }

  private addServer(database: PostgresConnection, apiKey: SecretRef): void {
    const replicas = this.hostCluster.replicas(2);
    const selector = { 'app.kubernetes.io/name': 'powerdns' };
    const config = this.config('powerdns', 'pdns.conf', [
      'launch=gpgsql',
      `gpgsql-host=${database.host}`,
      `gpgsql-port=${database.port}`,
      `gpgsql-dbname=${database.database}`,
      `gpgsql-user=${database.username}`,
      'gpgsql-extra-connection-parameters=sslmode=require',
      // Without it no zone can be signed, and the API answers 422 (I34).
      'gpgsql-dnssec=yes',
      `local-port=${POD_PORT}`,
      'socket-dir=/run/pdns',
      'include-dir=/etc/powerdns/pdns.d',
      `default-soa-content=${this.nameservers[0]} hostmaster.@ 0 10800 3600 604800 300`,
      'default-ksk-algorithm=ecdsa256',
      'default-zsk-algorithm=ecdsa256',
      'default-soa-edit-signed=INCEPTION-EPOCH',
      'disable-axfr=yes',
      'edns-subnet-processing=yes',
      'enable-lua-records=yes',
      'query-cache-ttl=20',
      // Another replica, or the Job that makes the zone, may have changed the list of zones.
      'zone-cache-refresh-interval=60',
      'security-poll-suffix=',
      'version-string=anonymous',
    ]);
    this.mainUnit.add({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'powerdns', namespace: this.namespace },
      spec: {
        replicas,
        selector: { matchLabels: selector },
        template: {
          metadata: { labels: selector, annotations: { 'checksum/config': config.checksum } },
          spec: {
            ...podDefaults(),
            topologySpreadConstraints: [{
              maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: selector },
            }],
            containers: [{
              ...containerDefaults('powerdns', this.component, 'pdns-auth', { cpu: '100m', memory: '128Mi' }),
              args: ['--config-dir=/config'],
              env: [
                { name: 'PGPASSWORD', valueFrom: { secretKeyRef: database.secret.keyRef('password') } },
                // The image writes the settings of the API, with the key, into the folder that the configuration includes.
                { name: 'PDNS_AUTH_API_KEY', valueFrom: { secretKeyRef: apiKey.keyRef('api-key') } },
              ],
              ports: [
                { name: 'dns-udp', containerPort: POD_PORT, protocol: 'UDP' },
                { name: 'dns-tcp', containerPort: POD_PORT, protocol: 'TCP' },
                { name: 'api', containerPort: this.api.port, protocol: 'TCP' },
              ],
              readinessProbe: { tcpSocket: { port: 'dns-tcp' }, periodSeconds: 5 },
              livenessProbe: { tcpSocket: { port: 'dns-tcp' }, initialDelaySeconds: 15, periodSeconds: 20 },
              volumeMounts: [
                { name: 'config', mountPath: '/config', readOnly: true },
                { name: 'generated', mountPath: '/etc/powerdns/pdns.d' },
                { name: 'run', mountPath: '/run/pdns' },
              ],
            }],
            volumes: [
              { name: 'config', configMap: { name: 'powerdns' } },
              { name: 'generated', emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } },
              { name: 'run', emptyDir: {} },
            ],
          },
        },
      },
    });
  }
}
