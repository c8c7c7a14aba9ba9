import { Construct } from 'constructs';
import { Blueprint, BlueprintProps } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of SealedSecrets. */
export interface SealedSecretsProps extends BlueprintProps {}

/**
 * Secrets that lie encrypted in Git, for what has to be there before OpenBao is; nothing else uses them. After the hand-over,
 * when OpenBao has every secret, `sealedSecretsRetired` of the kit removes it.
 *
 * The key pair is in Secrets `kube-system/sealed-secrets-key*`, which outlive it, as its kind does and what was opened; without a copy of
 * it, what was sealed is lost with the cluster.
 *
 * @see https://github.com/bitnami/sealed-secrets
 */
export class SealedSecrets extends Blueprint {
  constructor(scope: Construct, id: string = 'sealed-secrets', props: SealedSecretsProps = {}) {
    super(scope, id, { component: CATALOGUE['sealed-secrets'], ...props });
  }

  protected configure(): void {
    this.workload({ name: 'sealed-secrets-controller', cpuMillis: 50, memoryMiB: 64 });
    this.helmRelease({
      values: {
        // The name that kubeseal looks for.
        fullnameOverride: 'sealed-secrets-controller',
        // No new key after 30 days: what was sealed before the cluster existed has to stay readable.
        keyrenewperiod: '0',
        updateStatus: true,
        skipRecreate: true,
        resources: { requests: { cpu: '50m', memory: '64Mi' } },
        pdb: { create: false },
        networkPolicy: { enabled: true },
        metrics: { serviceMonitor: { enabled: false }, prometheusRule: { enabled: false }, dashboards: { create: false } },
      },
      monitors: { metrics: { serviceMonitor: { enabled: true } } },
    });
  }
}
