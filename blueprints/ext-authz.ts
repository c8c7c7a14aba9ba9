import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, HttpEndpoint, SharedSecret } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { BankingService } from './banking-service';
import { CATALOGUE } from './catalogue';
import { FapiKeycloak } from './fapi-keycloak';
import { bankingEnvironment } from './private/banking-environment';
import { givenId } from './private/given-id';
import { requireImage } from './private/own-image';
import { addWebServer } from './private/web-server';

const GRPC_PORT = 9001;

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 100, memoryMiB: 128, cacheMiB: 64, cacheGiB: 1 },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 250, memoryMiB: 256, cacheMiB: 256, cacheGiB: 5 },
  [ApplicationSize.LARGE]: { replicas: 3, cpuMillis: 1000, memoryMiB: 512, cacheMiB: 1024, cacheGiB: 10 },
};

/** Properties of ExtAuthz. */
export interface ExtAuthzProps extends BlueprintProps {
  /** Image of the program, which is yours, with its version. */
  readonly image: string;
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
   * User that the program runs as.
   * @default 65534
   */
  readonly user?: number;
  /**
   * Logins whose tokens it judges: `OIDC_ISSUER`, and the URL of their keys in `OIDC_JWKS_URL`.
   * @default - none
   */
  readonly identity?: FapiKeycloak;
  /**
   * Services that it calls; their URLs are in variables that are named after their ids: `CONSENTS_API_URL`.
   * @default - none
   */
  readonly calls?: BankingService[];
  /**
   * Environment variables of its own, by name.
   * @default - none
   */
  readonly variables?: { [name: string]: string };
  /**
   * Environment variables whose values are in OpenBao, by name.
   * @default - none
   */
  readonly secrets?: { [name: string]: SharedSecret };
}

/**
 * Says whether a request may pass, of which the image is the bank's: an edge asks it about every one, by the API `envoy.service.auth.v3`.
 *
 * It listens for gRPC at port 9001 (`GRPC_PORT`) and for HTTP at 8080 (`PORT`), where it answers `/healthz` and `/readyz`. How much a client
 * has left it counts in a cache of its own, whose URL is in `QUOTA_CACHE_URL`. It serves in one region, and another that takes over begins to
 * count anew.
 *
 * @see https://www.envoyproxy.io/docs/envoy/latest/api-v3/service/auth/v3/external_auth.proto
 */
export class ExtAuthz extends Blueprint {
  /** Image of the program. */
  public readonly image: string;
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly replicas: number;
  private readonly props: ExtAuthzProps;

  constructor(scope: Construct, id: string, props: ExtAuthzProps) {
    super(scope, id, { component: CATALOGUE['ext-authz'], ...props });
    this.props = props;
    this.image = props.image;
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    requireImage(this.node.path, this.image, id);
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for that of the size');
  }

  /** Endpoint that an edge asks, by gRPC. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), GRPC_PORT, 'grpc');
  }

  protected configure(): void {
    const { name, image } = this;
    const { cpuMillis, memoryMiB, cacheMiB, cacheGiB } = SIZES[this.size];
    const endpoint = new HttpEndpoint(this.serviceHost(name), 8080, 'http');
    const calls = (this.props.calls ?? []).map((blueprint) => ({ id: givenId(blueprint), blueprint, endpoint: blueprint.endpoint }));
    const { variables, secrets } = bankingEnvironment(this, { ...this.props, calls });
    const cache = this.cache({ name, evicts: false, memoryMiB: cacheMiB, storageGiB: cacheGiB });
    addWebServer(this.mainUnit, {
      name,
      component: this.component.key,
      image,
      endpoint,
      ports: { grpc: GRPC_PORT },
      replicas: this.serving(this.replicas),
      cpuMillis,
      memoryMiB,
      user: this.props.user ?? 65534,
      livenessPath: '/healthz',
      readinessPath: '/readyz',
      variables: {
        PORT: String(endpoint.port), GRPC_PORT: String(GRPC_PORT), QUOTA_CACHE_URL: `redis://default:$(CACHE_PASSWORD)@${cache.host}:${cache.port}`, ...variables,
      },
      secrets: { CACHE_PASSWORD: { secret: cache.secret, key: 'password' }, ...secrets },
    });
  }
}
