import { CloudProvider } from '../cloud';
import { Json } from '../private/merge';

/** Where the guard finds what it has to know of a machine. */
export interface MachineRules {
  /** Kind of a machine, such as `hcloud_server`. */
  readonly type: string;
  /** Attribute that names its instance type. */
  readonly typeAttribute: string;
  /** Attribute that holds its labels. */
  readonly labelsAttribute: string;
  /** Attribute that names its placement group. */
  readonly groupAttribute: string;
  /** Whether its disk is that of its type, and the cloud refuses a type with a smaller one. */
  readonly diskFollowsType: boolean;
  /** Reads its private address. */
  readonly privateAddress: (body: Json) => unknown;
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
   * prints does not have them; they are read in its source.
   */
  readonly replaceClass: { readonly [type: string]: readonly string[] };
  /** Attribute with which the cloud refuses to delete a resource, by its kind. */
  readonly protection: { readonly [type: string]: string };
  /** Kind of a placement group. */
  readonly groupType: string;
  /** Kinds of attributes that hold the id of a resource whose kind is not in their name. */
  readonly kinds: { readonly [attribute: string]: string };
  /** Where facts of machines are. */
  readonly machine: MachineRules;
}
