import { SensitiveVariable, Unit } from '../../constructs';

/** Folder that the chart mounts Secrets and ConfigMaps below. */
const MOUNTED = '/openbao/userconfig';
/** Files of the ConfigMap that one member initialises the cluster with. */
const SELF_INIT = { config: 'self-init.json', script: 'self-init.sh' };

/** Port at which other clusters come in, and label of the passage that leads there. */
export const [LINK_PORT, LINK_PASSAGE] = [8210, 'openbao'];
/** Beginning of the names of roles that other clusters read with, each followed by the name of the cluster. */
export const CLUSTER_ROLE = 'cluster-';
/** Path below which is kept what is the same on every cluster. */
export const SOVEREIGN_WIDE = 'platform/sovereign';

/** Key that OpenBao opens its storage with. */
export const UNSEAL_KEY: SensitiveVariable = {
  name: 'openbao_unseal_key',
  description: 'Key that OpenBao opens its storage with: 32 random bytes in base64. Without a copy of it, all it keeps is lost.',
  pattern: '^[A-Za-z0-9+/]{43}=$',
  maxBytes: 44,
};

/** A ServiceAccount that may log in, and what it may do then. */
export interface BaoRole {
  /** Name of the role and of its policy. */
  readonly name: string;
  /** ServiceAccount that logs in with it. */
  readonly serviceAccount: string;
  /** Namespace of the ServiceAccount. */
  readonly namespace: string;
  /** What it may do, by path. */
  readonly capabilities: { [path: string]: string[] };
  /**
   * Whether it may do nothing else, not even what everybody may who has logged in.
   * @default false
   */
  readonly isStrict?: boolean;
}

/** Something that is written into OpenBao. */
export interface BaoRequest {
  /** Name of the request. */
  readonly name: string;
  /** Path that is written. */
  readonly path: string;
  /** What is written there. */
  readonly data: { [key: string]: any };
}

/** What the configuration depends on. */
export interface BaoConfig {
  /** Names of the members, the one that initialises the cluster first. */
  readonly members: string[];
  /** Headless Service that resolves the members. */
  readonly headlessService: string;
  /** Secret with the certificate. */
  readonly tlsSecret: string;
  /** Secret whose key `key` opens the storage. */
  readonly unsealSecret: string;
  /** ConfigMap with what one member initialises the cluster with. */
  readonly selfInit: string;
  /** Mount of the key-value store. */
  readonly mount: string;
  /** Who may log in. */
  readonly roles: BaoRole[];
  /** Whether Pods may read the metrics, which name no secret. */
  readonly metricsEnabled: boolean;
  /**
   * Secret with the certificate for other clusters, which come in at a port of their own and have to show theirs.
   * @default - none, they do not come in
   */
  readonly linkSecret?: string;
}

/** Returns the configuration that all members share; the server reads JSON as well as HCL. */
export function serverConfig(config: BaoConfig): string {
  return json({
    ui: true,
    listener: [
      {
        tcp: {
          address: '0.0.0.0:8200',
          cluster_address: '0.0.0.0:8201',
          tls_cert_file: tls(config, 'tls.crt'),
          tls_key_file: tls(config, 'tls.key'),
          ...(config.metricsEnabled ? { telemetry: { unauthenticated_metrics_access: true } } : {}),
        },
      },
      ...(config.linkSecret === undefined ? [] : [linkListener(config.linkSecret)]),
    ],
    ...(config.metricsEnabled ? { telemetry: { prometheus_retention_time: '24h', disable_hostname: true } } : {}),
    seal: [{ static: { current_key_id: '1', current_key: `file://${MOUNTED}/${config.unsealSecret}/key` } }],
    storage: {
      raft: {
        path: '/openbao/data',
        retry_join: config.members.map((member) => ({
          leader_api_addr: address(config, member), leader_ca_cert_file: tls(config, 'ca.crt'),
        })),
      },
    },
    // Audit devices cannot be made through the API, nor changed later. Two, because when the only one has a full disk, nothing is answered.
    audit: [
      { file: { file: { description: 'Audit volume', options: { file_path: '/openbao/audit/audit.log' } } } },
      { file: { stdout: { description: 'Log of the Pod', options: { file_path: 'stdout' } } } },
    ],
    service_registration: { kubernetes: {} },
  });
}

/** Returns the files of the ConfigMap that one member initialises the cluster with. */
export function selfInitFiles(config: BaoConfig): { [file: string]: string } {
  const request = (name: string, path: string, data: { [key: string]: any }) => ({ [name]: { operation: 'update', path, data } });
  const requests = [
    request('key-value-store', `sys/mounts/${config.mount}`, { type: 'kv', options: { version: '2' } }),
    request('kubernetes', 'sys/auth/kubernetes', { type: 'kubernetes' }),
    request('kubernetes-config', 'auth/kubernetes/config', { kubernetes_host: 'https://kubernetes.default.svc' }),
    ...config.roles.flatMap((role) => roleRequests(role).map(({ name, path, data }) => request(name, path, data))),
  ];
  return { [SELF_INIT.config]: json({ initialize: [{ platform: { request: requests } }] }), [SELF_INIT.script]: selfInitScript(config) };
}

/** Returns the request that makes a policy. */
export function policyRequest(name: string, capabilities: BaoRole['capabilities']): BaoRequest {
  const path = Object.fromEntries(Object.entries(capabilities).map(([at, allowed]) => [at, { capabilities: allowed }]));
  return { name: `policy-${name}`, path: `sys/policies/acl/${name}`, data: { policy: JSON.stringify({ path }) } };
}

/** Adds the Service that leads other clusters to the active member. */
export function addLinkService(unit: Unit, name: string, namespace: string): void {
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: {
      selector: { 'app.kubernetes.io/name': 'openbao', 'component': 'server', 'openbao-active': 'true' },
      ports: [{ name: 'link', port: LINK_PORT, targetPort: LINK_PORT, protocol: 'TCP' }],
    },
  });
}

/** Returns the requests that make a role and its policy. */
export function roleRequests(role: BaoRole): BaoRequest[] {
  const { name } = role;
  return [
    policyRequest(name, role.capabilities),
    {
      name: `role-${name}`,
      path: `auth/kubernetes/role/${name}`,
      data: {
        bound_service_account_names: [role.serviceAccount], bound_service_account_namespaces: [role.namespace], token_policies: [name], token_ttl: '1h',
        ...(role.isStrict ? { token_no_default_policy: true } : {}),
      },
    },
  ];
}

/** Returns the arguments of the server, a line of shell: what the script prints. */
export function extraArgs(config: BaoConfig): string {
  return `$(sh ${MOUNTED}/${config.selfInit}/${SELF_INIT.script})`;
}

/**
 * Returns the script that prints the argument with the initialisation, on one member of a new cluster.
 *
 * Every member that has it and an empty volume founds a cluster of its own. So the others never get it, and the first one
 * not when another member is initialised already: then it lost its volume, and joins them.
 */
function selfInitScript(config: BaoConfig): string {
  const [first, ...others] = config.members;
  return [
    `test "$BAO_K8S_POD_NAME" = ${first} || exit 0`,
    'export BAO_CLIENT_TIMEOUT=5s BAO_MAX_RETRIES=0',
    `for address in ${others.map((member) => address(config, member)).join(' ')}; do`,
    `  status=$(bao status -format=json -address="$address" -ca-cert=${tls(config, 'ca.crt')} 2>/dev/null || true)`,
    '  case "$status" in *\'"initialized": true\'*) exit 0 ;; esac',
    'done',
    `echo -config=${MOUNTED}/${config.selfInit}/${SELF_INIT.config}`,
    '',
  ].join('\n');
}

function address(config: BaoConfig, member: string): string {
  return `https://${member}.${config.headlessService}:8200`;
}

/** Lets nobody say a word who does not show a certificate for links. */
function linkListener(secret: string): { [key: string]: any } {
  const file = (name: string) => `${MOUNTED}/${secret}/${name}`;
  return {
    tcp: {
      address: `0.0.0.0:${LINK_PORT}`,
      cluster_address: `0.0.0.0:${LINK_PORT + 1}`,
      tls_cert_file: file('tls.crt'),
      tls_key_file: file('tls.key'),
      tls_client_ca_file: file('ca.crt'),
      tls_require_and_verify_client_cert: true,
    },
  };
}

function tls(config: BaoConfig, file: string): string {
  return `${MOUNTED}/${config.tlsSecret}/${file}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
