import { Component, PostgresConnection, SecretRef, Unit } from '../../constructs';
import { addConfig, addWorkload, DNS_PROBES, dnsPorts, labels, podSpec, serverConfig } from './powerdns-objects';

/** Port of the API. */
export const API_PORT = 8081;

/** File of the program that says which updates are taken. */
const UPDATE_POLICY = 'update-policy.lua';

/** Settings of a server that takes updates. */
const UPDATES = ['dnsupdate=yes', 'allow-dnsupdate-from=0.0.0.0/0,::/0', `lua-dnsupdate-policy-script=/config/${UPDATE_POLICY}`];

/** Returns the program that says which updates are taken: of whoever has a key, proofs of the names that go with it, and nothing that leads anywhere. */
function onlyProofs(keys: ProofKey[]): string[] {
  return [
    'local proofs = {',
    ...keys.flatMap(({ name, names }) => [
      `  ['${name}.'] = {`, ...[...new Set(names.map(proofOf))].sort().map((proof) => `    ['${proof}.'] = true,`), '  },',
    ]),
    '}',
    'function updatepolicy(input)',
    '  local own = proofs[input:getTsigName():toString()]',
    '  if own ~= nil and input:getQType() == pdns.TXT and own[input:getQName():toString():lower()] then return true end',
    // What a program says no to is left out, and the rest answered as done: whoever is too early would not try again.
    "  error('no proof that goes with the key')",
    'end',
  ];
}

/** Name at which a host name, or all hosts of a domain, is proven. */
function proofOf(name: string): string {
  return `_acme-challenge.${name.replace(/^\*\./, '')}`;
}

/** A key that proofs of host names are written with. */
export interface ProofKey {
  /** Name of the key. */
  readonly name: string;
  /** Secret with the key `key`. */
  readonly secret: SecretRef;
  /** What certificates name that are proven with it. */
  readonly names: string[];
}

/** The authoritative server, and where its answers come from. */
export interface ServerProps {
  /** Name of its objects. */
  readonly name: string;
  /** Namespace of its objects. */
  readonly namespace: string;
  /** Catalogue row with the version of the image. */
  readonly component: Component;
  /** Database with the zone. */
  readonly database: PostgresConnection;
  /** First name server of the zone, for its SOA record. */
  readonly nameserver: string;
  /** Pods that answer. */
  readonly replicas: number;
  /**
   * Secret with the key of the API.
   * @default - there is no API: nothing can be written
   */
  readonly apiKey?: SecretRef;
  /**
   * Keys that proofs of host names are written with.
   * @default - nobody writes any
   */
  readonly keys?: ProofKey[];
}

/** Returns the environment variable of the Job with a key that proofs are written with. */
export function keyVariable(key: string): string {
  return key.toUpperCase().replace(/-/g, '_');
}

/** Adds the server. */
export function addServer(unit: Unit, props: ServerProps): void {
  const { apiKey, database, keys = [], name, namespace, replicas } = props;
  // The image writes the key, and that the API is on, to the folder that the configuration includes; libpq reads the password.
  const env = [...(apiKey ? [{ name: 'PDNS_AUTH_API_KEY', valueFrom: { secretKeyRef: apiKey.keyRef('api-key') } }] : []), ...passwordOf(database)];
  const checksum = addConfig(unit, namespace, name, {
    'pdns.conf': [...serverConfig(database, props.nameserver), ...(keys.length > 0 ? UPDATES : [])],
    ...(keys.length > 0 ? { [UPDATE_POLICY]: onlyProofs(keys) } : {}),
  });
  addWorkload(unit, 'Deployment', {
    ...programOf(props),
    container: {
      args: ['--config-dir=/config'],
      ...(env.length > 0 ? { env } : {}),
      ports: [...dnsPorts(), ...(apiKey ? [{ name: 'api', containerPort: API_PORT, protocol: 'TCP' }] : [])],
      resources: { requests: { cpu: '100m', memory: '128Mi' } },
      ...DNS_PROBES,
    },
    writable: { generated: '/etc/powerdns/pdns.d', run: '/run/pdns' },
  }, checksum, { replicas });
  const api = apiKey ? [{ name: 'api', port: API_PORT, protocol: 'TCP' }] : [];
  const ports = [...dnsPorts().map(({ name: port, protocol }) => ({ name: port, port: 53, protocol })), ...api];
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { selector: labels(name), ports: ports.map((port) => ({ ...port, targetPort: port.name })) },
  });
  if (replicas === 1) return;
  unit.add({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace },
    spec: { maxUnavailable: 1, selector: { matchLabels: labels(name) } },
  });
}

/** Adds the Job that writes the zone. */
export function addZoneJob(unit: Unit, props: ServerProps, script: string[]): void {
  const pod = podSpec({
    ...programOf(props),
    container: { command: ['sh', '-c', script.join('\n')], env: [...passwordOf(props.database), ...keysOf(props)], resources: { requests: { cpu: '50m', memory: '64Mi' } } },
  });
  unit.add({
    apiVersion: 'batch/v1',
    kind: 'Job',
    // A Job cannot be changed: its next version replaces it (I24).
    metadata: { name: `${props.name}-zone`, namespace: props.namespace, annotations: { 'kustomize.toolkit.fluxcd.io/force': 'enabled' } },
    spec: { backoffLimit: 10, template: { metadata: { labels: labels(`${props.name}-zone`) }, spec: { ...pod, restartPolicy: 'Never' } } },
  });
}

function programOf({ component, database: { certificate }, name, namespace }: ServerProps) {
  return { name, namespace, component, repository: 'pdns-auth', certificate };
}

/** Returns the environment variables with the keys that proofs are written with. */
function keysOf({ keys = [] }: ServerProps): { [key: string]: any }[] {
  return keys.map(({ name, secret }) => ({ name: keyVariable(name), valueFrom: { secretKeyRef: secret.keyRef('key') } }));
}

/** Returns the environment variable that libpq reads the password from, where there is one. */
function passwordOf({ certificate, secret }: PostgresConnection): { [key: string]: any }[] {
  return certificate ? [] : [{ name: 'PGPASSWORD', valueFrom: { secretKeyRef: secret.keyRef('password') } }];
}
