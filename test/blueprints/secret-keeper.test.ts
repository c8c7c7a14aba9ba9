import { BootstrapKit, SecretKeeper } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { Capability, Checks, ClusterPlan, Sovereign } from '../../constructs';
import { dependenciesOf, objectOf, objectsOf, planOf, testSovereign, twoRegions } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

const sovereign: Sovereign = testSovereign({ regions: twoRegions() });
new BootstrapKit(sovereign, 'kit');

function planOn(name: string): ClusterPlan {
  return planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name));
}

const dmz = planOn('hz-fsn-dmz-prod');

test('is what keeps secrets on clusters without OpenBao, and on no other', () => {
  expect(Checks.findings(sovereign)).toEqual([]);
  const backends = sovereign.hostClusters.map((one) => [one.name, planOf(sovereign, one).tryFindProvider(Capability.SECRET_BACKEND)?.name]);
  expect(backends.sort()).toEqual([
    ['hz-fsn-dmz-prod', 'secret-keeper'], ['hz-fsn-rtz-prod', 'openbao'], ['hz-hel-dmz-prod', 'secret-keeper'], ['hz-hel-rtz-prod', 'openbao'],
    ['hz-nbg-mgt-prod', 'openbao'],
  ]);
});

test('lets External Secrets read and write in its namespace, and nothing else', () => {
  expect(objectOf(dmz, 'external-secrets-store', 'ClusterSecretStore')).toMatchObject({
    metadata: { name: 'openbao' },
    spec: {
      provider: {
        kubernetes: {
          remoteNamespace: 'secret-keeper',
          server: { caProvider: { type: 'ConfigMap', name: 'kube-root-ca.crt', namespace: 'secret-keeper', key: 'ca.crt' } },
          auth: { serviceAccount: { name: 'secret-keeper', namespace: 'secret-keeper' } },
        },
      },
    },
  });
  expect(objectOf(dmz, 'secret-keeper', 'Role').rules).toEqual([{ apiGroups: [''], resources: ['secrets'], verbs: ['create', 'get', 'update'] }]);
  expect(objectsOf(dmz, 'secret-keeper').map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
    'Role secret-keeper/secret-keeper', 'RoleBinding secret-keeper/secret-keeper', 'ServiceAccount secret-keeper/secret-keeper',
  ]);
  expect(dependenciesOf(dmz, 'external-secrets-store')).toEqual(['external-secrets', 'namespaces', 'secret-keeper']);
  expect(['secret-keeper', 'external-secrets-store'].flatMap((unit) => objectsOf(dmz, unit)).flatMap((one) => validateManifest(one))).toEqual([]);
});

test('calls a path what a Secret can be called, for who writes it and for who reads it', () => {
  const { spec } = objectOf(dmz, 'harbor-prerequisites', 'PushSecret', 'harbor-core-keys-csrf-key');
  const key = 'platform.harbor.harbor-core-keys.csrf-key';
  expect(spec.data[0].match.remoteRef).toEqual({ remoteKey: key, property: 'CSRF_KEY' });
  expect(objectOf(dmz, 'harbor-prerequisites', 'ExternalSecret', 'harbor-core-keys').spec.data).toContainEqual({ secretKey: 'CSRF_KEY', remoteRef: { key, property: 'CSRF_KEY' } });
  const names = dmz.units.flatMap(({ manifests }) => manifests).filter(({ kind }) => kind === 'PushSecret').flatMap((one) => one.spec.data.map(({ match }: any) => match.remoteRef.remoteKey));
  expect(names.filter((name: string) => !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(name) || name.length > 253)).toEqual([]);
  expect(names.length).toBeGreaterThan(5);
});

test('fails when it is on a cluster that has an OpenBao', () => {
  expect(() => new SecretKeeper(testSovereign({ regions: twoRegions() }).managementCluster)).toThrow(new Error(
    'omantel/hz-nbg-mgt-prod/secret-keeper: runs on dmz clusters only, hz-nbg-mgt-prod is mgt; leave it out there',
  ));
  expect(CATALOGUE.openbao.buildingBlocks.map(({ code }) => code)).toEqual(['mgt', 'rtz']);
});
