import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';
import { NODE_ACTION_ACCOUNT } from './private/crossplane-cloud';
import { crossplaneCloudsOf } from './private/crossplane-clouds';
import { CLAIMS, definition, GROUP, pluralOf, VERSION } from './private/crossplane-definitions';

/** Properties of CrossplaneClaims. */
export interface CrossplaneClaimsProps extends BlueprintProps {}

/**
 * What can be asked of a cloud after Phase 0: regions, clusters, node pools, actions on nodes, load balancers and peerings, as kinds of
 * `compose.openova.io`, and what each cloud of the Sovereign makes of them. A claim is of the cloud of the management cluster, unless its
 * `spec.crossplane.compositionSelector` has the label `compose.openova.io/cloud` of another.
 *
 * They are asked for in Git, in the namespace of Crossplane. A machine of a node pool joins by what its image has: no join token ever stands
 * in a claim. Actions reach a cluster with the Secret `{cluster}-kubeconfig` beside them.
 *
 * @see https://docs.crossplane.io/latest/composition
 */
export class CrossplaneClaims extends Blueprint {
  constructor(scope: Construct, id: string = 'crossplane-claims', props: CrossplaneClaimsProps = {}) {
    super(scope, id, { component: CATALOGUE['crossplane-claims'], ...props });
  }

  protected configure(): void {
    // Without a kind, everything that was asked for in it is deleted, at the cloud too.
    const unit = this.unit(undefined, { prune: false });
    this.requires(Capability.CLOUD_RESOURCES);
    const clouds = crossplaneCloudsOf(this.sovereign);
    const nameOf = (kind: string, cloud: string) => `${cloud}-${pluralOf(kind)}`;
    CLAIMS.forEach((claim) => unit.add(definition(claim, clouds.length > 1 ? nameOf(claim.kind, clouds[0].provider.name) : undefined)));
    const compositions = this.unit('compositions');
    compositions.dependsOn(unit, 'kinds');
    this.requires(Capability.of('crossplane-providers', 'CrossplaneProviders'), compositions);
    for (const { kind, cloud } of clouds.flatMap((one) => CLAIMS.map((claim) => ({ kind: claim.kind, cloud: one })))) {
      compositions.add({
        apiVersion: 'apiextensions.crossplane.io/v1',
        kind: 'Composition',
        metadata: { name: nameOf(kind, cloud.provider.name), labels: { 'compose.openova.io/cloud': cloud.provider.name } },
        spec: {
          compositeTypeRef: { apiVersion: `${GROUP}/${VERSION}`, kind },
          mode: 'Pipeline',
          pipeline: [
            {
              step: 'compose',
              functionRef: { name: 'function-go-templating' },
              input: { apiVersion: 'gotemplating.fn.crossplane.io/v1beta1', kind: 'GoTemplate', source: 'Inline', inline: { template: cloud.compositions[kind] } },
            },
            { step: 'ready', functionRef: { name: 'function-auto-ready' } },
          ],
        },
      });
    }
    this.addNodeActions();
  }

  /** The one composition that makes objects of Kubernetes: Crossplane may make Jobs, and these may remove machines of a pool. */
  private addNodeActions(): void {
    // The API of the cluster that they act on.
    this.connectsOutside(6443);
    const { mainUnit: unit, namespace } = this;
    const API = 'rbac.authorization.k8s.io';
    unit.add({
      apiVersion: `${API}/v1`,
      kind: 'ClusterRole',
      metadata: { name: 'crossplane-node-actions', labels: { 'rbac.crossplane.io/aggregate-to-crossplane': 'true' } },
      rules: [{ apiGroups: ['batch'], resources: ['jobs'], verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'] }],
    });
    const metadata = { name: NODE_ACTION_ACCOUNT, namespace };
    const machines = new Map(crossplaneCloudsOf(this.sovereign).map(({ machines: { group, plural } }) => [group, plural]));
    unit.add({ apiVersion: 'v1', kind: 'ServiceAccount', metadata });
    unit.add({
      apiVersion: `${API}/v1`, kind: 'Role', metadata,
      rules: [...machines].map(([group, plural]) => ({ apiGroups: [group], resources: [plural], verbs: ['get', 'list', 'delete'] })),
    });
    unit.add({
      apiVersion: `${API}/v1`, kind: 'RoleBinding', metadata,
      roleRef: { apiGroup: API, kind: 'Role', name: NODE_ACTION_ACCOUNT }, subjects: [{ kind: 'ServiceAccount', ...metadata }],
    });
  }
}
