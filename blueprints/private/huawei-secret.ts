import { HostCluster, PhaseZeroField, PhaseZeroSecret } from '../../constructs';
import { HUAWEI_ACCESS_KEY, HUAWEI_PROJECT_ID, HUAWEI_SECRET_KEY } from '../../constructs/node/sensitive-variables';

const FOLDER = '/etc/huaweicloud';
const FILE = 'cloud-config';
const NAME = 'huaweicloud';

/** Path of the configuration in a container. */
export const HUAWEI_CONFIGURATION = `${FOLDER}/${FILE}`;

/** Volume of the configuration, and where it is in a container. */
export const HUAWEI_VOLUME: [volume: { [key: string]: any }, mount: { [key: string]: any }] = [
  { name: 'configuration', secret: { secretName: NAME } }, { name: 'configuration', mountPath: FOLDER, readOnly: true },
];

/** Returns the Secret that the controllers of Huawei Cloud share: their configuration, with the key of an account in it. */
export function huaweiSecret({ region }: HostCluster): PhaseZeroSecret {
  const lines = ['[Global]', `region="${region.location.cloudLocation}"`, 'access-key="%s"', 'secret-key="%s"', 'project-id="%s"'];
  const variables = [HUAWEI_ACCESS_KEY, HUAWEI_SECRET_KEY, HUAWEI_PROJECT_ID];
  return {
    name: NAME, namespace: 'kube-system', fields: [PhaseZeroField.sensitiveText(FILE, 'huawei_cloud_config', `${lines.join('\n')}\n`, variables)],
  };
}
