import { RootConstruct } from 'constructs';
import { Sovereign } from './sovereign';

/**
 * The root of a program: every Sovereign that is defined in it.
 *
 * @example
 * const fleet = new Fleet();
 */
export class Fleet extends RootConstruct {
  /** Sovereigns of this program, sorted by name. */
  public get sovereigns(): Sovereign[] {
    const all = this.node.children.filter((child): child is Sovereign => child instanceof Sovereign);
    return all.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
