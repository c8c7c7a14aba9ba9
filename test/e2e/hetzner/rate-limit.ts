/** Requests that a project may make in an hour. */
const PER_HOUR = 3600;

/** Counts the requests of a project: a bucket that fills up by one a second. */
export class RateLimit {
  private remaining: number;
  private filledAt = Date.now();

  constructor(private readonly limit = PER_HOUR) {
    this.remaining = limit;
  }

  /** Takes a request out of the bucket and tells whether there was one. */
  public take(): boolean {
    const seconds = Math.floor((Date.now() - this.filledAt) / 1000);
    this.filledAt += seconds * 1000;
    this.remaining = Math.min(this.limit, this.remaining + seconds);
    if (this.remaining === 0) return false;
    this.remaining -= 1;
    return true;
  }

  /** What answers say about it: when the bucket is full again is a time in seconds. */
  public get headers(): { [name: string]: string } {
    return {
      'RateLimit-Limit': String(this.limit),
      'RateLimit-Remaining': String(this.remaining),
      'RateLimit-Reset': String(Math.ceil(Date.now() / 1000) + this.limit - this.remaining),
    };
  }
}
