import { ChartFacts, WorkloadFacts } from './facts';
import { raw, template, value } from './helpers';
import { Names } from './names';
import { ChartRules } from './rules';
import { claimSpec } from './workloads';

type Recorded = { readonly apiVersion: string; readonly kind: string; readonly namespace: string; readonly name: string };

/** Kinds that are made in another way, and kinds whose absence nothing notices: rights of a program that does not run. */
const ELSEWHERE = [
  'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'ServiceMonitor', 'PodMonitor',
  'PrometheusRule',
];
/** Kinds that would break the cluster, because no program answers for them. */
const UNANSWERED = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration', 'APIService'];
const CONTROLLERS: { [gatewayClass: string]: string } = { cilium: 'io.cilium/gateway-controller' };

/** The objects of a chart that are no workloads, as templates. */
export class Objects {
  /** Objects that are left out, as `<kind> <name>`. */
  readonly omitted: string[] = [];

  constructor(private readonly facts: ChartFacts, private readonly rules: ChartRules, private readonly names: Names) {}

  /** Returns the template of an object; undefined when there is none. */
  template(object: Recorded): string | undefined {
    const { kind, name } = object;
    if (ELSEWHERE.includes(kind)) return undefined;
    if (kind === 'StorageClass' && this.rules.storageClasses) return name === this.classes()[0] ? this.storageClasses(this.rules.storageClasses) : undefined;
    const content = UNANSWERED.includes(kind) ? undefined : this.content(object);
    if (content) return template({ ...this.head(object), ...content });
    this.omitted.push(`${kind} ${name}`);
    return undefined;
  }

  private head({ apiVersion, kind, namespace, name }: Recorded): object {
    const labels = this.names.labels(this.facts.chart);
    return { apiVersion, kind, metadata: { name: this.names.of(name), namespace: this.names.namespace(namespace), labels } };
  }

  /** What an object has besides its head; undefined when nothing says what that is. */
  private content({ kind, namespace, name }: Recorded): object | undefined {
    switch (kind) {
      case 'Namespace': case 'ServiceAccount': return {};
      case 'ConfigMap': return { data: Object.fromEntries(this.keysOf(name).map((key) => [key, 'stand-in'])) };
      case 'Secret': return this.secret(name, namespace);
      case 'Service': return this.service(name, namespace);
      case 'PersistentVolumeClaim': return this.claim(name);
      case 'StorageClass': return this.storageClass();
      case 'CSIDriver': return { spec: { attachRequired: false } };
      case 'GatewayClass': return CONTROLLERS[name] ? { spec: { controllerName: CONTROLLERS[name] } } : undefined;
      case 'PodDisruptionBudget': return { spec: { maxUnavailable: 1, selector: { matchLabels: this.names.labels(this.workloadOf(name)) } } };
      case 'NetworkPolicy': return { spec: { podSelector: { matchLabels: this.names.labels(this.workloadOf(name)) }, ingress: [{}], policyTypes: ['Ingress'] } };
      case 'ClusterSPIFFEID': return { spec: { spiffeIDTemplate: 'spiffe://{{ "{{ .TrustDomain }}/ns/{{ .PodMeta.Namespace }}/sa/{{ .PodSpec.ServiceAccountName }}" }}' } };
      case 'Issuer': return { spec: { selfSigned: {} } };
      case 'Certificate': return this.certificate(name);
      default: return undefined;
    }
  }

  private secret(name: string, namespace: string): object {
    const { type, keys = [] } = this.facts.secretsMade.find((one) => one.name === name && one.namespace === namespace) ?? {};
    return { type: type ?? 'Opaque', stringData: Object.fromEntries([...new Set([...keys, ...this.keysOf(name)])].map((key) => [key, 'stand-in'])) };
  }

  private service(name: string, namespace: string): object | undefined {
    const recorded = this.facts.services.find((one) => one.name === name && one.namespace === namespace);
    if (!recorded) return undefined;
    const served = (workload: WorkloadFacts) => recorded.ports.filter(({ port, targetPort = port }) => (
      workload.containers.some(({ ports = [] }) => ports.some((one) => one.name === targetPort || one.containerPort === targetPort))
    )).length;
    const candidates = this.facts.workloads.filter((one) => one.namespace === namespace && !one.hook && served(one) > 0);
    const likeness = (one: WorkloadFacts) => Math.max(...[one.name, ...one.containers.map(({ name: own }) => own)].map((own) => common(own, name)));
    const best = candidates.sort((a, b) => served(b) - served(a) || likeness(b) - likeness(a))[0];
    return {
      spec: {
        type: recorded.type,
        clusterIP: recorded.headless ? 'None' : undefined,
        selector: this.names.labels(best?.name ?? this.workloadOf(name)),
        ports: recorded.ports,
      },
    };
  }

  private claim(name: string): object | undefined {
    const recorded = this.facts.claims.find((one) => one.name === name);
    return recorded && { spec: claimSpec(recorded, this.rules.claims?.[name]) };
  }

  private storageClass(): object | undefined {
    const driver = this.facts.objects.find(([, kind]) => kind === 'CSIDriver')?.[3];
    return driver ? { provisioner: driver, volumeBindingMode: 'WaitForFirstConsumer', allowVolumeExpansion: true } : undefined;
  }

  /** The StorageClasses that the values list, or else those that were recorded. */
  private storageClasses(path: string): string {
    const byDefault = this.classes().map((name) => ({ name }));
    const manifest = template({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: raw('{{ .name }}'), annotations: { 'storageclass.kubernetes.io/is-default-class': raw('{{ .defaultStorageClass | default false | toString | quote }}') },
      },
      ...this.storageClass(),
      reclaimPolicy: raw('{{ .reclaimPolicy | default "Delete" }}'),
    });
    return `{{- range fromJsonArray (${value(path, byDefault).replace('(fromJson ', '(fromJsonArray ')}) }}\n---\n${manifest}{{- end }}\n`;
  }

  private certificate(name: string): object | undefined {
    const issuer = this.facts.objects.find(([, kind]) => kind === 'Issuer')?.[3];
    const secret = this.facts.secretsMadeLater.find((one) => [name, `${name}-tls`].includes(one.name))?.name;
    return issuer && secret
      ? { spec: { secretName: this.names.of(secret), dnsNames: [this.names.of(name)], issuerRef: { kind: 'Issuer', name: this.names.of(issuer) } } }
      : undefined;
  }

  private classes(): string[] {
    return this.facts.objects.filter(([, kind]) => kind === 'StorageClass').map(([, , , name]) => name);
  }

  /** Keys that workloads read of a Secret or ConfigMap. */
  private keysOf(name: string): string[] {
    const mounts = this.facts.workloads.flatMap(({ secrets = [], configMaps = [] }) => [...secrets, ...configMaps]);
    return [...new Set(mounts.filter((one) => one.name === name).flatMap(({ keys = [] }) => keys))];
  }

  /** The workload whose name has most of a name. */
  private workloadOf(name: string): string {
    const lasting = this.facts.workloads.filter(({ hook }) => !hook).map((one) => one.name);
    return lasting.sort((a, b) => common(b, name) - common(a, name) || a.length - b.length)[0] ?? this.facts.chart;
  }
}

/** Number of characters at the beginning that two names share. */
function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
