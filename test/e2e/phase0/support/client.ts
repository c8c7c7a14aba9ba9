import { Workspace } from './workspace';

/** Makes a request to the project, as somebody else than OpenTofu: the cloud's controller in the cluster, or a person with the console. */
export async function request(workspace: Workspace, verb: string, path: string, body?: object): Promise<any> {
  const answer = await fetch(`${workspace.cloud.endpoint}${path}`, {
    method: verb, body: body && JSON.stringify(body), headers: { 'Authorization': `Bearer ${workspace.secrets.hcloud_token}`, 'Content-Type': 'application/json' },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${verb} ${path}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
