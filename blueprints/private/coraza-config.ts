/** Port that HAProxy listens on. */
export const PROXY_PORT = 8080;
/** Port of the agent that judges requests. */
export const AGENT_PORT = 9000;
/** Headers in which the Gateway says where a request goes; it replaces what a client sent. */
export const TARGET_HEADERS = { host: 'x-waf-host', port: 'x-waf-port' };

/** Returns the configuration of HAProxy, whose only decision is what to do with a verdict. */
export function proxyConfig(agent: string, blocks: boolean): string {
  return lines(
    'global',
    '    log stdout format raw local0',
    // The body of a request is judged as far as it fits into one buffer.
    '    tune.bufsize 32768',
    '',
    'defaults',
    '    mode http',
    '    log global',
    '    option httplog',
    '    timeout connect 5s',
    '    timeout client 1m',
    '    timeout server 1m',
    '    timeout tunnel 1h',
    '    timeout http-request 10s',
    '',
    'resolvers cluster',
    '    parse-resolv-conf',
    '    hold valid 10s',
    '',
    'frontend gateway',
    `    bind :${PROXY_PORT}`,
    '    monitor-uri /healthz',
    '    option http-buffer-request',
    // The Gateway is the peer; who asked it is the last address that it wrote down.
    '    http-request set-src hdr_ip(x-forwarded-for,-1)',
    '    http-request set-var(txn.coraza.app) str(default)',
    '    filter spoe engine coraza config /config/coraza.cfg',
    '    http-request send-spoe-group coraza coraza-req',
    ...(blocks ? [
      '    http-request deny deny_status 403 if { var(txn.coraza.action) -m str deny }',
      '    http-request silent-drop if { var(txn.coraza.action) -m str drop }',
      '    http-request deny deny_status 503 if { var(txn.coraza.error) -m int gt 0 }',
    ] : []),
    '    default_backend service',
    '',
    'backend service',
    `    http-request do-resolve(txn.address,cluster,ipv4) req.hdr(${TARGET_HEADERS.host})`,
    '    http-request deny deny_status 503 unless { var(txn.address) -m found }',
    '    http-request set-dst var(txn.address)',
    `    http-request set-dst-port req.hdr(${TARGET_HEADERS.port})`,
    `    http-request del-header ${TARGET_HEADERS.host}`,
    `    http-request del-header ${TARGET_HEADERS.port}`,
    '    server service 0.0.0.0:0',
    '',
    'backend coraza-spoa',
    '    mode tcp',
    '    option spop-check',
    `    server agent ${agent}:${AGENT_PORT} check resolvers cluster init-addr none`,
  );
}

/** Returns what HAProxy tells the agent; the agent wants the arguments in this order. */
export function agentConfig(): string {
  return lines(
    '[coraza]',
    'spoe-agent coraza-agent',
    '    groups coraza-req',
    '    option var-prefix coraza',
    '    option set-on-error error',
    '    timeout hello 2s',
    '    timeout idle 2m',
    '    timeout processing 500ms',
    '    use-backend coraza-spoa',
    '    log global',
    '',
    'spoe-message coraza-req',
    '    args app=var(txn.coraza.app) src-ip=src src-port=src_port dst-ip=dst dst-port=dst_port method=method path=path query=query version=req.ver'
    + ' headers=req.hdrs body=req.body exportRuleIDs=bool(false)',
    '',
    'spoe-group coraza-req',
    '    messages coraza-req',
  );
}

/** Returns the rules of the agent: what is recommended, and the OWASP Core Rule Set. */
export function directives(blocks: boolean): string {
  return lines(
    'Include @coraza.conf-recommended',
    'Include @crs-setup.conf.example',
    'Include /etc/coraza/before.conf',
    'Include @owasp_crs/*.conf',
    'Include /etc/coraza/after.conf',
    `SecRuleEngine ${blocks ? 'On' : 'DetectionOnly'}`,
  );
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
