import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inventoryOf } from './support/inventory';
import { ROOT, TOFU } from './support/programs';
import { Result } from './support/run';
import { Workspace } from './support/workspace';

// What a user types who works with the CDK for Terraform.

const STACK = 'omantel-hz-fsn-mgt-prod';

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

test('cdktf deploy makes a cluster with OpenTofu, says so, has nothing to do the second time; cdktf destroy respects its protection', async () => {
  // cdktf takes the provider for one of registry.terraform.io, never finds it in the lock file, and asks the registry for checksums each time.
  const deploy = () => cdktf('deploy', STACK, '--auto-approve', '--skip-provider-lock');
  const first = await deploy();
  expect([first.code, first.text]).toEqual([0, expect.stringMatching(/ingress_ipv4 = [\d.]+/)]);
  const made = inventoryOf(workspace.cloud.dump());
  expect(made.filter((one) => one.startsWith('hcloud_server ')).length).toBe(4);

  const second = await deploy();
  expect([second.code, second.text]).toEqual([0, expect.stringContaining('No changes. Your infrastructure matches the configuration.')]);

  // cdktf loses the words of OpenTofu, which says that the instances cannot be destroyed.
  const destroy = await cdktf('destroy', STACK, '--auto-approve', '--skip-provider-lock');
  expect([destroy.code, destroy.text]).toEqual([1, expect.stringContaining('Invoking Terraform CLI failed with exit code 1')]);
  expect([inventoryOf(workspace.cloud.dump()), workspace.cloud.problems]).toEqual([made, []]);
});
