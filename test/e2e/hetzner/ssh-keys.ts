import { createHash } from 'node:crypto';
import { invalidInput, notUnique } from './errors';
import { SshKey } from './model';
import { resourceRoutes } from './resource-routes';
import { created, Route } from './route';

const PUBLIC_KEY = /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com) ([A-Za-z0-9+/]+=*)( .*)?$/;

/** Routes of SSH keys. */
export const sshKeyRoutes: Route[] = [
  {
    verb: 'POST', path: '/ssh_keys',
    answer: ({ project, body }) => {
      const name = body.text('name');
      const publicKey = body.text('public_key');
      const labels = body.labels() ?? {};
      body.end();
      const fingerprint = fingerprintOf(publicKey);
      project.ssh_keys.checkName(name);
      // A project takes a key once, whatever its name.
      if (project.ssh_keys.all.some((key) => key.fingerprint === fingerprint)) throw notUnique('SSH key', 'fingerprint');
      return created({ ssh_key: project.ssh_keys.add({ name, labels, fingerprint, public_key: publicKey }) });
    },
  },
  ...resourceRoutes<SshKey>({
    kind: 'ssh_keys',
    view: (_, key) => key,
    filters: { fingerprint: (key, [fingerprint]) => key.fingerprint === fingerprint },
    checkName: (body) => body.optionalText('name', /^.+$/),
    // Servers keep the keys that were put on them.
    remove: (project, key) => {
      project.ssh_keys.remove(key);
      return undefined;
    },
  }),
];

function fingerprintOf(publicKey: string): string {
  const [, type, , blob] = PUBLIC_KEY.exec(publicKey) ?? [];
  const bytes = Buffer.from(blob ?? '', 'base64');
  // A key repeats its type inside.
  if (type === undefined || !bytes.subarray(4).toString('latin1').startsWith(type)) throw invalidInput('public_key', 'SSH key format is invalid');
  return createHash('md5').update(bytes).digest('hex').match(/../g)!.join(':');
}
