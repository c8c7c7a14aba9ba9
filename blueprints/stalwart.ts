import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, BucketConnection, CacheConnection, Capability, HttpEndpoint, Names, OidcConnection, RouteConnection, SecretField,
  SecretRef,
} from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { MailRelay } from './mail-relay';
import { addMailLoadBalancer, addMailServer } from './private/stalwart-objects';
import { addMailSettings } from './private/stalwart-settings';

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 250, memoryMiB: 512, instances: 1, storageGiB: 10, blobsInBucket: false },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 500, memoryMiB: 1024, instances: 3, storageGiB: 50, blobsInBucket: true },
  [ApplicationSize.LARGE]: { replicas: 3, cpuMillis: 2000, memoryMiB: 4096, instances: 3, storageGiB: 200, blobsInBucket: true },
};

/** Properties of Stalwart. */
export interface StalwartProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers, as far as there are machines for them.
   * @default - that of the size: 1, 2 or 3
   */
  readonly replicas?: number;
  /**
   * Size of the volume of each database server, in GiB.
   * @default - that of the size: 10, 50 or 200
   */
  readonly storageGiB?: number;
  /**
   * Domain of the addresses.
   * @default - the domain of the Sovereign
   * @format hostname
   * @hint domain-picker
   */
  readonly domain?: string;
  /**
   * Whether messages are in a bucket instead of the database; that cannot be changed once there are some.
   * @default - in all sizes but the smallest
   */
  readonly blobsInBucket?: boolean;
  /**
   * Whether people log in through the Sovereign's identity provider.
   * @default true
   */
  readonly oidcEnabled?: boolean;
  /**
   * Whether the ports of mail are open to the world, at a load balancer of their own.
   * @default false
   */
  readonly mailPortsEnabled?: boolean;
  /**
   * Server elsewhere that delivers what is sent.
   * @default - none, it connects to port 25 of the world
   */
  readonly relay?: MailRelay;
}

/**
 * Mail, calendars, contacts and files: SMTP, IMAP, JMAP, CalDAV and CardDAV.
 *
 * The public Gateway carries HTTP alone, so it serves the web interface, JMAP, CalDAV and CardDAV; mail itself needs a load balancer of its
 * own, which `mailPortsEnabled` asks for: port 25 for others, 465 and 993 for people, with a certificate of the Sovereign's own authority.
 * Records MX, SPF, DKIM and DMARC are the business of whoever has the domain, and so is the reverse name of the load balancer; the server
 * shows what they have to be. Hetzner lets nobody connect to port 25 of others before it is asked, hence `relay`.
 *
 * The administrator is in Secret `{name}-admin`. What is configured besides is kept in the database, and asserted here as far as it is
 * said here. It runs in one region at a time; another can stand by with a copy of database and bucket.
 *
 * @see https://stalw.art/docs/cluster/orchestration/kubernetes
 */
export class Stalwart extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** Size of the volume of each database server, in GiB. */
  public readonly storageGiB: number;
  /** Domain of the addresses. */
  public readonly domain: string;
  /** Whether messages are in a bucket instead of the database. */
  public readonly blobsInBucket: boolean;
  /** Whether people log in through the Sovereign's identity provider. */
  public readonly oidcEnabled: boolean;
  /** Whether the ports of mail are open to the world. */
  public readonly mailPortsEnabled: boolean;
  /** Server elsewhere that delivers what is sent. */
  public readonly relay?: MailRelay;

  constructor(scope: Construct, id: string = 'stalwart', props: StalwartProps = {}) {
    super(scope, id, { component: CATALOGUE.stalwart, provides: [Capability.MAIL], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    const size = SIZES[this.size];
    this.replicas = props.replicas ?? size.replicas;
    this.storageGiB = props.storageGiB ?? size.storageGiB;
    this.domain = props.domain ?? this.sovereign.fqdn;
    this.blobsInBucket = props.blobsInBucket ?? size.blobsInBucket;
    this.oidcEnabled = props.oidcEnabled ?? true;
    this.mailPortsEnabled = props.mailPortsEnabled ?? false;
    this.relay = props.relay;
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for that of the size');
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for that of the size');
    Names.assertDomain(this.node.path, this.domain, 'domain');
    if (this.relay) requireWhole(this.node.path, 'relay.port', this.relay.port ?? 465, 'leave it out for 465', 1, 65535);
  }

  /** Endpoint of JMAP and of the web interface inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 8080, 'http');
  }

  /** Endpoint that takes mail of other components for delivery; it speaks TLS from the start. */
  public get submission(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 465, 'smtps');
  }

  protected configure(): void {
    const { cpuMillis, memoryMiB, instances } = SIZES[this.size];
    const { name, namespace } = this;
    const replicas = this.hostCluster.replicas(this.replicas);
    const route = this.route({ label: name, service: name, port: this.endpoint.port, timeoutSeconds: 0 });
    const mailHost = this.mailPortsEnabled ? this.mailHost : route.host;
    const administrator = this.secret({
      name: `${name}-admin`, fields: [SecretField.generated('password'), SecretField.composed('login', `admin:${SecretField.valueOf('password')}`)],
    });
    const database = this.postgres({ name, instances, storageGiB: this.storageGiB });
    const certificate = this.certificate({ name: `${name}-tls`, dnsNames: [this.endpoint.host, ...new Set([mailHost, route.host])] });
    const bucket: BucketConnection | undefined = this.blobsInBucket ? this.bucket({ name: `${name}-mail` }) : undefined;
    const cache: CacheConnection | undefined = replicas === 1 ? undefined : this.cache({ name, evicts: false });
    const relay: SecretRef | undefined = this.relay && this.secret({ name: `${name}-relay`, fields: [SecretField.shared('password', this.relay.password)] });
    // Other mail servers; and the web interface and rules against spam, which it downloads.
    [25, 443, ...(this.relay ? [this.relay.port ?? 465] : [])].forEach((port) => this.connectsOutside(port));
    const image = `docker.io/stalwartlabs/stalwart:v${this.component.appVersion}`;
    addMailServer(this.mainUnit, {
      name, namespace, image, replicas, cpuMillis, memoryMiB, administrator, database, certificate: certificate.secret, bucket, relay, url: route.url,
      port: this.endpoint.port,
    });
    if (this.mailPortsEnabled) this.addLoadBalancer(mailHost);
    const settings = this.unit('settings');
    settings.dependsOn(this.mainUnit, 'server');
    addMailSettings(settings, {
      namespace, image, server: this.endpoint, administrator, domain: this.domain, host: mailHost, bucket, cache, relay: this.relay, login: this.login(route),
    });
  }

  private addLoadBalancer(host: string): void {
    const { clusterName, region } = this.hostCluster;
    addMailLoadBalancer(this.mainUnit, this.name, this.namespace, {
      ...region.provider.furtherAnnotations(clusterName.resource(this.name), region.location),
      'external-dns.alpha.kubernetes.io/hostname': host,
    });
  }

  private login(route: RouteConnection): OidcConnection | undefined {
    return this.oidcEnabled ? this.oidcClient({ clientId: this.name, redirectUris: [`${route.url}/*`] }) : undefined;
  }

  /** Host name of the load balancer for mail. */
  private get mailHost(): string {
    return Names.componentHost(`${this.name}-mx`, this.hostCluster.clusterName, this.sovereign.fqdn);
  }
}
