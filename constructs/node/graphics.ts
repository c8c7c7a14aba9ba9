import { Json } from '../private/merge';
import { Machine } from './machine';

/** Branch of the driver of Nvidia that its maker keeps for years. */
const BRANCH = '580-server';

/** Packages of Nvidia that let containers have graphics processors, and the key that signs them. */
const CONTAINER_TOOLKIT = {
  source: 'deb [signed-by=$KEY_FILE] https://nvidia.github.io/libnvidia-container/stable/deb/$(ARCH) /',
  keyid: 'C95B321B61E88C1809C4F759DDCAE044F796ECB0',
};

/** What a machine with graphics processors has beyond others. */
export interface GraphicsSetup {
  /** Packages to install. */
  readonly packages: string[];
  /** Settings of APT. */
  readonly aptSettings: string[];
  /** Keys of the user data. */
  readonly userData: Json;
}

/**
 * Returns what hands graphics processors to containers on a machine whose image does not: driver and container runtime of Nvidia; nothing for
 * every other machine.
 *
 * The driver comes as modules that Ubuntu has built for the kernel of the cloud's image and signed. They are those of the newest kernel: an
 * image that is older starts into it once more. Driver and kernel stay as they are under a machine that runs, where new Pods would find a library of
 * another release: a machine that takes its place has newer ones.
 *
 * @see https://documentation.ubuntu.com/server/how-to/graphics/install-nvidia-drivers/
 */
export function graphicsSetup({ pool, cluster: { region } }: Machine): GraphicsSetup {
  const { gpuKernel } = region.provider;
  if (!pool.gpu || gpuKernel === undefined) return { packages: [], aptSettings: [], userData: {} };
  return {
    packages: [
      `linux-modules-nvidia-${BRANCH}-open-${gpuKernel}`, `nvidia-headless-no-dkms-${BRANCH}-open`, `nvidia-utils-${BRANCH}`, 'nvidia-container-toolkit',
    ],
    aptSettings: ['Unattended-Upgrade::Package-Blacklist { "linux-"; "nvidia-"; "libnvidia-"; };'],
    userData: {
      apt: { sources: { nvidia: CONTAINER_TOOLKIT } },
      power_state: { mode: 'reboot', condition: '! modinfo nvidia >/dev/null 2>&1' },
    },
  };
}
