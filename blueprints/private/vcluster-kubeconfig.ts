import { SecretRef, Unit } from '../../constructs';

const RBAC = 'rbac.authorization.k8s.io';

/** Lets a vcluster write its kubeconfig beside the Flux that reads it, where it has no rights otherwise. */
export function addKubeconfigRole(unit: Unit, vcluster: string, namespace: string, kubeconfig: SecretRef): void {
  const metadata = { name: `vcluster-${vcluster}`, namespace: kubeconfig.namespace };
  unit.add({
    apiVersion: `${RBAC}/v1`,
    kind: 'Role',
    metadata,
    rules: [
      // What is created has no name yet that rights could be limited to.
      { apiGroups: [''], resources: ['secrets'], verbs: ['create'] },
      { apiGroups: [''], resources: ['secrets'], resourceNames: [kubeconfig.name], verbs: ['get', 'update', 'patch'] },
    ],
  });
  unit.add({
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: RBAC, kind: 'Role', name: metadata.name },
    subjects: [{ kind: 'ServiceAccount', name: `vc-${vcluster}`, namespace }],
  });
}
