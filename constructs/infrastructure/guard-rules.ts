import { CloudProvider } from '../cloud';
import { Json } from '../private/merge';

/** Label that says what a machine is in its cluster. */
export const ROLE_LABEL = 'catalyst.openova.io/role';

/** Where the guard finds what it has to know of a machine. */
export interface MachineRules {
  /** Kind of a machine, such as `hcloud_server`. */
  readonly type: string;
  /** Reads the name of its instance type. */
  readonly instanceType: (body: Json) => unknown;
  /** Whether its disk is that of its type, and the cloud refuses a type with a smaller one. */
  readonly diskFollowsType: boolean;
  /** Reads what it is in its cluster: its label, in the cloud's words. */
  readonly role: (body: Json) => unknown;
  /** Reads the id of its placement group. */
  readonly placementGroup: (body: Json) => unknown;
}

/** What the guard has to know of the resources of one provider. */
export interface GuardRules {
  /** Cloud that the resources are of. */
  readonly cloud: CloudProvider;
  /** First word of its kinds, such as `hcloud`. */
  readonly prefix: string;
  /** Kinds that must not go without a word, and what goes with them. */
  readonly losses: { readonly [type: string]: string };
  /**
   * Attributes a change of which makes the provider replace the resource: delete it, then make another one. The schema that a provider
   * prints does not have them; they are read in its source. One in a block has the names of the blocks before its own, with dots.
   */
  readonly replaceClass: { readonly [type: string]: readonly string[] };
  /** Attribute with which the cloud refuses to delete a resource, by its kind. */
  readonly protection: { readonly [type: string]: string };
  /**
   * Kind of a placement group.
   * @default - the cloud spreads machines without one
   */
  readonly groupType?: string;
  /** Kinds of attributes that hold the id of a resource whose kind is not in their name. */
  readonly kinds: { readonly [attribute: string]: string };
  /**
   * Returns the id of a resource from what a state says of it elsewhere.
   * @default - it is the id
   */
  readonly idOf?: (value: unknown) => unknown;
  /** Reads the private address of a machine, by the kind that has it. */
  readonly privateAddress: { readonly [type: string]: (body: Json) => unknown };
  /** Where facts of machines are. */
  readonly machine: MachineRules;
}
