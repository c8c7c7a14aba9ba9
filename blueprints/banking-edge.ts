import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, HttpEndpoint, Names, RouteConnection, SecretField, SecretRef, SharedSecret } from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { BankingService } from './banking-service';
import { CATALOGUE } from './catalogue';
import { ExtAuthz } from './ext-authz';
import { FapiKeycloak } from './fapi-keycloak';
import { EDGE_PORT, EDGE_TLS_PORT, edgeConfig } from './private/banking-edge-config';
import { addWebServer } from './private/web-server';

/** User of the image. */
const USER = 65532;

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 50, memoryMiB: 64 },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 250, memoryMiB: 128 },
  [ApplicationSize.LARGE]: { replicas: 3, cpuMillis: 1000, memoryMiB: 256 },
};

/** Certificates of clients, and that of the server: both are of authorities that banks agree on, and are brought by the bank. */
export interface MutualTls {
  /** Where in OpenBao the authorities are whose clients are let in, PEM. */
  readonly clientAuthorities: SharedSecret;
  /** Where in OpenBao the certificate of the server is with those that signed it, PEM. */
  readonly certificate: SharedSecret;
  /** Where in OpenBao the key of that certificate is, PEM. */
  readonly privateKey: SharedSecret;
}

/** Properties of BankingEdge. */
export interface BankingEdgeProps extends BlueprintProps {
  /** Services that are public below their path prefixes. */
  readonly services: BankingService[];
  /** Who says whether a request may pass. */
  readonly authorizer: ExtAuthz;
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers, at most one per machine.
   * @default - that of the size: 1, 2 or 3
   */
  readonly replicas?: number;
  /**
   * Requests a second that each server lets through to each path prefix.
   * @default 100
   */
  readonly requestsPerSecond?: number;
  /**
   * Certificates of clients. It then has a load balancer of its own, because the public Gateway cannot ask for them.
   * @default - none, requests come from the public Gateway
   */
  readonly mutualTls?: MutualTls;
  /**
   * Logins that it passes the certificates of clients on to, at the host name that they are told.
   * @default - none
   */
  readonly identity?: FapiKeycloak;
}

/**
 * The way in to the services of a bank (Envoy): it asks about every request whether it may pass, and passes none without an answer.
 *
 * The public Gateway can do neither this nor ask for certificates of clients: Cilium has both in releases to come. It keeps nothing. In a
 * region that stands by it has no servers, because DNS would take one that answers for one that can serve.
 *
 * @see https://www.envoyproxy.io/docs
 */
export class BankingEdge extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** Requests a second that each server lets through to each path prefix. */
  public readonly requestsPerSecond: number;
  private readonly props: BankingEdgeProps;
  private connection?: RouteConnection;

  constructor(scope: Construct, id: string, props: BankingEdgeProps) {
    super(scope, id, { component: CATALOGUE['banking-edge'], ...props });
    this.props = props;
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    this.requestsPerSecond = props.requestsPerSecond ?? 100;
    const { path } = this.node;
    requireWhole(path, 'replicas', this.replicas, 'leave it out for that of the size');
    requireWhole(path, 'requestsPerSecond', this.requestsPerSecond, 'leave it out for 100');
    if (props.mutualTls && this.environment) {
      const instead = 'use FapiProfile.DPOP, or create it on a host cluster';
      throw invalid(path, 'mutualTls', 'be left out in an Environment, no Organization has load balancers', props.mutualTls.certificate.path, instead);
    }
    const prefixes = props.services.flatMap(({ pathPrefixes }) => pathPrefixes);
    const twice = prefixes.find((prefix, index) => prefixes.indexOf(prefix) !== index);
    if (twice !== undefined) throw invalid(path, 'services', 'have every path prefix once', twice, 'give one of them another prefix');
    if (prefixes.length === 0) throw invalid(path, 'services', 'have path prefixes', [], 'leave the edge out where nothing is public');
  }

  /** Endpoint inside the cluster: of requests whose TLS ended before, or of those with certificates. */
  public get endpoint(): HttpEndpoint {
    const host = this.serviceHost(this.name);
    return this.props.mutualTls ? new HttpEndpoint(host, EDGE_TLS_PORT, 'https') : new HttpEndpoint(host, EDGE_PORT, 'http');
  }

  /** Public host name of the services, while the Sovereign is planned. */
  public get host(): string {
    if (this.props.mutualTls) return Names.componentHost(this.name, this.hostCluster.clusterName, this.sovereign.fqdn);
    return (this.connection ??= this.route({ label: this.name, service: this.name, port: EDGE_PORT })).host;
  }

  protected configure(): void {
    const { name, host } = this;
    const { services, authorizer, mutualTls } = this.props;
    const { cpuMillis, memoryMiB } = SIZES[this.size];
    const { identity } = this;
    for (const { mainUnit } of [...services, authorizer]) this.mainUnit.dependsOn(mainUnit, 'calls');
    const reached = (target: { readonly endpoint: HttpEndpoint }) => this._received(() => target.endpoint);
    addWebServer(this.mainUnit, {
      name,
      component: this.component.key,
      image: `docker.io/envoyproxy/envoy:distroless-v${this.component.appVersion}`,
      endpoint: new HttpEndpoint(this.serviceHost(name), EDGE_PORT, 'http'),
      ports: mutualTls ? { https: EDGE_TLS_PORT } : {},
      replicas: this.serving(this.replicas),
      cpuMillis,
      memoryMiB,
      user: USER,
      livenessPath: '/healthz',
      command: ['/usr/local/bin/envoy', '--config-path', '/config/envoy.json', '--disable-hot-restart', '--log-level', 'warning'],
      certificates: mutualTls && this.certificates(mutualTls),
      files: {
        'envoy.json': edgeConfig({
          services: services.map((service) => ({ name: service.name, endpoint: reached(service), pathPrefixes: service.pathPrefixes })),
          authorizer: reached(authorizer),
          authorizerTimeoutMillis: 200,
          requestsPerSecond: this.requestsPerSecond,
          host: mutualTls && host,
          identity: identity && { name: identity.name, endpoint: reached(identity), pathPrefixes: ['/realms', '/resources'], host: identity.edgeHost! },
        }),
      },
      variables: {},
    });
    if (mutualTls) this.addLoadBalancer([host, ...(identity ? [identity.edgeHost!] : [])]);
  }

  /** Logins behind it; those with a public host name of their own are not. */
  private get identity(): FapiKeycloak | undefined {
    const { identity, mutualTls } = this.props;
    return mutualTls && identity?.edgeHost !== undefined ? identity : undefined;
  }

  private certificates({ clientAuthorities, certificate, privateKey }: MutualTls): SecretRef {
    return this.secret({
      name: `${this.name}-tls`,
      fields: [SecretField.shared('ca.crt', clientAuthorities), SecretField.shared('tls.crt', certificate), SecretField.shared('tls.key', privateKey)],
    });
  }

  private addLoadBalancer(hosts: string[]): void {
    const { clusterName, region } = this.hostCluster;
    this.mainUnit.add({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: `${this.name}-public`,
        annotations: {
          ...region.provider.furtherAnnotations(clusterName.resource(this.name), region.location),
          'external-dns.alpha.kubernetes.io/hostname': hosts.join(','),
        },
      },
      spec: {
        type: 'LoadBalancer',
        externalTrafficPolicy: 'Local',
        selector: { 'app.kubernetes.io/name': this.component.key, 'app.kubernetes.io/instance': this.name },
        ports: [{ name: 'https', port: 443, targetPort: EDGE_TLS_PORT }],
      },
    });
  }
}
