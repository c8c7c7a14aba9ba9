import { BootstrapKit, PoolDomainManager, PoolDomainManagerProps } from '../../blueprints';
import { dependenciesOf, objectOf, planOf, testSovereign } from '../support/fixtures';

const planned = (props: PoolDomainManagerProps = {}) => {
  const sovereign = testSovereign({ nodes: 3 });
  new BootstrapKit(sovereign, 'kit');
  new PoolDomainManager(sovereign.managementCluster, undefined, props);
  const plan = planOf(sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  return plan;
};
const containerOf = (props?: PoolDomainManagerProps) => objectOf(planned(props), 'pool-domain-manager', 'Deployment').spec.template.spec.containers[0];
const environment = (props?: PoolDomainManagerProps) => Object.fromEntries(containerOf(props).env.map(({ name, value, valueFrom }: any) => (
  [name, value ?? `${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`]
)));

test('writes into the DNS of its Sovereign, and keeps names in a database of its own', () => {
  expect(environment()).toMatchObject({
    PDM_DATABASE_URL: 'pdm-pg-app/uri',
    PDM_PDNS_BASE_URL: 'http://powerdns.powerdns.svc:8081',
    PDM_PDNS_API_KEY: 'powerdns-api/api-key',
    PDM_NAMESERVERS: 'ns1.omantel.omani.works,ns2.omantel.omani.works',
  });
  const plan = planned();
  expect(objectOf(plan, 'pool-domain-manager-prerequisites', 'Cluster', 'pdm-pg').metadata.namespace).toBe('catalyst-pool-domain-manager');
  expect(dependenciesOf(plan, 'pool-domain-manager-prerequisites')).toEqual(expect.arrayContaining(['cnpg', 'powerdns']));
});

test('gives names below the pool domains of the fleet for ten minutes, unless told otherwise', () => {
  expect(environment()).toMatchObject({ DYNADOT_MANAGED_DOMAINS: 'omani.works,openova.io', PDM_RESERVATION_TTL: '10m' });
  expect(environment({ pools: ['clouds.example'], reservationMinutes: 30 })).toMatchObject({ DYNADOT_MANAGED_DOMAINS: 'clouds.example', PDM_RESERVATION_TTL: '30m' });
});

test('reaches registrars and DNS, and is reached by nobody whom it was not told of', () => {
  const plan = planned();
  const { egress, ingress } = objectOf(plan, 'pool-domain-manager', 'NetworkPolicy').spec;
  const namespaces = egress.slice(1).map(({ to }: any) => to[0].namespaceSelector.matchLabels['kubernetes.io/metadata.name']);
  expect([namespaces, ingress]).toEqual([['catalyst-pool-domain-manager', 'powerdns'], []]);
  const world = { toEntities: ['ingress', 'world'], toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }] };
  expect(objectOf(plan, 'pool-domain-manager', 'CiliumNetworkPolicy').spec.egress).toEqual([world]);
  expect(plan.units.flatMap((unit) => unit.manifests).filter(({ kind, metadata }) => kind === 'HTTPRoute' && metadata.namespace === 'catalyst-pool-domain-manager')).toEqual([]);
});

test('is asked for its health where the program answers', () => {
  const { livenessProbe, readinessProbe } = containerOf();
  expect([livenessProbe.httpGet.path, readinessProbe.httpGet.path]).toEqual(['/healthz', '/healthz']);
});

test('is not in the kit', () => {
  const sovereign = testSovereign();
  new BootstrapKit(sovereign, 'kit');
  expect(sovereign.node.findAll().filter((one) => one instanceof PoolDomainManager)).toEqual([]);
});

test.each<[string, PoolDomainManagerProps, string]>([
  ['there is no pool', { pools: [] }, "'pools' must name at least one domain, got []; leave it out for those of the fleet"],
  ['names are held for a day', { reservationMinutes: 1440 }, "'reservationMinutes' must be a whole number from 1 to 60, got 1440; leave it out for 10"],
])('fails when %s', (_, props, message) => {
  const { managementCluster } = testSovereign();
  expect(() => new PoolDomainManager(managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/pool-domain-manager: ${message}`));
});
