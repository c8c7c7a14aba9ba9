import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';

/** Type of the records. */
const DS = 43;
/** How long one server is waited for, in milliseconds. */
const TIMEOUT = 3000;
/** Largest answer that is taken, as everybody does since 2020. */
const PAYLOAD = 1232;
const CODES: { [rcode: number]: string } = { 1: 'EFORMERR', 2: 'ESERVFAIL', 4: 'ENOTIMP', 5: 'EREFUSED' };
const NO_SUCH_NAME = 3;

/**
 * Asks for the DS records of a zone, for which Node's own resolver has no question.
 *
 * @param servers addresses of DNS servers, with a port where it is not 53; the next is asked when one does not answer
 * @returns key tag, algorithm, type of the digest and digest of each
 * @throws an error with a code, as those of Node
 */
export async function resolveDs(servers: string[], zone: string): Promise<string[]> {
  const query = questionFor(zone);
  let failure: unknown = Object.assign(new Error('no DNS server is known'), { code: 'ENOSERVER' });
  for (const server of servers) {
    try {
      return recordsIn(await exchange(server, query));
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function questionFor(zone: string): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(randomInt(0x10000), 0);
  // Recursion is desired; one question, one addition: how large the answer may be.
  header.set([0x01, 0, 0, 1, 0, 0, 0, 0, 0, 1], 2);
  const name = zone.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([header, ...name, Buffer.from([0, 0, DS, 0, 1, 0, 0, 41, PAYLOAD >> 8, PAYLOAD & 0xff, 0, 0, 0, 0, 0, 0])]);
}

async function exchange(server: string, query: Buffer): Promise<Buffer> {
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]+|[^\]]*:[^\]]*:[^\]]*))(?::(\d+))?$/.exec(server)!;
  const host = bracketed ?? plain;
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  const failed = (code: string) => Object.assign(new Error(`${server}: ${code}`), { code });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Buffer>((done, refuse) => {
      timer = setTimeout(() => refuse(failed('ETIMEOUT')), TIMEOUT);
      socket.on('error', refuse);
      socket.on('message', (answer) => {
        if (answer.length < 12 || answer.readUInt16BE(0) !== query.readUInt16BE(0)) return;
        const rcode = answer[3] & 0xf;
        if (rcode === 0 || rcode === NO_SUCH_NAME) done(answer);
        else refuse(failed(CODES[rcode] ?? 'EBADRESP'));
      });
      socket.send(query, Number(port ?? 53), host, (error) => error && refuse(error));
    });
  } finally {
    clearTimeout(timer);
    socket.close();
  }
}

function recordsIn(answer: Buffer): string[] {
  const records: string[] = [];
  let at = afterName(answer, 12) + 4;
  for (let left = answer.readUInt16BE(6); left > 0; left -= 1) {
    at = afterName(answer, at);
    const [type, length] = [answer.readUInt16BE(at), answer.readUInt16BE(at + 8)];
    const data = answer.subarray(at + 10, at + 10 + length);
    if (type === DS) records.push(`${data.readUInt16BE(0)} ${data[2]} ${data[3]} ${data.toString('hex', 4)}`);
    at += 10 + length;
  }
  return records;
}

/** Returns where a name ends: with an empty label, or with a pointer to the rest of it. */
function afterName(message: Buffer, start: number): number {
  let at = start;
  while (message[at] !== 0) {
    if (message[at] >= 0xc0) return at + 2;
    at += message[at] + 1;
  }
  return at + 1;
}
