import { Player } from './player';

/** Whose signatures images need; in a rehearsal no image is pulled, so none is verified. */
export const SIGSTORE: Player[] = [{
  kinds: ['policy.sigstore.dev/v1beta1/ClusterImagePolicy', 'policy.sigstore.dev/v1alpha1/TrustRoot'],
  title: 'Sigstore: whose signatures images need',
  operator: { kind: 'Deployment', image: 'sigstore/policy-controller/policy-controller' },
}];
