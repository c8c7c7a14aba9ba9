import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, IGraphProvider, SecretField, SharedSecret } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';

const USER = 'neo4j';
const BOLT_PORT = 7687;
const HTTP_PORT = 7474;

/** What its one Pod asks for by the size: CPU in thousandths of a core, memory in MiB, volume in GiB. */
const SIZES = {
  [ApplicationSize.SMALL]: { cpuMillis: 500, memoryMiB: 2048, storageGiB: 10 },
  [ApplicationSize.MEDIUM]: { cpuMillis: 2000, memoryMiB: 8192, storageGiB: 50 },
  [ApplicationSize.LARGE]: { cpuMillis: 8000, memoryMiB: 32768, storageGiB: 500 },
};

/** Properties of Neo4j. */
export interface Neo4jProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Memory in MiB, at least 2048; a quarter each is for what is computed and for what is read from the volume.
   * @default - that of the size
   */
  readonly memoryMiB?: number;
  /**
   * Size of the volume in GiB.
   * @default - that of the size
   */
  readonly storageGiB?: number;
  /**
   * Plugins that it starts with, by their short names.
   * @default ['apoc']
   */
  readonly plugins?: string[];
}

/**
 * A database of things and what connects them: one server, of the Community edition.
 *
 * Several servers, backups while it runs and metrics are for the Enterprise edition; another region gets a copy of a dump.
 *
 * @see https://neo4j.com/docs/operations-manual/current/kubernetes
 */
export class Neo4j extends Blueprint implements IGraphProvider {
  /** Name of the user that everything belongs to. */
  public readonly username: string = USER;
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Memory in MiB. */
  public readonly memoryMiB: number;
  /** Size of the volume in GiB. */
  public readonly storageGiB: number;
  /** Plugins that it starts with. */
  public readonly plugins: string[];

  constructor(scope: Construct, id: string = 'neo4j', props: Neo4jProps = {}) {
    super(scope, id, { component: CATALOGUE.neo4j, provides: [Capability.GRAPH], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.memoryMiB = props.memoryMiB ?? SIZES[this.size].memoryMiB;
    this.storageGiB = props.storageGiB ?? SIZES[this.size].storageGiB;
    this.plugins = props.plugins ?? ['apoc'];
    requireWhole(this.node.path, 'memoryMiB', this.memoryMiB, 'leave it out for that of the size', 2048);
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for that of the size');
  }

  /** Endpoint of the database, for drivers. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), BOLT_PORT, 'neo4j');
  }

  /** Endpoint of the database for HTTP. */
  public get httpEndpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), HTTP_PORT, 'http');
  }

  /** Where the password of the user is kept. */
  public get password(): SharedSecret {
    return ExternalSecrets.location(this, `${this.name}-auth`, 'password');
  }

  protected configure(): void {
    const { name, memoryMiB } = this;
    const { cpuMillis } = SIZES[this.size];
    const login = this.secret({
      name: `${name}-auth`,
      fields: [
        SecretField.text('username', USER), SecretField.generated('password'), SecretField.composed('NEO4J_AUTH', `${USER}/${SecretField.valueOf('password')}`),
      ],
    });
    const volume = this.volume({ sizeGiB: this.storageGiB });
    const quarter = `${Math.floor(memoryMiB / 4)}m`;
    this.workload({ name, cpuMillis, memoryMiB });
    this.helmRelease({
      services: [name, `${name}-admin`].flatMap((service) => [BOLT_PORT, HTTP_PORT].map((port) => ({ service, port }))),
      values: {
        // Its templates are rendered where there is no cluster to look things up in.
        disableLookups: true,
        logInitialPassword: false,
        neo4j: {
          name,
          edition: 'community',
          passwordFromSecret: login.name,
          resources: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` },
        },
        volumes: { data: { mode: 'dynamic', dynamic: { storageClassName: volume.storageClassName, requests: { storage: volume.size } } } },
        // It would be a load balancer that everybody reaches.
        services: { neo4j: { enabled: false } },
        config: {
          'server.memory.heap.initial_size': quarter,
          'server.memory.heap.max_size': quarter,
          'server.memory.pagecache.size': quarter,
          'dbms.usage_report.enabled': 'false',
        },
        env: { NEO4J_PLUGINS: JSON.stringify(this.plugins) },
        podSpec: { podAntiAffinity: false },
        securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        serviceMonitor: { enabled: false },
      },
    });
  }
}
