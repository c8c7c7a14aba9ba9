/**
 * HTTP status of each error code; 422 where a code is not listed.
 *
 * Clients decide on the code. Uncertain: the statuses of `protected`, `placement_error`, `resource_unavailable` and `service_error`,
 * which the reference names without one.
 */
const STATUS: { [code: string]: number } = {
  json_error: 400,
  unauthorized: 401,
  forbidden: 403,
  token_readonly: 403,
  resource_limit_exceeded: 403,
  not_found: 404,
  firewall_resource_not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  uniqueness_error: 409,
  resource_unavailable: 412,
  placement_error: 412,
  locked: 423,
  protected: 423,
  rate_limit_exceeded: 429,
  service_error: 500,
  unavailable: 503,
  timeout: 504,
};

/** A refusal, in the words of the API. */
export class ApiError extends Error {
  /** HTTP status of the answer. */
  public readonly status: number;

  constructor(
    /** Code that clients decide on. */
    public readonly code: string,
    message: string,
    /** More about it, in a shape that depends on the code. */
    public readonly details: object | null = null,
  ) {
    super(message);
    this.status = STATUS[code] ?? 422;
  }

  /** Body of the answer. */
  public toJson(): object {
    return { error: { code: this.code, message: this.message, details: this.details } };
  }
}

/** Returns the refusal of a field of the request; clients rely on the list of fields. */
export function invalidInput(field: string, message: string): ApiError {
  return new ApiError('invalid_input', `invalid input in field '${field}'`, { fields: [{ name: field, messages: [message] }] });
}

/** Returns the refusal of a name, a key or an address that another resource has already. */
export function notUnique(kind: string, field: string): ApiError {
  return new ApiError('uniqueness_error', `${kind} ${field} is already used`, { fields: [{ name: field }] });
}

/** Returns the refusal of an id that nothing has. */
export function notFound(kind: string, id: number | string): ApiError {
  return new ApiError('not_found', `${kind} with ID '${id}' not found`);
}
