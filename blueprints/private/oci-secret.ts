import { HostCluster, PhaseZeroField, PhaseZeroSecret } from '../../constructs';
import { LOAD_BALANCER_SUBNET_ID } from '../../constructs/node/made-values';
import { OCI_COMPARTMENT_OCID, OCI_FINGERPRINT, OCI_PRIVATE_KEY, OCI_TENANCY_OCID, OCI_USER_OCID } from '../../constructs/node/sensitive-variables';

const FOLDER = '/etc/oci';
const FILE = 'config.yaml';
const NAME = 'oci';

/** Path of the configuration in a container. */
export const OCI_CONFIGURATION = `${FOLDER}/${FILE}`;

/** Volume of the configuration, and where it is in a container. */
export const OCI_VOLUME: [volume: { [key: string]: any }, mount: { [key: string]: any }] = [
  { name: 'configuration', secret: { secretName: NAME } }, { name: 'configuration', mountPath: FOLDER, readOnly: true },
];

/** Returns the Secret that the controllers of Oracle Cloud share: their configuration, with the key of an account in it. */
export function ociSecret({ region }: HostCluster): PhaseZeroSecret {
  const lines = [
    'auth:',
    `  region: ${region.location.cloudLocation}`,
    '  tenancy: "%s"',
    '  user: "%s"',
    '  fingerprint: "%s"',
    // YAML itself takes it out of base64.
    '  key: !!binary "%s"',
    'compartment: "%s"',
    'loadBalancer:',
    // What load balancers need is open already.
    '  securityListManagementMode: None',
    '  subnet1: "%s"',
  ];
  const variables = [OCI_TENANCY_OCID, OCI_USER_OCID, OCI_FINGERPRINT, OCI_PRIVATE_KEY, OCI_COMPARTMENT_OCID];
  return {
    name: NAME,
    namespace: 'kube-system',
    fields: [PhaseZeroField.sensitiveText(FILE, 'oci_config', `${lines.join('\n')}\n`, variables, [LOAD_BALANCER_SUBNET_ID])],
  };
}
