import { BootstrapKit, Cilium, GatewayApi, HcloudCcm, HcloudCsi } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  Architecture, BuildingBlock, Capability, ClusterPlan, CloudProvider, HostCluster, PhaseZeroField, Provider, Sovereign, VolumeConnection, VolumeRequest,
} from '../../constructs';
import { cluster, dependenciesOf, objectOf, planOf, region, TestBlueprint, testSovereign, TestSovereignProps, twoRegions, valuesOf } from '../support/fixtures';

const TOKEN = {
  name: 'hcloud_token', description: 'API token (read and write) of the Hetzner Cloud project of the Sovereign.', pattern: '^[A-Za-z0-9]{64}$', maxBytes: 64,
};
const PASSPHRASE = { name: 'volume_passphrase', description: 'Passphrase of encrypted volumes.', pattern: '^[A-Za-z0-9]{32,64}$', maxBytes: 64 };

/** A cloud that is not Hetzner's. */
class OtherCloud extends CloudProvider {
  constructor() {
    super({
      provider: Provider.CONTABO, pricesAsOf: '2026-01-01', loadBalancerMonthlyEuro: 5, ipv4MonthlyEuro: 1,
      limits: { userDataBytes: 16384, placementGroupServers: 10, networkAttachments: 100, volumesPerServer: 16, minimumVolumeGiB: 1 },
      instanceTypes: [{ name: 'large', architecture: Architecture.X86, vcpus: 8, memoryGiB: 32, diskGB: 200, locations: [], monthlyEuro: 50, orderable: true }],
    });
  }

  public ingressAnnotations(): { [key: string]: string } {
    return {};
  }

  public instanceType(): any {
    return this.instanceTypes[0];
  }
}

function elsewhere(): Sovereign {
  return testSovereign({ regions: [{ provider: new OtherCloud(), code: 'eu', hostClusters: [{ buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'large' } }] }] });
}

/** Plans the network, and what a test adds, on the management cluster. */
function plan(add: (cluster: HostCluster) => void, props: TestSovereignProps = {}): ClusterPlan {
  const sovereign = testSovereign(props);
  new GatewayApi(sovereign.managementCluster);
  new Cilium(sovereign.managementCluster);
  add(sovereign.managementCluster);
  return planOf(sovereign);
}

/** Plans CSI with one Blueprint that claims volumes, and returns what it got. */
function volumesOf(request: VolumeRequest): VolumeConnection {
  let got: VolumeConnection | undefined;
  plan((one) => {
    new HcloudCsi(one);
    new TestBlueprint(one, 'store', { component: CATALOGUE.openbao }, (self) => { got = self.volume(request); });
  });
  return got!;
}

test('releases are installed in the order network kinds, network, nodes, volumes', () => {
  const found = plan((one) => {
    // Declared against that order.
    new HcloudCsi(one);
    new HcloudCcm(one);
  });
  expect(found.sovereignPlan.findings).toEqual([]);
  expect(found.releases.map(({ release }) => release.releaseName)).toEqual(['gateway-api', 'cilium', 'hccm', 'hcloud-csi']);
  expect(found.releases.filter(({ bootstrap }) => bootstrap).map(({ release }) => release.releaseName)).toEqual(['gateway-api', 'cilium', 'hccm']);
  expect(dependenciesOf(found, 'hcloud-ccm')).toEqual(['cilium', 'namespaces']);
  expect(dependenciesOf(found, 'hcloud-csi')).toEqual(['cilium', 'hcloud-ccm', 'namespaces']);
});

test('both controllers share one definition of Secret hcloud', () => {
  const secret = {
    name: 'hcloud', namespace: 'kube-system', fields: [PhaseZeroField.sensitive('token', TOKEN), PhaseZeroField.text('network', 'hz-fsn-mgt-prod-network')],
  };
  expect(plan((one) => new HcloudCcm(one)).phaseZeroSecrets).toEqual([secret]);
  expect(plan((one) => new HcloudCsi(one)).phaseZeroSecrets).toEqual([secret]);
  const both = plan((one) => {
    new HcloudCcm(one);
    new HcloudCsi(one);
  });
  expect(both.phaseZeroSecrets).toEqual([secret]);
  expect(both.sovereignPlan.findings).toEqual([]);
});

test('the token is 64 letters and digits', () => {
  const pattern = new RegExp(TOKEN.pattern);
  expect(['a'.repeat(64), 'a'.repeat(63), `${'a'.repeat(63)}$`, `${'a'.repeat(64)}\n`].map((value) => pattern.test(value))).toEqual([true, false, false, false]);
});

describe('HcloudCcm', () => {
  test('runs on every control plane, before the network does', () => {
    const found = plan((one) => new HcloudCcm(one), { nodes: 3 });
    expect(valuesOf(found, 'hccm')).toEqual({
      kind: 'DaemonSet',
      nodeSelector: { 'node-role.kubernetes.io/control-plane': 'true' },
      additionalTolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoSchedule' }],
      networking: { enabled: true, clusterCIDR: '10.128.0.0/16', network: { valueFrom: { secretKeyRef: { name: 'hcloud', key: 'network' } } } },
      env: {
        HCLOUD_TOKEN: { valueFrom: { secretKeyRef: { name: 'hcloud', key: 'token' } } },
        HCLOUD_LOAD_BALANCERS_ENABLED: { value: 'true' },
        HCLOUD_LOAD_BALANCERS_LOCATION: { value: 'fsn1' },
        HCLOUD_LOAD_BALANCERS_USE_PRIVATE_IP: { value: 'true' },
        HCLOUD_LOAD_BALANCERS_DISABLE_PRIVATE_INGRESS: { value: 'true' },
        HCLOUD_NETWORK_ROUTES_ENABLED: { value: 'false' },
        KUBERNETES_SERVICE_HOST: { value: '127.0.0.1' },
        KUBERNETES_SERVICE_PORT: { value: '6444' },
      },
      resources: { requests: { cpu: '100m', memory: '50Mi' } },
      monitoring: { enabled: false, podMonitor: { enabled: false } },
    });
    expect(found.workloads.filter(({ blueprint }) => blueprint instanceof HcloudCcm).map(({ workload }) => workload)).toEqual([
      { name: 'hcloud-cloud-controller-manager', replicas: 3, spread: true, cpuMillis: 100, memoryMiB: 50 },
    ]);
  });

  test('takes location, network and Pod addresses from its own cluster', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    for (const one of sovereign.hostClusters) new HcloudCcm(one);
    const found = sovereign.hostClusters.map((one) => {
      const own = planOf(sovereign, one);
      const { networking, env } = valuesOf(own, 'hccm');
      const isOwnNetwork = networking.clusterCIDR === one.clusterName.podCidr;
      return [one.name, env.HCLOUD_LOAD_BALANCERS_LOCATION.value, isOwnNetwork, own.phaseZeroSecrets[0].fields[1].value];
    });
    expect(found).toEqual([
      ['hz-fsn-dmz-prod', 'fsn1', true, 'hz-fsn-dmz-prod-network'],
      ['hz-fsn-rtz-prod', 'fsn1', true, 'hz-fsn-rtz-prod-network'],
      ['hz-hel-dmz-prod', 'hel1', true, 'hz-hel-dmz-prod-network'],
      ['hz-hel-rtz-prod', 'hel1', true, 'hz-hel-rtz-prod-network'],
      ['hz-nbg-mgt-prod', 'nbg1', true, 'hz-nbg-mgt-prod-network'],
    ]);
  });

  test('fails when the cluster is on another cloud', () => {
    expect(() => new HcloudCcm(elsewhere().managementCluster)).toThrow(
      new Error('omantel/ct-eu-mgt-prod/hcloud-ccm: runs on hetzner clusters only, ct-eu-mgt-prod is on contabo; leave it out there'),
    );
  });
});

describe('HcloudCsi', () => {
  test('reaches the metadata service from nodes, and has one default class', () => {
    const found = plan((one) => new HcloudCsi(one), { nodes: 3 });
    const { controller, node, storageClasses, metrics } = valuesOf(found, 'hcloud-csi');
    expect(node.hostNetwork).toBe(true);
    expect(controller.hcloudVolumeDefaultLocation).toBe('fsn1');
    expect(controller.hcloudToken).toEqual({ existingSecret: { name: 'hcloud', key: 'token' } });
    expect(metrics).toEqual({ enabled: false, serviceMonitor: { enabled: false } });
    expect(storageClasses).toEqual([
      { name: 'hcloud-volumes', defaultStorageClass: true, reclaimPolicy: 'Delete' },
      { name: 'hcloud-volumes-retain', defaultStorageClass: false, reclaimPolicy: 'Retain' },
    ]);
    expect(found.releases.find(({ release }) => release.releaseName === 'hcloud-csi')!.component.classes).toEqual(
      ['StorageClass/hcloud-volumes', 'StorageClass/hcloud-volumes-retain'],
    );
    expect(found.tryFindUnit('hcloud-csi')!.prune).toBe(false);
  });

  test.each([[1, 1, false], [3, 2, true]])('on %d machines runs %d controllers', (nodes, replicas, budget) => {
    const { controller } = valuesOf(plan((one) => new HcloudCsi(one), { nodes }), 'hcloud-csi');
    expect([controller.replicaCount, controller.podDisruptionBudget.create]).toEqual([replicas, budget]);
  });

  test('counts what its containers ask for', () => {
    const found = plan((one) => new HcloudCsi(one));
    const { controller, node } = valuesOf(found, 'hcloud-csi');
    const total = (resources: any) => Object.values<any>(resources).reduce(
      (sum, { requests }) => [sum[0] + parseInt(requests.cpu, 10), sum[1] + parseInt(requests.memory, 10)], [0, 0],
    );
    const counted = found.workloads.filter(({ blueprint }) => blueprint instanceof HcloudCsi).map(({ workload }) => [workload.cpuMillis, workload.memoryMiB]);
    expect(counted).toEqual([total(controller.resources), total(node.resources)]);
    expect(counted).toEqual([[50, 116], [20, 48]]);
  });

  test.each<[string, VolumeRequest, VolumeConnection]>([
    ['keeps a volume by default', { sizeGiB: 20 }, { storageClassName: 'hcloud-volumes-retain', size: '20Gi' }],
    ['deletes a volume that need not be kept', { sizeGiB: 20, retained: false }, { storageClassName: 'hcloud-volumes', size: '20Gi' }],
    ['raises a size below the least that the cloud makes', { sizeGiB: 1, retained: true }, { storageClassName: 'hcloud-volumes-retain', size: '10Gi' }],
  ])('%s', (_, request, connection) => {
    expect(volumesOf(request)).toEqual(connection);
  });

  test('what claims a volume waits for the driver: the main unit, or the unit that the request names', () => {
    const found = plan((one) => {
      new HcloudCsi(one);
      new TestBlueprint(one, 'first', { component: CATALOGUE.openbao }, (self) => self.volume({ sizeGiB: 10 }));
      new TestBlueprint(one, 'second', { component: CATALOGUE.openbao }, (self) => self.volume({ sizeGiB: 10, unit: self.prerequisites }));
    });
    expect(found.sovereignPlan.findings).toEqual([]);
    expect(dependenciesOf(found, 'first')).toEqual(['hcloud-csi', 'namespaces']);
    expect(dependenciesOf(found, 'second')).toEqual(['namespaces', 'second-prerequisites']);
    expect(dependenciesOf(found, 'second-prerequisites')).toEqual(['hcloud-csi', 'namespaces']);
  });

  test('a database waits for the driver before its server is made', () => {
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit');
    new TestBlueprint(sovereign.managementCluster, 'shop', { component: CATALOGUE.openbao }, (self) => self.postgres({ name: 'shop' }));
    expect(planOf(sovereign).sovereignPlan.findings).toEqual([]);
    expect(dependenciesOf(planOf(sovereign), 'shop-prerequisites')).toEqual(['cnpg', 'hcloud-csi', 'namespaces']);
    expect(objectOf(planOf(sovereign), 'shop-prerequisites', 'Cluster').spec.storage).toEqual({ size: '10Gi', storageClass: 'hcloud-volumes-retain' });
  });

  test('has a class with encryption when it is told where the passphrase comes from', () => {
    const found = plan((one) => new HcloudCsi(one, undefined, { luksPassphrase: PASSPHRASE }));
    expect(found.sovereignPlan.findings).toEqual([]);
    expect(valuesOf(found, 'hcloud-csi').storageClasses[2]).toEqual({
      name: 'hcloud-volumes-luks',
      defaultStorageClass: false,
      reclaimPolicy: 'Retain',
      extraParameters: {
        'csi.storage.k8s.io/node-publish-secret-name': 'hcloud-csi-luks',
        'csi.storage.k8s.io/node-publish-secret-namespace': 'kube-system',
      },
    });
    expect(found.phaseZeroSecrets[1]).toEqual({
      name: 'hcloud-csi-luks', namespace: 'kube-system', fields: [PhaseZeroField.sensitive('encryption-passphrase', PASSPHRASE)],
    });
    expect(found.releases.find(({ release }) => release.releaseName === 'hcloud-csi')!.component.classes).toEqual(
      ['StorageClass/hcloud-volumes', 'StorageClass/hcloud-volumes-retain', 'StorageClass/hcloud-volumes-luks'],
    );
  });

  test('fails when the cluster is on another cloud', () => {
    expect(() => new HcloudCsi(elsewhere().managementCluster)).toThrow(
      new Error('omantel/ct-eu-mgt-prod/hcloud-csi: runs on hetzner clusters only, ct-eu-mgt-prod is on contabo; leave it out there'),
    );
  });
});

test('the kit installs both on clusters at Hetzner only', () => {
  const installed = (sovereign: Sovereign) => {
    new BootstrapKit(sovereign, 'kit');
    const wanted = [Capability.NODES, Capability.STORAGE];
    return sovereign.hostClusters.map((one) => wanted.map((capability) => planOf(sovereign, one).tryFindProvider(capability)?.name));
  };
  expect(installed(elsewhere())).toEqual([[undefined, undefined]]);
  expect(installed(testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT), cluster(BuildingBlock.RTZ))] }))).toEqual(
    [['hcloud-ccm', 'hcloud-csi'], ['hcloud-ccm', 'hcloud-csi']],
  );
});
