import { Environment } from '../sovereign';

/** Team that owns what nobody else does. */
const OWNERS = 'org-admin';

/** Returns the file that says who approves changes of an Application: whoever may approve those of its Environment. */
export function codeOwners(environment: Environment): string {
  const approvers: string[] = environment.policy?.rules.flatMap((rule) => rule.parameters.approvers ?? []) ?? [];
  const teams = approvers.length > 0 ? approvers : [OWNERS];
  return `.* ${teams.map((team) => `@${environment.organization.name}/${team}`).join(' ')}\n`;
}
