import { EnvType } from '../naming';
import { requireLabel } from '../naming/syntax';
import { cronProblem } from '../private/cron';
import { invalid, requireWhole } from '../private/errors';

/** What an EnvironmentPolicy can ask for. */
export enum EnvironmentRuleKind {
  /** Approval of the pull request. */
  PR_REQUIRED = 'pr-required',
  /** A score of reliability. */
  RE_SCORE_GATE = 're-score-gate',
  /** Time in another Environment. */
  SOAK = 'soak',
  /** A time of the week. */
  CHANGE_WINDOW = 'change-window',
}

/** What happens when a score is too low. */
export enum GateSeverity {
  /** The change waits until the score is high enough. */
  BLOCKING = 'blocking',
  /** The change goes ahead, and the score is noted on it. */
  ADVISORY = 'advisory',
}

/** Properties of the rule that a pull request needs approval. */
export interface PrRequiredProps {
  /** Teams of the Organization that may approve. */
  readonly approvers: string[];
  /**
   * Approvals that are needed.
   * @default 1
   */
  readonly minApprovals?: number;
}

/** Properties of the rule that a change needs a score. */
export interface ReScoreGateProps {
  /** Lowest score, 0 to 100. */
  readonly minScore: number;
  /**
   * What happens when the score is lower.
   * @default GateSeverity.BLOCKING
   */
  readonly severity?: GateSeverity;
}

/** Properties of the rule that a change has to run elsewhere first. */
export interface SoakProps {
  /** Env type of the Environment of the same Organization that the change has to run in. */
  readonly source: EnvType;
  /** Hours without a failure. */
  readonly hours: number;
}

/** Properties of the rule that changes happen at certain times. */
export interface ChangeWindowProps {
  /** When the window opens: a cron expression of five fields, in UTC. */
  readonly cron: string;
  /** Hours that the window stays open. */
  readonly hours: number;
}

/** Something that has to be true before a change reaches an Environment. */
export class EnvironmentRule {
  /** Asks for approval of the pull request. */
  public static prRequired(props: PrRequiredProps): EnvironmentRule {
    const minApprovals = props.minApprovals ?? 1;
    if (props.approvers.length === 0) throw invalid('EnvironmentRule', 'approvers', 'name at least one team', [], "write for example ['platform']");
    props.approvers.forEach((team) => requireLabel('EnvironmentRule', 'approvers', team, 'platform'));
    requireWhole('EnvironmentRule', 'minApprovals', minApprovals, 'use 1 for small teams');
    return new EnvironmentRule(EnvironmentRuleKind.PR_REQUIRED, { approvers: [...props.approvers], minApprovals });
  }

  /** Asks for a score of reliability. */
  public static reScoreGate(props: ReScoreGateProps): EnvironmentRule {
    requireWhole('EnvironmentRule', 'minScore', props.minScore, 'write for example 80', 0, 100);
    return new EnvironmentRule(EnvironmentRuleKind.RE_SCORE_GATE, { minScore: props.minScore, severity: props.severity ?? GateSeverity.BLOCKING });
  }

  /** Asks that the change ran in another Environment for a while. */
  public static soak(props: SoakProps): EnvironmentRule {
    requireWhole('EnvironmentRule', 'hours', props.hours, 'write for example 24');
    return new EnvironmentRule(EnvironmentRuleKind.SOAK, { duration: `${props.hours}h` }, props.source);
  }

  /** Lets changes in at certain times. */
  public static changeWindow(props: ChangeWindowProps): EnvironmentRule {
    const problem = cronProblem(props.cron);
    if (problem !== undefined) throw invalid('EnvironmentRule', 'cron', 'be a cron expression', props.cron, `${problem}; write for example '0 22 * * SAT'`);
    requireWhole('EnvironmentRule', 'hours', props.hours, 'write for example 4');
    return new EnvironmentRule(EnvironmentRuleKind.CHANGE_WINDOW, { cron: props.cron, duration: `${props.hours}h` });
  }

  private constructor(
    /** What the rule asks for. */
    public readonly kind: EnvironmentRuleKind,
    /** What it asks for in detail, as the custom resource writes it. */
    public readonly parameters: { [key: string]: any },
    /** Env type of the Environment that a change has to run in first, for a soak. */
    public readonly source?: EnvType,
  ) {}
}
