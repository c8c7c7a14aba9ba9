/** What a container may do: run its program, on a file system that it cannot write to. */
export const CONFINED_CONTAINER = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };

/**
 * Returns what the containers of a Pod may do together.
 *
 * @param user user and group that they run as
 * @param ownsVolumes whether the files of volumes belong to that group
 */
export function confinedPod(user: number, ownsVolumes: boolean = false): { [key: string]: any } {
  return {
    runAsNonRoot: true, runAsUser: user, runAsGroup: user, ...(ownsVolumes ? { fsGroup: user } : {}), seccompProfile: { type: 'RuntimeDefault' },
  };
}
