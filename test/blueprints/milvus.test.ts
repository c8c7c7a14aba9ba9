import { Cilium, Milvus, MilvusOperator, MilvusProps, PrometheusOperatorCrds, SeaweedFs } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, Capability, Environment, HostCluster, Organization } from '../../constructs';
import { dependenciesOf, objectOf, objectsOf, planOf, TestBlueprint, testSovereign, valuesOf } from '../support/fixtures';

function planned(nodes: number, props: MilvusProps = {}, more: (cluster: HostCluster) => void = () => {}) {
  const { managementCluster } = testSovereign({ nodes });
  new SeaweedFs(managementCluster);
  new MilvusOperator(managementCluster);
  new Milvus(managementCluster, undefined, props);
  more(managementCluster);
  return planOf(managementCluster.sovereign);
}
const specOf = (nodes: number, props?: MilvusProps) => objectOf(planned(nodes, props), 'milvus', 'Milvus').spec;

function monitored(on: HostCluster): void {
  new PrometheusOperatorCrds(on);
  new TestBlueprint(on, 'reader', { component: CATALOGUE.alloy, provides: [Capability.MONITORING] });
}

describe('MilvusOperator', () => {
  test('asks for little, has no webhook, and is never pruned, because its kinds go with it', () => {
    const plan = planned(1);
    expect(valuesOf(plan, 'milvus-operator')).toEqual({
      installCRDs: true, enableWebhook: false, monitoringEnabled: false, resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } },
    });
    expect(plan.tryFindUnit('milvus-operator')!.prune).toBe(false);
    expect(plan.tryFindProvider(Capability.VECTOR_KINDS)!.name).toBe('milvus-operator');
  });

  test('has its monitors where somebody reads them', () => {
    expect(valuesOf(planned(1, {}, monitored), 'milvus-operator').monitoringEnabled).toBe(true);
  });
});

describe('Milvus', () => {
  test('fails when it is in an Environment', () => {
    const sovereign = testSovereign();
    const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
    expect(() => new Milvus(new Environment(acme, 'prod'))).toThrow(new Error(
      'omantel/acme/prod/milvus: runs on host clusters only, its operator makes Pods that the namespace of an Organization refuses; '
      + 'create it on hz-fsn-mgt-prod, where Applications find it',
    ));
  });

  test('is one server, with its vectors in a bucket and a password that nobody else knows', () => {
    expect(specOf(1)).toMatchObject({
      mode: 'standalone',
      components: {
        image: 'milvusdb/milvus:v2.6.11',
        disableMetric: true,
        env: [{ name: 'COMMON_SECURITY_DEFAULTROOTPASSWORD', valueFrom: { secretKeyRef: { name: 'milvus-login', key: 'password' } } }],
        standalone: { replicas: 1, resources: { requests: { cpu: '1000m', memory: '4096Mi' }, limits: { memory: '8192Mi' } } },
      },
      config: { common: { security: { authorizationEnabled: true } }, minio: { bucketName: 'milvus-data', rootPath: 'milvus', useSSL: false } },
      dependencies: {
        msgStreamType: 'woodpecker',
        storage: { external: true, type: 'S3', endpoint: 'seaweedfs-s3.seaweedfs.svc:8333', secretRef: 'milvus-data-bucket' },
        etcd: { inCluster: { deletionPolicy: 'Retain', pvcDeletion: false, values: { replicaCount: 1, persistence: { enabled: true, size: '10Gi' } } } },
      },
    });
  });

  test.each<[number, MilvusProps, string, number, string]>([
    [3, { size: ApplicationSize.MEDIUM }, '4000m', 3, '10Gi'], [1, { size: ApplicationSize.MEDIUM }, '4000m', 1, '10Gi'], [3, { etcdStorageGiB: 30 }, '1000m', 1, '30Gi'],
  ])('on %d machines with %j is one server that asks for %s, with %d members of etcd', (nodes, props, cpu, members, storage) => {
    const { components, dependencies: { etcd: { inCluster: { values } } } } = specOf(nodes, props);
    expect([components.standalone.resources.requests.cpu, values.replicaCount, values.persistence.size]).toEqual([cpu, members, storage]);
  });

  test('has a workload for each part where it is large, and as many that search as are wanted', () => {
    const { components, dependencies, mode } = specOf(3, { size: ApplicationSize.LARGE, queryNodes: 5 });
    const replicas = ['proxy', 'mixCoord', 'queryNode', 'dataNode', 'streamingNode'].map((name) => components[name].replicas);
    expect([mode, replicas, components.standalone]).toEqual(['cluster', [2, 1, 5, 2, 2], undefined]);
    expect(dependencies.etcd.inCluster.values.persistence.size).toBe('20Gi');
    expect(specOf(3, { size: ApplicationSize.LARGE }).components.queryNode.replicas).toBe(3);
  });

  test('is alone in its unit, which comes after its operator, its bucket and its password', () => {
    const plan = planned(1);
    expect(objectsOf(plan, 'milvus').map(({ kind }) => kind)).toEqual(['Milvus']);
    expect(dependenciesOf(plan, 'milvus')).toEqual(expect.arrayContaining(['milvus-operator', 'milvus-prerequisites', 'seaweedfs']));
  });

  test('counts its Pods', () => {
    const own = planned(3, { size: ApplicationSize.MEDIUM }).workloads.filter(({ blueprint }) => blueprint.name === 'milvus').map(({ workload }) => workload);
    expect(own).toEqual([
      { name: 'milvus-standalone', replicas: 1, cpuMillis: 4000, memoryMiB: 16384 }, { name: 'milvus-etcd', replicas: 3, cpuMillis: 250, memoryMiB: 1024 },
    ]);
  });

  test('is found by what it provides', () => {
    const { endpoint, password, username } = planned(1).tryFindProvider(Capability.VECTORS) as Milvus;
    expect([endpoint.url, username, password.property]).toEqual(['http://milvus-milvus.milvus.svc:19530', 'root', 'password']);
  });

  test('is asked by its operator, which also asks the bucket and etcd that it needs', () => {
    const plan = planned(1, {}, (on) => new Cilium(on));
    const policies = objectsOf(plan, 'network-policies').filter(({ metadata }) => metadata.namespace === 'milvus-operator');
    const egress = JSON.stringify(policies.map(({ spec }) => spec.egress));
    expect(['"milvus"', '"seaweedfs"'].map((namespace) => egress.includes(namespace))).toEqual([true, true]);
  });

  test('is scraped where somebody reads monitors', () => {
    const plan = planned(1, {}, monitored);
    expect(objectOf(plan, 'milvus', 'Milvus').spec.components.disableMetric).toBe(false);
    expect(dependenciesOf(plan, 'milvus')).toContain('prometheus-operator-crds');
  });

  test('fails when nobody that it searches with is left', () => {
    expect(() => new Milvus(testSovereign().managementCluster, undefined, { queryNodes: 0 })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/milvus: 'queryNodes' must be a whole number of at least 1, got 0; leave it out for the usual one",
    ));
  });

  test('fails when there is no operator', () => {
    const { managementCluster } = testSovereign();
    new Milvus(managementCluster);
    expect(planOf(managementCluster.sovereign).sovereignPlan.findings.map(String)).toContain(
      'omantel/hz-fsn-mgt-prod/milvus: needs vector-kinds, which no Blueprint on hz-fsn-mgt-prod provides; '
      + "add a Blueprint that provides it (MilvusOperator) with hz-fsn-mgt-prod as its scope, or leave 'milvus' out [missing-provider]",
    );
  });
});
