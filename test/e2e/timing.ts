// Prints a line with the run time after every case.

let startedAt = 0;

beforeEach(() => { startedAt = Date.now(); });

afterEach(() => {
  process.stdout.write(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${expect.getState().currentTestName}\n`);
});
