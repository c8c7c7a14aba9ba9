import { VolumeConnection } from '../../constructs';
import { BaoConfig, extraArgs, serverConfig } from './openbao-config';

/**
 * Returns the values of the chart.
 *
 * @param snapshotAgent values of what takes snapshots
 */
export function openBaoValues(
  config: BaoConfig, data: VolumeConnection, audit: VolumeConnection, snapshotAgent: { [key: string]: any },
): { [key: string]: any } {
  const replicas = config.members.length;
  const links = config.linkSecret === undefined ? [] : [config.linkSecret];
  const claim = (volume: VolumeConnection) => ({ enabled: true, size: volume.size, storageClass: volume.storageClassName });
  return {
    global: { tlsDisable: false },
    injector: { enabled: false },
    ui: { enabled: true },
    server: {
      // The default is required anti-affinity.
      ...(replicas > 1 ? {} : { affinity: '' }),
      // The default waits until somebody deletes the Pods.
      updateStrategyType: 'RollingUpdate',
      extraArgs: extraArgs(config),
      extraVolumes: [
        { type: 'secret', name: config.tlsSecret },
        { type: 'secret', name: config.unsealSecret },
        { type: 'configMap', name: config.selfInit },
        ...links.map((name) => ({ type: 'secret', name })),
      ],
      ha: {
        enabled: true,
        replicas,
        // Members send each other's clients there, so it has to be a name of the certificate.
        apiAddr: `https://$(BAO_K8S_POD_NAME).${config.headlessService}:8200`,
        raft: { enabled: true, setNodeId: true, config: serverConfig(config) },
        disruptionBudget: { enabled: replicas > 1 },
      },
      service: { publishNotReadyAddresses: false },
      dataStorage: claim(data),
      auditStorage: claim(audit),
      authDelegator: { enabled: true },
      resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '1Gi' } },
      statefulSet: {
        // The server reads a renewed certificate when it starts.
        annotations: { 'secret.reloader.stakater.com/reload': [config.tlsSecret, ...links].join(',') },
        securityContext: { container: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } },
      },
      gateway: { httpRoute: { enabled: false } },
    },
    snapshotAgent,
    serverTelemetry: { serviceMonitor: { enabled: false }, prometheusRules: { enabled: false } },
  };
}
