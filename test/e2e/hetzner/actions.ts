import { ApiError, notFound } from './errors';
import { Action, ServerStatus } from './model';
import { CREATED, Project } from './state';

/** What a server is while an action runs, and afterwards. */
const SERVER_STATUS: { [command: string]: { readonly during: ServerStatus; readonly after: ServerStatus } } = {
  create_server: { during: 'initializing', after: 'off' },
  start_server: { during: 'starting', after: 'running' },
  stop_server: { during: 'stopping', after: 'off' },
  // The action only says that the signal was sent; that the machine is off when it ends is kind.
  shutdown_server: { during: 'stopping', after: 'off' },
  reboot_server: { during: 'starting', after: 'running' },
  reset_server: { during: 'starting', after: 'running' },
  change_server_type: { during: 'migrating', after: 'running' },
  rebuild_server: { during: 'rebuilding', after: 'running' },
};

/** A resource that an action is about. */
export interface Subject {
  readonly id: number;
  readonly type: string;
}

/**
 * Starts an action. What it does to tables is done at once; what takes time is the action's end and the status of a server.
 *
 * Uncertain: whether the cloud changes what a GET answers when an action starts or when it ends.
 */
export function startAction(project: Project, command: string, ...resources: Subject[]): Action {
  const action: Action = {
    id: project.takeId(), command, started: CREATED, resources, status: 'running', finished: null, error: null, polls: project.actionPolls,
  };
  project.actions.set(action.id, action);
  project.startedAt.set(action.id, Date.now());
  const status = SERVER_STATUS[command]?.during;
  if (status) serversOf(project, action).forEach((server) => { server.status = status; });
  if (action.polls === 0) endAction(project, action);
  return action;
}

/** Counts a poll of an action. */
export function pollAction(project: Project, id: number): Action {
  const action = project.actions.get(id);
  if (!action) throw notFound('action', id);
  if (action.status === 'running') {
    action.polls -= 1;
    if (action.polls <= 0) endAction(project, action);
  }
  return action;
}

/** Ends actions that have run for long enough, in the order in which they were started; all of them when it is told to. */
export function settle(project: Project, isEverything = false): void {
  for (const [id, time] of project.startedAt) {
    const action = project.actions.get(id);
    if (action?.status === 'running' && (isEverything || Date.now() - time >= project.actionMillis)) endAction(project, action);
    if (action?.status !== 'running') project.startedAt.delete(id);
  }
}

/** Refuses a request about a server that an action runs on. */
export function checkUnlocked(project: Project, server: number): void {
  if (isLocked(project, server)) throw new ApiError('locked', 'item is locked, an action is already running');
}

/** Tells whether an action runs on a server. */
export function isLocked(project: Project, server: number): boolean {
  return isBusy(project, { id: server, type: 'server' });
}

/** Refuses the change of a network that another change runs on, where the project is to be strict about it. */
export function checkQuiet(project: Project, network: number): void {
  if (project.contention && isBusy(project, { id: network, type: 'network' })) {
    throw new ApiError('conflict', 'network is being changed, please retry');
  }
}

/** Returns an action as the API shows it. */
export function actionView(action: Action): object {
  const { polls, ...shown } = action;
  const progress = action.status === 'success' ? 100 : Math.max(0, 90 - 10 * polls);
  return { ...shown, progress };
}

function isBusy(project: Project, subject: Subject): boolean {
  return [...project.actions.values()].some(({ status, resources }) => (
    status === 'running' && resources.some(({ id, type }) => id === subject.id && type === subject.type)
  ));
}

function endAction(project: Project, action: Action): void {
  action.status = 'success';
  action.finished = CREATED;
  const status = SERVER_STATUS[action.command]?.after;
  if (status) serversOf(project, action).forEach((server) => { server.status = status; });
}

function serversOf(project: Project, action: Action) {
  return action.resources.flatMap(({ id, type }) => (type === 'server' ? (project.servers.find(id) ?? []) : []));
}
