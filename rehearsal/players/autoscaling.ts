import { notPlayed } from './acting';
import { Player } from './player';

const AUTOSCALING = 'autoscaling.k8s.io';
const KEDA = 'keda.sh';
const EVENTING = 'eventing.keda.sh';
const RECOMMENDER = { kind: 'Deployment', image: 'autoscaling/vpa-recommender' } as const;
const OPERATOR = { kind: 'Deployment', image: 'kedacore/keda' } as const;

/** What scales workloads: no Pod of a rehearsal uses anything, and no event comes, so nothing is scaled. */
export const AUTOSCALERS: Player[] = [
  {
    kinds: [`${AUTOSCALING}/v1/VerticalPodAutoscaler`], title: 'Vertical Pod Autoscaler: recommends requests', operator: RECOMMENDER,
    act: notPlayed('VerticalPodAutoscaler'),
  },
  { kinds: [`${AUTOSCALING}/v1/VerticalPodAutoscalerCheckpoint`], title: 'Vertical Pod Autoscaler: keeps what Pods used', operator: RECOMMENDER },
  ...['ScaledJob', 'ScaledObject'].map((kind) => ({
    kinds: [`${KEDA}/v1alpha1/${kind}`], title: 'KEDA: scales workloads', operator: OPERATOR, act: notPlayed(kind),
  })),
  {
    kinds: [`${KEDA}/v1alpha1/ClusterTriggerAuthentication`, `${KEDA}/v1alpha1/TriggerAuthentication`], title: 'KEDA: what sources of events are asked with', operator: OPERATOR,
  },
  ...['CloudEventSource', 'ClusterCloudEventSource'].map((kind) => ({
    kinds: [`${EVENTING}/v1alpha1/${kind}`], title: 'KEDA: tells others what it did', operator: OPERATOR, act: notPlayed(kind),
  })),
];
