import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { CertManager, Cilium, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, OpenBaoProps, PublicGateway } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  ArchiveStorage, BuildingBlock, Capability, Checks, ClusterPlan, Component, Environment, Organization, PhaseZeroField, SecretField, SecretRequest, Sovereign,
} from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, twoRegions, valuesOf } from '../support/fixtures';
import { newFolder } from '../support/folder';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Plans OpenBao, and what it asks, on every cluster that runs it. */
function sovereignWith(props: OpenBaoProps = {}, sovereign: Sovereign = testSovereign({ nodes: 3 })): Sovereign {
  for (const cluster of sovereign.hostClusters.filter((one) => one.name.includes('-mgt-') || one.name.includes('-rtz-'))) {
    for (const Needed of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager]) new Needed(cluster);
    new OpenBao(cluster, undefined, props);
  }
  return sovereign;
}

const plan = (props?: OpenBaoProps, sovereign?: Sovereign) => planOf(sovereignWith(props, sovereign));
const serverOf = (made: ClusterPlan) => valuesOf(made, 'openbao').server;
const configOf = (made: ClusterPlan) => JSON.parse(serverOf(made).ha.raft.config);
const filesOf = (made: ClusterPlan) => objectOf(made, 'openbao-prerequisites', 'ConfigMap', 'openbao-self-init').data;
const ADDRESS = (index: number) => `https://openbao-${index}.openbao-internal:8200`;

describe('members', () => {
  test('are three on three machines, one per machine, and are replaced one after another', () => {
    const made = plan();
    expect(made.sovereignPlan.findings).toEqual([]);
    expect(serverOf(made)).toMatchObject({
      updateStrategyType: 'RollingUpdate', ha: { enabled: true, replicas: 3, raft: { enabled: true, setNodeId: true }, disruptionBudget: { enabled: true } },
    });
    expect(serverOf(made)).not.toHaveProperty('affinity');
    expect(made.workloads.find(({ workload }) => workload.name === 'openbao')!.workload).toEqual({
      name: 'openbao', replicas: 3, spread: true, cpuMillis: 250, memoryMiB: 256,
    });
  });

  test('are one on one machine, which may be drained', () => {
    const made = plan({}, testSovereign());
    expect(serverOf(made)).toMatchObject({ affinity: '', ha: { replicas: 1, disruptionBudget: { enabled: false } } });
    expect(configOf(made).storage.raft.retry_join).toHaveLength(1);
  });

  test('are an odd number', () => {
    expect(serverOf(plan({}, testSovereign({ nodes: 2 }))).ha.replicas).toBe(1);
  });

  test('form a cluster per host cluster, never one across regions', () => {
    const sovereign = sovereignWith({}, testSovereign({ regions: twoRegions() }));
    const made = sovereign.hostClusters.map((cluster) => planOf(sovereign, cluster)).filter((one) => one.tryFindProvider(Capability.SECRET_BACKEND));
    expect(made.map((one) => one.hostCluster.name)).toEqual(['hz-fsn-rtz-prod', 'hz-hel-rtz-prod', 'hz-nbg-mgt-prod']);
    expect(new Set(made.map((one) => serverOf(one).ha.raft.config)).size).toBe(1);
    expect(configOf(made[0]).storage.raft.retry_join.map((one: any) => one.leader_api_addr)).toEqual([ADDRESS(0), ADDRESS(1), ADDRESS(2)]);
  });
});

describe('configuration', () => {
  test('is what every member shares: TLS, the way to the others, the key, two audit devices', () => {
    const join = (index: number) => ({ leader_api_addr: ADDRESS(index), leader_ca_cert_file: '/openbao/userconfig/openbao-tls/ca.crt' });
    expect(configOf(plan())).toEqual({
      ui: true,
      listener: [{
        tcp: {
          address: '0.0.0.0:8200', cluster_address: '0.0.0.0:8201',
          tls_cert_file: '/openbao/userconfig/openbao-tls/tls.crt', tls_key_file: '/openbao/userconfig/openbao-tls/tls.key',
        },
      }],
      seal: [{ static: { current_key_id: '1', current_key: 'file:///openbao/userconfig/openbao-unseal/key' } }],
      storage: { raft: { path: '/openbao/data', retry_join: [join(0), join(1), join(2)] } },
      audit: [
        { file: { file: { description: 'Audit volume', options: { file_path: '/openbao/audit/audit.log' } } } },
        { file: { stdout: { description: 'Log of the Pod', options: { file_path: 'stdout' } } } },
      ],
      service_registration: { kubernetes: {} },
    });
  });

  test('mounts the certificate, the key and the initialisation', () => {
    expect(valuesOf(plan(), 'openbao').global).toEqual({ tlsDisable: false });
    expect(serverOf(plan()).extraVolumes).toEqual([
      { type: 'secret', name: 'openbao-tls' }, { type: 'secret', name: 'openbao-unseal' }, { type: 'configMap', name: 'openbao-self-init' },
    ]);
  });

  test('names in the certificate whatever a member is reached by', () => {
    const made = plan();
    const names = objectOf(made, 'openbao-prerequisites', 'Certificate', 'openbao-tls').spec.dnsNames;
    expect(names).toEqual([
      'openbao', 'openbao.catalyst-openbao.svc', 'openbao-active', 'openbao-active.catalyst-openbao.svc', 'openbao-standby', 'openbao-standby.catalyst-openbao.svc',
      'openbao-internal', 'openbao-internal.catalyst-openbao.svc', 'openbao-0.openbao-internal', 'openbao-1.openbao-internal', 'openbao-2.openbao-internal', 'localhost',
    ]);
    const reached = configOf(made).storage.raft.retry_join.map((one: any) => new URL(one.leader_api_addr).hostname);
    const backend = made.tryFindProvider(Capability.SECRET_BACKEND) as OpenBao;
    expect([...reached, backend.endpoint.host].filter((host) => !names.includes(host))).toEqual([]);
    expect([backend.endpoint.url, backend.tls]).toMatchObject(['https://openbao.catalyst-openbao.svc:8200', { namespace: 'catalyst-openbao', name: 'openbao-tls' }]);
    expect(serverOf(made).ha.apiAddr).toBe('https://$(BAO_K8S_POD_NAME).openbao-internal:8200');
  });

  test('restarts members when the certificate is renewed, and sends nobody to a sealed one', () => {
    expect(serverOf(plan()).statefulSet.annotations).toEqual({ 'secret.reloader.stakater.com/reload': 'openbao-tls' });
    expect(serverOf(plan()).service).toEqual({ publishNotReadyAddresses: false });
  });

  test('takes the key from Phase 0', () => {
    const made = plan();
    const variable = {
      name: 'openbao_unseal_key',
      description: 'Key that OpenBao opens its storage with: 32 random bytes in base64. Without a copy of it, all it keeps is lost.',
      pattern: '^[A-Za-z0-9+/]{43}=$',
      maxBytes: 44,
    };
    expect(made.phaseZeroSecrets.filter(({ name }) => name === 'openbao-unseal')).toEqual([
      { name: 'openbao-unseal', namespace: 'catalyst-openbao', fields: [PhaseZeroField.sensitive('key', variable)] },
    ]);
    const matches = (bytes: number) => new RegExp(variable.pattern).test(Buffer.alloc(bytes, 255).toString('base64'));
    expect([31, 32, 33].map(matches)).toEqual([false, true, false]);
  });

  test('runs under the restricted Pod Security level, without injector, snapshots, monitors and routes', () => {
    const { injector, snapshotAgent, serverTelemetry, server, ui } = valuesOf(plan(), 'openbao');
    expect([injector, snapshotAgent, ui]).toEqual([{ enabled: false }, { enabled: false }, { enabled: true }]);
    expect(serverTelemetry).toEqual({ serviceMonitor: { enabled: false }, prometheusRules: { enabled: false } });
    expect(server.gateway).toEqual({ httpRoute: { enabled: false } });
    expect(server.statefulSet.securityContext.container).toEqual({ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } });
    expect(plan().namespaces.find(({ name }) => name === 'catalyst-openbao')!.podSecurity).toBe('restricted');
  });

  test('sets nothing that the chart does not read', () => {
    expect(unknownValuePaths('openbao', valuesOf(plan(), 'openbao'))).toEqual([]);
    expect(JSON.stringify(valuesOf(plan(), 'openbao'))).not.toContain('${');
  });
});

describe('volumes', () => {
  test('are 10 GiB for data and 10 GiB for audit, per member, and outlive their claims', () => {
    const made = plan();
    const claim = { enabled: true, size: '10Gi', storageClass: 'hcloud-volumes-retain' };
    expect([serverOf(made).dataStorage, serverOf(made).auditStorage]).toEqual([claim, claim]);
    expect(made.volumes.map(({ request }) => [request.sizeGiB, request.count])).toEqual([[10, 3], [10, 3]]);
  });

  test('are as large as asked', () => {
    const made = plan({ storageGiB: 20, auditStorageGiB: 40 });
    expect([serverOf(made).dataStorage.size, serverOf(made).auditStorage.size]).toEqual(['20Gi', '40Gi']);
  });
});

describe('initialisation', () => {
  const requests = (made = plan()) => JSON.parse(filesOf(made)['self-init.json']).initialize[0].platform.request
    .map((request: any) => Object.values<any>(request)[0]).map(({ operation, path: at, data }: any) => [operation, at, data]);
  const role = (serviceAccount: string, namespace: string, policy: string) => ({
    bound_service_account_names: [serviceAccount], bound_service_account_namespaces: [namespace], token_policies: [policy], token_ttl: '1h',
  });

  test('makes the store, the way in for Pods, and two roles', () => {
    const capabilities = ['create', 'read', 'update'];
    const policy = (paths: { [path: string]: string[] }) => ({
      policy: JSON.stringify({ path: Object.fromEntries(Object.entries(paths).map(([at, allowed]) => [at, { capabilities: allowed }])) }),
    });
    expect(requests()).toEqual([
      ['update', 'sys/mounts/secret', { type: 'kv', options: { version: '2' } }],
      ['update', 'sys/auth/kubernetes', { type: 'kubernetes' }],
      ['update', 'auth/kubernetes/config', { kubernetes_host: 'https://kubernetes.default.svc' }],
      ['update', 'sys/policies/acl/external-secrets', policy(
        Object.fromEntries(['platform', 'org'].flatMap((root) => ['data', 'metadata'].map((part) => [`secret/${part}/${root}/*`, capabilities]))),
      )],
      ['update', 'auth/kubernetes/role/external-secrets', role('external-secrets', 'external-secrets-system', 'external-secrets')],
      ['update', 'sys/policies/acl/administrator', policy({ '*': ['create', 'read', 'update', 'patch', 'delete', 'list', 'scan', 'sudo'] })],
      ['update', 'auth/kubernetes/role/administrator', role('openbao-administrator', 'catalyst-openbao', 'administrator')],
    ]);
    expect(OpenBao.STORE_ROLE).toBe('external-secrets');
  });

  test('gives its requests names that differ and that OpenBao takes', () => {
    const names = JSON.parse(filesOf(plan())['self-init.json']).initialize[0].platform.request.flatMap((request: any) => Object.keys(request));
    expect(names.filter((name: string, index: number) => names.indexOf(name) !== index || !/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name))).toEqual([]);
  });

  test('has a ServiceAccount for administrators that no Pod gets', () => {
    expect(objectOf(plan(), 'openbao-prerequisites', 'ServiceAccount', 'openbao-administrator').automountServiceAccountToken).toBe(false);
  });

  test('is there before the members, with everything else they start with', () => {
    expect(dependenciesOf(plan(), 'openbao')).toEqual(['cilium', 'hcloud-ccm', 'hcloud-csi', 'namespaces', 'openbao-prerequisites']);
    expect(dependenciesOf(plan(), 'openbao-prerequisites')).toEqual(['cert-manager', 'cert-manager-issuers', 'namespaces']);
  });

  describe('script', () => {
    const folder = newFolder('openbao');
    const WITH = '-config=/openbao/userconfig/openbao-self-init/self-init.json\n';

    /** Runs the script on a member, with a `bao` that finds these members initialised. */
    function run(member: string, initialised: number[], made = plan()): { output: string; asked: string } {
      const asked = path.join(folder, 'asked');
      fs.writeFileSync(asked, '');
      fs.writeFileSync(path.join(folder, 'bao'), [
        '#!/bin/sh',
        `echo "$@" "$BAO_CLIENT_TIMEOUT" "$BAO_MAX_RETRIES" >> ${asked}`,
        'case "$*" in',
        ...initialised.map((index) => `  *${ADDRESS(index)}*) echo '  "initialized": true,'; exit 2 ;;`),
        '  *openbao-2*) echo \'  "initialized": false,\'; exit 2 ;;',
        '  *) exit 1 ;;',
        'esac',
      ].join('\n'), { mode: 0o755 });
      const script = path.join(folder, 'self-init.sh');
      fs.writeFileSync(script, filesOf(made)['self-init.sh']);
      // As the chart runs it: the arguments are a line of `sh -ec`.
      const line = serverOf(made).extraArgs.replace('/openbao/userconfig/openbao-self-init/self-init.sh', script);
      const { status, stdout, stderr } = spawnSync('sh', ['-ec', `printf '%s\\n' ${line}`], {
        encoding: 'utf8', env: { PATH: `${folder}:${process.env.PATH}`, BAO_K8S_POD_NAME: member },
      });
      expect([status, stderr]).toEqual([0, '']);
      return { output: stdout, asked: fs.readFileSync(asked, 'utf8') };
    }

    test('gives it to the first member of a new cluster, which asks the others first', () => {
      const { output, asked } = run('openbao-0', []);
      expect(output).toBe(WITH);
      expect(asked).toBe([1, 2].map((index) => `status -format=json -address=${ADDRESS(index)} -ca-cert=/openbao/userconfig/openbao-tls/ca.crt 5s 0\n`).join(''));
    });

    test('gives it to the only member', () => {
      expect(run('openbao-0', [], plan({}, testSovereign())).output).toBe(WITH);
    });

    test.each(['openbao-1', 'openbao-2'])('never gives it to %s, which would found a second cluster', (member) => {
      expect(run(member, [])).toEqual({ output: '\n', asked: '' });
    });

    test.each([1, 2])('does not give it to the first member when member %d is initialised: it lost its volume, and joins', (index) => {
      expect(run('openbao-0', [index]).output).toBe('\n');
    });
  });
});

describe('roles of Organizations', () => {
  const declared = (...organizations: string[]) => {
    const sovereign = testSovereign({ regions: twoRegions() });
    for (const name of organizations) new Environment(new Organization(sovereign, name, { displayName: 'Some', contact: `it@${name}.example` }), 'prod');
    return sovereignWith({}, sovereign);
  };
  const on = (sovereign: Sovereign, name: string) => planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name)!);
  const scriptOf = (made: ClusterPlan): string => objectOf(made, 'openbao-roles', 'ConfigMap').data['roles.sh'];
  const written = (made: ClusterPlan) => Object.fromEntries(
    [...scriptOf(made).matchAll(/^put (\S+) '(.*)'$/gm)].map(([, at, data]) => [at, JSON.parse(data)]),
  );

  test('read below the prefix of their Environment, and nowhere else', () => {
    const made = written(on(declared('acme', 'globex'), 'hz-fsn-rtz-prod'));
    expect(Object.keys(made)).toEqual(['external-secrets', 'org-acme-prod', 'org-globex-prod'].flatMap((name) => [`sys/policies/acl/${name}`, `auth/kubernetes/role/${name}`]));
    expect(JSON.parse(made['sys/policies/acl/org-acme-prod'].policy)).toEqual({ path: {
      'secret/data/org/acme/env/prod/*': { capabilities: ['read'] }, 'secret/metadata/org/acme/env/prod/*': { capabilities: ['list', 'read'] },
    } });
    expect(made['auth/kubernetes/role/org-acme-prod']).toEqual({
      bound_service_account_names: ['openbao'], bound_service_account_namespaces: ['acme'], token_policies: ['org-acme-prod'], token_ttl: '1h',
    });
  });

  test('are where their Environments are, as the store may write below their prefix', () => {
    const sovereign = declared('acme');
    expect(on(sovereign, 'hz-fsn-rtz-prod').sovereignPlan.findings).toEqual([]);
    expect(['hz-hel-rtz-prod', 'hz-nbg-mgt-prod'].map((name) => on(sovereign, name).tryFindUnit('openbao-roles'))).toEqual([undefined, undefined]);
    const made = on(sovereign, 'hz-fsn-rtz-prod');
    const { request } = JSON.parse(filesOf(made)['self-init.json']).initialize[0].platform;
    expect(written(made)['sys/policies/acl/external-secrets']).toEqual(request.find((one: any) => one['policy-external-secrets'])['policy-external-secrets'].data);
  });

  test('are written by an administrator whose token is in memory for ten minutes, after the members', () => {
    const made = on(declared('acme'), 'hz-fsn-rtz-prod');
    expect(dependenciesOf(made, 'openbao-roles')).toEqual(['cilium', 'hcloud-ccm', 'namespaces', 'openbao']);
    const { spec: { template: { spec } } } = objectOf(made, 'openbao-roles', 'Job');
    expect([spec.serviceAccountName, spec.automountServiceAccountToken]).toEqual(['openbao-administrator', false]);
    expect(spec.volumes.find(({ name }: any) => name === 'login').projected.sources).toEqual([{ serviceAccountToken: { path: 'token', expirationSeconds: 600 } }]);
    expect(spec.containers[0]).toMatchObject({
      image: 'quay.io/openbao/openbao:2.6.2', resources: { requests: { memory: '128Mi' }, limits: { memory: '256Mi' } },
      env: [
        { name: 'BAO_ADDR', value: 'https://openbao.catalyst-openbao.svc:8200' }, { name: 'BAO_CACERT', value: '/run/tls/ca.crt' },
        { name: 'BAO_LOGIN_ROLE', value: 'administrator' },
      ],
    });
  });

  test('are removed when nothing declares them any more', () => {
    const folder = newFolder('openbao');
    const calls = path.join(folder, 'calls');
    fs.writeFileSync(path.join(folder, 'bao'), [
      '#!/bin/sh',
      `test "$1" != write -o "$2" = -field=token || { echo "$1 $2 $BAO_TOKEN $(cat)" >> ${calls}; exit; }`,
      `echo "$@" >> ${calls}`,
      'case "$1" in',
      '  write) echo token ;;',
      "  list) printf 'Keys\\n----\\nadministrator\\nexternal-secrets\\norg-acme-prod\\norg-old-prod\\n' ;;",
      'esac',
    ].join('\n'), { mode: 0o755 });
    const { status, stderr } = spawnSync('sh', ['-c', scriptOf(on(declared('acme'), 'hz-fsn-rtz-prod'))], {
      encoding: 'utf8', env: { PATH: `${folder}:${process.env.PATH}`, BAO_LOGIN_ROLE: 'administrator' },
    });
    expect([status, stderr]).toEqual([0, '']);
    const [login, ...rest] = fs.readFileSync(calls, 'utf8').trim().split('\n');
    expect(login).toBe('write -field=token auth/kubernetes/login role=administrator jwt=@/run/login/token');
    expect(rest.slice(0, 4).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(
      ['external-secrets', 'org-acme-prod'].flatMap((name) => [`write sys/policies/acl/${name} token`, `write auth/kubernetes/role/${name} token`]),
    );
    expect(rest[3]).toMatch(/ \{"bound_service_account_names":\["openbao"\],.*\}$/);
    expect(rest.slice(4)).toEqual(['list auth/kubernetes/role', 'delete auth/kubernetes/role/org-old-prod', 'delete sys/policies/acl/org-old-prod']);
  });
});

describe('snapshots', () => {
  const archive = ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' });
  const archived = (props?: OpenBaoProps, nodes = 3) => plan(props, testSovereign({ nodes, archive }));
  const agentOf = (made: ClusterPlan) => valuesOf(made, 'openbao').snapshotAgent;

  test('go to the archive, each cluster into a folder of its name', () => {
    const made = archived();
    expect(made.sovereignPlan.findings).toEqual([]);
    expect(agentOf(made)).toEqual({
      enabled: true,
      schedule: '30 */6 * * *',
      s3CredentialsSecret: 'archive',
      config: {
        s3Host: 'fsn1.your-objectstorage.com', s3Bucket: 'omantel-openbao-snapshots', s3Uri: 's3://omantel-openbao-snapshots/hz-fsn-mgt-prod/', s3ExpireDays: '30',
        s3cmdExtraFlag: '--region=fsn1', baoAuthPath: 'kubernetes', baoRole: 'snapshots',
      },
      extraEnvironmentVars: { BAO_CACERT: '/run/tls/ca.crt' },
      extraVolumes: [{ name: 'tls', secret: { secretName: 'openbao-tls', items: [{ key: 'ca.crt', path: 'ca.crt' }] } }],
      extraVolumeMounts: [{ name: 'tls', mountPath: '/run/tls', readOnly: true }],
      serviceAccount: { name: 'openbao-snapshot' },
      resources: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '512Mi' } },
    });
    expect(unknownValuePaths('openbao', valuesOf(made, 'openbao'))).toEqual([]);
    expect(made.phaseZeroSecrets.filter(({ name }) => name === 'archive').map(({ namespace, fields }) => [namespace, fields.map(({ key, variable }) => [key, variable!.name])])).toEqual([
      ['catalyst-openbao', [['AWS_ACCESS_KEY_ID', 'archive_access_key'], ['AWS_SECRET_ACCESS_KEY', 'archive_secret_key']]],
    ]);
  });

  test('are taken when and kept for as long as it is told', () => {
    const { schedule, config } = agentOf(archived({ snapshotSchedule: '0 * * * *', snapshotRetentionDays: 7 }));
    expect([schedule, config.s3ExpireDays]).toEqual(['0 * * * *', '7']);
  });

  test('are taken with a role that can do nothing else, which a Job writes into a backend that runs as well', () => {
    const script: string = objectOf(archived(), 'openbao-roles', 'ConfigMap').data['roles.sh'];
    const lines = script.split('\n').filter((line) => /^put \S+\/snapshots /.test(line));
    expect(lines).toEqual([
      `put sys/policies/acl/snapshots '${JSON.stringify({ policy: JSON.stringify({ path: { 'sys/storage/raft/snapshot': { capabilities: ['read'] } } }) })}'`,
      `put auth/kubernetes/role/snapshots '${JSON.stringify({
        bound_service_account_names: ['openbao-snapshot'], bound_service_account_namespaces: ['catalyst-openbao'], token_policies: ['snapshots'], token_ttl: '1h',
        token_no_default_policy: true,
      })}'`,
    ]);
    expect(filesOf(archived())['self-init.json']).not.toContain('snapshots');
  });

  test('leave the cluster, which the members do not', () => {
    const made = archived();
    const { spec } = objectOf(made, 'openbao', 'CiliumNetworkPolicy', 'openbao-snapshot');
    expect(spec).toEqual({
      endpointSelector: { matchLabels: { component: 'snapshot-agent' } },
      egress: [{ toEntities: ['ingress', 'world'], toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }] }],
    });
    const policy = objectsOf(made, 'network-policies').find(({ metadata }) => metadata.namespace === 'catalyst-openbao').spec;
    expect(policy.endpointSelector).toEqual({ matchExpressions: [{ key: 'component', operator: 'NotIn', values: ['snapshot-agent'] }] });
    expect(JSON.stringify(policy.egress)).not.toContain('world');
  });

  test('are not there without an archive that speaks S3, nor is their role', () => {
    const made = plan();
    expect([agentOf(made), made.tryFindUnit('openbao-roles'), made.phaseZeroSecrets.map(({ name }) => name)]).toEqual([{ enabled: false }, undefined, ['openbao-unseal', 'hcloud']]);
  });

  test.each<[string, OpenBaoProps, boolean, string]>([
    ['a schedule is given and there is no archive', { snapshotSchedule: '0 * * * *' }, false,
      '\'snapshotSchedule\' must be left out without an archive that speaks S3, got "0 * * * *"; give the Sovereign one, for example ArchiveStorage.cloudflareR2'],
    ['a time to keep them is given and there is no archive', { snapshotRetentionDays: 7 }, false,
      "'snapshotRetentionDays' must be left out without an archive that speaks S3, got 7; give the Sovereign one, for example ArchiveStorage.cloudflareR2"],
    ['they are kept for no time', { snapshotRetentionDays: 0 }, true, "'snapshotRetentionDays' must be a whole number of at least 1, got 0; leave it out for the usual time"],
    ['the schedule is none', { snapshotSchedule: 'hourly' }, true,
      "'snapshotSchedule' must be a cron expression, got \"hourly\"; it needs five fields (minute, hour, day of the month, month, day of the week) with one space between them"],
  ])('fails when %s', (_, props, isArchived, message) => {
    const { managementCluster } = testSovereign(isArchived ? { archive } : {});
    expect(() => new OpenBao(managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/openbao: ${message}`));
  });
});

describe('what is the same on every cluster', () => {
  const CONSUMER: Component = { ...CATALOGUE['public-gateway'], key: 'consumer', namespace: 'catalyst-consumer', buildingBlocks: [BuildingBlock.MGT, BuildingBlock.RTZ] };
  const REQUEST: SecretRequest = { name: 'shared', fields: [SecretField.generated('key', 40), SecretField.text('user', 'x')], isSovereignWide: true };
  const [MGT, RTZ, OTHER] = ['hz-nbg-mgt-prod', 'hz-fsn-rtz-prod', 'hz-hel-rtz-prod'];
  const PATH = 'platform/sovereign/catalyst-consumer/shared/key';
  const NAME = 'catalyst-consumer-shared-key';
  const UNIT = 'external-secrets-sovereign-wide';

  /** A Sovereign in two regions, where one Secret is asked for on some clusters. */
  function asked(names: string[], request: (cluster: string) => SecretRequest = () => REQUEST): Sovereign {
    const sovereign = sovereignWith({}, testSovereign({ regions: twoRegions() }));
    for (const cluster of sovereign.hostClusters.filter(({ name }) => [MGT, RTZ, OTHER].includes(name))) new ExternalSecrets(cluster);
    new PublicGateway(sovereign.managementCluster);
    for (const cluster of sovereign.hostClusters.filter(({ name }) => names.includes(name))) {
      new TestBlueprint(cluster, 'consumer', { component: CONSUMER }, (self) => self.secret(request(cluster.name)));
    }
    return sovereign;
  }
  const on = (sovereign: Sovereign, name: string) => planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name)!);
  const namesOf = (made: ClusterPlan) => objectsOf(made, UNIT).map(({ kind, metadata: { name, namespace } }) => `${kind} ${namespace ? `${namespace}/` : ''}${name}`);
  const both = asked([MGT, RTZ]);

  test('is generated on the management cluster, once, and read from the OpenBao beside whoever asks', () => {
    expect(on(both, MGT).sovereignPlan.findings).toEqual([]);
    expect(Checks.run(on(both, MGT).sovereignPlan).filter(({ code }) => code !== 'fit')).toEqual([]);
    expect(namesOf(on(both, MGT))).toEqual([`Password external-secrets-system/${NAME}`, `PushSecret external-secrets-system/${NAME}`]);
    expect(objectOf(on(both, MGT), UNIT, 'PushSecret').spec).toMatchObject({
      updatePolicy: 'IfNotExists', secretStoreRefs: [{ name: 'openbao' }], data: [{ match: { remoteRef: { remoteKey: PATH, property: 'key' } } }],
    });
    for (const cluster of [MGT, RTZ]) {
      const objects = objectsOf(on(both, cluster), 'consumer-prerequisites');
      expect(objects.map(({ kind, spec }) => [kind, spec.secretStoreRef.name, spec.data])).toEqual([
        ['ExternalSecret', 'openbao', [{ secretKey: 'key', remoteRef: { key: PATH, property: 'key' } }]],
      ]);
    }
    expect([MGT, RTZ].map((name) => dependenciesOf(on(both, name), 'consumer-prerequisites').includes(UNIT))).toEqual([true, false]);
  });

  test('is copied into the OpenBao of another cluster through a passage, one way', () => {
    const made = on(both, RTZ);
    expect(namesOf(made)).toEqual([
      'Certificate external-secrets-system/openbao-link', 'ClusterSecretStore openbao-primary', `ExternalSecret external-secrets-system/${NAME}`,
      `PushSecret external-secrets-system/${NAME}`,
    ]);
    const key = (part: string) => ({ name: 'openbao-link', namespace: 'external-secrets-system', key: part });
    expect(objectOf(made, UNIT, 'ClusterSecretStore').spec.provider.vault).toEqual({
      server: 'https://openbao.hnmp.omantel.omani.works:8443', path: 'secret', version: 'v2', caProvider: { type: 'Secret', ...key('ca.crt') },
      auth: { cert: { vaultRole: `cluster-${RTZ}`, clientCert: key('tls.crt'), secretRef: key('tls.key') } },
    });
    expect(objectOf(made, UNIT, 'ExternalSecret').spec).toEqual({
      refreshInterval: '10m', secretStoreRef: { kind: 'ClusterSecretStore', name: 'openbao-primary' },
      target: { name: NAME, creationPolicy: 'Owner', deletionPolicy: 'Retain' }, data: [{ secretKey: 'value', remoteRef: { key: PATH, property: 'key' } }],
    });
    expect(objectOf(made, UNIT, 'PushSecret').spec).toEqual({
      refreshInterval: '10m', updatePolicy: 'Replace', deletionPolicy: 'None', secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'openbao' }],
      selector: { secret: { name: NAME } }, data: [{ match: { secretKey: 'value', remoteRef: { remoteKey: PATH, property: 'key' } } }],
    });
    expect(objectOf(made, UNIT, 'Certificate').spec).toMatchObject({ dnsNames: ['external-secrets.hfrp.omantel.omani.works'], issuerRef: { name: 'links' } });
    expect([MGT, RTZ].flatMap((name) => on(both, name).units.flatMap(({ manifests }) => manifests)).flatMap((one) => validateManifest(one))).toEqual([]);
  });

  test('is asked for at a port of its own, with a certificate for links', () => {
    const made = on(both, MGT);
    const link = (file: string) => `/openbao/userconfig/openbao-link/${file}`;
    expect(configOf(made).listener[1]).toEqual({
      tcp: {
        address: '0.0.0.0:8210', cluster_address: '0.0.0.0:8211', tls_cert_file: link('tls.crt'), tls_key_file: link('tls.key'),
        tls_client_ca_file: link('ca.crt'), tls_require_and_verify_client_cert: true,
      },
    });
    expect(serverOf(made).extraVolumes.at(-1)).toEqual({ type: 'secret', name: 'openbao-link' });
    expect(serverOf(made).statefulSet.annotations).toEqual({ 'secret.reloader.stakater.com/reload': 'openbao-tls,openbao-link' });
    expect(objectOf(made, 'openbao', 'Service').spec).toEqual({
      selector: { 'app.kubernetes.io/name': 'openbao', 'component': 'server', 'openbao-active': 'true' }, ports: [{ name: 'link', port: 8210, targetPort: 8210, protocol: 'TCP' }],
    });
    expect(objectOf(made, 'openbao-passages', 'TLSRoute').spec).toMatchObject({
      hostnames: ['openbao.hnmp.omantel.omani.works'], rules: [{ backendRefs: [{ name: 'openbao-link', port: 8210 }] }],
    });
    expect(objectOf(made, 'openbao-prerequisites', 'Certificate', 'openbao-link').spec).toMatchObject({
      dnsNames: ['openbao.hnmp.omantel.omani.works'], issuerRef: { name: 'links' },
    });
    expect(configOf(on(both, RTZ)).listener).toHaveLength(1);
  });

  test('is read by the clusters that ask for it, each what it asks for, and they do nothing else there', () => {
    const sovereign = asked([RTZ, OTHER]);
    const script: string = objectOf(on(sovereign, MGT), 'openbao-roles', 'ConfigMap').data['roles.sh'];
    const policy = `'${JSON.stringify({ policy: JSON.stringify({ path: { [`secret/data/${PATH}`]: { capabilities: ['read'] } } }) })}'`;
    const roleOf = (cluster: string, location: string) => [
      `put sys/policies/acl/cluster-${cluster} ${policy}`,
      `bao write auth/cert/certs/cluster-${cluster} certificate=@/run/links/ca.crt allowed_dns_sans=external-secrets.${location}.omantel.omani.works `
        + `token_policies=cluster-${cluster} token_ttl=1h`,
    ];
    const lines = script.split('\n');
    expect(lines.slice(lines.findIndex((line) => line.includes('auth list')), lines.findIndex((line) => line.includes('list auth/kubernetes')))).toEqual([
      "bao auth list -format=json | grep -q '\"cert/\"' || bao auth enable cert",
      ...roleOf(RTZ, 'hfrp'),
      ...roleOf(OTHER, 'hlrp'),
      // That of all clusters, which there was before, goes too.
      "for role in $(bao list auth/cert/certs | grep '^cluster'); do",
      `  case ' cluster-${RTZ} cluster-${OTHER} ' in`,
      '    *" $role "*) ;;',
      '    *)',
      '      bao delete "auth/cert/certs/$role"',
      '      bao delete "sys/policies/acl/$role"',
      '      ;;',
      '  esac',
      'done',
    ]);
    expect(objectOf(on(sovereign, MGT), 'openbao-roles', 'Job').spec.template.spec.volumes).toContainEqual(
      { name: 'links', secret: { secretName: 'openbao-link', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
    );
    expect(namesOf(on(sovereign, MGT))).toHaveLength(2);
  });

  test('needs no link where only the management cluster asks, or nobody does', () => {
    for (const names of [[MGT], []]) {
      const sovereign = asked(names);
      expect([on(sovereign, MGT).tryFindUnit('openbao-passages'), on(sovereign, RTZ).tryFindUnit(UNIT)]).toEqual([undefined, undefined]);
      expect(configOf(on(sovereign, MGT)).listener).toHaveLength(1);
    }
  });

  test('fails when two clusters ask for values of different lengths', () => {
    const lengths: { [cluster: string]: number } = { [MGT]: 40, [RTZ]: 32 };
    const sovereign = asked([MGT, RTZ], (cluster) => ({ ...REQUEST, fields: [SecretField.generated('key', lengths[cluster])] }));
    expect(() => planOf(sovereign)).toThrow(new Error("omantel/hz-nbg-mgt-prod/consumer: 'length' must be 32, as on other clusters, got 40; write 32"));
  });

  test('fails when an Application asks for it', () => {
    const sovereign = sovereignWith();
    new ExternalSecrets(sovereign.managementCluster);
    const environment = new Environment(new Organization(sovereign, 'acme', { displayName: 'Some', contact: 'it@acme.example' }), 'prod');
    new TestBlueprint(environment, 'shop', { component: CONSUMER }, (self) => self.secret(REQUEST));
    expect(() => planOf(sovereign)).toThrow(new Error("omantel/acme/prod/shop: 'isSovereignWide' must be left out of an Application in one region, got true; leave it out"));
  });

  test('fails when it is asked for after the servers are made', () => {
    const sovereign = testSovereign({
      regions: [region('ash', cluster(BuildingBlock.MGT, 3)), region('fsn', cluster(BuildingBlock.RTZ, 3))],
    });
    sovereignWith({}, sovereign);
    for (const one of sovereign.hostClusters) new ExternalSecrets(one);
    const late = new TestBlueprint(sovereign.hostClusters[1], 'consumer', { component: CONSUMER });
    Object.assign(late, { complete: () => late.secret(REQUEST) });
    expect(() => planOf(sovereign)).toThrow(new Error(
      'omantel/hz-fsn-rtz-prod/consumer: what another cluster keeps has to be asked for in configure(), omantel/hz-ash-mgt-prod/openbao is made already',
    ));
  });

  test('fails when the management cluster has nothing that generates or keeps it', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    const rtz = sovereign.hostClusters.find(({ name }) => name === RTZ)!;
    for (const Needed of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets]) new Needed(rtz);
    new TestBlueprint(rtz, 'consumer', { component: CONSUMER }, (self) => self.secret(REQUEST));
    const needs = (what: string, by: string) => `omantel/${RTZ}/consumer: needs ${what}, which no Blueprint on ${MGT} provides; `
      + `add a Blueprint that provides it (${by}) with ${MGT} as its scope, or leave 'consumer' out [missing-provider]`;
    expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([needs('secret-backend', 'OpenBao'), needs('secrets', 'ExternalSecrets')]);
  });
});

test('fails when nothing gives it a certificate or a volume', () => {
  const sovereign = testSovereign();
  new OpenBao(sovereign.managementCluster);
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([
    "omantel/hz-fsn-mgt-prod/openbao: needs certificates, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (CertManager) with hz-fsn-mgt-prod as its scope, or leave 'openbao' out [missing-provider]",
    "omantel/hz-fsn-mgt-prod/openbao: needs storage, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (HcloudCsi) with hz-fsn-mgt-prod as its scope, or leave 'openbao' out [missing-provider]",
  ]);
});
