/** Something that is wrong with a Sovereign as a whole, known only once everything is declared. */
export class Finding {
  /** Sorts findings by path, then code, then text. */
  public static sort(findings: Finding[]): Finding[] {
    const unique = new Map(findings.map((finding) => [finding.toString(), finding]));
    return [...unique.keys()].sort().map((key) => unique.get(key)!);
  }

  constructor(
    /** Code of the check, for example `closed-world`. */
    public readonly code: string,
    /** Construct path of what is wrong. */
    public readonly path: string,
    /** What is wrong, with the value. */
    public readonly problem: string,
    /** What to write instead. */
    public readonly instead: string,
  ) {}

  /** Returns the finding as one line. */
  public toString(): string {
    return `${this.path}: ${this.problem}; ${this.instead} [${this.code}]`;
  }
}
