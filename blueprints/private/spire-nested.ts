import { CertificateConnection, PassageConnection, Unit } from '../../constructs';
import { CATALOGUE } from '../catalogue';
import { CONFINED_CONTAINER } from './confined';

/** Labels of the ways into the management cluster: to its server, and to its roots. */
export const [SERVER_PASSAGE, BUNDLE_PASSAGE] = ['spire', 'spire-bundle'];
/** Port at which the server shows its roots, to whoever asks. */
export const BUNDLE_PORT = 8443;
/** Labels of the Pods of the server. */
export const SERVER_LABELS = { 'app.kubernetes.io/name': 'server', 'app.kubernetes.io/instance': 'spire' };

/** Folder with certificates that the links between clusters trust. */
const LINKS = '/run/links';
/** Folder that the chart expects the socket of the agent in, which says who the server is. */
const SOCKET = '/run/spire/upstream_agent';
/** Folders of that agent: its configuration, and what it writes. */
const [CONFIG, DATA] = ['/run/upstream/config', '/run/upstream/data'];
/** User of the server; nobody else reaches the socket. */
const USER = 1000;

/** A server of another cluster, which signs below the root. */
export interface Downstream {
  /** Name of its cluster. */
  readonly cluster: string;
  /** Host names in the certificates of its Pods. */
  readonly agents: string[];
}

/** What a server signs below. */
export interface Upstream {
  /** Name of the trust domain. */
  readonly trustDomain: string;
  /** The root. */
  readonly server: PassageConnection;
  /** Where the root shows its roots. */
  readonly bundle: PassageConnection;
  /** Certificates that the Pods of the server prove with where they are, one each. */
  readonly certificates: CertificateConnection[];
}

/**
 * Returns values of the root. It signs until a sixth of its life is left: so that those below it always get their three days, it lives for 18.
 *
 * @param certificate certificate with which the server shows its roots
 */
export function rootValues(certificate: CertificateConnection): { [key: string]: any } {
  return {
    caTTL: '432h',
    agentTTL: '24h',
    federation: { enabled: true, tls: { spire: { enabled: false }, externalSecret: { enabled: true, secretName: certificate.secret.name } } },
    extraVolumes: [{ name: 'links', secret: { secretName: certificate.secret.name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } }],
    extraVolumeMounts: [{ name: 'links', mountPath: LINKS, readOnly: true }],
    unsupportedBuiltInPlugins: {
      nodeAttestor: {
        x509pop: { plugin_data: { mode: 'external_pki', ca_bundle_path: `${LINKS}/ca.crt`, agent_path_template: '/{{ .PluginName }}/{{ index .DNSNames 0 }}' } },
      },
    },
  };
}

/** Adds the Service that leads to the roots, which whoever trusts none yet asks for. */
export function addBundleService(unit: Unit, name: string, namespace: string): void {
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { selector: SERVER_LABELS, ports: [{ name: 'bundle', port: BUNDLE_PORT, targetPort: BUNDLE_PORT, protocol: 'TCP' }] },
  });
}

/** Lets servers of other clusters sign below the root: whoever proves with the certificate of one of their Pods that it is there. */
export function addDownstreams(unit: Unit, className: string, trustDomain: string, servers: Downstream[]): void {
  for (const { cluster, agents } of servers) {
    agents.forEach((agent, index) => unit.add({
      apiVersion: 'spire.spiffe.io/v1alpha1',
      kind: 'ClusterStaticEntry',
      metadata: { name: `${cluster}-${index}` },
      spec: {
        className,
        parentID: `spiffe://${trustDomain}/spire/agent/x509pop/${agent}`,
        spiffeID: `spiffe://${trustDomain}/cluster/${cluster}`,
        selectors: [`unix:uid:${USER}`],
        downstream: true,
      },
    }));
  }
}

/**
 * Adds the configuration of the agent beside each server that tells the root who the server is, and returns values of the server.
 *
 * @param unit unit that is there before the server
 * @param name name of the ConfigMap
 */
export function addUpstream(unit: Unit, name: string, namespace: string, upstream: Upstream): { [key: string]: any } {
  const { trustDomain, server, bundle, certificates } = upstream;
  const config = {
    agent: {
      trust_domain: trustDomain,
      server_address: server.host,
      server_port: server.port,
      data_dir: DATA,
      socket_path: `${SOCKET}/spire-agent.sock`,
      trust_bundle_url: `https://${bundle.host}:${bundle.port}`,
      trust_bundle_format: 'spiffe',
      // A root that was made anew is trusted anew.
      rebootstrap_mode: 'auto',
    },
    plugins: {
      NodeAttestor: [{ x509pop: { plugin_data: { certificate_path: `${LINKS}/$POD_NAME/tls.crt`, private_key_path: `${LINKS}/$POD_NAME/tls.key` } } }],
      KeyManager: [{ memory: { plugin_data: {} } }],
      WorkloadAttestor: [{ unix: { plugin_data: {} } }],
    },
  };
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { 'agent.conf': `${JSON.stringify(config, null, 2)}\n` } });
  const sources = certificates.map(({ secret }, index) => ({
    secret: { name: secret.name, items: ['ca.crt', 'tls.crt', 'tls.key'].map((key) => ({ key, path: `spire-server-${index}/${key}` })) },
  }));
  return {
    caTTL: '72h',
    upstreamAuthority: { spire: { enabled: true, upstreamDriver: '', server: { address: server.host, port: server.port } } },
    extraVolumes: [
      { name: 'upstream-socket', emptyDir: { medium: 'Memory' } },
      { name: 'upstream-data', emptyDir: { medium: 'Memory' } },
      { name: 'upstream-config', configMap: { name } },
      { name: 'links', projected: { sources, defaultMode: 0o440 } },
    ],
    extraVolumeMounts: [{ name: 'upstream-socket', mountPath: SOCKET, readOnly: true }],
    extraContainers: [agentContainer()],
  };
}

/** Processes of the Pod see each other, so the agent knows by its user that it is the server that asks. */
function agentContainer(): { [key: string]: any } {
  return {
    name: 'upstream-agent',
    image: `ghcr.io/spiffe/spire-agent:${CATALOGUE.spire.appVersion}`,
    args: ['-config', `${CONFIG}/agent.conf`, '-expandEnv'],
    env: [
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      // What it downloads the roots with.
      { name: 'SSL_CERT_FILE', value: `${LINKS}/$(POD_NAME)/ca.crt` },
    ],
    securityContext: { ...CONFINED_CONTAINER, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    resources: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '256Mi' } },
    volumeMounts: [
      { name: 'upstream-socket', mountPath: SOCKET },
      { name: 'upstream-data', mountPath: DATA },
      { name: 'upstream-config', mountPath: CONFIG, readOnly: true },
      { name: 'links', mountPath: LINKS, readOnly: true },
    ],
  };
}
