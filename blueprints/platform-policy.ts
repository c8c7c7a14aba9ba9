/** A rule that Kyverno brings: the name of its ValidatingPolicy. */
export enum PlatformPolicy {
  /** No Pod shares the network, the processes or the memory of its machine. */
  DISALLOW_HOST_NAMESPACES = 'disallow-host-namespaces',
  /** No Pod mounts a folder of its machine. */
  DISALLOW_HOST_PATH = 'disallow-host-path',
  /** No container opens a port of its machine. */
  DISALLOW_HOST_PORTS = 'disallow-host-ports',
  /** Images have a tag that is not `latest`, or a digest. */
  DISALLOW_LATEST_TAG = 'disallow-latest-tag',
  /** No process of an Organization gets more rights than its parent. */
  DISALLOW_PRIVILEGE_ESCALATION = 'disallow-privilege-escalation',
  /** No container is privileged. */
  DISALLOW_PRIVILEGED_CONTAINERS = 'disallow-privileged-containers',
  /** No Service of an Organization is reached past the Gateway. */
  DISALLOW_PUBLIC_SERVICES = 'disallow-public-services',
  /** Containers of Organizations drop all capabilities. */
  REQUIRE_DROP_ALL_CAPABILITIES = 'require-drop-all-capabilities',
  /** Namespaces say to whom they belong. */
  REQUIRE_NAMESPACE_LABELS = 'require-namespace-labels',
  /** Containers of Organizations that run on say whether they are well. */
  REQUIRE_PROBES = 'require-probes',
  /** Containers of Organizations cannot write into their image. */
  REQUIRE_READ_ONLY_ROOT_FILESYSTEM = 'require-read-only-root-filesystem',
  /** Containers of Organizations ask for CPU and memory. */
  REQUIRE_REQUESTS = 'require-requests',
  /** Containers of Organizations do not run as root. */
  REQUIRE_RUN_AS_NON_ROOT = 'require-run-as-non-root',
  /** Images of Organizations come from named registries. */
  RESTRICT_REGISTRIES = 'restrict-registries',
}
