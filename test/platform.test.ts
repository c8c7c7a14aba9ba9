import { CatalystPlatform, CatalystService } from '../blueprints';
import { CATALOGUE } from '../blueprints/catalogue';
import {
  Application, ArchiveStorage, CatalystKinds, CatalystResources, Checks, ClusterPlan, DnsPolicy, Domain, GitOpsApp, Placement, Registrar, SovereignPlan,
  TlsStrategy,
} from '../constructs';
import { dependenciesOf, objectOf, objectsOf, planOf, testSovereign, twoRegions } from './support/fixtures';
import { registerCrd, validateManifest } from './support/manifest-schema';
import { addOrganization, testPlatform } from './support/platform';

const SERVICES = ['admin', 'billing', 'blueprint-controller', 'catalog-svc', 'console', 'environment-controller', 'marketplace', 'projector', 'provisioning'];
const platform = testPlatform();
const plan = planOf(platform.crds.sovereign);

beforeAll(() => CatalystKinds.definitions().forEach((definition) => registerCrd(definition)));

/** Plans another platform than the usual one. */
function planWith(...args: Parameters<typeof testPlatform>): ClusterPlan {
  return planOf(testPlatform(...args).crds.sovereign);
}

function deployment(service: string, of: ClusterPlan = plan): any {
  return objectOf(of, `platform-${service}`, 'Deployment').spec;
}

function container(service: string, of: ClusterPlan = plan): any {
  return deployment(service, of).template.spec.containers[0];
}

/** Returns the environment variables of a service; of those from Secrets, the Secret and its key. */
function variables(service: string, of: ClusterPlan = plan): { [name: string]: string } {
  return Object.fromEntries(container(service, of).env.map(({ name, value, valueFrom }: any) => [name, value ?? `${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`]));
}

/** Returns the namespaces and ports on one side of a service's NetworkPolicy. */
function peers(service: string, side: 'ingress' | 'egress', of: ClusterPlan = plan): string[] {
  const { spec } = objectOf(of, `platform-${service}`, 'NetworkPolicy');
  return spec[side].map((rule: any) => `${(rule.from ?? rule.to)[0].namespaceSelector.matchLabels['kubernetes.io/metadata.name']}:${rule.ports[0].port}`);
}

describe('CatalystPlatform', () => {
  test('has its members as children, named after the services, each in a namespace of its own', () => {
    expect(platform.members.map((member) => member.name)).toEqual(['config', 'crds', ...SERVICES].sort().map((name) => `platform-${name}`));
    const services = platform.members.filter((member) => member instanceof CatalystService);
    expect(services.map((member) => member.namespace)).toEqual(SERVICES.map((name) => `catalyst-${name}`));
    expect([
      platform.admin, platform.billing, platform.blueprintController, platform.catalogSvc, platform.console, platform.environmentController,
      platform.marketplace, platform.projector, platform.provisioning,
    ].map((service) => service!.component.key)).toEqual(SERVICES);
    expect(platform.component).toBe(CATALOGUE['catalyst-platform']);
  });

  test('passes every check, on one cluster and on several, with and without Organizations', () => {
    for (const props of [{ nodes: 3 }, { regions: twoRegions() }]) {
      const { sovereign } = testPlatform(props).crds;
      addOrganization(sovereign);
      expect(Checks.findings(sovereign).map(String)).toEqual([]);
    }
    expect(plan.sovereignPlan.findings).toEqual([]);
  });

  test('makes objects that are valid against the schemas of their kinds', () => {
    const units = plan.units.filter((unit) => unit.name.startsWith('platform-'));
    expect(units.flatMap((unit) => unit.manifests).flatMap((manifest) => validateManifest(manifest))).toEqual([]);
  });

  test('asks for about 3 GB of memory in all', () => {
    const requested = SERVICES.map((service) => deployment(service).replicas * parseInt(container(service).resources.requests.memory, 10));
    expect(Math.round(requested.reduce((sum, mebibytes) => sum + mebibytes, 0) * 1024 ** 2 / 1e9)).toBe(3);
  });

  test('leaves the marketplace and billing out when told, and wires nothing to them', () => {
    const small = testPlatform({ nodes: 3 }, { marketplaceEnabled: false, billingEnabled: false });
    const of = planOf(small.crds.sovereign);
    expect([small.marketplace, small.billing, of.tryFindUnit('platform-marketplace'), of.tryFindUnit('platform-billing')]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Object.keys(variables('console', of)).filter((name) => name.endsWith('_URL'))).toEqual(['CATALOG_SVC_URL', 'PROJECTOR_URL', 'PROVISIONING_URL', 'PUBLIC_URL']);
    expect(peers('catalog-svc', 'ingress', of)).toEqual(['catalyst-console:8080', 'catalyst-provisioning:8080']);
    expect(Checks.findings(small.crds.sovereign)).toEqual([]);
  });

  test('takes its images from another registry when told', () => {
    expect(container('console').image).toBe('ghcr.io/openova-io/openova/console:1.1.6');
    expect(container('console', planWith({ nodes: 3 }, { registry: 'harbor.example.com/catalyst' })).image).toBe('harbor.example.com/catalyst/console:1.1.6');
  });

  test('names no service of the fleet', () => {
    const pods = plan.units.filter((unit) => unit.name.startsWith('platform-')).flatMap((unit) => unit.manifests).filter((manifest) => manifest.kind === 'Deployment');
    expect(pods.map((manifest) => manifest.metadata.name).sort()).toEqual(SERVICES);
  });
});

describe('every service', () => {
  test.each(SERVICES)('%s runs two Pods that are locked down and spread as far as possible', (service) => {
    const { replicas, selector, template } = deployment(service);
    expect([replicas, selector.matchLabels]).toEqual([2, { 'app.kubernetes.io/name': service }]);
    const user = ['admin', 'console', 'marketplace'].includes(service) ? 101 : 65534;
    expect(template.spec.securityContext).toEqual(expect.objectContaining({ runAsNonRoot: true, runAsUser: user, runAsGroup: user }));
    expect(template.spec.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, privileged: false, readOnlyRootFilesystem: true, runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm).toEqual({
      labelSelector: { matchLabels: { 'app.kubernetes.io/name': service } }, topologyKey: 'kubernetes.io/hostname',
    });
    expect(objectOf(plan, `platform-${service}`, 'PodDisruptionBudget').spec).toEqual({ maxUnavailable: 1, selector: { matchLabels: { 'app.kubernetes.io/name': service } } });
  });

  test.each(SERVICES)('%s answers on 8080 and says whether it lives and is ready', (service) => {
    const { ports, livenessProbe, readinessProbe, resources } = container(service);
    expect([ports, livenessProbe.httpGet, readinessProbe.httpGet]).toEqual([
      [{ containerPort: 8080, name: 'http' }], { path: '/healthz', port: 8080, scheme: 'HTTP' }, { path: '/readyz', port: 8080, scheme: 'HTTP' },
    ]);
    expect(parseInt(resources.limits.memory, 10)).toBe(2 * parseInt(resources.requests.memory, 10));
    const { selector, ports: exposed } = objectOf(plan, `platform-${service}`, 'Service').spec;
    expect([selector, exposed]).toEqual([{ 'app.kubernetes.io/name': service }, [{ name: 'http', port: 8080, targetPort: 8080 }]]);
  });

  test('runs one Pod without a disruption budget on one machine', () => {
    const of = planWith({});
    expect(SERVICES.map((service) => deployment(service, of).replicas)).toEqual(SERVICES.map(() => 1));
    expect(SERVICES.flatMap((service) => objectsOf(of, `platform-${service}`)).filter((object) => object.kind === 'PodDisruptionBudget')).toEqual([]);
    expect(deployment('console', of).template.spec.affinity).toBe(undefined);
  });

  test('runs as many Pods as told, as far as there are machines', () => {
    expect(deployment('console', planWith({ nodes: 3 }, { replicas: 5 })).replicas).toBe(3);
    expect(deployment('console', planWith({ nodes: 3 }, { replicas: 1 })).replicas).toBe(1);
  });

  test('has a token of the Kubernetes API only where it works on objects, with named resources', () => {
    const withToken = SERVICES.filter((service) => deployment(service).template.spec.automountServiceAccountToken);
    expect(withToken).toEqual(['blueprint-controller', 'catalog-svc', 'environment-controller']);
    const roles = plan.units.filter((unit) => unit.name.startsWith('platform-')).flatMap((unit) => unit.manifests).filter((manifest) => /Role$/.test(manifest.kind));
    expect(roles.map((role) => `${role.kind} ${role.metadata.namespace ?? ''} ${role.metadata.name}`).sort()).toEqual([
      'ClusterRole  catalyst-blueprint-controller', 'ClusterRole  catalyst-catalog-svc', 'ClusterRole  catalyst-environment-controller',
      'Role catalyst-blueprint-controller blueprint-controller', 'Role catalyst-environment-controller environment-controller',
    ]);
    expect(roles.flatMap((role) => role.rules).filter((rule) => JSON.stringify(rule).includes('*'))).toEqual([]);
    expect(objectOf(plan, 'platform-catalog-svc', 'ClusterRole').rules).toEqual([
      { apiGroups: ['catalyst.openova.io'], resources: ['blueprints'], verbs: ['get', 'list', 'watch'] },
    ]);
    expect(objectOf(plan, 'platform-catalog-svc', 'ClusterRoleBinding')).toEqual(expect.objectContaining({
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'catalyst-catalog-svc' },
      subjects: [{ kind: 'ServiceAccount', name: 'catalog-svc', namespace: 'catalyst-catalog-svc' }],
    }));
    for (const service of withToken) expect(dependenciesOf(plan, `platform-${service}`)).toContain('platform-crds');
  });
});

describe('wiring', () => {
  const url = (service: string) => `http://${service}.catalyst-${service}.svc:8080`;

  test('gives a surface its host name, its login and what it calls', () => {
    expect(variables('console')).toEqual({
      BILLING_URL: url('billing'),
      CATALOG_SVC_URL: url('catalog-svc'),
      OIDC_AUDIENCES: 'catalyst-console',
      OIDC_CLIENT_ID: 'catalyst-console',
      OIDC_CLIENT_SECRET: expect.stringMatching(/\/client-secret$/),
      OIDC_ISSUER: expect.stringMatching(/^https:\/\/[a-z.]+\/realms\/[a-z-]+$/),
      PROJECTOR_URL: url('projector'),
      PROVISIONING_URL: url('provisioning'),
      PUBLIC_URL: 'https://console.hfmp.omantel.omani.works',
      SOVEREIGN_FQDN: 'omantel.omani.works',
    });
    for (const service of ['console', 'admin', 'marketplace']) {
      expect(objectOf(plan, `platform-${service}`, 'HTTPRoute').spec.hostnames).toEqual([`${service}.hfmp.omantel.omani.works`, `${service}.omantel.omani.works`]);
    }
    expect(dependenciesOf(plan, 'platform-console')).toEqual(expect.arrayContaining(['platform-billing', 'platform-catalog-svc', 'platform-projector', 'platform-provisioning']));
  });

  test('puts the services of the API below one host name, each at a path of its own', () => {
    const paths = ['billing', 'catalog-svc', 'projector', 'provisioning'].map((service) => {
      const { hostnames, rules } = objectOf(plan, `platform-${service}`, 'HTTPRoute').spec;
      expect(hostnames).toEqual(['api.hfmp.omantel.omani.works', 'api.omantel.omani.works']);
      return [rules[0].matches[0].path.value, rules[0].timeouts?.request, variables(service).PUBLIC_URL, variables(service).BASE_PATH];
    });
    expect(paths).toEqual([
      ['/billing', undefined, 'https://api.hfmp.omantel.omani.works/billing', '/billing'],
      ['/catalog', undefined, 'https://api.hfmp.omantel.omani.works/catalog', '/catalog'],
      // The stream of events never ends.
      ['/events', '0s', 'https://api.hfmp.omantel.omani.works/events', '/events'],
      ['/provisioning', undefined, 'https://api.hfmp.omantel.omani.works/provisioning', '/provisioning'],
    ]);
  });

  test('lets a service accept the tokens of the surfaces that call it', () => {
    expect(['projector', 'billing', 'catalog-svc', 'provisioning'].map((service) => variables(service).OIDC_AUDIENCES)).toEqual([
      'catalyst-admin,catalyst-console', 'catalyst-admin,catalyst-console', 'catalyst-console,catalyst-marketplace', 'catalyst-console',
    ]);
    expect(['blueprint-controller', 'environment-controller'].map((service) => variables(service).OIDC_ISSUER)).toEqual([undefined, undefined]);
  });

  test('gives billing a database of its own', () => {
    expect(objectOf(plan, 'platform-billing-prerequisites', 'Cluster', 'billing-pg').spec.bootstrap.initdb).toEqual(expect.objectContaining({ database: 'billing', owner: 'billing' }));
    expect(variables('billing').DATABASE_URL).toBe('billing-pg-app/uri');
    expect(peers('billing', 'egress')).toContain('catalyst-billing:5432');
  });

  test('gives the services that speak of events a user and the authority of the servers', () => {
    for (const service of ['billing', 'projector', 'provisioning']) {
      expect(variables(service)).toEqual(expect.objectContaining({
        NATS_URL: 'tls://nats-jetstream.catalyst-nats.svc:4222', NATS_CA_FILE: '/etc/messaging/ca.crt',
        NATS_USERNAME: `${service}-messaging/username`, NATS_PASSWORD: `${service}-messaging/password`,
      }));
      expect(container(service).volumeMounts).toContainEqual({ mountPath: '/etc/messaging', name: 'messaging-ca', readOnly: true });
      expect(dependenciesOf(plan, `platform-${service}`)).toContain('nats-jetstream');
      expect(peers(service, 'egress')).toContain('catalyst-nats:4222');
    }
    expect(Object.keys(variables('catalog-svc')).filter((name) => name.startsWith('NATS'))).toEqual([]);
  });

  test('gives the services that commit an account at Git with a password that nobody knows', () => {
    for (const service of ['blueprint-controller', 'environment-controller', 'provisioning']) {
      expect(variables(service)).toEqual(expect.objectContaining({
        GIT_URL: expect.stringMatching(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/), GIT_USERNAME: 'git-account/username', GIT_PASSWORD: 'git-account/password',
      }));
      expect(objectOf(plan, `platform-${service}-prerequisites`, 'ExternalSecret', 'git-account').spec.target.template.data.username).toBe(service);
    }
    expect(Object.keys(variables('projector')).filter((name) => name.startsWith('GIT'))).toEqual([]);
    expect(dependenciesOf(plan, 'platform-projector')).toContain('gitea');
  });

  test('lets nothing else in or out', () => {
    expect(SERVICES.map((service) => [service, peers(service, 'ingress').join(' '), peers(service, 'egress').slice(1).join(' ')])).toEqual([
      ['admin', 'coraza:8080', 'catalyst-billing:8080 catalyst-projector:8080'],
      ['billing', 'catalyst-admin:8080 catalyst-console:8080', 'catalyst-billing:5432 catalyst-nats:4222'],
      ['blueprint-controller', '', expect.stringMatching(/^(catalyst-gitea:3000)?$/)],
      ['catalog-svc', 'catalyst-console:8080 catalyst-marketplace:8080 catalyst-provisioning:8080', ''],
      ['console', 'coraza:8080', 'catalyst-billing:8080 catalyst-catalog-svc:8080 catalyst-projector:8080 catalyst-provisioning:8080'],
      ['environment-controller', '', expect.stringMatching(/^(catalyst-gitea:3000)?$/)],
      ['marketplace', 'coraza:8080', 'catalyst-catalog-svc:8080'],
      ['projector', 'catalyst-admin:8080 catalyst-console:8080 catalyst-gitea:8080', 'catalyst-nats:4222'],
      ['provisioning', 'catalyst-console:8080', expect.stringMatching(/^catalyst-catalog-svc:8080( catalyst-gitea:3000)? catalyst-nats:4222$/)],
    ]);
    for (const service of SERVICES) {
      const { podSelector, policyTypes, egress } = objectOf(plan, `platform-${service}`, 'NetworkPolicy').spec;
      expect([podSelector.matchLabels, policyTypes, egress[0].ports]).toEqual([
        { 'app.kubernetes.io/name': service }, ['Ingress', 'Egress'], [{ protocol: 'TCP', port: 53 }, { protocol: 'UDP', port: 53 }],
      ]);
    }
  });

  test('names the Gateway and the Kubernetes API where they are needed, which only Cilium can', () => {
    const entities = SERVICES.map((service) => {
      const { ingress = [], egress = [] } = objectOf(plan, `platform-${service}`, 'CiliumNetworkPolicy').spec;
      return [service, ingress.flatMap((rule: any) => rule.fromEntities).join(' '), egress.flatMap((rule: any) => rule.toEntities).join(' ')];
    });
    expect(entities).toEqual([
      ['admin', 'ingress', 'ingress world'],
      ['billing', 'ingress', 'ingress world'],
      ['blueprint-controller', '', 'kube-apiserver'],
      ['catalog-svc', 'ingress', 'kube-apiserver ingress world'],
      ['console', 'ingress', 'ingress world'],
      ['environment-controller', '', 'kube-apiserver'],
      ['marketplace', 'ingress', 'ingress world'],
      ['projector', 'ingress', 'ingress world'],
      ['provisioning', 'ingress', 'ingress world'],
    ]);
  });

  test('fails when what it needs is not there, and says what', () => {
    const sovereign = testSovereign({ nodes: 3 });
    new CatalystPlatform(sovereign);
    const missing = SovereignPlan.of(sovereign).findings.map(String).filter((finding) => finding.startsWith('omantel/hz-fsn-mgt-prod/platform/projector:'));
    expect(missing).toEqual([['gateway', 'PublicGateway'], ['git', 'Gitea'], ['messaging', 'NatsJetStream']].map(([name, usual]) => (
      `omantel/hz-fsn-mgt-prod/platform/projector: needs ${name}, which no Blueprint on hz-fsn-mgt-prod provides; ` +
      `add a Blueprint that provides it (${usual}) with hz-fsn-mgt-prod as its scope, or leave 'platform-projector' out [missing-provider]`
    )));
  });
});

describe('CatalystCrds and CatalystConfig', () => {
  const rich = testPlatform({ regions: twoRegions(), archive: ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' }), domain: Domain.byoApi('cloud.example.com', Registrar.OVH), tls: TlsStrategy.letsEncrypt({ staging: true }) });
  const acme = addOrganization(rich.crds.sovereign);
  const of = planOf(rich.crds.sovereign);
  const folders = ['sovereign', 'organizations', 'environments', 'policies', 'applications'];
  const objects = () => folders.flatMap((folder) => objectsOf(of, `platform-config-${folder}`));

  test('defines every kind with a closed schema, and never deletes one', () => {
    expect(objectsOf(plan, 'platform-crds').map((definition) => `${definition.spec.names.kind} ${definition.spec.scope}`).sort()).toEqual([
      'Application Namespaced', 'Blueprint Cluster', 'Environment Cluster', 'EnvironmentPolicy Namespaced', 'Organization Cluster', 'Runbook Namespaced',
      'SecretPolicy Namespaced', 'Sovereign Cluster',
    ]);
    expect(plan.tryFindUnit('platform-crds')!.prune).toBe(false);
    expect(plan.tryFindUnit('platform-crds')!.crds).toEqual(CatalystKinds.served);
    const open: string[] = [];
    const visit = (schema: any, path: string): void => {
      if (schema.type === 'object' && !schema.properties && !schema.additionalProperties) open.push(path);
      Object.entries(schema.properties ?? {}).forEach(([name, property]) => visit(property, `${path}.${name}`));
      if (schema.items) visit(schema.items, `${path}[]`);
    };
    for (const { spec } of CatalystKinds.definitions()) visit(spec.versions[0].schema.openAPIV3Schema, spec.names.kind);
    expect(open.filter((path) => !/^[A-Za-z]+\.metadata$/.test(path))).toEqual(['Application.spec.config', 'Blueprint.spec.configSchema', 'Blueprint.spec.depends[].values']);
  });

  test('puts each kind of statement into a folder and a unit of its own, after the kinds', () => {
    expect(folders.map((folder) => of.tryFindUnit(`platform-config-${folder}`)!.path)).toEqual(folders);
    for (const folder of folders) expect(dependenciesOf(of, `platform-config-${folder}`)).toContain('platform-crds');
    const tree = GitOpsApp.tree(SovereignPlan.of(rich.crds.sovereign));
    const files = tree.paths.filter((path) => folders.includes(path.split('/')[2]) && path.startsWith('system/catalyst-config/') && !path.endsWith('kustomization.yaml'));
    expect(files.map((file) => file.slice('system/catalyst-config/'.length))).toEqual([
      'applications/store-db.acme-prod.yaml', 'applications/store.acme-prod.yaml', 'environments/acme-prod.yaml', 'organizations/acme.yaml',
      'policies/acme-prod-policy.yaml', 'policies/regulated.yaml', 'sovereign/omantel.yaml',
    ]);
  });

  test('leaves out folders that nothing is in', () => {
    expect(plan.units.map((unit) => unit.name).filter((name) => name.startsWith('platform-config'))).toEqual(['platform-config-sovereign']);
  });

  test('says everything that the definition says, valid against the schema of its kind', () => {
    expect(objects().flatMap((object) => validateManifest(object))).toEqual([]);
    const runbooks = [...rich.crds.sovereign.runbooks, ...acme.runbooks].map((runbook) => CatalystResources.runbook(runbook));
    expect(runbooks.flatMap((runbook) => validateManifest(runbook))).toEqual([]);
    expect(Object.fromEntries([...objects(), ...runbooks].map((object) => [`${object.kind} ${object.metadata.name}`, object.spec]))).toEqual({
      'Sovereign omantel': {
        fqdn: 'cloud.example.com',
        domain: { mode: 'byo-api', registrar: 'ovh' },
        envType: 'prod',
        owner: { organization: 'Example', email: 'platform@example.com', country: 'DE' },
        keycloakTopology: 'per-organization',
        tls: { issuer: 'letsencrypt', staging: true },
        regions: [
          { provider: 'hetzner', code: 'nbg', hostClusters: [{ name: 'hz-nbg-mgt-prod', buildingBlock: 'mgt', roles: ['mgt'] }] },
          ...['fsn', 'hel'].map((code) => ({
            provider: 'hetzner',
            code,
            hostClusters: ['dmz', 'rtz'].map((block) => ({ name: `hz-${code}-${block}-prod`, buildingBlock: block, roles: [block] })),
          })),
        ],
        archive: { kind: 'hetzner-object-storage', protocol: 's3', endpoint: 'https://fsn1.your-objectstorage.com', region: 'fsn1', bucketPrefix: 'omantel' },
      },
      'Organization acme': { displayName: 'Acme', contact: 'it@acme.example', tier: 'high', plan: 'business' },
      'Environment acme-prod': {
        organization: 'acme',
        envType: 'prod',
        branch: 'main',
        placement: ['fsn', 'hel'].map((region) => ({ hostCluster: `hz-${region}-rtz-prod`, region, vcluster: `hz-${region}-rtz-prod-acme` })),
      },
      'EnvironmentPolicy acme-prod-policy': {
        appliesTo: { environments: ['acme-prod'] },
        rules: [
          { kind: 'pr-required', approvers: ['platform', 'security'], minApprovals: 2 },
          { kind: 're-score-gate', minScore: 80, severity: 'blocking' },
          { kind: 'soak', sourceEnvironment: 'acme-stg', duration: '24h' },
          { kind: 'change-window', cron: '0 22 * * SAT', duration: '4h' },
        ],
      },
      'SecretPolicy regulated': {
        appliesTo: { organizationLabels: { 'openova.io/regulated': 'true' } },
        rules: [
          { kind: 'database-credentials', maxTTL: '1h', autoRotate: true },
          { kind: 'api-token', maxTTL: '90d', autoRotate: true, rotateBefore: '7d' },
          { kind: 'oauth-client-secret', maxTTL: '90d', autoRotate: true, rotateBefore: '7d' },
          { kind: 'signing-key', maxTTL: '365d', autoRotate: false, requireApproval: ['security-officer'] },
          { kind: 'tls-cert', maxTTL: 'cert-manager-managed', autoRotate: true },
        ],
      },
      'Application store-db.acme-prod': {
        name: 'store-db',
        environment: 'acme-prod',
        blueprintRef: { name: 'bp-cnpg', version: '0.29.0' },
        config: {},
        placement: { mode: 'single-region', regions: ['fsn'], dns: { policy: 'address' } },
        healthCheck: { path: '/healthz' },
      },
      'Application store.acme-prod': {
        name: 'store',
        environment: 'acme-prod',
        blueprintRef: { name: 'bp-wordpress', version: '1.3.0' },
        config: { replicas: 2, existingSecret: 'store-admin', database: 'store-db-rw.store-db.svc:5432' },
        placement: { mode: 'active-hotstandby', regions: ['fsn', 'hel'], dns: { policy: 'failover' } },
        healthCheck: { path: '/healthz' },
        dependencyBindings: { database: 'store-db' },
      },
      'Runbook gitea-restart': {
        triggers: [{ alertName: 'GiteaDown' }],
        preconditions: [{ check: 'kubectl get nodes' }],
        steps: [{ run: 'flux reconcile kustomization gitea' }, { verify: 'curl -fsS http://gitea-http/healthz' }],
        rollback: [{ run: 'flux suspend kustomization gitea' }],
      },
      'Runbook store-restart': {
        triggers: [{ alertName: 'StoreDown' }],
        steps: [{ run: 'flux reconcile kustomization gitea' }, { verify: 'curl -fsS http://gitea-http/healthz' }],
      },
    });
  });

  test('labels Organizations with what SecretPolicies select by', () => {
    expect(objectOf(of, 'platform-config-organizations', 'Organization', 'acme').metadata).toEqual({ name: 'acme', labels: { 'openova.io/regulated': 'true' } });
  });

  test('says the weights of a placement where there are some, and nothing that was not said', () => {
    const [prod] = acme.environments;
    const placement = Placement.activeActive(['fsn', 'hel'], { dns: DnsPolicy.WEIGHTED, weights: [80, 20] });
    const canary = CatalystResources.application(new Application(prod, 'canary', { blueprint: 'bp-wordpress', version: '1.4.0', placement }));
    expect(canary.spec.placement).toEqual({ mode: 'active-active', regions: ['fsn', 'hel'], dns: { policy: 'weighted', weights: [80, 20] } });
    expect(validateManifest(canary)).toEqual([]);
    const minimal = CatalystResources.sovereign(testSovereign()).spec;
    expect([minimal.domain, minimal.tls, minimal.archive]).toEqual([{ mode: 'pool' }, { issuer: 'letsencrypt' }, undefined]);
  });

  test.each<[string, (object: any) => void, string]>([
    ['a field that nobody knows', (object) => { object.spec.replicas = 1; }, `Application catalyst-system/store.acme-prod: 'spec.replicas' `],
    ['two regions for one', (object) => { object.spec.placement.regions = []; }, `Application catalyst-system/store.acme-prod: 'spec.placement.regions' `],
    ['a range of versions', (object) => { object.spec.blueprintRef.version = '^1.3'; }, `Application catalyst-system/store.acme-prod: 'spec.blueprintRef.version' `],
  ])('refuse %s', (_, spoil, message) => {
    const object = JSON.parse(JSON.stringify(objectOf(of, 'platform-config-applications', 'Application', 'store.acme-prod')));
    spoil(object);
    expect(validateManifest(object).map((problem) => problem.slice(0, message.length))).toEqual([message]);
  });

  test('refuse a rule that has the fields of another kind', () => {
    const policy = JSON.parse(JSON.stringify(objectOf(of, 'platform-config-policies', 'EnvironmentPolicy')));
    delete policy.spec.rules[0].approvers;
    expect(validateManifest(policy).length).toBeGreaterThan(0);
  });
});
