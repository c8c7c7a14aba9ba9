import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { decode, DecodedPacket, encode, RECURSION_DESIRED } from 'dns-packet';

/** How long one server is waited for, in milliseconds. */
const TIMEOUT = 3000;
/** Largest answer that is taken, as everybody does since 2020. */
const PAYLOAD = 1232;

/**
 * Asks for the DS records of a zone, for which Node's own resolver has no question.
 *
 * @param servers addresses of DNS servers, with a port where it is not 53; the next is asked when one does not answer
 * @returns key tag, algorithm, type of the digest and digest of each
 * @throws an error with a code, as those of Node
 */
export async function resolveDs(servers: string[], zone: string): Promise<string[]> {
  let failure: unknown = Object.assign(new Error('no DNS server is known'), { code: 'ENOSERVER' });
  for (const server of servers) {
    try {
      const { answers } = await exchange(server, zone);
      return (answers ?? []).flatMap((record) => {
        if (record.type !== 'DS') return [];
        const { keyTag, algorithm, digestType, digest } = record.data;
        return [`${keyTag} ${algorithm} ${digestType} ${digest.toString('hex')}`];
      });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function exchange(server: string, zone: string): Promise<DecodedPacket> {
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]+|[^\]]*:[^\]]*:[^\]]*))(?::(\d+))?$/.exec(server)!;
  const host = bracketed ?? plain;
  const id = randomInt(0x10000);
  const query = encode({
    type: 'query', id, flags: RECURSION_DESIRED, questions: [{ type: 'DS', name: zone }],
    additionals: [{ type: 'OPT', name: '.', udpPayloadSize: PAYLOAD, extendedRcode: 0, ednsVersion: 0, flags: 0, flag_do: false, options: [] }],
  });
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  const failed = (code: string) => Object.assign(new Error(`${server}: ${code}`), { code });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DecodedPacket>((done, refuse) => {
      timer = setTimeout(() => refuse(failed('ETIMEOUT')), TIMEOUT);
      socket.on('error', refuse);
      socket.on('message', (message) => {
        const answer = decoded(message);
        if (answer?.id !== id) return;
        const { rcode } = answer as DecodedPacket & { rcode: string };
        if (rcode === 'NOERROR' || rcode === 'NXDOMAIN') done(answer);
        else refuse(failed(`E${rcode}`));
      });
      socket.send(query, Number(port ?? 53), host, (error) => error && refuse(error));
    });
  } finally {
    clearTimeout(timer);
    socket.close();
  }
}

/** Returns what a message says; nothing where it is none of DNS. */
function decoded(message: Buffer): DecodedPacket | undefined {
  try {
    return decode(message);
  } catch {
    return undefined;
  }
}
