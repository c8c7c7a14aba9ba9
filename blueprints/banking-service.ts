import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, HttpEndpoint, SharedSecret } from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { FapiKeycloak } from './fapi-keycloak';
import { OpenMeter } from './openmeter';
import { bankingEnvironment } from './private/banking-environment';
import { givenId } from './private/given-id';
import { requireImage } from './private/own-image';
import { addWebServer } from './private/web-server';

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 50, memoryMiB: 128, instances: 1, storageGiB: 10 },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 250, memoryMiB: 512, instances: 3, storageGiB: 20 },
  [ApplicationSize.LARGE]: { replicas: 3, cpuMillis: 1000, memoryMiB: 1024, instances: 3, storageGiB: 100 },
};

/** Properties of BankingService. */
export interface BankingServiceProps extends BlueprintProps {
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
   * Whether it has a database, whose URI is in `DATABASE_URL`.
   * @default true
   */
  readonly databaseEnabled?: boolean;
  /**
   * Size of the volume of each server of its database, in GiB.
   * @default - that of the size: 10, 20 or 100
   */
  readonly storageGiB?: number;
  /**
   * Path prefixes that an edge passes on to it.
   * @default - none, it is called from inside alone
   */
  readonly pathPrefixes?: string[];
  /**
   * Services that it calls; their URLs are in variables that are named after their ids: `CONSENTS_API_URL`.
   * @default - none
   */
  readonly calls?: BankingService[];
  /**
   * Logins whose tokens it takes: `OIDC_ISSUER`, and the URL of their keys in `OIDC_JWKS_URL`.
   * @default - none
   */
  readonly identity?: FapiKeycloak;
  /**
   * Whether it registers clients at the logins: `REGISTRAR_TOKEN_URL`, `REGISTRAR_ADMIN_URL`, `REGISTRAR_CLIENT_ID` and
   * `REGISTRAR_CLIENT_SECRET`.
   * @default false
   */
  readonly registersClients?: boolean;
  /**
   * Where it reports usage; the URL is in `OPENMETER_URL`.
   * @default - nowhere
   */
  readonly openMeter?: OpenMeter;
  /**
   * Environment variables of its own, by name.
   * @default - none
   */
  readonly variables?: { [name: string]: string };
  /**
   * Environment variables whose values are in OpenBao, such as keys to sign with, by name.
   * @default - none
   */
  readonly secrets?: { [name: string]: SharedSecret };
}

/**
 * A service of a bank, of which the image is the bank's: a server that is locked down as far as it goes, its database, and what it calls.
 *
 * It listens for HTTP at port 8080 (`PORT`), and answers `/healthz` while it is alive and `/readyz` when it can serve. It writes to `/tmp`
 * alone. Its database is its own: what one service knows of a customer no other reads. It serves in one region; another can stand by with a
 * copy of the database, and has no servers until it takes over.
 *
 * @example
 * new blueprints.BankingService(cluster, 'accounts-api', { image: 'registry.example/accounts-api:1.4.0', pathPrefixes: ['/open-banking/v3.1/aisp'] });
 */
export class BankingService extends Blueprint {
  /** Image of the program. */
  public readonly image: string;
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** Whether it has a database. */
  public readonly databaseEnabled: boolean;
  /** Size of the volume of each server of its database, in GiB. */
  public readonly storageGiB: number;
  /** Path prefixes that an edge passes on to it. */
  public readonly pathPrefixes: string[];
  private readonly props: BankingServiceProps;

  constructor(scope: Construct, id: string, props: BankingServiceProps) {
    super(scope, id, { component: CATALOGUE['banking-service'], ...props });
    this.props = props;
    this.image = props.image;
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    this.databaseEnabled = props.databaseEnabled ?? true;
    this.storageGiB = props.storageGiB ?? SIZES[this.size].storageGiB;
    this.pathPrefixes = props.pathPrefixes ?? [];
    const { path } = this.node;
    requireImage(path, this.image, id);
    requireWhole(path, 'replicas', this.replicas, 'leave it out for that of the size');
    requireWhole(path, 'storageGiB', this.storageGiB, 'leave it out for that of the size');
    for (const prefix of this.pathPrefixes.filter((one) => !/^(\/[A-Za-z0-9._~-]+)+$/.test(one))) {
      throw invalid(path, 'pathPrefixes', 'be absolute paths without a slash at their end', prefix, "write for example '/open-banking/v3.1/aisp'");
    }
    if (props.registersClients && !props.identity) throw invalid(path, 'registersClients', 'be left out without identity', true, 'say where it registers them');
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 8080, 'http');
  }

  protected configure(): void {
    const { name, endpoint, image } = this;
    const { cpuMillis, memoryMiB, instances } = SIZES[this.size];
    const { identity, openMeter, calls = [], user = 65534 } = this.props;
    const called = calls.map((blueprint) => ({ id: givenId(blueprint), blueprint, endpoint: blueprint.endpoint }));
    const meter = openMeter ? [{ id: 'openmeter', blueprint: openMeter, endpoint: openMeter.endpoint }] : [];
    const { variables, secrets } = bankingEnvironment(this, { ...this.props, calls: [...called, ...meter] });
    const database = this.databaseEnabled ? this.postgres({ name, instances, storageGiB: this.storageGiB }) : undefined;
    const registrar = this.props.registersClients ? this._received(() => identity!.provideRegistrar(this)) : undefined;
    addWebServer(this.mainUnit, {
      name,
      component: this.component.key,
      image,
      endpoint,
      replicas: this.serving(this.replicas),
      cpuMillis,
      memoryMiB,
      user,
      livenessPath: '/healthz',
      readinessPath: '/readyz',
      variables: {
        PORT: String(endpoint.port),
        ...(registrar ? { REGISTRAR_TOKEN_URL: registrar.tokenUrl, REGISTRAR_ADMIN_URL: registrar.adminUrl, REGISTRAR_CLIENT_ID: registrar.clientId } : {}),
        ...variables,
      },
      secrets: {
        ...(database ? { DATABASE_URL: { secret: database.secret, key: 'uri' } } : {}),
        ...(registrar ? { REGISTRAR_CLIENT_SECRET: { secret: registrar.secret, key: 'client-secret' } } : {}),
        ...secrets,
      },
    });
  }
}
