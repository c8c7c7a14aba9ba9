import { BootstrapKit, FailoverController, FailoverControllerProps, FailoverMode } from '../../blueprints';
import { BuildingBlock, HostCluster } from '../../constructs';
import { cluster, objectOf, planOf, region, testSovereign, twoRegions } from '../support/fixtures';

const WITNESS = 'https://witness.example.workers.dev';
const onFsn = (props: FailoverControllerProps = {}) => {
  const sovereign = testSovereign({ regions: twoRegions() });
  const fsn = sovereign.hostClusters.find(({ name }) => name === 'hz-fsn-rtz-prod')!;
  return { sovereign, fsn, controller: new FailoverController(fsn, undefined, props) };
};
const environment = (props: FailoverControllerProps = {}) => {
  const { fsn } = onFsn(props);
  const plan = planOf(fsn.sovereign, fsn);
  expect(plan.sovereignPlan.findings).toEqual([]);
  const [container] = objectOf(plan, 'failover-controller', 'Deployment').spec.template.spec.containers;
  return Object.fromEntries(container.env.map(({ name, value, valueFrom }: any) => [name, value ?? `${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`]));
};

test('leaves the decision to people where no witness keeps a lease', () => {
  const variables = environment();
  expect(variables).toMatchObject({ REGION: 'hz-fsn', PEER_REGIONS: 'hz-hel', FAILOVER_MODE: 'manual' });
  expect(Object.keys(variables).filter((name) => /WITNESS|SECONDS/.test(name))).toEqual([]);
});

test('asks the witness for a lease, three times in a term, with a token from Phase 0', () => {
  expect(environment({ witnessUrl: WITNESS })).toMatchObject({
    FAILOVER_MODE: 'semi-automatic', WITNESS_URL: WITNESS, WITNESS_TOKEN: 'witness/token', LEASE_SECONDS: '30', RENEW_SECONDS: '10',
  });
  expect(environment({ witnessUrl: WITNESS, mode: FailoverMode.AUTOMATIC, leaseSeconds: 60 })).toMatchObject({
    FAILOVER_MODE: 'automatic', LEASE_SECONDS: '60', RENEW_SECONDS: '20',
  });
});

test('reaches the witness, and nothing of it is asked for without one', () => {
  const policyOf = (props: FailoverControllerProps) => {
    const { fsn } = onFsn(props);
    return objectOf(planOf(fsn.sovereign, fsn), 'failover-controller', 'CiliumNetworkPolicy').spec.egress;
  };
  expect(policyOf({ witnessUrl: WITNESS })).toContainEqual({ toEntities: ['ingress', 'world'], toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }] });
  expect(policyOf({})).toEqual([{ toEntities: ['kube-apiserver'] }]);
});

test('may tell databases which of them is written to, and keep Flux from taking that back', () => {
  const { fsn } = onFsn();
  expect(objectOf(planOf(fsn.sovereign, fsn), 'failover-controller', 'ClusterRole').rules).toEqual([
    { apiGroups: ['postgresql.cnpg.io'], resources: ['clusters'], verbs: ['get', 'list', 'watch', 'update', 'patch'] },
    { apiGroups: ['kustomize.toolkit.fluxcd.io'], resources: ['kustomizations'], verbs: ['get', 'list', 'watch', 'patch'] },
  ]);
});

test('is in the kit where another region can take over, and nowhere else', () => {
  const installed = (...regions: Parameters<typeof testSovereign>[0][]) => {
    const sovereign = testSovereign(regions[0]);
    new BootstrapKit(sovereign, 'kit');
    return sovereign.node.findAll().filter((one) => one instanceof FailoverController).map((one) => (one.node.scope as HostCluster).name).sort();
  };
  expect(installed({ regions: twoRegions() })).toEqual(['hz-fsn-dmz-prod', 'hz-fsn-rtz-prod', 'hz-hel-dmz-prod', 'hz-hel-rtz-prod', 'hz-nbg-mgt-prod']);
  expect(installed({ nodes: 3 })).toEqual([]);
  expect(installed({ regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), region('fsn', cluster(BuildingBlock.RTZ, 3))] })).toEqual([]);
});

test('fails when no other region could take over', () => {
  const { managementCluster } = testSovereign();
  expect(() => new FailoverController(managementCluster)).toThrow(new Error(
    'omantel/hz-fsn-mgt-prod/failover-controller: has one region with workloads, and none that could take over; leave it out, or add an rtz cluster in another region',
  ));
});

test.each<[string, FailoverControllerProps, string]>([
  ['it decides without a witness', { mode: FailoverMode.AUTOMATIC },
    "'mode' must be 'manual' without a witness, got \"automatic\"; give 'witnessUrl', without which two regions may both take themselves for the last one"],
  ['the witness is no HTTPS URL', { witnessUrl: 'http://witness.example.com' },
    "'witnessUrl' must be an HTTPS URL, got \"http://witness.example.com\"; write for example 'https://witness.example.workers.dev'"],
  ['the witness is in the Sovereign', { witnessUrl: 'https://witness.omantel.omani.works' },
    "'witnessUrl' must be outside of the Sovereign, got \"https://witness.omantel.omani.works\"; use a service that is up when a region of the Sovereign is not"],
  ['the lease is shorter than a network hiccup', { witnessUrl: WITNESS, leaseSeconds: 5 },
    "'leaseSeconds' must be a whole number from 15 to 300, got 5; leave it out for 30"],
])('fails when %s', (_, props, message) => {
  expect(() => onFsn(props)).toThrow(new Error(`omantel/hz-fsn-rtz-prod/failover-controller: ${message}`));
});
