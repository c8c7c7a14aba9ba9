import { Finding, SovereignPlan } from '../blueprint';
import { groupOf } from '../blueprint/wiring';
import { isObject, visitStrings, visitValues } from '../private/merge';
import { Sovereign } from '../sovereign';
import { Check } from './check';
import { World } from './world';

const UNRESOLVED: [RegExp, string][] = [
  [/\$\{/, 'a substitution that nothing resolves'],
  [/PLACEHOLDER|CHANGE_?ME|\bTODO\b|\bFIXME\b/i, 'placeholder text'],
  [/\[object Object\]|\bundefined\b|\bNaN\b/, 'a value that was never set'],
];
const SECRETS: [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\b(AKIA|ASIA)[A-Z0-9]{16}\b/, 'an AWS access key'],
  [/\b(ghp|gho|ghs|github_pat|glpat|xox[bp])[_-][A-Za-z0-9_-]{16,}/, 'an access token'],
  [/\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./, 'a signed token'],
  [/[a-z]:\/\/[^\s/:@$<{]+:[^\s/:@$<{]+@/, 'a user name and password in a URL'],
];
/** Matches wherever one of them does, and now and then where none does: nearly all text is right, and looked at once. */
const SUSPICIOUS = new RegExp([...UNRESOLVED, ...SECRETS].map(([{ source }]) => source).join('|'), 'i');
/** Fields of chart values, and environment variables, that hold a secret and not the name of one. */
const SECRET_FIELD = /(password|passwd|passphrase|token|api_?key|client_?secret|private_?key)$|^(secretKey|accessKey|masterKey)$/i;
const SECRET_VARIABLE = /(password|passwd|passphrase|token|secret|(api|access|secret|private)_?key)$/i;
/** Text that stands for a value which is put in later, or says nothing secret. */
const HARMLESS = /^$|^(true|false)$|\$\(|<<|\{\{/;

/** A place in the definition where people write text of their own. */
interface Place {
  readonly path: string;
  readonly prop: string;
  readonly text: unknown;
  /** What gives whoever runs it a secret. */
  readonly ask: string;
}

/** No output holds text that something was to replace, nor anything secret (L1). */
export class LiteralText implements Check {
  public readonly code = 'literal-text';

  public run(plan: SovereignPlan): Finding[] {
    const findings: Finding[] = [];
    for (const cluster of plan.all) {
      const world = World.of(cluster);
      // An Application is looked at where it is written: what it says goes into its own repository too.
      const placed = world.placed.filter(({ manifest }) => !(manifest.kind === 'Application' && groupOf(manifest.apiVersion) === 'catalyst.openova.io'));
      for (const { unit, manifest } of placed) {
        const what = `${manifest.kind} ${manifest.metadata.name} in unit '${unit.name}'`;
        const report = (problem: string, instead: string) => findings.push(new Finding(this.code, world.pathOf(unit), `${what} has ${problem}`, instead));
        const ask = 'secret()';
        if (manifest.kind === 'Secret') report('its data in the tree', 'ask for the Secret with secret() or phaseZeroSecret(), which keep values out of Git');
        const isRelease = manifest.kind === 'HelmRelease';
        const keys = new Set<string>();
        visitValues(manifest, (value, path) => {
          if (typeof value === 'string') {
            searchText(value, path, ask, report);
            if (isRelease && isSecretField(value, path) && !keys.has(path.join('.'))) report(`a literal value in the secret field ${path.join('.')}`, `name a Secret that ${ask} returns instead`);
          } else if (isRelease && isObject(value) && typeof value.secret === 'string') {
            // Beside the name of a Secret stands that of its key.
            keys.add([...path, 'secretKey'].join('.'));
          } else if (isSecretVariable(value)) {
            report(`a literal value in the environment variable ${value.name} at ${path.join('.')}`, `name a Secret that ${ask} returns instead`);
          }
        });
      }
    }
    for (const { path, prop, text, ask } of placesOf(plan.sovereign)) {
      const report = (problem: string, instead: string) => findings.push(new Finding(this.code, path, `'${prop}' has ${problem}`, instead));
      visitStrings(text, (value, at) => {
        searchText(value, at, ask, report);
        if (isSecretField(value, at)) report(`a literal value in the secret field ${at.join('.')}`, 'name a Secret instead, and rotate what was written here');
      });
    }
    return findings;
  }
}

/** What becomes files without passing through a unit. */
function placesOf(sovereign: Sovereign): Place[] {
  const applications = sovereign.organizations.flatMap(({ environments }) => environments.flatMap((environment) => environment.applications));
  const runbooks = [...sovereign.runbooks, ...sovereign.organizations.flatMap((organization) => organization.runbooks)];
  return [
    ...applications.map((application) => ({ path: application.node.path, prop: 'values', text: application.values, ask: 'an ExternalSecret' })),
    ...runbooks.flatMap(({ node, steps, preconditions, rollback }) => {
      const commands = { steps: steps.map(({ command }) => command), preconditions, rollback: rollback.map(({ command }) => command) };
      return Object.entries(commands).map(([prop, text]) => ({ path: node.path, prop, text, ask: "'kubectl get secret' in the command" }));
    }),
  ];
}

function searchText(text: string, path: readonly string[], ask: string, report: (problem: string, instead: string) => void): void {
  if (!SUSPICIOUS.test(text)) return;
  const at = path.join('.');
  for (const [pattern, meaning] of UNRESOLVED) {
    if (pattern.test(text)) report(`${meaning} at ${at}: ${JSON.stringify(pattern.exec(text)![0])}`, 'write the value itself');
  }
  for (const [pattern, meaning] of SECRETS) {
    if (pattern.test(text)) report(`${meaning} at ${at}`, `ask for it with ${ask}, and rotate the one that was written here`);
  }
}

/** Of `existingSecretAdminPassword` and its like the value is the name of a Secret. */
function isSecretField(text: string, path: readonly string[]): boolean {
  const field = path[path.length - 1];
  return SECRET_FIELD.test(field) && !field.startsWith('existing') && path[path.length - 2] !== 'match' && !HARMLESS.test(text);
}

/** Tells whether a value is a variable of a container or of a chart, an object with a name and a value, that holds a secret. */
function isSecretVariable(one: unknown): one is { name: string; value: string } {
  return isObject(one) && typeof one.name === 'string' && typeof one.value === 'string' && SECRET_VARIABLE.test(one.name) && !HARMLESS.test(one.value);
}
