import { ApiError } from './errors';
import { PlacementGroup } from './model';
import { resourceRoutes } from './resource-routes';
import { created, Route } from './route';
import { Project } from './state';

/** Servers that one group takes. */
const SERVERS = 10;
/** Groups that one project takes. */
const GROUPS = 50;

/** Routes of placement groups. */
export const placementGroupRoutes: Route[] = [
  {
    verb: 'POST', path: '/placement_groups',
    answer: ({ project, body }) => {
      const name = body.text('name');
      const labels = body.labels() ?? {};
      const type = body.choice('type', ['spread']);
      body.end();
      project.placement_groups.checkName(name);
      if (project.placement_groups.all.length >= GROUPS) throw new ApiError('resource_limit_exceeded', 'placement group limit exceeded');
      return created({ placement_group: placementGroupView(project, project.placement_groups.add({ name, labels, type })), action: null });
    },
  },
  ...resourceRoutes<PlacementGroup>({
    kind: 'placement_groups',
    view: placementGroupView,
    filters: { type: (group, values) => values.includes(group.type) },
    checkName: (body) => body.optionalText('name', /^.+$/),
    // Uncertain: the reference does not say what happens to the servers; here they are left without a group.
    remove: (project, group) => {
      project.servers.all.filter((server) => server.placement_group === group.id).forEach((server) => { server.placement_group = null; });
      project.placement_groups.remove(group);
      return undefined;
    },
  }),
];

/** Returns a placement group as the API shows it. */
export function placementGroupView(project: Project, group: PlacementGroup): object {
  return { ...group, servers: members(project, group.id) };
}

/** Refuses a server more in a group that is full. Uncertain: the code of the refusal. */
export function checkRoom(project: Project, id: number): void {
  const group = project.placement_groups.get(id);
  if (members(project, group.id).length >= SERVERS) throw new ApiError('placement_error', `placement group '${group.name}' has ${SERVERS} servers already`);
}

function members(project: Project, id: number): number[] {
  return project.servers.all.filter((server) => server.placement_group === id).map((server) => server.id);
}
