import { TerraformResource } from 'cdktf';
import { Json } from '../private/merge';

/**
 * What a resource is called for whoever takes care of it after Phase 0.
 *
 * Location and type are attributes of the resource, so that they are what the cloud has, also after an apply that failed. Labels are those
 * of the definition: controllers write others beside them, and an output that followed them would never be up to date.
 */
export interface HandedOver {
  /**
   * Id under which it can be imported.
   * @default - its id in the state
   */
  readonly id?: string;
  /** Name in the cloud; what it is part of and what it is there, where it has no name of its own. */
  readonly name: string;
  /**
   * Cloud location.
   * @default - none, it is in all of its network zone, or in the whole project
   */
  readonly location?: string;
  /**
   * Type in the cloud, such as that of the machine.
   * @default - there is one type only
   */
  readonly type?: string;
  /**
   * Labels in the cloud.
   * @default - it is part of another resource
   */
  readonly labels?: { [key: string]: string };
}

/** The list of everything that a stack makes, with the ids under which others can adopt it. */
export class HandOver {
  private readonly entries: Json[] = [];

  /** Adds a resource and returns it. */
  public add<R extends TerraformResource>(resource: R, facts: HandedOver): R {
    this.entries.push({ kind: resource.terraformResourceType, id: resource.getStringAttribute('id'), ...facts });
    return resource;
  }

  /** Resources in the order in which they were made. */
  public get list(): Json[] {
    return this.entries;
  }
}
