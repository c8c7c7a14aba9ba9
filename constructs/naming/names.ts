import { misuse } from '../private/errors';
import { BuildingBlock } from './building-block';
import type { ClusterName } from './cluster-name';
import { EnvType } from './env-type';
import { organizationReservation } from './reserved-words';
import { isLabel, LABEL_MAX, labelRule, RELEASE_MAX, requireLabel, slug } from './syntax';
import { APPLICATION, candidateFor, ORGANIZATION, requireWord, SUBDOMAIN } from './words';

const SOVEREIGN_MIN = 3;
const SOVEREIGN_MAX = 32;

const BLUEPRINT_PREFIX = 'bp-';
const BLUEPRINT_MAX = RELEASE_MAX - BLUEPRINT_PREFIX.length;

const HOST_MAX = 253;
const DOMAIN_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const NODE_POOL = /^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/;
const NODE_POOL_RULE = '2 to 63 lowercase letters, digits or hyphens, starting and ending with a letter or digit';
const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

const POOL_EXAMPLE = '.omani.works';
const FQDN_RULE = 'two or more lowercase labels joined by dots, each starting with a letter, of at most 63 characters in all';
const DOMAIN_RULE = 'two or more lowercase labels joined by dots, of at most 63 characters each and 253 in all';

/**
 * Builds and checks the names of everything that is not a host cluster or one of its parts.
 *
 * The `assert` functions take the path of the construct that the value was written in and return nothing; every other
 * function checks its arguments in the same way and returns a name.
 *
 * @example
 * import { EnvType, Names } from 'sovereign-constructs';
 *
 * Names.assertOrganization('omantel/acme', 'acme');
 * const environment = Names.environment('acme', EnvType.PROD); // 'acme-prod'
 * const host = Names.applicationHost('marketing-site', environment, 'omantel.openova.io');
 */
export class Names {
  /** The registry path that Blueprints are published under. */
  public static readonly BLUEPRINT_REGISTRY = 'ghcr.io/openova-io';

  /** The Gitea Organization that mirrors the public Blueprints. */
  public static readonly GITEA_CATALOG = 'catalog';

  /** The Gitea Organization of Blueprints curated by the owner of the Sovereign. */
  public static readonly GITEA_CATALOG_SOVEREIGN = 'catalog-sovereign';

  /** The Gitea Organization of the platform itself. */
  public static readonly GITEA_SYSTEM = 'system';

  /** The repository of the platform's own definition, in the Gitea Organization `system`. */
  public static readonly GITEA_CATALYST_CONFIG = 'catalyst-config';

  /** The repository of an Organization's own Blueprints. */
  public static readonly GITEA_SHARED_BLUEPRINTS = 'shared-blueprints';

  /** The parent Flux source in a vcluster; each Application adds a source of its own name. */
  public static readonly VCLUSTER_SOURCE = 'environment';

  /** The parent Flux Kustomization in a vcluster. */
  public static readonly VCLUSTER_KUSTOMIZATION = 'applications';

  /** The subnet of the workers inside a network. */
  public static readonly SUBNET_WORKERS = 'workers';

  /** The subnet of the load balancers inside a network. */
  public static readonly SUBNET_LOAD_BALANCERS = 'lb';

  /** The subnet of the control-plane servers inside a network. */
  public static readonly SUBNET_CONTROL_PLANE = 'cp';

  /** The firewall of the servers of a host cluster. */
  public static readonly FIREWALL_NODES = 'k8s-nodes';

  /** The firewall of the load balancers of a host cluster. */
  public static readonly FIREWALL_LOAD_BALANCERS = 'lb-https';

  /** The route table inside a network. */
  public static readonly ROUTE_TABLE = 'default';

  /** The NAT gateway inside a network. */
  public static readonly NAT_GATEWAY = 'default';

  /**
   * Requires the name of a Sovereign: 3 to 32 characters.
   *
   * @param path the path of the construct that the value was written in
   * @param value the name
   */
  public static assertSovereign(path: string, value: string): void {
    if (!isLabel(value, SOVEREIGN_MIN, SOVEREIGN_MAX)) {
      const candidate = slug(value, SOVEREIGN_MAX);
      const instead = candidate.length >= SOVEREIGN_MIN ? `write "${candidate}"` : 'write for example "omantel"';
      throw misuse(path, 'name', labelRule(SOVEREIGN_MIN, SOVEREIGN_MAX), value, instead);
    }
  }

  /**
   * Requires the FQDN of a Sovereign, which is also a label value and therefore at most 63 characters long.
   *
   * @param path the path of the construct that the value was written in
   * @param value the FQDN
   */
  public static assertFqdn(path: string, value: string): void {
    const fail = (instead: string) => misuse(path, 'fqdn', FQDN_RULE, value, instead);
    const text = String(value ?? '');
    const lower = text.toLowerCase();
    const bare = bareHost(text);
    if (bare !== lower && bare.split('.').length >= 2 && bare.length <= LABEL_MAX && bare.split('.').every((label) => isLabel(label))) {
      throw fail(`write "${bare}"`);
    }
    const labels = lower.split('.');
    if (labels.length < 2) {
      throw fail(`write the whole name, for example "${slug(text, LABEL_MAX - POOL_EXAMPLE.length) || 'omantel'}${POOL_EXAMPLE}"`);
    }
    for (const label of labels) {
      if (label === '') {
        throw fail('write one dot between labels and none at either end');
      }
      if (/^[^a-z]/.test(label)) {
        throw fail(`use a name whose label "${label}" starts with a letter`);
      }
      if (!isLabel(label, 1, label.length)) {
        throw fail(`write "${slug(label)}" in place of the label "${label}"`);
      }
    }
    if (text.length > LABEL_MAX) {
      throw fail(`shorten it by ${characters(text.length - LABEL_MAX)}, it is used as a label value`);
    }
    if (value !== lower) {
      throw fail(`write "${lower}"`);
    }
  }

  /**
   * Requires a domain name that need not be a Sovereign's, such as a customer's own.
   *
   * @param path the path of the construct that the value was written in
   * @param value the domain name
   * @param prop the prop that the value was written in
   */
  public static assertDomain(path: string, value: string, prop: string = 'domain'): void {
    if (!isDomain(value)) {
      const candidate = bareHost(value);
      throw misuse(path, prop, DOMAIN_RULE, value, isDomain(candidate) ? `write "${candidate}"` : 'write for example "acme.com"');
    }
  }

  /**
   * Requires the subdomain of a Sovereign in a pool domain: one label that the platform does not use itself.
   *
   * @param path the path of the construct that the value was written in
   * @param value the subdomain
   */
  public static assertSubdomain(path: string, value: string): void {
    requireWord(path, 'subdomain', value, SUBDOMAIN);
  }

  /**
   * Requires the name of an Organization: 3 to 32 characters, not reserved, and not ending like an Environment.
   *
   * @param path the path of the construct that the value was written in
   * @param value the name
   */
  public static assertOrganization(path: string, value: string): void {
    requireOrganization(path, 'name', value);
  }

  /**
   * Explains why a word cannot name an Organization.
   *
   * @param word the word, which need not be a valid name otherwise
   * @returns the reason, or nothing when the word is not reserved
   */
  public static organizationReservation(word: string): string | undefined {
    return organizationReservation(word);
  }

  /**
   * Requires the name of an Environment: `{organization}-{env type}`.
   *
   * @param path the path of the construct that the value was written in
   * @param value the name
   * @param organization the Organization that the Environment must belong to; any when left out
   */
  public static assertEnvironment(path: string, value: string, organization?: string): void {
    const owner = organization ?? '{organization}';
    const rule = `one of ${EnvType.all().map((envType) => `${owner}-${envType}`).join(', ')}`;
    const text = String(value ?? '');
    const envType = EnvType.all().find((candidate) => text === candidate.code || text.endsWith(`-${candidate}`));
    const stem = envType === undefined ? text : text.slice(0, -envType.code.length - 1);
    if (envType === undefined || stem === '' || (organization !== undefined && stem !== organization)) {
      const meant = organization ?? candidateFor(stem, ORGANIZATION);
      throw misuse(path, 'name', rule, value, `write "${meant}-${envType ?? EnvType.PROD}"`);
    }
    requireOrganization(path, 'organization', stem);
  }

  /**
   * Requires the name of an Application, which is also its namespace, its repository and its Helm release.
   *
   * @param path the path of the construct that the value was written in
   * @param value the name
   */
  public static assertApplication(path: string, value: string): void {
    requireApplication(path, 'name', value);
  }

  /**
   * Requires the name of a node pool: 2 to 63 characters.
   *
   * @param path the path of the construct that the value was written in
   * @param value the name
   */
  public static assertNodePool(path: string, value: string): void {
    if (typeof value !== 'string' || !NODE_POOL.test(value)) {
      const candidate = slug(value);
      throw misuse(path, 'name', NODE_POOL_RULE, value, candidate.length >= 2 ? `write "${candidate}"` : 'write for example "workers"');
    }
  }

  /**
   * Requires the full name of a Blueprint: `bp-{name}`, at most 53 characters.
   *
   * @param path the path of the construct that the value was written in
   * @param value the name
   * @param prop the prop that the value was written in
   */
  public static assertBlueprint(path: string, value: string, prop: string = 'name'): void {
    const bare = String(value ?? '').slice(BLUEPRINT_PREFIX.length);
    if (value !== `${BLUEPRINT_PREFIX}${bare}` || !isBareBlueprint(bare)) {
      const rule = `"${BLUEPRINT_PREFIX}" followed by ${labelRule(1, BLUEPRINT_MAX)}`;
      throw misuse(path, prop, rule, value, `write "${BLUEPRINT_PREFIX}${bareBlueprint(value)}"`);
    }
  }

  /**
   * Requires the name of a Helm release: the component's own name, at most 53 characters.
   *
   * @param path the path of the construct that the value was written in
   * @param value the name
   */
  public static assertHelmRelease(path: string, value: string): void {
    requireLabel(path, 'releaseName', value, 'grafana', RELEASE_MAX);
  }

  /**
   * Requires the name of an object inside a namespace: its purpose, role, rule or component, without the namespace.
   *
   * @param path the path of the construct that the value was written in
   * @param value the name
   * @param prop the prop that the value was written in
   */
  public static assertObjectName(path: string, value: string, prop: string = 'name'): void {
    requireLabel(path, prop, value, 'admin-credentials');
  }

  /**
   * Requires an exact version: three numbers and optional pre-release and build parts.
   *
   * @param path the path of the construct that the value was written in
   * @param value the version
   */
  public static assertVersion(path: string, value: string): void {
    if (typeof value !== 'string' || !VERSION.test(value)) {
      const bare = String(value ?? '').replace(/^[^\d]*/, '');
      const instead = VERSION.test(bare) ? `write "${bare}"` : 'write for example "1.2.3"';
      throw misuse(path, 'version', 'three numbers joined by dots, with an optional pre-release and build part', value, instead);
    }
  }

  /**
   * Names an Environment: `acme-prod`.
   *
   * @param organization the name of the Organization
   * @param envType the type of the Environment
   */
  public static environment(organization: string, envType: EnvType): string {
    requireOrganization('Names.environment', 'organization', organization);
    return `${organization}-${envType}`;
  }

  /**
   * Names the EnvironmentPolicy of an Environment: `acme-prod-policy`.
   *
   * @param environment the name of the Environment
   */
  public static environmentPolicy(environment: string): string {
    Names.assertEnvironment('Names.environmentPolicy', environment);
    return `${environment}-policy`;
  }

  /**
   * Locates the EnvironmentPolicy of an Environment in the repository `system/catalyst-config`: `policies/acme-prod-policy.yaml`.
   *
   * @param environment the name of the Environment
   */
  public static environmentPolicyFile(environment: string): string {
    return `policies/${Names.environmentPolicy(environment)}.yaml`;
  }

  /**
   * Names the namespace of an Organization on a host cluster, which is also the local name of its vcluster: `acme`.
   *
   * @param organization the name of the Organization
   */
  public static organizationNamespace(organization: string): string {
    requireOrganization('Names.organizationNamespace', 'organization', organization);
    return organization;
  }

  /**
   * Names the namespace of an Application in a vcluster, which is also its Flux source and Kustomization: `store-frontend`.
   *
   * @param application the name of the Application
   */
  public static applicationNamespace(application: string): string {
    requireApplication('Names.applicationNamespace', 'application', application);
    return application;
  }

  /**
   * Names the namespace of a control plane component on the mgt cluster: `catalyst-projector`.
   *
   * @param component the name of the component
   */
  public static controlPlaneNamespace(component: string): string {
    const prefix = 'catalyst-';
    requireLabel('Names.controlPlaneNamespace', 'component', component, 'projector', LABEL_MAX - prefix.length);
    if (component.startsWith(prefix)) {
      const rule = `the component without "${prefix}"`;
      throw misuse('Names.controlPlaneNamespace', 'component', rule, component, `write "${component.slice(prefix.length)}"`);
    }
    return `${prefix}${component}`;
  }

  /**
   * Names the host of a platform component in the location form: `console.hfmp.openova.io`.
   *
   * @param component the name of the component, such as `console`, `gitea`, `auth` or `bao`
   * @param cluster the host cluster that runs the component
   * @param fqdn the FQDN of the Sovereign
   */
  public static componentHost(component: string, cluster: ClusterName, fqdn: string): string {
    requireLabel('Names.componentHost', 'component', component, 'console');
    Names.assertFqdn('Names.componentHost', fqdn);
    return `${component}.${cluster.locationCode}.${fqdn}`;
  }

  /**
   * Names the host of a platform component in the short form, an alias of the location form: `console.omantel.omani.works`.
   *
   * @param component the name of the component
   * @param fqdn the FQDN of the Sovereign
   */
  public static componentAlias(component: string, fqdn: string): string {
    requireLabel('Names.componentAlias', 'component', component, 'console');
    Names.assertFqdn('Names.componentAlias', fqdn);
    return `${component}.${fqdn}`;
  }

  /**
   * Names the host of a passage into a host cluster: `openbao.hfmp.omantel.omani.works`, of an Application `db.acme-prod.hfrp.omantel.omani.works`.
   *
   * @param label the first label of the host name
   * @param cluster the host cluster that it leads into
   * @param fqdn the FQDN of the Sovereign
   * @param environment the name of the Environment; none for a component of the platform
   */
  public static passageHost(label: string, cluster: ClusterName, fqdn: string, environment?: string): string {
    if (environment === undefined) return Names.componentHost(label, cluster, fqdn);
    requireLabel('Names.passageHost', 'label', label, 'db');
    Names.assertEnvironment('Names.passageHost', environment);
    Names.assertFqdn('Names.passageHost', fqdn);
    return `${label}.${environment}.${cluster.locationCode}.${fqdn}`;
  }

  /**
   * Names the login host of an Organization that has a Keycloak of its own: `auth.acme.hfmp.omantel.omani.works`.
   *
   * @param organization the name of the Organization
   * @param cluster the mgt cluster of the Sovereign
   * @param fqdn the FQDN of the Sovereign
   */
  public static organizationAuthHost(organization: string, cluster: ClusterName, fqdn: string): string {
    requireOrganization('Names.organizationAuthHost', 'organization', organization);
    Names.assertFqdn('Names.organizationAuthHost', fqdn);
    return `auth.${organization}.${cluster.locationCode}.${fqdn}`;
  }

  /**
   * Names the host of an Application: `marketing-site.acme-prod.omantel.openova.io`.
   *
   * @param application the name of the Application
   * @param environment the name of the Environment
   * @param domain the FQDN of the Sovereign, or the Organization's own domain
   */
  public static applicationHost(application: string, environment: string, domain: string): string {
    requireApplication('Names.applicationHost', 'application', application);
    Names.assertEnvironment('Names.applicationHost', environment);
    Names.assertDomain('Names.applicationHost', domain);
    const host = `${application}.${environment}.${domain}`;
    if (host.length > HOST_MAX) {
      const room = HOST_MAX - host.length + domain.length;
      const instead = `write a domain of at most ${characters(room)}`;
      throw misuse('Names.applicationHost', 'domain', `short enough for a host name of ${HOST_MAX} characters`, domain, instead);
    }
    return host;
  }

  /**
   * Names a Blueprint: `bp-gitea`.
   *
   * @param name the name without the prefix
   */
  public static blueprint(name: string): string {
    if (!isBareBlueprint(name)) {
      const rule = `${labelRule(1, BLUEPRINT_MAX)}, without "${BLUEPRINT_PREFIX}"`;
      throw misuse('Names.blueprint', 'name', rule, name, `write "${bareBlueprint(name)}"`);
    }
    return `${BLUEPRINT_PREFIX}${name}`;
  }

  /**
   * Names the OCI artifact of a Blueprint: `ghcr.io/openova-io/bp-gitea:1.2.3`.
   *
   * @param name the name of the Blueprint without the prefix
   * @param version the exact version; a `+` in it becomes `_`, as Helm writes it, because a tag cannot hold one
   * @param registry the registry path; the public one when left out
   */
  public static ociReference(name: string, version: string, registry: string = Names.BLUEPRINT_REGISTRY): string {
    Names.assertVersion('Names.ociReference', version);
    return `${registry}/${Names.blueprint(name)}:${version.replace('+', '_')}`;
  }

  /**
   * Names the Git tag that releases a single Blueprint: `platform/gitea/v1.2.3`.
   *
   * @param name the name of the Blueprint without the prefix
   * @param version the exact version
   */
  public static platformTag(name: string, version: string): string {
    return gitTag('Names.platformTag', 'platform', name, version);
  }

  /**
   * Names the Git tag that releases a composite Blueprint: `products/fabric/v1.2.3`.
   *
   * @param name the name of the Blueprint without the prefix
   * @param version the exact version
   */
  public static productTag(name: string, version: string): string {
    return gitTag('Names.productTag', 'products', name, version);
  }

  /**
   * Names the identity of a workload: `spiffe://omantel/ns/catalyst-projector/sa/projector`.
   *
   * @param sovereign the name of the Sovereign, which is the trust domain
   * @param namespaceName the namespace of the ServiceAccount
   * @param serviceAccount the name of the ServiceAccount
   */
  public static spiffeId(sovereign: string, namespaceName: string, serviceAccount: string): string {
    Names.assertSovereign('Names.spiffeId', sovereign);
    requireLabel('Names.spiffeId', 'namespaceName', namespaceName, 'catalyst-projector');
    requireLabel('Names.spiffeId', 'serviceAccount', serviceAccount, 'projector');
    return `spiffe://${sovereign}/ns/${namespaceName}/sa/${serviceAccount}`;
  }

  /**
   * Names the subjects of an Environment, all of them: `ws.acme-prod.>`.
   *
   * @param environment the name of the Environment
   */
  public static natsSubject(environment: string): string {
    return natsSubject('Names.natsSubject', environment, ['>']);
  }

  /**
   * Names the subject of a Kubernetes object: `ws.acme-prod.k8s.pod.store-frontend.web-1`.
   *
   * @param environment the name of the Environment
   * @param kind the kind of the object
   * @param namespaceName the namespace of the object
   * @param name the name of the object
   */
  public static natsKubernetesSubject(environment: string, kind: string, namespaceName: string, name: string): string {
    const path = 'Names.natsKubernetesSubject';
    requireToken(path, 'kind', kind);
    requireToken(path, 'namespaceName', namespaceName);
    requireToken(path, 'name', name);
    return natsSubject(path, environment, ['k8s', kind, namespaceName, name]);
  }

  /**
   * Names the subject of a Flux Kustomization: `ws.acme-prod.flux.store-frontend`.
   *
   * @param environment the name of the Environment
   * @param kustomization the name of the Kustomization
   */
  public static natsFluxSubject(environment: string, kustomization: string): string {
    requireToken('Names.natsFluxSubject', 'kustomization', kustomization);
    return natsSubject('Names.natsFluxSubject', environment, ['flux', kustomization]);
  }

  /**
   * Names the subject of a Git commit: `ws.acme-prod.git.4b825dc6`.
   *
   * @param environment the name of the Environment
   * @param hash the hash of the commit
   */
  public static natsGitSubject(environment: string, hash: string): string {
    requireToken('Names.natsGitSubject', 'hash', hash);
    return natsSubject('Names.natsGitSubject', environment, ['git', hash]);
  }

  /**
   * Names the subject of a Crossplane resource: `ws.acme-prod.crossplane.bucket`.
   *
   * @param environment the name of the Environment
   * @param resource the name of the resource
   */
  public static natsCrossplaneSubject(environment: string, resource: string): string {
    requireToken('Names.natsCrossplaneSubject', 'resource', resource);
    return natsSubject('Names.natsCrossplaneSubject', environment, ['crossplane', resource]);
  }

  /**
   * Names the key-value bucket with the state of an Environment: `ws-acme-prod-state`.
   *
   * @param environment the name of the Environment
   */
  public static kvBucket(environment: string): string {
    Names.assertEnvironment('Names.kvBucket', environment);
    return `ws-${environment}-state`;
  }

  /**
   * Names the key of an object in a key-value bucket: `deployment/web`.
   *
   * @param kind the kind of the object
   * @param name the name of the object
   */
  public static kvKey(kind: string, name: string): string {
    requireToken('Names.kvKey', 'kind', kind);
    requireToken('Names.kvKey', 'name', name);
    return `${kind}/${name}`;
  }

  /**
   * Locates the secrets of an Environment in OpenBao: `org/acme/env/prod/`.
   *
   * @param organization the name of the Organization
   * @param envType the type of the Environment
   */
  public static openBaoPrefix(organization: string, envType: EnvType): string {
    requireOrganization('Names.openBaoPrefix', 'organization', organization);
    return `org/${organization}/env/${envType}/`;
  }

  /**
   * Names the repository of an Application: `acme-pharmacy/store-frontend`.
   *
   * @param organization the name of the Organization
   * @param application the name of the Application
   */
  public static applicationRepository(organization: string, application: string): string {
    requireOrganization('Names.applicationRepository', 'organization', organization);
    requireApplication('Names.applicationRepository', 'application', application);
    return `${organization}/${application}`;
  }

  /**
   * Names the repository of a dependency of an Application: `acme-pharmacy/store-frontend-postgres`.
   *
   * @param organization the name of the Organization
   * @param application the name of the Application
   * @param dependency the name of the dependency
   */
  public static dependencyRepository(organization: string, application: string, dependency: string): string {
    requireOrganization('Names.dependencyRepository', 'organization', organization);
    requireApplication('Names.dependencyRepository', 'application', application);
    requireLabel('Names.dependencyRepository', 'dependency', dependency, 'postgres', RELEASE_MAX - application.length - 1);
    return `${organization}/${application}-${dependency}`;
  }

  /**
   * Names the repository of a Blueprint in a catalog: `catalog/bp-gitea`.
   *
   * @param catalog the Gitea Organization of the catalog
   * @param name the name of the Blueprint without the prefix
   */
  public static blueprintRepository(catalog: string, name: string): string {
    const catalogs = [Names.GITEA_CATALOG, Names.GITEA_CATALOG_SOVEREIGN];
    if (!catalogs.includes(catalog)) {
      const instead = `write one of these, an Organization keeps its Blueprints in ${Names.GITEA_SHARED_BLUEPRINTS}`;
      throw misuse('Names.blueprintRepository', 'catalog', `one of ${catalogs.join(', ')}`, catalog, instead);
    }
    return `${catalog}/${Names.blueprint(name)}`;
  }

  /**
   * Names the branch of an Application repository that an Environment follows.
   *
   * @param envType the type of the Environment
   */
  public static giteaBranch(envType: EnvType): string {
    return envType.branch;
  }

  /**
   * Builds the web address of a repository: `https://gitea.hfmp.acme-telecom.openova.io/acme-pharmacy/store-frontend`.
   *
   * @param host the host of Gitea
   * @param repository the repository with its Gitea Organization
   */
  public static giteaUrl(host: string, repository: string): string {
    Names.assertDomain('Names.giteaUrl', host);
    if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(repository)) {
      const instead = 'write for example "acme-pharmacy/store-frontend"';
      throw misuse('Names.giteaUrl', 'repository', '{gitea organization}/{repository}', repository, instead);
    }
    return `https://${host}/${repository}`;
  }

  /**
   * Names the network of a building block: `rtz-prod`.
   *
   * Unique only where a provider scopes networks to a region; elsewhere use the `resource` function of the cluster name.
   *
   * @param buildingBlock the building block
   * @param envType the env type
   */
  public static network(buildingBlock: BuildingBlock, envType: EnvType): string {
    return `${buildingBlock}-${envType}`;
  }

  /**
   * Names the SSH key of an env type: `cluster-prod`.
   *
   * @param envType the env type
   */
  public static sshKey(envType: EnvType): string {
    return `cluster-${envType}`;
  }

  /**
   * Names the ingress load balancer of an env type, and its floating IP: `ingress-prod`.
   *
   * Unique only where a provider scopes load balancers to a region; elsewhere use the `resource` function of the cluster name.
   *
   * @param envType the env type
   */
  public static ingress(envType: EnvType): string {
    return `ingress-${envType}`;
  }

  /**
   * Names a bucket of an env type: `prod-tf-state`.
   *
   * @param envType the env type
   * @param purpose what the bucket holds
   */
  public static bucket(envType: EnvType, purpose: string): string {
    requireLabel('Names.bucket', 'purpose', purpose, 'tf-state', LABEL_MAX - envType.code.length - 1);
    return `${envType}-${purpose}`;
  }

  /**
   * Names a daily snapshot policy by how long it keeps snapshots: `daily-7d`.
   *
   * @param retentionDays how many days a snapshot is kept
   */
  public static snapshotPolicy(retentionDays: number): string {
    if (!Number.isInteger(retentionDays) || retentionDays < 1) {
      throw misuse('Names.snapshotPolicy', 'retentionDays', 'a whole number of at least 1', retentionDays, 'write for example 7');
    }
    return `daily-${retentionDays}d`;
  }

  /**
   * Names the peering of a network to that of another building block: `to-dmz`.
   *
   * @param buildingBlock the building block at the other end
   */
  public static peering(buildingBlock: BuildingBlock): string {
    return `to-${buildingBlock}`;
  }

  private constructor() {}
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}

function gitTag(path: string, folder: string, name: string, version: string): string {
  Names.blueprint(name);
  Names.assertVersion(path, version);
  return `${folder}/${name}/v${version}`;
}

function natsSubject(path: string, environment: string, tokens: string[]): string {
  Names.assertEnvironment(path, environment);
  return ['ws', environment, ...tokens].join('.');
}

function requireToken(path: string, prop: string, value: string): void {
  if (typeof value !== 'string' || !/^[A-Za-z0-9_-]+$/.test(value)) {
    const candidate = String(value ?? '').replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
    const instead = candidate === '' ? 'write for example "web-1"' : `write "${candidate}"`;
    throw misuse(path, prop, 'letters, digits, hyphens or underscores', value, instead);
  }
}

/** Takes the host out of an address, or of a name as zone files write it. */
function bareHost(value: unknown): string {
  return String(value ?? '').toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/[/:].*$/, '').replace(/^\.+|\.+$/g, '');
}

function isDomain(value: unknown): boolean {
  const labels = typeof value === 'string' && value.length <= HOST_MAX ? value.split('.') : [];
  return labels.length >= 2 && labels.every((label) => DOMAIN_LABEL.test(label));
}

function isBareBlueprint(value: string): boolean {
  return isLabel(value, 1, BLUEPRINT_MAX) && !value.startsWith(BLUEPRINT_PREFIX);
}

/** Finds the valid Blueprint name without prefix nearest to a text. */
function bareBlueprint(value: unknown): string {
  let bare = slug(value, BLUEPRINT_MAX);
  while (`${bare}-`.startsWith(BLUEPRINT_PREFIX)) {
    bare = slug(bare.slice(BLUEPRINT_PREFIX.length));
  }
  return bare || 'gitea';
}

function requireOrganization(path: string, prop: string, value: string): void {
  requireWord(path, prop, value, ORGANIZATION);
  if (EnvType.all().some((envType) => value.endsWith(`-${envType}`))) {
    const endings = EnvType.all().map((envType) => `-${envType}`).join(', ');
    const rule = `a name without the ending of an Environment (${endings})`;
    throw misuse(path, prop, rule, value, `write "${candidateFor(value, ORGANIZATION)}"`);
  }
}

function requireApplication(path: string, prop: string, value: string): void {
  requireWord(path, prop, value, APPLICATION);
}
