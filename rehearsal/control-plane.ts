import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { Kubernetes } from './kubernetes';
import { freePort, isServing, programPath, Programs } from './programs';

/** Memory that the API server may use before it collects garbage more often: it holds every schema several times, a gigabyte after some changes. */
const API_SERVER_MIB = Math.min(2048, Math.max(1200, Math.round(totalmem() / 12 / 1024 ** 2)));

/** What a control plane is started with. */
export interface ControlPlaneProps {
  /** Folder of everything that it writes. */
  readonly folder: string;
  /** Network of Services. */
  readonly serviceCidr: string;
  /** Network of Pods. */
  readonly podCidr: string;
  /** Configuration of admission as the machine has it. */
  readonly admission: string;
  /** Admission plugins beside those that are always on. */
  readonly admissionPlugins: string;
  /** Programs that it adds its own to. */
  readonly programs: Programs;
}

/** etcd, kube-apiserver, kube-controller-manager and kube-scheduler as ordinary programs on loopback. */
export class ControlPlane {
  /** Starts one and waits until it serves. */
  public static async start(props: ControlPlaneProps): Promise<ControlPlane> {
    const ports = { api: await freePort(), etcd: await freePort(), peer: await freePort(), manager: await freePort(), scheduler: await freePort() };
    const plane = new ControlPlane(props, `https://127.0.0.1:${ports.api}`);
    try {
      await plane.run(ports);
    } catch (error) {
      plane.close();
      throw error;
    }
    return plane;
  }

  /** File with which kubectl, Flux and Helm reach it as its administrator. */
  public readonly kubeconfig: string;
  private readonly token = randomBytes(24).toString('hex');
  private client?: Kubernetes;

  private constructor(private readonly props: ControlPlaneProps, private readonly server: string) {
    this.kubeconfig = join(props.folder, 'kubeconfig');
  }

  /** Client that may do everything. */
  public get kubernetes(): Kubernetes {
    return this.client!;
  }

  /** Ends the connections to it. */
  public close(): void {
    this.client?.close();
  }

  private async run(ports: { [name: string]: number }): Promise<void> {
    const { folder, programs } = this.props;
    mkdirSync(folder, { recursive: true });
    const etcd = `http://127.0.0.1:${ports.etcd}`;
    programs.start('etcd', programPath('etcd'), flags({
      'data-dir': join(folder, 'etcd'), 'listen-client-urls': etcd, 'advertise-client-urls': etcd, 'listen-peer-urls': `http://127.0.0.1:${ports.peer}`,
      'initial-advertise-peer-urls': `http://127.0.0.1:${ports.peer}`, 'initial-cluster': `default=http://127.0.0.1:${ports.peer}`,
      'unsafe-no-fsync': true, 'log-level': 'warn',
    }));
    await programs.until('etcd', async () => (await fetch(`${etcd}/health`)).ok);
    const certificates = join(folder, 'certificates');
    programs.start('kube-apiserver', programPath('kube-apiserver'), flags({
      'etcd-servers': etcd, 'bind-address': '127.0.0.1', 'secure-port': ports.api, 'cert-dir': certificates, 'service-cluster-ip-range': this.props.serviceCidr,
      'service-account-issuer': this.server, 'service-account-key-file': this.serviceAccountKey(), 'service-account-signing-key-file': join(folder, 'service-accounts.key'),
      'token-auth-file': this.tokens(), 'authorization-mode': 'Node,RBAC', 'allow-privileged': true, 'enable-admission-plugins': this.props.admissionPlugins,
      'admission-control-config-file': this.write('admission.yaml', this.props.admission), 'endpoint-reconciler-type': 'none',
    }), { env: { ...process.env, GOMEMLIMIT: `${API_SERVER_MIB}MiB` } });
    const authority = () => readFileSync(join(certificates, 'apiserver.crt'), 'utf8');
    await programs.until('kube-apiserver', async () => {
      this.client ??= new Kubernetes({ server: this.server, certificateAuthority: authority(), token: this.token });
      return isServing(this.client);
    });
    this.writeKubeconfig(authority());
    programs.start('kube-controller-manager', programPath('kube-controller-manager'), flags({
      'kubeconfig': this.kubeconfig, 'bind-address': '127.0.0.1', 'secure-port': ports.manager, 'cert-dir': certificates, 'leader-elect': false,
      'use-service-account-credentials': true, 'service-account-private-key-file': join(folder, 'service-accounts.key'), 'root-ca-file': join(certificates, 'apiserver.crt'),
      'cluster-cidr': this.props.podCidr, 'allocate-node-cidrs': true, 'node-monitor-period': '5s', 'node-monitor-grace-period': '60s', 'controllers': '*,-service-lb-controller',
    }));
    programs.start('kube-scheduler', programPath('kube-scheduler'), flags({
      'kubeconfig': this.kubeconfig, 'bind-address': '127.0.0.1', 'secure-port': ports.scheduler, 'cert-dir': certificates, 'leader-elect': false,
    }));
    await programs.until('kube-controller-manager', async () => (await this.kubernetes.find('v1', 'ServiceAccount', 'default', 'default')) !== undefined);
  }

  private serviceAccountKey(): string {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    this.write('service-accounts.key', privateKey);
    return this.write('service-accounts.pub', publicKey);
  }

  private tokens(): string {
    return this.write('tokens.csv', `${this.token},administrator,administrator,"system:masters"\n`);
  }

  private writeKubeconfig(authority: string): void {
    this.write('kubeconfig', JSON.stringify({
      'apiVersion': 'v1',
      'kind': 'Config',
      'current-context': 'rehearsal',
      'clusters': [{ name: 'rehearsal', cluster: { 'server': this.server, 'certificate-authority-data': Buffer.from(authority).toString('base64') } }],
      'users': [{ name: 'rehearsal', user: { token: this.token } }],
      'contexts': [{ name: 'rehearsal', context: { cluster: 'rehearsal', user: 'rehearsal' } }],
    }));
  }

  private write(name: string, content: string): string {
    const path = join(this.props.folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  }
}

function flags(values: { [name: string]: string | number | boolean }): string[] {
  return Object.entries(values).map(([name, value]) => `--${name}=${value}`);
}
