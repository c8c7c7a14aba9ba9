import { ChartFacts, ContainerFacts, WorkloadFacts } from './facts';
import { inline, raw, value } from './helpers';
import { Names } from './names';
import { ChartRules, ClaimRules, Switch, WorkloadRules } from './rules';

const LASTING = ['Deployment', 'StatefulSet', 'DaemonSet'];
const API_VERSIONS: { [kind: string]: string } = { Job: 'batch/v1', CronJob: 'batch/v1', Pod: 'v1' };

/** The workloads of a chart, as templates. */
export class Workloads {
  /** The workload that mounts what the values name, unless another is recorded to read it. */
  private readonly main: WorkloadFacts | undefined;

  constructor(private readonly facts: ChartFacts, private readonly rules: ChartRules, private readonly names: Names, private readonly valuePaths: string[]) {
    const lasting = facts.workloads.filter(({ hook, kind }) => !hook && LASTING.includes(kind));
    this.main = lasting.find((workload) => this.needed(workload).length > 0)
      ?? lasting.find(({ name }) => name === names.fullname || name === facts.release) ?? lasting[0];
  }

  /** Returns the object of a workload. */
  manifest(workload: WorkloadFacts): object {
    const { kind, name, namespace, hook } = workload;
    const labels = this.names.labels(name);
    const weight = this.facts.hooks.find((one) => one.kind === kind && one.name === name)?.weight;
    const annotations = hook && { 'helm.sh/hook': hook, ...(weight ? { 'helm.sh/hook-weight': weight } : {}), 'helm.sh/hook-delete-policy': 'before-hook-creation' };
    return {
      apiVersion: API_VERSIONS[kind] ?? 'apps/v1',
      kind,
      metadata: { name: this.names.of(name), namespace: this.names.namespace(namespace), labels, annotations },
      spec: this.spec(workload, { metadata: { labels }, spec: this.pod(workload) }),
    };
  }

  private spec(workload: WorkloadFacts, template: object): object {
    const { kind, name, replicas } = workload;
    const path = this.rules.workloads?.[name]?.replicas;
    const common = { replicas: path && replicas !== undefined ? raw(`{{ ${value(path, replicas)} }}`) : replicas, selector: { matchLabels: this.names.labels(name) } };
    if (kind === 'Job') return { template };
    // Never due: no schedule is recorded, and a Job of a CronJob decides about no readiness.
    if (kind === 'CronJob') return { schedule: '0 0 31 2 *', jobTemplate: { spec: { template } } };
    if (kind === 'DaemonSet') return { selector: common.selector, template };
    if (kind === 'Deployment') {
      // Two Pods of Gitea would wait for one volume for ever.
      return { ...common, strategy: workload === this.main && this.has('strategy') ? raw('{{ .Values.strategy | default dict | toJson }}') : undefined, template };
    }
    const service = this.facts.services.find((one) => one.headless && one.namespace === workload.namespace)?.name ?? name;
    const templates = (workload.claimTemplates ?? []).map((claim) => {
      const rules = this.rules.claims?.[claim.name];
      return { item: { metadata: { name: this.names.of(claim.name) }, spec: claimSpec(claim, rules) }, when: rules?.when };
    });
    return { ...common, serviceName: this.names.of(service), template, volumeClaimTemplates: list(templates) };
  }

  private pod(workload: WorkloadFacts): object {
    const { kind, name, serviceAccount, priorityClass, hostNetwork, hostPaths = [], claims = [], claimTemplates = [], containers } = workload;
    const rules = this.rules.workloads?.[name] ?? {};
    const isPrivileged = !!hostNetwork || hostPaths.length > 0 || containers.some((one) => one.privileged) || !!rules.hostNetwork;
    const references = this.references(workload);
    const volumes = [
      ...hostPaths.map((path, index) => ({ item: { name: `host-${index}`, hostPath: { path } }, when: undefined })),
      ...claims.map((claim, index) => ({
        item: { name: `claim-${index}`, persistentVolumeClaim: { claimName: this.names.of(claim) } }, when: this.rules.claims?.[claim]?.when,
      })),
    ];
    const mount = (name: string) => ({ name: this.names.of(name), mountPath: `/mounts/${name}` });
    const mounts = [
      ...volumes.map(({ item, when }) => ({ item: mount(item.name), when })),
      ...claimTemplates.map((claim) => ({ item: mount(claim.name), when: this.rules.claims?.[claim.name]?.when })),
    ];
    const main = containers.filter(({ init }) => !init);
    const inits = containers.filter(({ init }) => init);
    return {
      serviceAccountName: serviceAccount && this.names.of(serviceAccount),
      priorityClassName: this.has('priorityClassName') ? raw(`{{ .Values.priorityClassName | default "${priorityClass ?? ''}" | quote }}`) : priorityClass,
      hostNetwork: rules.hostNetwork ? raw(`{{ ${value(rules.hostNetwork, hostNetwork ?? false)} }}`) : hostNetwork,
      nodeSelector: this.has('nodeSelector') ? raw('{{ .Values.nodeSelector | default dict | toJson }}') : undefined,
      tolerations: this.tolerations(kind === 'DaemonSet' || !!hostNetwork),
      affinity: workload.requiredAntiAffinity && antiAffinity(this.names.labels(name)),
      restartPolicy: ['Job', 'CronJob', 'Pod'].includes(kind) ? 'Never' : undefined,
      securityContext: isPrivileged ? undefined : { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
      initContainers: inits.length > 0 ? inits.map((one) => this.container(one, isPrivileged)) : undefined,
      containers: main.map((one, index) => ({
        ...this.container(one, isPrivileged, index === 0 ? rules : {}),
        ...(index === 0 ? { volumeMounts: list(mounts, references && `include "stand-in.mounts" ${references}`) } : {}),
      })),
      volumes: list(volumes, references && `include "stand-in.volumes" ${references}`),
    };
  }

  private container({ name, image, privileged, requests, limits, ports }: ContainerFacts, isPrivileged: boolean, rules: WorkloadRules = {}): object {
    const resources = { ...(requests ? { requests } : {}), ...(limits ? { limits } : {}) };
    return {
      name,
      image,
      resources: rules.resources ? raw(`{{ ${value(rules.resources, resources)} }}`) : resources,
      // An applied list must not name a port twice, and none is recorded with its protocol.
      ports: ports?.map((port) => ({ ...port, protocol: port.protocol ?? (port.name?.includes('udp') ? 'UDP' : 'TCP') })),
      securityContext: isPrivileged
        ? privileged && { privileged: true }
        : { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    };
  }

  /** The arguments that choose what a workload mounts of what the values name. */
  private references(workload: WorkloadFacts): string | undefined {
    if (workload.hook || !this.main) return undefined;
    const quoted = (names: string[]) => `(list${names.map((name) => ` ${JSON.stringify(name)}`).join('')})`;
    if (workload !== this.main) return this.needed(workload).length > 0 ? `(dict "root" $ "only" ${quoted(this.needed(workload))})` : undefined;
    const others = this.facts.workloads.filter((one) => one !== workload && !one.hook).flatMap((one) => this.needed(one));
    return `(dict "root" $ "except" ${quoted(others.filter((name) => !this.needed(workload).includes(name)))})`;
  }

  /** Names of what a workload needs and the chart does not make. */
  private needed({ secrets = [], configMaps = [] }: WorkloadFacts): string[] {
    const made = [...this.facts.objects.map(([, , , name]) => name), ...this.facts.secretsMadeLater.map(({ name }) => name)];
    return [...secrets, ...configMaps].filter(({ name, optional }) => !optional && !made.includes(name)).map(({ name }) => name);
  }

  private tolerations(isEverywhere: boolean): unknown {
    if (isEverywhere) return [{ operator: 'Exists' }];
    return this.has('tolerations') ? raw('{{ .Values.tolerations | default list | toJson }}') : undefined;
  }

  private has(path: string): boolean {
    return this.valuePaths.includes(path);
  }
}

/** Returns what a claim asks for. */
export function claimSpec({ size, storageClass }: { size: string; storageClass?: string }, rules: ClaimRules = {}): object {
  const read = (path: string | undefined, recorded: string | undefined) => (path ? `{{ ${value(path, recorded ?? '')} }}` : recorded);
  return { accessModes: ['ReadWriteOnce'], storageClassName: read(rules.storageClass, storageClass), resources: { requests: { storage: read(rules.size, size) } } };
}

/** A list whose items are there when values say so, and that a template continues. */
function list(items: { item: object; when?: Switch }[], expression?: string): unknown {
  if (!expression && items.every((one) => !one.when)) return items.length > 0 ? items.map(({ item }) => item) : undefined;
  const text = items.map(({ item, when }) => (when ? `{{ if eq (${value(...when)}) "true" }}${inline(item)},{{ end }}` : `${inline(item)},`));
  return raw(`[${text.join('')}${expression ? `{{ ${expression} }}` : ''}]`);
}

function antiAffinity(matchLabels: object): object {
  return { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: { matchLabels }, topologyKey: 'kubernetes.io/hostname' }] } };
}
