import { notPlayed } from './acting';
import { Player } from './player';

const API = 'litmuschaos.io/v1alpha1';
const OPERATOR = { kind: 'Deployment', image: 'litmuschaos/chaos-operator' } as const;

/** Experiments, which runs of them read; nothing is broken in a rehearsal. */
export const LITMUS: Player[] = [
  { kinds: [`${API}/ChaosExperiment`], title: 'Litmus: says what an experiment does', operator: OPERATOR },
  ...['ChaosEngine', 'ChaosResult'].map((kind): Player => ({ kinds: [`${API}/${kind}`], title: `Litmus: ${kind}`, operator: OPERATOR, act: notPlayed(kind) })),
];
