import { Construct } from 'constructs';
import { childId } from '../private/child-id';
import { Blueprint } from './blueprint';
import { Component } from './component';

/**
 * A Blueprint that is made of Blueprints: it creates its members as children and wires them, and never embeds their charts.
 *
 * A chart that is installed twice destroyed clusters (L7), so a member that exists already is handed in, not made again.
 */
export abstract class CompositeBlueprint extends Construct {
  /** Tells whether a construct is a CompositeBlueprint. */
  public static isCompositeBlueprint(construct: any): construct is CompositeBlueprint {
    return construct instanceof CompositeBlueprint;
  }

  /** Catalogue row of the composite; its version is the composite's own. */
  public readonly component: Component;

  constructor(scope: Construct, id: string, component: Component) {
    super(scope, childId(scope, id, 'Blueprint'));
    this.component = component;
  }

  /** Members, sorted by name. */
  public get members(): Blueprint[] {
    return this.node.findAll().filter((construct): construct is Blueprint => Blueprint.isBlueprint(construct)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
