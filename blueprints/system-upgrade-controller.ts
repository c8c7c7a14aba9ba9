import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, K3S_VERSION } from '../constructs';
import { INSTALLED_LABEL, K3S_TAG } from '../constructs/node/versions';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addController, JOB_ACCOUNT } from './private/system-upgrade-objects';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const ZONE = /^[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/;
const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const IMAGE = `docker.io/rancher/k3s-upgrade:${K3S_TAG}`;

/** A day of the week. */
export enum Weekday {
  /** Monday. */
  MONDAY = 'mo',
  /** Tuesday. */
  TUESDAY = 'tu',
  /** Wednesday. */
  WEDNESDAY = 'we',
  /** Thursday. */
  THURSDAY = 'th',
  /** Friday. */
  FRIDAY = 'fr',
  /** Saturday. */
  SATURDAY = 'sa',
  /** Sunday. */
  SUNDAY = 'su',
}

/** A time in which upgrades of machines start; what has started goes on to its end. */
export interface UpgradeWindow {
  /** Days on which they start. */
  readonly days: Weekday[];
  /** Time of these days from which they start, `HH:MM`. */
  readonly start: string;
  /** Time of the same day until which they start, `HH:MM`. */
  readonly end: string;
  /**
   * Time zone of both, by its IANA name.
   * @default 'UTC'
   */
  readonly timeZone?: string;
}

/** Properties of SystemUpgradeController. */
export interface SystemUpgradeControllerProps extends BlueprintProps {
  /**
   * When upgrades start.
   * @default - as soon as the tree names another release
   */
  readonly window?: UpgradeWindow;
  /**
   * Workers that are upgraded at the same time; control planes always go one by one.
   * @default 1
   */
  readonly workersAtOnce?: number;
  /**
   * Whether the Pods of a machine go to others before it is upgraded; a change of the minor version of Kubernetes asks for it.
   * @default - true where there is more than one machine
   */
  readonly drainEnabled?: boolean;
}

/**
 * Upgrades k3s on the machines of a cluster to the release that new machines install: the control planes first and one after the
 * other, so that etcd keeps its quorum, then the workers.
 *
 * A machine that was made with this release is left alone. The release moves by one minor version at a time.
 *
 * @see https://docs.k3s.io/upgrades/automated
 */
export class SystemUpgradeController extends Blueprint {
  /** Release of k3s that the machines are upgraded to. */
  public readonly release: string = K3S_VERSION;
  /** When upgrades start. */
  public readonly window?: UpgradeWindow;
  /** Workers that are upgraded at the same time. */
  public readonly workersAtOnce: number;
  /** Whether the Pods of a machine go to others before it is upgraded. */
  public readonly drainEnabled: boolean;

  constructor(scope: Construct, id: string = 'system-upgrade-controller', props: SystemUpgradeControllerProps = {}) {
    super(scope, id, { component: CATALOGUE['system-upgrade-controller'], ...props });
    this.window = props.window;
    this.workersAtOnce = props.workersAtOnce ?? 1;
    this.drainEnabled = props.drainEnabled ?? this.hostCluster.nodeCount > 1;
    requireWhole(this.node.path, 'workersAtOnce', this.workersAtOnce, 'leave it out for one after the other');
    if (this.window) this.assertWindow(this.window);
  }

  protected configure(): void {
    // Its kind is registered by itself; deleting that would forget which machines are done.
    addController(this.unit(undefined, { prune: false }), this.component);
    const plans = this.unit('plans');
    const plan = (name: string, operator: string, concurrency: number, rest: { [key: string]: any }) => plans.add({
      apiVersion: 'upgrade.cattle.io/v1',
      kind: 'Plan',
      metadata: { name, namespace: this.namespace },
      spec: {
        version: this.release,
        concurrency,
        nodeSelector: {
          matchExpressions: [
            { key: CONTROL_PLANE, operator },
            // It would empty every machine of a new cluster once, to put the same binary there.
            { key: INSTALLED_LABEL, operator: 'NotIn', values: [K3S_TAG] },
          ],
        },
        serviceAccountName: JOB_ACCOUNT,
        // A machine that cannot be emptied waits for a person; a Job that gave up would end the whole Plan.
        jobActiveDeadlineSecs: 0,
        ...(this.window ? { window: { days: this.window.days, startTime: this.window.start, endTime: this.window.end, timeZone: this.window.timeZone ?? 'UTC' } } : {}),
        // Pods that an Organization's own cluster made belong to no controller of this one, and come back all the same.
        ...(this.drainEnabled ? { drain: { force: true, timeout: '15m', skipWaitForDeleteTimeout: 60 } } : { cordon: true }),
        upgrade: { image: IMAGE },
        ...rest,
      },
    });
    // The member of etcd is back before the next one goes.
    plan('control-planes', 'Exists', 1, { postCompleteDelay: '2m' });
    if (this.hostCluster.pools.length > 0) {
      plan('workers', 'DoesNotExist', this.workersAtOnce, { prepare: { image: IMAGE, args: ['prepare', 'control-planes'] } });
    }
  }

  private assertWindow({ days, start, end, timeZone }: UpgradeWindow): void {
    const path = this.node.path;
    if (days.length === 0) throw invalid(path, 'window.days', 'have at least one day', days, 'leave the window out for every day');
    for (const [prop, time] of Object.entries({ start, end })) {
      if (!TIME.test(time)) throw invalid(path, `window.${prop}`, 'be a time of day, HH:MM', time, "write for example '02:00'");
    }
    if (timeZone !== undefined && !ZONE.test(timeZone)) throw invalid(path, 'window.timeZone', 'be the IANA name of a time zone', timeZone, "write for example 'Asia/Muscat'");
    if (end <= start) throw invalid(path, 'window.end', `be later on the same day than ${start}`, end, 'let the window begin after midnight');
  }
}
