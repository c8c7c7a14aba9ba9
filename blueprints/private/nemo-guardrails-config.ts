import { toYaml } from '../../constructs/private/yaml';

/** Set of rails that is used where a request names none. */
export const DEFAULT_SET = 'default';

/** What the default set of rails depends on. */
export interface GuardrailSet {
  /** Model that checks, and that is asked where a request names none. */
  readonly model: string;
  /** URL of the gateway, with the version of its API. */
  readonly baseUrl: string;
  /** Flows that a question passes through. */
  readonly inputRails: string[];
  /** Flows that an answer passes through. */
  readonly outputRails: string[];
  /** What a question must not do. */
  readonly rules: string[];
}

/** Returns the files of the default set. */
export function guardrailFiles({ model, baseUrl, inputRails, outputRails, rules }: GuardrailSet): { [path: string]: string } {
  const config = {
    // An engine of LangChain's would be the old way to the same API.
    models: [{ type: 'main', engine: 'openai', model, api_key_env_var: 'OPENAI_API_KEY', parameters: { base_url: baseUrl } }],
    rails: { input: { flows: inputRails }, output: { flows: outputRails, streaming: { enabled: true } } },
  };
  const prompts = [
    {
      task: 'self_check_input',
      content: [
        'Your task is to check whether a message of a user to an assistant keeps these rules. It must not:', ...rules.map((rule) => `- ${rule}`), '',
        'Message: "{{ user_input }}"', '', 'Should the message be blocked? Answer with Yes or No.', 'Answer:',
      ].join('\n'),
    },
    {
      task: 'self_check_output',
      content: [
        'Your task is to check whether the answer of an assistant keeps these rules. It must not help somebody to:', ...rules.map((rule) => `- ${rule}`), '',
        'Answer of the assistant: "{{ bot_response }}"', '', 'Should the answer be blocked? Answer with Yes or No.', 'Answer:',
      ].join('\n'),
    },
  ];
  return { [`${DEFAULT_SET}/config.yml`]: toYaml([config]), [`${DEFAULT_SET}/prompts.yml`]: toYaml([{ prompts }]) };
}
