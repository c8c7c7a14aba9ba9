import { KubernetesObject } from '../kubernetes';
import { acting, need } from './acting';
import { Player, Stage } from './player';
import { setObserved } from './writing';

const API = 'catalyst.openova.io/v1alpha1';

/** The description of a Sovereign; no vcluster comes of an Environment, and nothing is enforced of a policy. */
export const CATALYST: Player[] = [
  {
    kinds: [`${API}/Environment`], title: 'Catalyst: readies Environments', operator: { kind: 'Deployment', image: 'openova/environment-controller' },
    act: acting(readyEnvironment),
  },
  {
    kinds: ['Application', 'Blueprint', 'EnvironmentPolicy', 'Organization', 'Runbook', 'SecretPolicy', 'Sovereign'].map((kind) => `${API}/${kind}`),
    title: 'Catalyst: what its services read',
  },
];

async function readyEnvironment(environment: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata, spec } = environment;
  await need(stage, API, 'Organization', spec.organization, metadata.namespace);
  await setObserved(stage, environment, [{ type: 'Ready', isTrue: true, reason: 'Reconciled', message: 'played' }], { phase: 'Ready', observedGeneration: metadata.generation });
}
