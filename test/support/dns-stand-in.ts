import { createSocket, Socket } from 'node:dgram';

const TYPES: { [code: number]: string } = { 1: 'A', 2: 'NS', 43: 'DS' };

/** A DNS server on loopback with a handful of records, for those who ask for addresses, name servers and DS records. */
export class DnsStandIn {
  /** Records: values by type and name, for example `NS example.com`; `A *.example.com` is a wildcard. */
  public records: { [question: string]: string[] } = {};
  /** Questions, in order. */
  public readonly questions: string[] = [];
  /** Answers nothing but failures. */
  public failing = false;
  public address = '';
  private socket?: Socket;

  public async start(): Promise<this> {
    this.socket = createSocket('udp4');
    this.socket.on('message', (query, from) => this.socket!.send(this.answer(query), from.port, from.address));
    await new Promise<void>((done) => this.socket!.bind(0, '127.0.0.1', done));
    this.address = `127.0.0.1:${this.socket.address().port}`;
    return this;
  }

  public async stop(): Promise<void> {
    await new Promise<void>((done) => this.socket!.close(done));
  }

  private answer(query: Buffer): Buffer {
    const labels: string[] = [];
    let at = 12;
    for (; query[at] !== 0; at += query[at] + 1) labels.push(query.toString('latin1', at + 1, at + 1 + query[at]));
    const type = TYPES[query.readUInt16BE(at + 1)];
    const name = labels.join('.');
    this.questions.push(`${type} ${name}`);
    const values = this.failing ? [] : this.records[`${type} ${name}`] ?? this.records[`${type} *.${labels.slice(1).join('.')}`] ?? [];
    const header = Buffer.from(query.subarray(0, 12));
    header.writeUInt16BE(this.failing ? 0x8182 : 0x8180, 2);
    header.writeUInt16BE(values.length, 6);
    header.writeUInt32BE(0, 8);
    return Buffer.concat([header, query.subarray(12, at + 5), ...values.map((value) => record(query.readUInt16BE(at + 1), value))]);
  }
}

/** Writes a record of the name that was asked for, which is a pointer to byte 12. */
function record(type: number, value: string): Buffer {
  const data = DATA[TYPES[type]](value);
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

const DATA: { [type: string]: (value: string) => Buffer } = {
  A: (value) => Buffer.from(value.split('.').map(Number)),
  NS: (value) => Buffer.concat([...value.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])), Buffer.from([0])]),
  DS: (value) => {
    const [tag, algorithm, digestType, digest] = value.split(' ');
    return Buffer.concat([Buffer.from([Number(tag) >> 8, Number(tag) & 0xff, Number(algorithm), Number(digestType)]), Buffer.from(digest, 'hex')]);
  },
};
