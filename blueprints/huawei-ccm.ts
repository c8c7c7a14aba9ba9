import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Provider } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { controllerObjects } from './private/cloud-controller';
import { HUAWEI_CONFIGURATION, HUAWEI_VOLUME, huaweiSecret } from './private/huawei-secret';

const HOSTS = 'huawei-ccm-hosts';

/** Properties of HuaweiCcm. */
export interface HuaweiCcmProps extends BlueprintProps {}

/**
 * The link to Huawei Cloud: it initialises nodes (addresses, zone, type) and makes the load balancer of the public entry.
 *
 * Phase 0 makes its objects, because no other Pod may run on a node that was not initialised. There is no chart; these are what its manifests
 * have, as far as it is used here.
 *
 * @see https://github.com/kubernetes-sigs/cloud-provider-huaweicloud
 */
export class HuaweiCcm extends Blueprint {
  constructor(scope: Construct, id: string = 'huawei-ccm', props: HuaweiCcmProps = {}) {
    super(scope, id, { component: CATALOGUE['huawei-ccm'], provides: [Capability.NODES], ...props });
    assertOn(this, Provider.HUAWEI);
  }

  protected configure(): void {
    const { namespace } = this;
    this.phaseZeroSecret(huaweiSecret(this.hostCluster));
    // A node that comes later would stay closed to every Pod.
    const unit = this.unit(undefined, { prune: false });
    [
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: HOSTS, namespace }, data: { hosts: '127.0.0.1 localhost\n' } },
      ...controllerObjects({
        name: 'huawei-cloud-controller-manager',
        namespace,
        image: `swr.cn-north-4.myhuaweicloud.com/k8s-cloudprovider/huawei-cloud-controller-manager:${this.component.appVersion}`,
        command: ['/bin/huawei-cloud-controller-manager'],
        args: ['--v=2', '--cloud-provider=huaweicloud', `--cloud-config=${HUAWEI_CONFIGURATION}`, `--cluster-name=${this.hostCluster.name}`],
        volumes: [
          HUAWEI_VOLUME,
          // It looks for a machine by the address of its name, if that has one, and the machine itself calls itself 127.0.1.1.
          [{ name: 'hosts', configMap: { name: HOSTS } }, { name: 'hosts', mountPath: '/etc/hosts', subPath: 'hosts', readOnly: true }],
        ],
        cpuMillis: 100,
        memoryMiB: 100,
        // It follows the Pods of Services: their machines are behind a load balancer, and a Service that selects none is refused.
        everywhere: [['', ['endpoints', 'pods'], ['get', 'list', 'watch']], ['', ['configmaps'], ['get']]],
        here: [['', ['configmaps'], ['get', 'list', 'watch'], ['extension-apiserver-authentication']]],
      }),
    ].forEach((object) => this.bootstrapObject(object, unit));
  }
}
