import {
  CertManager, Cilium, ClickHouseOperator, Cnpg, ExternalSecrets, Fabric, FabricProps, FlinkOperator, GatewayApi, HcloudCcm, HcloudCsi, Keycloak, OpenBao,
  PublicGateway, SeaweedFs, Strimzi, StrimziOperator,
} from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, Sovereign } from '../../constructs';
import { reachability } from '../../constructs/blueprint/graph';
import { unitKustomization } from '../../constructs/gitops/kustomization';
import { cluster, dependenciesOf, objectOf, planOf, region, testSovereign } from '../support/fixtures';

/** A Sovereign with what Fabric takes from its host cluster. */
function host(): Sovereign {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3, 0, 'ccx63'))] });
  const platform = [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg, PublicGateway, Keycloak, SeaweedFs];
  platform.forEach((Member) => new Member(sovereign.managementCluster));
  for (const Operator of [ClickHouseOperator, FlinkOperator, StrimziOperator]) new Operator(sovereign.managementCluster);
  return sovereign;
}

const make = (props: FabricProps = {}) => new Fabric(host().managementCluster, undefined, props);

test('has a Kafka that its other members use, and passes all checks', () => {
  const sovereign = host();
  const fabric = new Fabric(sovereign.managementCluster);
  const plan = planOf(sovereign);
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(fabric.members.map(({ name }) => name)).toEqual(['fabric-clickhouse', 'fabric-debezium', 'fabric-flink', 'fabric-strimzi', 'fabric-temporal']);
  expect([fabric.debezium!.kafka, fabric.flink!.kafka]).toEqual([fabric.kafka, fabric.kafka]);
  expect(dependenciesOf(plan, 'fabric-flink')).toContain('fabric-strimzi-users');
  expect(objectOf(plan, 'fabric-strimzi-users', 'KafkaUser').metadata.name).toBe('fabric-strimzi-fabric-flink');
});

test('is two of everything without a clash', () => {
  const sovereign = host();
  new Fabric(sovereign.managementCluster, 'one');
  new Fabric(sovereign.managementCluster, 'two');
  expect(Checks.run(planOf(sovereign).sovereignPlan)).toEqual([]);
});

test('gives its size to members that have none of their own', () => {
  const { kafka, flink, clickHouse } = make({ size: ApplicationSize.MEDIUM, kafka: { brokers: 5 }, flink: { size: ApplicationSize.LARGE } });
  expect([kafka.brokers, kafka.controllers, flink!.taskManagers, clickHouse!.replicas]).toEqual([5, 3, 6, 2]);
  const small = make();
  expect([small.kafka.brokers, small.kafka.controllers, small.flink!.taskManagers, small.clickHouse!.replicas]).toEqual([1, 0, 1, 1]);
});

test.each<[keyof FabricProps, string]>([['debeziumEnabled', 'debezium'], ['flinkEnabled', 'flink'], ['clickHouseEnabled', 'clickHouse'], ['temporalEnabled', 'temporal']])('without %s has no such member', (switch_, member) => {
  expect((make({ [switch_]: false }) as any)[member]).toBeUndefined();
  expect((make() as any)[member].name).toBe(`fabric-${member.toLowerCase()}`);
});

test('uses a Kafka that is there already', () => {
  const sovereign = host();
  const kafka = new Strimzi(sovereign.managementCluster);
  const fabric = new Fabric(sovereign.managementCluster, 'fabric', { existingKafka: kafka });
  expect([fabric.kafka, fabric.flink!.kafka]).toEqual([kafka, kafka]);
  expect(fabric.members.map(({ name }) => name)).toEqual(['fabric-clickhouse', 'fabric-debezium', 'fabric-flink', 'fabric-temporal']);
  expect(Checks.run(planOf(sovereign).sovereignPlan)).toEqual([]);
});

test('fails when a Kafka that is there already gets properties', () => {
  const sovereign = host();
  const existingKafka = new Strimzi(sovereign.managementCluster);
  expect(() => new Fabric(sovereign.managementCluster, 'fabric', { existingKafka, kafka: { brokers: 3 } })).toThrow(
    "omantel/hz-fsn-mgt-prod/fabric: 'kafka' must be left out, existingKafka is there already, got [\"brokers\"]; set its properties where it is created",
  );
});

test('is waited for until its databases, topics and users say that they are ready', () => {
  const fabric = make();
  const plan = planOf(fabric.members[0].sovereign);
  const reach = reachability(plan);
  const units = plan.units.filter(({ blueprint }) => blueprint?.node.scope === fabric);
  const judged = units.flatMap((unit) => unitKustomization(plan, unit, reach).spec.healthCheckExprs ?? []);
  expect(Object.fromEntries(judged.map(({ kind, current }: any) => [kind, current]))).toMatchObject({
    ClickHouseInstallation: "has(status.status) && status.status == 'Completed'",
    ClickHouseKeeperInstallation: "has(status.status) && status.status == 'Completed'",
    Database: 'has(status.applied) && status.applied == true',
    FlinkDeployment: "has(status.lifecycleState) && status.lifecycleState == 'STABLE'",
    Kafka: "has(status.conditions) && status.conditions.exists(e, e.type == 'Ready' && e.status == 'True')",
    KafkaUser: "has(status.conditions) && status.conditions.exists(e, e.type == 'Ready' && e.status == 'True')",
  });
});
