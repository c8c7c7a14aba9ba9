import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Guacamole, GuacamoleProps } from '../../blueprints';
import { ApplicationSize, ClusterPlan } from '../../constructs';
import { faultsOf, planOnPlatform, policyOf } from '../support/communication';
import { dependenciesOf, objectOf, objectsOf, testSovereign } from '../support/fixtures';

const planWith = (props: GuacamoleProps = {}, id?: string): ClusterPlan => planOnPlatform((on) => new Guacamole(on, id, props));
const plan = planWith();
const spec = (of: ClusterPlan = plan): any => objectOf(of, 'guacamole', 'StatefulSet').spec;
const container = (name: string, of: ClusterPlan = plan): any => spec(of).template.spec.containers.find((one: any) => one.name === name);
const variables = (name: string): any => Object.fromEntries(container(name).env.map((one: any) => [one.name, one.value ?? one.valueFrom.secretKeyRef]));

describe('the server', () => {
  test('has everything that it needs, in the order in which it needs that', () => {
    expect(faultsOf(plan)).toEqual([]);
    expect(objectsOf(plan, 'guacamole').map(({ kind }) => kind)).toEqual(['HTTPRoute', 'Service', 'StatefulSet']);
    expect(dependenciesOf(plan, 'guacamole')).toEqual(expect.arrayContaining(['guacamole-prerequisites', 'guacamole-schema', 'keycloak-realms', 'seaweedfs-buckets']));
    expect(dependenciesOf(plan, 'guacamole-schema')).toEqual(expect.arrayContaining(['cnpg', 'guacamole-prerequisites']));
  });

  test('is one, because who is connected is in its memory', () => {
    expect(spec().replicas).toBe(1);
    expect(container('web').resources.requests).toEqual({ cpu: '200m', memory: '768Mi' });
    expect(container('guacd').resources.requests).toEqual({ cpu: '200m', memory: '256Mi' });
  });

  test('is larger in the larger sizes', () => {
    const [medium, large] = [planWith({ size: ApplicationSize.MEDIUM }), planWith({ size: ApplicationSize.LARGE })];
    expect([spec(medium).replicas, spec(large).replicas]).toEqual([1, 1]);
    expect(container('guacd', medium).resources.requests).toEqual({ cpu: '1000m', memory: '1024Mi' });
    expect(container('web', large).resources.requests).toEqual({ cpu: '1000m', memory: '2048Mi' });
    expect(spec(medium).volumeClaimTemplates[0].spec.resources.requests.storage).toBe('50Gi');
    expect(objectOf(large, 'guacamole-prerequisites', 'Cluster').spec.instances).toBe(3);
    expect(objectOf(plan, 'guacamole-prerequisites', 'Cluster').spec.instances).toBe(1);
  });

  test('takes names of people from the identity provider, and its keys inside the cluster', () => {
    const issuer = 'https://auth.hfmp.omantel.omani.works/realms/catalyst-admin';
    expect(variables('web')).toMatchObject({
      OPENID_AUTHORIZATION_ENDPOINT: `${issuer}/protocol/openid-connect/auth`,
      OPENID_JWKS_ENDPOINT: 'http://keycloak-keycloakx-http.catalyst-keycloak.svc:80/realms/catalyst-admin/protocol/openid-connect/certs',
      OPENID_ISSUER: issuer,
      OPENID_CLIENT_ID: 'guacamole',
      OPENID_REDIRECT_URI: 'https://guacamole.hfmp.omantel.omani.works/',
      POSTGRESQL_PASSWORD: { name: 'guacamole-pg-app', key: 'password' },
    });
    const realm = JSON.parse(objectOf(plan, 'keycloak-realms', 'ConfigMap').data['catalyst-admin.json']);
    expect(realm.clients.find(({ clientId }: any) => clientId === 'guacamole')).toMatchObject({ implicitFlowEnabled: true, redirectUris: ['https://guacamole.hfmp.omantel.omani.works/'] });
  });

  test('does not take the names of Services for settings', () => {
    expect(spec().template.spec.enableServiceLinks).toBe(false);
    expect(objectOf(plan, 'guacamole-schema', 'Job').spec.template.spec.enableServiceLinks).toBe(false);
  });

  test('connects to desktops outside the cluster, at these ports alone', () => {
    const outside = (of: ClusterPlan) => policyOf(of, 'guacamole').egress.flatMap(({ toPorts }: any) => toPorts ?? []).flatMap(({ ports }: any) => ports.map((one: any) => one.port));
    expect(outside(plan)).toEqual(expect.arrayContaining(['22', '3389', '5900']));
    expect(outside(planWith({ targetPorts: [2222] }))).not.toContain('22');
  });

  test('has other names where it is not the only one', () => {
    const other = planWith({}, 'desks');
    expect(faultsOf(other)).toEqual([]);
    expect(objectOf(other, 'desks', 'HTTPRoute').spec.hostnames[0]).toBe('desks.hfmp.omantel.omani.works');
  });

  test('fails when a port is none', () => {
    expect(() => new Guacamole(testSovereign().managementCluster, undefined, { targetPorts: [0] })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/guacamole: 'targetPorts' must be a whole number from 1 to 65535, got 0; leave it out for 22, 3389 and 5900",
    ));
  });
});

describe('the database', () => {
  test('gets the tables of the version, and the administrator a password of its own', () => {
    const { initContainers, containers } = objectOf(plan, 'guacamole-schema', 'Job').spec.template.spec;
    expect(initContainers[0]).toMatchObject({
      image: 'docker.io/guacamole/guacamole:1.6.0', command: ['cp', '/opt/guacamole/extensions/guacamole-auth-jdbc/postgresql/schema/001-create-schema.sql', '/schema'],
    });
    expect(containers[0].image).toBe('ghcr.io/cloudnative-pg/postgresql:17.6');
    expect(containers[0].env.slice(-2).map(({ valueFrom }: any) => valueFrom.secretKeyRef)).toEqual([
      { name: 'guacamole-admin', key: 'username' }, { name: 'guacamole-admin', key: 'password' },
    ]);
  });
});

describe('recordings', () => {
  test('are written by one program and shown by the other, for a month', () => {
    const mounted = (name: string) => container(name).volumeMounts.find((one: any) => one.name === 'recordings');
    expect([mounted('guacd'), mounted('web')]).toEqual([
      { name: 'recordings', mountPath: '/recordings' }, { name: 'recordings', mountPath: '/recordings', readOnly: true },
    ]);
    expect(variables('web').RECORDING_SEARCH_PATH).toBe('/recordings');
    expect(variables('archive')).toMatchObject({
      S3_URL: 'http://seaweedfs-s3.seaweedfs.svc:8333/guacamole-recordings', DAYS: '30', S3_SECRET_KEY: { name: 'guacamole-recordings-bucket', key: 'secret-key' },
    });
    expect(spec().volumeClaimTemplates[0].spec.resources.requests.storage).toBe('20Gi');
    const other = planWith({ recordingDays: 7, recordingsGiB: 40 });
    expect(container('archive', other).env.find((one: any) => one.name === 'DAYS').value).toBe('7');
    expect(spec(other).volumeClaimTemplates[0].spec.resources.requests.storage).toBe('40Gi');
  });

  test('are copied once they are done, under a name that a URL takes, and again only when they change', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recordings-'));
    try {
      const [recordings, programs] = ['recordings', 'programs'].map((name) => path.join(folder, name));
      fs.mkdirSync(path.join(recordings, 'abc'), { recursive: true });
      fs.mkdirSync(programs);
      const long = new Date(Date.now() - 600_000);
      for (const [file, time] of [['abc/first day', long], ['abc/now', new Date()]] as const) {
        fs.writeFileSync(path.join(recordings, file), 'x');
        fs.utimesSync(path.join(recordings, file), time, time);
      }
      // The programs that it calls: what would be sent is written down, and the second round ends it.
      fs.writeFileSync(path.join(programs, 'curl'), `#!/bin/sh\nfor last; do :; done\necho "$last" >>${folder}/sent\n`, { mode: 0o755 });
      fs.writeFileSync(path.join(programs, 'sleep'), `#!/bin/sh\n[ -f ${folder}/once ] && kill $PPID\n: >${folder}/once\n`, { mode: 0o755 });
      const script = container('archive').command[2].replace(/\/tmp\/login/g, `${folder}/login`);
      const env = { PATH: `${programs}:${process.env.PATH}`, S3_URL: 'http://s3/bucket', S3_REGION: 'r', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b', DAYS: '30' };
      spawnSync('/bin/sh', ['-c', script], { cwd: recordings, env, timeout: 10_000 });
      expect(fs.readFileSync(path.join(folder, 'sent'), 'utf8')).toBe('http://s3/bucket/abc/first_day\n');
      expect(fs.readdirSync(path.join(recordings, 'abc')).sort()).toEqual(['first day', 'first day.copied', 'now']);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
