import { createHash } from 'crypto';
import { sshKey } from '../../../imports/hcloud';
import { Provider } from '../../naming';
import { HostCluster, Sovereign } from '../../sovereign';
import { StackContext } from '../context';

/** A key as the cloud stores it. */
interface NamedKey {
  readonly name: string;
  readonly publicKey: string;
}

/**
 * Returns the cluster whose stack makes the SSH keys of a Sovereign: the management cluster, or the first one where that is elsewhere.
 *
 * A project takes a key once, whatever its name, so that a stack per cluster cannot each bring its own; the other stacks refer to
 * the keys by name.
 */
export function sshKeyOwner(sovereign: Sovereign): HostCluster {
  const here = sovereign.hostClusters.filter(({ region }) => region.provider.provider === Provider.HETZNER);
  return here.find((cluster) => cluster === sovereign.managementCluster) ?? here[0];
}

/** Makes the SSH keys, in the stack that owns them, and returns what machines call them. */
export function addSshKeys(context: StackContext): string[] {
  const keys = sshKeys(context.cluster.sovereign);
  if (sshKeyOwner(context.cluster.sovereign) !== context.cluster) return keys.map((key) => key.name);
  const labels = context.labels();
  return keys.map(({ name, publicKey }) => context.handOver.add(
    new sshKey.SshKey(context.stack, name, { name, publicKey, labels }), { name, labels },
  ).name);
}

/** Named by what they are, not by their place in the list: a key that leaves the list must not rename the ones behind it. */
function sshKeys(sovereign: Sovereign): NamedKey[] {
  const { clusterName } = sshKeyOwner(sovereign);
  const keys = sovereign.sshPublicKeys.map((line) => {
    const [type, blob] = line.split(' ');
    const hash = createHash('sha256').update(Buffer.from(blob, 'base64')).digest('hex').slice(0, 12);
    // Without the comment, a change of which would replace the key.
    return { name: clusterName.resource(`ssh-${hash}`), publicKey: `${type} ${blob}` };
  });
  return [...new Map(keys.map((key) => [key.name, key])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
