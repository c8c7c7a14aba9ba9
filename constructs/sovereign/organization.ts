import { Construct } from 'constructs';
import { Labels, Names, Tier } from '../naming';
import { childId } from '../private/child-id';
import { EMAIL } from '../private/email';
import { invalid } from '../private/errors';
import { Environment } from './environment';
import { Quota, QuotaProps } from './quota';
import { Runbook } from './runbook';
import type { Sovereign } from './sovereign';

/** Properties of an Organization. */
export interface OrganizationProps {
  /** Name as people read it, for example `Muscat Pharmacy`. */
  readonly displayName: string;
  /** E-mail address that notices and invoices go to. */
  readonly contact: string;
  /**
   * Rank of its workloads for quota and scheduling; the platform's own rank is not for Organizations.
   * @default Tier.DEFAULT
   */
  readonly tier?: Tier;
  /**
   * What it may ask for on each host cluster of its Environments.
   * @default - what its tier says
   */
  readonly quota?: QuotaProps;
  /**
   * Name of the plan that it pays for.
   * @default - none; it is not invoiced
   */
  readonly plan?: string;
  /**
   * Labels, which SecretPolicies select Organizations by.
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}

/**
 * A customer or a department: the unit of isolation, with Users, billing, Environments and Blueprints of its own.
 *
 * It becomes a Gitea Organization, a NATS Account, a Keycloak realm, a prefix in OpenBao and a vcluster per host cluster,
 * all of its own name, which therefore never changes.
 *
 * @example
 * new Organization(sovereign, 'muscatpharmacy', { displayName: 'Muscat Pharmacy', contact: 'it@muscatpharmacy.example' });
 */
export class Organization extends Construct {
  /** Tells whether a construct is an Organization. */
  public static isOrganization(construct: any): construct is Organization {
    return construct instanceof Organization;
  }

  /** Sovereign that the Organization is on. */
  public readonly sovereign: Sovereign;
  /** Name of the Organization. */
  public readonly name: string;
  /** Name as people read it. */
  public readonly displayName: string;
  /** E-mail address that notices and invoices go to. */
  public readonly contact: string;
  /** Rank of its workloads for quota and scheduling. */
  public readonly tier: Tier;
  /** What it may ask for on each host cluster of its Environments. */
  public readonly quota: Quota;
  /** Name of the plan that it pays for. */
  public readonly plan?: string;
  /** Labels, which SecretPolicies select Organizations by. */
  public readonly labels: { [key: string]: string };

  constructor(scope: Sovereign, id: string, props: OrganizationProps) {
    super(scope, childId(scope, id, 'Organization'));
    const path = this.node.path;
    Names.assertOrganization(path, id);
    this.sovereign = scope;
    this.name = id;
    this.displayName = props.displayName;
    this.contact = props.contact;
    this.tier = props.tier ?? Tier.DEFAULT;
    this.plan = props.plan;
    this.labels = props.labels ?? {};
    if (!/^\S.{0,62}\S$/.test(this.displayName)) {
      throw invalid(path, 'displayName', 'be 2 to 64 characters without spaces at either end', this.displayName, "write for example 'Muscat Pharmacy'");
    }
    if (!EMAIL.test(this.contact)) throw invalid(path, 'contact', 'be an e-mail address', this.contact, "write for example 'it@example.com'");
    if (this.tier === Tier.PLATFORM) {
      throw invalid(path, 'tier', 'be high, default or batch', this.tier, 'leave it out for the usual share');
    }
    this.quota = Quota._of(path, this.tier, props.quota);
    if (this.plan !== undefined) Names.assertObjectName(path, this.plan, 'plan');
    Labels.assertSyntax(path, this.labels);
  }

  /** Environments of the Organization, sorted by name. */
  public get environments(): Environment[] {
    const all = this.node.children.filter((child): child is Environment => child instanceof Environment);
    return all.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Runbooks of the Organization, sorted by name. */
  public get runbooks(): Runbook[] {
    const all = this.node.children.filter((child): child is Runbook => child instanceof Runbook);
    return all.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
