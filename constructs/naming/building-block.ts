import { notOneOf } from '../private/errors';

const MEANT = new Map([['mgmt', 'mgt'], ['management', 'mgt']]);

/** Identifies the building block that a host cluster is. */
export class BuildingBlock {
  private static readonly table: BuildingBlock[] = [];

  /** Management: the control plane of the Sovereign, exactly one per Sovereign. */
  public static readonly MGT = new BuildingBlock(0, 'mgt', 'm');

  /** Workloads: the vclusters of the Organizations. */
  public static readonly RTZ = new BuildingBlock(1, 'rtz', 'r');

  /** Edge: ingress, web application firewall, DNS answers. */
  public static readonly DMZ = new BuildingBlock(2, 'dmz', 'd');

  /**
   * Finds a building block by its code.
   *
   * @param code the code in names, such as `rtz`
   * @param path where the value was written, for the error; the class name when left out
   */
  public static of(code: string, path: string = 'BuildingBlock'): BuildingBlock {
    const found = BuildingBlock.table.find((block) => block.code === code);
    if (found === undefined) {
      throw notOneOf(path, 'buildingBlock', BuildingBlock.table.map((block) => block.code), code, MEANT.get(code));
    }
    return found;
  }

  /** Lists every building block in the order of its ordinal. */
  public static all(): BuildingBlock[] {
    return [...BuildingBlock.table];
  }

  /** The position within a region, from which disjoint CIDRs and cluster ids are computed. Never changes. */
  public readonly ordinal: number;

  /** The code, as it stands in cluster names: `rtz`. */
  public readonly code: string;

  /** The single letter, as it stands in location codes and server names: `r`. */
  public readonly letter: string;

  private constructor(ordinal: number, code: string, letter: string) {
    this.ordinal = ordinal;
    this.code = code;
    this.letter = letter;
    BuildingBlock.table.push(this);
  }

  /** Returns the code. */
  public toString(): string {
    return this.code;
  }
}
