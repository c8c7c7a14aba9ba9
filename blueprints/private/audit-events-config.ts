import { KafkaConnection } from '../../constructs';
import { AUDIT_LOG_FOLDER } from '../../constructs/node/k3s-config';
import { CATALOGUE } from '../catalogue';
import { kafkaClient, PARSE, topicExporter } from './security-events-config';

/** Where logs of Pods are on a machine. */
export const POD_LOGS = '/var/log/pods';
/** Where it keeps how far it has read. */
export const STATE = '/var/lib/audit-events';

/** Users that are programs. */
const PROGRAMS = '^system:(serviceaccount:|node:|apiserver|kube-)';

/** What is not handed on: of the API server, what programs do, unless they change rights; of OpenBao, questions, which its answers repeat. */
const DROPPED = {
  kubernetes: [
    'not IsMap(log.body)',
    `IsMatch(log.body["user"]["username"], "${PROGRAMS}") and (log.body["objectRef"]["apiGroup"] != "rbac.authorization.k8s.io" or IsMatch(log.body["verb"], "^(get|list|watch)$"))`,
  ],
  openbao: ['not IsMap(log.body)', 'log.body["type"] != "response"'],
};

/** Returns the configuration of the collector of a machine, which reads logs from where it ended, the first time from their end. */
export function auditConfig(kafka: KafkaConnection, password: string, topic: string): { [key: string]: any } {
  const reader = (include: string, operators: object[] = []) => ({ include: [include], start_at: 'end', storage: 'file_storage', operators });
  const sources = Object.entries(DROPPED);
  return {
    extensions: { file_storage: { directory: STATE } },
    receivers: {
      'file_log/kubernetes': reader(`${AUDIT_LOG_FOLDER}/audit.log`),
      'file_log/openbao': reader(`${POD_LOGS}/${CATALOGUE.openbao.namespace}_*/openbao/*.log`, [{ type: 'container', add_metadata_from_filepath: false }]),
    },
    processors: {
      'transform/parse': PARSE,
      ...Object.fromEntries(sources.map(([source, conditions]) => [`filter/${source}`, { error_mode: 'ignore', logs: { log_record: conditions } }])),
    },
    exporters: { kafka: topicExporter(kafkaClient(kafka, password), topic) },
    service: {
      extensions: ['file_storage'],
      pipelines: Object.fromEntries(sources.map(([source]) => [
        `logs/${source}`, { receivers: [`file_log/${source}`], processors: ['transform/parse', `filter/${source}`], exporters: ['kafka'] },
      ])),
    },
  };
}
