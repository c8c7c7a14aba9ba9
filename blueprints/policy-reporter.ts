import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, ISecurityEvents } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of PolicyReporter. */
export interface PolicyReporterProps extends BlueprintProps {
  /**
   * Who takes what it reports.
   * @default - whoever does on the cluster
   */
  readonly securityEvents?: ISecurityEvents;
}

/**
 * Reads the reports of Kyverno, and hands on which objects break a policy: each result once, when it is new. What was there when it started is
 * in the reports alone.
 *
 * @see https://kyverno.github.io/policy-reporter
 */
export class PolicyReporter extends Blueprint {
  private readonly events?: ISecurityEvents;

  constructor(scope: Construct, id: string = 'policy-reporter', props: PolicyReporterProps = {}) {
    super(scope, id, { component: CATALOGUE['policy-reporter'], ...props });
    this.events = props.securityEvents;
  }

  protected configure(): void {
    this.requires(Capability.POLICY_REPORTS);
    const events = this.events ?? this.requires(Capability.SECURITY_EVENTS) as unknown as ISecurityEvents | undefined;
    const webhook = events?.provideSecurityWebhook(this, { source: 'kyverno' });
    this.workload({ name: 'policy-reporter', cpuMillis: 10, memoryMiB: 96 });
    this.helmRelease({
      values: {
        // A second one would only wait for the first.
        replicaCount: 1,
        resources: { requests: { cpu: '10m', memory: '96Mi' }, limits: { memory: '256Mi' } },
        target: { crd: false, ...(webhook === undefined ? {} : { webhook: { webhook, skipExistingOnStartup: true } }) },
        monitoring: { enabled: false, grafana: { dashboards: { enabled: false } } },
        ui: { enabled: false },
        plugin: { kyverno: { enabled: false }, trivy: { enabled: false } },
      },
      monitors: { monitoring: { enabled: true } },
    });
  }
}
