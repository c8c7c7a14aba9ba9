import { KubernetesObject } from '../kubernetes';
import { acting, notPlayed, Waiting } from './acting';
import { Player, Stage } from './player';
import { setObserved } from './writing';

const API = 'operator.knative.dev/v1beta1';
const OPERATOR = { kind: 'Deployment', image: 'knative.dev/operator/cmd/operator' } as const;

/** Ways in that the operator installs. */
const INGRESSES = ['contour', 'gateway-api', 'istio', 'kourier'];

/** Knative, as it says that it is installed: neither its workloads are made, nor its kinds served, because no Blueprint has any of them. */
export const KNATIVE: Player[] = [
  { kinds: [`${API}/KnativeServing`], title: 'Knative: installs Serving', operator: OPERATOR, act: acting(install) },
  { kinds: [`${API}/KnativeEventing`], title: 'Knative: installs Eventing', operator: OPERATOR, act: notPlayed('KnativeEventing') },
];

async function install(serving: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata, spec } = serving;
  const others = (await stage.kubernetes.list(API, 'KnativeServing')).filter(({ metadata: other }) => other.uid !== metadata.uid);
  if (others.length > 0) throw new Waiting(`KnativeServing ${others[0].metadata.namespace}/${others[0].metadata.name} is installed already`);
  // Istio is the one when none is named.
  const ingress = INGRESSES.filter((one) => spec.ingress?.[one]?.enabled ?? (one === 'istio' && !spec.ingress?.istio));
  if (ingress.length !== 1 || ingress[0] !== 'kourier') throw new Waiting(`KnativeServing with ${ingress.join(' and ') || 'no way in'} is not played`);
  await setObserved(stage, serving, ['DependenciesInstalled', 'DeploymentsAvailable', 'InstallSucceeded', 'Ready', 'VersionMigrationEligible'].map((type) => (
    { type, isTrue: true, reason: '' }
  )), { version: `${spec.version}.0`, observedGeneration: metadata.generation });
}
