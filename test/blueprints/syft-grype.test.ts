import { SyftGrype, SyftGrypeProps } from '../../blueprints';
import { BuildingBlock } from '../../constructs';
import { objectsOf, planOf, TestBlueprint, testSovereign } from '../support/fixtures';

const SHOP: any = {
  key: 'shop', title: 'Shop', description: 'Sells things.', home: 'https://example.com', licence: 'MIT', category: 'infrastructure', appVersion: '1.0',
  namespace: 'shop-system', buildingBlocks: [BuildingBlock.MGT],
};
const planWith = (props: SyftGrypeProps = {}, images: string[] = []) => {
  const sovereign = testSovereign();
  new SyftGrype(sovereign.managementCluster, undefined, props);
  new TestBlueprint(sovereign.managementCluster, 'zz-shop', { component: SHOP }, (self) => images.forEach((image, index) => self.mainUnit.add({
    apiVersion: 'v1', kind: 'Pod', metadata: { name: `shop-${index}`, namespace: 'shop-system' }, spec: { containers: [{ name: 'main', image }] },
  })));
  const plan = planOf(sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  return plan;
};
const jobs = (...args: Parameters<typeof planWith>) => objectsOf(planWith(...args), 'syft-grype');
const podOf = (job: any) => job.spec.jobTemplate.spec.template.spec;

test('reads what other objects are made of, each image once', () => {
  const args = jobs({}, ['ghcr.io/acme/shop:1.0', 'ghcr.io/acme/shop:1.0', 'nginx:1.29']).map((job) => podOf(job).initContainers[0].args[0]);
  expect(args.sort()).toEqual(['registry:ghcr.io/acme/shop:1.0', 'registry:nginx:1.29']);
});

test('reads the images that are named instead', () => {
  const [job, ...others] = jobs({ images: ['ghcr.io/acme/other:2.0'] }, ['nginx:1.29']);
  expect(others).toEqual([]);
  expect(podOf(job).initContainers[0].args).toEqual(['registry:ghcr.io/acme/other:2.0', '-o', 'cyclonedx-json=/work/bill.json']);
});

test('starts both programs without a shell, one after the other, and lets them write nowhere else', () => {
  const { initContainers: [syft], containers: [grype] } = podOf(jobs({ images: ['nginx:1.29'] })[0]);
  expect([syft.image.replace(/:.*/, ''), grype.image.replace(/:.*/, '')]).toEqual(['ghcr.io/anchore/syft', 'ghcr.io/anchore/grype']);
  expect(grype.args).toEqual(['sbom:/work/bill.json', '-o', 'cyclonedx-json']);
  for (const container of [syft, grype]) {
    expect(container.command).toBeUndefined();
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
    expect(container.volumeMounts.map((one: any) => one.mountPath)).toEqual(['/work', '/tmp']);
  }
});

test('asks nobody for newer versions of itself', () => {
  const { initContainers, containers } = podOf(jobs({ images: ['nginx:1.29'] })[0]);
  const asks = [...initContainers, ...containers].flatMap(({ env }: any) => env).filter(({ name }: any) => name.endsWith('CHECK_FOR_APP_UPDATE'));
  expect(asks).toEqual([{ name: 'SYFT_CHECK_FOR_APP_UPDATE', value: 'false' }, { name: 'GRYPE_CHECK_FOR_APP_UPDATE', value: 'false' }]);
});

test('spreads images over the nights of a week', () => {
  const images = Array.from({ length: 9 }, (_, index) => `ghcr.io/acme/i${index}:1`);
  const schedules = jobs({ images, hour: 3 }).map((job) => job.spec.schedule).sort();
  expect(schedules).toEqual(['0 3 * * 0', '0 3 * * 1', '0 3 * * 2', '0 3 * * 3', '0 3 * * 4', '0 3 * * 5', '0 3 * * 6', '10 3 * * 0', '10 3 * * 1']);
});

test('tells images of one name apart, and keeps to the length of a name', () => {
  const names = jobs({ images: ['a.example/x/shop:1', 'b.example/x/shop:1', `a.example/${'x'.repeat(60)}/shop:1`] }).map((job) => job.metadata.name);
  expect(new Set(names).size).toBe(3);
  expect(names.filter((name) => name.length > 52)).toEqual([]);
});

test('fails when what is named is no image', () => {
  expect(() => planWith({ images: ['https://ghcr.io/acme/shop'] })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/syft-grype: 'images' must be names of images, got \"https://ghcr.io/acme/shop\"; write for example ghcr.io/acme/shop:1.0",
  ));
});

test('fails when there is no such hour', () => {
  expect(() => planWith({ hour: 24 })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/syft-grype: 'hour' must be a whole number from 0 to 23, got 24; leave it out for 2",
  ));
});
