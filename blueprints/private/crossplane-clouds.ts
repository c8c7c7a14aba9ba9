import { Sovereign } from '../../constructs';
import { CROSSPLANE_AWS } from './crossplane-aws';
import { CROSSPLANE_AZURE } from './crossplane-azure';
import { CrossplaneCloud } from './crossplane-cloud';
import { CROSSPLANE_GCP } from './crossplane-gcp';
import { CROSSPLANE_HETZNER } from './crossplane-hetzner';
import { CROSSPLANE_HUAWEI } from './crossplane-huawei';
import { CROSSPLANE_OCI } from './crossplane-oci';

/** Clouds, with what Crossplane speaks to each. */
export const CROSSPLANE_CLOUDS: CrossplaneCloud[] = [CROSSPLANE_HETZNER, CROSSPLANE_AWS, CROSSPLANE_AZURE, CROSSPLANE_GCP, CROSSPLANE_OCI, CROSSPLANE_HUAWEI];

/** Returns those that a Sovereign has regions at, that of its management cluster first. */
export function crossplaneCloudsOf(sovereign: Sovereign): CrossplaneCloud[] {
  const { provider: first } = sovereign.managementCluster.region.provider;
  const used = CROSSPLANE_CLOUDS.filter(({ provider }) => sovereign.regions.some((region) => region.provider.provider === provider));
  return used.sort((a, b) => Number(b.provider === first) - Number(a.provider === first));
}
