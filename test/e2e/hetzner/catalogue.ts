import { invalidInput, notFound } from './errors';
import { list } from './resource-routes';
import { ok, Route } from './route';
import { CREATED } from './state';

interface Entry {
  readonly id: number;
  readonly name: string;
}

/** A place where machines stand. */
export interface Location {
  readonly id: number;
  readonly name: string;
  readonly network_zone: string;
}

/** A type of machine. */
export interface ServerType {
  readonly id: number;
  readonly name: string;
  readonly architecture: 'x86' | 'arm';
  readonly cores: number;
  readonly memory: number;
  readonly disk: number;
  readonly locations: string[];
  /** Whether new ones can be ordered. */
  readonly available: boolean;
}

/** A system that machines start from. */
export interface Image {
  readonly id: number;
  readonly name: string;
  readonly architecture: 'x86' | 'arm';
  readonly os_flavor: string;
  readonly os_version: string;
}

/** A type of load balancer. */
export interface LoadBalancerType {
  readonly id: number;
  readonly name: string;
  readonly max_services: number;
  readonly max_targets: number;
  readonly max_connections: number;
  readonly max_assigned_certificates: number;
}

const EU = ['fsn1', 'nbg1', 'hel1'];
const EU_SIN = [...EU, 'sin'];
const US = ['ash', 'hil'];
const ALL = [...EU_SIN, ...US];

/** Locations by network zone. */
export const LOCATIONS: Location[] = [
  { id: 1, name: 'fsn1', network_zone: 'eu-central' },
  { id: 2, name: 'nbg1', network_zone: 'eu-central' },
  { id: 3, name: 'hel1', network_zone: 'eu-central' },
  { id: 4, name: 'ash', network_zone: 'us-east' },
  { id: 5, name: 'hil', network_zone: 'us-west' },
  { id: 6, name: 'sin', network_zone: 'ap-southeast' },
];

/** Server types as Hetzner listed them on 2026-09-04, on which day cx and cax could not be ordered. Ids are made up. */
export const SERVER_TYPES: ServerType[] = ([
  ['cx23', 2, 4, 40, EU, false], ['cx33', 4, 8, 80, EU, false], ['cx43', 8, 16, 160, EU, false], ['cx53', 16, 32, 320, EU, false],
  ['cax11', 2, 4, 40, EU, false], ['cax21', 4, 8, 80, EU, false], ['cax31', 8, 16, 160, EU, false], ['cax41', 16, 32, 320, EU, false],
  ['cpx02', 1, 1, 20, EU_SIN, true], ['cpx12', 1, 2, 40, EU_SIN, true], ['cpx22', 2, 4, 80, EU_SIN, true], ['cpx32', 4, 8, 160, EU_SIN, true],
  ['cpx42', 8, 16, 320, EU_SIN, true], ['cpx52', 12, 24, 480, EU_SIN, true], ['cpx62', 16, 32, 640, EU_SIN, true],
  ['ccx13', 2, 8, 80, ALL, true], ['ccx23', 4, 16, 160, ALL, true], ['ccx33', 8, 32, 240, ALL, true],
  ['ccx43', 16, 64, 360, ALL, true], ['ccx53', 32, 128, 600, ALL, true], ['ccx63', 48, 192, 960, ALL, true],
  ['cpx11', 2, 2, 40, US, true], ['cpx21', 3, 4, 80, US, true], ['cpx31', 4, 8, 160, US, true], ['cpx41', 8, 16, 240, US, true], ['cpx51', 16, 32, 360, US, true],
] as [string, number, number, number, string[], boolean][]).map(([name, cores, memory, disk, locations, available], index) => ({
  id: index + 100, name, architecture: name.startsWith('cax') ? 'arm' : 'x86', cores, memory, disk, locations, available,
}));

/** System images. */
export const IMAGES: Image[] = (['x86', 'arm'] as const).flatMap((architecture, index) => [
  { id: 161547269 + index, name: 'ubuntu-24.04', architecture, os_flavor: 'ubuntu', os_version: '24.04' },
  { id: 67794396 + index, name: 'ubuntu-22.04', architecture, os_flavor: 'ubuntu', os_version: '22.04' },
  { id: 310557660 + index, name: 'debian-13', architecture, os_flavor: 'debian', os_version: '13' },
]);

/** Types of load balancers. */
export const LOAD_BALANCER_TYPES: LoadBalancerType[] = [
  { id: 1, name: 'lb11', max_services: 5, max_targets: 25, max_connections: 10000, max_assigned_certificates: 10 },
  { id: 2, name: 'lb21', max_services: 15, max_targets: 75, max_connections: 20000, max_assigned_certificates: 25 },
  { id: 3, name: 'lb31', max_services: 30, max_targets: 150, max_connections: 40000, max_assigned_certificates: 50 },
];

/** Finds an entry of the catalogue by its id or name. */
export function choose<T extends Entry>(rows: T[], idOrName: string, field: string, also: (entry: T) => boolean = () => true): T {
  const found = rows.find((entry) => (entry.name === idOrName || String(entry.id) === idOrName) && also(entry));
  if (!found) throw invalidInput(field, `'${idOrName}' not found`);
  return found;
}

/** Returns a location as the API shows it. */
export function locationView(name: string): object {
  const location = LOCATIONS.find((one) => one.name === name)!;
  return { ...location, description: name, country: 'XX', city: name, latitude: 0, longitude: 0 };
}

/** Returns a server type as the API shows it. */
export function serverTypeView({ locations, available, ...type }: ServerType): object {
  const isDedicated = type.name.startsWith('ccx');
  return {
    ...type,
    description: type.name.toUpperCase(),
    category: isDedicated ? 'General Purpose' : 'Regular Performance',
    storage_type: 'local',
    cpu_type: isDedicated ? 'dedicated' : 'shared',
    included_traffic: null,
    prices: [],
    deprecated: false,
    deprecation: null,
    locations: LOCATIONS.filter(({ name }) => locations.includes(name)).map(({ id, name }) => (
      { id, name, available, recommended: available, deprecation: null }
    )),
  };
}

/** Returns an image as the API shows it. */
export function imageView(image: Image): object {
  return {
    ...image,
    type: 'system', status: 'available', description: `${image.os_flavor} ${image.os_version}`, image_size: null, disk_size: 5, created: CREATED,
    created_from: null, bound_to: null, rapid_deploy: true, protection: { delete: false }, deprecated: null, deleted: null, labels: {},
  };
}

/** Returns a type of load balancer as the API shows it. */
export function loadBalancerTypeView(type: LoadBalancerType): object {
  return { ...type, description: type.name.toUpperCase(), prices: [], deprecated: null };
}

/** Routes of what can be ordered. */
export const catalogueRoutes: Route[] = [
  ...entries('locations', 'location', LOCATIONS, ({ name }) => locationView(name)),
  ...entries('server_types', 'server_type', SERVER_TYPES, serverTypeView),
  ...entries('load_balancer_types', 'load_balancer_type', LOAD_BALANCER_TYPES, loadBalancerTypeView),
  ...entries('images', 'image', IMAGES, imageView, {
    architecture: (image, values) => values.includes(image.architecture),
    type: (_, values) => values.includes('system'),
    status: (_, values) => values.includes('available'),
    include_deprecated: () => true,
  }),
];

function entries<T extends Entry>(
  plural: string, singular: string, rows: T[], view: (row: T) => object, filters: { [parameter: string]: (row: T, values: string[]) => boolean } = {},
): Route[] {
  return [
    { verb: 'GET', path: `/${plural}`, answer: (call) => ok(list(call, plural, rows, { view: (_, row) => view(row), filters })) },
    {
      verb: 'GET', path: `/${plural}/{id}`,
      answer: ({ id }) => {
        const found = rows.find((row) => row.id === id);
        if (!found) throw notFound(singular, id);
        return ok({ [singular]: view(found) });
      },
    },
  ];
}
