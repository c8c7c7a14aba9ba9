import { createHash } from 'node:crypto';
import { BootstrapKit } from '../blueprints';
import {
  BuildingBlock, Capability, Checks, Component, ComponentCategory, Domain, Environment, Fleet, GitOpsSource, HostCluster, NodePoolProps, Organization,
  OrganizationProps, PodSecurity, Sovereign, Tier,
} from '../constructs';
import { awsRegion, cluster, region, SSH_KEY, TestBlueprint, testSovereign } from './support/fixtures';

/** A catalogue row; what a test does not say is unremarkable. */
function component(props: { [key: string]: any } = {}): Component {
  return {
    key: 'demo', title: 'Demo', description: 'Demonstrates.', home: 'https://example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
    appVersion: '1.0.0', namespace: 'demo', buildingBlocks: [BuildingBlock.MGT, BuildingBlock.RTZ, BuildingBlock.DMZ],
    chart: { name: 'demo', repository: 'https://charts.example.com', version: '1.0.0' }, ...props,
  };
}

/** Adds a Blueprint to the management cluster. */
function blueprint(sovereign: Sovereign, id: string, props: { [key: string]: any }, body: (self: any) => void, provides: Capability[] = []): TestBlueprint {
  return new TestBlueprint(sovereign.managementCluster, id, { component: component({ key: id, namespace: id, ...props }), provides }, body);
}

/** Runs all checks on a Sovereign of one Blueprint and returns the findings as text. */
function findings(props: { [key: string]: any }, body: (self: any) => void, sovereign = testSovereign()): string[] {
  blueprint(sovereign, 'demo', props, body);
  return Checks.findings(sovereign).map(String);
}

const configMap = (name: string, data: { [key: string]: string } = {}) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'demo' }, data });

function deployment(pod: { [key: string]: any }, container: { [key: string]: any } = {}) {
  return {
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'demo' },
    spec: {
      replicas: 1, selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'example.com/web:1', ...container }], ...pod } },
    },
  };
}

describe('closed world', () => {
  test('accepts what the same unit, an earlier unit or Phase 0 makes', () => {
    expect(findings({}, (self) => {
      self.prerequisites.add(configMap('earlier'));
      self.mainUnit.add(configMap('same'));
      self.phaseZeroSecret({ name: 'handed-over', namespace: 'demo', fields: [] });
      self.mainUnit.add(deployment(
        { volumes: [{ name: 'a', configMap: { name: 'earlier' } }, { name: 'b', configMap: { name: 'same' } }, { name: 'c', secret: { secretName: 'handed-over' } }] },
      ));
    })).toEqual([]);
  });

  test.each([
    ['a Secret in a volume', deployment({ volumes: [{ name: 'a', secret: { secretName: 'absent' } }] }),
      'Deployment web in unit \'demo\' names Secret demo/absent at spec.template.spec.volumes.0.secret.secretName, which nothing on the cluster makes; '
      + 'correct the name, or ask for it (secret(), postgres(), oidcClient(), certificate() or phaseZeroSecret())'],
    ['a Secret in the environment', deployment({}, { env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'absent', key: 'a' } } }] }),
      'Deployment web in unit \'demo\' names Secret demo/absent at spec.template.spec.containers.0.env.0.valueFrom.secretKeyRef, which nothing on the cluster makes; '
      + 'correct the name, or ask for it (secret(), postgres(), oidcClient(), certificate() or phaseZeroSecret())'],
    ['a ConfigMap', deployment({}, { envFrom: [{ configMapRef: { name: 'absent' } }] }),
      'Deployment web in unit \'demo\' names ConfigMap demo/absent at spec.template.spec.containers.0.envFrom.0.configMapRef, which nothing on the cluster makes; '
      + 'correct the name, or ask for it (unit().add())'],
    ['a ServiceAccount', deployment({ serviceAccountName: 'absent' }),
      'Deployment web in unit \'demo\' names ServiceAccount demo/absent at spec.template.spec.serviceAccountName, which nothing on the cluster makes; '
      + 'correct the name, or ask for it (unit().add())'],
    ['a priority class', deployment({ priorityClassName: 'absent' }),
      'Deployment web in unit \'demo\' names PriorityClass absent at spec.template.spec.priorityClassName, which nothing on the cluster makes; '
      + 'correct the name, or ask for it (unit().add())'],
    ['a volume claim', deployment({ volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'absent' } }] }),
      'Deployment web in unit \'demo\' names PersistentVolumeClaim demo/absent at spec.template.spec.volumes.0.persistentVolumeClaim.claimName, '
      + 'which nothing on the cluster makes; correct the name, or ask for it (unit().add())'],
    ['a storage class', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data', namespace: 'demo' }, spec: { storageClassName: 'absent' } },
      'PersistentVolumeClaim data in unit \'demo\' names StorageClass absent at spec.storageClassName, which nothing on the cluster makes; '
      + 'correct the name, or ask for it (volume())'],
    ['a Service host in text', configMap('settings', { url: 'http://absent.demo.svc:80' }),
      'ConfigMap settings in unit \'demo\' names Service demo/absent at data.url, which nothing on the cluster makes; correct the name, or ask for it (requires())'],
    ['a namespace', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'absent' } },
      'ConfigMap settings in unit \'demo\' names Namespace absent at metadata.namespace, which nothing on the cluster makes; '
      + 'correct the name, or ask for it (declareNamespace())'],
  ])('fails when nothing makes %s', (_, manifest, message) => {
    expect(findings({}, (self) => self.mainUnit.add(manifest))).toEqual([`omantel/hz-fsn-mgt-prod/demo: ${message} [closed-world]`]);
  });

  test('fails when a certificate names an issuer that nothing makes', () => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'kinds', { crds: ['Certificate.cert-manager.io'] }, (self) => self.helmRelease({}));
    expect(findings({}, (self) => self.mainUnit.add({
      apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'web', namespace: 'demo' },
      spec: { secretName: 'web', dnsNames: ['web'], issuerRef: { kind: 'ClusterIssuer', name: 'absent' } },
    }), sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: Certificate web in unit \'demo\' names ClusterIssuer absent at spec.issuerRef, which nothing on the cluster makes; '
      + 'correct the name, or ask for it (certificate()) [closed-world]',
    ]);
  });

  test.each([
    ['existingSecret', { auth: { existingSecret: 'absent' } }, 'spec.values.auth.existingSecret'],
    ['existingSecret as an object', { auth: { existingSecret: { name: 'absent' } } }, 'spec.values.auth.existingSecret'],
    ['secretKeyRef', { env: [{ valueFrom: { secretKeyRef: { name: 'absent', key: 'k' } } }] }, 'spec.values.env.0.valueFrom.secretKeyRef'],
    ['secretName', { tls: { secretName: 'absent' } }, 'spec.values.tls.secretName'],
  ])('fails when chart values name a Secret by %s that nothing makes', (_, values, at) => {
    expect(findings({}, (self) => self.helmRelease({ values }))).toEqual([
      `omantel/hz-fsn-mgt-prod/demo: HelmRelease demo in unit 'demo' names Secret demo/absent at ${at}, which nothing on the cluster makes; `
      + 'correct the name, or ask for it (secret(), postgres(), oidcClient(), certificate() or phaseZeroSecret()) [closed-world]',
    ]);
  });

  test('accepts a Secret that the chart makes by itself', () => {
    expect(findings({ secrets: ['own'] }, (self) => self.helmRelease({ values: { auth: { existingSecret: 'own' } } }))).toEqual([]);
  });

  test('fails when another unit makes it without being waited for', () => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'other', { namespace: 'demo' }, (self) => self.mainUnit.add(configMap('late')));
    expect(findings({}, (self) => self.mainUnit.add(deployment({ volumes: [{ name: 'a', configMap: { name: 'late' } }] })), sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: Deployment web in unit \'demo\' names ConfigMap demo/late at spec.template.spec.volumes.0.configMap, '
      + 'which unit \'other\' makes without being waited for; ask for it (unit().add()) so that the order follows [closed-world]',
    ]);
  });

  test('fails when a Service is reached at a port where it does not listen', () => {
    expect(findings({ services: [{ service: 'api', port: 8080 }] }, (self) => {
      self.helmRelease({});
      self.mainUnit.add(configMap('settings', { url: 'http://api.demo.svc:80' }));
    })).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: ConfigMap settings in unit \'demo\' names Service demo/api at data.url, at port 80, where it does not listen; '
      + 'use one of its ports: 8080 [closed-world]',
    ]);
  });

  test('fails when nothing serves a kind', () => {
    expect(findings({}, (self) => self.mainUnit.add({ apiVersion: 'traefik.io/v1', kind: 'Middleware', metadata: { name: 'auth', namespace: 'demo' } }))).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: unit \'demo\' has objects of kind Middleware.traefik.io, which nothing on the cluster serves; '
      + 'add the Blueprint that brings the kind, or leave the objects out [closed-world]',
    ]);
  });

  test('fails when nothing says that a kind comes first', () => {
    expect(findings({}, (self) => {
      self.unit('kinds').add({
        apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'things.example.com' },
        spec: { group: 'example.com', names: { kind: 'Thing', plural: 'things' }, scope: 'Namespaced', versions: [] },
      });
      self.mainUnit.add({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'one', namespace: 'demo' } });
    })).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: unit \'demo\' has objects of kind Thing.example.com, which unit \'demo-kinds\' brings without being waited for; '
      + 'declare the kind in `crds` of that unit, so that the order follows [closed-world]',
    ]);
  });

  test('fails when a custom resource sits in the unit that brings its kind', () => {
    expect(findings({ crds: ['Thing.example.com'] }, (self) => {
      self.helmRelease({});
      self.mainUnit.add({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'one', namespace: 'demo' } });
    })).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: unit \'demo\' has objects of kind Thing.example.com, which the same unit brings; put them into a later unit [closed-world]',
    ]);
  });

  test('waits for the unit that brings a kind', () => {
    expect(findings({ crds: ['Thing.example.com'] }, (self) => {
      self.helmRelease({});
      self.unit('things').add({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'one', namespace: 'demo' } });
    })).toEqual([]);
  });
});

describe('one owner', () => {
  test('fails when two units have the same object', () => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'other', { namespace: 'demo' }, (self) => self.mainUnit.add(configMap('settings')));
    expect(findings({}, (self) => self.mainUnit.add(configMap('settings')), sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/other: unit \'other\' has ConfigMap demo/settings, which unit \'demo\' has already; '
      + 'rename one of them, or share the one that exists [one-owner]',
    ]);
  });

  test('fails when two releases have one name', () => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'other', { namespace: 'demo', release: 'demo' }, (self) => self.helmRelease({}));
    expect(findings({}, (self) => self.helmRelease({}), sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/other: unit \'other\' has HelmRelease.helm.toolkit.fluxcd.io flux-system/demo, which unit \'demo\' has already; '
      + 'rename one of them, or share the one that exists [one-owner]',
      'omantel/hz-fsn-mgt-prod/other: unit \'other\' has HelmRepository.source.toolkit.fluxcd.io flux-system/demo, which unit \'demo\' has already; '
      + 'rename one of them, or share the one that exists [one-owner]',
      'omantel/hz-fsn-mgt-prod/other: unit \'other\' has release demo/demo, which unit \'demo\' has already; '
      + 'rename one of them, or share the one that exists [one-owner]',
    ]);
  });

  test('fails when two units bring one kind', () => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'other', { crds: ['Thing.example.com'] }, (self) => self.helmRelease({}));
    expect(findings({ crds: ['Thing.example.com'] }, (self) => self.helmRelease({}), sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/other: unit \'other\' has kind Thing.example.com, which unit \'demo\' has already; '
      + 'rename one of them, or share the one that exists [one-owner]',
    ]);
  });

  test('fails when two objects make one Secret', () => {
    const certificate = (name: string) => ({
      apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name, namespace: 'demo' }, spec: { secretName: 'tls', dnsNames: ['a'] },
    });
    const sovereign = testSovereign();
    blueprint(sovereign, 'kinds', { crds: ['Certificate.cert-manager.io'] }, (self) => self.helmRelease({}));
    expect(findings({}, (self) => {
      self.mainUnit.add(certificate('a'));
      self.mainUnit.add(certificate('b'));
    }, sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: Secret demo/tls is made 2 times, in unit \'demo\'; rename one of them, or share the one that exists [one-owner]',
    ]);
  });

  test('fails when two units have one folder', () => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'other', {}, (self) => self.unit(undefined, { path: 'shared' }).add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'other' } }));
    expect(findings({}, (self) => self.unit(undefined, { path: 'shared' }).add(configMap('b')), sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/other: unit \'other\' has folder shared, which unit \'demo\' has already; '
      + 'rename one of them, or share the one that exists [one-owner]',
    ]);
  });
});

describe('fit', () => {
  const workload = (props: { [key: string]: any }) => (self: any) => self.workload({ name: 'app', cpuMillis: 100, memoryMiB: 100, ...props });

  test('accepts what fits', () => {
    expect(findings({}, workload({ replicas: 3 }))).toEqual([]);
  });

  test('fails when replicas that may not share a machine are more than the machines', () => {
    expect(findings({}, workload({ replicas: 3, spread: true }), testSovereign({ nodes: 2 }))).toEqual([
      'omantel/hz-fsn-mgt-prod: asks for 0.3 GiB and 0.3 cores, 2 machines offer 61.3 GiB and 15.3 cores; there is no place for demo/app; '
      + 'add at least 1 \'ccx33\' worker (+139.49 euro a month) [fit]',
      'omantel/hz-fsn-mgt-prod: demo/app has 3 replicas that may not share a machine, on 2 machines; add machines, or lower the number of replicas [fit]',
    ]);
  });

  test('fails when Pods are more than the machines take', () => {
    expect(findings({}, workload({ replicas: 111, cpuMillis: 1, memoryMiB: 1 }))).toEqual([
      'omantel/hz-fsn-mgt-prod: runs 111 Pods on 1 machine, which takes 110 (110 each); add machines, or raise \'maxPodsPerNode\' [fit]',
    ]);
  });

  test('fails when memory does not suffice', () => {
    expect(findings({}, workload({ replicas: 4, memoryMiB: 10240 }))).toEqual([
      'omantel/hz-fsn-mgt-prod: asks for 40.0 GiB and 0.4 cores, 1 machine offers 30.0 GiB and 7.5 cores; there is no place for demo/app; '
      + 'use \'ccx43\' for the control plane (+137.50 euro a month), or add at least 1 \'ccx33\' worker (+139.49 euro a month) [fit]',
    ]);
  });

  test('fails when the sum fits and no machine has room for the largest Pod', () => {
    expect(findings({}, workload({ memoryMiB: 40000 }), testSovereign({ nodes: 2 }))).toEqual([
      'omantel/hz-fsn-mgt-prod: asks for 39.1 GiB and 0.1 cores, 2 machines offer 61.3 GiB and 15.3 cores; there is no place for demo/app; '
      + 'use \'ccx43\' for the control plane (+137.50 euro a month) [fit]',
    ]);
  });

  test('fails when no single change of a pool would be enough', () => {
    expect(findings({}, workload({ memoryMiB: 1024 * 1024 }))).toEqual([
      'omantel/hz-fsn-mgt-prod: asks for 1024.0 GiB and 0.1 cores, 1 machine offers 30.0 GiB and 7.5 cores; there is no place for demo/app; '
      + 'no single change of a pool is enough in fsn1: use larger instance types for all, and add workers [fit]',
    ]);
  });

  test('counts the Pods of plain objects', () => {
    const manifest = deployment({}, { resources: { requests: { cpu: '2', memory: '16Gi' } } });
    expect(findings({}, (self) => self.mainUnit.add({ ...manifest, spec: { ...manifest.spec, replicas: 2 } }))).toEqual([
      'omantel/hz-fsn-mgt-prod: asks for 32.0 GiB and 4.0 cores, 1 machine offers 30.0 GiB and 7.5 cores; there is no place for demo/web; '
      + 'use \'ccx43\' for the control plane (+137.50 euro a month), or add at least 1 \'ccx33\' worker (+139.49 euro a month) [fit]',
    ]);
  });

  const atAmazon = (...pools: NodePoolProps[]) => testSovereign({ regions: [awsRegion({ ...cluster(BuildingBlock.MGT), controlPlane: { instanceType: 'm6i.4xlarge' }, pools })] });
  const gpuPool = { name: 'gpu', instanceType: 'g6e.2xlarge', count: 1 };

  test('accepts Pods with graphics processors where a pool has them, also those of plain objects', () => {
    expect(findings({}, workload({ gpus: 1 }), atAmazon(gpuPool))).toEqual([]);
    expect(findings({}, (self) => self.mainUnit.add(deployment({}, { resources: { limits: { 'nvidia.com/gpu': 1 } } })), atAmazon(gpuPool))).toEqual([]);
  });

  test('fails when no pool has the graphics processors that Pods ask for, naming the smallest that would', () => {
    expect(findings({}, workload({ gpus: 1 }), atAmazon())).toEqual([
      "omantel/aws-fra-mgt-prod: demo/app asks for 1 graphics processor, for which no pool has a place; add a pool of at least 1 'g6.2xlarge' (1 L4 each) [fit]",
    ]);
    expect(findings({}, workload({ gpus: 2, replicas: 3 }), atAmazon(gpuPool))).toEqual([
      'omantel/aws-fra-mgt-prod: demo/app asks for 3 Pods with 2 graphics processors each, for which no pool has a place; '
      + "add a pool of at least 2 'g6.12xlarge' (4 L4 each) [fit]",
    ]);
    expect(findings({}, (self) => self.mainUnit.add(deployment({}, { resources: { limits: { 'nvidia.com/gpu': 2 } } })), atAmazon(gpuPool))).toEqual([
      "omantel/aws-fra-mgt-prod: demo/web asks for 2 graphics processors, for which no pool has a place; add a pool of at least 1 'g6.12xlarge' (4 L4 each) [fit]",
    ]);
  });

  test('fails when Pods ask for more graphics processors than any machine has', () => {
    expect(findings({}, workload({ gpus: 16 }), atAmazon())).toEqual([
      "omantel/aws-fra-mgt-prod: demo/app asks for 16 graphics processors, for which no pool has a place; ask for fewer on one machine; the largest here is 'g6.12xlarge' [fit]",
    ]);
  });

  test('fails when the cloud has no machines with graphics processors', () => {
    expect(findings({}, workload({ gpus: 1 }))).toEqual([
      'omantel/hz-fsn-mgt-prod: demo/app asks for 1 graphics processor, for which no pool has a place; '
      + 'leave it out, or use a region of a cloud that has some, such as aws: hetzner has no instance types with graphics processors [fit]',
    ]);
  });

  test('fails when only machines with graphics processors have room for Pods that ask for none, and offers others', () => {
    expect(findings({}, workload({ replicas: 5, memoryMiB: 14000 }), atAmazon(gpuPool))).toEqual([
      'omantel/aws-fra-mgt-prod: asks for 68.4 GiB and 0.5 cores, 2 machines offer 125.3 GiB and 23.3 cores; there is no place for demo/app; '
      + "add at least 1 'm6i.4xlarge' worker (no price) [fit]",
    ]);
  });

  test('fails when volumes are more than the machines attach', () => {
    const storage = (sovereign: Sovereign) => {
      const provider: any = blueprint(sovereign, 'storage', {}, (self) => self.mainUnit.add({
        apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'fast' }, provisioner: 'example.com',
      }), [Capability.STORAGE]);
      provider.provideVolume = () => ({ storageClassName: 'fast', size: '10Gi' });
      return sovereign;
    };
    expect(findings({}, (self) => self.volume({ sizeGiB: 10, count: 17 }), storage(testSovereign()))).toEqual([
      'omantel/hz-fsn-mgt-prod: claims 17 volumes on 1 machine, which attaches 16 each; add machines [fit]',
    ]);
    expect(findings({}, (self) => self.volume({ sizeGiB: 10, count: 16 }), storage(testSovereign()))).toEqual([]);
  });
});

describe('licence', () => {
  test.each(['Apache-2.0', 'MPL-2.0', 'AGPL-3.0-only', 'BUSL-1.1 OR Apache-2.0'])('accepts %s', (licence) => {
    expect(findings({ licence }, () => {})).toEqual([]);
  });

  test.each([['BUSL-1.1', 'BUSL-1.1'], ['Apache-2.0 AND SSPL-1.0', 'SSPL-1.0']])('fails when part of the platform is under %s', (licence, part) => {
    expect(findings({ licence }, () => {})).toEqual([
      `omantel/hz-fsn-mgt-prod/demo: Demo is under ${part}, which may not be redistributed with a platform; `
      + 'leave it out, or allow the licence in the Sovereign\'s \'forbiddenLicences\' [licence]',
    ]);
  });

  test('leaves Applications to those who install them', () => {
    expect(findings({ licence: 'BUSL-1.1', category: ComponentCategory.APPLICATION }, () => {})).toEqual([]);
  });

  test('follows the list of the Sovereign', () => {
    expect(findings({ licence: 'BUSL-1.1' }, () => {}, testSovereign({ forbiddenLicences: [] }))).toEqual([]);
  });
});

describe('literal text', () => {
  test.each([
    ['host: ${HOST}', 'a substitution that nothing resolves at data.text: "${"', 'write the value itself'],
['SOVEREIGN_FQDN_PLACEHOLDER', 'placeholder text at data.text: "PLACEHOLDER"', 'write the value itself'],
    ['changeme', 'placeholder text at data.text: "changeme"', 'write the value itself'],
    ['x [object Object]', 'a value that was never set at data.text: "[object Object]"', 'write the value itself'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'a private key at data.text', 'ask for it with secret(), and rotate the one that was written here'],
    [`AKIA${'A'.repeat(16)}`, 'an AWS access key at data.text', 'ask for it with secret(), and rotate the one that was written here'],
    [`ghp_${'a'.repeat(36)}`, 'an access token at data.text', 'ask for it with secret(), and rotate the one that was written here'],
  ])('fails when a manifest says %s', (text, problem, instead) => {
    expect(findings({}, (self) => self.mainUnit.add(configMap('settings', { text })))).toEqual([
      `omantel/hz-fsn-mgt-prod/demo: ConfigMap settings in unit 'demo' has ${problem}; ${instead} [literal-text]`,
    ]);
  });

  test('fails when a Secret with its data is in the tree', () => {
    expect(findings({}, (self) => self.mainUnit.add({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's', namespace: 'demo' }, stringData: { a: 'b' } }))).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: Secret s in unit \'demo\' has its data in the tree; '
      + 'ask for the Secret with secret() or phaseZeroSecret(), which keep values out of Git [literal-text]',
    ]);
  });

  test('fails when chart values hold a password', () => {
    expect(findings({}, (self) => self.helmRelease({ values: { auth: { password: 'hunter2' } } }))).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: HelmRelease demo in unit \'demo\' has a literal value in the secret field spec.values.auth.password; '
      + 'name a Secret that secret() returns instead [literal-text]',
    ]);
  });
});

describe('passages', () => {
  const regions = [region('nbg', cluster(BuildingBlock.MGT, 3)), region('fsn', cluster(BuildingBlock.RTZ, 3))];
  const run = (label: string) => {
    const sovereign = testSovereign({ regions });
    const [rtz] = sovereign.clustersWithRole(BuildingBlock.RTZ);
    new BootstrapKit(sovereign, 'kit');
    blueprint(sovereign, 'stock', { services: [{ service: 'stock', port: 8080 }] }, (self) => {
      self.helmRelease({});
      expect(self.passage({ label: 'stock', service: 'stock', port: 8080 }).host).toBe('stock.hnmp.omantel.omani.works');
    });
    new TestBlueprint(rtz, 'shop', { component: component({ key: 'shop', namespace: 'shop' }) }, (self) => {
      expect(self.passageTo(sovereign.managementCluster, label)).toEqual({ host: `${label}.hnmp.omantel.omani.works`, port: 8443 });
    });
    return Checks.findings(sovereign).map(String);
  };

  test('are there for those who go through them', () => {
    expect(run('stock')).toEqual([]);
  });

  test('fails when no cluster has the one that somebody goes through', () => {
    expect(run('orders')).toEqual([
      'omantel/hz-fsn-rtz-prod/shop: goes to orders.hnmp.omantel.omani.works, which no cluster has a passage for; '
      + "ask for it there with passage(), or leave 'shop' out [closed-world]",
    ]);
  });
});

describe('public hosts', () => {
  const kinds = ['Gateway', 'HTTPRoute'].map((kind) => `${kind}.gateway.networking.k8s.io`);
  const gateway = (ports: number[], certificates = 1) => ({
    apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { name: 'public', namespace: 'demo' },
    spec: {
      gatewayClassName: 'demo',
      listeners: ports.map((port) => ({ name: `p${port}`, port, protocol: 'HTTPS', tls: { certificateRefs: Array.from({ length: certificates }, () => ({ name: 'hosts' })) } })),
    },
  });
  const route = (host: string, sectionName: string) => ({
    apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'console', namespace: 'demo' },
    spec: { parentRefs: [{ name: 'public', namespace: 'demo', sectionName }], hostnames: [host], rules: [] },
  });
  const run = (ports: number[], open: number[], host: string, section: string, names: string[]) => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'kinds', { crds: [...kinds, 'Certificate.cert-manager.io', 'ClusterIssuer.cert-manager.io'], classes: ['GatewayClass/demo'] }, (self) => self.helmRelease({}));
    return findings({}, (self) => {
      self.requires(Capability.of('nothing'), undefined);
      self.ingress(open);
      self.mainUnit.dependsOn(self.unit('certs'), 'certs');
      self.unit('certs').add({ apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', metadata: { name: 'ca' }, spec: { selfSigned: {} } });
      self.mainUnit.add({
        apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'hosts', namespace: 'demo' },
        spec: { secretName: 'hosts', dnsNames: names, issuerRef: { kind: 'ClusterIssuer', name: 'ca' } },
      });
      self.mainUnit.add(gateway(ports));
      self.mainUnit.add(route(host, section));
    }, sovereign).filter((text) => text.includes('[public-hosts]'));
  };
  const host = 'console.omantel.omani.works';

  test('accepts a host with listener, load balancer, certificate and zone', () => {
    expect(run([443], [443], host, 'p443', [host])).toEqual([]);
  });

  test('fails when the load balancer does not forward a listener', () => {
    expect(run([443], [80], host, 'p443', [host])).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: Gateway public listens on 443, the load balancer forwards 80; give ingress() the ports of the listeners [public-hosts]',
    ]);
  });

  test('fails when a route attaches to a listener that does not exist', () => {
    expect(run([443], [443], host, 'https', [host])).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: HTTPRoute console attaches to listener \'https\', which Gateway public does not have; use one of p443 [public-hosts]',
    ]);
  });

  test('fails when no certificate names the host', () => {
    expect(run([443], [443], host, 'p443', ['other.omantel.omani.works'])).toEqual([
      `omantel/hz-fsn-mgt-prod/demo: host ${host} is routed, and no certificate of Gateway public names it; ask for the host name with route() [public-hosts]`,
    ]);
  });

  test('fails when a listener has more certificates than one, or more host names than they have', () => {
    const certificates = findings({}, (self) => self.mainUnit.add(gateway([443], 2))).filter((text) => text.includes('on listener'));
    expect(certificates).toEqual([
      "omantel/hz-fsn-mgt-prod/demo: Gateway public has 2 certificates on listener 'p443', which takes one; give each a listener with host names of its own [public-hosts]",
    ]);
    const names = Array.from({ length: 101 }, (_, index) => `h${index}.omantel.omani.works`);
    expect(run([443], [443], names[0], 'p443', names)).toEqual([
      "omantel/hz-fsn-mgt-prod/demo: Gateway public has 101 host names on listener 'p443', whose certificate takes 100; route fewer [public-hosts]",
    ]);
  });

  test('fails when a Gateway has more listeners than it takes', () => {
    const ports = Array.from({ length: 65 }, (_, index) => 443 + index);
    expect(findings({}, (self) => self.mainUnit.add(gateway(ports))).filter((text) => text.includes('listeners,'))).toEqual([
      "omantel/hz-fsn-mgt-prod/demo: Gateway public has 65 listeners, and takes 64; give PublicGateway more 'furtherGateways', or route host names of fewer Environments on this cluster [public-hosts]",
    ]);
  });

  test('fails when the host is outside the zone', () => {
    expect(run([443], [443], 'console.example.com', 'p443', ['console.example.com'])).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: host console.example.com is routed, and is not in the zone omantel.omani.works; ask for the host name with route() [public-hosts]',
    ]);
  });
});

describe('provider limits', () => {
  test('fails when the user data of a machine is too large', () => {
    // Nothing makes it smaller.
    const text = Array.from({ length: 1000 }, (_, index) => createHash('sha256').update(String(index)).digest('hex')).join('');
    const found = findings({}, (self) => self.helmRelease({ bootstrap: true, values: { text } }));
    expect(found.map((text) => text.replace(/up to \d+ bytes/, 'up to N bytes'))).toEqual([
      'omantel/hz-fsn-mgt-prod: user data of hzfsnm-k8s-1p takes up to N bytes, hetzner allows 32768 (\'userDataBytes\'); '
      + 'shorten the values of the bootstrap releases, or move them out of Phase 0 [provider-limits]',
    ]);
  });

  test('fails when a network has more machines than it may have', () => {
    const regions = [region('fsn', { ...cluster(BuildingBlock.MGT), pools: [{ name: 'main', instanceType: 'ccx13', count: 100 }] })];
    expect(findings({}, () => {}, testSovereign({ regions }))).toEqual([
      'omantel/hz-fsn-mgt-prod: attaches 101 machines and load balancers to its network, hetzner allows 100 (\'networkAttachments\'); '
      + 'use fewer, larger machines, or a second host cluster [provider-limits]',
    ]);
  });
});

describe('vocabulary', () => {
  test('accepts the platform\'s words', () => {
    expect(findings({}, (self) => self.unit('settings').add(configMap('a')))).toEqual([]);
  });

  test('fails when a unit is called by a word that means something else here', () => {
    expect(findings({}, (self) => self.unit('tenant').add(configMap('a')))).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: unit \'demo-tenant\' is called by a word that means something else here: tenant; give the Blueprint another id [vocabulary]',
    ]);
  });
});

describe('planning', () => {
  test('fails when nothing provides what a Blueprint needs, for every need at once', () => {
    expect(findings({}, (self) => {
      self.postgres({ name: 'demo' });
      self.oidcClient({ clientId: 'demo', redirectUris: [] });
    })).toEqual([
      'omantel/hz-fsn-mgt-prod/demo: needs oidc, which no Blueprint on hz-fsn-mgt-prod provides; '
      + 'add a Blueprint that provides it (Keycloak) with hz-fsn-mgt-prod as its scope, or leave \'demo\' out [missing-provider]',
      'omantel/hz-fsn-mgt-prod/demo: needs postgres, which no Blueprint on hz-fsn-mgt-prod provides; '
      + 'add a Blueprint that provides it (Cnpg) with hz-fsn-mgt-prod as its scope, or leave \'demo\' out [missing-provider]',
    ]);
  });

  test('fails when Blueprints wait for each other', () => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'other', {}, (self) => self.requires(Capability.of('demo')), [Capability.of('other')]);
    blueprint(sovereign, 'demo', {}, (self) => self.requires(Capability.of('other')), [Capability.of('demo')]);
    expect(Checks.findings(sovereign).map(String)).toEqual([
      'omantel/hz-fsn-mgt-prod: units wait for each other: demo waits for other (other), which waits for demo (demo); '
      + 'remove one of these needs, or move what is needed first into a unit of its own [cycle]',
    ]);
  });

  test('fails when two Blueprints want different Pod Security for one namespace', () => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'other', { namespace: 'demo', podSecurity: PodSecurity.PRIVILEGED }, () => {});
    expect(findings({}, () => {}, sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/other: wants Pod Security \'privileged\' on namespace \'demo\', omantel/hz-fsn-mgt-prod/demo wants \'baseline\'; '
      + 'use the same level in both catalogue rows, or two namespaces [namespace]',
    ]);
  });

  test('fails when two Blueprints open one port on the machines', () => {
    const sovereign = testSovereign();
    const open = (self: any) => self.hostPort({ port: 53, protocol: 'udp', description: 'DNS' });
    blueprint(sovereign, 'other', {}, open);
    expect(findings({}, open, sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/other: opens udp port 53 on the machines, which omantel/hz-fsn-mgt-prod/demo opens already; use another port [host-port]',
    ]);
  });

  test('fails when a second Blueprint is the public entry', () => {
    const sovereign = testSovereign();
    blueprint(sovereign, 'other', {}, (self) => self.ingress([443]));
    expect(findings({}, (self) => self.ingress([443]), sovereign)).toEqual([
      'omantel/hz-fsn-mgt-prod/other: is a second public entry of its cluster; keep one of them [ingress]',
    ]);
  });

  test('fails when a component does not run on the building block', () => {
    const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT), cluster(BuildingBlock.RTZ), cluster(BuildingBlock.DMZ))] });
    const dmz = sovereign.hostClusters.find((one: HostCluster) => one.buildingBlock === BuildingBlock.DMZ)!;
    expect(() => new TestBlueprint(dmz, 'demo', { component: component({ buildingBlocks: [BuildingBlock.MGT] }) })).toThrow(new Error(
      'omantel/hz-fsn-dmz-prod/demo: runs on mgt clusters only, hz-fsn-dmz-prod is dmz; leave it out there',
    ));
  });
});

describe('quota', () => {
  const SHOP = component({ key: 'shop', namespace: 'shop', category: ComponentCategory.APPLICATION });
  /** Findings about an Organization with one Application, which runs these Pods. */
  function quotaFindings(pods: { [key: string]: any }, props: Partial<OrganizationProps> = {}, body: (self: any) => void = () => {}): string[] {
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit');
    const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example', ...props });
    new TestBlueprint(new Environment(acme, 'prod'), 'shop', { component: SHOP }, (self) => {
      self.workload({ name: 'web', ...pods });
      body(self);
    });
    return Checks.findings(sovereign).map(String).filter((text) => text.endsWith('[quota]'));
  }

  test('accepts what fits beside the vcluster and the Keycloak of the Organization', () => {
    expect(quotaFindings({ cpuMillis: 1000, memoryMiB: 4096 })).toEqual([]);
  });

  test('fails when an Organization asks for more than its tier allows', () => {
    expect(quotaFindings({ cpuMillis: 100, memoryMiB: 8192 })).toEqual([
      "omantel/acme: asks for 9.6 of 8 GiB of memory that its quota allows on hz-fsn-mgt-prod; give it the tier 'high', or write quota: { memoryGiB: 10 }, or leave an Application out [quota]",
    ]);
  });

  test('fails when no tier would be enough', () => {
    expect(quotaFindings({ replicas: 60, cpuMillis: 200, memoryMiB: 64 }, { tier: Tier.HIGH })).toEqual([
      'omantel/acme: asks for 12.5 of 8 CPUs, 71 of 50 Pods that its quota allows on hz-fsn-mgt-prod; write quota: { cpus: 13, pods: 71 }, or leave an Application out [quota]',
    ]);
    expect(quotaFindings({ replicas: 60, cpuMillis: 200, memoryMiB: 64 }, { quota: { cpus: 13, pods: 71 } })).toEqual([]);
  });

  test('fails when volumes, or containers that do not say what they ask for, are too many', () => {
    expect(quotaFindings({ cpuMillis: 1, memoryMiB: 1 }, { quota: { memoryGiB: 4 } }, (self) => {
      self.volume({ sizeGiB: 200 });
      self.mainUnit.add({ ...deployment({}, {}), metadata: { name: 'web' }, spec: { ...deployment({}, {}).spec, replicas: 50 } });
    })).toEqual([
      'omantel/acme: asks for 4.8 of 4 GiB of memory, 62 of 50 Pods, 220 of 200 GiB of volumes that its quota allows on hz-fsn-mgt-prod; '
      + 'write quota: { memoryGiB: 5, pods: 62, storageGiB: 220 }, or leave an Application out [quota]',
    ]);
  });
});

test('reports all findings of all Sovereigns at once and writes nothing', () => {
  const sovereign = testSovereign();
  blueprint(sovereign, 'demo', { licence: 'BUSL-1.1' }, (self) => self.workload({ name: 'app', cpuMillis: 1, memoryMiB: 99999 }));
  expect(() => Checks.assert(sovereign.node.root as any)).toThrow(new Error([
    '2 problems, nothing was written:',
    '  omantel/hz-fsn-mgt-prod/demo: Demo is under BUSL-1.1, which may not be redistributed with a platform; '
    + 'leave it out, or allow the licence in the Sovereign\'s \'forbiddenLicences\' [licence]',
    '  omantel/hz-fsn-mgt-prod: asks for 97.7 GiB and 0.0 cores, 1 machine offers 30.0 GiB and 7.5 cores; there is no place for demo/app; '
    + 'use \'ccx53\' for the control plane (+395.00 euro a month) [fit]',
  ].join('\n')));
});

test('fails when two Sovereigns answer on one domain', () => {
  const fleet = new Fleet();
  const props = {
    domain: Domain.byoManual('cloud.example.com'), owner: { organization: 'x', email: 'x@y.z', country: 'OM' }, sshPublicKeys: [SSH_KEY],
    gitops: GitOpsSource.seed({ url: 'https://git.example.com/x.git' }), regions: [region('fsn', cluster(BuildingBlock.MGT))],
  };
  ['omantel', 'zain'].forEach((name) => new Sovereign(fleet, name, props));
  expect(() => Checks.assert(fleet)).toThrow(new Error([
    '1 problem, nothing was written:', '  zain: answers on cloud.example.com, as omantel does; give it a domain of its own [domain]',
  ].join('\n')));
});
