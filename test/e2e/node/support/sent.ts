import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InfrastructureApp } from '../../../../index';
import { fleet } from '../../../../sovereigns';

/** A machine and what the cloud is sent for its first boot. */
export interface SentMachine {
  readonly name: string;
  /** Name of the OpenTofu stack that makes it. */
  readonly stack: string;
  readonly userData: string;
  /** Values of the secrets in the user data, by the name of their variable. */
  readonly secrets: { [variable: string]: string };
}

/** Returns every machine at Hetzner of every Sovereign, with the longest value in place of every secret. */
export function sentMachines(): SentMachine[] {
  const outdir = mkdtempSync(join(tmpdir(), 'node-stacks-'));
  try {
    new InfrastructureApp(fleet(), { outdir }).synth();
    return readdirSync(join(outdir, 'stacks')).sort().flatMap((stack) => {
      const { locals = {}, resource, variable } = JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
      return Object.values<any>(resource.hcloud_server ?? {}).map(({ name, user_data: template }) => {
        const secrets: { [name: string]: string } = {};
        const valueOf = (of: string): string => (secrets[of] ??= of in locals ? composed(locals[of], valueOf) : secretFor(of, variable[of]));
        const userData = evaluate(template, valueOf);
        return { name, stack, userData, secrets };
      });
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** What OpenTofu makes of a string: two marks before a brace are one, and `${var.x}` and `${local.x}` are values. Nothing else may be in user data. */
function evaluate(template: string, valueOf: (variable: string) => string): string {
  return template.replace(/([$%])\1\{|\$\{(?:var|local)\.([a-z0-9_]+)\}|[$%]\{.{0,40}/g, (text, mark, variable) => {
    if (mark !== undefined) return `${mark}{`;
    if (variable !== undefined) return valueOf(variable);
    throw new Error(`user data: '${text}' is an expression that no test value stands for`);
  });
}

/** A value that OpenTofu composes of others: what it is to it does not matter here, how long it is does. */
function composed(expression: string, valueOf: (variable: string) => string): string {
  const parts = [...expression.matchAll(/\bvar\.([a-z0-9_]+)/g)].map(([, name]) => [name, valueOf(name)]);
  return Buffer.from(JSON.stringify(Object.fromEntries(parts))).toString('base64');
}

/** A value of the greatest length, as hard on YAML as the rules of the variable allow: all digits, with a zero in front. */
function secretFor(name: string, { validation }: any): string {
  const [pattern] = /"(\\.|[^"\\])*"/.exec(validation[0].condition)!;
  const [, maxLength] = /<= (\d+)\}/.exec(validation[2].condition)!;
  const digits = Array.from({ length: 64 }, (_, index) => BigInt(`0x${createHash('sha256').update(`${name} ${index}`).digest('hex')}`)).join('');
  const kinds = ['user', 'tenancy'].map((kind) => `ocid1.${kind}.${digits}`);
  const longest = [`0${digits}`, ...kinds].map((text) => text.slice(0, Number(maxLength)));
  const candidates = [...longest, `${longest[0].slice(0, -1)}=`, Array(16).fill('09').join(':')];
  const found = candidates.find((candidate) => new RegExp(JSON.parse(pattern)).test(candidate));
  if (found === undefined) throw new Error(`${name}: no test value matches ${pattern}; add a candidate that does`);
  return found;
}
