import { actionView, startAction, Subject } from './actions';
import { invalidInput } from './errors';
import { Fields } from './fields';
import { labelSelector } from './labels';
import { Action, Resource } from './model';
import { Call, created, noContent, ok, Route } from './route';
import { Kind, Project, Table } from './state';

/** How resources of a kind differ from those of other kinds. */
export interface ResourceKind<T extends Resource> {
  /** Kind, as the paths of the API call it. */
  readonly kind: Kind;
  /** Returns a resource as the API shows it. */
  readonly view: (project: Project, resource: T) => object;
  /**
   * Filters of the list, besides name and labels.
   * @default - none
   */
  readonly filters?: { [parameter: string]: (resource: T, values: string[]) => boolean };
  /**
   * Changes what the update may change besides name and labels, after reading it from the body.
   * @default - nothing
   */
  readonly update?: (resource: T, body: Fields) => void;
  /** Checks whether a name may be given. */
  readonly checkName: (body: Fields) => string | undefined;
  /** Takes a resource away, with what depends on it. */
  readonly remove: (project: Project, resource: T) => Action | undefined;
}

/** Rows of a kind of resource. */
export function tableOf<T extends Resource>(project: Project, kind: Kind): Table<T> {
  return project[kind] as unknown as Table<T>;
}

/** Returns the routes that every kind of resource has: list, get, update, delete. */
export function resourceRoutes<T extends Resource>(kind: ResourceKind<T>): Route[] {
  const table = (project: Project) => tableOf<T>(project, kind.kind);
  const show = (project: Project, resource: T) => ({ [table(project).singular]: kind.view(project, resource) });
  return [
    { verb: 'GET', path: `/${kind.kind}`, answer: (call) => ok(list(call, kind.kind, table(call.project).all, kind)) },
    { verb: 'GET', path: `/${kind.kind}/{id}`, answer: ({ project, id }) => ok(show(project, table(project).get(id))) },
    {
      verb: 'PUT', path: `/${kind.kind}/{id}`,
      answer: ({ project, id, body }) => {
        const resource = table(project).get(id);
        const name = kind.checkName(body);
        const labels = body.labels();
        if (name !== undefined) table(project).checkName(name, resource);
        kind.update?.(resource, body);
        body.end();
        Object.assign(resource, name === undefined ? {} : { name }, labels === undefined ? {} : { labels });
        return ok(show(project, resource));
      },
    },
    {
      verb: 'DELETE', path: `/${kind.kind}/{id}`,
      answer: ({ project, id }) => {
        const action = kind.remove(project, table(project).get(id));
        return action ? ok({ action: actionView(action) }) : noContent();
      },
    },
  ];
}

/** Changes a resource, and returns what else the action that then runs is about. */
export type Change<T extends Resource> = (call: Call & { readonly resource: T }) => Subject[] | void;

/** Returns the route of an action on a resource: what to do with it, and the name of what then runs. */
export function actionRoute<T extends Resource>(kind: Kind, action: string, command: string, change: Change<T>): Route {
  return {
    verb: 'POST', path: `/${kind}/{id}/actions/${action}`,
    answer: (call) => {
      const table = tableOf<T>(call.project, kind);
      const others = change({ ...call, resource: table.get(call.id) }) ?? [];
      return created({ action: actionView(startAction(call.project, command, { id: call.id, type: table.singular }, ...others)) });
    },
  };
}

/** Returns the route that protects a resource from deletion, or no longer. */
export function protectionRoute<T extends Resource & { readonly protection: { delete: boolean } }>(kind: Kind): Route {
  return actionRoute<T>(kind, 'change_protection', 'change_protection', ({ resource, body }) => {
    const isProtected = body.optionalFlag('delete');
    body.end();
    resource.protection.delete = isProtected ?? resource.protection.delete;
  });
}

/** Returns one page of a list, filtered and sorted as the query says. */
export function list<T extends { readonly id: number; readonly name: string }>(
  { project, query }: Call, plural: string, rows: T[], kind: Pick<ResourceKind<any>, 'view' | 'filters'>,
): object {
  const filters: { [parameter: string]: (row: any, values: string[]) => boolean } = {
    name: (row, [name]) => row.name === name,
    label_selector: (row, [selector]) => labelSelector(selector)(row.labels ?? {}),
    ...kind.filters,
  };
  const parameters = [...new Set(query.keys())].filter((parameter) => !['page', 'per_page', 'sort'].includes(parameter));
  const unknown = parameters.find((parameter) => !filters[parameter]);
  // Uncertain: the cloud may ignore parameters that it does not know; a client that sends one expects something from it.
  if (unknown !== undefined) throw invalidInput(unknown, 'unknown parameter');
  const found = rows.filter((row) => parameters.every((parameter) => filters[parameter](row, query.getAll(parameter))));
  return paged(query, plural, sorted(found, query.getAll('sort')).map((row) => kind.view(project, row)));
}

/** Returns one page of some objects. */
export function paged(query: URLSearchParams, plural: string, rows: object[]): object {
  const page = number(query, 'page', 1);
  const perPage = Math.min(number(query, 'per_page', 25), 50);
  const last = Math.max(1, Math.ceil(rows.length / perPage));
  return {
    [plural]: rows.slice((page - 1) * perPage, page * perPage),
    meta: {
      pagination: {
        page, per_page: perPage, previous_page: page > 1 ? page - 1 : null, next_page: page < last ? page + 1 : null, last_page: last,
        total_entries: rows.length,
      },
    },
  };
}

function number(query: URLSearchParams, parameter: string, fallback: number): number {
  const text = query.get(parameter) ?? String(fallback);
  if (!/^[1-9]\d*$/.test(text)) throw invalidInput(parameter, 'must be a whole number from 1');
  return Number(text);
}

function sorted<T>(rows: T[], texts: string[]): T[] {
  const orders = texts.map((text) => {
    const [, field, direction] = /^(id|name|created|status)(?::(asc|desc))?$/.exec(text) ?? [];
    if (field === undefined) throw invalidInput('sort', `'${text}' is not an order`);
    return { field, sign: direction === 'desc' ? -1 : 1 };
  });
  return [...rows].sort((a: any, b: any) => {
    const order = orders.find(({ field }) => a[field] !== b[field]);
    return order === undefined ? a.id - b.id : (a[order.field] < b[order.field] ? -1 : 1) * order.sign;
  });
}
