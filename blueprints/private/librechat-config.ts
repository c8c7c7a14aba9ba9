import { LlmConnection } from '../../constructs';

/** Variable with the key, which LibreChat puts in by itself. */
const KEY = 'LLM_GATEWAY_KEY';

/** Returns `librechat.yaml`: one entry with all models; without a gateway there is none. */
export function librechatConfig(llm: LlmConnection | undefined): string {
  const config = {
    version: '1.2.1',
    cache: true,
    registration: { socialLogins: ['openid'] },
    endpoints: { custom: llm ? [endpointOf(llm)] : [] },
  };
  // JSON is YAML. What LibreChat puts in is written so that nothing on the way takes it for a substitution of its own.
  return `${JSON.stringify(config, undefined, 2).replace(/\$/g, '\\u0024')}\n`;
}

function endpointOf({ endpoint, models, secret }: LlmConnection): { [key: string]: any } {
  return {
    name: 'Models',
    apiKey: secret ? `\${${KEY}}` : 'none',
    baseURL: `${endpoint.url}/v1`,
    models: { default: models, fetch: false },
    titleConvo: true,
    titleModel: models[0],
    modelDisplayLabel: 'Assistant',
  };
}
