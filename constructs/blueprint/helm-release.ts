import { ApiObject } from 'cdk8s';
import { ChartSourceKind } from '../sovereign';
import { Component, ServicePort } from './component';
import { SecretRef } from './connections';
import { artifactTag, packageVersion } from './package-version';
import { ClusterPlan } from './plan';
import { Unit } from './unit';

/** Namespace that holds Flux and its objects. */
export const FLUX_NAMESPACE = 'flux-system';

interface HelmReleaseOptions {
  readonly plan: ClusterPlan;
  readonly unit: Unit;
  readonly component: Component;
  readonly chartVersion?: string;
  readonly namespace: string;
  readonly releaseName: string;
  readonly values: { [key: string]: any };
  readonly valuesAtPhaseZero: { [key: string]: any };
  readonly bootstrap: boolean;
  readonly services?: ServicePort[];
  readonly secrets?: SecretRef[];
  /** Whether what the release makes is in the vcluster that the kubeconfig in the Secret leads to, and the objects of Flux are here. */
  readonly kubeconfig?: SecretRef;
}

/** Adds the HelmRelease and its chart source to the unit. */
export function addHelmRelease(options: HelmReleaseOptions): ApiObject {
  const { plan, unit, component, namespace, releaseName, kubeconfig } = options;
  const name = kubeconfig ? `${unit.name}-${releaseName}` : releaseName;
  const chart = component.chart;
  if (!chart) throw new Error(`${unit.chart.node.path}: catalogue row '${component.key}' has no chart; add one to the row, or make plain objects instead`);
  const source = plan.hostCluster.sovereign.charts;
  const upstream = options.chartVersion ?? chart.version;
  // A Blueprint package carries the upstream chart as its dependency, so values move below the dependency's name.
  const packaged = source.kind === ChartSourceKind.BLUEPRINTS;
  const version = packaged ? packageVersion(component, upstream) : upstream;
  const place = (values: { [key: string]: any }) => (packaged ? { [chart.name]: values } : values);
  const values = place(options.values);
  const repository = source.registry ?? chart.repository;
  const chartName = packaged ? `bp-${component.key}` : chart.name;

  if (repository.startsWith('oci://')) {
    unit.add({
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'OCIRepository',
      metadata: { name, namespace: FLUX_NAMESPACE },
      spec: {
        interval: '12h',
        url: `${repository}/${chartName}`,
        ref: { tag: artifactTag(version) },
        layerSelector: { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', operation: 'copy' },
      },
    });
  } else {
    unit.add({
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'HelmRepository',
      metadata: { name, namespace: FLUX_NAMESPACE },
      spec: { interval: '12h', url: repository },
    });
  }
  const pinned = upstream === chart.version ? component : { ...component, chart: { ...chart, version: upstream } };
  const release = { releaseName, namespace, chartName, repository, version, values };
  const { bootstrap, services, secrets, valuesAtPhaseZero } = options;
  // What it makes is no part of this cluster.
  if (!kubeconfig) {
    plan._addRelease({
      unit, component: pinned, release, bootstrap, valuesAtPhaseZero: place(valuesAtPhaseZero), services: services ?? pinned.services ?? [],
      secrets: secrets ?? pinned.secrets?.map((secret) => new SecretRef(namespace, secret)) ?? [],
    });
  }
  return unit.add({
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name, namespace: FLUX_NAMESPACE },
    spec: {
      interval: '1h',
      timeout: '10m',
      ...(kubeconfig ? { kubeConfig: { secretRef: { name: kubeconfig.name, key: 'config' } } } : {}),
      releaseName,
      targetNamespace: namespace,
      // Without it the release history lands in flux-system, and a release that Phase 0 installed is not found (L6).
      storageNamespace: namespace,
      ...(repository.startsWith('oci://')
        ? { chartRef: { kind: 'OCIRepository', name } }
        : { chart: { spec: { chart: chartName, version, interval: '12h', sourceRef: { kind: 'HelmRepository', name } } } }),
      // Retrying for ever instead of rolling back: a rollback of Flux or of CRDs deleted clusters (I21), and a release
      // that ran out of retries never recovers by itself.
      install: { ...(kubeconfig ? { createNamespace: true } : {}), crds: 'CreateReplace', strategy: { name: 'RetryOnFailure', retryInterval: '1m' } },
      upgrade: { crds: 'CreateReplace', strategy: { name: 'RetryOnFailure', retryInterval: '1m' } },
      driftDetection: { mode: 'warn' },
      ...(Object.keys(values).length > 0 ? { values } : {}),
    },
  });
}
