import { PlatformPolicy } from '../../blueprints';

type Labels = { [key: string]: string };

/** The policies of Kyverno in TypeScript: whether an object in a namespace passes. The API server is asked the same in `test/e2e/charts`. */
export const POLICY_RULES: { [policy in PlatformPolicy]?: (object: any, labels: Labels) => boolean } = {
  [PlatformPolicy.DISALLOW_HOST_NAMESPACES]: ({ spec }, labels) => worksOnMachine(labels) || !(spec.hostNetwork || spec.hostPID || spec.hostIPC),
  [PlatformPolicy.DISALLOW_HOST_PATH]: ({ spec }, labels) => worksOnMachine(labels) || !spec.volumes?.some((one: any) => one.hostPath),
  [PlatformPolicy.DISALLOW_HOST_PORTS]: (pod, labels) => (
    worksOnMachine(labels) || all(pod, ({ ports = [] }) => ports.every((one: any) => !one.hostPort))
  ),
  [PlatformPolicy.DISALLOW_LATEST_TAG]: (pod) => all(pod, ({ image }) => image.includes('@') || (/.:[^:/]+$/.test(image) && !image.endsWith(':latest'))),
  [PlatformPolicy.DISALLOW_PRIVILEGED_CONTAINERS]: (pod, labels) => worksOnMachine(labels) || all(pod, ({ securityContext }) => !securityContext?.privileged),
  [PlatformPolicy.DISALLOW_PRIVILEGE_ESCALATION]: organizations((pod) => (
    all(pod, ({ securityContext }) => securityContext?.allowPrivilegeEscalation === false)
  )),
  [PlatformPolicy.DISALLOW_PUBLIC_SERVICES]: organizations(({ spec }) => ['ClusterIP', 'ExternalName', undefined].includes(spec.type) && !spec.externalIPs?.length),
  [PlatformPolicy.REQUIRE_DROP_ALL_CAPABILITIES]: organizations((pod) => (
    all(pod, ({ securityContext }) => securityContext?.capabilities?.drop?.includes('ALL') ?? false)
  )),
  [PlatformPolicy.REQUIRE_NAMESPACE_LABELS]: ({ metadata }) => (
    ['cilium-secrets', 'default'].includes(metadata.name) || ['owner', 'organization', 'tier'].every((one) => `openova.io/${one}` in (metadata.labels ?? {}))
  ),
  [PlatformPolicy.REQUIRE_PROBES]: organizations(({ spec }) => (
    ['Never', 'OnFailure'].includes(spec.restartPolicy) || spec.containers.every((one: any) => one.readinessProbe || one.livenessProbe)
  )),
  [PlatformPolicy.REQUIRE_READ_ONLY_ROOT_FILESYSTEM]: organizations((pod) => (
    all(pod, ({ securityContext }) => securityContext?.readOnlyRootFilesystem ?? false)
  )),
  [PlatformPolicy.REQUIRE_REQUESTS]: organizations((pod) => all(pod, ({ resources }) => !!resources?.requests?.cpu && !!resources?.requests?.memory)),
  [PlatformPolicy.REQUIRE_RUN_AS_NON_ROOT]: organizations((pod) => all(pod, ({ securityContext }) => (
    securityContext?.runAsNonRoot ?? pod.spec.securityContext?.runAsNonRoot ?? false
  ))),
};

function organizations(rule: (object: any) => boolean): (object: any) => boolean {
  return (object) => !('vcluster.loft.sh/managed-by' in (object.metadata?.labels ?? {})) || rule(object);
}

function worksOnMachine(labels: Labels): boolean {
  return labels['openova.io/tier'] === 'platform' && labels['pod-security.kubernetes.io/enforce'] === 'privileged';
}

function all({ spec }: any, rule: (container: any) => boolean): boolean {
  return [...spec.containers, ...spec.initContainers ?? []].every(rule);
}
