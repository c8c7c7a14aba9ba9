import { Component, Unit } from '../../constructs';
import { CONFINED_CONTAINER, confinedPod } from './confined';
import { account } from './rbac';

/** Account of the Jobs that empty a machine and replace its binary. */
export const JOB_ACCOUNT = 'system-upgrade';
/** Program that empties a machine: the newest one of the minor version that is published. */
const KUBECTL_IMAGE = 'docker.io/rancher/kubectl:v1.35.6';
const READ = ['get', 'list', 'watch'];
const CHANGE = ['create', 'patch', 'update'];

/** Adds the controller with what it and its Jobs may do. */
export function addController(unit: Unit, component: Component): void {
  const { key: name, namespace, appVersion } = component;
  const accounts = [...account(namespace, name, [
    ['', ['namespaces'], ['get']],
    ['', ['nodes'], [...READ, 'update']],
    ['', ['events'], ['get', ...CHANGE]],
    ['apiextensions.k8s.io', ['customresourcedefinitions'], [...READ, ...CHANGE]],
    ['batch', ['jobs'], READ],
    ['upgrade.cattle.io', ['plans', 'plans/status'], [...READ, ...CHANGE, 'delete']],
  ], [
    ['', ['secrets'], READ],
    ['batch', ['jobs'], [...READ, ...CHANGE, 'delete', 'deletecollection']],
    ['coordination.k8s.io', ['leases'], ['create', 'get', 'update']],
  ]), ...account(namespace, JOB_ACCOUNT, [
    ['', ['nodes'], ['get', 'list', 'patch']],
    ['', ['pods'], ['get', 'list', 'delete']],
    ['', ['pods/eviction'], ['create']],
    ['apps', ['daemonsets', 'replicasets', 'statefulsets'], ['get', 'list']],
  ], [['upgrade.cattle.io', ['plans'], ['get']]])];
  accounts.forEach((object) => unit.add(object));
  const text = (variable: string, value: string) => ({ name: `SYSTEM_UPGRADE_${variable}`, value });
  const field = (variable: string, fieldPath: string) => ({ name: `SYSTEM_UPGRADE_CONTROLLER_${variable}`, valueFrom: { fieldRef: { fieldPath } } });
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace },
    spec: {
      replicas: 1,
      strategy: { type: 'Recreate' },
      selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      template: {
        // By the second label it knows its Pods and those of its Jobs, and leaves them on a machine that it empties.
        metadata: { labels: { 'app.kubernetes.io/name': name, 'upgrade.cattle.io/controller': name } },
        spec: {
          serviceAccountName: name,
          nodeSelector: { 'node-role.kubernetes.io/control-plane': 'true' },
          priorityClassName: 'system-cluster-critical',
          securityContext: confinedPod(65534),
          containers: [{
            name,
            image: `docker.io/rancher/${name}:${appVersion}`,
            env: [
              field('NAME', "metadata.labels['upgrade.cattle.io/controller']"),
              field('NAMESPACE', 'metadata.namespace'),
              field('NODE_NAME', 'spec.nodeName'),
              text('CONTROLLER_LEADER_ELECT', 'true'),
              text('JOB_BACKOFF_LIMIT', '99'),
              text('JOB_IMAGE_PULL_POLICY', 'IfNotPresent'),
              text('JOB_KUBECTL_IMAGE', KUBECTL_IMAGE),
              text('JOB_PRIVILEGED', 'true'),
            ],
            resources: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '256Mi' } },
            securityContext: CONFINED_CONTAINER,
            volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
          }],
          volumes: [{ name: 'tmp', emptyDir: {} }],
        },
      },
    },
  });
}
