import { invalid } from '../private/errors';

/** What a step of a Runbook does. */
export enum RunbookStepKind {
  /** Changes something. */
  RUN = 'run',
  /** Looks whether something is true, and stops the Runbook if not. */
  VERIFY = 'verify',
}

/** A step of a Runbook. */
export class RunbookStep {
  /** Changes something. */
  public static run(command: string): RunbookStep {
    return new RunbookStep(RunbookStepKind.RUN, command);
  }

  /** Looks whether something is true, and stops the Runbook if not. */
  public static verify(command: string): RunbookStep {
    return new RunbookStep(RunbookStepKind.VERIFY, command);
  }

  private constructor(
    /** What the step does. */
    public readonly kind: RunbookStepKind,
    /** Command that does it. */
    public readonly command: string,
  ) {
    if (!/\S/.test(command)) throw invalid('RunbookStep', 'command', 'say what to do', command, "write for example 'flux reconcile kustomization gitea'");
  }
}
