import { LOAD_BALANCER_TYPES } from './catalogue';
import { ApiError, invalidInput } from './errors';
import { Fields } from './fields';
import { HealthCheck, LoadBalancer, Service, ServiceHttp } from './model';

const PORT = 65535;
const DEFAULT_PORTS: { [protocol: string]: number } = { http: 80, https: 443 };

/** Adds a service to a load balancer, or refuses. */
export function addService(balancer: LoadBalancer, body: Fields): void {
  const type = LOAD_BALANCER_TYPES.find((one) => one.name === balancer.load_balancer_type)!;
  const service = readService(body);
  if (balancer.services.some((other) => other.listen_port === service.listen_port)) throw portInUse();
  if (balancer.services.length >= type.max_services) throw new ApiError('resource_limit_exceeded', `a load balancer of this type has ${type.max_services} services`);
  balancer.services.push(service);
}

/** Changes a service of a load balancer, or refuses. */
export function updateService(balancer: LoadBalancer, body: Fields): void {
  const port = body.integer('listen_port', 1, PORT);
  const index = balancer.services.findIndex((service) => service.listen_port === port);
  if (index < 0) throw invalidInput('listen_port', 'service not found');
  balancer.services[index] = readService(body, balancer.services[index]);
}

/** Reads a service; what it leaves out is as before, or by default. */
function readService(body: Fields, before?: Service): Service {
  const protocol = before && !body.has('protocol') ? before.protocol : body.choice('protocol', ['http', 'https', 'tcp']);
  const listenPort = body.optionalInteger('listen_port', 1, PORT) ?? DEFAULT_PORTS[protocol];
  if (listenPort === undefined) throw invalidInput(body.path('listen_port'), 'is required for tcp');
  const destinationPort = body.optionalInteger('destination_port', 1, PORT) ?? before?.destination_port ?? (protocol === 'tcp' ? undefined : 80);
  if (destinationPort === undefined) throw invalidInput(body.path('destination_port'), 'is required for tcp');
  const http = body.optionalObject('http');
  if (protocol === 'tcp' && http) throw invalidInput(body.path('http'), 'is not allowed for tcp');
  return {
    protocol,
    listen_port: listenPort,
    destination_port: destinationPort,
    proxyprotocol: body.optionalFlag('proxyprotocol') ?? before?.proxyprotocol ?? false,
    ...(protocol === 'tcp' ? {} : { http: readHttp(http ?? new Fields({}), before?.http) }),
    health_check: readHealthCheck(body.optionalObject('health_check') ?? new Fields({}), protocol, destinationPort, before?.health_check),
  };
}

function readHttp(body: Fields, before?: ServiceHttp): ServiceHttp {
  const certificates = body.ids('certificates');
  // Certificates are not stood in for.
  if (certificates.length > 0) throw invalidInput(body.path('certificates'), 'certificate not found');
  return {
    certificates,
    cookie_name: body.optionalText('cookie_name') ?? before?.cookie_name ?? 'HCLBSTICKY',
    cookie_lifetime: body.optionalInteger('cookie_lifetime') ?? before?.cookie_lifetime ?? 300,
    redirect_http: body.optionalFlag('redirect_http') ?? before?.redirect_http ?? false,
    sticky_sessions: body.optionalFlag('sticky_sessions') ?? before?.sticky_sessions ?? false,
    timeout_idle: body.optionalInteger('timeout_idle', 30, 300) ?? before?.timeout_idle ?? 50,
  };
}

/** Uncertain: the bounds of the numbers, which the reference does not give; these are those of the console. */
function readHealthCheck(body: Fields, service: Service['protocol'], port: number, before?: HealthCheck): HealthCheck {
  const protocol = body.optionalChoice('protocol', ['http', 'tcp']) ?? before?.protocol ?? (service === 'tcp' ? 'tcp' : 'http');
  const http = body.optionalObject('http');
  if (protocol === 'tcp' && http) throw invalidInput(body.path('http'), 'is not allowed for tcp');
  return {
    protocol,
    port: body.optionalInteger('port', 1, PORT) ?? before?.port ?? port,
    interval: body.optionalInteger('interval', 3, 60) ?? before?.interval ?? 15,
    timeout: body.optionalInteger('timeout', 1, 60) ?? before?.timeout ?? 10,
    retries: body.optionalInteger('retries', 1, 5) ?? before?.retries ?? 3,
    ...(protocol === 'tcp' ? {} : { http: readHealthHttp(http ?? new Fields({}), before?.http) }),
  };
}

function readHealthHttp(body: Fields, before?: HealthCheck['http']): HealthCheck['http'] {
  const codes = body.texts('status_codes');
  const wrong = codes.find((code) => !/^[1-5?*][0-9?*]{0,2}$/.test(code));
  if (wrong !== undefined) throw invalidInput(body.path('status_codes'), `'${wrong}' is not a status code`);
  return {
    domain: body.optionalText('domain', /^[^ %\\]*$/) ?? before?.domain ?? '',
    path: body.optionalText('path', /^\/[^ ]*$/) ?? before?.path ?? '/',
    response: body.optionalText('response') ?? before?.response ?? '',
    status_codes: codes.length > 0 ? codes : before?.status_codes ?? ['2??', '3??'],
    tls: body.optionalFlag('tls') ?? before?.tls ?? false,
  };
}

function portInUse(): ApiError {
  return new ApiError('source_port_already_used', 'source port is already in use');
}
