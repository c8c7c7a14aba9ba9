/** What goes wrong with a call. */
export type FaultKind =
  /** Too many requests; nothing is done. */
  | 'rate_limit_exceeded'
  /** Somebody else changes it; nothing is done. */
  | 'conflict'
  /** An action runs on it; nothing is done. */
  | 'locked'
  /** The API is down; nothing is done. */
  | 'unavailable'
  /** Sold out; nothing is done. */
  | 'resource_unavailable'
  /** The gateway gave up; nothing is done. */
  | 'timeout'
  /** The gateway gave up; it is done all the same. */
  | 'timeout-after-write'
  /** The connection ends in the middle of the answer; nothing is done. */
  | 'cut'
  /** The connection ends in the middle of the answer; it is done all the same. */
  | 'cut-after-write'
  /** There is no answer until `release`; nothing is done before. */
  | 'hold'
  /** There is no answer until `release`; it is done before. */
  | 'hold-after-write';

/** A fault to come. */
export interface Fault {
  /** Calls that it is for, as verb and path: `POST /servers/{id}/actions/poweron`. */
  readonly match: RegExp;
  readonly kind: FaultKind;
  /**
   * The first call that goes wrong, from 1.
   * @default 1
   */
  readonly nth?: number;
  /**
   * How many calls go wrong.
   * @default 1
   */
  readonly times?: number;
}

/** The faults that a stand-in was told to have. */
export class Faults {
  private readonly planned: { readonly fault: Fault; calls: number; hits: number }[] = [];
  private readonly held: (() => void)[] = [];
  private readonly waiting: (() => void)[] = [];

  /** Plans a fault. */
  public plan(...faults: Fault[]): void {
    this.planned.push(...faults.map((fault) => ({ fault, calls: 0, hits: 0 })));
  }

  /** Forgets every fault, and answers what is held. */
  public clear(): void {
    this.planned.length = 0;
    this.release();
  }

  /** Faults that never came, because nobody made the call. */
  public get unused(): Fault[] {
    return this.planned.filter(({ hits }) => hits === 0).map(({ fault }) => fault);
  }

  /** Counts a call and returns what goes wrong with it. */
  public take(call: string): FaultKind | undefined {
    let kind: FaultKind | undefined;
    for (const one of this.planned.filter(({ fault }) => fault.match.test(call))) {
      one.calls += 1;
      const { nth = 1, times = 1 } = one.fault;
      if (kind !== undefined || one.calls < nth || one.calls >= nth + times) continue;
      one.hits += 1;
      kind = one.fault.kind;
    }
    return kind;
  }

  /** Holds a call until `release`. */
  public hold(): Promise<void> {
    this.waiting.splice(0).forEach((tell) => tell());
    return new Promise((resolve) => { this.held.push(resolve); });
  }

  /** Waits until a call is held. */
  public whenHeld(): Promise<void> {
    return this.held.length > 0 ? Promise.resolve() : new Promise((resolve) => { this.waiting.push(resolve); });
  }

  /** Answers what is held. */
  public release(): void {
    this.held.splice(0).forEach((go) => go());
  }
}
