import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Io, UsageError } from './io';

/** Times that a request is sent again after an answer that may pass, and the longest pause in between. */
const RETRIES = 4;
const LONGEST_PAUSE = 20_000;
const TIMEOUT = 60_000;

/** How the command line names a service. */
export interface ServiceOption {
  /** Option with its address. */
  readonly option: string;
  /** What the address is, for the error. */
  readonly what: string;
  /** An address as it should be written. */
  readonly example: string;
  /** Environment variable with the token for it. */
  readonly variable: string;
  /** Option with a file that has the token. */
  readonly fileOption: string;
  /** Where the token comes from, as an instruction. */
  readonly hint: string;
}

/** Returns an address without a slash at its end; what is sent there is a secret, so it has to be encrypted. */
export function addressOf(address: string, { option, what, example, variable }: ServiceOption): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new UsageError(`--${option} must be the address of ${what}, got '${address}'; write for example ${example}`);
  }
  // Not repeated: what stands there is a secret.
  if (url.username || url.password) throw new UsageError(`--${option} must be an address without user name and password; put a token into ${variable}`);
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) {
    throw new UsageError(`--${option} must be an https address, got '${address}'; the token would cross the network in the clear (http is for this machine alone, for example at the end of a port-forward)`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** Returns the token in the file, if one is named, else in the environment. */
export function readToken(file: string | undefined, { variable, fileOption, hint }: ServiceOption, io: Io): string {
  let token: string | undefined;
  try {
    token = file === undefined ? io.env[variable] : readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--${fileOption} ${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  if (!token?.trim()) throw new UsageError(`there is no token${file === undefined ? '' : ` in ${file}`}; ${hint}`);
  if (/\s/.test(token.trim())) throw new UsageError(`the token${file === undefined ? '' : ` in ${file}`} is not one word; ${hint}`);
  return token.trim();
}

/** A request in JSON. */
export interface ServiceRequest {
  /** Method. */
  readonly method: string;
  /** Address. */
  readonly url: string;
  /** What is sent as `Authorization`; nothing without. */
  readonly authorization?: string;
  /** What is sent; nothing without. */
  readonly body?: unknown;
  /** Whether it is not sent again after an error that may pass. */
  readonly once?: boolean;
}

/** That nobody answered. */
export class NoAnswer {
  constructor(
    /** Why. */
    public readonly reason: string,
  ) {}
}

/** Sends a request, again if the error may pass, and returns the last answer, or that there is none. */
export async function send(request: ServiceRequest, io: Io): Promise<Response | NoAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await sendOnce(request).catch((error: Error) => new NoAnswer(reason(error)));
    const passing = response instanceof NoAnswer || response.status === 429 || response.status >= 500;
    if (!passing || request.once || attempt === RETRIES || io.signal.aborted) return response;
    const asked = response instanceof NoAnswer ? 0 : Number(response.headers.get('retry-after') ?? 0) * 1000;
    if (!(response instanceof NoAnswer)) await response.body?.cancel();
    await wait(Math.min(Math.max(asked || 0, 250 * 2 ** attempt), LONGEST_PAUSE), undefined, { signal: io.signal }).catch(() => undefined);
  }
}

function sendOnce({ method, url, authorization, body }: ServiceRequest): Promise<Response> {
  return fetch(url, {
    method,
    headers: {
      Accept: 'application/json',
      ...(authorization === undefined ? {} : { Authorization: authorization }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    // A token goes to this address and to no other.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT),
  });
}

function reason(error: Error): string {
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
