const TYPES = ['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ssh-rsa'];

/** Says what to do about a line that is no OpenSSH public key; nothing for one that is. */
export function sshKeyProblem(line: string): string | undefined {
  if (/PRIVATE KEY/.test(line)) return 'that is a private key: make a new pair, and use the content of its .pub file';
  if (/[\r\n]/.test(line)) return 'leave out the line break, and write one key per entry';
  const [type, blob, ...comment] = line.split(' ');
  if (!TYPES.includes(type)) return `use the content of an id_ed25519.pub file (${TYPES.join(', ')})`;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(blob ?? '') || !isKeyOf(type, Buffer.from(blob, 'base64'))) return 'the key is cut off or altered: copy the whole line of the .pub file';
  return comment.every((word) => /^[\x21-\x7e]*$/.test(word)) ? undefined : 'use plain ASCII in the comment, or leave it out';
}

/** A key is a list of parts with their lengths before them, the first of which repeats the type. */
function isKeyOf(type: string, key: Buffer): boolean {
  const parts: Buffer[] = [];
  let at = 0;
  while (at + 4 <= key.length) {
    const end = at + 4 + key.readUInt32BE(at);
    if (end > key.length) return false;
    parts.push(key.subarray(at + 4, end));
    at = end;
  }
  const isWhole = at === key.length && parts.every((part) => part.length > 0);
  return isWhole && parts.length === (type === 'ssh-ed25519' ? 2 : 3) && parts[0].toString('latin1') === type && (type !== 'ssh-ed25519' || parts[1].length === 32);
}
