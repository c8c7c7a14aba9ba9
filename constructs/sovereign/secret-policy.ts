import { Construct } from 'constructs';
import { Labels, Names } from '../naming';
import { childId } from '../private/child-id';
import { invalid } from '../private/errors';
import type { Organization } from './organization';
import { SecretRule } from './secret-rule';
import type { Sovereign } from './sovereign';

/** Properties of a SecretPolicy. */
export interface SecretPolicyProps {
  /** Rules, at most one per kind of secrets. */
  readonly rules: SecretRule[];
  /**
   * Labels that an Organization needs for the policy to apply to it.
   * @default - none; it applies to every Organization
   */
  readonly organizationLabels?: { [key: string]: string };
}

/**
 * How long secrets of the Organizations with certain labels live, and how they are replaced.
 *
 * @example
 * new SecretPolicy(sovereign, 'regulated', {
 *   organizationLabels: { 'openova.io/regulated': 'true' },
 *   rules: [SecretRule.databaseCredentials(), SecretRule.signingKey()],
 * });
 */
export class SecretPolicy extends Construct {
  /** Name of the policy. */
  public readonly name: string;
  /** Rules, at most one per kind of secrets. */
  public readonly rules: SecretRule[];
  /** Labels that an Organization needs for the policy to apply to it. */
  public readonly organizationLabels: { [key: string]: string };
  private readonly sovereign: Sovereign;

  constructor(scope: Sovereign, id: string, props: SecretPolicyProps) {
    super(scope, childId(scope, id, 'SecretPolicy'));
    const path = this.node.path;
    Names.assertObjectName(path, id);
    this.sovereign = scope;
    this.name = id;
    this.rules = props.rules;
    this.organizationLabels = props.organizationLabels ?? {};
    Labels.assertSyntax(path, this.organizationLabels);
    if (this.rules.length === 0) throw invalid(path, 'rules', 'have at least one rule', [], 'leave the policy out');
    const kinds = this.rules.map((rule) => rule.kind);
    const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
    if (twice !== undefined) throw invalid(path, 'rules', 'have one rule per kind of secrets', twice, 'join them into one');
  }

  /** Organizations that the policy applies to, sorted by name. */
  public get organizations(): Organization[] {
    const wanted = Object.entries(this.organizationLabels);
    return this.sovereign.organizations.filter((organization) => wanted.every(([key, value]) => organization.labels[key] === value));
  }
}
