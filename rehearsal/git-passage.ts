import { request as httpRequest } from 'node:http';
import { Answerer, Asked, send } from './answers';

/** Passes requests to Git repositories on to where they are played. */
export class GitPassage implements Answerer {
  /**
   * @param targets where a repository really is, by the URL that the tree has for it
   * @param account variables of Phase 0 with the account that reads all of them: the others are made by a Gitea that is played
   */
  constructor(private readonly targets: { [url: string]: string }, private readonly account: { readonly [name: string]: string } = {}) {}

  answer(asked: Asked): boolean {
    const { url, request, response } = asked;
    const at = `${url.origin}${url.pathname}`;
    const found = Object.entries(this.targets).find(([from]) => at === from || at.startsWith(`${from}/`));
    if (!found) return false;
    const target = new URL(`${found[1]}${at.slice(found[0].length)}${url.search}`);
    const { 'proxy-connection': _connection, 'proxy-authorization': _authorization, ...headers } = request.headers;
    const { git_username: user, git_password: password } = this.account;
    if (headers.authorization && user !== undefined) headers.authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const passed = httpRequest(target, { method: request.method, headers: { ...headers, host: target.host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', (error) => {
      if (response.headersSent) response.destroy(error);
      else send(asked, 'text/plain', `${found[0]} is played by ${found[1]}, which does not answer: ${error.message}\n`, {}, 502);
    });
    response.on('close', () => passed.destroy());
    request.pipe(passed);
    return true;
  }
}
