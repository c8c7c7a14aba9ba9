import { artifactTag, packageRegistry } from '../blueprint/package-version';
import { Labels, Names } from '../naming';
import { Application, Runbook, Sovereign } from '../sovereign';
import { CatalystResources } from './catalyst';
import { codeOwners } from './code-owners';
import { kustomizationFile } from './kustomization';
import { Tree } from './tree';

/** Repository of runbooks, of the Sovereign and of every Organization that has some. */
const RUNBOOKS = 'runbooks';

/** Adds the repositories of a Sovereign beside `catalyst-config`: of the platform, of each Organization, of each Application. */
export function addRepositories(tree: Tree, sovereign: Sovereign): void {
  addShared(tree, `${Names.GITEA_SYSTEM}/policy-bundle`, 'Policies that every cluster of the Sovereign enforces beside those of the platform.');
  addRunbooks(tree, Names.GITEA_SYSTEM, 'the Sovereign', sovereign.runbooks);
  for (const organization of sovereign.organizations) {
    addShared(
      tree, `${organization.name}/${Names.GITEA_SHARED_BLUEPRINTS}`,
      `Blueprints of ${organization.displayName}, one folder for each, named like the Blueprint.`,
    );
    if (organization.runbooks.length > 0) addRunbooks(tree, organization.name, organization.displayName, organization.runbooks);
    const applications = organization.environments.flatMap((environment) => environment.applications);
    applications.filter(({ isChart }) => isChart).forEach((application) => addApplication(tree, application));
  }
}

/** Adds a repository whose content people write. */
function addShared(tree: Tree, repository: string, purpose: string): void {
  addReadme(tree, repository, purpose);
  tree.addYaml(`${repository}/kustomization.yaml`, [kustomizationFile([], {})]);
}

function addRunbooks(tree: Tree, owner: string, title: string, runbooks: Runbook[]): void {
  const repository = `${owner}/${RUNBOOKS}`;
  addReadme(tree, repository, `What is done when an alert of ${title} fires.`);
  runbooks.forEach((runbook) => tree.addYaml(`${repository}/${runbook.name}.yaml`, [CatalystResources.runbook(runbook)]));
  tree.addYaml(`${repository}/kustomization.yaml`, [kustomizationFile(runbooks.map((runbook) => `${runbook.name}.yaml`), {})]);
}

function addReadme(tree: Tree, repository: string, text: string): void {
  tree.addText(`${repository}/README.md`, `# ${repository}\n\n${text}\n`);
}

/**
 * Adds the repository of an Application: the release, its version in one place, and what is different in its Environment.
 *
 * The overlay is a component that the Flux Kustomization of the Environment adds (`components: [overlays/prod]`), because an
 * overlay that stands below its base cannot be built. Promoting is a pull request between branches.
 */
function addApplication(tree: Tree, application: Application): void {
  const { name, environment, repository } = application;
  const overlay = `${repository}/overlays/${environment.envType}`;
  const { 'openova.io/environment': label, 'openova.io/host-cluster': _cluster, ...labels } = labelsOf(application);
  tree.addYaml(`${repository}/kustomization.yaml`, [{
    ...kustomizationFile(['release.yaml', 'source.yaml'], labels),
    namespace: Names.applicationNamespace(name),
    configMapGenerator: [valuesFrom(`${name}-values`)],
    patches: [{
      target: { kind: 'OCIRepository', name },
      patch: `- op: add\n  path: /spec/ref\n  value:\n    tag: ${artifactTag(application.version)}\n`,
    }],
  }]);
  tree.addYaml(`${repository}/source.yaml`, [source(application)]);
  tree.addYaml(`${repository}/release.yaml`, [release(application)]);
  tree.addYaml(`${repository}/values.yaml`, [{}]);
  const values = `${name}-${environment.envType}-values`;
  tree.addYaml(`${overlay}/kustomization.yaml`, [{
    apiVersion: 'kustomize.config.k8s.io/v1alpha1',
    kind: 'Component',
    labels: [{ pairs: { 'openova.io/environment': label }, includeSelectors: false }],
    configMapGenerator: [valuesFrom(values)],
    patches: [{
      target: { kind: 'HelmRelease', name },
      patch: `- op: add\n  path: /spec/valuesFrom/-\n  value:\n    kind: ConfigMap\n    name: ${values}\n`,
    }],
  }]);
  tree.addYaml(`${overlay}/values.yaml`, [application.values]);
  tree.addText(`${repository}/CODEOWNERS`, codeOwners(environment));
}

/** Flux notices a changed ConfigMap by its label, so that its name can stay the same. */
function valuesFrom(name: string): { [key: string]: any } {
  return { name, files: ['values.yaml'], options: { disableNameSuffixHash: true, labels: { 'reconcile.fluxcd.io/watch': 'Enabled' } } };
}

function source({ name, blueprint, environment }: Application): { [key: string]: any } {
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'OCIRepository',
    metadata: { name },
    spec: {
      interval: '12h',
      url: `${packageRegistry(environment.organization.sovereign.charts)}/${blueprint}`,
      layerSelector: { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', operation: 'copy' },
    },
  };
}

function release({ name }: Application): { [key: string]: any } {
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name },
    spec: {
      interval: '1h',
      releaseName: name,
      chartRef: { kind: 'OCIRepository', name },
      install: { crds: 'CreateReplace', strategy: { name: 'RetryOnFailure', retryInterval: '1m' } },
      upgrade: { crds: 'CreateReplace', strategy: { name: 'RetryOnFailure', retryInterval: '1m' } },
      driftDetection: { mode: 'warn' },
      valuesFrom: [{ kind: 'ConfigMap', name: `${name}-values` }],
    },
  };
}

function labelsOf({ name, blueprint, version, environment }: Application): { [key: string]: string } {
  const { organization, hostClusters } = environment;
  return Labels.forVcluster({
    hostCluster: hostClusters[0].clusterName, sovereign: organization.sovereign.name, organization: organization.name, application: name,
    blueprint: blueprint.replace(/^bp-/, ''), blueprintVersion: version,
  });
}
