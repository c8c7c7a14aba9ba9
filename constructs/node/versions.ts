import { Architecture } from '../cloud';

/** Release of k3s that new machines install; machines that run are upgraded by the cluster, one after the other. */
export const K3S_VERSION = 'v1.35.8+k3s1';

/** The release as labels and images write it, which have no plus sign. */
export const K3S_TAG = K3S_VERSION.replace('+', '-');

/** Label of a node with the release of k3s that its machine was made with. */
export const INSTALLED_LABEL = 'catalyst.openova.io/installed-k3s';

/** Image that new machines start from. */
export const OPERATING_SYSTEM = 'ubuntu-24.04';

/** A program that a machine downloads. */
export interface Binary {
  /** Where the release offers it. */
  readonly url: string;
  /** Checksum (SHA-256) that it must have. */
  readonly sha256: string;
}

/** One file of the k3s release per architecture; the checksums are those of the release's `sha256sum-*.txt`. */
const K3S_FILES: { [architecture in Architecture]: { readonly file: string; readonly sha256: string } } = {
  [Architecture.X86]: { file: 'k3s', sha256: '12f81c9bb5b71e098a4f7a2d187e350902a9339a6c3d5e56c20a03f7a417e07f' },
  [Architecture.ARM]: { file: 'k3s-arm64', sha256: '898476e008704289382377ef19946f23b511cf2678042cb5c8aef991e64f840a' },
};

/** Returns the k3s binary for an architecture. */
export function k3sBinary(architecture: Architecture): Binary {
  const { file, sha256 } = K3S_FILES[architecture];
  return { url: `https://github.com/k3s-io/k3s/releases/download/${encodeURIComponent(K3S_VERSION)}/${file}`, sha256 };
}
