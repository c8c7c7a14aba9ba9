import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inventoryOf } from './support/inventory';
import { ROOT, TOFU } from './support/programs';
import { Result } from './support/run';
import { printTimes } from './support/timing';
import { Workspace } from './support/workspace';

// What a user types who works with the CDK for Terraform.

printTimes();

let workspace: Workspace;
beforeEach(async () => {
  workspace = await Workspace.create();
  const app = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(ROOT, 'lib/sovereigns/infrastructure.js'))}`;
  writeFileSync(join(workspace.folder, 'cdktf.json'), JSON.stringify({ language: 'typescript', app, projectId: 'phase0', sendCrashReports: 'false' }));
});
afterEach(() => workspace.dispose());

/** Runs cdktf as a user with `tofu` on the path does. */
function cdktf(...args: string[]): Promise<Result> {
  return workspace.start(process.execPath, [join(ROOT, 'node_modules/.bin/cdktf'), ...args, '--no-color'], workspace.folder, {
    CI: '1', TERRAFORM_BINARY_NAME: 'tofu', PATH: `${dirname(TOFU)}:${process.env.PATH}`,
  }).result;
}

test('cdktf deploy makes a cluster with OpenTofu, says so, and has nothing to do the second time', async () => {
  // The provider comes from a mirror; `providers lock` would ask the registry for the checksums of other platforms.
  const first = await cdktf('deploy', 'omantel-hz-fsn-mgt-prod', '--auto-approve', '--skip-provider-lock');
  expect([first.code, /ingress_ipv4 = [\d.]+/.test(first.text)]).toEqual([0, true]);
  const made = inventoryOf(workspace.cloud.dump());
  expect(made.filter((one) => one.startsWith('hcloud_server ')).length).toBe(3);

  // With the lock file of the first time there is nothing to ask for.
  const second = await cdktf('deploy', 'omantel-hz-fsn-mgt-prod', '--auto-approve');
  expect([second.code, inventoryOf(workspace.cloud.dump())]).toEqual([0, made]);
  expect([second.text.includes('No changes.'), workspace.cloud.problems]).toEqual([true, []]);
});
