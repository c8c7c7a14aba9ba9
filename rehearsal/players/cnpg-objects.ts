import { Authority } from '../authority';
import { KubernetesObject } from '../kubernetes';
import { needSecret } from './acting';
import { bindServers, ServerClaim } from './claims';
import { Stage } from './player';
import { ensure, ownedBy, randomText, secret } from './writing';

const DAYS = 90;

/** Makes the Secret with which somebody logs in, with all keys that upstream writes; what is there stays. */
export async function ensureLogin(cluster: KubernetesObject, stage: Stage, suffix: string, username: string, database: string): Promise<void> {
  const { name, namespace } = cluster.metadata;
  if (await stage.kubernetes.find('v1', 'Secret', `${name}-${suffix}`, namespace)) return;
  const password = randomText(64);
  const host = `${name}-rw`;
  const uri = (address: string) => `postgresql://${username}:${password}@${address}:5432/${database}`;
  const jdbc = (address: string) => `jdbc:postgresql://${address}:5432/${database}?password=${password}&user=${username}`;
  const short = `${host}.${namespace}`;
  const long = `${short}.svc.cluster.local`;
  await ensure(stage, secret(namespace!, `${name}-${suffix}`, 'kubernetes.io/basic-auth', {
    username, 'user': username, password, 'dbname': database, host, 'port': '5432', 'pgpass': `${host}:5432:${database}:${username}:${password}\n`,
    'uri': uri(short), 'jdbc-uri': jdbc(short), 'fqdn-uri': uri(long), 'fqdn-jdbc-uri': jdbc(long),
  }, { labels: { ...labelsOf(cluster), 'cnpg.io/userType': suffix }, ...ownedBy(cluster) }));
}

/** Makes the Secrets with the authority of a Cluster and what it signs; those that the Cluster names have to be there. */
export async function ensureCertificates(cluster: KubernetesObject, stage: Stage): Promise<{ [field: string]: string }> {
  const { metadata: { name, namespace }, spec: { certificates = {} } } = cluster;
  const make = async (given: string | undefined, suffix: string, type: string, values: () => { [key: string]: string }, keys: string[]): Promise<string> => {
    const secretName = given ?? `${name}-${suffix}`;
    if (given) await needSecret(stage, namespace!, given, keys);
    else if (!await stage.kubernetes.find('v1', 'Secret', secretName, namespace)) {
      await ensure(stage, secret(namespace!, secretName, type, values(), { labels: labelsOf(cluster), ...ownedBy(cluster) }));
    }
    return secretName;
  };
  const authority = (given: string | undefined) => make(given, 'ca', 'Opaque', () => {
    const own = Authority.create(name, DAYS);
    return { 'ca.crt': own.certificatePem, 'ca.key': own.keyPem };
  }, ['ca.crt']);
  const pair = async (given: string | undefined, suffix: string, signer: string, commonName: string, dnsNames: string[]) => {
    const ca = await needSecret(stage, namespace!, signer, given ? ['ca.crt'] : ['ca.crt', 'ca.key']);
    return make(given, suffix, 'kubernetes.io/tls', () => {
      const { certificate, key } = Authority.from(ca['ca.crt'], ca['ca.key']).issue({ commonName, dnsNames, days: DAYS });
      return { 'tls.crt': certificate, 'tls.key': key };
    }, ['tls.crt', 'tls.key']);
  };
  const hosts = ['rw', 'r', 'ro'].flatMap((suffix) => ['', `.${namespace}`, `.${namespace}.svc`, `.${namespace}.svc.cluster.local`].map((rest) => `${name}-${suffix}${rest}`));
  const serverCASecret = await authority(certificates.serverCASecret);
  const clientCASecret = await authority(certificates.clientCASecret);
  const serverTLSSecret = await pair(certificates.serverTLSSecret, 'server', serverCASecret, `${name}-rw`, [...hosts, ...(certificates.serverAltDNSNames ?? [])]);
  const replicationTLSSecret = await pair(certificates.replicationTLSSecret, 'replication', clientCASecret, 'streaming_replica', []);
  return { serverCASecret, clientCASecret, serverTLSSecret, replicationTLSSecret };
}

/** Makes the Services of a Cluster: the writer, the others, and all. */
export async function ensureServices(cluster: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name, namespace }, spec } = cluster;
  const roles: { [suffix: string]: object } = { rw: { 'cnpg.io/instanceRole': 'primary' }, ro: { 'cnpg.io/instanceRole': 'replica' }, r: { 'cnpg.io/podRole': 'instance' } };
  const disabled: string[] = spec.managed?.services?.disabledDefaultServices ?? [];
  for (const [suffix, role] of Object.entries(roles)) {
    if (disabled.includes(suffix)) continue;
    await ensure(stage, {
      apiVersion: 'v1', kind: 'Service', metadata: { name: `${name}-${suffix}`, namespace, labels: labelsOf(cluster), ...ownedBy(cluster) },
      spec: { type: 'ClusterIP', ports: [{ name: 'postgres', port: 5432, targetPort: 5432, protocol: 'TCP' }], selector: { 'cnpg.io/cluster': name, ...role } },
    });
  }
}

/** Makes the claims of a Cluster, waits until they are bound, and returns their names: data for each member, and the log apart if it asks for that. */
export async function bindClaims(cluster: KubernetesObject, stage: Stage): Promise<string[]> {
  const { metadata: { name }, spec } = cluster;
  const instances: number = spec.instances ?? 1;
  const claims = Array.from({ length: instances }, (_, index) => `${name}-${index + 1}`).flatMap((member, index) => {
    const claim = (claimName: string, role: string, { pvcTemplate, size, storageClass }: any): ServerClaim => ({
      name: claimName, index, size, storageClass, template: pvcTemplate,
      labels: { ...labelsOf(cluster), 'cnpg.io/instanceName': member, 'cnpg.io/pvcRole': role },
      annotations: { 'cnpg.io/pvcStatus': 'ready', 'cnpg.io/nodeSerial': String(index + 1) },
    });
    return [claim(member, 'PG_DATA', spec.storage ?? {}), ...(spec.walStorage ? [claim(`${member}-wal`, 'PG_WAL', spec.walStorage)] : [])];
  });
  return bindServers(stage, cluster, claims, spec.affinity?.podAntiAffinityType === 'required' ? instances : 1);
}

/** Labels of everything that belongs to a Cluster. */
export function labelsOf({ metadata }: KubernetesObject): { [name: string]: string } {
  return { 'cnpg.io/cluster': metadata.name, 'cnpg.io/reload': 'true', 'app.kubernetes.io/managed-by': 'cloudnative-pg' };
}
