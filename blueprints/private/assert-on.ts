import { Blueprint, Provider } from '../../constructs';

/** Refuses a Blueprint that works with the API of one cloud on a cluster somewhere else. */
export function assertOn({ hostCluster, node }: Blueprint, wanted: Provider): void {
  const { provider } = hostCluster.region.provider;
  if (provider === wanted) return;
  throw new Error(`${node.path}: runs on ${wanted.name} clusters only, ${hostCluster.name} is on ${provider.name}; leave it out there`);
}
