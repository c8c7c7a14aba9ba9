const SERVICE_HOST = /\b([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.svc(?:\.cluster\.local)?(?::(\d+))?/g;
/** A host of two parts in a URL: a Service and its namespace, if that is one, or cannot be a domain. */
const SHORT_SERVICE_HOST = /:\/\/(?:[^\s/@]*@)?([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?::(\d+))?(?=[/?#\s'",]|$)/g;
const OUTSIDE_HOST = /\b([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@'"]*@)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d+))?(?=[/?#\s'",]|$)/g;
/** Ports of the schemes in which the platform speaks to the outside. */
const PORTS: { [scheme: string]: number } = { http: 80, https: 443, oci: 443, ssh: 22 };

/** A Service that a text speaks of as a host. */
export interface ServiceHost {
  /** Name of the Service. */
  readonly service: string;
  /** Namespace of the Service. */
  readonly namespace: string;
  /**
   * Port.
   * @default - the text names none
   */
  readonly port?: number;
}

/** A host outside the cluster that a text speaks of in a URL. */
export interface OutsideHost {
  /** Host name. */
  readonly host: string;
  /** Port, of the URL or of its scheme. */
  readonly port: number;
}

/** Tells whether a text may speak of a host; nearly all speak of none. */
export function namesHost(text: string): boolean {
  return text.includes('.svc') || text.includes('://');
}

/**
 * Returns the Services that a text speaks of as hosts.
 *
 * @param namespaces namespaces of the cluster, which tell `postgres.shop` from a domain
 */
export function serviceHosts(text: string, namespaces: string[]): ServiceHost[] {
  if (!namesHost(text)) return [];
  const long = text.includes('.svc') ? [...text.matchAll(SERVICE_HOST)] : [];
  const short = text.includes('://') ? [...text.matchAll(SHORT_SERVICE_HOST)] : [];
  // A member of a StatefulSet is called so by its siblings: its name, and the Service of all of them.
  const known = short.filter(([, service, namespace]) => namespaces.includes(namespace) || (namespace.includes('-') && !/-\d+$/.test(service)));
  return [...long, ...known].map(([, service, namespace, port]) => ({ service, namespace, port: port ? Number(port) : undefined }));
}

/**
 * Returns the hosts outside the cluster that a text speaks of in URLs.
 *
 * @param namespaces namespaces of the cluster, which tell `postgres.shop` from a domain
 */
export function outsideHosts(text: string, namespaces: string[]): OutsideHost[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(OUTSIDE_HOST)].flatMap(([, scheme, host, port]) => {
    const labels = host.split('.');
    const isAddress = /^\d+(\.\d+){3}$/.test(host) && !/^(0|127)\./.test(host);
    const isDomain = /^[a-z]{2,}$/.test(labels[labels.length - 1]) && labels.length > 1 && !labels.includes('svc') && !(labels.length === 2 && namespaces.includes(labels[1]));
    const known = port ? Number(port) : PORTS[scheme];
    return !(isAddress || isDomain) || known === undefined ? [] : [{ host, port: known }];
  });
}
