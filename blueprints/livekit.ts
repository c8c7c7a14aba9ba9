import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, CacheConnection, Capability, HttpEndpoint, IMediaProvider, ITurnProvider, MediaConnection, MediaRequest,
  RouteConnection, SecretField, SecretRef,
} from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { addLiveKitServer, KEYS_FILE } from './private/livekit-objects';

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 500, memoryMiB: 512 },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 2000, memoryMiB: 2048 },
  [ApplicationSize.LARGE]: { replicas: 4, cpuMillis: 4000, memoryMiB: 4096 },
};

/** Properties of LiveKit. */
export interface LiveKitProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers, as far as there are machines for them; a room is on one of them.
   * @default - that of the size: 1, 2 or 4
   */
  readonly replicas?: number;
  /**
   * Relays through which media gets to the servers.
   * @default - those that the cluster has
   */
  readonly turn?: ITurnProvider;
}

/**
 * Rooms with audio and video: every server passes on what each sends to those who are in a room with them.
 *
 * Clients speak to it at its public host name, and send media through relays (TURN): the servers have no port on their machines. More
 * than one server share a cache, in which they find each other's rooms. Whoever asks gets a key of its own; the first one, `admin`, is in
 * Secret `{name}-keys`. It can run in several regions at a time, each with rooms of its own.
 *
 * @see https://docs.livekit.io/home/self-hosting/deployment
 */
export class LiveKit extends Blueprint implements IMediaProvider {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly replicas: number;
  private readonly turn?: ITurnProvider;
  private readonly keys = new Set<string>(['admin']);
  private connection?: RouteConnection;

  constructor(scope: Construct, id: string = 'livekit', props: LiveKitProps = {}) {
    super(scope, id, { component: CATALOGUE.livekit, provides: [Capability.MEDIA], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    this.turn = props.turn;
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for that of the size');
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 80, 'http');
  }

  public provideMedia(consumer: Blueprint, request: MediaRequest): MediaConnection {
    const { name } = request;
    if (!/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/.test(name) || this.keys.has(name)) {
      throw invalid(consumer.node.path, 'name', 'be 2 to 40 lowercase letters, digits or hyphens, and the name of no other key', name, `write for example '${consumer.name}'`);
    }
    this.keys.add(name);
    consumer.mainUnit.dependsOn(this.mainUnit, 'media');
    // The copy becomes ready only when there is something to copy.
    consumer.prerequisites.dependsOn(this.prerequisites, 'media');
    const source = ExternalSecrets.location(this, this.keysSecret, name);
    return {
      url: `wss://${this.publish().host}`,
      key: name,
      secret: consumer.secret({ name: `${name}-media`, fields: [SecretField.text('key', name), SecretField.shared('secret', source)] }),
    };
  }

  protected configure(): void {
    const { cpuMillis, memoryMiB } = SIZES[this.size];
    const replicas = this.hostCluster.replicas(this.replicas);
    const provider = this.turn ?? this.requires(Capability.TURN) as unknown as ITurnProvider | undefined;
    const turn = this._received(() => provider?.provideTurn(this, { service: this.name }));
    const cache: CacheConnection | undefined = replicas === 1 ? undefined : this.cache({ name: this.name, evicts: false });
    if (this.monitored) this.addMonitor();
    this.publish();
    addLiveKitServer(this.mainUnit, {
      name: this.name,
      namespace: this.namespace,
      image: `docker.io/livekit/livekit-server:v${this.component.appVersion}`,
      replicas,
      cpuMillis,
      memoryMiB,
      turn,
      cache,
      keys: new SecretRef(this.namespace, this.keysSecret),
      port: this.endpoint.port,
    });
  }

  /** The servers read the keys from one file: it is written when everybody has asked for one. */
  protected complete(): void {
    const keys = [...this.keys].sort();
    const file = keys.map((key) => `${key}: ${SecretField.valueOf(key)}\n`).join('');
    this.secret({ name: this.keysSecret, fields: [...keys.map((key) => SecretField.generated(key, 40)), SecretField.composed(KEYS_FILE, file)] });
  }

  private addMonitor(): void {
    const { name, namespace } = this;
    this.scraped();
    this.unit('monitors').add({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: { name, namespace },
      spec: { selector: { matchLabels: { 'app.kubernetes.io/name': name } }, podMetricsEndpoints: [{ port: 'metrics' }] },
    });
  }

  private get keysSecret(): string {
    return `${this.name}-keys`;
  }

  /** Made when it is first asked for, which a consumer may do before this Blueprint is configured. */
  private publish(): RouteConnection {
    // A connection lasts as long as somebody is in a room.
    return this.connection ??= this.route({ label: this.name, service: this.name, port: this.endpoint.port, timeoutSeconds: 0 });
  }
}
