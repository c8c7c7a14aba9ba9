import { Construct } from 'constructs';
import { Names } from '../naming';
import { childId } from '../private/child-id';
import { invalid } from '../private/errors';
import { Organization } from './organization';
import { RunbookStep, RunbookStepKind } from './runbook-step';
import { Sovereign } from './sovereign';

/** Properties of a Runbook. */
export interface RunbookProps {
  /** Names of the alerts that start it. */
  readonly alerts: string[];
  /** Steps, in order. */
  readonly steps: RunbookStep[];
  /**
   * Commands that have to succeed before the first step.
   * @default - none
   */
  readonly preconditions?: string[];
  /**
   * Steps that undo the Runbook when one of its steps fails.
   * @default - none; people are called instead
   */
  readonly rollback?: RunbookStep[];
}

const ALERT = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * What is done when an alert fires. A Runbook of the Sovereign is kept in the repository `system/runbooks`, one of an
 * Organization in its repository `runbooks`.
 *
 * @example
 * new Runbook(sovereign, 'gitea-restart', { alerts: ['GiteaDown'], steps: [RunbookStep.run('flux reconcile kustomization gitea')] });
 */
export class Runbook extends Construct {
  /** Organization that owns the Runbook; none if the Sovereign does. */
  public readonly organization?: Organization;
  /** Name of the Runbook. */
  public readonly name: string;
  /** Names of the alerts that start it. */
  public readonly alerts: string[];
  /** Steps, in order. */
  public readonly steps: RunbookStep[];
  /** Commands that have to succeed before the first step. */
  public readonly preconditions: string[];
  /** Steps that undo the Runbook when one of its steps fails. */
  public readonly rollback: RunbookStep[];

  /**
   * @param scope the Sovereign, or one of its Organizations
   */
  constructor(scope: Construct, id: string, props: RunbookProps) {
    super(scope, childId(scope, id, 'Runbook'));
    const path = this.node.path;
    if (!(scope instanceof Sovereign || scope instanceof Organization)) {
      throw new Error(`${path}: is not in a Sovereign or an Organization; create it with one of them as its scope`);
    }
    Names.assertObjectName(path, id);
    this.organization = scope instanceof Organization ? scope : undefined;
    this.name = id;
    this.alerts = props.alerts;
    this.steps = props.steps;
    this.preconditions = props.preconditions ?? [];
    this.rollback = props.rollback ?? [];
    if (this.alerts.length === 0) throw invalid(path, 'alerts', 'name at least one alert', [], "write for example ['GiteaDown']");
    const unusable = this.alerts.find((alert) => !ALERT.test(alert));
    if (unusable !== undefined) throw invalid(path, 'alerts', 'be names of alerts: letters, digits and underscores', unusable, "write for example 'GiteaDown'");
    if (!this.steps.some((step) => step.kind === RunbookStepKind.RUN)) {
      throw invalid(path, 'steps', 'have a step that runs something', this.steps.map((step) => step.kind), "add RunbookStep.run('…')");
    }
    const blank = this.preconditions.find((check) => !/\S/.test(check));
    if (blank !== undefined) throw invalid(path, 'preconditions', 'be commands', blank, 'leave it out');
  }
}
