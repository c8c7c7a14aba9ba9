import { TerraformResource } from 'cdktf';
import { Json } from '../private/merge';

/** What a resource is called for whoever takes care of it after Phase 0. */
export interface HandedOver {
  /** Name in the cloud; that of the network and the range for a subnet. */
  readonly name: string;
  /** Cloud location. */
  readonly location?: string;
  /** Type in the cloud, such as that of the machine. */
  readonly type?: string;
  /** Labels in the cloud. */
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
