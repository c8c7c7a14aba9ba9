import { randomBytes } from 'node:crypto';

/** A value for every secret of Phase 0, drawn anew: none of them is a secret of anybody. */
export function drawSecrets(): { [name: string]: string } {
  const hex = () => randomBytes(32).toString('hex');
  return {
    hcloud_token: hex(),
    k3s_server_token: hex(),
    k3s_agent_token: hex(),
    git_username: `robot-${hex().slice(0, 12)}`,
    git_password: hex(),
    nats_leaf_password: hex(),
    link_ca_certificate: randomBytes(600).toString('base64'),
    link_ca_key: randomBytes(240).toString('base64'),
    tunnel_token: hex(),
    archive_access_key: hex().slice(0, 20),
    archive_secret_key: hex(),
    openbao_unseal_key: randomBytes(32).toString('base64'),
    demo_key: hex().slice(0, 16),
    state_passphrase: hex(),
  };
}

/** Returns the forms in which a value would give itself away: as it is, and within any text that is encoded with base64. */
export function formsOf(value: string): string[] {
  // What stands before a value moves it by up to two bytes; the characters at its ends then depend on its neighbours.
  const encoded = [0, 1, 2].map((shift) => {
    const text = Buffer.from('x'.repeat(shift) + value).toString('base64').replace(/=+$/, '');
    return text.slice(shift === 0 ? 0 : shift + 1, -1);
  });
  return [value, ...encoded];
}
