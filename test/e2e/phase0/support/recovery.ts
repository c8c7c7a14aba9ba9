import { HetznerStandIn } from '../../hetzner/server';
import { ProjectDump } from '../../hetzner/state';
import { Stack } from './workspace';

/** What an administrator does about an apply that failed, in words of OpenTofu. */
export type Step = 'apply' | 'untaint' | 'import';

/** File with the `import` blocks. */
const IMPORTS = 'import.tf.json';

/** Most steps that anything may need. */
const LIMIT = 12;

/**
 * Brings a stack whose apply failed to its end, by the recipe, and returns the steps that it took.
 *
 * 1. Apply again.
 * 2. If OpenTofu wants to replace something half-made that is protected: `untaint` it, and apply; what is missing is added in place.
 * 3. If the cloud has a name already: the answer to the request that made it was lost, or the state. Write an `import` block for it, and apply.
 */
export async function recover(stack: Stack, cloud: HetznerStandIn): Promise<Step[]> {
  const steps: Step[] = [];
  const imported: string[] = [];
  let plain = 0;
  while (steps.length < LIMIT) {
    steps.push('apply');
    // Whoever starts anew has read why: what the cloud was still at has ended.
    cloud.settle();
    const { code, text } = await stack.try('apply', '-auto-approve');
    if (code === 0) {
      stack.remove(IMPORTS);
      return steps;
    }
    const tainted = (await stack.resources()).filter((resource) => resource.tainted).map(({ address }) => address);
    const lost = errorsOf(text).filter(({ message }) => /already (used|in use)|overlaps with/.test(message)).map(({ address }) => address);
    if (text.includes('Resource instance cannot be destroyed') && tainted.length > 0) {
      steps.push('untaint');
      for (const address of tainted) await stack.run('untaint', address);
    } else if (lost.length > 0) {
      steps.push('import');
      imported.push(...lost);
      writeImports(stack, cloud.dump(), imported);
    } else if ((plain += 1) > 1) {
      throw new Error(`no recipe for this:\n${text}`);
    }
  }
  throw new Error(`not done after ${steps.join(', ')}`);
}

/** Writes `import` blocks beside a stack: the next apply takes over what the cloud has. */
export function writeImports(stack: Stack, dump: ProjectDump, addresses: string[]): void {
  stack.write(IMPORTS, JSON.stringify({ import: addresses.map((to) => ({ to, id: importId(stack.json, dump, to) })) }));
}

/** Returns the errors of an apply, each with the resource that it is about. */
export function errorsOf(text: string): { message: string; address: string }[] {
  return text.split(/\nError: /).slice(1).map((error) => ({ message: error, address: /^ +with ([\w.-]+),$/m.exec(error)?.[1] ?? '' }));
}

/** Returns the id under which OpenTofu takes over what the cloud has for a resource of a stack; people read it off `hcloud … list`. */
function importId(json: any, dump: ProjectDump, address: string): string {
  const [type, name] = address.split('.');
  const body = json.resource[type][name];
  const byName = (rows: { readonly id: number; readonly name: string }[]) => String(rows.find((row) => row.name === body.name)!.id);
  /** Id of what an attribute such as `${hcloud_network.network.id}` refers to. */
  const referred = (attribute: string) => importId(json, dump, /\$\{(?:tonumber\()?(\w+\.[\w-]+)\.id\)?\}/.exec(body[attribute])![1]);
  switch (type) {
    case 'hcloud_firewall': return byName(dump.firewalls);
    case 'hcloud_load_balancer': return byName(dump.load_balancers);
    case 'hcloud_network': return byName(dump.networks);
    case 'hcloud_placement_group': return byName(dump.placement_groups);
    case 'hcloud_server': return byName(dump.servers);
    case 'hcloud_ssh_key': return byName(dump.ssh_keys);
    case 'hcloud_network_subnet': return `${referred('network_id')}-${body.ip_range}`;
    case 'hcloud_load_balancer_network': return `${referred('load_balancer_id')}-${referred('subnet_id').split('-')[0]}`;
    case 'hcloud_load_balancer_service': return `${referred('load_balancer_id')}__${body.listen_port}`;
    case 'hcloud_load_balancer_target': return `${referred('load_balancer_id')}__server__${referred('server_id')}`;
    default: throw new Error(`${address}: nobody knows how to import this`);
  }
}
