import { Construct } from 'constructs';
import {
  Blueprint, Capability, HostCluster, HttpEndpoint, ICertificateProvider, IDnsProvider, Names, PlacementRecord, PostgresConnection, Protocol, SecretField,
  SecretRef, SharedSecret, SovereignPlan, TlsIssuer,
} from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { OpenBao } from './openbao';
import { addDnsdist } from './private/powerdns-dnsdist';
import { addNameservers, nameserversOf } from './private/powerdns-nameservers';
import { powerDnsSchema } from './private/powerdns-schema';
import { addServer, addZoneJob, API_PORT, ProofKey, ServerProps } from './private/powerdns-server';
import { EnteredHosts, zoneScript } from './private/powerdns-zone';
import { PublicGateway, RoutedHost } from './public-gateway';

/** Name of the Service and of everything else that the server is made of. */
const NAME = 'powerdns';
/** Name of the database, and of its owner. */
const DATABASE = 'pdns';
/** Name of the Secret with the key of the API, which is also its key in the store. */
const API_SECRET = 'powerdns-api';
/** Name of the key that the management cluster writes proofs of host names with, and beginning of those of the others. */
const CHALLENGES = 'acme-challenges';

/** Namespace of cert-manager. */
const CERT_MANAGER = CATALOGUE['cert-manager'].namespace;

/** How a cluster gets proofs of its host names into a zone. */
export interface ZoneChallenges {
  /** Name server that takes them, with its port. */
  readonly nameserver: string;
  /** Name of the key that they are signed with. */
  readonly key: string;
  /** Where the secret backend of the management cluster keeps the key. */
  readonly kept: SharedSecret;
  /** Secret of whoever writes them there, with the key `key`. */
  readonly secret: SecretRef;
}

/** Properties of PowerDns. */
export interface PowerDnsProps {
  /**
   * Host names of the zone's name servers, two at least, in the order of the clusters that answer: the management cluster, then the others by
   * region. Those in the zone get the public addresses of the machines.
   * @default - `ns1` and `ns2` in the zone; with other clusters that answer, one for each whose addresses are known, in the order of regions
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
 * The zone is written on the management cluster. On another cluster the database follows that one, keys and all, so that the zone is answered
 * for there, computed and signed, whether or not the management cluster is there.
 *
 * @see https://doc.powerdns.com/authoritative
 */
export class PowerDns extends Blueprint implements IDnsProvider {
  /**
   * Returns what takes proofs of the host names of a cluster, if it can have a key to write them with: secrets on its own, and, for another
   * cluster, a way to those of the management cluster.
   *
   * @internal
   */
  public static _provesFor(hostCluster: HostCluster): PowerDns | undefined {
    const plan = SovereignPlan.of(hostCluster.sovereign);
    const has = (cluster: HostCluster, ...some: Capability[]) => some.every((one) => plan.cluster(cluster).tryFindProvider(one));
    const { managementCluster, tls } = hostCluster.sovereign;
    const writer = plan.management.tryFindProvider(Capability.DNS);
    if (tls.issuer !== TlsIssuer.LETS_ENCRYPT || !(writer instanceof PowerDns) || !has(managementCluster, Capability.SECRETS)) return undefined;
    if (hostCluster === managementCluster) return writer;
    const isKept = plan.management.tryFindProvider(Capability.SECRET_BACKEND) instanceof OpenBao && has(managementCluster, Capability.GATEWAY);
    return isKept && has(hostCluster, Capability.CERTIFICATES, Capability.GATEWAY, Capability.SECRETS, Capability.SECRET_BACKEND) ? writer : undefined;
  }

  /** Queries per second that one address may send. */
  public readonly queriesPerSecond: number;
  private readonly given?: string[];
  private database?: PostgresConnection;

  constructor(scope: Construct, id: string = 'powerdns', props: PowerDnsProps = {}) {
    super(scope, id, { component: CATALOGUE.powerdns, provides: writesZone(scope) ? [Capability.DNS] : [] });
    const { dns } = this.sovereign;
    if (!dns.isOwn) throw new Error(`${this.node.path}: has nothing to answer for, the zone ${this.sovereign.fqdn} is at ${dns.title}; leave it out, or leave 'dns' of the Sovereign out`);
    this.given = props.nameservers;
    this.queriesPerSecond = props.queriesPerSecond ?? 100;
    this.given?.forEach((host) => Names.assertDomain(this.node.path, host, 'nameservers'));
    if (this.given && new Set(this.given).size < 2) {
      throw invalid(this.node.path, 'nameservers', 'name at least two hosts', this.given, 'registries refuse a zone with one');
    }
    requireWhole(this.node.path, 'queriesPerSecond', this.queriesPerSecond, 'write for example 100');
  }

  /** Host names of the zone's name servers. */
  public get nameservers(): string[] {
    return nameserversOf(this.sovereign, this.given).map(({ host }) => host);
  }

  /** Endpoint of the API, which only that of the management cluster has. */
  public get api(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(NAME), API_PORT, 'http');
  }

  /** Where the key of the API is kept. */
  public get apiKey(): SharedSecret {
    return ExternalSecrets.location(this, API_SECRET, 'api-key');
  }

  /** Returns how a cluster gets proofs of its host names into the zone, and where its cert-manager has the key. */
  public challengesOf(hostCluster: HostCluster): ZoneChallenges {
    const isHere = hostCluster === this.hostCluster;
    const key = isHere ? CHALLENGES : `${CHALLENGES}-${hostCluster.name}`;
    return {
      nameserver: `${isHere ? this.serviceHost(NAME) : this.nameservers[0]}:53`,
      key,
      kept: ExternalSecrets.location(this, key, 'key'),
      secret: new SecretRef(CERT_MANAGER, CHALLENGES),
    };
  }

  protected configure(): void {
    // Records that follow the health of what they point at ask for it by HTTPS.
    this.connectsOutside();
    const { hostCluster, namespace, mainUnit, sovereign } = this;
    const isWriter = sovereign.managementCluster === hostCluster;
    this.database = this.postgres(isWriter
      ? { name: DATABASE, initSql: powerDnsSchema(DATABASE), isFollowed: this.followers.length > 0 }
      : { name: DATABASE, instances: 2, follows: sovereign.managementCluster });
    if (isWriter) {
      this.secret({ name: API_SECRET, fields: [SecretField.generated('api-key')] });
      this.provers.forEach((cluster) => this.addKey(cluster));
    }
    const dnsdist = this.unit('dnsdist');
    dnsdist.dependsOn(mainUnit, 'server');
    const takesUpdates = isWriter && this.provers.some((cluster) => cluster !== hostCluster);
    addDnsdist(dnsdist, { namespace, service: NAME, zone: sovereign.fqdn, queriesPerSecond: this.queriesPerSecond, takesUpdates });
    if (isWriter) {
      const nameservers = nameserversOf(sovereign, this.given);
      this.assertAnswered(nameservers.map(({ cluster }) => cluster));
      addNameservers(dnsdist, namespace, hostCluster, nameservers);
    }
    for (const protocol of [Protocol.TCP, Protocol.UDP]) this.hostPort({ port: 53, protocol, description: 'authoritative DNS' });
  }

  /** What is proven, and the host names that enter on other clusters, are known when all have been asked for; whoever needs DNS waits for it. */
  protected complete(): void {
    const { component, hostCluster, mainUnit, namespace, sovereign } = this;
    const isWriter = sovereign.managementCluster === hostCluster;
    const server: ServerProps = {
      name: NAME, namespace, component, database: this.database!, nameserver: this.nameservers[0], replicas: hostCluster.replicas(2),
      ...(isWriter ? { apiKey: new SecretRef(namespace, API_SECRET), keys: this.provers.map((cluster) => this.keyOf(cluster)) } : {}),
    };
    addServer(mainUnit, server);
    if (isWriter) addZoneJob(mainUnit, server, zoneScript(sovereign, this.nameservers, this.enteredElsewhere(), this.placed(), server.keys));
  }

  /** Generates the key of a cluster: 64 letters and digits, which are whole bytes to those who take them for base64. */
  private addKey(cluster: HostCluster): void {
    const { key, kept, secret: { name, namespace } } = this.challengesOf(cluster);
    this.secret({ name: key, fields: [SecretField.generated('key', 64)] });
    if (cluster === this.hostCluster) this.secret({ name, namespace, fields: [SecretField.shared('key', kept)] });
  }

  /** Returns the key of a cluster, and what may be proven with it: what its certificates name. */
  private keyOf(cluster: HostCluster): ProofKey {
    const certificates = SovereignPlan.of(this.sovereign).cluster(cluster).tryFindProvider(Capability.CERTIFICATES);
    const { key } = this.challengesOf(cluster);
    return { name: key, secret: new SecretRef(this.namespace, key), names: (certificates as unknown as ICertificateProvider | undefined)?.publicNames ?? [] };
  }

  /** Clusters that write proofs of their host names. */
  private get provers(): HostCluster[] {
    return this.sovereign.hostClusters.filter((cluster) => PowerDns._provesFor(cluster) === this);
  }

  /** Clusters on which it follows this one. */
  private get followers(): HostCluster[] {
    const all = this.sovereign.node.findAll().filter((one): one is PowerDns => one instanceof PowerDns);
    return all.map(({ hostCluster }) => hostCluster).filter((one) => one !== this.hostCluster);
  }

  /** Nobody is told to ask a cluster that has no answer. */
  private assertAnswered(clusters: HostCluster[]): void {
    const answering = [this.hostCluster, ...this.followers];
    const silent = clusters.find((cluster) => !answering.includes(cluster));
    if (silent) {
      throw invalid(silent.node.path, 'nameserverAddresses', 'be left out, no PowerDns is on the cluster', silent.nameserverAddresses, `add one with ${silent.name} as its scope, as the bootstrap kit does`);
    }
  }

  /** Host names that enter where ExternalDNS does not see them; without an address they have no record yet. */
  private enteredElsewhere(): EnteredHosts[] {
    return this.sovereign.hostClusters.filter((one) => one !== this.hostCluster).flatMap((one) => {
      const hosts = this.routedOn(one).filter(({ application }) => application.members.length === 1).map(({ host }) => host);
      return one.entryAddress ? [{ hosts, address: one.entryAddress }] : [];
    });
  }

  /** Records of host names that enter in several regions, each once. */
  private placed(): PlacementRecord[] {
    const routed = this.sovereign.hostClusters.flatMap((one) => this.routedOn(one));
    const severally = routed.filter(({ application }) => application.members.length > 1 && application.members[0] === application);
    return severally.flatMap(({ application, host, healthPath }) => {
      const entries = application.members.map(({ hostCluster }) => hostCluster.entry);
      return PlacementRecord.between({ host, healthPath, placement: application.placement!, entries }) ?? [];
    });
  }

  /** Host names of Applications at the public entry of a cluster. */
  private routedOn(hostCluster: HostCluster): RoutedHost[] {
    const gateway = SovereignPlan.of(this.sovereign).cluster(hostCluster).tryFindProvider(Capability.GATEWAY);
    return gateway instanceof PublicGateway ? gateway.hostsOfApplications : [];
  }
}

/** Tells whether the zone is written where a Blueprint is made. */
function writesZone(scope: Construct): boolean {
  const cluster = scope.node.scopes.find((one): one is HostCluster => HostCluster.isHostCluster(one));
  return cluster === cluster?.sovereign.managementCluster;
}
