import { Blueprint, SecretField, SecretRef } from '../../constructs';
import { linkName } from './link-name';
import { KafkaLink, LINK_PORT } from './strimzi-link';
import { kafkaMirror, mirrorReader, mirrorWriter } from './strimzi-mirror';
import { kafkaBootstrapService, KafkaProcess } from './strimzi-objects';

/** What a Kafka cluster has that is in several regions. */
export interface KafkaRegions {
  /** Way in for the others. */
  readonly link: KafkaLink;
  /** Services that the ways lead to. */
  readonly services: object[];
  /** Users of what copies, at either end. */
  readonly users: object[];
  /**
   * What copies from where messages are written.
   * @default - messages are written here
   */
  readonly mirror?: object;
}

/** What a Kafka cluster is, and what copies into it. */
export interface KafkaMember {
  /** Brokers. */
  readonly brokers: number;
  /** Pool that they are of. */
  readonly pool: string;
  /** Host and port that clients start from. */
  readonly bootstrapServers: string;
  /** Secret with the certificate of the brokers. */
  readonly certificate: SecretRef;
  /** Version of Kafka. */
  readonly version: string;
  /** Image of Kafka. */
  readonly image: string;
  /** What that asks for that copies. */
  readonly mirror: KafkaProcess;
  /** How often a region began anew with what it copies. */
  readonly generation: number;
}

/** Links a Kafka cluster with that of its name in another region: the one stands by and copies what is written to the other, through passages. */
export function linkKafka(kafka: Blueprint, member: KafkaMember): KafkaRegions {
  const { isStandby, members, name, namespace } = kafka;
  const { brokers, bootstrapServers, certificate, generation, pool, mirror: process, ...rest } = member;
  const commonName = linkName(kafka, name);
  const ids = Array.from({ length: brokers }, (_, id) => id);
  const entry = `${name}-link`;
  const passage = (label: string) => kafka.passage({ label, service: label, port: LINK_PORT });
  const [all, ...each] = [entry, ...ids.map((id) => `${entry}-${id}`)].map(passage);
  const link = kafka.certificate({ name: entry, dnsNames: [all, ...each].map(({ host }) => host), commonName, isLink: true, isPkcs8: true }).secret;
  const copier = `${name}-mirror`;
  const password = kafka.secret({ name: copier, fields: [SecretField.generated('password')] });
  // No user that a consumer asks for has a dot in its name.
  const username = `${name}.mirror`;
  // What was copied is known by it, and so is how far.
  const aliasOf = ({ hostCluster }: Blueprint) => `${hostCluster.region.node.id}-${generation}`;
  // Also where messages are written: who is first may change, and then there has to be room.
  kafka.workload({ name: copier, ...process });
  return {
    link: { certificate: link, brokers: each },
    services: [
      kafkaBootstrapService(entry, name, namespace, LINK_PORT),
      ...ids.map((id) => kafkaBootstrapService(`${entry}-${id}`, name, namespace, LINK_PORT, `${name}-${pool}-${id}`)),
    ],
    users: [mirrorReader(name, namespace, commonName), mirrorWriter(name, namespace, copier, username, password)],
    mirror: isStandby ? kafkaMirror({
      ...rest, name: copier, namespace, generation, tasks: brokers, process,
      source: { alias: aliasOf(members[0]), way: kafka.passageTo(members[0].hostCluster, entry), certificate: link },
      target: { alias: aliasOf(kafka), bootstrapServers, ca: certificate, username, password },
    }) : undefined,
  };
}
