import { Component } from '../../constructs';
import { CATALOGUE } from '../catalogue';

/** What one of the agents in a vcluster asks for. */
export interface Agent {
  /** Name of its Pods. */
  readonly name: string;
  /** CPU in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory in MiB. */
  readonly memoryMiB: number;
}

/** A release that every vcluster gets. */
export interface AgentRelease {
  /** Catalogue row of the chart. */
  readonly component: Component;
  /** Values of the chart. */
  readonly values: { [key: string]: any };
}

/** Controllers of Flux in a vcluster. */
const CONTROLLERS = ['source-controller', 'kustomize-controller', 'helm-controller'];
/** What the operator of Flux asks for, which upgrades the controllers. */
const OPERATOR: Agent = { name: 'flux-operator', cpuMillis: 10, memoryMiB: 32 };
const CONTROLLER = { cpuMillis: 20, memoryMiB: 50 };
const EXTERNAL_SECRETS: Agent = { name: 'external-secrets', cpuMillis: 10, memoryMiB: 64 };
const RELOADER: Agent = { name: 'reloader', cpuMillis: 10, memoryMiB: 36 };

/** What every vcluster has in it, beside what it consists of. */
export const AGENTS: Agent[] = [OPERATOR, ...CONTROLLERS.map((name) => ({ name, ...CONTROLLER })), EXTERNAL_SECRETS, RELOADER];

/** Releases of the agents; the one of Flux brings the operator, which makes the controllers of `fluxInstance`. */
export function agentReleases(): AgentRelease[] {
  return [
    {
      component: CATALOGUE.flux,
      values: { installCRDs: true, resources: requests(OPERATOR), web: { enabled: false }, serviceMonitor: { create: false } },
    },
    {
      component: CATALOGUE['external-secrets'],
      values: {
        installCRDs: true,
        replicaCount: 1,
        resources: requests(EXTERNAL_SECRETS),
        // Their Pods would be as large as the operator, to judge and convert what few people write.
        webhook: { create: false },
        certController: { create: false },
        crds: { unsafeServeV1Beta1: false, conversion: { enabled: false } },
        metrics: { service: { enabled: false } },
        serviceMonitor: { enabled: false },
        grafanaDashboard: { enabled: false },
      },
    },
    {
      component: CATALOGUE.reloader,
      values: {
        reloader: {
          autoReloadAll: true,
          reloadStrategy: 'annotations',
          watchGlobally: true,
          readOnlyRootFileSystem: true,
          deployment: {
            replicas: 1,
            resources: requests(RELOADER),
            containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          },
          serviceMonitor: { enabled: false },
          podMonitor: { enabled: false },
          netpol: { enabled: false },
        },
      },
    },
  ];
}

/** Flux of a vcluster, which follows the repositories of its Applications. */
export function fluxInstance(version: string, registry: string): { [key: string]: any } {
  return {
    apiVersion: 'fluxcd.controlplane.io/v1',
    kind: 'FluxInstance',
    metadata: { name: 'flux', namespace: CATALOGUE.flux.namespace },
    spec: {
      distribution: { registry, version, variant: 'upstream-alpine' },
      components: CONTROLLERS,
      // The network of the Pods is that of the host cluster, which has its own policies.
      cluster: { type: 'kubernetes', size: 'small', multitenant: false, networkPolicy: false },
      kustomize: {
        patches: [{
          target: { kind: 'Deployment', name: `(${CONTROLLERS.join('|')})` },
          patch: `- op: replace\n  path: /spec/template/spec/containers/0/resources/requests\n  value:\n    cpu: ${CONTROLLER.cpuMillis}m\n    memory: ${CONTROLLER.memoryMiB}Mi\n`,
        }],
      },
    },
  };
}

function requests({ cpuMillis, memoryMiB }: Agent): { [key: string]: any } {
  return { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` } };
}
