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
      const { resource, variable } = JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
      return Object.values<any>(resource.hcloud_server ?? {}).map(({ name, user_data: template }) => {
        const secrets: { [name: string]: string } = {};
        const userData = evaluate(template, (of) => (secrets[of] ??= secretFor(of, variable[of])));
        return { name, stack, userData, secrets };
      });
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** What OpenTofu makes of a string: two marks before a brace are one, and `${var.x}` is a value. Nothing else may be in user data. */
function evaluate(template: string, valueOf: (variable: string) => string): string {
  return template.replace(/([$%])\1\{|\$\{var\.([a-z0-9_]+)\}|[$%]\{.{0,40}/g, (text, mark, variable) => {
    if (mark !== undefined) return `${mark}{`;
    if (variable !== undefined) return valueOf(variable);
    throw new Error(`user data: '${text}' is an expression that no test value stands for`);
  });
}

/** A value of the greatest length, as hard on YAML as the rules of the variable allow: all digits, with a zero in front. */
function secretFor(name: string, { validation }: any): string {
  const [pattern] = /"(\\.|[^"\\])*"/.exec(validation[0].condition)!;
  const [, maxLength] = /<= (\d+)\}/.exec(validation[2].condition)!;
  const digits = Array.from({ length: 8 }, (_, index) => BigInt(`0x${createHash('sha256').update(`${name} ${index}`).digest('hex')}`)).join('');
  const candidates = [`0${digits}`.slice(0, Number(maxLength)), `0${digits}`.slice(0, Number(maxLength) - 1).concat('=')];
  const found = candidates.find((candidate) => new RegExp(JSON.parse(pattern)).test(candidate));
  if (found === undefined) throw new Error(`${name}: no test value matches ${pattern}; add a candidate that does`);
  return found;
}
