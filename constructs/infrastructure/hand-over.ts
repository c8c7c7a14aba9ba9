import { TerraformResource } from 'cdktf';
import { Json } from '../private/merge';

/** What a resource is called for whoever takes care of it after Phase 0. */
export interface HandedOver {
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
