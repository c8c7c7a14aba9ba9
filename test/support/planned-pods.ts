import { ClusterPlan } from '../../constructs';
import { chartFacts, WorkloadFacts } from '../../rehearsal/charts/facts';
import { CHART_RULES } from '../../rehearsal/charts/rules';

/** A Pod that a plan makes, as far as it is known: of charts, what was recorded of them. */
export interface PlannedPod {
  /** Unit and workload, for messages. */
  readonly title: string;
  readonly namespace: string;
  readonly pod: { metadata: any; spec: any };
}

/** Returns the Pods of a plan: of its own objects, and of its charts, tests of charts left out. */
export function plannedPods(plan: ClusterPlan): PlannedPod[] {
  const own = plan.units.flatMap((unit) => unit.manifests.flatMap((manifest) => {
    const template = manifest.spec?.jobTemplate?.spec?.template ?? manifest.spec?.template;
    if (!template?.spec?.containers) return [];
    return [{ title: `${unit.name} ${manifest.kind} ${manifest.metadata.name}`, namespace: manifest.metadata.namespace, pod: template }];
  }));
  const charts = plan.releases.flatMap(({ unit, release }) => {
    const facts = chartFacts(release.chartName, release.version);
    const moved = CHART_RULES[release.chartName]?.namespaces ?? {};
    const namespaceOf = (recorded: string) => valueAt(release.values, moved[recorded]) ?? (recorded === facts.namespace ? release.namespace : recorded);
    return facts.workloads.filter(({ hook }) => !hook?.includes('test')).map((workload) => ({
      title: `${unit.name} ${workload.kind} ${workload.name}`,
      namespace: namespaceOf(workload.namespace),
      pod: { metadata: {}, spec: podOf(workload) },
    }));
  });
  return [...own, ...charts];
}

function valueAt(values: any, path: string | undefined): string | undefined {
  return path?.split('.').reduce((value, key) => value?.[key], values);
}

function podOf({ hostNetwork, hostPaths = [], containers }: WorkloadFacts): any {
  const of = (isInit: boolean) => containers.filter(({ init = false }) => init === isInit)
    .map(({ image, privileged, ports, requests }) => ({ image, ports, resources: { requests }, securityContext: { privileged } }));
  return { hostNetwork, volumes: hostPaths.map((path) => ({ hostPath: { path } })), initContainers: of(true), containers: of(false) };
}
