import { ClusterPlan, PodSecurity } from '../blueprint';
import { FLUX_NAMESPACE } from '../blueprint/helm-release';
import { Json } from '../private/merge';

/** Kernel settings that the kubelet requires with protect-kernel-defaults, and room for the watches of many Pods. */
export const SYSCTLS = [
  'vm.panic_on_oom = 0',
  'vm.overcommit_memory = 1',
  'kernel.panic = 10',
  'kernel.panic_on_oops = 1',
  'kernel.keys.root_maxkeys = 1000000',
  'kernel.keys.root_maxbytes = 25000000',
  'fs.inotify.max_user_instances = 8192',
  'fs.inotify.max_user_watches = 524288',
];

/** Settings of the SSH server; the first file that says something wins. */
export const SSHD = [
  'PermitRootLogin prohibit-password',
  'PasswordAuthentication no',
  'KbdInteractiveAuthentication no',
  'PermitEmptyPasswords no',
  'X11Forwarding no',
  'AllowAgentForwarding no',
  'MaxAuthTries 3',
  'LoginGraceTime 30',
  'ClientAliveInterval 300',
  'ClientAliveCountMax 2',
];

/** Settings of fail2ban: an address that fails five times in ten minutes is shut out for an hour. */
export const FAIL2BAN = ['[sshd]', 'enabled = true', 'backend = systemd', 'maxretry = 5', 'findtime = 10m', 'bantime = 1h'];

/** Settings of APT: security updates every day, and no reboot of its own, which takes the quorum when machines agree on the hour. */
export const APT = [
  'APT::Periodic::Update-Package-Lists "1";',
  'APT::Periodic::Unattended-Upgrade "1";',
  'Unattended-Upgrade::Automatic-Reboot "false";',
];

/** Settings of systemd-networkd: a restart of it (by an update) must not remove the routes and rules that Cilium made. */
export const NETWORKD = ['[Network]', 'ManageForeignRoutes=no', 'ManageForeignRoutingPolicyRules=no'];

/** Returns the audit policy of the API server: who did what, without bodies, which hold secrets. */
export function auditPolicy(): Json {
  return {
    apiVersion: 'audit.k8s.io/v1',
    kind: 'Policy',
    omitStages: ['RequestReceived'],
    rules: [
      { level: 'None', nonResourceURLs: ['/healthz*', '/livez*', '/readyz*', '/version', '/metrics'] },
      { level: 'None', resources: [{ group: 'coordination.k8s.io', resources: ['leases'] }, { group: '', resources: ['events'] }, { group: 'events.k8s.io', resources: ['events'] }] },
      { level: 'None', users: ['system:kube-scheduler', 'system:kube-controller-manager', 'system:apiserver'], verbs: ['get', 'list', 'watch'] },
      { level: 'None', userGroups: ['system:nodes'], verbs: ['get', 'list', 'watch'] },
      { level: 'Metadata' },
    ],
  };
}

/**
 * Returns the admission configuration of the API server.
 *
 * Namespaces say their Pod Security level in a label; one that does not gets the strictest. Exempt is what has to start before anyone
 * could correct a label: the kube-system namespace, Flux, and the namespaces of Blueprints that need privileged Pods.
 */
export function admissionConfiguration(plan: ClusterPlan): Json {
  const privileged = plan.namespaces.filter((namespace) => namespace.podSecurity === PodSecurity.PRIVILEGED).map((namespace) => namespace.name);
  const levels = Object.fromEntries(['enforce', 'audit', 'warn'].flatMap((mode) => [[mode, PodSecurity.RESTRICTED], [`${mode}-version`, 'latest']]));
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AdmissionConfiguration',
    plugins: [
      {
        name: 'PodSecurity',
        configuration: {
          apiVersion: 'pod-security.admission.config.k8s.io/v1',
          kind: 'PodSecurityConfiguration',
          defaults: levels,
          exemptions: { usernames: [], runtimeClasses: [], namespaces: [...new Set(['kube-system', FLUX_NAMESPACE, ...privileged])].sort() },
        },
      },
      {
        name: 'EventRateLimit',
        configuration: {
          apiVersion: 'eventratelimit.admission.k8s.io/v1alpha1',
          kind: 'Configuration',
          limits: [{ type: 'Server', qps: 5000, burst: 20000 }],
        },
      },
    ],
  };
}
