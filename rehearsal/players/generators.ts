import { randomInt, randomUUID } from 'node:crypto';
import { KubernetesObject } from '../kubernetes';
import { need, Waiting } from './acting';
import { tokenFor } from './openbao';
import { Stage } from './player';
import { VaultEntry } from './vault';
import { randomText } from './writing';

const API = 'generators.external-secrets.io/v1alpha1';
const DIGITS = '0123456789';
const SYMBOLS = '~!@#$%^&*()_+`-={}|[]\\:"<>?,./';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Generates what a generator says, once for each purpose: upstream does it anew at every refresh, which is longer than a rehearsal.
 *
 * @param purpose object that asks
 */
export async function generate(reference: { kind: string; name: string }, purpose: KubernetesObject, stage: Stage): Promise<VaultEntry> {
  const { metadata: { name, namespace, uid }, kind } = purpose;
  const generator = await need(stage, API, reference.kind, reference.name, reference.kind === 'ClusterGenerator' ? undefined : namespace);
  const [type, spec] = reference.kind === 'ClusterGenerator' ? [generator.spec.kind, Object.values<any>(generator.spec.generator)[0]] : [reference.kind, generator.spec];
  return stage.vault.once([kind, namespace, name, uid, reference.kind, reference.name, generator.metadata.generation].join('/'), async () => (
    type === 'VaultDynamicSecret' ? { id: await token(generator, spec, stage) } : valueOf(type, spec)
  ));
}

/** Logs in to OpenBao, and asks who that was: the answer is the token. */
async function token(generator: KubernetesObject, { method = 'GET', path, provider }: any, stage: Stage): Promise<string> {
  if (method !== 'GET' || path !== 'auth/token/lookup-self') throw new Waiting(`${method} ${path} of a VaultDynamicSecret is not played`);
  return tokenFor({ ...generator, spec: { provider: { vault: provider } } }, stage);
}

function valueOf(kind: string, spec: any): VaultEntry {
  switch (kind) {
    case 'Password':
      if (spec.encoding && spec.encoding !== 'raw') throw new Waiting(`encoding '${spec.encoding}' of a password is not played`);
      return Object.fromEntries((spec.secretKeys ?? ['password']).map((key: string) => [key, password(spec)]));
    case 'UUID':
      return { uuid: randomUUID() };
    default:
      throw new Waiting(`generator ${kind} is not played`);
  }
}

/** Upstream's defaults: a quarter digits, a quarter symbols, the rest letters. */
function password({ allowRepeat, length, noUpper, ...spec }: any): string {
  const digits: number = spec.digits ?? Math.floor(length / 4);
  const symbols: number = spec.symbols ?? Math.floor(length / 4);
  const letters = noUpper ? LOWER : LOWER + LOWER.toUpperCase();
  if (digits + symbols > length) throw new Waiting(`a password of ${length} characters has no room for ${digits} digits and ${symbols} symbols`);
  const draw = (count: number, alphabet: string) => (allowRepeat ? randomText(count, alphabet) : shuffled(alphabet).slice(0, count));
  const drawn = draw(digits, DIGITS) + draw(symbols, spec.symbolCharacters ?? SYMBOLS) + draw(length - digits - symbols, letters);
  if (drawn.length < length) throw new Waiting(`a password of ${length} characters needs 'allowRepeat'`);
  return shuffled(drawn);
}

function shuffled(text: string): string {
  const characters = [...text];
  for (let index = characters.length - 1; index > 0; index--) {
    const other = randomInt(index + 1);
    [characters[index], characters[other]] = [characters[other], characters[index]];
  }
  return characters.join('');
}
