import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { HETZNER_COMPOSITIONS } from '../../../blueprints/private/crossplane-hetzner';
import { programPath } from '../../../rehearsal/programs';
import { validateManifest } from '../../support/manifest-schema';

// The language of the compositions is that of Helm's templates: the real engine fills them for one claim of each kind.

const NAME = 'gotemplating.fn.crossplane.io/composition-resource-name';
const folder = mkdtempSync(join(tmpdir(), 'compositions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns what a claim is composed of, and the status that it gets. */
function compose(kind: string, spec: object, resources: object = {}): { composed: { [name: string]: any }; status: any } {
  const chart = join(folder, kind.toLowerCase());
  mkdirSync(join(chart, 'templates'), { recursive: true });
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: claim\nversion: 0.0.0\n');
  writeFileSync(join(chart, 'templates', 'all.yaml'), HETZNER_COMPOSITIONS[kind].replace(/\.observed\./g, '.Values.observed.'));
  const resource = { apiVersion: 'compose.openova.io/v1alpha1', kind, metadata: { name: 'mine', namespace: 'crossplane-system' }, spec };
  writeFileSync(join(chart, 'values.yaml'), JSON.stringify({ observed: { composite: { resource }, resources } }));
  const objects = (yaml.loadAll(execFileSync(programPath('helm'), ['template', 'claim', chart], { encoding: 'utf8' })) as any[]).filter(Boolean);
  const composed = objects.filter(({ metadata }) => metadata).map((one): [string, any] => [one.metadata.annotations[NAME], one]);
  return { composed: Object.fromEntries(composed), status: objects.find(({ metadata }) => !metadata)?.status };
}

const invalid = (composed: { [name: string]: any }) => Object.values(composed).flatMap((one) => (
  validateManifest({ ...one, metadata: { name: 'any', namespace: 'crossplane-system', ...one.metadata } })
));

test('a region has a network, and tells its id once it is there', () => {
  const spec = { location: 'hel1', networkZone: 'eu-central', ipRange: '10.1.0.0/16', subnetIpRange: '10.1.1.0/24', loadBalancerType: 'lb11' };
  const { composed, status } = compose('RegionClaim', spec);
  expect(Object.keys(composed).sort()).toEqual(['attachment', 'load-balancer', 'network', 'subnet']);
  expect([status, invalid(composed)]).toEqual([{ networkId: '', loadBalancerIP: '' }, []]);
  const network = { resource: { status: { atProvider: { id: '4711' } } } };
  expect(compose('RegionClaim', spec, { network }).status.networkId).toBe('4711');
});

test('a cluster has an entry to its API', () => {
  const { composed } = compose('ClusterClaim', { regionRef: 'hz-hel', location: 'hel1', loadBalancerType: 'lb11' });
  expect(composed['control-planes'].spec.forProvider.labelSelector).toBe('cluster=mine,role=control-plane');
  expect([composed.api.spec.forProvider.listenPort, invalid(composed)]).toEqual([6443, []]);
});

test.each([['worker', false], ['control-plane', true]])('a node pool of role %s has as many machines as it asks for', (role, isSpread) => {
  const spec = { clusterRef: 'hz-hel-rtz-prod', regionRef: 'hz-hel', location: 'hel1', sku: 'cpx42', replicas: 3, role, image: 'ubuntu-24.04', sshKeys: ['platform'] };
  const { composed, status } = compose('NodePoolClaim', spec);
  expect(Object.values(composed).map(({ metadata }) => metadata.name)).toEqual(['mine-0', 'mine-1', 'mine-2']);
  const { forProvider } = composed['server-2'].spec;
  expect([forProvider.sshKeys, forProvider.labels.role, 'placementGroupIdSelector' in forProvider]).toEqual([['platform'], role, isSpread]);
  expect([status, invalid(composed)]).toEqual([{ replicas: '3' }, []]);
  expect(compose('NodePoolClaim', { ...spec, replicas: 0 }).composed).toEqual({});
});

test.each([['cordon', 0, 'cordon'], ['drain', 0, 'drain'], ['replace', 1, 'remove']])('an action %s is one Job', (action, before, last) => {
  const { composed } = compose('NodeActionClaim', { clusterRef: 'hz-hel-rtz-prod', node: 'mine-0', action, gracePeriodSeconds: 60 });
  expect(Object.keys(composed)).toEqual([action]);
  const { containers, initContainers, volumes } = composed[action].spec.template.spec;
  expect([initContainers.length, containers[0].name, volumes[0].secret.secretName]).toEqual([before, last, 'hz-hel-rtz-prod-kubeconfig']);
  expect(invalid(composed)).toEqual([]);
});

test('a load balancer has what it listens on, and where that leads', () => {
  const { composed } = compose('LoadBalancerClaim', {
    regionRef: 'hz-hel', location: 'hel1', type: 'lb11', algorithm: 'round_robin',
    listeners: [{ port: 80, targetPort: 8080, protocol: 'tcp' }, { port: 443, targetPort: 8443, protocol: 'tcp' }],
    targets: [{ type: 'ip', value: '10.1.0.3' }, { type: 'label_selector', value: 'pool=edge' }],
  });
  expect(Object.keys(composed).sort()).toEqual(['attachment', 'ip-target-0', 'label-target-1', 'listener-0', 'listener-1', 'load-balancer']);
  expect([composed['listener-1'].spec.forProvider.destinationPort, invalid(composed)]).toEqual([8443, []]);
});

test('a peering has a route, and one back where it has a gateway', () => {
  const spec = { regionRefA: 'hz-hel', regionRefB: 'hz-fsn', cidrA: '10.1.0.0/16', cidrB: '10.2.0.0/16', gatewayA: '10.1.0.2' };
  expect(Object.keys(compose('PeeringClaim', spec).composed)).toEqual(['a-to-b']);
  const { composed } = compose('PeeringClaim', { ...spec, gatewayB: '10.2.0.2' });
  expect([composed['b-to-a'].spec.forProvider.destination, invalid(composed)]).toEqual(['10.1.0.0/16', []]);
});
