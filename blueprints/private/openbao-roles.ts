import { Environment, HttpEndpoint, Names, SecretRef, Unit } from '../../constructs';
import { CATALOGUE } from '../catalogue';
import { BaoRole, CLUSTER_ROLE, policyRequest, roleRequests } from './openbao-config';
import { addScriptJob, ReadVolume } from './script-job';

/** A day, after which Flux makes the Job anew: what was changed by hand is changed back. */
const DAY = 86_400;
/** Folders in the Pod with the token that it logs in with, with the authority of OpenBao, and with that of links between clusters. */
const [LOGIN, TLS, LINKS] = ['/run/login', '/run/tls', '/run/links'];
/** Beginning of the names of roles of Organizations. */
const ORGANIZATION_ROLE = 'org-';
/** Beginning of the names of roles of other clusters, and of the one that all of them had. */
const OTHER_ROLE = CLUSTER_ROLE.replace(/-$/, '');

/** What the roles are written with. */
export interface BaoRolesTarget {
  /** API of OpenBao. */
  readonly server: HttpEndpoint;
  /** Secret with the authority that signed its certificate. */
  readonly tls: SecretRef;
  /** Role that may write roles, and the ServiceAccount that logs in with it. */
  readonly administrator: BaoRole;
  /** Image with a shell and the program of OpenBao. */
  readonly image: string;
  /**
   * Other clusters that read it.
   * @default - none do
   */
  readonly others?: OtherReaders;
}

/** Another cluster, and what it reads. */
export interface OtherReader {
  /** Name of the cluster. */
  readonly cluster: string;
  /** Host name in its certificate for links. */
  readonly host: string;
  /** Paths in the key-value store. */
  readonly paths: string[];
}

/** Other clusters that read it. */
export interface OtherReaders {
  /** The clusters. */
  readonly readers: OtherReader[];
  /** Secret with the authority that signed those. */
  readonly authority: SecretRef;
  /** Mount of the key-value store. */
  readonly mount: string;
}

/** Returns the role of the store, which writes what it generates, and marks it as its own in the metadata. */
export function storeRole(name: string, mount: string): BaoRole {
  const paths = ['platform', 'org'].flatMap((root) => ['data', 'metadata'].map((part) => `${mount}/${part}/${root}/*`));
  return {
    name,
    serviceAccount: 'external-secrets',
    namespace: CATALOGUE['external-secrets'].namespace,
    capabilities: Object.fromEntries(paths.map((path) => [path, ['create', 'read', 'update']])),
  };
}

/** Returns the role of administrators, who may do everything. */
export function administratorRole(name: string, serviceAccount: string, namespace: string): BaoRole {
  return { name, serviceAccount, namespace, capabilities: { '*': ['create', 'read', 'update', 'patch', 'delete', 'list', 'scan', 'sudo'] } };
}

/** Returns the role that reads the secrets of an Environment; it lists them for an ExternalSecret that takes all of a folder. */
export function readerRole({ name, envType, organization }: Environment, serviceAccount: string, mount: string): BaoRole {
  const prefix = Names.openBaoPrefix(organization.name, envType);
  return {
    name: `${ORGANIZATION_ROLE}${name}`,
    serviceAccount,
    namespace: Names.organizationNamespace(organization.name),
    capabilities: { [`${mount}/data/${prefix}*`]: ['read'], [`${mount}/metadata/${prefix}*`]: ['list', 'read'] },
  };
}

/**
 * Adds a Job that writes roles and their policies into an OpenBao that runs, and removes those of Organizations and clusters that are not
 * declared: it initialises itself once, before most of them are known.
 *
 * @param unit unit of the Job, which has the name of the unit
 */
export function addRoles(unit: Unit, target: BaoRolesTarget, roles: BaoRole[]): void {
  const { server, tls, administrator, image, others } = target;
  addScriptJob(unit, {
    name: 'roles',
    namespace: administrator.namespace,
    script: scriptOf(roles, others),
    image,
    variables: { BAO_ADDR: server.url, BAO_CACERT: `${TLS}/ca.crt`, BAO_LOGIN_ROLE: administrator.name },
    reads: {
      login: { mountPath: LOGIN, source: { projected: { sources: [{ serviceAccountToken: { path: 'token', expirationSeconds: 600 } }] } } },
      tls: authorityAt(TLS, tls),
      ...(others ? { links: authorityAt(LINKS, others.authority) } : {}),
    },
    repeatSeconds: DAY,
    serviceAccountName: administrator.serviceAccount,
    memoryMiB: 128,
  });
}

function authorityAt(mountPath: string, { name }: SecretRef): ReadVolume {
  return { mountPath, source: { secret: { secretName: name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } } };
}

/** Returns the lines that let other clusters in by their certificates, each to read what it copies. */
function linesFor({ readers, mount }: OtherReaders): string[] {
  const roles = readers.map(({ cluster, host, paths }) => {
    const name = `${CLUSTER_ROLE}${cluster}`;
    return { name, host, policy: policyRequest(name, Object.fromEntries(paths.map((path) => [`${mount}/data/${path}`, ['read']]))) };
  });
  return [
    "bao auth list -format=json | grep -q '\"cert/\"' || bao auth enable cert",
    ...roles.flatMap(({ name, host, policy: { path, data } }) => [
      `put ${path} '${JSON.stringify(data)}'`,
      `bao write auth/cert/certs/${name} certificate=@${LINKS}/ca.crt allowed_dns_sans=${host} token_policies=${name} token_ttl=1h`,
    ]),
    ...removalOf('auth/cert/certs', OTHER_ROLE, roles.map(({ name }) => name)),
  ];
}

/** Returns the lines that remove the roles below a path, with their policies, whose names begin so and that nothing declares any more. */
function removalOf(path: string, beginning: string, known: string[]): string[] {
  return [
    `for role in $(bao list ${path} | grep '^${beginning}'); do`,
    `  case ' ${known.join(' ')} ' in`,
    '    *" $role "*) ;;',
    '    *)',
    `      bao delete "${path}/$role"`,
    '      bao delete "sys/policies/acl/$role"',
    '      ;;',
    '  esac',
    'done',
  ];
}

function scriptOf(roles: BaoRole[], others?: OtherReaders): string {
  const known = roles.map(({ name }) => name).filter((name) => name.startsWith(ORGANIZATION_ROLE));
  return [
    '#!/bin/sh',
    'set -eu',
    `BAO_TOKEN=$(bao write -field=token auth/kubernetes/login role="$BAO_LOGIN_ROLE" jwt=@${LOGIN}/token)`,
    'export BAO_TOKEN',
    'put() {',
    '  printf \'%s\' "$2" | bao write "$1" -',
    '}',
    ...roles.flatMap((role) => roleRequests(role)).map(({ path, data }) => `put ${path} '${JSON.stringify(data)}'`),
    ...(others ? linesFor(others) : []),
    ...removalOf('auth/kubernetes/role', ORGANIZATION_ROLE, known),
    '',
  ].join('\n');
}
