import { BootstrapKit, BootstrapKitProps, Crossplane, Flux, FluxProps, FluxSize, PrometheusOperatorCrds, SealedSecrets } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  Blueprint, BuildingBlock, Capability, Checks, ClusterPlan, GitConnection, GitOpsSource, HostCluster, IGitProvider, PhaseZeroField, Sovereign, SovereignPlan,
} from '../../constructs';
import {
  cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, TestSovereignProps, twoRegions, valuesOf,
} from '../support/fixtures';

const SEED = { url: 'https://git.example.com/omantel/catalyst-config.git' };

/** Git repositories that answer with who asked for what. */
class TestGit extends TestBlueprint implements IGitProvider {
  public provideGitAccount(consumer: Blueprint): GitConnection {
    throw new Error(`${consumer.node.path}: nobody asks for an account here`);
  }

  public repositoryUrl(repository: string, from: HostCluster): string {
    return from === this.hostCluster ? `http://git.local/${repository}.git` : `https://git.public/${repository}.git`;
  }
}

/** Plans Flux on the management cluster. */
function planFlux(props: FluxProps = {}, sovereignProps: TestSovereignProps = {}, units = 0): ClusterPlan {
  const sovereign = testSovereign(sovereignProps);
  new Flux(sovereign.managementCluster, undefined, props);
  new TestBlueprint(sovereign.managementCluster, 'load', { component: CATALOGUE.openbao }, (self) => {
    for (let index = 0; index < units; index += 1) self.unit(`unit-${index}`);
  });
  return planOf(sovereign);
}

function instanceOf(plan: ClusterPlan): any {
  return objectOf(plan, 'flux-instance', 'FluxInstance', 'flux');
}

/** Plans a Sovereign whose tree lies in its own Gitea. */
function selfHosted(git: boolean, props: TestSovereignProps = {}): Sovereign {
  const sovereign = testSovereign({ gitops: GitOpsSource.selfHosted(SEED), ...props });
  for (const one of sovereign.hostClusters) new Flux(one);
  if (git) new TestGit(sovereign.managementCluster, 'gitea', { component: CATALOGUE.openbao, provides: [Capability.GIT] });
  return sovereign;
}

describe('Flux', () => {
  test('has an operator that Phase 0 installs', () => {
    const plan = planFlux();
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect(plan.releases.map(({ release, bootstrap }) => [release.releaseName, release.namespace, release.version, bootstrap])).toEqual(
      [['flux-operator', 'flux-system', '0.58.1', true]],
    );
    expect(valuesOf(plan, 'flux-operator')).toEqual({
      installCRDs: true,
      reporting: { interval: '5m' },
      priorityClassName: 'system-cluster-critical',
      resources: { requests: { cpu: '100m', memory: '64Mi' } },
      web: { enabled: false },
      serviceMonitor: { create: false },
    });
  });

  test('has an instance that waits for the operator, and Phase 0 creates the same one', () => {
    const plan = planFlux();
    expect(instanceOf(plan)).toEqual({
      apiVersion: 'fluxcd.controlplane.io/v1',
      kind: 'FluxInstance',
      metadata: { name: 'flux', namespace: 'flux-system' },
      spec: {
        distribution: { registry: 'ghcr.io/fluxcd', version: '2.9.4', variant: 'upstream-alpine' },
        components: ['source-controller', 'kustomize-controller', 'helm-controller', 'notification-controller'],
        cluster: { type: 'kubernetes', size: 'small', multitenant: false, networkPolicy: true },
        sync: {
          kind: 'GitRepository',
          name: 'hz-fsn-mgt-prod',
          url: 'https://git.example.com/omantel/catalyst-config.git',
          ref: 'refs/heads/main',
          path: 'clusters/hz-fsn-mgt-prod/flux-system',
          pullSecret: 'git-credentials',
        },
        kustomize: {
          patches: [
            {
              target: { kind: 'Deployment', name: 'helm-controller' },
              patch: '- op: replace\n  path: /spec/template/spec/containers/0/resources/limits/memory\n  value: 1Gi\n',
            },
            {
              target: { kind: 'Deployment', name: '(kustomize-controller|helm-controller)' },
              patch: '- op: add\n  path: /spec/template/spec/containers/0/args/-\n  value: --requeue-dependency=5s\n',
            },
          ],
        },
      },
    });
    expect(dependenciesOf(plan, 'flux-instance')).toEqual(['flux', 'namespaces']);
    expect(plan.bootstrapObjects).toEqual([{ unit: plan.tryFindUnit('flux-instance'), manifest: instanceOf(plan) }]);
  });

  test('is never pruned, and is waited for', () => {
    const plan = planFlux();
    for (const name of ['flux', 'flux-instance']) {
      const { prune, waitException } = plan.tryFindUnit(name)!;
      expect([name, prune, waitException]).toEqual([name, false, undefined]);
    }
  });

  test('takes credentials at Phase 0', () => {
    const username = { name: 'git_username', description: 'User name that reads the repository of the Sovereign.', pattern: '^[A-Za-z0-9._@+-]{1,128}$', maxBytes: 128 };
    const password = {
      name: 'git_password', description: 'Access token or password that reads the repository of the Sovereign.', pattern: '^[A-Za-z0-9._+/=-]{8,255}$', maxBytes: 255,
    };
    expect(planFlux().phaseZeroSecrets).toEqual([{
      name: 'git-credentials', namespace: 'flux-system', fields: [PhaseZeroField.sensitive('username', username), PhaseZeroField.sensitive('password', password)],
    }]);
    const passes = (text: string) => new RegExp(password.pattern).test(text);
    expect(['github_pat_11AAAA', 'glpat-Ab.Cd-_9', 'ATBBxyz+/=='].filter((text) => !passes(text))).toEqual([]);
    expect(['${var}-secret', '"quoted-one"', 'two words', 'new\nline-here', '~nothing-at', 'back\\slash', 'short'].filter(passes)).toEqual([]);
  });

  test('takes no credentials for an open repository, and follows its branch', () => {
    const plan = planFlux({}, { gitops: GitOpsSource.seed({ ...SEED, branch: 'stage', credentials: false }) });
    expect(plan.phaseZeroSecrets).toEqual([]);
    expect(instanceOf(plan).spec.sync).toEqual({
      kind: 'GitRepository', name: 'hz-fsn-mgt-prod', url: SEED.url, ref: 'refs/heads/stage', path: 'clusters/hz-fsn-mgt-prod/flux-system',
    });
  });

  test.each<[number, FluxSize, number]>([[39, FluxSize.SMALL, 64], [40, FluxSize.MEDIUM, 128], [199, FluxSize.MEDIUM, 128], [200, FluxSize.LARGE, 256]])(
    'beside %d units of others is %s', (units, size, memoryMiB) => {
      const plan = planFlux({}, {}, units);
      const { spec } = instanceOf(plan);
      expect([spec.cluster.size, spec.kustomize === undefined]).toEqual([size, size !== FluxSize.SMALL]);
      expect(plan.workloads.map(({ workload }) => [workload.name, workload.memoryMiB])).toEqual([
        ['flux-operator', 64], ['helm-controller', memoryMiB], ['kustomize-controller', memoryMiB], ['source-controller', memoryMiB], ['notification-controller', 64],
      ]);
    },
  );

  test('has the size, version and registry that it is given', () => {
    const { distribution, cluster: { size } } = instanceOf(planFlux({ size: FluxSize.LARGE, version: '2.9.3', registry: 'harbor.example.com/fluxcd' })).spec;
    expect([distribution, size]).toEqual([{ registry: 'harbor.example.com/fluxcd', version: '2.9.3', variant: 'upstream-alpine' }, 'large']);
  });

  test('follows the path of its own cluster', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    for (const one of sovereign.hostClusters) new Flux(one);
    const syncs = sovereign.hostClusters.map((one) => instanceOf(planOf(sovereign, one)).spec.sync);
    expect(syncs.map(({ name, path }) => [name, path])).toEqual(sovereign.hostClusters.map(({ name }) => [name, `clusters/${name}/flux-system`]));
    expect(SovereignPlan.of(sovereign).findings).toEqual([]);
  });

  test('reads from the own Gitea through its Service beside it, and through its public name elsewhere', () => {
    const sovereign = selfHosted(true, { regions: [region('fsn', cluster(BuildingBlock.MGT), cluster(BuildingBlock.RTZ))] });
    const [management, workload] = sovereign.hostClusters.map((one) => planOf(sovereign, one));
    expect(SovereignPlan.of(sovereign).findings).toEqual([]);
    expect(instanceOf(management).spec.sync.url).toBe('http://git.local/system/catalyst-config.git');
    expect(instanceOf(workload).spec.sync.url).toBe('https://git.public/system/catalyst-config.git');
    expect(dependenciesOf(management, 'flux-instance')).toEqual(['flux', 'gitea', 'namespaces']);
    expect(dependenciesOf(workload, 'flux-instance')).toEqual(['flux', 'namespaces']);
  });

  test('starts a new cluster from the outside repository even then', () => {
    const plan = planOf(selfHosted(true));
    const [{ manifest }] = plan.bootstrapObjects;
    expect(manifest.spec.sync.url).toBe(SEED.url);
    const expected = instanceOf(plan);
    expected.spec.sync.url = SEED.url;
    expect(manifest).toEqual(expected);
  });

  test('fails when the tree lies in the own Gitea and there is none', () => {
    expect(SovereignPlan.of(selfHosted(false)).findings.map(String)).toEqual([
      'omantel/hz-fsn-mgt-prod/flux: needs git, which no Blueprint on hz-fsn-mgt-prod provides; '
      + 'add a Blueprint that provides it (Gitea) with hz-fsn-mgt-prod as its scope, or leave \'flux\' out [missing-provider]',
    ]);
  });

  test.each(['2.9.x', '2.9', 'v2.9.4'])('fails when the version is %s', (version) => {
    expect(() => planFlux({ version })).toThrow(
      new Error(`omantel/hz-fsn-mgt-prod/flux: 'version' must be an exact version, got "${version}"; write for example "2.9.4"; a range would upgrade by itself`),
    );
  });
});

describe('objects of Phase 0', () => {
  test('are in the order of their units, and in the tree as well', () => {
    const sovereign = testSovereign();
    const object = (name: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'demo' } });
    new TestBlueprint(sovereign.managementCluster, 'late', { component: CATALOGUE.openbao }, (self) => {
      self.bootstrapObject(object('second'));
      self.bootstrapObject(object('first'), self.prerequisites, { ...object('first'), data: { at: 'phase zero' } });
    });
    const plan = planOf(sovereign);
    expect(plan.bootstrapObjects.map(({ unit, manifest }) => [unit.name, manifest])).toEqual([
      ['late-prerequisites', { ...object('first'), data: { at: 'phase zero' } }],
      ['late', object('second')],
    ]);
    expect([...objectsOf(plan, 'late-prerequisites'), ...objectsOf(plan, 'late')]).toEqual([object('first'), object('second')]);
  });
});

describe('Crossplane', () => {
  function planCrossplane(props = {}, nodes = 1): ClusterPlan {
    const sovereign = testSovereign({ nodes });
    new Crossplane(sovereign.managementCluster, undefined, props);
    return planOf(sovereign);
  }

  test('serves no kind of a provider until it is switched on', () => {
    const plan = planCrossplane();
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect(valuesOf(plan, 'crossplane')).toEqual({
      replicas: 1,
      leaderElection: true,
      resourcesCrossplane: { requests: { cpu: '100m', memory: '256Mi' }, limits: { cpu: '1000m', memory: '2048Mi' } },
      packageCache: { sizeLimit: '256Mi' },
      provider: { packages: [], defaultActivations: [] },
      rbacManager: { replicas: 1, leaderElection: true },
      resourcesRBACManager: { requests: { cpu: '50m', memory: '128Mi' }, limits: { cpu: '500m', memory: '512Mi' } },
      metrics: { enabled: false },
    });
    expect(plan.tryFindUnit('crossplane')!.prune).toBe(false);
  });

  test('runs twice where there are machines for it', () => {
    const { replicas, rbacManager } = valuesOf(planCrossplane({}, 3), 'crossplane');
    expect([replicas, rbacManager.replicas]).toEqual([2, 2]);
  });

  test('adds functions once it serves their kind', () => {
    const plan = planCrossplane();
    expect(dependenciesOf(plan, 'crossplane-functions')).toEqual(['crossplane', 'namespaces']);
    expect(objectsOf(plan, 'crossplane-functions').map(({ kind, metadata, spec }) => [kind, metadata.name, spec.package])).toEqual([
      ['DeploymentRuntimeConfig', 'functions', undefined],
      ['Function', 'function-auto-ready', 'xpkg.crossplane.io/crossplane-contrib/function-auto-ready:v0.6.3'],
      ['Function', 'function-go-templating', 'xpkg.crossplane.io/crossplane-contrib/function-go-templating:v0.12.2'],
    ]);
    expect(plan.workloads.map(({ workload }) => workload.name)).toEqual(
      ['crossplane', 'crossplane-rbac-manager', 'function-auto-ready', 'function-go-templating'],
    );
    const [runtime, ...functions] = objectsOf(plan, 'crossplane-functions');
    expect(runtime.spec.deploymentTemplate.spec.template.spec.containers).toEqual([{ name: 'package-runtime', resources: { requests: { cpu: '20m', memory: '64Mi' } } }]);
    expect(functions.map(({ spec }) => spec.runtimeConfigRef)).toEqual([{ name: 'functions' }, { name: 'functions' }]);
  });

  test('adds the functions that it is given', () => {
    const plan = planCrossplane({ functions: { 'function-go': 'xpkg.example.com/function-go:v1.0.0' } });
    expect(objectOf(plan, 'crossplane-functions', 'Function').spec.package).toBe('xpkg.example.com/function-go:v1.0.0');
  });

  test('fails when it is not on the management cluster', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    expect(() => new Crossplane(sovereign.hostClusters[0])).toThrow(
      new Error('omantel/hz-fsn-dmz-prod/crossplane: runs on mgt clusters only, hz-fsn-dmz-prod is dmz; leave it out there'),
    );
  });
});

test('SealedSecrets answers to the name that kubeseal looks for, and never replaces its key', () => {
  const sovereign = testSovereign();
  new SealedSecrets(sovereign.managementCluster);
  const plan = planOf(sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  expect(valuesOf(plan, 'sealed-secrets')).toEqual({
    fullnameOverride: 'sealed-secrets-controller',
    keyrenewperiod: '0',
    updateStatus: true,
    skipRecreate: true,
    resources: { requests: { cpu: '50m', memory: '64Mi' } },
    pdb: { create: false },
    networkPolicy: { enabled: true },
    metrics: { serviceMonitor: { enabled: false }, prometheusRule: { enabled: false }, dashboards: { create: false } },
  });
  expect(plan.releases.map(({ release, bootstrap }) => [release.namespace, bootstrap])).toEqual([['kube-system', false]]);
});

describe('Sealed Secrets, retired after the hand-over', () => {
  /** A Sovereign with the kit, and what somebody sealed on it. */
  function planRetired(props: BootstrapKitProps, isSealed: boolean = false): ClusterPlan {
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit', props);
    if (isSealed) {
      new TestBlueprint(sovereign.managementCluster, 'sealed', { component: { ...CATALOGUE['public-gateway'], key: 'sealed', namespace: 'sealed' } }, (self) => self.mainUnit.add({
        apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', metadata: { name: 'login', namespace: 'sealed' }, spec: { encryptedData: { token: 'AgBy' } },
      }));
    }
    return planOf(sovereign);
  }

  test('is in no object, release or policy, and was pruned by Flux', () => {
    const [active, retired] = [planRetired({}), planRetired({ sealedSecretsRetired: true })];
    const traces = (plan: ClusterPlan) => plan.units.filter((unit) => /sealed-secrets|bitnami/.test(JSON.stringify([unit.name, unit.manifests]))).map(({ name }) => name);
    expect(traces(active)).toEqual(['sealed-secrets']);
    expect(active.tryFindUnit('sealed-secrets')!.prune).toBe(true);
    expect(traces(retired)).toEqual([]);
    expect(retired.releases.map(({ release }) => release.releaseName)).not.toContain('sealed-secrets');
    expect(Checks.run(retired.sovereignPlan).filter(({ code }) => code !== 'fit')).toEqual([]);
  });

  test('is there for as long as nobody retires it', () => {
    expect([planRetired({}, true), planRetired({ sealedSecretsRetired: false }, true)].map((plan) => (
      [plan.tryFindUnit('sealed-secrets') !== undefined, Checks.run(plan.sovereignPlan).filter(({ code }) => code === 'closed-world')]
    ))).toEqual([[true, []], [true, []]]);
  });

  test('fails when something is sealed still', () => {
    expect(Checks.run(planRetired({ sealedSecretsRetired: true }, true).sovereignPlan).filter(({ code }) => code === 'closed-world').map(String)).toEqual([
      "omantel/hz-fsn-mgt-prod/sealed: unit 'sealed' has objects of kind SealedSecret.bitnami.com, which nothing on the cluster serves; "
        + 'ask for the Secret with secret(), or leave sealedSecretsRetired of the kit out for as long as it is needed [closed-world]',
    ]);
  });

  test('fails when it is decided about nevertheless', () => {
    expect(() => new BootstrapKit(testSovereign(), 'kit', { sealedSecretsRetired: true, sealedSecrets: { chartVersion: '2.19.3' } })).toThrow(new Error(
      'omantel/kit: \'sealedSecrets\' must be left out, Sealed Secrets is retired, got {"chartVersion":"2.19.3"}; leave sealedSecretsRetired out to keep it',
    ));
  });
});

test('PrometheusOperatorCrds keeps its kinds whatever happens to the release', () => {
  const sovereign = testSovereign();
  new PrometheusOperatorCrds(sovereign.managementCluster);
  const plan = planOf(sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  expect(valuesOf(plan, 'prometheus-operator-crds')).toEqual({
    crds: { annotations: { 'helm.sh/resource-policy': 'keep' }, prometheusagents: { enabled: false }, thanosrulers: { enabled: false } },
  });
  expect(plan.tryFindUnit('prometheus-operator-crds')!.prune).toBe(false);
});

test('the kit installs Crossplane on the management cluster, and the rest everywhere', () => {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3), cluster(BuildingBlock.RTZ, 3))] });
  new BootstrapKit(sovereign, 'kit', { flux: { size: FluxSize.LARGE } });
  const [management, workload] = sovereign.hostClusters.map((one) => planOf(sovereign, one));
  const names = ['crossplane', 'flux', 'prometheus-operator-crds', 'sealed-secrets'];
  const installed = (plan: ClusterPlan) => plan.blueprints.map(({ name }) => name).filter((name) => names.includes(name));
  expect([installed(management), installed(workload)]).toEqual([names, names.slice(1)]);
  expect([management, workload].map((plan) => instanceOf(plan).spec.cluster.size)).toEqual(['large', 'large']);
});
