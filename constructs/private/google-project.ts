import { invalid } from './errors';

/** Throws unless a text is the id of a project of Google Cloud. */
export function requireGoogleProject(path: string, prop: string, project: string | undefined, example: string): void {
  if (project !== undefined && /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(project)) return;
  throw invalid(path, prop, 'be the id of a project of Google Cloud', project, `write for example '${example}'`);
}
