import { ControlPlane } from '../../rehearsal/control-plane';
import { Programs } from '../../rehearsal/programs';

/** Starts a control plane for objects alone: no machine, and no admission beside what is always on. */
export function startControlPlane(folder: string, programs: Programs): Promise<ControlPlane> {
  return ControlPlane.start({
    folder, programs, serviceCidr: '172.20.0.0/16', podCidr: '10.128.0.0/16', admissionPlugins: 'NodeRestriction',
    admission: 'apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\nplugins: []\n',
  });
}
