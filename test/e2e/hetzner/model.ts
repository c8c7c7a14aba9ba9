import { Labels } from './labels';

// What a project of the Hetzner Cloud holds. What the API computes when it answers (who is attached to whom) is not in here.

/** What every resource has. */
export interface Resource {
  readonly id: number;
  readonly created: string;
  name: string;
  labels: Labels;
}

/** A resource that can be protected from deletion. */
export interface Protectable extends Resource {
  readonly protection: { delete: boolean };
}

/** An SSH key. */
export interface SshKey extends Resource {
  readonly fingerprint: string;
  readonly public_key: string;
}

/** A private network. */
export interface Network extends Protectable {
  ip_range: string;
  readonly subnets: Subnet[];
  readonly routes: Route[];
  expose_routes_to_vswitch: boolean;
}

/** A part of a private network. */
export interface Subnet {
  readonly type: 'cloud' | 'server' | 'vswitch';
  readonly ip_range: string;
  readonly network_zone: string;
  readonly gateway: string;
  readonly vswitch_id: number | null;
}

/** A route of a private network. */
export interface Route {
  readonly destination: string;
  readonly gateway: string;
}

/** A firewall. */
export interface Firewall extends Resource {
  rules: FirewallRule[];
  /** Selectors of labels that it is applied to; the servers say themselves which firewalls they have. */
  selectors: string[];
}

/** A rule of a firewall. */
export interface FirewallRule {
  readonly direction: 'in' | 'out';
  readonly protocol: string;
  readonly port: string | null;
  readonly source_ips: string[];
  readonly destination_ips: string[];
  readonly description: string | null;
}

/** A placement group. */
export interface PlacementGroup extends Resource {
  readonly type: 'spread';
}

/** A public address that a server has. */
export interface PrimaryIp extends Protectable {
  readonly ip: string;
  readonly type: 'ipv4' | 'ipv6';
  readonly location: string;
  readonly dns_ptr: { ip: string; dns_ptr: string }[];
  assignee_id: number | null;
  auto_delete: boolean;
}

/** A place on a private network. */
export interface Attachment {
  readonly network: number;
  readonly ip: string;
  alias_ips: string[];
  readonly mac_address: string;
}

/** States of a server. */
export type ServerStatus = 'initializing' | 'starting' | 'running' | 'stopping' | 'off' | 'migrating' | 'rebuilding';

/** A server. */
export interface Server extends Resource {
  readonly protection: { delete: boolean; rebuild: boolean };
  readonly location: string;
  /** User data as it was sent; no answer has it. */
  readonly user_data: string;
  /** Ids of the SSH keys that were put on it; no answer has them. */
  readonly ssh_keys: number[];
  server_type: string;
  image: number;
  status: ServerStatus;
  primary_disk_size: number;
  placement_group: number | null;
  firewalls: number[];
  private_net: Attachment[];
}

/** A load balancer. */
export interface LoadBalancer extends Protectable {
  readonly location: string;
  readonly ipv4: { ip: string; dns_ptr: string };
  readonly ipv6: { ip: string; dns_ptr: string };
  load_balancer_type: string;
  public_interface: boolean;
  algorithm: string;
  private_net: { network: number; ip: string }[];
  services: Service[];
  targets: Target[];
}

/** A port that a load balancer listens on. */
export interface Service {
  readonly protocol: 'http' | 'https' | 'tcp';
  readonly listen_port: number;
  readonly destination_port: number;
  readonly proxyprotocol: boolean;
  readonly http?: ServiceHttp;
  readonly health_check: HealthCheck;
}

/** What a service does with HTTP. */
export interface ServiceHttp {
  readonly cookie_name: string;
  readonly cookie_lifetime: number;
  readonly certificates: number[];
  readonly redirect_http: boolean;
  readonly sticky_sessions: boolean;
  readonly timeout_idle: number;
}

/** How a load balancer finds out whether a target answers. */
export interface HealthCheck {
  readonly protocol: 'http' | 'tcp';
  readonly port: number;
  readonly interval: number;
  readonly timeout: number;
  readonly retries: number;
  readonly http?: {
    readonly domain: string | null;
    readonly path: string;
    readonly response: string;
    readonly status_codes: string[];
    readonly tls: boolean;
  };
}

/** Where a load balancer sends traffic to. */
export interface Target {
  readonly type: 'server' | 'label_selector';
  readonly server?: { id: number };
  readonly label_selector?: { selector: string };
  readonly use_private_ip: boolean;
}

/** A block volume. */
export interface Volume extends Protectable {
  readonly location: string;
  readonly format: string | null;
  size: number;
  server: number | null;
}

/** A task of the cloud. */
export interface Action {
  readonly id: number;
  readonly command: string;
  readonly started: string;
  readonly resources: { id: number; type: string }[];
  status: 'running' | 'success' | 'error';
  finished: string | null;
  error: { code: string; message: string } | null;
  /** Polls until it ends. */
  polls: number;
}
