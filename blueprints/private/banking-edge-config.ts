import { HttpEndpoint } from '../../constructs';

/** Port at which the edge is asked how it is, and takes requests where TLS ends before it. */
export const EDGE_PORT = 8080;
/** Port at which it takes TLS. */
export const EDGE_TLS_PORT = 8443;

const HTTP = 'envoy.extensions.filters.http';
const AUTHORIZATION = 'envoy.filters.http.ext_authz';
const LIMIT = 'envoy.filters.http.local_ratelimit';

/** Something behind the edge. */
export interface EdgeTarget {
  /** Name. */
  readonly name: string;
  /** Where it is. */
  readonly endpoint: HttpEndpoint;
  /** Path prefixes that lead to it. */
  readonly pathPrefixes: string[];
}

/** Logins behind the edge. */
export interface EdgeIdentity extends EdgeTarget {
  /** Public host name. */
  readonly host: string;
}

/** What the configuration of an edge depends on. */
export interface EdgeConfigProps {
  /** Services whose requests are judged. */
  readonly services: EdgeTarget[];
  /** Who judges, by gRPC. */
  readonly authorizer: HttpEndpoint;
  /** Milliseconds in which it has to. */
  readonly authorizerTimeoutMillis: number;
  /** Requests a second for each path prefix. */
  readonly requestsPerSecond: number;
  /**
   * Host name of the services, where TLS ends here and clients have certificates.
   * @default - TLS ends before it
   */
  readonly host?: string;
  /**
   * Logins at a host name of their own, which take the certificates of clients, and people without.
   * @default - they are not behind it
   */
  readonly identity?: EdgeIdentity;
}

/** Returns the configuration of Envoy. */
export function edgeConfig(props: EdgeConfigProps): string {
  const { host, identity, services, authorizer } = props;
  const routes = routesOf(props);
  const plain = host === undefined ? [...routes, ALIVE] : [ALIVE];
  const listeners = [
    listener('http', EDGE_PORT, [{ filters: [connectionManager('http', plain, props)] }]),
    ...(host === undefined ? [] : [{
      ...listener('https', EDGE_TLS_PORT, [
        tlsChain(host, true, connectionManager('services', routes, props)),
        ...(identity ? [tlsChain(identity.host, false, connectionManager('identity', identityRoutes(identity), props))] : []),
      ]),
      listener_filters: [typed('envoy.filters.listener.tls_inspector', 'envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector')],
    }]),
  ];
  const targets = [...services, ...(identity ? [identity] : [])];
  const clusters = [...targets.map(({ name, endpoint }) => cluster(name, endpoint)), { ...cluster('authorizer', authorizer), ...HTTP2 }];
  return `${JSON.stringify({ static_resources: { listeners, clusters } }, undefined, 2)}\n`;
}

/** What a route has whose requests are not judged. */
const UNJUDGED = { typed_per_filter_config: { [AUTHORIZATION]: { ...type(`${HTTP}.ext_authz.v3.ExtAuthzPerRoute`), disabled: true } } };

/** Answers whoever asks how it is. */
const ALIVE = { match: { path: '/healthz' }, direct_response: { status: 200 }, ...UNJUDGED };

const HTTP2 = {
  typed_extension_protocol_options: {
    'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
      ...type('envoy.extensions.upstreams.http.v3.HttpProtocolOptions'), explicit_http_config: { http2_protocol_options: {} },
    },
  },
};

/** Returns the routes to services, of two that match the longer first. */
function routesOf({ services, requestsPerSecond }: EdgeConfigProps): object[] {
  const all = services.flatMap(({ name, pathPrefixes }) => pathPrefixes.map((prefix) => ({ name, prefix })));
  const whole = { default_value: { numerator: 100, denominator: 'HUNDRED' } };
  return all.sort((a, b) => b.prefix.length - a.prefix.length || (a.prefix < b.prefix ? -1 : 1)).map(({ name, prefix }) => ({
    match: { path_separated_prefix: prefix },
    route: { cluster: name },
    typed_per_filter_config: {
      [LIMIT]: {
        ...type(`${HTTP}.local_ratelimit.v3.LocalRateLimit`), stat_prefix: name,
        token_bucket: { max_tokens: requestsPerSecond, tokens_per_fill: requestsPerSecond, fill_interval: '1s' },
        filter_enabled: whole, filter_enforced: whole,
      },
    },
  }));
}

/** People and programs log in before anybody can judge them; who administers it does not come this way. */
function identityRoutes({ name, pathPrefixes }: EdgeTarget): object[] {
  return pathPrefixes.map((prefix) => ({ match: { path_separated_prefix: prefix }, route: { cluster: name }, ...UNJUDGED }));
}

function connectionManager(name: string, routes: object[], { host, authorizerTimeoutMillis }: EdgeConfigProps): object {
  return typed('envoy.filters.network.http_connection_manager', 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager', {
    stat_prefix: name,
    // Behind the public Gateway, the address of the client is the last that it wrote.
    use_remote_address: true,
    xff_num_trusted_hops: host === undefined ? 1 : 0,
    normalize_path: true,
    merge_slashes: true,
    path_with_escaped_slashes_action: 'REJECT_REQUEST',
    // What a client says of certificates is never believed.
    ...(host === undefined ? { forward_client_cert_details: 'SANITIZE' } : { forward_client_cert_details: 'SANITIZE_SET', set_current_client_cert_details: { chain: true } }),
    access_log: [typed('envoy.access_loggers.stdout', 'envoy.extensions.access_loggers.stream.v3.StdoutAccessLog')],
    route_config: { virtual_hosts: [{ name, domains: ['*'], routes }] },
    http_filters: [
      typed(LIMIT, `${HTTP}.local_ratelimit.v3.LocalRateLimit`, { stat_prefix: name }),
      typed(AUTHORIZATION, `${HTTP}.ext_authz.v3.ExtAuthz`, {
        transport_api_version: 'V3', failure_mode_allow: false, include_peer_certificate: true,
        grpc_service: { envoy_grpc: { cluster_name: 'authorizer' }, timeout: `${authorizerTimeoutMillis / 1000}s` },
      }),
      typed('envoy.filters.http.router', `${HTTP}.router.v3.Router`),
    ],
  });
}

function tlsChain(host: string, needsCertificate: boolean, filter: object): object {
  const file = (key: string) => ({ filename: `/certificates/${key}` });
  return {
    filter_chain_match: { server_names: [host] },
    filters: [filter],
    transport_socket: typed('envoy.transport_sockets.tls', 'envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext', {
      require_client_certificate: needsCertificate,
      common_tls_context: {
        tls_params: { tls_minimum_protocol_version: 'TLSv1_2' },
        alpn_protocols: ['h2', 'http/1.1'],
        tls_certificates: [{ certificate_chain: file('tls.crt'), private_key: file('tls.key') }],
        validation_context: { trusted_ca: file('ca.crt') },
      },
    }),
  };
}

function listener(name: string, port: number, filterChains: object[]): object {
  return { name, address: { socket_address: { address: '0.0.0.0', port_value: port } }, filter_chains: filterChains };
}

function cluster(name: string, { host, port }: HttpEndpoint): object {
  const address = { socket_address: { address: `${host}.cluster.local`, port_value: port } };
  return {
    name, type: 'STRICT_DNS', dns_lookup_family: 'V4_PREFERRED', connect_timeout: '2s',
    load_assignment: { cluster_name: name, endpoints: [{ lb_endpoints: [{ endpoint: { address } }] }] },
  };
}

function typed(name: string, config: string, rest: object = {}): object {
  return { name, typed_config: { ...type(config), ...rest } };
}

function type(config: string): { [key: string]: string } {
  return { '@type': `type.googleapis.com/${config}` };
}
