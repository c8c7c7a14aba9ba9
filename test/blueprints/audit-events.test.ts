import * as yaml from 'js-yaml';
import { AuditEvents, CertManager, Cilium, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, SecurityEvents } from '../../blueprints';
import { BuildingBlock, Checks, ClusterPlan } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { StandInKafka } from '../support/stores';

/** Plans what reads audit logs, with a Kafka. */
function planAudit(): ClusterPlan {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3, 1, 'ccx63'))] });
  const host = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, StandInKafka]) new Member(host);
  new SecurityEvents(host);
  new AuditEvents(host);
  return planOf(sovereign);
}

const secretOf = (plan: ClusterPlan) => objectOf(plan, 'audit-events', 'ExternalSecret').spec;
const configOf = (plan: ClusterPlan): any => yaml.load(secretOf(plan).target.template.data['config.yaml']);
const podOf = (plan: ClusterPlan) => objectOf(plan, 'audit-events', 'DaemonSet').spec.template.spec;

test('reads the logs of the API server and of OpenBao to one topic, and passes all checks', () => {
  const plan = planAudit();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(objectsOf(plan, 'audit-events').flatMap(validateManifest)).toEqual([]);
  const { receivers, exporters, service } = configOf(plan);
  expect(receivers).toEqual({
    'file_log/kubernetes': { include: ['/var/lib/rancher/k3s/server/logs/audit.log'], start_at: 'end', storage: 'file_storage', operators: [] },
    'file_log/openbao': {
      include: ['/var/log/pods/catalyst-openbao_*/openbao/*.log'], start_at: 'end', storage: 'file_storage', operators: [{ type: 'container', add_metadata_from_filepath: false }],
    },
  });
  expect(exporters.kafka).toMatchObject({
    brokers: ['kafka.kafka.svc:9093'], logs: { topic: 'security.audit', encoding: 'raw' },
    auth: { sasl: { mechanism: 'SCRAM-SHA-512', username: 'security-events-audit', password: '{{ index . `kafka-password` }}' } },
  });
  expect(service.pipelines).toEqual({
    'logs/kubernetes': { receivers: ['file_log/kubernetes'], processors: ['transform/parse', 'filter/kubernetes'], exporters: ['kafka'] },
    'logs/openbao': { receivers: ['file_log/openbao'], processors: ['transform/parse', 'filter/openbao'], exporters: ['kafka'] },
  });
});

test('leaves out what programs do at the API server, unless they change rights', () => {
  const { processors } = configOf(planAudit());
  expect(processors['filter/kubernetes'].logs.log_record).toEqual([
    'not IsMap(log.body)',
    'IsMatch(log.body["user"]["username"], "^system:(serviceaccount:|node:|apiserver|kube-)") and (log.body["objectRef"]["apiGroup"] != "rbac.authorization.k8s.io" or IsMatch(log.body["verb"], "^(get|list|watch)$"))',
  ]);
  expect(processors['filter/openbao'].logs.log_record).toEqual(['not IsMap(log.body)', 'log.body["type"] != "response"']);
});

test('keeps how far it has read on the machine, and has its password from the secret backend', () => {
  const plan = planAudit();
  expect(configOf(plan).extensions).toEqual({ file_storage: { directory: '/var/lib/audit-events' } });
  expect(secretOf(plan).data).toEqual([
    { secretKey: 'kafka-password', remoteRef: { key: 'platform/audit-events/security-events-audit-kafka/password', property: 'password' } },
  ]);
  expect(dependenciesOf(plan, 'audit-events')).toContain('audit-events-prerequisites');
});

test('reads as root on every machine, and can write nothing else', () => {
  const { securityContext, tolerations, volumes, containers: [container] } = podOf(planAudit());
  expect([securityContext.runAsUser, tolerations, container.securityContext]).toEqual([
    0, [{ operator: 'Exists' }], { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
  ]);
  expect(container.volumeMounts.filter(({ readOnly }: any) => !readOnly)).toEqual([{ name: 'state', mountPath: '/var/lib/audit-events' }]);
  expect(volumes.slice(2).map(({ hostPath }: any) => hostPath)).toEqual([
    { path: '/var/lib/rancher/k3s/server/logs', type: 'DirectoryOrCreate' }, { path: '/var/log/pods', type: 'DirectoryOrCreate' },
    { path: '/var/lib/audit-events', type: 'DirectoryOrCreate' },
  ]);
  expect(container.resources).toEqual({ requests: { cpu: '30m', memory: '96Mi' }, limits: { memory: '192Mi' } });
});

test('fails when nobody takes what it reads', () => {
  const sovereign = testSovereign();
  new AuditEvents(sovereign.managementCluster);
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toContain(
    "omantel/hz-fsn-mgt-prod/audit-events: needs security-events, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (SecurityEvents) with hz-fsn-mgt-prod as its scope, or leave 'audit-events' out [missing-provider]",
  );
});
