import { notPlayed } from './acting';
import { Player } from './player';

const GROUP = 'serving.kserve.io';
const OPERATOR = { kind: 'Deployment', image: 'kserve-controller' } as const;

/** Models, which no Blueprint describes yet, and what others read to run them. */
export const KSERVE: Player[] = [
  {
    kinds: ['ClusterServingRuntime', 'ClusterStorageContainer', 'ServingRuntime'].map((kind) => `${GROUP}/v1alpha1/${kind}`),
    title: 'KServe: what models are run with, read by them', operator: OPERATOR,
  },
  ...[`${GROUP}/v1beta1/InferenceService`, `${GROUP}/v1alpha1/InferenceGraph`, `${GROUP}/v1alpha1/TrainedModel`].map((kind) => (
    { kinds: [kind], title: 'KServe: runs models', operator: OPERATOR, act: notPlayed(kind.split('/')[2]) }
  )),
];
