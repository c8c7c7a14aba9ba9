import { Construct } from 'constructs';
import { Names } from '../naming';
import { childId } from '../private/child-id';
import { invalid } from '../private/errors';
import type { Environment } from './environment';
import { EnvironmentRule, EnvironmentRuleKind } from './environment-rule';

/** Properties of an EnvironmentPolicy. */
export interface EnvironmentPolicyProps {
  /** Rules, all of which have to hold. */
  readonly rules: EnvironmentRule[];
}

/**
 * What has to be true before a change is merged into the branch of an Environment; each Environment has at most one.
 *
 * @example
 * const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
 * const prod = new Environment(acme, 'prod');
 * new EnvironmentPolicy(prod, 'policy', {
 *   rules: [EnvironmentRule.prRequired({ approvers: ['platform'] }), EnvironmentRule.changeWindow({ cron: '0 22 * * SAT', hours: 4 })],
 * });
 */
export class EnvironmentPolicy extends Construct {
  /** Environment that the policy guards. */
  public readonly environment: Environment;
  /** Rules, all of which have to hold. */
  public readonly rules: EnvironmentRule[];

  constructor(scope: Environment, id: string, props: EnvironmentPolicyProps) {
    const other = scope.policy;
    super(scope, childId(scope, id, 'EnvironmentPolicy'));
    const path = this.node.path;
    this.environment = scope;
    this.rules = props.rules;
    if (other) throw new Error(`${path}: is a second EnvironmentPolicy of ${scope.name}; add its rules to ${other.node.path}`);
    if (this.rules.length === 0) throw invalid(path, 'rules', 'have at least one rule', [], 'leave the policy out to let every change in');
    for (const kind of [EnvironmentRuleKind.PR_REQUIRED, EnvironmentRuleKind.RE_SCORE_GATE]) {
      if (this.rules.filter((rule) => rule.kind === kind).length > 1) throw invalid(path, 'rules', `have one rule of kind ${kind}`, kind, 'join them into one');
    }
    if (this.rules.some((rule) => rule.source === scope.envType)) {
      throw invalid(path, 'rules', `soak in another Environment than ${scope.name}`, scope.envType.code, 'name the env type that the change comes from');
    }
  }

  /** Name of the policy, for example `acme-prod-policy`. */
  public get name(): string {
    return Names.environmentPolicy(this.environment.name);
  }
}
