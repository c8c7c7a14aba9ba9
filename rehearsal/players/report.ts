/** What somebody plays for an object. */
export interface Act {
  /** What is played. */
  readonly title: string;
  /** What the object waits for. @default - nothing, it is done */
  readonly waitsFor?: string;
}

/** What the players of a cluster do. */
export class PlayReport {
  /** What is played for objects that are there, by `Kind/namespace/name` or `Kind/name`. */
  public readonly acts = new Map<string, Act>();
  /** Kinds of objects that nobody plays for, as `Kind.group`. */
  public readonly unplayed = new Set<string>();

  /** Objects that wait, with what they wait for. */
  public get waiting(): { what: string; reason: string }[] {
    return [...this.acts].flatMap(([what, { waitsFor }]) => (waitsFor === undefined ? [] : [{ what: what.replace('/', ' '), reason: waitsFor }]));
  }

  /** What is played for objects that are there, sorted. */
  public get played(): string[] {
    return [...new Set([...this.acts.values()].map(({ title }) => title))].sort();
  }
}
