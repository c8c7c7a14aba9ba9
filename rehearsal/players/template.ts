import { createHash } from 'node:crypto';
import { Waiting } from './acting';

/**
 * Fills a template of External Secrets: text, `{{ .key }}` and `{{ index . "key" }}`, whose key may stand in backquotes too.
 *
 * Digits of a checksum are what they are. Of `htpasswd` the line has the user, and in place of the hash one that is always the
 * same. Every other function is refused, so that none is taken for something that it is not.
 */
export function fill(template: string, values: { [key: string]: string }): string {
  return template.replace(/\{\{-?\s*(.*?)\s*-?\}\}/gs, (whole, expression: string) => {
    const [, user, password] = /^htpasswd\s+"([^"]+)"\s+\(index\s+\.\s+`([^`]+)`\)$/.exec(expression) ?? [];
    if (user !== undefined && password in values) return `${user}:$2a$10$${createHash('sha256').update(values[password]).digest('hex').slice(0, 53)}`;
    const [, source, length] = /^index\s+\.\s+`([^`]+)`\s+\|\s+sha256sum\s+\|\s+trunc\s+(\d+)$/.exec(expression) ?? [];
    if (source !== undefined && source in values) return createHash('sha256').update(values[source]).digest('hex').slice(0, Number(length));
    const [, key] = /^\.([A-Za-z_]\w*)$/.exec(expression) ?? /^index\s+\.\s+["`]([^"`]+)["`]$/.exec(expression) ?? [];
    if (key === undefined || /\{\{-|-\}\}/.test(whole)) throw new Waiting(`template '${whole}' is not played; only {{ .key }} and {{ index . "key" }} are`);
    if (!(key in values)) throw new Waiting(`template '${whole}' reads a key that nothing fetches`);
    return values[key];
  });
}
