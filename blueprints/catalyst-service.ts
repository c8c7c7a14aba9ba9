import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import {
  Blueprint, Capability, Component, HttpEndpoint, IGitProvider, MessagingConnection, Names, OidcConnection, PostgresConnection, RouteConnection, SecretField,
  SecretRef,
} from '../constructs';
import { addAccess, AccessRule } from './catalyst-access';
import { addNetworkPolicies, Peer } from './catalyst-network';

/** Port that every service listens on. */
const PORT = 8080;
/** Where the authority of the event streams is mounted. */
const MESSAGING_CA = '/etc/messaging';

/** A public place of a service. */
export interface CatalystRoute {
  /** First label of the host name. */
  readonly label: string;
  /**
   * Path prefix of the service, where it shares the host name with others.
   * @default - none; the host name is its own
   */
  readonly pathPrefix?: string;
  /**
   * Longest time of one request in seconds; 0 for streams that never end.
   * @default - the Gateway's own
   */
  readonly timeoutSeconds?: number;
}

/** Properties of CatalystService. */
export interface CatalystServiceProps {
  /** Catalogue row of the service; its key is the name of the image and of everything else. */
  readonly component: Component;
  /** CPU that one Pod requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that one Pod requests, in MiB; it may use twice as much. */
  readonly memoryMiB: number;
  /**
   * Pods, as far as there are machines for them.
   * @default 2
   */
  readonly replicas?: number;
  /**
   * Registry path that holds the image.
   * @default 'ghcr.io/openova-io/openova'
   */
  readonly registry?: string;
  /**
   * User that the container runs as.
   * @default 65534
   */
  readonly user?: number;
  /**
   * Public place.
   * @default - none; only services of the platform reach it
   */
  readonly route?: CatalystRoute;
  /**
   * Whether people log in to it.
   * @default false
   */
  readonly loginEnabled?: boolean;
  /**
   * Service whose login gives the tokens that it accepts.
   * @default - its own login, if it has one
   */
  readonly loginOf?: CatalystService;
  /**
   * Whether it has a PostgreSQL database.
   * @default false
   */
  readonly databaseEnabled?: boolean;
  /**
   * Whether it reads and writes event streams.
   * @default false
   */
  readonly messagingEnabled?: boolean;
  /**
   * Whether it reads Git repositories.
   * @default false
   */
  readonly gitEnabled?: boolean;
  /**
   * Whether it has an account of its own at Git, with which it makes repositories and commits.
   * @default false
   */
  readonly gitAccountEnabled?: boolean;
  /**
   * Whether Git calls it when something was pushed.
   * @default false
   */
  readonly gitHooksEnabled?: boolean;
  /**
   * Services of the platform that it calls.
   * @default - none
   */
  readonly calls?: CatalystService[];
  /**
   * What it may do at the Kubernetes API.
   * @default - nothing; it has no token
   */
  readonly access?: AccessRule[];
}

/**
 * A service of the Catalyst control plane: a Deployment that is locked down as far as it goes, and whatever it is wired to.
 *
 * What it is wired to decides its environment variables, its order and its network policy alike; nothing else reaches it,
 * and it reaches nothing else.
 *
 * @example
 * new blueprints.CatalystService(cluster, 'catalog-svc', { component, cpuMillis: 50, memoryMiB: 128, route: { label: 'api', pathPrefix: '/catalog' } });
 */
export class CatalystService extends Blueprint {
  /** Pods, as far as there are machines for them. */
  public readonly replicas: number;
  /** Image, with its version. */
  public readonly image: string;
  private readonly props: CatalystServiceProps;
  private readonly callers: CatalystService[] = [];
  private readonly variables: { [name: string]: kplus.EnvValue } = {};
  private readonly egress: Peer[] = [];
  private readonly ingress_: Peer[] = [];
  private login?: OidcConnection;
  private messagingCa?: SecretRef;
  private hasSecrets = false;

  constructor(scope: Construct, id: string, props: CatalystServiceProps) {
    super(scope, id, { component: props.component, provides: [Capability.of(props.component.key)] });
    this.props = props;
    this.replicas = this.hostCluster.replicas(props.replicas ?? 2);
    this.image = `${props.registry ?? 'ghcr.io/openova-io/openova'}/${this.component.key}:${this.component.appVersion}`;
    props.calls?.forEach((service) => service.callers.push(this));
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.component.key), PORT, 'http');
  }

  protected configure(): void {
  }
}
