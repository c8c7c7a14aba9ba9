import { spawn } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { createServer } from 'http';
import { AddressInfo } from 'net';
import { Stalwart, StalwartProps } from '../../blueprints';
import { ApplicationSize, ClusterPlan } from '../../constructs';
import { faultsOf, planOnPlatform, policyOf } from '../support/communication';
import { dependenciesOf, objectOf, objectsOf, testSovereign } from '../support/fixtures';

const RELAY = { host: 'smtp.example.com', username: 'omantel', password: { path: 'platform/shared/relay', property: 'password' } };
const planWith = (props: StalwartProps = {}): ClusterPlan => planOnPlatform((on) => new Stalwart(on, undefined, props));
const plan = planWith();
const open = planWith({ mailPortsEnabled: true, relay: RELAY });
const medium = planWith({ size: ApplicationSize.MEDIUM });
const statefulSet = (of: ClusterPlan): any => objectOf(of, 'stalwart', 'StatefulSet').spec;
const server = (of: ClusterPlan): any => statefulSet(of).template.spec.containers[0];
const script = (of: ClusterPlan): string => objectOf(of, 'stalwart-settings', 'ConfigMap').data['settings.sh'];

/** Values of the settings, by kind. */
function settingsOf(of: ClusterPlan): { [kind: string]: any } {
  return Object.fromEntries([...script(of).matchAll(/^(?:one|many) (\w+).* <<'END'\n(.*)\nEND$/gm)].map(([, kind, value]) => [kind, JSON.parse(value)]));
}

describe('a server', () => {
  test('has everything that it needs, in the order in which it needs that', () => {
    expect([plan, open, medium].flatMap((one) => faultsOf(one))).toEqual([]);
    expect(objectsOf(plan, 'stalwart').map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'ConfigMap stalwart', 'HTTPRoute stalwart', 'Service stalwart', 'Service stalwart-nodes', 'StatefulSet stalwart',
    ]);
    expect(dependenciesOf(plan, 'stalwart')).toContain('stalwart-prerequisites');
    expect(dependenciesOf(plan, 'stalwart-settings')).toContain('stalwart');
  });

  test('reads where its database is from a file without a secret', () => {
    expect(JSON.parse(objectOf(plan, 'stalwart', 'ConfigMap').data['config.json'])).toEqual({
      '@type': 'PostgreSql', 'host': 'stalwart-pg-rw.stalwart.svc', 'port': 5432, 'database': 'stalwart', 'authUsername': 'stalwart',
      'authSecret': { '@type': 'EnvironmentVariable', 'variableName': 'DATABASE_PASSWORD' }, 'useTls': true, 'allowInvalidCerts': true,
    });
    expect(server(plan).env).toEqual([
      { name: 'STALWART_PUBLIC_URL', value: 'https://stalwart.hfmp.omantel.omani.works' },
      { name: 'STALWART_RECOVERY_ADMIN', valueFrom: { secretKeyRef: { name: 'stalwart-admin', key: 'login' } } },
      { name: 'DATABASE_PASSWORD', valueFrom: { secretKeyRef: { name: 'stalwart-pg-app', key: 'password' } } },
    ]);
    const admin = objectOf(plan, 'stalwart-prerequisites', 'ExternalSecret', 'stalwart-admin').spec.target.template.data;
    expect(admin.login).toBe('admin:{{ index . `password` }}');
  });

  test('may listen below port 1024, and nothing else that others may not', () => {
    expect(server(plan).securityContext).toEqual({
      allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
    });
    expect(statefulSet(plan).template.spec.securityContext.sysctls).toEqual([{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }]);
    expect(objectOf(plan, 'namespaces', 'Namespace', 'stalwart').metadata.labels['pod-security.kubernetes.io/enforce']).toBe('restricted');
  });

  test('is one with messages in its database', () => {
    expect(statefulSet(plan).replicas).toBe(1);
    expect(server(plan).resources.requests).toEqual({ cpu: '250m', memory: '512Mi' });
    expect(objectOf(plan, 'stalwart-prerequisites', 'Cluster').spec).toMatchObject({ instances: 1, storage: { size: '10Gi' } });
    expect(settingsOf(plan).BlobStore).toBeUndefined();
  });

  test('has others beside it and messages in a bucket in the larger sizes', () => {
    expect(statefulSet(medium).replicas).toBe(2);
    expect(objectOf(medium, 'stalwart', 'PodDisruptionBudget').spec.maxUnavailable).toBe(1);
    expect(objectOf(medium, 'stalwart-prerequisites', 'Cluster').spec).toMatchObject({ instances: 3, storage: { size: '50Gi' } });
    expect(settingsOf(medium)).toMatchObject({
      BlobStore: {
        '@type': 'S3', 'bucket': 'stalwart-mail', 'region': { '@type': 'Custom', 'customEndpoint': 'http://seaweedfs-s3.seaweedfs.svc:8333', 'customRegion': 'us-east-1' },
        'secretKey': { '@type': 'EnvironmentVariable', 'variableName': 'BUCKET_SECRET_KEY' },
      },
      InMemoryStore: { '@type': 'Redis', 'url': 'redis://default:@CACHE_PASSWORD@@valkey-stalwart.valkey.svc:6379' },
      Coordinator: { '@type': 'Redis' },
    });
    expect(statefulSet(planWith({ size: ApplicationSize.LARGE })).replicas).toBe(3);
    const own = planWith({ replicas: 2, storageGiB: 30, blobsInBucket: true });
    expect(statefulSet(own).replicas).toBe(2);
    expect(objectOf(own, 'stalwart-prerequisites', 'Cluster').spec.storage.size).toBe('30Gi');
    expect(settingsOf(own).BlobStore.bucket).toBe('stalwart-mail');
  });

  test('fails when there is none', () => {
    expect(() => new Stalwart(testSovereign().managementCluster, undefined, { replicas: 0 })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/stalwart: 'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size",
    ));
  });

  test('fails when the relay has no port', () => {
    expect(() => new Stalwart(testSovereign().managementCluster, undefined, { relay: { ...RELAY, port: 0 } })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/stalwart: 'relay.port' must be a whole number from 1 to 65535, got 0; leave it out for 465",
    ));
  });
});

describe('ports of mail', () => {
  const world = (of: ClusterPlan) => policyOf(of, 'stalwart').ingress.filter(({ fromEntities }: any) => fromEntities?.includes('world'));

  test('are for the cluster alone', () => {
    expect(objectOf(plan, 'stalwart', 'Service', 'stalwart').spec.ports.map(({ port }: any) => port)).toEqual([25, 465, 993, 4190, 8080]);
    expect(world(plan)).toEqual([]);
  });

  test('are open to the world where that is wanted, at a load balancer and a host name of their own', () => {
    const { metadata, spec } = objectOf(open, 'stalwart', 'Service', 'stalwart-mx');
    expect(metadata.annotations).toEqual({
      'load-balancer.hetzner.cloud/location': 'fsn1',
      'load-balancer.hetzner.cloud/name': 'hz-fsn-mgt-prod-stalwart',
      'load-balancer.hetzner.cloud/use-private-ip': 'true',
      'external-dns.alpha.kubernetes.io/hostname': 'stalwart-mx.hfmp.omantel.omani.works',
    });
    expect(spec).toMatchObject({ type: 'LoadBalancer', externalTrafficPolicy: 'Local' });
    expect(world(open)[0].toPorts[0].ports.map(({ port }: any) => port)).toEqual(['25', '4190', '465', '993']);
    expect(settingsOf(open).SystemSettings.defaultHostname).toBe('stalwart-mx.hfmp.omantel.omani.works');
    expect(objectOf(open, 'stalwart-prerequisites', 'Certificate').spec.dnsNames).toEqual([
      'stalwart.stalwart.svc', 'stalwart-mx.hfmp.omantel.omani.works', 'stalwart.hfmp.omantel.omani.works',
    ]);
  });
});

describe('settings', () => {
  test('say the domain, the certificate, and who people are', () => {
    expect(settingsOf(plan)).toEqual({
      Directory: {
        '@type': 'Oidc', 'description': 'identity provider', 'issuerUrl': 'https://auth.hfmp.omantel.omani.works/realms/catalyst-admin', 'requireAudience': null,
        'requireScopes': { openid: true, email: true }, 'claimUsername': 'preferred_username', 'usernameDomain': 'omantel.omani.works', 'claimName': 'name',
      },
      Authentication: { directoryId: '@DIRECTORY@' },
      Domain: {
        name: 'omantel.omani.works', certificateManagement: { '@type': 'Manual' }, dkimManagement: { '@type': 'Automatic' }, dnsManagement: { '@type': 'Manual' },
        directoryId: '@DIRECTORY@',
      },
      Certificate: {
        certificate: { '@type': 'File', 'filePath': '/run/certificate/tls.crt' }, privateKey: { '@type': 'File', 'filePath': '/run/certificate/tls.key' },
      },
      SystemSettings: { defaultHostname: 'stalwart.hfmp.omantel.omani.works', defaultDomainId: '@DOMAIN@', defaultCertificateId: '@CERTIFICATE@' },
      Http: { useXForwarded: true },
    });
    expect(settingsOf(planWith({ domain: 'acme.example' })).Domain.name).toBe('acme.example');
  });

  test('send everything through the relay, where there is one', () => {
    expect(settingsOf(open)).toMatchObject({
      MtaRoute: {
        '@type': 'Relay', 'name': 'relay', 'address': 'smtp.example.com', 'port': 465, 'implicitTls': true, 'authUsername': 'omantel',
        'authSecret': { '@type': 'EnvironmentVariable', 'variableName': 'RELAY_PASSWORD' },
      },
      MtaOutboundStrategy: { route: { match: { 0: { if: 'is_local_domain(rcpt_domain)', then: "'local'" } }, else: "'relay'" } },
    });
    expect(server(open).env.slice(-1)).toEqual([{ name: 'RELAY_PASSWORD', valueFrom: { secretKeyRef: { name: 'stalwart-relay', key: 'password' } } }]);
    expect(settingsOf(planWith({ relay: { ...RELAY, port: 587 } })).MtaRoute).toMatchObject({ port: 587, implicitTls: false });
  });

  test('name no identity provider where people do not log in through one', () => {
    const internal = settingsOf(planWith({ oidcEnabled: false }));
    expect(Object.keys(internal)).toEqual(['Domain', 'Certificate', 'SystemSettings', 'Http']);
    expect(internal.Domain.directoryId).toBeUndefined();
  });

  test('are made once, and asserted again with the ids that the server gave', async () => {
    const made = new Map<string, any[]>();
    const updates: any = {};
    const answer = (method: string, { create, ids, properties, update }: any): object => {
      const [kind, verb] = method.slice(2).split('/');
      const known = made.get(kind) ?? [];
      if (verb === 'get') return { list: known.filter(({ id }) => !ids || ids.includes(id)).map((one) => Object.fromEntries(['id', ...properties].map((key) => [key, one[key]]))) };
      if (create) made.set(kind, [...known, { id: `id-of-${kind}`, ...Object.values<any>(create)[0] }]);
      if (update) updates[kind] = update.singleton;
      return { created: create ?? null, notCreated: null };
    };
    const fake = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        if (request.headers.authorization !== `Basic ${Buffer.from('admin:secret').toString('base64')}`) response.statusCode = 401;
        const [[method, args, id]] = body ? JSON.parse(body).methodCalls : [['', {}, '']];
        const reply = body ? { methodResponses: [[method, answer(method, args), id]] } : { primaryAccounts: { 'urn:ietf:params:jmap:core': 'a1' }, accounts: { a1: {} } };
        response.end(JSON.stringify(reply));
      });
    });
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'));
    try {
      await new Promise<void>((resolve) => { fake.listen(0, '127.0.0.1', resolve); });
      fs.writeFileSync(path.join(folder, 'password'), 'secret');
      const text = script(plan).replace(/\/tmp\//g, `${folder}/`).replace(/\/run\/administrator/g, folder);
      for (const _ of [1, 2]) {
        fs.rmSync(path.join(folder, 'words'), { force: true });
        const run = spawn('/bin/sh', ['-c', text], { env: { PATH: process.env.PATH, SERVER: `http://127.0.0.1:${(fake.address() as AddressInfo).port}` } });
        let output = '';
        run.stderr.on('data', (chunk) => (output += chunk));
        expect([await new Promise((resolve) => { run.on('close', resolve); }), output]).toEqual([0, '']);
      }
      expect([...made].filter(([kind]) => kind !== 'Action').map(([kind, all]) => `${kind} ${all.length}`)).toEqual(['Directory 1', 'Domain 1', 'Certificate 1']);
      expect(made.get('Domain')![0].directoryId).toBe('id-of-Directory');
      expect(updates.SystemSettings).toEqual({
        defaultHostname: 'stalwart.hfmp.omantel.omani.works', defaultDomainId: 'id-of-Domain', defaultCertificateId: 'id-of-Certificate',
      });
      expect(made.get('Action')).toHaveLength(2);
    } finally {
      fake.close();
      fs.rmSync(folder, { recursive: true });
    }
  });
});
