import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { references } from './support/hcl-references';
import { registerCrd, validateManifest } from './support/manifest-schema';
import { instead, nearest } from './support/suggest';
import { validateTerraform } from './support/terraform-schema';
import { compareGolden, kustomizeBuild, readManifests, readTree } from './support/tree';
import { recordedValuesVersion, unknownValuePaths } from './support/values';

const SCHEMAS = join(__dirname, '../schemas');
const json = (path: string) => JSON.parse(readFileSync(join(SCHEMAS, path), 'utf8'));
const files = (folder: string) => readdirSync(join(SCHEMAS, folder)).filter(file => file !== 'index.json');

describe('recorded schemas', () => {
  test('of custom resources are named by what they hold, have a source and no descriptions', () => {
    const index: any[] = json('crds/index.json');
    expect(index.map(({ file }) => file)).toEqual(files('crds').sort());
    for (const { file, served } of index) {
      const { group, version, kind, scope, schema } = json(`crds/${file}`);
      expect([file, `${group}_${version}_${kind}.json`, ['Cluster', 'Namespaced'].includes(scope)]).toEqual([file, file, true]);
      expect([file, served.includes(version)]).toEqual([file, true]);
      expect([file, descriptions(schema)]).toEqual([file, 0]);
    }
  });

  test('of Kubernetes are closed, small and whole', () => {
    const text = readFileSync(join(SCHEMAS, 'kubernetes/core.json'), 'utf8');
    const { definitions, kinds } = JSON.parse(text);
    expect(text.length).toBeLessThan(400_000);
    const open = Object.entries<any>(definitions).filter(([, schema]) => schema.properties && schema.additionalProperties !== false);
    expect(open.map(([name]) => name)).toEqual([]);
    const used = [...text.matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map(([, name]) => name);
    expect(used.filter(name => !(name in definitions))).toEqual([]);
    expect(Object.keys(definitions).filter(name => !used.includes(name))).toEqual([]);
    expect(Object.keys(kinds)).not.toContain('v1/Secret');
  });

  test('all compile', () => {
    const recorded = files('crds').map(file => file.replace(/_([^_]+)_([^_]+)\.json$/, '/$1/$2'));
    for (const key of [...recorded, ...Object.keys(json('kubernetes/core.json').kinds)]) {
      const [apiVersion, kind] = [dirname(key), basename(key)];
      const name = kind === 'CustomResourceDefinition' ? '<plural>.<group>' : 'x';
      const found = validateManifest({ apiVersion, kind, metadata: { name } });
      expect(found.filter(sentence => !sentence.endsWith('\' must be set'))).toEqual([]);
    }
  });

  test('of values and charts are of the same charts', () => {
    const charts = files('charts').map(file => json(`charts/${file}`));
    expect(charts.map(({ chart }) => `${chart}.json`).sort()).toEqual(files('values').sort());
    expect(charts.map(({ key }) => `${key}.json`)).toEqual(files('charts'));
  });

  test('of charts name a made or consumed Secret for every mount, and a Service for every webhook', () => {
    for (const file of files('charts')) {
      const chart = json(`charts/${file}`);
      const named = ({ namespace, name }: any) => `${namespace}/${name}`;
      const secrets = [...chart.secretsMade, ...chart.secretsMadeLater, ...chart.secretsConsumed].map(named);
      const mounted = chart.workloads
        .flatMap(({ namespace, secrets: some = [] }: any) => some.map(({ name }: any) => named({ namespace, name })));
      expect([file, mounted.filter((name: string) => !secrets.includes(name))]).toEqual([file, []]);
      const services = chart.services.map(({ name }: any) => name);
      const called = chart.webhooks.flatMap(({ hooks }: any) => hooks.map(({ service }: any) => service));
      expect([file, called.filter((name: string) => !services.includes(name))]).toEqual([file, []]);
    }
  });
});

function descriptions(schema: any, isMap = false): number {
  if (typeof schema !== 'object' || schema === null) return 0;
  const own = !isMap && typeof schema.description === 'string' ? 1 : 0;
  return Object.entries(schema).reduce((sum, [key, value]) => sum + descriptions(value, !isMap && key === 'properties'), own);
}

const certificate = (change: object = {}, metadata: object = {}) => ({
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: { name: 'web', namespace: 'shop', ...metadata },
  spec: { secretName: 'web-tls', dnsNames: ['shop.example.org'], issuerRef: { name: 'acme', kind: 'ClusterIssuer' }, ...change },
});

const deployment = (container: object = {}, spec: object = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: {
        containers: [{
          name: 'web', image: 'web:1', ports: [{ containerPort: 8080, name: 'http' }],
          readinessProbe: { httpGet: { port: 'http', path: '/' } },
          resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '64Mi', cpu: 1 } },
          ...container,
        }],
        volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }],
        ...spec,
      },
    },
  },
});

const object = (apiVersion: string, kind: string, rest: object = {}, metadata: object = {}) => ({
  apiVersion, kind, metadata: { name: 'one', ...metadata }, ...rest,
});

describe('validateManifest', () => {
  test('accepts good manifests', () => {
    expect(validateManifest(certificate())).toEqual([]);
    expect(validateManifest(deployment())).toEqual([]);
    expect(validateManifest(object('v1', 'Namespace', {}, { labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } }))).toEqual([]);
    expect(validateManifest(object('rbac.authorization.k8s.io/v1', 'ClusterRole', { rules: [] }, { name: 'system:one' }))).toEqual([]);
    expect(validateManifest(object('v1', 'Service', {
      spec: { ports: [{ port: 53, targetPort: 'dns' }, { port: 53, protocol: 'UDP', name: 'udp' }] },
    }))).toEqual([]);
    expect(validateManifest(object('apps/v1', 'StatefulSet', {
      spec: {
        serviceName: 'one',
        selector: { matchLabels: { app: 'one' } },
        template: { metadata: { labels: { app: 'one' } }, spec: { containers: [] } },
        volumeClaimTemplates: [{
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        }],
      },
    }))).toEqual([]);
  });

  test('takes anything where the schema preserves unknown fields', () => {
    expect(validateManifest(object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', {
      spec: {
        interval: '10m',
        chart: { spec: { chart: 'web', sourceRef: { kind: 'HelmRepository', name: 'web' } } },
        values: { any: [{ thing: 1 }] },
      },
    }))).toEqual([]);
  });

  test('fails when a custom resource has a field that its schema does not know', () => {
    expect(validateManifest(certificate({ secretNam: 'x', issuerRef: { name: 'acme', namespace: 'shop' } }))).toEqual([
      'Certificate shop/web: \'spec.issuerRef.namespace\' must be a field of cert-manager.io/v1 Certificate, got "shop"; known here: '
        + 'group, kind, name',
      'Certificate shop/web: \'spec.secretNam\' must be a field of cert-manager.io/v1 Certificate, got "x"; write secretName',
    ]);
  });

  test('fails when a container has an unknown field, a wrong type, or a value outside its enum', () => {
    expect(validateManifest(deployment({
      imagePullpolicy: 'Always', terminationMessagePolicy: 'Stdout', tty: 'yes', resources: { requests: { cpu: '100 m' } },
    }))).toEqual([
      'Deployment shop/web: \'spec.template.spec.containers[0].imagePullpolicy\' must be a field of apps/v1 Deployment, got '
        + '"Always"; write imagePullPolicy',
      'Deployment shop/web: \'spec.template.spec.containers[0].resources.requests.cpu\' must match '
        + '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$, got "100 m"',
      'Deployment shop/web: \'spec.template.spec.containers[0].terminationMessagePolicy\' must be one of "FallbackToLogsOnError", '
        + '"File", got "Stdout"',
      'Deployment shop/web: \'spec.template.spec.containers[0].tty\' must be a boolean, got "yes"',
    ]);
  });

  test('fails when two entries of a keyed list are the same, with the default of a key', () => {
    const ports = [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }, { containerPort: 53, protocol: 'TCP' }];
    expect(validateManifest(deployment({ ports }))).toEqual([
      'Deployment shop/web: \'spec.template.spec.containers[0].ports[2]\' must be the only entry with containerPort 53, protocol "TCP"',
    ]);
    expect(validateManifest(object('v1', 'Namespace', {}, { finalizers: ['a.example/x', 'a.example/x'] })))
      .toEqual(['Namespace one: \'metadata.finalizers\' must have no entry twice, got "a.example/x" at 0 and 1']);
  });

  test('fails when something required is missing or of the wrong type', () => {
    const { spec: _spec, ...bare } = certificate();
    expect(validateManifest(certificate({ issuerRef: undefined }))).toEqual(['Certificate shop/web: \'spec.issuerRef\' must be set']);
    expect(validateManifest(object('storage.k8s.io/v1', 'StorageClass'))).toEqual(['StorageClass one: \'provisioner\' must be set']);
    expect(validateManifest({ ...bare, spec: [] })).toEqual(['Certificate shop/web: \'spec\' must be an object, got []']);
    expect(validateManifest(certificate({ isCA: 'true' }))).toEqual(['Certificate shop/web: \'spec.isCA\' must be a boolean, got "true"']);
    expect(validateManifest(object('gateway.networking.k8s.io/v1', 'Gateway', {
      spec: { gatewayClassName: '', listeners: [{ name: 'https', port: 70000, protocol: 'HTTPS' }] },
    }))).toEqual([
      'Gateway one: \'spec.gatewayClassName\' must have at least 1 characters, got ""',
      'Gateway one: \'spec.listeners[0].port\' must be <= 65535, got 70000',
    ]);
    expect(validateManifest(deployment({}, { volumes: [{ name: 'a', emptyDir: null }] })))
      .toEqual(['Deployment shop/web: \'spec.template.spec.volumes[0].emptyDir\' must be an object, got null']);
  });

  test('fails when a value fits none or several of the alternatives', () => {
    const policy = (spec: object) => validateManifest(object('cilium.io/v2', 'CiliumNetworkPolicy', { spec }, { namespace: 'shop' }));
    expect(policy({ endpointSelector: {}, ingress: [{}] })).toEqual([]);
    expect(policy({ endpointSelector: {}, nodeSelector: {}, ingress: [{}] }))
      .toEqual(['CiliumNetworkPolicy shop/one: \'spec\' must fit exactly one of: endpointSelector set; nodeSelector set']);
    expect(policy({ endpointSelector: {} }))
      .toEqual(['CiliumNetworkPolicy shop/one: \'spec\' must fit one of: ingress set; ingressDeny set; egress set; egressDeny set']);
  });

  test('fails when there is no schema for the kind', () => {
    expect(validateManifest(object('example.org/v1', 'Foo'))).toEqual([
      'Foo one: \'kind\' must have a recorded schema, got "Foo" of "example.org/v1"; add schemas/crds/example.org_v1_Foo.json or '
        + 'call registerCrd',
    ]);
    expect(validateManifest(object('cert-manager.io/v1alpha2', 'Certificate')))
      .toEqual(['Certificate one: \'kind\' must have a recorded schema, got "Certificate" of "cert-manager.io/v1alpha2"; recorded '
        + 'are cert-manager.io/v1']);
    expect(validateManifest(object('extensions/v1beta1', 'Deployment')))
      .toEqual(['Deployment one: \'kind\' must have a recorded schema, got "Deployment" of "extensions/v1beta1"; recorded are apps/v1']);
    expect(validateManifest(object('v1', 'Secret')))
      .toEqual(['Secret one: \'kind\' must have a recorded schema, got "Secret" of "v1"; add schemas/crds/v1_Secret.json or call '
        + 'registerCrd']);
  });

  test('fails when it is no manifest', () => {
    expect(validateManifest('text')).toEqual(['manifest: must be an object, got "text"']);
    expect(validateManifest({ kind: 'Namespace' })).toEqual(['manifest: \'apiVersion\' and \'kind\' must be set, got null and '
      + '"Namespace"']);
  });

  test('fails when a name breaks the rule of its kind', () => {
    const named = (apiVersion: string, kind: string, name: string) => validateManifest(object(apiVersion, kind, {}, { name }));
    expect(validateManifest({ apiVersion: 'v1', kind: 'Namespace', metadata: {} })).toEqual(['Namespace (no name): \'metadata.name\' '
      + 'must be set']);
    expect(validateManifest({ apiVersion: 'v1', kind: 'Namespace' })).toEqual([
      'Namespace (no name): \'metadata.name\' must be set',
      'Namespace (no name): \'metadata\' must be set',
    ]);
    expect(named('v1', 'Namespace', 'a.b')).toEqual(['Namespace a.b: \'metadata.name\' must be a DNS label of at most 63 characters, '
      + 'got "a.b"']);
    expect(named('v1', 'Service', '1st'))
      .toEqual(['Service 1st: \'metadata.name\' must be a DNS label of at most 63 characters that begins with a letter, got "1st"']);
    expect(named('v1', 'ConfigMap', 'Foo_Bar'))
      .toEqual(['ConfigMap Foo_Bar: \'metadata.name\' must be a DNS subdomain of at most 253 characters, got "Foo_Bar"']);
    expect(named('rbac.authorization.k8s.io/v1', 'ClusterRole', 'a/b'))
      .toEqual(['ClusterRole a/b: \'metadata.name\' must be free of \'/\' and \'%\', and not \'.\' or \'..\', got "a/b"']);
    const long = 'a'.repeat(53);
    expect(validateManifest(object('batch/v1', 'CronJob', {}, { name: long })))
      .toEqual([`CronJob ${long}: 'metadata.name' must be a DNS subdomain of at most 52 characters, got "${long}"`]);
  });

  test('fails when metadata holds what is not known, not text, or the cluster\'s', () => {
    expect(validateManifest(certificate({}, {
      label: {}, uid: 'x', labels: { 'a b': 'x', ok: '-x', 'example.org/n': 1 }, annotations: { 'Example.ORG/Path': 'any text!', '-': '' },
    }))).toEqual([
      'Certificate shop/web: \'metadata.annotations["-"]\' must have a key of the form [prefix.example/]name, got "-"',
      'Certificate shop/web: \'metadata.label\' must be a field of cert-manager.io/v1 Certificate, got {}; write labels',
      'Certificate shop/web: \'metadata.labels.ok\' must be empty or at most 63 letters, digits, \'-\', \'_\' and \'.\' between '
        + 'letters or digits, got "-x"',
      'Certificate shop/web: \'metadata.labels["a b"]\' must have a key of the form [prefix.example/]name, got "a b"',
      'Certificate shop/web: \'metadata.labels["example.org/n"]\' must be a string, got 1',
      'Certificate shop/web: \'metadata.uid\' must be a field of cert-manager.io/v1 Certificate, got "x"; '
        + 'known here: annotations, finalizers, generateName, labels, name, namespace, ownerReferences',
    ]);
    expect(validateManifest({ ...certificate(), status: {} }))
      .toEqual(['Certificate shop/web: \'status\' must be a field of cert-manager.io/v1 Certificate, got {}; known here: apiVersion, '
        + 'kind, metadata, spec']);
    expect(validateManifest(object('v1', 'Namespace', {}, { namespace: 'shop' })))
      .toEqual(['Namespace shop/one: \'metadata.namespace\' must not be set on a kind of the whole cluster, got "shop"']);
    expect(validateManifest(certificate({}, { namespace: 'a.b' })))
      .toEqual(['Certificate a.b/web: \'metadata.namespace\' must be a DNS label of at most 63 characters, got "a.b"']);
    expect(validateManifest(certificate({}, { annotations: { big: 'x'.repeat(262_142) } })))
      .toEqual(['Certificate shop/web: \'metadata.annotations\' must be at most 262144 bytes together, got 262145']);
  });

  test('labels of a Pod template are held to the same rules', () => {
    const changed = deployment();
    changed.spec.template.metadata.labels = { app: 'web!' };
    expect(validateManifest(changed)).toEqual([
      'Deployment shop/web: \'spec.template.metadata.labels.app\' must be empty or at most 63 letters, digits, \'-\', \'_\' and \'.\' '
        + 'between letters or digits, got "web!"',
    ]);
  });

  const crd = (schema: object) => ({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.org' },
    spec: {
      group: 'example.org',
      names: { kind: 'Thing', plural: 'things' },
      scope: 'Namespaced',
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } }],
    },
  });
  const thing = (spec: object) => object('example.org/v1', 'Thing', { spec });

  test('knows the kinds of a registered definition', () => {
    const definition = crd({
      type: 'object',
      properties: {
        metadata: { type: 'object', properties: { name: { type: 'string', maxLength: 10 } } },
        spec: {
          type: 'object',
          properties: {
            port: { 'x-kubernetes-int-or-string': true, 'anyOf': [{ type: 'integer' }, { type: 'string' }] },
            note: { type: 'string', nullable: true, enum: ['a', 'b'] },
            free: {
              'type': 'object',
              'x-kubernetes-preserve-unknown-fields': true,
              'properties': { n: { type: 'integer', format: 'int32' } },
            },
            input: { 'type': 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true },
            empty: { type: 'object' },
            range: { type: 'string', format: 'cidr' },
            mode: { type: 'string', pattern: '^(?i)(abort|warn)?$' },
            above: { type: 'integer', minimum: 1, exclusiveMinimum: true },
            set: { 'type': 'array', 'x-kubernetes-list-type': 'set', 'items': { type: 'string' } },
          },
          not: { required: ['set', 'empty'] },
        },
      },
    });
    expect(validateManifest(definition)).toEqual([]);
    registerCrd(definition);
    expect(validateManifest(thing({
      port: 'http', note: null, free: { n: 1, any: true }, input: { apiVersion: 'v1', kind: 'X', spec: {} }, empty: {},
      range: 'fd00::/8', mode: 'WARN', above: 2,
    }))).toEqual([]);
    expect(validateManifest(thing({ port: 8080 }))).toEqual([]);
    expect(validateManifest({ ...thing({}), metadata: { name: 'a-long-name' } }))
      .toEqual(['Thing a-long-name: \'metadata.name\' must have at most 10 characters, got "a-long-name"']);
    expect(validateManifest(thing({
      port: 1.5, note: 'c', free: { n: 2 ** 31 }, input: { kind: 'X' }, empty: { a: 1 },
      range: '10.0.0.0/33', mode: 'stop', above: 1, set: ['a', 'a'],
    }))).toEqual([
      'Thing one: \'spec\' must not fit: set and empty set',
      'Thing one: \'spec.above\' must be > 1, got 1',
      'Thing one: \'spec.empty.a\' must be a field of example.org/v1 Thing, got 1; nothing may stand here',
      'Thing one: \'spec.free.n\' must be of the format int32, got 2147483648',
      'Thing one: \'spec.input.apiVersion\' must be set',
      'Thing one: \'spec.mode\' must match ^(?i)(abort|warn)?$, got "stop"',
      'Thing one: \'spec.note\' must be one of "a", "b", null, got "c"',
      'Thing one: \'spec.port\' must be an integer or a string, got 1.5',
      'Thing one: \'spec.range\' must be of the format cidr, got "10.0.0.0/33"',
      'Thing one: \'spec.set\' must have no entry twice, got "a" at 0 and 1',
    ]);
  });

  test('a later definition of a kind takes the place of the earlier one', () => {
    registerCrd(crd({ type: 'object', properties: { spec: { type: 'object', properties: { other: { type: 'string' } } } } }));
    expect(validateManifest(thing({ port: 1 })))
      .toEqual(['Thing one: \'spec.port\' must be a field of example.org/v1 Thing, got 1; known here: other']);
    expect(validateManifest(object('example.org/v2', 'Thing')))
      .toEqual(['Thing one: \'kind\' must have a recorded schema, got "Thing" of "example.org/v2"; recorded are example.org/v1']);
  });

  test('fails when a definition has no schema, a wrong name, or a field that no schema has', () => {
    const { spec, ...rest } = crd({});
    expect(() => registerCrd({ ...rest, spec: { ...spec, versions: [{ name: 'v1' }] } }))
      .toThrow(new Error('things.example.org: version v1 must have \'schema.openAPIV3Schema\', got nothing'));
    const wrong = crd({
      type: 'object',
      property: {},
      properties: { spec: { 'x-kubernetes-preserve-unknown-field': true, 'items': { typ: 'string' } } },
    });
    wrong.metadata.name = 'thing.example.org';
    expect(validateManifest(wrong)).toEqual([
      'CustomResourceDefinition thing.example.org: \'metadata.name\' must be things.example.org (plural and group), got '
        + '"thing.example.org"',
      'CustomResourceDefinition thing.example.org: \'spec.versions[0].schema.openAPIV3Schema.properties.spec.items.typ\' must be a '
        + 'field of '
        + 'apiextensions.k8s.io/v1 CustomResourceDefinition, got "string"; write type',
      'CustomResourceDefinition thing.example.org: '
        + '\'spec.versions[0].schema.openAPIV3Schema.properties.spec.x-kubernetes-preserve-unknown-field\' '
        + 'must be a field of apiextensions.k8s.io/v1 CustomResourceDefinition, got true; write x-kubernetes-preserve-unknown-fields',
      'CustomResourceDefinition thing.example.org: \'spec.versions[0].schema.openAPIV3Schema.property\' must be a field of '
        + 'apiextensions.k8s.io/v1 CustomResourceDefinition, got {}; '
        + 'known here: $ref, $schema, additionalItems, additionalProperties, allOf, anyOf, default, definitions, dependencies, '
          + 'description, '
        + 'enum, example and 32 more',
    ]);
  });
});

describe('unknownValuePaths', () => {
  test('accepts exact paths, what stands below free-form paths, and keys with dots', () => {
    expect(unknownValuePaths('cilium', {
      kubeProxyReplacement: 'true', hubble: { relay: { enabled: false } }, affinity: { nodeAffinity: {} }, MTU: 1450,
    })).toEqual([]);
    expect(unknownValuePaths('gitea', { gitea: { config: { server: { DOMAIN: 'git.example.org' } } }, postgresql: { enabled: false } }))
      .toEqual([]);
    expect(unknownValuePaths('hcloud-csi', { storageClasses: [{ name: 'one', extraParameters: { 'csi.storage.k8s.io/x': 'y' } }] }))
      .toEqual([]);
    expect(unknownValuePaths('spire', { 'spire-lib': { any: 1 }, 'spire-server': { replicaCount: 3 } })).toEqual([]);
    expect(unknownValuePaths('keycloakx', { httpRoute: { parentRefs: [{ name: 'public' }] } })).toEqual([]);
    expect(unknownValuePaths('powerdns', { powerdns: { db: { port: { name: 'pdns-pg-app', key: 'port', value: null } } } })).toEqual([]);
  });

  test('fails when a key is not known, without what stands below it', () => {
    const cilium = { kubeProxyReplacment: 'true', hubble: { relay: { enable: false } }, gateway: { api: { enabled: true } } };
    expect(unknownValuePaths('cilium', cilium)).toEqual(['kubeProxyReplacment', 'hubble.relay.enable', 'gateway']);
    expect(unknownValuePaths('cilium', { 'hubble.relay.enabled': true, 'operator': { replicas: { min: 1 } } }))
      .toEqual(['hubble\\.relay\\.enabled', 'operator.replicas.min']);
    expect(unknownValuePaths('spire', { 'spire-server': { replicas: 3 }, 'spire-servr': {} }))
      .toEqual(['spire-server.replicas', 'spire-servr']);
  });

  test('fails when a list stands where the chart reads a map', () => {
    expect(unknownValuePaths('cilium', { hubble: { relay: ['enabled', { enabled: true }, { enable: true }] } }))
      .toEqual(['hubble.relay[0]', 'hubble.relay[2].enable']);
  });

  test('fails when the chart has no recorded paths', () => {
    expect(() => unknownValuePaths('nginx', {}))
      .toThrow(new Error('values: \'chart\' must have recorded value paths, got "nginx"; add schemas/values/nginx.json'));
  });

  test('says at which version the paths were read', () => {
    expect(recordedValuesVersion('cilium')).toBe('1.19.6');
  });
});

const stack = (change: object = {}) => ({
  '//': { metadata: { version: '0.21.0' } },
  'terraform': {
    required_version: '>= 1.9',
    required_providers: { hcloud: { source: 'hetznercloud/hcloud', version: '1.68.0' } },
    backend: { local: {} },
  },
  'provider': { hcloud: [{ token: '${var.token}' }] },
  'variable': { token: { type: 'string', sensitive: true }, count: { type: 'number', default: 2 } },
  'locals': { labels: { cluster: '${hcloud_network.main.name}' } },
  'resource': {
    hcloud_network: { main: { name: 'main', ip_range: '10.0.0.0/8', delete_protection: true } },
    hcloud_server: {
      cp: {
        'name': 'cp', 'server_type': 'cx22', 'image': 'debian-12', 'labels': '${local.labels}', 'backups': '${var.count > 1}',
        'network': [{ network_id: '${tonumber(hcloud_network.main.id)}' }], 'public_net': { ipv4_enabled: true },
        'user_data': 'echo $${HOME} ${var.token} %{ for key, value in local.labels }${key}=${value} %{ endfor }',
        'lifecycle': { ignore_changes: ['user_data', 'ssh_keys'], prevent_destroy: true }, 'depends_on': ['hcloud_network.main'],
        '//': { metadata: {} },
      },
      worker: { name: 'w${count.index}', server_type: 'cx22', count: '${var.count}' },
    },
    hcloud_zone_rrset: { a: { zone: 'example.org', name: '@', type: 'A', records: [{ value: '${hcloud_server.cp.ipv4_address}' }] } },
  },
  'output': {
    ips: { value: '${[for worker in hcloud_server.worker : "${worker.name}: ${worker.ipv4_address}"]}' },
    first: { value: '${hcloud_server.worker[0].ipv4_address}', description: 'first' },
    token: { value: '${var.token}', sensitive: true },
  },
  ...change,
});

/** The stack with one resource more, and what is wrong with it. */
const resource = (type: string, attributes: object) => {
  const base = stack();
  return validateTerraform({ ...base, resource: { ...base.resource, [type]: { ...(base.resource as any)[type], x: attributes } } });
};

describe('validateTerraform', () => {
  test('accepts a good stack', () => {
    expect(validateTerraform(stack())).toEqual([]);
  });

  test('fails when something is not known', () => {
    expect(validateTerraform(stack({ data: { hcloud_imag: { x: {} } }, module: {} }))).toEqual([
      'cdk.tf.json: \'module\' must be known in the file; known here: //, data, locals, output, provider, resource, terraform, variable',
      'cdk.tf.json: \'data.hcloud_imag\' must be a data source of the hcloud provider; write hcloud_image',
    ]);
    expect(resource('hcloud_sever', {})).toEqual(['cdk.tf.json: \'resource.hcloud_sever\' must be a resource of the hcloud provider; '
      + 'write hcloud_server']);
    expect(resource('hcloud_server', {
      name: 'x', server_type: 'cx22', serverType: 'cx22', network: { subnet: '1', network_id: 1 }, provisioner: [],
      lifecycle: { ignore: [] },
    })).toEqual([
      'cdk.tf.json: \'resource.hcloud_server.x.serverType\' must be an attribute of hcloud_server, got "cx22"; write server_type',
      'cdk.tf.json: \'resource.hcloud_server.x.network.subnet\' must be an attribute of hcloud_server network, got "1"; '
        + 'known here: alias_ips, ip, network_id, subnet_id',
      'cdk.tf.json: \'resource.hcloud_server.x.provisioner\' must be an attribute of hcloud_server, got []; known here: backups, '
        + 'delete_protection, firewall_ids, ignore_remote_firewall_ids, image, iso, keep_disk, labels, location, name, network, '
        + 'placement_group_id and 8 more',
      'cdk.tf.json: \'resource.hcloud_server.x.lifecycle.ignore\' must be known in lifecycle; known here: create_before_destroy, '
        + 'ignore_changes, '
        + 'postcondition, precondition, prevent_destroy, replace_triggered_by',
    ]);
    expect(validateTerraform(stack({
      provider: { hcloud: { tokn: 'x' }, aws: {} },
      variable: { token: { secret: true }, count: {} },
      output: { none: { description: 'none' } },
      terraform: { encryption: {}, backend: { local: {}, s3: {} }, required_providers: { hcloud: { source: 'hetznercloud/hcloud' } } },
    }))).toEqual([
      'cdk.tf.json: \'terraform.encryption\' must be known in the terraform block; known here: //, backend, required_providers, '
        + 'required_version',
      'cdk.tf.json: \'terraform.backend\' must name one backend, got ["local","s3"]',
      'cdk.tf.json: \'terraform.required_providers.hcloud.version\' must be set',
      'cdk.tf.json: \'provider.hcloud.tokn\' must be an attribute of the provider, got "x"; write token',
      'cdk.tf.json: \'provider.aws\' must be hcloud, the only provider with a recorded schema',
      'cdk.tf.json: \'variable.token.secret\' must be known in a variable; '
        + 'known here: //, default, description, ephemeral, nullable, sensitive, type, validation',
      'cdk.tf.json: \'output.none.value\' must be set',
    ]);
  });

  test('fails when something required is missing, or set though it must not be', () => {
    expect(resource('hcloud_server', { image: 'debian-12', id: '1', ipv4_address: '1.2.3.4', datacenter: 'fsn1-dc14' })).toEqual([
      'cdk.tf.json: \'resource.hcloud_server.x.id\' must not be set, it is read-only in hcloud_server',
      'cdk.tf.json: \'resource.hcloud_server.x.ipv4_address\' must not be set, it is read-only in hcloud_server',
      'cdk.tf.json: \'resource.hcloud_server.x.datacenter\' must not be set, it is deprecated in hcloud_server',
      'cdk.tf.json: \'resource.hcloud_server.x.name\' must be set',
      'cdk.tf.json: \'resource.hcloud_server.x.server_type\' must be set',
    ]);
    expect(resource('hcloud_zone_rrset', { zone: 'z', name: '@', type: 'A', records: [{ comment: 'c' }] }))
      .toEqual(['cdk.tf.json: \'resource.hcloud_zone_rrset.x.records[0].value\' must be set']);
  });

  test('fails when a value has the wrong type', () => {
    expect(resource('hcloud_server', {
      name: 1, server_type: null, backups: 'true', placement_group_id: '${var.count}0', labels: { a: 1 }, ssh_keys: 'key',
      firewall_ids: ['1'], network: 'main', for_each: 'x', depends_on: 'hcloud_network.main',
      lifecycle: { prevent_destroy: '${true}', ignore_changes: 'user_data' },
    })).toEqual([
      'cdk.tf.json: \'resource.hcloud_server.x.name\' must be a string, got 1',
      'cdk.tf.json: \'resource.hcloud_server.x.server_type\' must be a string, got null',
      'cdk.tf.json: \'resource.hcloud_server.x.backups\' must be a bool, got "true"',
      'cdk.tf.json: \'resource.hcloud_server.x.placement_group_id\' must be a number, got "${var.count}0"',
      'cdk.tf.json: \'resource.hcloud_server.x.labels.a\' must be a string, got 1',
      'cdk.tf.json: \'resource.hcloud_server.x.ssh_keys\' must be a list of string, got "key"',
      'cdk.tf.json: \'resource.hcloud_server.x.firewall_ids[0]\' must be a number, got "1"',
      'cdk.tf.json: \'resource.hcloud_server.x.network\' must be an object, got "main"',
      'cdk.tf.json: \'resource.hcloud_server.x.for_each\' must be an object or a reference, got "x"',
      'cdk.tf.json: \'resource.hcloud_server.x.depends_on\' must be a list of addresses, got "hcloud_network.main"',
      'cdk.tf.json: \'resource.hcloud_server.x.lifecycle.prevent_destroy\' must be a bool and no reference, got "${true}"',
      'cdk.tf.json: \'resource.hcloud_server.x.lifecycle.ignore_changes\' must be a list or "all", got "user_data"',
    ]);
    expect(resource('hcloud_zone_rrset', { zone: 'z', name: '@', type: 'A', records: { value: 'v' } }))
      .toEqual(['cdk.tf.json: \'resource.hcloud_zone_rrset.x.records\' must be a set of objects, got {"value":"v"}']);
  });

  test('fails when a block stands too often', () => {
    const algorithm = [{ type: 'round_robin' }, { type: 'least_connections' }];
    expect(resource('hcloud_load_balancer', { name: 'x', load_balancer_type: 'lb11', algorithm }))
      .toEqual(['cdk.tf.json: \'resource.hcloud_load_balancer.x.algorithm\' must stand at most 1 times, got 2']);
  });

  test('fails when a reference leads nowhere', () => {
    const output = (value: string) => validateTerraform(stack({ output: { o: { value } } }));
    expect(output('${var.tokn}'))
      .toEqual(['cdk.tf.json: \'output.o.value\' must refer to a variable of the file, got "var.tokn"; write token']);
    expect(output('${local.other}'))
      .toEqual(['cdk.tf.json: \'output.o.value\' must refer to a local value of the file, got "local.other"; known here: labels']);
    expect(output('a ${join(",", [hcloud_server.cp2.name])}'))
      .toEqual(['cdk.tf.json: \'output.o.value\' must refer to a hcloud_server of the file, got "hcloud_server.cp2.name"; write cp']);
    expect(output('${hcloud_server.cp.ipv4}'))
      .toEqual(['cdk.tf.json: \'output.o.value\' must refer to an attribute of hcloud_server, got "hcloud_server.cp.ipv4"; '
        + 'known here: allow_deprecated_images, backup_window, backups, datacenter, delete_protection, firewall_ids, id, '
        + 'ignore_remote_firewall_ids, image, ipv4_address, ipv6_address, ipv6_network and 17 more']);
    expect(output('${hcloud_server.cp.network[0].adress}'))
      .toEqual(['cdk.tf.json: \'output.o.value\' must refer to an attribute of hcloud_server network, got '
        + '"hcloud_server.cp.network[0].adress"; '
        + 'known here: alias_ips, ip, mac_address, network_id, subnet_id']);
    expect(output('${data.hcloud_image.x.id} ${HOME}')).toEqual([
      'cdk.tf.json: \'output.o.value\' must refer to a data source of the file, got "data.hcloud_image.x.id"; nothing may stand here',
      'cdk.tf.json: \'output.o.value\' must refer to a variable, local value or resource of the file, got "HOME"; '
        + 'known here: hcloud_network, hcloud_server, hcloud_zone_rrset, local, var',
    ]);
    expect(resource('hcloud_server', {
      name: 'x', server_type: 'cx22', depends_on: ['hcloud_network.other'], lifecycle: { ignore_changes: ['user_dat'] },
    })).toEqual([
      'cdk.tf.json: \'resource.hcloud_server.x.depends_on[0]\' must refer to a hcloud_network of the file, got '
        + '"hcloud_network.other"; known here: main',
      'cdk.tf.json: \'resource.hcloud_server.x.lifecycle.ignore_changes[0]\' must be an attribute of hcloud_server, got "user_dat"; '
        + 'write user_data',
    ]);
  });

  test('fails when one of many is named without an index, or an index names none of many', () => {
    const output = { a: { value: '${hcloud_server.worker.id}' }, b: { value: '${hcloud_server.cp[0].id}' } };
    expect(validateTerraform(stack({ output }))).toEqual([
      'cdk.tf.json: \'output.a.value\' must name one of many with an index, got "hcloud_server.worker.id"',
      'cdk.tf.json: \'output.b.value\' must not have an index, hcloud_server has no count or for_each, got "hcloud_server.cp[0].id"',
    ]);
  });

  test('fails when a template cannot be read, or an output shows what is sensitive', () => {
    expect(validateTerraform(stack({ output: { o: { value: 'a ${var.count' }, s: { value: { t: ['x-${var.token}'] } } } }))).toEqual([
      'cdk.tf.json: \'output.s.sensitive\' must be true, the value holds the sensitive variable token',
      'cdk.tf.json: \'output.o.value\' must be a template that can be read, got an expression without its closing }',
    ]);
  });
});

test('references finds what a template refers to', () => {
  const found = (template: string) => references(template).references.map(steps => steps.join(' '));
  expect(found('plain $${a.b} %%{c.d}')).toEqual([]);
  expect(found('${a.b[var.i].c["k"]} ${d.e[*].f}')).toEqual(['var i', 'a b [var.i] c ["k"]', 'd e [*] f']);
  expect(found('${upper("x-${a.b}") == "y" ? c.d : { key = e.f, "k" = true, other : g.h }}')).toEqual(['a b', 'c d', 'e f', 'g h']);
  expect(found('${{ for k, v in a.b : k => v.id if v.on }}')).toEqual(['a b']);
  expect(found('${"a\\"${x.y}"} ${1.5 + 2}')).toEqual(['x y']);
  const whole = ['${a.b}', ' ${a.b}', '${a.b}${c.d}', 'a', '${"}"}'].map(template => references(template).whole);
  expect(whole).toEqual([true, false, false, false, true]);
  expect(references('${"a}').error).toBe('a string without its closing quote');
  expect(references('${[for x of y]}').error).toBe('a for without its in');
});

test('a name is set right only when it is a slip of the pen', () => {
  expect(nearest('secretNam', ['secretName', 'secretTemplate'])).toBe('secretName');
  expect(nearest('zone', ['secretName'])).toBeUndefined();
  expect(instead('zone', [])).toBe('nothing may stand here');
});

describe('trees', () => {
  let work: string;
  const write = (tree: string, contents: { [path: string]: string }) => {
    for (const [path, content] of Object.entries(contents)) {
      mkdirSync(dirname(join(work, tree, path)), { recursive: true });
      writeFileSync(join(work, tree, path), content);
    }
    return join(work, tree);
  };
  const environment = { ...process.env };
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'support-'));
    delete process.env.UPDATE_GOLDEN;
    delete process.env.CI;
  });
  afterEach(() => {
    rmSync(work, { recursive: true });
    process.env = { ...environment };
  });

  test('are read in the order of their paths', () => {
    const dir = write('a', { 'b/c.yaml': 'x: 1\n---\n---\ny: 2\n', 'a.txt': 'text', '.hidden.yml': '[]', 'b.yaml': '' });
    expect(readTree(dir)).toEqual([
      { path: '.hidden.yml', content: '[]' },
      { path: 'a.txt', content: 'text' },
      { path: 'b.yaml', content: '' },
      { path: 'b/c.yaml', content: 'x: 1\n---\n---\ny: 2\n' },
    ]);
    expect(readManifests(`${dir}/`)).toEqual([
      { path: '.hidden.yml', doc: [] },
      { path: 'b/c.yaml', doc: { x: 1 } },
      { path: 'b/c.yaml', doc: { y: 2 } },
    ]);
  });

  test('fails when a file is not YAML', () => {
    const dir = write('a', { 'b.yaml': 'a: {' });
    expect(() => readManifests(dir)).toThrow(new Error('b.yaml: must be YAML, got: unexpected end of the stream within a flow '
      + 'collection (2:1)'));
  });

  test('are built by kustomize', () => {
    const dir = write('a', {
      'kustomization.yaml': 'namespace: shop\nresources: [cm.yaml]\n',
      'cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: one }\n',
    });
    expect(kustomizeBuild(dir)).toEqual([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'one', namespace: 'shop' } }]);
  });

  test('fails when kustomize cannot build, or is not there', () => {
    const dir = write('a', { 'kustomization.yaml': 'resources: [none.yaml]\n' });
    expect(() => kustomizeBuild(dir)).toThrow(/^kustomize: \/.*\/a must build, got: .*accumulating resources.*none\.yaml/);
    process.env.PATH = work;
    expect(() => kustomizeBuild(dir)).toThrow(new Error('kustomize: \'kubectl\' must be on PATH, got nothing; install kubectl'));
  });

  test('are compared with golden ones, file by file and line by line', () => {
    const golden = write('golden', { 'a.yaml': 'a: 1\nb: 2\n', 'c.yaml': 'c: 1\n', 'd.yaml': 'd: 1\n', 'e.yaml': 'e\n' });
    const actual = write('actual', { 'a.yaml': 'a: 1\nb: 3\n', 'b/new.yaml': '', 'c.yaml': 'c: 1\n', 'd.yaml': 'd: 1', 'e.yaml': 'e\n\n' });
    const differences = [
      'a.yaml:2: must be "b: 2", got "b: 3"',
      'b/new.yaml: extra, it is not in the golden tree',
      'd.yaml:2: must be "", got the end of the file',
      'e.yaml:3: must be the end of the file, got ""',
    ];
    expect(compareGolden(actual, golden)).toEqual(differences);
    expect(compareGolden(golden, actual)).toContain('b/new.yaml: missing, it is in the golden tree');
    expect(compareGolden(join(work, 'golden'), join(work, 'none'))).toHaveLength(4);
    process.env.UPDATE_GOLDEN = '1';
    process.env.CI = 'true';
    expect(compareGolden(actual, golden)).toEqual(differences);
  });

  test('golden ones are rewritten only when asked, without what is stale', () => {
    const golden = write('golden', { 'a.yaml': 'a: 1\n', 'stale/b.yaml': 'b: 1\n' });
    const actual = write('actual', { 'a.yaml': 'a: 2\n', 'new/c.yaml': 'c: 1\n' });
    process.env.UPDATE_GOLDEN = '1';
    expect(compareGolden(actual, golden)).toEqual([]);
    expect(readTree(golden)).toEqual(readTree(actual));
    expect(readdirSync(golden).sort()).toEqual(['a.yaml', 'new']);
    delete process.env.UPDATE_GOLDEN;
    expect(compareGolden(actual, golden)).toEqual([]);
  });
});
