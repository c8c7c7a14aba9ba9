import { PassageConnection, SecretRef } from '../../constructs';

/** Port that other clusters connect to. */
export const LINK_PORT = 9094;
/** Folder with the certificate for links. */
const FOLDER = '/mnt/link';

/** A way into a Kafka cluster for those of its name on other clusters. */
export interface KafkaLink {
  /** Secret with the certificate of the brokers, and the authority of those that they let in. */
  readonly certificate: SecretRef;
  /** Way to each broker, in the order of their numbers. */
  readonly brokers: PassageConnection[];
}

/** Returns where a certificate and its key are, as Strimzi writes it. */
export function certificateAndKey({ name }: SecretRef): { [key: string]: string } {
  return { secretName: name, certificate: 'tls.crt', key: 'tls.key' };
}

/**
 * Returns the listener for other clusters. Whoever shows no certificate for links does not get in; who does is who its subject says, and may do
 * what that user may.
 *
 * The listener `tls` of Strimzi takes certificates of an authority of its own, and asks for the key of another one: so this one is `custom`.
 *
 * @see https://github.com/strimzi/strimzi-kafka-operator/pull/11052
 */
export function linkListener({ certificate, brokers }: KafkaLink): { [key: string]: any } {
  return {
    name: 'link', port: LINK_PORT, type: 'internal', tls: true,
    authentication: {
      type: 'custom', sasl: false,
      listenerConfig: { 'ssl.client.auth': 'required', 'ssl.truststore.type': 'PEM', 'ssl.truststore.location': `${FOLDER}/ca.crt` },
    },
    configuration: {
      brokerCertChainAndKey: certificateAndKey(certificate),
      brokers: brokers.map(({ host, port }, broker) => ({ broker, advertisedHost: host, advertisedPort: port })),
    },
  };
}

/** Returns what the Pods of brokers have beside everything else. */
export function linkVolume({ name }: SecretRef): { [key: string]: any } {
  return { volumes: [{ name: 'link', secret: { secretName: name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } }] };
}

/** Where their containers have it. */
export const LINK_MOUNT = { kafkaContainer: { volumeMounts: [{ name: 'link', mountPath: FOLDER }] } };
