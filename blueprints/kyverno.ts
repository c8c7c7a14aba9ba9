import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { misuse, notOneOf } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { PlatformPolicy } from './platform-policy';
import { PolicyMode } from './policy-mode';
import { validatingPolicies, webhookNamespaces } from './private/kyverno-policies';

/** A host with an optional port, and perhaps a path: what an image name starts with. */
const REGISTRY = /^[a-z0-9.-]+\.[a-z]+(:\d+)?(\/[a-z0-9._-]+)*$/;

const MONITORED = { serviceMonitor: { enabled: true } };

/** Properties of Kyverno. */
export interface KyvernoProps extends BlueprintProps {
  /**
   * What becomes of an object that breaks a policy.
   * @default PolicyMode.AUDIT
   */
  readonly policyMode?: PolicyMode;
  /**
   * Policies that the cluster does without.
   * @default - none
   */
  readonly omittedPolicies?: PlatformPolicy[];
  /**
   * Registries that Organizations may take images from, as `harbor.example.com` or `harbor.example.com/project`.
   * @default - every registry
   */
  readonly registries?: string[];
}

/**
 * Policies: what the objects of a cluster have to look like, and reports about those that do not.
 *
 * The policies of the platform are evaluated by the API server itself, from what Kyverno makes of them; no Pod waits for a webhook of
 * Kyverno. Webhooks of policies that others add see no namespace of the platform.
 *
 * @see https://kyverno.io/docs
 */
export class Kyverno extends Blueprint {
  /** What becomes of an object that breaks a policy. */
  public readonly policyMode: PolicyMode;
  /** Policies that the cluster does without. */
  public readonly omittedPolicies: PlatformPolicy[];
  /** Registries that Organizations may take images from; none stands for every registry. */
  public readonly registries: string[];

  constructor(scope: Construct, id: string = 'kyverno', props: KyvernoProps = {}) {
    super(scope, id, { component: CATALOGUE.kyverno, provides: [Capability.POLICY_REPORTS], ...props });
    this.policyMode = props.policyMode ?? PolicyMode.AUDIT;
    this.omittedPolicies = props.omittedPolicies ?? [];
    this.registries = props.registries ?? [];
    const known = Object.values(PlatformPolicy);
    for (const one of this.omittedPolicies) if (!known.includes(one)) throw notOneOf(this.node.path, 'omittedPolicies', known, one);
    for (const one of this.registries) {
      if (!REGISTRY.test(one)) throw misuse(this.node.path, 'registries', 'hosts, with a path if need be', one, 'write for example harbor.example.com');
    }
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(3);
    const admission = { requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '384Mi' } };
    const controller = { replicas: 1, resources: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '256Mi' } }, serviceMonitor: { enabled: false } };
    this.workload({ name: 'kyverno-admission-controller', replicas, cpuMillis: 50, memoryMiB: 128 });
    for (const name of ['background', 'cleanup', 'reports']) this.workload({ name: `kyverno-${name}-controller`, cpuMillis: 20, memoryMiB: 64 });
    this.helmRelease({
      // Deleting the kinds deletes every policy of the cluster.
      unit: this.unit(undefined, { prune: false }),
      values: {
        crds: { install: true },
        config: { webhooks: { namespaceSelector: webhookNamespaces() } },
        features: {
          generateValidatingAdmissionPolicy: { enabled: true },
          validatingAdmissionPolicyReports: { enabled: true },
          // Exemptions are in the policies, where a review sees them.
          policyExceptions: { enabled: false },
        },
        admissionController: {
          replicas,
          priorityClassName: 'system-cluster-critical',
          podDisruptionBudget: { enabled: replicas > 1 },
          container: { resources: admission },
          serviceMonitor: { enabled: false },
        },
        backgroundController: controller,
        cleanupController: controller,
        reportsController: controller,
        grafana: { enabled: false },
      },
      monitors: { admissionController: MONITORED, backgroundController: MONITORED, cleanupController: MONITORED, reportsController: MONITORED },
    });
    const policies = this.unit('policies');
    policies.dependsOn(this.mainUnit, 'controller');
    for (const policy of validatingPolicies(this.policyMode, this.registries, this.omittedPolicies)) policies.add(policy);
  }
}
