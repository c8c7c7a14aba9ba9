import { IncomingMessage, ServerResponse } from 'node:http';

/** A request to a host outside. */
export interface Asked {
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers for some URLs. */
export interface Answerer {
  /** Answers a request, or returns false when another has to. */
  answer(asked: Asked): boolean;
}

/** Sends a content, without it for `HEAD`. */
export function send({ request, response }: Asked, type: string, content: Buffer | string, headers: { [name: string]: string } = {}, status = 200): true {
  const body = Buffer.from(content);
  response.writeHead(status, { 'content-type': type, 'content-length': body.length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
