import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, BuildingBlock, Component, ComponentCategory } from '../index';

/** What upstream says about the shop. */
const ROW: Component = {
  key: 'shop',
  title: 'Odoo',
  description: 'Sells things on the web, with stock and invoices behind it.',
  home: 'https://www.odoo.com',
  licence: 'LGPL-3.0-only',
  category: ComponentCategory.APPLICATION,
  appVersion: '18.0.0',
  namespace: 'shop',
  buildingBlocks: [BuildingBlock.RTZ],
};
/** User and group of the image. */
const [USER, GROUP] = [100, 101];
const PORT = 8069;

/** A web shop: a Blueprint of this definition's own, with a database, a volume and a public host name. */
export class Shop extends Blueprint {
  constructor(scope: Construct, id: string = 'shop', props: BlueprintProps = {}) {
    super(scope, id, { component: ROW, ...props });
  }

  protected configure(): void {
    const { name } = this;
    const database = this.postgres({ name, instances: 1 });
    const volume = this.volume({ sizeGiB: 10 });
    this.route({ label: name, service: name, port: PORT });
    const labels = { 'app.kubernetes.io/name': name };
    this.mainUnit.add({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name, annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } },
      spec: { accessModes: ['ReadWriteOnce'], storageClassName: volume.storageClassName, resources: { requests: { storage: volume.size } } },
    });
    this.mainUnit.add({ apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector: labels, ports: [{ name: 'http', port: PORT }] } });
    this.mainUnit.add({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name },
      spec: {
        replicas: 1,
        // A second Pod would wait for the volume of the first for ever.
        strategy: { type: 'Recreate' },
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            automountServiceAccountToken: false,
            securityContext: { runAsUser: USER, runAsGroup: GROUP, fsGroup: GROUP, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
            containers: [{
              name: 'odoo',
              image: 'docker.io/library/odoo:18.0-20260421',
              args: [`--database=${database.database}`, '--init=website_sale', '--without-demo=all', '--no-database-list', '--proxy-mode'],
              env: [
                { name: 'HOST', value: database.host },
                { name: 'PORT', value: String(database.port) },
                { name: 'USER', value: database.username },
                { name: 'PASSWORD', valueFrom: { secretKeyRef: database.secret.keyRef('password') } },
              ],
              ports: [{ name: 'http', containerPort: PORT }],
              readinessProbe: { httpGet: { path: '/web/health', port: 'http' } },
              resources: { requests: { cpu: '100m', memory: '384Mi' }, limits: { memory: '1Gi' } },
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
              volumeMounts: [{ name: 'files', mountPath: '/var/lib/odoo' }],
            }],
            volumes: [{ name: 'files', persistentVolumeClaim: { claimName: name } }],
          },
        },
      },
    });
  }
}
