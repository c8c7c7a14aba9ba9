import { createPrivateKey, X509Certificate } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { BootstrapKit } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { CommandError, Io } from '../../cli/io';
import { rehearse } from '../../cli/rehearse';
import { Publication } from '../../constructs/gitops/publication';
import { FingerprintedMachine, fingerprintOf } from '../../constructs/node/fingerprint';
import { Fleet, GitOpsApp, InfrastructureApp } from '../../index';
import { chartSources, objectsIn } from '../../rehearsal/chart-sources';
import { missingFor } from '../../rehearsal/kubelet';
import { Kubernetes, KubernetesError, KubernetesObject, WatchEvent } from '../../rehearsal/kubernetes';
import { readPhaseZero, stacksOf } from '../../rehearsal/phase-zero';
import { RehearsedUnit, Units } from '../../rehearsal/units';
import { Webhooks } from '../../rehearsal/webhooks';
import { fleet } from '../../sovereigns';
import { TestBlueprint, testSovereign } from '../support/fixtures';

const STACKS = join(__dirname, '../golden/cdktf.out/stacks');
const CLUSTERS = join(__dirname, '../golden/gitops/omantel.omani.works/system/catalyst-config/clusters');

const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [gitops, stacks] = [join(folder, 'gitops'), join(folder, 'cdktf.out/stacks')];
beforeAll(() => {
  new GitOpsApp(fleet(), { outdir: gitops }).synth();
  new InfrastructureApp(fleet(), { outdir: join(folder, 'cdktf.out') }).synth();
});

describe('what Phase 0 puts on a cluster', () => {
  const phaseZero = readPhaseZero(STACKS, 'omantel', 'hz-fsn-mgt-prod', { git_username: 'publisher' });

  test('are the objects that the first control plane boots with, namespaces first, Flux last', () => {
    expect(phaseZero.manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Namespace catalyst-openbao', 'Namespace cnpg-system', 'Namespace flux-system', 'Namespace velero', 'Secret archive', 'Secret openbao-unseal',
      'Secret archive',
      'Secret git-credentials', 'Secret hcloud', 'Secret k3s-etcd-snapshots', 'Secret archive', 'HelmChart cilium', 'HelmChart flux-operator',
      'HelmChart gateway-api', 'HelmChart hccm', 'FluxInstance flux',
    ]);
  });

  test('has a value for every sensitive variable: those that are given, and random ones', () => {
    const credentials = phaseZero.manifests.find(({ metadata }) => metadata.name === 'git-credentials')!;
    expect(credentials.stringData).toEqual({ username: 'publisher', password: phaseZero.variables.git_password });
    expect(phaseZero.variables.git_password).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(phaseZero.manifests)).not.toContain('${');
  });

  test('has authorities that can sign, where some enter', () => {
    const sovereign = testSovereign({ name: 'acme', nodes: 3 });
    new BootstrapKit(sovereign, 'kit');
    new TestBlueprint(sovereign.managementCluster, 'ledger', { component: { ...CATALOGUE.reloader, key: 'ledger', namespace: 'ledger', chart: undefined } }, (self) => {
      self.certificate({ name: 'ledger-link', dnsNames: ['ledger.hfmp.acme.omani.works'], isLink: true });
    });
    new InfrastructureApp(sovereign.node.root as Fleet, { outdir: join(folder, 'authority') }).synth();
    const { manifests } = readPhaseZero(join(folder, 'authority/stacks'), 'acme', 'hz-fsn-mgt-prod', {});
    const { data } = manifests.find(({ metadata }) => metadata.name === 'link-ca')!;
    const [certificate, key] = ['tls.crt', 'tls.key'].map((name) => Buffer.from(data[name], 'base64').toString());
    expect(new X509Certificate(certificate).ca).toBe(true);
    expect(new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key))).toBe(true);
  });

  test('has every machine of the stack, with its labels and what is kept for itself', () => {
    expect(phaseZero.machines.map(({ name }) => name)).toEqual(['hzfsnm-k8s-1p', 'hzfsnm-apps-1p', 'hzfsnm-k8s-2p', 'hzfsnm-k8s-3p']);
    expect(phaseZero.machines[0]).toEqual({
      name: 'hzfsnm-k8s-1p', address: '10.0.0.11', instanceType: 'cpx42', location: 'fsn1', isControlPlane: true, maxPods: 110,
      labels: { 'catalyst.openova.io/role': 'control-plane', 'catalyst.openova.io/node-pool': 'k8s', 'catalyst.openova.io/installed-k3s': 'v1.35.8-k3s1' },
      taints: [],
      reserved: { cpuMillis: 500, memoryMiB: 2048 },
    });
    expect([phaseZero.podCidr, phaseZero.serviceCidr, phaseZero.admissionPlugins]).toEqual(['10.128.0.0/16', '172.20.0.0/16', 'NodeRestriction,EventRateLimit']);
  });

  test('keeps a machine with graphics processors for what asks for some', () => {
    const machine = readPhaseZero(STACKS, 'openova', 'oci-fra-rtz-prod', {}).machines.find(({ name }) => name === 'ocifrar-gpu-1p')!;
    expect([machine.instanceType, machine.labels['catalyst.openova.io/gpu']]).toEqual(['VM.GPU.A10.1', 'A10']);
    expect(machine.taints).toEqual([{ key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' }]);
  });

  test('has an address for a worker too, which the network would give it', () => {
    expect(readPhaseZero(STACKS, 'bankdhofar', 'hz-fsn-dmz-prod', {}).machines.map(({ name, address }) => [name, address])).toEqual([
      ['hzfsnd-k8s-1p', '10.2.0.11'], ['hzfsnd-edge-1p', '10.2.16.2'], ['hzfsnd-edge-2p', '10.2.16.3'],
    ]);
  });

  test.each(stacksOf(STACKS, 'bankdhofar'))('is read for %s too', (cluster) => {
    expect(readPhaseZero(STACKS, 'bankdhofar', cluster, {}).manifests.map(({ kind }) => kind)).toContain('FluxInstance');
  });

  test.each(fleet().sovereigns.map(({ name, fqdn }) => [name, fqdn]))('has a fingerprint, which the tree of %s has too', (name, fqdn) => {
    const { clusters } = yaml.load(readFileSync(join(gitops, fqdn, 'publication.yaml'), 'utf8')) as Publication;
    expect(clusters).toEqual(stacksOf(stacks, name).map((cluster) => (
      { name: cluster, phaseZero: readPhaseZero(stacks, name, cluster, { git_username: 'somebody' }).fingerprint }
    )));
  });

  test('fails when tree and stack are of different definitions', async () => {
    const older = join(folder, 'older');
    cpSync(stacks, older, { recursive: true });
    const file = join(older, 'omantel-hz-fsn-mgt-prod/cdk.tf.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"cpx42"', '"cpx52"'));
    const io: Io = { out: () => {}, err: () => {}, env: {}, signal: new AbortController().signal };
    await expect(rehearse(['omantel', '--tree', gitops, '--stacks', older], io)).rejects.toThrow(new CommandError(
      `${file}: is of another definition than the tree in ${join(gitops, 'omantel.omani.works')}; synthesise both again, with npm start or your own program`,
    ));
  });

  test.each<[string, Partial<FingerprintedMachine>]>([
    ['another machine', { name: 'hzfsnm-k8s-2p' }], ['another type', { instanceType: 'cpx52' }], ['other user data', { userData: '#cloud-config\n{}' }],
  ])('has another fingerprint for %s', (_, over) => {
    const machine = { name: 'hzfsnm-k8s-1p', instanceType: 'cpx42', userData: '#cloud-config\n' };
    expect(fingerprintOf([machine])).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(fingerprintOf([{ ...machine, ...over }])).not.toBe(fingerprintOf([machine]));
  });

  test('fails when there is no such stack', () => {
    expect(() => readPhaseZero(STACKS, 'omantel', 'hz-hel-rtz-prod', {})).toThrow(new Error(
      `${join(STACKS, 'omantel-hz-hel-rtz-prod/cdk.tf.json')}: is not there, only omantel-hz-fsn-mgt-prod; synthesise the stacks, with npm start or your own program, or name their folder with --stacks`,
    ));
  });

  test('names the charts that are installed, each once', () => {
    const sources = chartSources(objectsIn(join(CLUSTERS, 'hz-fsn-mgt-prod')), phaseZero.manifests);
    expect(sources.filter(({ chart }) => chart === 'cilium')).toEqual([{ url: 'https://helm.cilium.io', chart: 'cilium', version: '1.19.6' }]);
    expect(sources).toContainEqual({ url: 'oci://docker.gitea.com/charts', chart: 'gitea', version: '12.7.0' });
    expect(new Set(sources.map((one) => JSON.stringify(one))).size).toBe(sources.length);
  });
});

describe('a played kubelet', () => {
  const found: { [key: string]: object } = {
    'Secret/shop/login': { data: { password: 'eA==' } },
    'ConfigMap/shop/settings': { data: { 'a.conf': '' }, binaryData: { 'b.bin': '' } },
    'PersistentVolumeClaim/shop/data': { status: { phase: 'Bound' } },
    'PersistentVolumeClaim/shop/later': { status: { phase: 'Pending' } },
    'CSIDriver/undefined/csi.spiffe.io': {},
  };
  const kubernetes = { find: async (_: string, kind: string, name: string, namespace?: string) => found[`${kind}/${namespace}/${name}`] } as unknown as Kubernetes;
  const start = (spec: object) => missingFor({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'shop' }, spec: { containers: [{}], ...spec } }, kubernetes);

  test.each<[string, object]>([
    ['volumes', {
      volumes: [
        { secret: { secretName: 'login', items: [{ key: 'password' }] } }, { configMap: { name: 'settings', items: [{ key: 'b.bin' }] } },
        { projected: { sources: [{ secret: { name: 'login' } }, { serviceAccountToken: {} }] } }, { persistentVolumeClaim: { claimName: 'data' } },
        { csi: { driver: 'csi.spiffe.io' } }, { emptyDir: {} },
      ],
    }],
    ['variables', { containers: [{ env: [{ valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } }, { value: 'x' }], envFrom: [{ configMapRef: { name: 'settings' } }] }] }],
    ['what is optional', { containers: [{ env: [{ valueFrom: { secretKeyRef: { name: 'none', key: 'x', optional: true } } }] }], volumes: [{ secret: { secretName: 'none', optional: true } }] }],
  ])('starts a Pod whose %s are there', async (_, spec) => {
    expect(await start(spec)).toBe(undefined);
  });

  test.each<[object, string]>([
    [{ volumes: [{ secret: { secretName: 'none' } }] }, 'Secret shop/none is missing'],
    [{ volumes: [{ projected: { sources: [{ configMap: { name: 'none' } }] } }] }, 'ConfigMap shop/none is missing'],
    [{ volumes: [{ secret: { secretName: 'login', items: [{ key: 'user' }] } }] }, "Secret shop/login has no key 'user'"],
    [{ containers: [{ env: [{ valueFrom: { configMapKeyRef: { name: 'settings', key: 'c.conf' } } }] }] }, "ConfigMap shop/settings has no key 'c.conf'"],
    [{ initContainers: [{ envFrom: [{ secretRef: { name: 'none' } }] }] }, 'Secret shop/none is missing'],
    [{ volumes: [{ persistentVolumeClaim: { claimName: 'none' } }] }, 'PersistentVolumeClaim shop/none is missing'],
    [{ volumes: [{ persistentVolumeClaim: { claimName: 'later' } }] }, 'PersistentVolumeClaim shop/later is not bound'],
    [{ volumes: [{ csi: { driver: 'csi.example.com' } }] }, 'CSIDriver csi.example.com is missing'],
  ])('fails when something is missing: %j', async (spec, reason) => {
    expect(await start(spec)).toBe(reason);
  });
});

describe('admission webhooks', () => {
  const configuration = (webhooks?: object[]) => ({ apiVersion: '', kind: '', metadata: { name: 'shop' }, webhooks });
  const silence = async (event: WatchEvent, merge: (object: KubernetesObject, change: object) => Promise<void>) => {
    const watch = async (_: string, kind: string, __: AbortSignal, visit: (event: WatchEvent) => Promise<void>) => {
      if (kind === 'MutatingWebhookConfiguration') await visit(event);
    };
    const webhooks = new Webhooks({ watch, merge } as unknown as Kubernetes);
    await webhooks.run(new AbortController().signal);
    return webhooks.silenced;
  };

  test('are not asked, and named', async () => {
    const merged: unknown[] = [];
    const merge = async ({ kind, metadata }: KubernetesObject, change: object) => { merged.push([kind, metadata.name, change]); };
    expect(await silence({ type: 'ADDED', object: configuration([{ name: 'b.example.com' }, { name: 'a.example.com' }]) }, merge)).toEqual(['shop/a.example.com', 'shop/b.example.com']);
    expect(merged).toEqual([['MutatingWebhookConfiguration', 'shop', { webhooks: [] }]]);
  });

  test('that are gone, or silent already, are left alone', async () => {
    const merge = async () => { throw new Error('must not be called'); };
    expect(await silence({ type: 'DELETED', object: configuration([{ name: 'a.example.com' }]) }, merge)).toEqual([]);
    expect(await silence({ type: 'MODIFIED', object: configuration() }, merge)).toEqual([]);
  });

  test('fails when the API server refuses for another reason than a change', async () => {
    const refuse = (status: number) => async () => { throw new KubernetesError(status, 'Refused', 'no'); };
    const event: WatchEvent = { type: 'ADDED', object: configuration([{ name: 'a.example.com' }]) };
    expect(await silence(event, refuse(409))).toEqual(['shop/a.example.com']);
    await expect(silence(event, refuse(500))).rejects.toThrow(new KubernetesError(500, 'Refused', 'no'));
  });
});

describe('the units of a cluster', () => {
  const end = new AbortController().signal;
  const kustomization = (name: string, dependsOn: string[], ready?: object): KubernetesObject => ({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', metadata: { name, generation: 1 }, spec: { dependsOn: dependsOn.map((one) => ({ name: one })) },
    status: ready && { observedGeneration: 1, conditions: [{ type: 'Ready', observedGeneration: 1, ...ready }] },
  });
  const READY = { status: 'True', reason: 'ReconciliationSucceeded', message: 'Applied' };

  async function follow(...objects: KubernetesObject[]): Promise<{ units: Units; told: string[]; woken: string[] }> {
    const [told, woken]: string[][] = [[], []];
    const units = new Units('root', ({ name, state }: RehearsedUnit) => told.push(`${name} ${state}`), (name) => woken.push(name));
    await units.watch({ watch: async (_: string, __: string, ___: AbortSignal, visit: (event: WatchEvent) => void) => {
      objects.forEach((object) => visit({ type: 'ADDED', object }));
    } } as unknown as Kubernetes, end);
    return { units, told, woken };
  }

  test('wait, reconcile, fail and become ready, and are told of when that changes', async () => {
    const { units, told } = await follow(
      kustomization('root', []), kustomization('root', [], READY), kustomization('a', []), kustomization('b', ['a'], { status: 'False', reason: 'DependencyNotReady', message: '' }),
      kustomization('a', [], { status: 'Unknown', reason: 'Progressing', message: '' }), kustomization('a', [], READY), kustomization('a', [], READY),
      kustomization('b', ['a'], { status: 'False', reason: 'HealthCheckFailed', message: 'timeout' }),
    );
    expect(told).toEqual(['root waiting', 'root ready', 'a waiting', 'b waiting', 'a reconciling', 'a ready', 'b failed']);
    expect([units.isReadyAt(), units.all.map(({ name, state, message }) => [name, state, message])]).toEqual([false, [['root', 'ready', 'Applied'], ['a', 'ready', 'Applied'], ['b', 'failed', 'timeout']]]);
  });

  describe('that wait', () => {
    const WAITS = { status: 'False', reason: 'DependencyNotReady', message: '' };
    const BUSY = { status: 'Unknown', reason: 'Progressing', message: '' };
    const at = (lastAppliedRevision: string, object: KubernetesObject) => ({ ...object, status: { ...object.status, lastAppliedRevision } });

    test('are woken once all that they wait for is ready, and not before', async () => {
      const [a, b, waits] = [kustomization('a', [], READY), kustomization('b', [], READY), kustomization('c', ['a', 'b'], WAITS)];
      expect((await follow(waits, a)).woken).toEqual([]);
      expect((await follow(waits, a, kustomization('b', [], BUSY))).woken).toEqual([]);
      expect((await follow(waits, a, b)).woken).toEqual(['c']);
    });

    test('are woken when they begin to wait after all was ready', async () => {
      expect((await follow(kustomization('a', [], READY), kustomization('c', ['a'], WAITS))).woken).toEqual(['c']);
    });

    test('are woken once for a revision, and again when something was not ready in between', async () => {
      const [ready, waits] = [kustomization('a', [], READY), kustomization('c', ['a'], WAITS)];
      expect((await follow(waits, ready, waits, ready)).woken).toEqual(['c']);
      expect((await follow(waits, ready, kustomization('a', [], BUSY), ready)).woken).toEqual(['c', 'c']);
      expect((await follow(waits, at('main@sha1:1', ready), at('main@sha1:2', ready))).woken).toEqual(['c', 'c']);
    });

    test('are not woken while what they wait for is ready at different revisions', async () => {
      const [a, b] = [kustomization('a', [], READY), kustomization('b', [], READY)];
      expect((await follow(kustomization('c', ['a', 'b'], WAITS), at('main@sha1:2', a), at('main@sha1:1', b))).woken).toEqual([]);
    });

    test('are left alone when they wait for nothing', async () => {
      expect((await follow(kustomization('c', [], WAITS))).woken).toEqual([]);
    });
  });

  test('are ready when all are, and their longest chain ends at the last one', async () => {
    const { units } = await follow(kustomization('root', [], READY), kustomization('a', [], READY), kustomization('b', ['a'], READY), kustomization('c', ['a', 'b'], READY));
    expect([units.isReadyAt(), units.criticalPath.map(({ name }) => name)]).toEqual([true, ['a', 'b', 'c']]);
  });

  test('are not ready on the word of an older generation, nor when there is none', async () => {
    const { units } = await follow(kustomization('root', [], READY), { ...kustomization('a', [], READY), metadata: { name: 'a', generation: 2 } });
    expect(units.all.map(({ state }) => state)).toEqual(['ready', 'reconciling']);
    expect((await follow(kustomization('root', [], READY))).units.isReadyAt()).toBe(false);
  });
});
