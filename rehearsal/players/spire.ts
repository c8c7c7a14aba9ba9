import { KubernetesObject } from '../kubernetes';
import { acting } from './acting';
import { Player, Stage } from './player';
import { selects } from './selector';
import { setStatus } from './writing';

const API = 'spire.spiffe.io/v1alpha1';
const OPERATOR = { kind: 'StatefulSet', image: 'spiffe/spire-controller-manager' } as const;

/** Identities of workloads: which Pods get one is counted, but no Pod gets a certificate, and templates are not filled. */
export const SPIRE: Player[] = [
  { kinds: [`${API}/ClusterSPIFFEID`], title: 'SPIRE: gives identities to Pods', operator: OPERATOR, act: acting(identify) },
  {
    kinds: [`${API}/ClusterStaticEntry`], title: 'SPIRE: gives identities to others', operator: OPERATOR,
    act: acting((entry, stage) => setStatus(stage, entry, { rendered: true, masked: false, set: true })),
  },
  { kinds: [`${API}/ClusterFederatedTrustDomain`], title: 'SPIRE: trusts others, which are outside' },
];

async function identify(object: KubernetesObject, stage: Stage): Promise<void> {
  const { namespaceSelector, podSelector } = object.spec;
  const chosen = (await stage.kubernetes.list('v1', 'Namespace')).filter(({ metadata }) => selects(namespaceSelector, metadata.labels));
  const namespaces = chosen.map(({ metadata }) => metadata.name);
  const isMeant = ({ metadata, spec }: KubernetesObject) => namespaces.includes(metadata.namespace!) && spec.nodeName && selects(podSelector, metadata.labels);
  const pods = (await stage.kubernetes.list('v1', 'Pod')).filter(isMeant);
  await setStatus(stage, object, {
    stats: {
      namespacesSelected: namespaces.length, namespacesIgnored: 0, podsSelected: pods.length, podEntryRenderFailures: 0,
      entriesToSet: pods.length, entriesMasked: 0, entryFailures: 0,
    },
  });
}
