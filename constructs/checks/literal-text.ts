import { Finding, SovereignPlan } from '../blueprint';
import { visitStrings } from '../private/merge';
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
];
const PASSWORD_FIELD = /^(password|passwd|secretKey|accessKey|apiKey|clientSecret|token|masterKey|privateKey)$/i;

/** No output holds text that something was to replace, nor anything secret (L1). */
export class LiteralText implements Check {
  public readonly code = 'literal-text';

  public run(plan: SovereignPlan): Finding[] {
    return plan.clusters.flatMap((cluster) => {
      const world = World.of(cluster);
      return world.placed.flatMap(({ unit, manifest }) => {
        const findings: Finding[] = [];
        const what = `${manifest.kind} ${manifest.metadata.name} in unit '${unit.name}'`;
        const report = (problem: string, instead: string) => findings.push(new Finding(this.code, world.pathOf(unit), `${what} has ${problem}`, instead));
        if (manifest.kind === 'Secret') report('its data in the tree', 'ask for the Secret with secret() or phaseZeroSecret(), which keep values out of Git');
        visitStrings(manifest, (text, path) => {
          const at = path.join('.');
          for (const [pattern, meaning] of UNRESOLVED) {
            if (pattern.test(text)) report(`${meaning} at ${at}: ${JSON.stringify(pattern.exec(text)![0])}`, 'write the value itself');
          }
          for (const [pattern, meaning] of SECRETS) {
            if (pattern.test(text)) report(`${meaning} at ${at}`, 'ask for it with secret(), and rotate the one that was written here');
          }
          if (manifest.kind === 'HelmRelease' && PASSWORD_FIELD.test(path[path.length - 1]) && path[path.length - 2] !== 'match' && text !== '') {
            report(`a literal value in the secret field ${at}`, 'name a Secret that secret() returns instead');
          }
        });
        return findings;
      });
    });
  }
}
