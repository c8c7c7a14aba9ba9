import { Finding, SovereignPlan } from '../blueprint';

/** Something that has to be true of every Sovereign. */
export interface Check {
  /** Code that its findings carry. */
  readonly code: string;
  /** Returns what is wrong with a plan. */
  run(plan: SovereignPlan): Finding[];
}
