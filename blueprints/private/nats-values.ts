import { CertificateConnection, SecretRef, VolumeConnection } from '../../constructs';
import { CONFINED_CONTAINER, confinedPod } from './confined';
import { NatsAccount } from './nats-accounts';

/** Port at which leaf nodes of other clusters come in, behind the public Gateway. */
export const LEAF_PORT = 8080;
/** Name that clients of leaf nodes ask for the streams of the hub by. */
export const HUB_DOMAIN = 'hub';
/** User that the leaf nodes log in as. */
export const LEAF_USER = 'leaf';
/** User who makes the buckets with the state of Environments, and reads none of them. */
export const STATE_USER = 'state';
/** Subjects on which that user asks the servers. */
const STATE_SUBJECTS = ['$JS.API.INFO', ...['CREATE', 'INFO', 'UPDATE'].map((action) => `$JS.API.STREAM.${action}.*`)];
/** User of the servers' own account; without any user, everybody could connect. */
export const SYSTEM_USER = 'system';
/** What variables of the hub are called by, which users must not be. */
export const HUB_USER = 'hub';

/** What the values depend on. */
export interface NatsValues {
  /** Number of servers. */
  readonly replicas: number;
  /** Users of the account of the platform, sorted. */
  readonly users: string[];
  /** Accounts of Organizations, sorted by name. */
  readonly accounts: NatsAccount[];
  /** Whether there are buckets with the state of Environments, and a user who makes them. */
  readonly hasState: boolean;
  /** Secret with the password of every user, of the system user and of who makes the buckets, under their names. */
  readonly passwords: SecretRef;
  /** Certificate of the servers. */
  readonly certificate: CertificateConnection;
  /**
   * Volume of the streams on each server.
   * @default - none, the servers keep no streams
   */
  readonly storage?: VolumeConnection;
  /**
   * Secret with the password of the leaf nodes, under `password`.
   * @default - none, there are no leaf nodes
   */
  readonly leafPassword?: SecretRef;
  /**
   * Host name of the hub, for servers that are its leaf nodes.
   * @default - none, the servers are the hub
   */
  readonly hub?: string;
}

/** Returns the values of the chart. */
export function natsValues(nats: NatsValues): { [key: string]: any } {
  const { replicas, users, accounts, hasState, passwords, certificate, storage, leafPassword, hub } = nats;
  const tls = { enabled: true, secretName: certificate.secret.name };
  const isEntered = leafPassword !== undefined && hub === undefined;
  return {
    config: {
      cluster: replicas > 1 ? { enabled: true, replicas, tls } : { enabled: false },
      jetstream: storage
        ? {
          enabled: true,
          fileStore: { pvc: { size: storage.size, storageClassName: storage.storageClassName } },
          memoryStore: { enabled: false },
          // Without a name that others can ask for it by, leaf nodes keep requests for streams to themselves.
          ...(isEntered ? { merge: { domain: HUB_DOMAIN } } : {}),
        }
        : { enabled: false },
      nats: { tls },
      monitor: { enabled: true },
      // Without a port of their own, leaf nodes are refused at the other one too. There TLS ends at the Gateway, whose certificate is public.
      ...(isEntered ? { leafnodes: { enabled: true, tls }, websocket: { enabled: true, port: LEAF_PORT, merge: { no_tls: true } } } : {}),
      merge: {
        accounts: {
          CATALYST: {
            ...(storage ? { jetstream: 'enabled' } : {}),
            users: [
              ...users.map((user) => userOf(user, isEntered)),
              ...(hasState ? [{ ...userOf(STATE_USER, isEntered), permissions: { publish: STATE_SUBJECTS, subscribe: ['_INBOX.>'] } }] : []),
              ...(isEntered ? [{ ...userOf(LEAF_USER), allowed_connection_types: ['LEAFNODE_WS'] }] : []),
            ],
          },
          ...Object.fromEntries(accounts.map((account) => [account.name, accountOf(account, storage !== undefined, isEntered)])),
          SYS: { users: [userOf(SYSTEM_USER, isEntered)] },
        },
        system_account: 'SYS',
        ...(hub === undefined ? {} : { leafnodes: { remotes: remotesOf(accounts) } }),
      },
    },
    // Servers verify each other, and their authority is the Sovereign's own.
    tlsCA: { enabled: true, secretName: certificate.secret.name },
    container: {
      env: { GOMEMLIMIT: '900MiB', ...passwordVariables(usersWithPassword(users, hasState), passwords), ...accountVariables(accounts), ...leafVariables(leafPassword, hub, accounts) },
      resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } },
      merge: { securityContext: CONFINED_CONTAINER },
    },
    reloader: { merge: { securityContext: CONFINED_CONTAINER, resources: { requests: { cpu: '10m', memory: '16Mi' } } } },
    podTemplate: {
      topologySpreadConstraints: replicas > 1 ? { 'kubernetes.io/hostname': { maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule' } } : {},
      merge: {
        spec: { securityContext: confinedPod(1000, true) },
      },
    },
    podDisruptionBudget: { enabled: replicas > 1 },
    natsBox: { enabled: false },
    promExporter: { enabled: false, podMonitor: { enabled: false } },
  };
}

/** Returns the users of the platform and of the servers, whose passwords are in one Secret. */
export function usersWithPassword(users: string[], hasState: boolean): string[] {
  return [...users, ...(hasState ? [STATE_USER] : []), SYSTEM_USER];
}

/** What the account of an Organization consists of; its leaf nodes log in with the password of all leaf nodes. */
function accountOf({ name, limits, users }: NatsAccount, keepsStreams: boolean, isEntered: boolean): { [key: string]: any } {
  const leaf = { ...userOf(LEAF_USER), user: leafUserOf(name), allowed_connection_types: ['LEAFNODE_WS'] };
  return {
    ...(keepsStreams ? { jetstream: { max_memory: 0, max_store: limits.streamsMiB * 1024 ** 2, max_streams: limits.streams } } : {}),
    limits: { max_connections: limits.connections },
    users: [...users.map((user) => userOf(user.name, isEntered)), ...(isEntered ? [leaf] : [])],
  };
}

/** What leaf nodes pass on to the hub, one connection for each account. */
function remotesOf(accounts: NatsAccount[]): { [key: string]: any }[] {
  const own = accounts.map(({ name }) => ({ urls: [`<< $${hubVariableOf(name)} >>`], account: name }));
  return [{ urls: ['<< $NATS_HUB_URL >>'], account: 'CATALYST' }, ...own];
}

function leafUserOf(account: string): string {
  return `${LEAF_USER}-${account}`;
}

/** Sorted behind the password that it uses. */
function hubVariableOf(account: string): string {
  return `NATS_HUB_URL_${account.toUpperCase().replace(/-/g, '_')}`;
}

/** Returns the start of the names of a user's environment variables. */
function variableOf(user: string): string {
  return `NATS_${user.toUpperCase().replace(/-/g, '_')}`;
}

/** A server that is open to the world lets nobody but leaf nodes come in there. */
function userOf(user: string, isInside: boolean = false): { [key: string]: any } {
  return { user, pass: `<< $${variableOf(user)}_QUOTED >>`, ...(isInside ? { allowed_connection_types: ['STANDARD'] } : {}) };
}

/**
 * The servers parse a variable as a piece of configuration, so a password like 2k5… is an error to them: each is quoted in a
 * second variable. The chart sorts variables by name, and one can use only those before it.
 */
function passwordVariables(users: string[], passwords: SecretRef): { [key: string]: any } {
  return Object.fromEntries(users.flatMap((user) => variables(user, passwords, user)));
}

function accountVariables(accounts: NatsAccount[]): { [key: string]: any } {
  return Object.fromEntries(accounts.flatMap(({ users }) => users).flatMap(({ name, password }) => variables(name, password, 'password')));
}

function leafVariables(password: SecretRef | undefined, hub: string | undefined, accounts: NatsAccount[]): { [key: string]: any } {
  if (password === undefined) return {};
  if (hub === undefined) return Object.fromEntries(variables(LEAF_USER, password, 'password'));
  return {
    NATS_HUB_PASSWORD: { valueFrom: { secretKeyRef: password.keyRef('password') } },
    ...Object.fromEntries([['NATS_HUB_URL', LEAF_USER], ...accounts.map(({ name }) => [hubVariableOf(name), leafUserOf(name)])].map(([variable, user]) => (
      [variable, `"wss://${user}:$(NATS_HUB_PASSWORD)@${hub}:443"`]
    ))),
  };
}

function variables(user: string, secret: SecretRef, key: string): [string, any][] {
  return [
    [`${variableOf(user)}_PASSWORD`, { valueFrom: { secretKeyRef: secret.keyRef(key) } }],
    [`${variableOf(user)}_QUOTED`, `"$(${variableOf(user)}_PASSWORD)"`],
  ];
}
