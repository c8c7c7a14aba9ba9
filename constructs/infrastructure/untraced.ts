/**
 * Runs something without the stack trace that cdktf takes whenever it makes a token. They are a quarter of the time that stacks take, and no
 * setting leaves them out. Errors have theirs.
 */
export function untraced<T>(run: () => T): T {
  const { captureStackTrace } = Error;
  Error.captureStackTrace = () => {};
  try {
    return run();
  } finally {
    Error.captureStackTrace = captureStackTrace;
  }
}
