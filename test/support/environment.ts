import { ModuleMocker } from 'jest-mock';

/**
 * Where files of tests run: in their worker itself, and not in a world of their own for each, in which everything would be loaded, compiled and
 * made anew. What a file leaves behind is taken back by `leftovers.ts`.
 */
export default class {
  public readonly global = globalThis;
  public readonly moduleMocker = new ModuleMocker(globalThis);
  public readonly fakeTimers = null;
  public readonly fakeTimersModern = null;
  private readonly console = globalThis.console;
  private readonly exit = process.exit;

  /** Context of another world: none. */
  public getVmContext(): null {
    return null;
  }

  public async setup(): Promise<void> {}

  /** Jest changes the globals of an environment and throws them away with it; these stay. */
  public async teardown(): Promise<void> {
    this.moduleMocker.restoreAllMocks();
    globalThis.console = this.console;
    process.exit = this.exit;
  }
}
