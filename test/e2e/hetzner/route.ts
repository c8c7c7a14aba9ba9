import { Fields } from './fields';
import { Project } from './state';

/** Verbs that the API uses. */
export type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A request, as the function that answers it gets it. */
export interface Call {
  /** Project that the token belongs to. */
  readonly project: Project;
  /** Number in the path; 0 where it has none. */
  readonly id: number;
  /** What the body says; nothing without one. */
  readonly body: Fields;
  /** What the query says. */
  readonly query: URLSearchParams;
}

/** What is sent back. */
export interface Answer {
  readonly status: number;
  /**
   * Object to send.
   * @default - no content
   */
  readonly body?: object;
}

/** What the API does for a verb and a path. */
export interface Route {
  readonly verb: Verb;
  /** Path, with `{id}` for a number. */
  readonly path: string;
  readonly answer: (call: Call) => Answer;
}

/** Answers that a resource was found or changed. */
export function ok(body: object): Answer {
  return { status: 200, body };
}

/** Answers that a resource was made, or an action started. */
export function created(body: object): Answer {
  return { status: 201, body };
}

/** Answers that a resource is gone. */
export function noContent(): Answer {
  return { status: 204 };
}
