import { BootstrapKit, BucketCopy, BucketCopyProps } from '../../blueprints';
import { BuildingBlock, Checks, ClusterPlan, Environment, Fleet, HostCluster, Organization, Sovereign } from '../../constructs';
import { openova } from '../../sovereigns/openova';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

/** A Sovereign with workloads in two regions, whose clusters have a public entry. */
function twoRegions(): { sovereign: Sovereign; here: HostCluster; there: HostCluster } {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3), cluster(BuildingBlock.RTZ, 3)), region('hel', cluster(BuildingBlock.RTZ, 3))] });
  new BootstrapKit(sovereign, 'kit');
  const [here, there] = ['fsn', 'hel'].map((code) => sovereign.hostClusters.find(({ name }) => name === `hz-${code}-rtz-prod`)!);
  return { sovereign, here, there };
}

/** Plans both ends of a copy. */
function planCopy(props: Partial<BucketCopyProps> = {}): { source: ClusterPlan; target: ClusterPlan } {
  const { sovereign, here, there } = twoRegions();
  new BucketCopy(here, 'images', { bucket: 'harbor-data', to: there, ...props });
  return { source: planOf(sovereign, here), target: planOf(sovereign, there) };
}

const { source, target } = planCopy();
const podOf = (plan: ClusterPlan, unit: string) => objectOf(plan, unit, 'Deployment').spec.template.spec;
const HOST = 'objects.hlrp.omantel.omani.works';

test('passes all checks on both ends', () => {
  expect(Checks.run(source.sovereignPlan)).toEqual([]);
  expect([...objectsOf(source, 'images'), ...objectsOf(target, 'seaweedfs-inbox')].flatMap(validateManifest)).toEqual([]);
});

describe('the end that sends', () => {
  test('follows the changes of the bucket, and writes them into a folder of its own', () => {
    const [container] = podOf(source, 'images').containers;
    expect([container.image, container.args]).toEqual(['chrislusf/seaweedfs:4.44', [
      'filer.backup', '-filer=seaweedfs-filer-client.seaweedfs.svc:8888', '-filerPath=/buckets/harbor-data', '-doDeleteFiles=true', '-filerExcludePathPatterns=.uploads',
    ]]);
    expect(objectOf(source, 'images', 'ConfigMap').data['replication.toml']).toBe([
      '[sink.s3]', 'enabled = true', 'region = "us-east-1"', 'bucket = "copies"', 'directory = "/hz-fsn-rtz-prod/harbor-data"', `endpoint = "https://${HOST}:8443"`,
      'is_incremental = false', 'uploader_max_upload_parts = 10000', 'uploader_concurrency = 2', '',
    ].join('\n'));
    expect(dependenciesOf(source, 'images')).toEqual(expect.arrayContaining(['images-prerequisites', 'seaweedfs']));
  });

  test('shows a certificate of the authority of links, trusts no other, and signs with the key of Phase 0', () => {
    const { containers: [{ env }], volumes } = podOf(source, 'images');
    expect(env).toEqual([
      { name: 'AWS_ACCESS_KEY_ID', value: 'copies' }, { name: 'AWS_CA_BUNDLE', value: '/run/link/ca.crt' },
      { name: 'AWS_SDK_GO_CLIENT_TLS_CERT', value: '/run/link/tls.crt' }, { name: 'AWS_SDK_GO_CLIENT_TLS_KEY', value: '/run/link/tls.key' },
      { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 'bucket-copies', key: 'key' } } },
    ]);
    expect(volumes[0]).toEqual({ name: 'link', secret: { secretName: 'images-link', defaultMode: 0o440 } });
    expect(objectOf(source, 'images-prerequisites', 'Certificate').spec.issuerRef.name).toBe('links');
    expect(source.phaseZeroSecrets.find(({ name }) => name === 'bucket-copies')!.fields.map(({ variable }) => variable!.name)).toEqual(['bucket_copies_key']);
  });

  test('is let in by the servers beside it, and let out to the other cluster', () => {
    const labels = { 'app.kubernetes.io/name': 'seaweedfs', 'app.kubernetes.io/instance': 'seaweedfs', 'app.kubernetes.io/component': 'images' };
    expect(objectOf(source, 'images', 'Deployment').spec.template.metadata.labels).toEqual(labels);
    const { egress } = objectsOf(source, 'network-policies').find(({ metadata }) => metadata.namespace === 'seaweedfs').spec;
    expect(egress.at(-1)).toMatchObject({ toPorts: [{ ports: [{ port: '8443', protocol: 'TCP' }] }] });
  });

  test('keeps what is deleted, and copies all of it, where that is asked for', () => {
    const { args } = podOf(planCopy({ copiesDeletions: false, copiesAll: true }).source, 'images').containers[0];
    expect(args.slice(3)).toEqual(['-doDeleteFiles=false', '-filerExcludePathPatterns=.uploads', '-initialSnapshot']);
  });
});

describe('the end that receives', () => {
  test('has a bucket for copies, and a server for other clusters that asks for their certificate', () => {
    const [container] = podOf(target, 'seaweedfs-inbox').containers;
    expect(container.args).toEqual(expect.arrayContaining([
      's3', '-port=8334', '-config=/run/keys/s3.json', '-cert.file=/run/link/tls.crt', '-key.file=/run/link/tls.key', '-cacert.file=/run/link/ca.crt', '-tlsVerifyClientCert=true',
      '-autoCreateBucket=false',
    ]));
    const { data } = objectOf(target, 'seaweedfs-inbox', 'ExternalSecret').spec.target.template;
    expect(JSON.parse(data['s3.json']).identities).toEqual([
      { name: 'copies', credentials: [{ accessKey: 'copies', secretKey: '{{ index . `key` }}' }], actions: ['Read:copies', 'Write:copies', 'List:copies', 'Tagging:copies'] },
    ]);
    expect(objectOf(target, 'seaweedfs-inbox', 'PushSecret').spec.selector).toEqual({ secret: { name: 'bucket-copies' } });
    expect(target.phaseZeroSecrets.find(({ name }) => name === 'bucket-copies')!.namespace).toBe('seaweedfs');
    expect(objectOf(target, 'seaweedfs-buckets', 'Job').spec.template.spec.volumes[1].secret.items).toContainEqual({ key: 'copies', path: 'copies' });
    expect(dependenciesOf(target, 'seaweedfs-inbox')).toContain('seaweedfs-buckets');
  });

  test('is reached through a passage, under the name on its certificate', () => {
    expect(objectOf(target, 'seaweedfs-inbox', 'TLSRoute').spec).toMatchObject({ hostnames: [HOST], rules: [{ backendRefs: [{ name: 'seaweedfs-inbox', port: 8334 }] }] });
    expect(objectOf(target, 'seaweedfs-prerequisites', 'Certificate', 'seaweedfs-link').spec).toMatchObject({ dnsNames: [HOST], issuerRef: { name: 'links' } });
  });

  test('receives from several with one server', () => {
    const { sovereign, here, there } = twoRegions();
    new BucketCopy(here, 'images', { bucket: 'harbor-data', to: there });
    new BucketCopy(sovereign.managementCluster, 'logs', { bucket: 'loki-data', to: there });
    expect(Checks.findings(sovereign)).toEqual([]);
    expect(objectsOf(planOf(sovereign, there), 'seaweedfs-inbox').map(({ kind }) => kind)).toEqual(['Deployment', 'ExternalSecret', 'PushSecret', 'Service', 'TLSRoute']);
  });

  test('is not there where nobody copies', () => {
    expect(source.tryFindUnit('seaweedfs-inbox')).toBeUndefined();
  });
});

test('fits what user data may hold, with everything else that a cluster has', () => {
  const scope = new Fleet();
  const sovereign = openova(scope);
  const [here, there] = sovereign.clustersWithRole(BuildingBlock.RTZ);
  new BucketCopy(here, 'there', { bucket: 'harbor-data', to: there });
  new BucketCopy(there, 'here', { bucket: 'harbor-data', to: here });
  expect(Checks.findings(sovereign)).toEqual([]);
});

test.each<[string, (made: ReturnType<typeof twoRegions>) => void, string]>([
  ['it copies to its own cluster', ({ here }) => new BucketCopy(here, 'images', { bucket: 'harbor-data', to: here }),
    "'to' must be another host cluster of its Sovereign, got \"hz-fsn-rtz-prod\"; choose of hz-fsn-mgt-prod, hz-hel-rtz-prod"],
  ['nobody asks for the bucket', ({ here, there }) => new BucketCopy(here, 'images', { bucket: 'pictures', to: there }),
    "'bucket' must be one that somebody on the cluster asks for, got \"pictures\"; choose of harbor-data"],
  ['a bucket has two copies', ({ sovereign, here, there }) => {
    new BucketCopy(here, 'images', { bucket: 'harbor-data', to: there });
    new BucketCopy(here, 'images-again', { bucket: 'harbor-data', to: sovereign.managementCluster });
  }, "'bucket' must have no other copy, got \"harbor-data\"; leave omantel/hz-fsn-rtz-prod/images-again out"],
])('fails when %s', (_, make, message) => {
  const made = twoRegions();
  expect(() => {
    make(made);
    planOf(made.sovereign);
  }).toThrow(new Error(`omantel/hz-fsn-rtz-prod/images: ${message}`));
});

describe('to a cluster behind an edge', () => {
  const copied = (hasWay: boolean) => {
    const machines = [cluster(BuildingBlock.RTZ, 3), cluster(BuildingBlock.DMZ, 1, 1)];
    const sovereign = testSovereign({ regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), region('fsn', ...machines), region('hel', ...machines)] });
    new BootstrapKit(sovereign, 'kit');
    const [here, there] = sovereign.clustersWithRole(BuildingBlock.RTZ);
    if (!hasWay) there.node.tryRemoveChild('frp');
    new BucketCopy(here, 'images', { bucket: 'harbor-data', to: there });
    return { sovereign, there };
  };

  test('it comes in through the edge', () => {
    const { sovereign, there } = copied(true);
    expect(Checks.findings(sovereign)).toEqual([]);
    expect(objectOf(planOf(sovereign, there.entry), 'frp-passages', 'TLSRoute', 'seaweedfs-objects').spec.hostnames).toEqual([HOST]);
  });

  test('fails when it has no way in', () => {
    const { sovereign, there } = copied(false);
    expect(Checks.findings(sovereign).map(String)).toEqual([
      `${there.sovereign.name}/hz-fsn-rtz-prod/images: goes to ${HOST}, which no cluster has a passage for; `
      + "ask for it there with passage(), or leave 'images' out [closed-world]",
      `${there.node.path}/seaweedfs: needs remote-gateway, which no Blueprint on ${there.name} provides; `
      + `add a Blueprint that provides it (Frp) with ${there.name} as its scope, or leave 'seaweedfs' out [missing-provider]`,
    ]);
  });
});

test('fails when it is in an Environment', () => {
  const { sovereign, there } = twoRegions();
  const environment = new Environment(new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
  expect(() => new BucketCopy(environment, 'images', { bucket: 'acme-data', to: there })).toThrow(
    'omantel/acme/prod/images: runs on host clusters only, it follows the object storage of its cluster; create it on hz-fsn-rtz-prod, where Applications find it',
  );
});
