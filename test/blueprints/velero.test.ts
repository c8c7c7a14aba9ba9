import { BootstrapKit, Velero, VeleroProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ArchiveStorage, BuildingBlock, Checks, ClusterPlan, HostCluster, PodSecurity } from '../../constructs';
import { cluster, dependenciesOf, objectOf, planOf, region, testSovereign, TestSovereignProps, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

const archive = ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' });

function planVelero(props: VeleroProps = {}, sovereignProps: TestSovereignProps = {}, on?: string): ClusterPlan {
  const machine = { ...cluster(BuildingBlock.MGT, 3), controlPlane: { instanceType: 'ccx43', count: 3 }, maxPodsPerNode: 150 };
  const sovereign = testSovereign({ archive, regions: [region('fsn', machine)], ...sovereignProps });
  new BootstrapKit(sovereign, 'kit', { velero: props });
  return planOf(sovereign, sovereign.hostClusters.find(({ name }) => name === on) as HostCluster | undefined);
}

test('backs up to the archive, each cluster into a folder of its name', () => {
  const plan = planVelero();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  const { configuration, backupsEnabled, snapshotsEnabled } = valuesOf(plan, 'velero');
  expect([backupsEnabled, snapshotsEnabled, configuration.volumeSnapshotLocation]).toEqual([true, false, []]);
  expect(configuration.backupStorageLocation).toEqual([{
    name: 'default', provider: 'aws', default: true, bucket: 'omantel-velero-backups', prefix: 'hz-fsn-mgt-prod',
    config: { region: 'fsn1', s3Url: 'https://fsn1.your-objectstorage.com', s3ForcePathStyle: 'true', checksumAlgorithm: '' },
  }]);
});

test('gets the keys of the archive from Phase 0, so that nothing has to be restored before a restore', () => {
  const plan = planVelero();
  const secret = plan.phaseZeroSecrets.find(({ namespace }) => namespace === 'velero')!;
  expect([secret.name, secret.fields.map(({ key, variable }) => [key, variable!.name])]).toEqual([
    'archive', [['AWS_ACCESS_KEY_ID', 'archive_access_key'], ['AWS_SECRET_ACCESS_KEY', 'archive_secret_key']],
  ]);
  expect(valuesOf(plan, 'velero').credentials).toEqual({ useSecret: false, extraSecretRef: 'archive' });
  expect(dependenciesOf(plan, 'velero')).toEqual(['cilium', 'hcloud-ccm', 'namespaces', 'velero-prerequisites']);
});

test('backs up every night, and keeps it for a month', () => {
  const { configuration, schedules } = valuesOf(planVelero(), 'velero');
  expect(schedules.daily).toEqual({ schedule: '0 2 * * *', template: { ttl: '720h', resourcePolicy: { kind: 'configmap', name: 'velero-volumes' } } });
  expect(configuration.defaultBackupTTL).toBe('720h');
});

test('backs up when and for how long it is told, with the plugin that it is told', () => {
  const { initContainers, schedules } = valuesOf(planVelero({ schedule: '30 */6 * * *', retentionDays: 7, pluginImage: 'example.com/plugin:v1.2.3' }), 'velero');
  expect([schedules.daily.schedule, schedules.daily.template.ttl, initContainers[0].image]).toEqual(['30 */6 * * *', '168h', 'example.com/plugin:v1.2.3']);
});

test('copies volumes on every machine, but not those of databases', () => {
  const plan = planVelero();
  const { configuration, deployNodeAgent, nodeAgent } = valuesOf(plan, 'velero');
  expect([configuration.uploaderType, configuration.defaultVolumesToFsBackup, deployNodeAgent, nodeAgent.podVolumePath]).toEqual(['kopia', true, true, '/var/lib/kubelet/pods']);
  expect(objectOf(plan, 'velero-prerequisites', 'ConfigMap').data).toEqual({
    'policy.yaml': 'version: v1\nvolumePolicies:\n  - conditions:\n      pvcLabels:\n        cnpg.io/pvcRole: PG_DATA\n    action:\n      type: skip\n',
  });
  expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'velero').map(({ workload }) => workload)).toEqual([
    { name: 'velero', cpuMillis: 50, memoryMiB: 128 }, { name: 'node-agent', perNode: true, cpuMillis: 20, memoryMiB: 64 },
  ]);
  expect(plan.namespaces.find(({ name }) => name === 'velero')!.podSecurity).toBe(PodSecurity.PRIVILEGED);
});

test('runs on every host cluster of a Sovereign with an archive, and on none without', () => {
  expect(CATALOGUE.velero.buildingBlocks).toEqual([BuildingBlock.MGT, BuildingBlock.RTZ, BuildingBlock.DMZ]);
  const regions = twoRegions();
  expect(valuesOf(planVelero({}, { regions }, 'hz-hel-dmz-prod'), 'velero').configuration.backupStorageLocation[0].prefix).toBe('hz-hel-dmz-prod');
  expect(planVelero({}, { regions, archive: undefined }, 'hz-hel-dmz-prod').tryFindUnit('velero')).toBeUndefined();
});

test.each<[string, TestSovereignProps, VeleroProps, string]>([
  ['there is no archive', {}, {}, "'archive' must speak S3 and be outside of the cluster, got null; give the Sovereign one, for example ArchiveStorage.cloudflareR2"],
  ['a backup is kept for no time', { archive }, { retentionDays: 0 }, "'retentionDays' must be a whole number of at least 1, got 0; leave it out for the usual time"],
  ['a schedule is none', { archive }, { schedule: 'nightly' },
    "'schedule' must be a cron expression, got \"nightly\"; it needs five fields (minute, hour, day of the month, month, day of the week) with one space between them"],
])('fails when %s', (_, sovereignProps, props, message) => {
  expect(() => new Velero(testSovereign(sovereignProps).managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/velero: ${message}`));
});

test('values and objects fit what the chart and the kinds know', () => {
  const plan = planVelero();
  expect(unknownValuePaths('velero', valuesOf(plan, 'velero'))).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'velero').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
