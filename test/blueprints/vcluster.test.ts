import { GatewayApi, HcloudCsi, PublicGateway, Vcluster, VclusterProps, VclusterSize } from '../../blueprints';
import { Environment, Organization } from '../../constructs';
import { planOf, testSovereign, valuesOf } from '../support/fixtures';

const acme = { displayName: 'Acme', contact: 'it@acme.example' };
const planned = (props: Partial<VclusterProps> = {}, nodes = 3, gateway = false) => {
  const sovereign = testSovereign({ nodes });
  const cluster = sovereign.managementCluster;
  const organization = new Organization(sovereign, 'acme', acme);
  new Environment(organization, 'prod');
  new HcloudCsi(cluster);
  if (gateway) {
    new GatewayApi(cluster);
    new PublicGateway(cluster);
  }
  const vcluster = new Vcluster(cluster, 'vcluster-acme', { organization, ...props });
  return { vcluster, plan: planOf(sovereign) };
};
const values = (...args: Parameters<typeof planned>) => valuesOf(planned(...args).plan, 'acme');
const requested = (...args: Parameters<typeof planned>) => planned(...args).plan.workloads.filter(({ blueprint }) => blueprint instanceof Vcluster)
  .reduce((total, { workload: { memoryMiB, replicas = 1 } }) => total + memoryMiB * replicas, 0);

test('is named after its Organization, in its namespace, and says where its API is', () => {
  const { vcluster, plan } = planned();
  const { release } = plan.releases.find((one) => one.release.releaseName === 'acme')!;
  expect([release.namespace, vcluster.url, vcluster.kubeconfig.name]).toEqual(['acme', 'https://acme.acme.svc:443', 'vc-acme']);
  expect(valuesOf(plan, 'acme').exportKubeConfig).toEqual({
    server: 'https://acme.acme.svc:443', additionalSecrets: [{ name: 'vc-acme', namespace: 'flux-system', server: 'https://acme.acme.svc:443' }],
  });
  expect(plan.tryFindUnit('vcluster-acme')!.prune).toBe(false);
});

test('asks for some 460 MiB, with what comes into it', () => {
  expect(requested()).toBe(464);
});

test.each<[VclusterSize | undefined, number, object]>([
  [undefined, 1, { resources: { requests: { cpu: '50m', memory: '150Mi' } }, persistence: { volumeClaim: { enabled: true, size: '10Gi' } } }],
  [VclusterSize.MEDIUM, 1, { resources: { requests: { cpu: '50m', memory: '320Mi' } }, persistence: { volumeClaim: { enabled: true, size: '10Gi' } } }],
  [VclusterSize.LARGE, 3, { resources: { requests: { cpu: '100m', memory: '512Mi' } }, persistence: { volumeClaim: { enabled: false } } }],
])('of size %s has %d control planes', (size, replicas, statefulSet) => {
  const { controlPlane } = values({ size });
  expect(controlPlane.statefulSet).toMatchObject({ highAvailability: { replicas }, ...statefulSet });
  expect(controlPlane.advanced.podDisruptionBudget.enabled).toBe(replicas > 1);
});

test('keeps its objects in a file, and in an etcd when it is large', () => {
  expect(values().controlPlane.backingStore).toEqual({ database: { embedded: { enabled: true } } });
  const { database, etcd } = values({ size: VclusterSize.LARGE }).controlPlane.backingStore;
  expect([database.embedded.enabled, etcd.deploy.enabled, etcd.deploy.statefulSet.highAvailability.replicas]).toEqual([false, true, 3]);
  expect(values({ size: VclusterSize.LARGE }, 1).controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas).toBe(1);
});

test('claims host names of its own Environments at the public Gateway, where there is one', () => {
  expect(values().sync.fromHost).toEqual({ storageClasses: { enabled: 'auto' } });
  const { fromHost, toHost } = values({}, 3, true).sync;
  expect(fromHost.gateways).toEqual({
    enabled: true,
    mappings: { byName: { 'gateway-system/public': 'gateway-system/public' } },
    allowedRoutes: { overrides: [{ hostNamespace: 'gateway-system', name: 'public', allowedHostnames: ['*.acme-prod.omantel.omani.works'] }] },
  });
  expect(toHost.gatewayApi).toEqual({ httpRoutes: { enabled: true } });
});

test('runs the free image without privileges, and tells nobody about it', () => {
  const { controlPlane: { statefulSet }, telemetry } = values();
  expect([statefulSet.image.repository, telemetry]).toEqual(['loft-sh/vcluster-oss', { enabled: false }]);
  expect(statefulSet.security.containerSecurityContext).toMatchObject({ runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } });
});

test('fails when the Organization is of another Sovereign', () => {
  const other = new Organization(testSovereign({ name: 'other' }), 'acme', acme);
  const { managementCluster } = testSovereign();
  expect(() => new Vcluster(managementCluster, 'vcluster-acme', { organization: other })).toThrow(new Error(
    'omantel/hz-fsn-mgt-prod/vcluster-acme: is for Organization acme of other; take one of omantel',
  ));
});
