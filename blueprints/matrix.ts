import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, IMediaProvider, MediaConnection, Names, OidcConnection, RouteConnection, SecretField,
} from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { MATRIX_PORTS, matrixValues, MatrixSize } from './private/matrix-values';

const WEB = { cpuMillis: 50, memoryMiB: 64 };
const SIZES: { [size: string]: MatrixSize & { readonly instances: number; readonly databaseGiB: number; readonly mediaGiB: number } } = {
  [ApplicationSize.SMALL]: {
    server: { cpuMillis: 200, memoryMiB: 512 }, account: { cpuMillis: 50, memoryMiB: 64 }, web: WEB, proxy: { cpuMillis: 100, memoryMiB: 128 },
    replicas: 1, instances: 1, databaseGiB: 10, mediaGiB: 20,
  },
  [ApplicationSize.MEDIUM]: {
    server: { cpuMillis: 1500, memoryMiB: 3072 }, account: { cpuMillis: 100, memoryMiB: 128 }, web: WEB, proxy: { cpuMillis: 100, memoryMiB: 128 },
    replicas: 2, instances: 3, databaseGiB: 50, mediaGiB: 50,
  },
  [ApplicationSize.LARGE]: {
    server: { cpuMillis: 4000, memoryMiB: 12288 }, account: { cpuMillis: 250, memoryMiB: 256 }, web: { cpuMillis: 100, memoryMiB: 128 },
    proxy: { cpuMillis: 250, memoryMiB: 256 }, replicas: 2, instances: 3, databaseGiB: 200, mediaGiB: 200,
  },
};
/** Versions of the API, and what the server of accounts answers of it. */
const VERSIONS = ['api/v1', 'r0', 'v3', 'unstable'];
const ACCOUNT_CALLS = ['login', 'logout', 'refresh'];

/** Properties of Matrix. */
export interface MatrixProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Name of the server, which is part of the name of every person and room, and can never be changed.
   * @default - the domain of the Sovereign
   * @format hostname
   * @hint domain-picker
   */
  readonly serverName?: string;
  /**
   * Size of the volume with files that people send, in GiB.
   * @default - that of the size: 20, 50 or 200
   */
  readonly mediaGiB?: number;
  /**
   * Whether people of other servers can be in its rooms.
   * @default false
   */
  readonly federationEnabled?: boolean;
  /**
   * Whether people can call each other; the server of the rooms with audio and video is needed for it.
   * @default - if the cluster has one, or `media` is given
   */
  readonly callsEnabled?: boolean;
  /**
   * Server of the rooms with audio and video.
   * @default - the one that the cluster has
   */
  readonly media?: IMediaProvider;
}

/**
 * Chat in rooms: the server, the server of its accounts, and a client in the browser. People log in through the Sovereign's identity
 * provider alone, and nobody registers.
 *
 * The server itself is one, which the sizes make larger. Its signing key and the secrets between the servers are in Secret `{name}-keys`;
 * what the server of accounts signs with is made on the cluster, once, by a Job of the chart. It runs in one region at a time, because
 * the name of a server can be in use only once; another can stand by with a copy of databases and files.
 *
 * @see https://github.com/element-hq/ess-helm
 */
export class Matrix extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Name of the server. */
  public readonly serverName: string;
  /** Size of the volume with files that people send, in GiB. */
  public readonly mediaGiB: number;
  /** Whether people of other servers can be in its rooms. */
  public readonly federationEnabled: boolean;
  private readonly callsEnabled?: boolean;
  private readonly media?: IMediaProvider;

  constructor(scope: Construct, id: string = 'matrix', props: MatrixProps = {}) {
    super(scope, id, { component: CATALOGUE.matrix, ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.serverName = props.serverName ?? this.sovereign.fqdn;
    this.mediaGiB = props.mediaGiB ?? SIZES[this.size].mediaGiB;
    this.federationEnabled = props.federationEnabled ?? false;
    this.callsEnabled = props.callsEnabled ?? (props.media ? true : undefined);
    this.media = props.media;
    requireWhole(this.node.path, 'mediaGiB', this.mediaGiB, 'leave it out for that of the size');
    Names.assertDomain(this.node.path, this.serverName, 'serverName');
  }

  /** Endpoint of the API for clients inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.service('synapse')), MATRIX_PORTS.synapse, 'http');
  }

  protected configure(): void {
    const { name } = this;
    const { instances, databaseGiB, ...size } = SIZES[this.size];
    const replicas = this.hostCluster.replicas(size.replicas);
    const media = this.callsEnabled ?? this.isProvided(Capability.MEDIA) ? this.mediaConnection() : undefined;
    const server = this.publish('server', 'synapse', name);
    const account = this.publish('account', 'matrix-authentication-service');
    // What clients of old ask the server is answered by that of the accounts.
    const [pathPrefix, ...otherPathPrefixes] = VERSIONS.flatMap((version) => ACCOUNT_CALLS.map((call) => `/_matrix/client/${version}/${call}`));
    const accountRoute = { service: this.service('matrix-authentication-service'), port: MATRIX_PORTS['matrix-authentication-service'] };
    this.route({ label: name, name: `${name}-login`, hosts: server.hosts, pathPrefix, otherPathPrefixes, ...accountRoute });
    // Clients and other servers are told here where the server is.
    const discovery = { service: this.service('well-known'), port: MATRIX_PORTS['well-known'] };
    this.route({ label: name, name: `${name}-discovery`, hosts: [this.serverName], pathPrefix: '/.well-known/matrix', ...discovery });
    const keys = this.secret({
      name: `${name}-keys`,
      fields: [
        ...['macaroon', 'registration', 'shared'].map((key) => SecretField.generated(key)),
        // 42 of its characters and the last are 32 bytes in base64.
        SecretField.generated('seed', 42), SecretField.composed('signing.key', `ed25519 0 ${SecretField.valueOf('seed')}A`),
      ],
    });
    this.workload({ name: `${name}-server`, ...size.server });
    this.workload({ name: `${name}-account`, replicas, ...size.account });
    this.workload({ name: `${name}-web`, replicas, ...size.web });
    this.workload({ name: `${name}-haproxy`, replicas, ...size.proxy });
    if (media) this.workload({ name: `${name}-rtc`, replicas, cpuMillis: 50, memoryMiB: 64 });
    this.helmRelease({
      services: Object.entries(MATRIX_PORTS).map(([service, port]) => ({ service: this.service(service), port })),
      monitors: Object.fromEntries(['synapse', 'matrixAuthenticationService', 'haproxy'].map((part) => [part, { serviceMonitors: { enabled: true } }])),
      values: matrixValues({
        size: { ...size, replicas },
        serverName: this.serverName,
        federationEnabled: this.federationEnabled,
        hosts: {
          synapse: server.host, matrixAuthenticationService: account.host, elementWeb: this.publish('web', 'element-web').host,
          matrixRTC: media ? this.publish('rtc', 'matrix-rtc-authorisation-service').host : '',
        },
        keys,
        databases: {
          synapse: this.postgres({ name, instances, storageGiB: databaseGiB }),
          matrixAuthenticationService: this.postgres({ name: `${name}-account`, instances, storageGiB: 10 }),
        },
        volume: this.volume({ sizeGiB: this.mediaGiB }),
        login: this.login(account),
        loginName: this.sovereign.owner.organization,
        media,
      }),
    });
  }

  private login({ url }: RouteConnection): OidcConnection {
    return this.oidcClient({ clientId: this.name, redirectUris: [`${url}/upstream/callback/*`] });
  }

  private mediaConnection(): MediaConnection | undefined {
    const provider = this.media ?? this.requires(Capability.MEDIA) as unknown as IMediaProvider | undefined;
    return this._received(() => provider?.provideMedia(this, { name: this.name }));
  }

  private publish(part: string, service: keyof typeof MATRIX_PORTS, label: string = `${this.name}-${part}`): RouteConnection {
    return this.route({ label, name: `${this.name}-${part}`, service: this.service(service), port: MATRIX_PORTS[service], timeoutSeconds: 0 });
  }

  private service(part: string): string {
    return `${this.name}-${part}`;
  }
}
