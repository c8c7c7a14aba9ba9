import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, OidcConnection, RouteConnection, SecretField } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { Cnpg } from './cnpg';
import { addDesktopServer } from './private/guacamole-objects';
import { addDesktopSchema } from './private/guacamole-schema';

const SIZES = {
  [ApplicationSize.SMALL]: {
    web: { cpuMillis: 200, memoryMiB: 768 }, guacd: { cpuMillis: 200, memoryMiB: 256 }, instances: 1, databaseGiB: 5, recordingsGiB: 20,
  },
  [ApplicationSize.MEDIUM]: {
    web: { cpuMillis: 500, memoryMiB: 1024 }, guacd: { cpuMillis: 1000, memoryMiB: 1024 }, instances: 3, databaseGiB: 10, recordingsGiB: 50,
  },
  [ApplicationSize.LARGE]: {
    web: { cpuMillis: 1000, memoryMiB: 2048 }, guacd: { cpuMillis: 4000, memoryMiB: 2048 }, instances: 3, databaseGiB: 20, recordingsGiB: 100,
  },
};

/** Properties of Guacamole. */
export interface GuacamoleProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Size of the volume with recordings, in GiB.
   * @default - that of the size: 20, 50 or 100
   */
  readonly recordingsGiB?: number;
  /**
   * Days for which recordings can be watched in the browser; in the bucket they stay.
   * @default 30
   */
  readonly recordingDays?: number;
  /**
   * Ports of machines outside the cluster that people are connected to.
   * @default - 22 (SSH), 3389 (RDP) and 5900 (VNC)
   */
  readonly targetPorts?: number[];
}

/**
 * Remote desktops and terminals in a browser, with logins of the Sovereign, and with recordings of what was done.
 *
 * There is one server, because who is logged in and connected is in its memory; the sizes make it larger. A connection is recorded where
 * its settings say `${HISTORY_PATH}/${HISTORY_UUID}` as recording path; what was recorded is copied to a bucket. The administrator
 * `guacadmin`, whose password is in Secret `{name}-admin`, makes connections and gives people rights. It can run in several regions at a
 * time, each with connections of its own.
 *
 * @see https://guacamole.apache.org/doc/gug
 */
export class Guacamole extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Size of the volume with recordings, in GiB. */
  public readonly recordingsGiB: number;
  /** Days for which recordings can be watched in the browser. */
  public readonly recordingDays: number;
  /** Ports of machines outside the cluster that people are connected to. */
  public readonly targetPorts: number[];

  constructor(scope: Construct, id: string = 'guacamole', props: GuacamoleProps = {}) {
    super(scope, id, { component: CATALOGUE.guacamole, ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.recordingsGiB = props.recordingsGiB ?? SIZES[this.size].recordingsGiB;
    this.recordingDays = props.recordingDays ?? 30;
    this.targetPorts = props.targetPorts ?? [22, 3389, 5900];
    requireWhole(this.node.path, 'recordingsGiB', this.recordingsGiB, 'leave it out for that of the size');
    requireWhole(this.node.path, 'recordingDays', this.recordingDays, 'leave it out for 30');
    this.targetPorts.forEach((port) => requireWhole(this.node.path, 'targetPorts', port, 'leave it out for 22, 3389 and 5900', 1, 65535));
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 8080, 'http');
  }

  protected configure(): void {
    const { web, guacd, instances, databaseGiB } = SIZES[this.size];
    const { name, namespace } = this;
    const { appVersion } = this.component;
    // What is seen of a desktop streams for as long as somebody looks.
    const route = this.route({ label: name, service: name, port: this.endpoint.port, timeoutSeconds: 0 });
    const database = this.postgres({ name, instances, storageGiB: databaseGiB });
    const administrator = this.secret({ name: `${name}-admin`, fields: [SecretField.text('username', 'guacadmin'), SecretField.generated('password')] });
    const image = `docker.io/guacamole/guacamole:${appVersion}`;
    const schema = this.unit('schema');
    schema.dependsOn(this.prerequisites, 'prerequisites');
    this.mainUnit.dependsOn(schema, 'schema');
    const operator = this.requires(Capability.POSTGRES, schema) as Cnpg | undefined;
    addDesktopSchema(schema, { namespace, image, clientImage: operator?.postgresImage ?? '', database, administrator });
    this.targetPorts.forEach((port) => this.connectsOutside(port));
    addDesktopServer(this.mainUnit, {
      name, namespace, webImage: image, guacdImage: `docker.io/guacamole/guacd:${appVersion}`,
      archiveImage: `docker.io/chrislusf/seaweedfs:${CATALOGUE.seaweedfs.appVersion}`,
      web, guacd, database, login: this.login(route), url: route.url, port: this.endpoint.port,
      volume: this.volume({ sizeGiB: this.recordingsGiB }), bucket: this.bucket({ name: `${name}-recordings` }), recordingDays: this.recordingDays,
    });
  }

  private login({ url }: RouteConnection): OidcConnection {
    return this.oidcClient({ clientId: this.name, redirectUris: [`${url}/`], implicitFlowEnabled: true });
  }
}
