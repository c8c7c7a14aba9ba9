import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, HttpEndpoint, IMessagingProvider, MessagingConnection, MessagingRequest, Names, SecretField,
  SecretRef,
} from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';

const SERVICE = 'nats-jetstream';
/** Secret with the password of every user, under the user's name. */
const USERS_SECRET = 'nats-users';
/** User of the servers' own account; without any user, everybody could connect. */
const SYSTEM_USER = 'system';

/** What the exporter beside each server asks for, where it is scraped. */
const EXPORTER = { cpuMillis: 10, memoryMiB: 32 };

/** Properties of NatsJetStream. */
export interface NatsJetStreamProps extends BlueprintProps {
  /**
   * Size of the volume with the streams, on each server, in GiB.
   * @default 20
   */
  readonly storageGiB?: number;
}

/**
 * Event streams of the platform: NATS with JetStream, over TLS, with a user for every Blueprint that asks for one.
 *
 * All users are in the account of the platform; accounts of Organizations are not made here.
 *
 * @see https://docs.nats.io
 */
export class NatsJetStream extends Blueprint implements IMessagingProvider {
  /** Size of the volume with the streams, on each server, in GiB. */
  public readonly storageGiB: number;
  private readonly users = new Set<string>();

  constructor(scope: Construct, id: string = 'nats-jetstream', props: NatsJetStreamProps = {}) {
    super(scope, id, { component: CATALOGUE['nats-jetstream'], provides: [Capability.MESSAGING], ...props });
    this.storageGiB = props.storageGiB ?? 20;
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
  }

  /** Endpoint for clients. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(SERVICE), 4222, 'tls');
  }

  public provideMessaging(consumer: Blueprint, request: MessagingRequest): MessagingConnection {
    Names.assertObjectName(consumer.node.path, request.name);
    if (request.name === SYSTEM_USER || this.users.has(request.name)) {
      throw invalid(consumer.node.path, 'name', 'be the name of no other user', request.name, `write for example '${consumer.name}'`);
    }
    this.users.add(request.name);
    consumer.mainUnit.dependsOn(this.mainUnit, 'messaging');
    // The password is generated there.
    consumer.prerequisites.dependsOn(this.prerequisites, 'messaging');
    const name = `${request.name}-messaging`;
    const password = ExternalSecrets.location(this.namespace, USERS_SECRET, request.name);
    return {
      url: this.endpoint.url,
      secret: consumer.secret({ name, fields: [SecretField.text('username', request.name), SecretField.shared('password', password)] }),
      ca: consumer.certificate({ name: `${name}-tls`, dnsNames: [`${request.name}.${consumer.namespace}.svc`] }).secret,
    };
  }

  protected configure(): void {
    const replicas = this.replicas;
    this.workload({ name: SERVICE, replicas, spread: replicas > 1, cpuMillis: 110, memoryMiB: 272 });
    if (this.monitored) this.workload({ name: 'prom-exporter', replicas, ...EXPORTER });
  }

  /** The servers read their users when they start: the release is made when all have been asked for. */
  protected complete(): void {
    const { replicas } = this;
    const users = [...this.users].sort();
    const storage = this.volume({ sizeGiB: this.storageGiB, count: replicas });
    const certificate = this.certificate({ name: 'nats-jetstream-tls', dnsNames: [this.endpoint.host, `*.${SERVICE}-headless`] });
    const passwords = this.secret({ name: USERS_SECRET, fields: [...users, SYSTEM_USER].map((user) => SecretField.generated(user)) });
    const securityContext = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
    const tls = { enabled: true, secretName: certificate.secret.name };
    this.helmRelease({
      values: {
        config: {
          cluster: replicas > 1 ? { enabled: true, replicas, tls } : { enabled: false },
          jetstream: {
            enabled: true,
            fileStore: { pvc: { size: storage.size, storageClassName: storage.storageClassName } },
            memoryStore: { enabled: false },
          },
          nats: { tls },
          monitor: { enabled: true },
          merge: {
            accounts: { CATALYST: { jetstream: 'enabled', users: users.map((user) => userOf(user)) }, SYS: { users: [userOf(SYSTEM_USER)] } },
            system_account: 'SYS',
          },
        },
        // Servers verify each other, and their authority is the Sovereign's own.
        tlsCA: { enabled: true, secretName: certificate.secret.name },
        container: {
          env: { GOMEMLIMIT: '900MiB', ...passwordVariables([...users, SYSTEM_USER], passwords) },
          resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } },
          merge: { securityContext },
        },
        reloader: { merge: { securityContext, resources: { requests: { cpu: '10m', memory: '16Mi' } } } },
        podTemplate: {
          topologySpreadConstraints: replicas > 1 ? { 'kubernetes.io/hostname': { maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule' } } : {},
          merge: {
            spec: { securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' } } },
          },
        },
        podDisruptionBudget: { enabled: replicas > 1 },
        natsBox: { enabled: false },
        promExporter: { enabled: false, podMonitor: { enabled: false } },
      },
      monitors: {
        promExporter: {
          enabled: true,
          podMonitor: { enabled: true },
          merge: { securityContext, resources: { requests: { cpu: `${EXPORTER.cpuMillis}m`, memory: `${EXPORTER.memoryMiB}Mi` } } },
        },
      },
    });
  }

  private get replicas(): number {
    return this.hostCluster.replicas(3, true);
  }
}

/** Returns the start of the names of a user's environment variables. */
function variableOf(user: string): string {
  return `NATS_${user.toUpperCase().replace(/-/g, '_')}`;
}

function userOf(user: string): { [key: string]: any } {
  return { user, pass: `<< $${variableOf(user)}_QUOTED >>` };
}

/**
 * The servers parse a variable as a piece of configuration, so a password like 2k5… is an error to them: each is quoted in a
 * second variable. The chart sorts variables by name, and one can use only those before it.
 */
function passwordVariables(users: string[], passwords: SecretRef): { [key: string]: any } {
  return Object.fromEntries(users.flatMap((user) => [
    [`${variableOf(user)}_PASSWORD`, { valueFrom: { secretKeyRef: passwords.keyRef(user) } }],
    [`${variableOf(user)}_QUOTED`, `"$(${variableOf(user)}_PASSWORD)"`],
  ]));
}
