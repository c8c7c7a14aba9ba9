/** How Flux reads the readiness of a kind that kstatus cannot judge. */
export interface HealthExpression {
  /** apiVersion of the kind. */
  readonly apiVersion: string;
  /** Kind. */
  readonly kind: string;
  /** CEL expression that is true once the object is ready. */
  readonly current: string;
}

function condition(apiVersion: string, kind: string, type: string): HealthExpression {
  return { apiVersion, kind, current: `has(status.conditions) && status.conditions.exists(e, e.type == '${type}' && e.status == 'True')` };
}

/** Kinds that report readiness in their status, with the expression Flux needs; kstatus takes them for ready at once. */
export const HEALTH_EXPRESSIONS: HealthExpression[] = [
  condition('apiextensions.crossplane.io/v2', 'CompositeResourceDefinition', 'Established'),
  condition('bitnami.com/v1alpha1', 'SealedSecret', 'Synced'),
  condition('cert-manager.io/v1', 'Certificate', 'Ready'),
  condition('cert-manager.io/v1', 'ClusterIssuer', 'Ready'),
  condition('cert-manager.io/v1', 'Issuer', 'Ready'),
  condition('external-secrets.io/v1', 'ClusterSecretStore', 'Ready'),
  condition('external-secrets.io/v1', 'ExternalSecret', 'Ready'),
  condition('external-secrets.io/v1', 'SecretStore', 'Ready'),
  condition('external-secrets.io/v1alpha1', 'PushSecret', 'Ready'),
  condition('fluxcd.controlplane.io/v1', 'FluxInstance', 'Ready'),
  condition('gateway.networking.k8s.io/v1', 'Gateway', 'Programmed'),
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    current: "has(status.parents) && status.parents.all(p, p.conditions.exists(e, e.type == 'Accepted' && e.status == 'True'))",
  },
  condition('milvus.io/v1beta1', 'Milvus', 'MilvusReady'),
  condition('operator.knative.dev/v1beta1', 'KnativeServing', 'Ready'),
  condition('pkg.crossplane.io/v1', 'Function', 'Healthy'),
  condition('pkg.crossplane.io/v1', 'Provider', 'Healthy'),
  { apiVersion: 'policies.kyverno.io/v1', kind: 'ValidatingPolicy', current: 'has(status.generated) && status.generated' },
  condition('postgresql.cnpg.io/v1', 'Cluster', 'Ready'),
];
