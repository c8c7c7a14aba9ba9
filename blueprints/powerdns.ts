import { Construct } from 'constructs';
import {
  Blueprint, Capability, HttpEndpoint, IDnsProvider, Names, PostgresConnection, Protocol, SecretField, SecretRef, SharedSecret,
  SovereignPlan,
} from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { addDnsdist } from './private/powerdns-dnsdist';
import { addConfig, addWorkload, DNS_PROBES, dnsPorts, labels, podSpec, serverConfig } from './private/powerdns-objects';
import { powerDnsSchema } from './private/powerdns-schema';
import { EnteredHosts, zoneScript } from './private/powerdns-zone';
import { PublicGateway } from './public-gateway';

/** Name of the Service and of everything else that the server is made of. */
const NAME = 'powerdns';
/** Name of the Secret with the key of the API, which is also its key in the store. */
const API_SECRET = 'powerdns-api';

/** Properties of PowerDns. */
export interface PowerDnsProps {
  /**
   * Host names of the zone's name servers, two at least; those in the zone get the public addresses of the machines.
   * @default - `ns1` and `ns2` in the zone
   */
  readonly nameservers?: string[];
  /**
   * Queries per second that one address may send; whoever sends more is not answered for a minute.
   * @default 100
   */
  readonly queriesPerSecond?: number;
}

/**
 * The Sovereign's own authoritative DNS: PowerDNS with the Sovereign's zone, signed, and dnsdist before it on port 53 of every machine.
 *
 * @see https://doc.powerdns.com/authoritative
 */
export class PowerDns extends Blueprint implements IDnsProvider {
  /** Host names of the zone's name servers. */
  public readonly nameservers: string[];
  /** Queries per second that one address may send. */
  public readonly queriesPerSecond: number;
  private database?: PostgresConnection;

  constructor(scope: Construct, id: string = 'powerdns', props: PowerDnsProps = {}) {
    super(scope, id, { component: CATALOGUE.powerdns, provides: [Capability.DNS] });
    const { dns } = this.sovereign;
    if (!dns.isOwn) throw new Error(`${this.node.path}: has nothing to answer for, the zone ${this.sovereign.fqdn} is at ${dns.title}; leave it out, or leave 'dns' of the Sovereign out`);
    this.nameservers = props.nameservers ?? ['ns1', 'ns2'].map((label) => `${label}.${this.sovereign.fqdn}`);
    this.queriesPerSecond = props.queriesPerSecond ?? 100;
    this.nameservers.forEach((host) => Names.assertDomain(this.node.path, host, 'nameservers'));
    if (new Set(this.nameservers).size < 2) {
      throw invalid(this.node.path, 'nameservers', 'name at least two hosts', this.nameservers, 'registries refuse a zone with one');
    }
    requireWhole(this.node.path, 'queriesPerSecond', this.queriesPerSecond, 'write for example 100');
  }

  /** Endpoint of the API. */
  public get api(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(NAME), 8081, 'http');
  }

  /** Where the key of the API is kept. */
  public get apiKey(): SharedSecret {
    return ExternalSecrets.location(this, API_SECRET, 'api-key');
  }

  protected configure(): void {
    // Records that follow the health of what they point at ask for it by HTTPS.
    this.connectsOutside();
    const database = this.postgres({ name: 'pdns', initSql: powerDnsSchema('pdns') });
    this.addServer(database, this.secret({ name: API_SECRET, fields: [SecretField.generated('api-key')] }));
    this.database = database;
    const dnsdist = this.unit('dnsdist');
    dnsdist.dependsOn(this.mainUnit, 'server');
    addDnsdist(dnsdist, {
      namespace: this.namespace, service: NAME, zone: this.sovereign.fqdn, nameservers: this.nameservers, queriesPerSecond: this.queriesPerSecond,
    });
    for (const protocol of [Protocol.TCP, Protocol.UDP]) this.hostPort({ port: 53, protocol, description: 'authoritative DNS' });
  }

  /** The zone has the host names that enter on other clusters, which are known when all have been asked for. */
  protected complete(): void {
    this.addZone(this.database!);
  }

  private addServer(database: PostgresConnection, apiKey: SecretRef): void {
    const { namespace, mainUnit: unit } = this;
    const replicas = this.hostCluster.replicas(2);
    const checksum = addConfig(unit, namespace, NAME, 'pdns.conf', serverConfig(database, this.nameservers[0]));
    addWorkload(unit, 'Deployment', {
      ...this.program,
      container: {
        args: ['--config-dir=/config'],
        // The image writes the key, and that the API is on, to the folder that the configuration includes; libpq reads the password.
        env: [{ name: 'PDNS_AUTH_API_KEY', valueFrom: { secretKeyRef: apiKey.keyRef('api-key') } }, passwordOf(database)],
        ports: [...dnsPorts(), { name: 'api', containerPort: this.api.port, protocol: 'TCP' }],
        resources: { requests: { cpu: '100m', memory: '128Mi' } },
        ...DNS_PROBES,
      },
      writable: { generated: '/etc/powerdns/pdns.d', run: '/run/pdns' },
    }, checksum, { replicas });
    const ports = [...dnsPorts().map(({ name, protocol }) => ({ name, port: 53, protocol })), { name: 'api', port: this.api.port, protocol: 'TCP' }];
    unit.add({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: NAME, namespace },
      spec: { selector: labels(NAME), ports: ports.map((port) => ({ ...port, targetPort: port.name })) },
    });
    if (replicas === 1) return;
    unit.add({
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: NAME, namespace },
      spec: { maxUnavailable: 1, selector: { matchLabels: labels(NAME) } },
    });
  }

  /** Makes and signs the zone if it is not there, with the records that choose a region; whoever needs DNS waits for that, and only writes into it. */
  private addZone(database: PostgresConnection): void {
    const script = zoneScript(this.sovereign, this.nameservers, this.enteredElsewhere());
    const pod = podSpec({
      ...this.program,
      container: { command: ['sh', '-c', script.join('\n')], env: [passwordOf(database)], resources: { requests: { cpu: '50m', memory: '64Mi' } } },
    });
    this.mainUnit.add({
      apiVersion: 'batch/v1',
      kind: 'Job',
      // A Job cannot be changed: its next version replaces it (I24).
      metadata: { name: 'powerdns-zone', namespace: this.namespace, annotations: { 'kustomize.toolkit.fluxcd.io/force': 'enabled' } },
      spec: { backoffLimit: 10, template: { metadata: { labels: labels('powerdns-zone') }, spec: { ...pod, restartPolicy: 'Never' } } },
    });
  }

  /** Host names that enter where ExternalDNS does not see them; without an address they have no record yet. */
  private enteredElsewhere(): EnteredHosts[] {
    const plan = SovereignPlan.of(this.sovereign);
    return this.sovereign.hostClusters.filter((one) => one !== this.hostCluster).flatMap((one) => {
      const gateway = plan.cluster(one).tryFindProvider(Capability.GATEWAY);
      return one.entryAddress && gateway instanceof PublicGateway ? [{ hosts: gateway.hostsOfApplications, address: one.entryAddress }] : [];
    });
  }

  private get program() {
    return { name: NAME, namespace: this.namespace, component: this.component, repository: 'pdns-auth' };
  }
}

/** Returns the environment variable that libpq reads the password from. */
function passwordOf(database: PostgresConnection): { [key: string]: any } {
  return { name: 'PGPASSWORD', valueFrom: { secretKeyRef: database.secret.keyRef('password') } };
}
