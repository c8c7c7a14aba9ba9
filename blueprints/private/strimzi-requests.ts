import { Blueprint, KafkaRequest } from '../../constructs';
import { requireLabel } from '../../constructs/naming/syntax';
import { invalid, misuse, requireWhole } from '../../constructs/private/errors';

const TOPIC = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,178}[A-Za-z0-9])?$/;
/** Names that MirrorMaker 2 takes for those of its own kind, and copies nothing of. */
const INTERNAL = /[.-]internal$/;

/**
 * Requires that a Kafka cluster can have another user, and the topics that it asks for.
 *
 * @param users names of those that it has
 * @param topics names of those that it has
 */
export function assertKafkaRequest(
  kafka: Blueprint, consumer: Blueprint, request: KafkaRequest, users: ReadonlySet<string>, topics: ReadonlySet<string>,
): void {
  const { hostCluster, isStandby, members } = kafka;
  const { path } = consumer.node;
  const { name, topics: wanted = [], topicPrefix, writeTopics = [] } = request;
  if (consumer.hostCluster !== hostCluster) {
    throw invalid(path, 'kafka', `be on ${consumer.hostCluster.name}, where its consumer is`, hostCluster.name, 'hand over one on the same cluster');
  }
  if (isStandby && (wanted.length > 0 || topicPrefix !== undefined || writeTopics.length > 0)) {
    const { code } = members[0].hostCluster.region;
    throw invalid(path, 'kafka', `be written in ${code}, here it is a copy`, hostCluster.region.code, `place '${consumer.name}' in ${code}, or read topics alone`);
  }
  requireLabel(path, 'name', name, 'orders', 48);
  if (users.has(name)) throw invalid(path, 'name', 'be the name of no other user of Kafka', name, `write for example '${consumer.name}'`);
  for (const topic of wanted) {
    if (!TOPIC.test(topic.name)) throw misuse(path, 'topics', 'up to 180 letters, digits, dots, underscores or hyphens each', topic.name, "write for example 'orders'");
    if (topics.has(topic.name)) throw invalid(path, 'topics', 'be topics that nobody else has made for them', topic.name, 'name it in readTopics to read what another writes');
    if (members.length > 1 && INTERNAL.test(topic.name)) {
      throw invalid(path, 'topics', "have no name in several regions that ends in '-internal' or '.internal', which is not copied", topic.name, 'choose another name');
    }
    requireWhole(path, 'partitions', topic.partitions ?? 3, 'leave it out for 3');
    requireWhole(path, 'retentionHours', topic.retentionHours ?? 1, 'leave it out for the time of the cluster');
  }
}
