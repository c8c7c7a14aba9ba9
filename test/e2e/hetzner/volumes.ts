import { actionView, startAction } from './actions';
import { choose, LOCATIONS, locationView } from './catalogue';
import { ApiError, invalidInput } from './errors';
import { Server, Volume } from './model';
import { actionRoute, protectionRoute, resourceRoutes } from './resource-routes';
import { created, Route } from './route';
import { checkProtection, Project } from './state';

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;
/** Sizes, in GB. */
const [SMALLEST, LARGEST] = [10, 10240];
/** Volumes that one server takes. */
const PER_SERVER = 16;

/** Routes of block volumes. */
export const volumeRoutes: Route[] = [
  {
    verb: 'POST', path: '/volumes',
    answer: ({ project, body }) => {
      const name = body.text('name', NAME, 64);
      const labels = body.labels() ?? {};
      const size = body.integer('size', SMALLEST, LARGEST);
      const format = body.optionalChoice('format', ['xfs', 'ext4']) ?? null;
      const serverId = body.optionalInteger('server');
      const located = body.has('location') ? choose(LOCATIONS, body.idOrName('location'), 'location').name : undefined;
      body.optionalFlag('automount');
      body.end();
      const server = serverId === undefined ? undefined : project.servers.get(serverId);
      const location = server?.location ?? located;
      if (location === undefined) throw invalidInput('location', 'must be given where server is not');
      project.volumes.checkName(name);
      if (server) checkRoomFor(project, server);
      const volume = project.volumes.add({ name, labels, size, format, location, server: server?.id ?? null, protection: { delete: false } });
      const own = { id: volume.id, type: 'volume' };
      const next = server ? [startAction(project, 'attach_volume', own, { id: server.id, type: 'server' })] : [];
      return created({ volume: volumeView(volume), action: actionView(startAction(project, 'create_volume', own)), next_actions: next.map(actionView) });
    },
  },
  ...resourceRoutes<Volume>({
    kind: 'volumes',
    view: (_, volume) => volumeView(volume),
    filters: { status: (_, values) => values.includes('available') },
    checkName: (body) => body.optionalText('name', NAME, 64),
    remove: (project, volume) => {
      checkProtection('volume', volume);
      if (volume.server !== null) throw new ApiError('resource_in_use', 'volume is still attached');
      project.volumes.remove(volume);
      return undefined;
    },
  }),
  actionRoute<Volume>('volumes', 'attach', 'attach_volume', ({ project, resource, body }) => {
    const server = project.servers.get(body.integer('server'));
    body.optionalFlag('automount');
    body.end();
    if (resource.server !== null) throw new ApiError('volume_already_attached', 'volume is already attached to a server');
    if (server.location !== resource.location) throw invalidInput('server', 'is in another location');
    checkRoomFor(project, server);
    resource.server = server.id;
  }),
  actionRoute<Volume>('volumes', 'detach', 'detach_volume', ({ resource }) => {
    if (resource.server === null) throw invalidInput('id', 'volume is not attached');
    resource.server = null;
  }),
  actionRoute<Volume>('volumes', 'resize', 'resize_volume', ({ resource, body }) => {
    const size = body.integer('size', SMALLEST, LARGEST);
    body.end();
    if (size <= resource.size) throw invalidInput('size', 'must be greater than the current size');
    resource.size = size;
  }),
  protectionRoute<Volume>('volumes'),
];

function checkRoomFor(project: Project, server: Server): void {
  const attached = project.volumes.all.filter((volume) => volume.server === server.id).length;
  if (attached >= PER_SERVER) throw new ApiError('resource_limit_exceeded', `a server takes ${PER_SERVER} volumes`);
}

function volumeView(volume: Volume): object {
  return { ...volume, status: 'available', linux_device: `/dev/disk/by-id/scsi-0HC_Volume_${volume.id}`, location: locationView(volume.location) };
}
