let startedAt = 0;

/** Prints a line with the run time after every case of a file. */
export function printTimes(): void {
  beforeEach(() => { startedAt = Date.now(); });
  afterEach(() => {
    process.stdout.write(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${expect.getState().currentTestName}\n`);
  });
}
