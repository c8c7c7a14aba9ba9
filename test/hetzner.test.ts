import { Hetzner } from '../constructs';
import { SERVER_TYPES } from './e2e/hetzner/catalogue';
import { FaultKind } from './e2e/hetzner/faults';
import { HetznerStandIn, HetznerStandInProps } from './e2e/hetzner/server';
import { inventoryOf } from './e2e/phase0/support/inventory';
import { SSH_KEY } from './support/fixtures';

// The stand-in for the API of the Hetzner Cloud that the suites below test/e2e run against.

const TOKEN = 'a'.repeat(64);
const READER = 'b'.repeat(64);

let cloud: HetznerStandIn;
afterEach(() => cloud.stop());

async function start(props: Partial<HetznerStandInProps> = {}): Promise<void> {
  cloud = await HetznerStandIn.start({ tokens: [TOKEN], readOnlyTokens: [READER], ...props });
}

interface Answered {
  readonly status: number;
  readonly body: any;
  readonly headers: Headers;
}

/** Makes a request. */
async function call(verb: string, path: string, body?: object | string, token = TOKEN): Promise<Answered> {
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  const answer = await fetch(`${cloud.endpoint}${path}`, { method: verb, body: text, headers: { Authorization: `Bearer ${token}` } });
  const content = await answer.text();
  return { status: answer.status, body: content === '' ? undefined : JSON.parse(content), headers: answer.headers };
}

/** Makes a request that has to succeed, lets its actions end, and returns the answer. */
async function make(verb: string, path: string, body?: object): Promise<any> {
  const answer = await call(verb, path, body);
  if (answer.status >= 300) throw new Error(`${verb} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  cloud.settle();
  return answer.body;
}

/** Makes a request that has to fail, and returns status, code, message and, for a field, what is wrong with it. */
async function refusal(verb: string, path: string, body?: object | string): Promise<string> {
  const before = cloud.dump();
  const { status, body: { error } } = await call(verb, path, body);
  // What is refused changes nothing.
  expect(cloud.dump()).toEqual(before);
  const [field] = error.details?.fields ?? [];
  return `${status} ${error.code}: ${error.message}${field?.messages ? `: ${field.messages[0]}` : ''}`;
}

const server = (props: object = {}) => make('POST', '/servers', { name: 'one', server_type: 'cpx22', image: 'ubuntu-24.04', location: 'fsn1', ...props }).then((body) => body.server);
const network = (props: object = {}) => make('POST', '/networks', {
  name: 'net', ip_range: '10.0.0.0/16', subnets: [{ type: 'cloud', ip_range: '10.0.1.0/24', network_zone: 'eu-central' }], ...props,
}).then((body) => body.network);
const balancer = (props: object = {}) => make('POST', '/load_balancers', { name: 'lb', load_balancer_type: 'lb11', location: 'fsn1', ...props }).then((body) => body.load_balancer);
const TCP = { protocol: 'tcp', listen_port: 6443, destination_port: 6443 };

describe('requests', () => {
  beforeEach(() => start());

  test('need a token of the project; one that may only read does not write', async () => {
    expect((await call('GET', '/servers', undefined, 'c'.repeat(64))).body.error).toEqual({ code: 'unauthorized', message: 'unable to authenticate', details: null });
    expect((await call('GET', '/servers', undefined, READER)).status).toBe(200);
    const { status, body } = await call('POST', '/ssh_keys', { name: 'key', public_key: SSH_KEY }, READER);
    expect([status, body.error.code]).toEqual([403, 'token_readonly']);
  });

  test('are logged with what came of them', async () => {
    await call('GET', '/servers/7?x=1');
    await call('POST', '/placement_groups', { name: 'group', type: 'spread' });
    expect(cloud.log).toEqual([
      { verb: 'GET', path: '/servers/{id}', url: '/servers/7?x=1', body: '', status: 404, code: 'not_found' },
      { verb: 'POST', path: '/placement_groups', url: '/placement_groups', body: '{"name":"group","type":"spread"}', status: 201 },
    ]);
    expect(cloud.problems).toEqual([]);
  });

  test('are a problem where nothing stands in for the API', async () => {
    expect((await call('GET', '/floating_ips')).body.error.message).toBe('the stand-in has no GET /floating_ips');
    expect(cloud.problems).toEqual(['GET /floating_ips: unknown_route']);
  });

  test.each([
    ['the body is no JSON', 'POST', '/ssh_keys', '{', '400 json_error: invalid JSON'],
    ['the body is no object', 'POST', '/ssh_keys', '[]', '400 json_error: body must be an object'],
    ['a field is unknown', 'POST', '/placement_groups', { name: 'a', type: 'spread', colour: 'red' }, "422 invalid_input: invalid input in field 'colour': unknown field"],
    ['a field is missing', 'POST', '/placement_groups', { type: 'spread' }, "422 invalid_input: invalid input in field 'name': is required"],
    ['a field has another type', 'POST', '/placement_groups', { name: 1, type: 'spread' }, "422 invalid_input: invalid input in field 'name': must be of type string"],
    ['a field is none of its choices', 'POST', '/placement_groups', { name: 'a', type: 'pack' }, "422 invalid_input: invalid input in field 'type': must be one of spread"],
    ['a field inside is unknown', 'POST', '/networks', { name: 'a', ip_range: '10.0.0.0/16', subnets: [{ type: 'cloud', network_zone: 'eu-central', x: 1 }] }, "422 invalid_input: invalid input in field 'subnets[0].x': unknown field"],
    ['a label key is none', 'POST', '/placement_groups', { name: 'a', type: 'spread', labels: { '-a': 'b' } }, "422 invalid_input: invalid input in field 'labels': label key '-a' is not correctly formatted"],
    ['a label value is none', 'POST', '/placement_groups', { name: 'a', type: 'spread', labels: { a: 'b c' } }, "422 invalid_input: invalid input in field 'labels': value of label key 'a' is not correctly formatted"],
    ['a label value is too long', 'POST', '/placement_groups', { name: 'a', type: 'spread', labels: { a: 'b'.repeat(64) } }, "422 invalid_input: invalid input in field 'labels': value of label key 'a' is not correctly formatted"],
    ['a label key is reserved', 'POST', '/placement_groups', { name: 'a', type: 'spread', labels: { 'hetzner.cloud/a': 'b' } }, "422 invalid_input: invalid input in field 'labels': label key 'hetzner.cloud/a' has a reserved prefix"],
    ['the verb is another one', 'PUT', '/servers', {}, '405 method_not_allowed: PUT is not allowed here'],
    ['nothing has the id', 'GET', '/networks/7', undefined, "404 not_found: network with ID '7' not found"],
    ['a parameter is unknown', 'GET', '/servers?colour=red', undefined, "422 invalid_input: invalid input in field 'colour': unknown parameter"],
    ['an order is none', 'GET', '/servers?sort=colour', undefined, "422 invalid_input: invalid input in field 'sort': 'colour' is not an order"],
    ['a page is none', 'GET', '/servers?page=0', undefined, "422 invalid_input: invalid input in field 'page': must be a whole number from 1"],
    ['a selector is none', 'GET', '/server_types?label_selector=a=b=c', undefined, "422 invalid_input: invalid input in field 'label_selector': 'a=b=c' is not a label selector"],
  ])('fails when %s', async (_, verb, path, body, expected) => {
    expect(await refusal(verb, path, body)).toBe(expected);
  });

  test('are counted', async () => {
    await cloud.stop();
    await start({ rateLimit: 2 });
    const { headers } = await call('GET', '/locations');
    expect([headers.get('RateLimit-Limit'), headers.get('RateLimit-Remaining'), Number(headers.get('RateLimit-Reset')) * 1000 > Date.now()]).toEqual(['2', '1', true]);
    await call('GET', '/locations');
    expect((await call('GET', '/locations')).body.error).toEqual({ code: 'rate_limit_exceeded', message: 'limit of requests per hour reached', details: null });
  });
});

describe('lists', () => {
  const names = async (query: string) => (await call('GET', `/placement_groups?${query}`)).body.placement_groups.map(({ name }: any) => name);

  beforeEach(async () => {
    await start();
    for (const [name, labels] of Object.entries({ c: { tier: 'web' }, a: { tier: 'db', old: '' }, b: {} })) await make('POST', '/placement_groups', { name, labels, type: 'spread' });
  });

  test.each([
    ['', ['c', 'a', 'b']], ['name=a', ['a']], ['name=z', []], ['sort=name', ['a', 'b', 'c']], ['sort=name:desc', ['c', 'b', 'a']], ['label_selector=tier', ['c', 'a']],
    ['label_selector=!tier', ['b']], ['label_selector=tier=db', ['a']], ['label_selector=tier==web', ['c']], ['label_selector=tier!=web', ['a', 'b']],
    ['label_selector=tier in (web,db),!old', ['c']], ['label_selector=tier notin (web)', ['a', 'b']], ['label_selector=old=', ['a']], ['type=spread', ['c', 'a', 'b']],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test('come in pages', async () => {
    const { body } = await call('GET', '/placement_groups?per_page=2&page=2&sort=name');
    expect([body.placement_groups.map(({ name }: any) => name), body.meta.pagination]).toEqual([
      ['c'], { page: 2, per_page: 2, previous_page: 1, next_page: null, last_page: 2, total_entries: 3 },
    ]);
    expect((await call('GET', '/server_types?per_page=500')).body.meta.pagination).toEqual(
      { page: 1, per_page: 50, previous_page: null, next_page: null, last_page: 1, total_entries: SERVER_TYPES.length },
    );
  });
});

describe('actions', () => {
  test('run until they are polled often enough', async () => {
    await start({ actionMillis: 60_000 });
    const { action, server: made } = (await call('POST', '/servers', { name: 'one', server_type: 'cpx22', image: 'ubuntu-24.04', location: 'fsn1', start_after_create: false })).body;
    expect([action.command, action.status, action.progress, made.status, made.locked]).toEqual(['create_server', 'running', 70, 'initializing', true]);
    const poll = async () => (await call('GET', `/actions?id=${action.id}&sort=status&sort=id`)).body.actions.map(({ status, progress }: any) => `${status} ${progress}`);
    expect([await poll(), await poll(), await poll()]).toEqual([['running 80'], ['success 100'], ['success 100']]);
    expect((await call('GET', `/servers/${made.id}`)).body.server).toMatchObject({ status: 'off', locked: false });
  });

  test('end by themselves, or at once', async () => {
    await start({ actionMillis: 0 });
    const { action } = (await call('POST', '/servers', { name: 'one', server_type: 'cpx22', image: 'ubuntu-24.04', location: 'fsn1' })).body;
    expect([action.status, (await call('GET', `/actions/${action.id}`)).body.action.status]).toEqual(['running', 'success']);
    await cloud.stop();
    await start({ actionPolls: 0 });
    const { server: made, next_actions: next } = (await call('POST', '/servers', { name: 'one', server_type: 'cpx22', image: 'ubuntu-24.04', location: 'fsn1' })).body;
    expect([made.status, next.map(({ command, status }: any) => `${command} ${status}`)]).toEqual(['running', ['start_server success']]);
  });

  test('lock a server while they run, and a network where the project is strict', async () => {
    await start({ actionMillis: 60_000, contention: true });
    const { id } = (await call('POST', '/servers', { name: 'one', server_type: 'cpx22', image: 'ubuntu-24.04', location: 'fsn1' })).body.server;
    expect(await refusal('POST', `/servers/${id}/actions/poweroff`)).toBe('423 locked: item is locked, an action is already running');
    expect(await refusal('DELETE', `/servers/${id}`)).toBe('423 locked: item is locked, an action is already running');
    const { id: net } = await network({ subnets: [] });
    const subnet = (third: number) => ({ type: 'cloud', ip_range: `10.0.${third}.0/24`, network_zone: 'eu-central' });
    await call('POST', `/networks/${net}/actions/add_subnet`, subnet(1));
    expect(await refusal('POST', `/networks/${net}/actions/add_subnet`, subnet(2))).toBe('409 conflict: network is being changed, please retry');
  });

  test('fails when all of them are asked for', async () => {
    await start();
    expect(await refusal('GET', '/actions')).toBe("422 invalid_input: invalid input in field 'id': is required");
  });
});

describe('the catalogue', () => {
  beforeEach(() => start());

  test('has every instance type of the program, with the same machine behind it', () => {
    const known = Object.fromEntries(SERVER_TYPES.map(({ id: _, ...type }) => [type.name, { ...type, locations: [...type.locations].sort() }]));
    for (const { name, architecture, vcpus, memoryGiB, diskGB, locations, orderable } of Hetzner.cloud().instanceTypes) {
      const row = { name, architecture, cores: vcpus, memory: memoryGiB, disk: diskGB, locations: [...locations].sort(), available: orderable };
      expect(known[name]).toEqual(row);
    }
  });

  test('shows availability by location, and images by architecture', async () => {
    const [type] = (await call('GET', '/server_types?name=cx23')).body.server_types;
    expect([type.locations.map(({ name }: any) => name), type.locations[0]]).toEqual([
      ['fsn1', 'nbg1', 'hel1'], { id: 1, name: 'fsn1', available: false, recommended: false, deprecation: null },
    ]);
    const images = async (architecture: string) => (await call('GET', `/images?name=ubuntu-24.04&architecture=${architecture}&include_deprecated=true`)).body.images;
    expect([(await images('x86')).length, (await images('arm'))[0].architecture]).toEqual([1, 'arm']);
    expect((await call('GET', '/locations/6')).body.location.network_zone).toBe('ap-southeast');
    expect(await refusal('GET', '/load_balancer_types/9')).toBe("404 not_found: load_balancer_type with ID '9' not found");
  });
});

describe('SSH keys', () => {
  beforeEach(() => start());

  test('are known by their fingerprint', async () => {
    const { ssh_key: key } = await make('POST', '/ssh_keys', { name: 'key', public_key: SSH_KEY, labels: { a: 'b' } });
    expect([key.public_key, key.labels, /^([0-9a-f]{2}:){15}[0-9a-f]{2}$/.test(key.fingerprint)]).toEqual([SSH_KEY, { a: 'b' }, true]);
    expect((await call('GET', `/ssh_keys?fingerprint=${key.fingerprint}`)).body.ssh_keys).toEqual([key]);
    expect((await make('PUT', `/ssh_keys/${key.id}`, { name: 'other', labels: {} })).ssh_key).toEqual({ ...key, name: 'other', labels: {} });
    await make('DELETE', `/ssh_keys/${key.id}`);
    expect(inventoryOf(cloud.dump())).toEqual([]);
  });

  test('fails when a key, or its name, is there already, or it is none', async () => {
    await make('POST', '/ssh_keys', { name: 'key', public_key: SSH_KEY });
    expect(await refusal('POST', '/ssh_keys', { name: 'other', public_key: SSH_KEY.replace('test@', 'other@') })).toBe('409 uniqueness_error: SSH key fingerprint is already used');
    expect(await refusal('POST', '/ssh_keys', { name: 'key', public_key: SSH_KEY })).toBe('409 uniqueness_error: ssh_key name is already used');
    expect(await refusal('POST', '/ssh_keys', { name: 'bad', public_key: 'ssh-ed25519 AAAA' })).toBe("422 invalid_input: invalid input in field 'public_key': SSH key format is invalid");
  });
});

describe('networks', () => {
  beforeEach(() => start());

  const subnet = { type: 'cloud', ip_range: '10.0.2.0/24', network_zone: 'eu-central' };

  test('have subnets and routes, and grow', async () => {
    const { id } = await network();
    await make('POST', `/networks/${id}/actions/add_subnet`, { type: 'cloud', network_zone: 'eu-central' });
    await make('POST', `/networks/${id}/actions/add_route`, { destination: '0.0.0.0/0', gateway: '10.0.1.2' });
    await make('POST', `/networks/${id}/actions/change_ip_range`, { ip_range: '10.0.0.0/8' });
    const { network: shown } = (await call('GET', `/networks/${id}`)).body;
    expect([shown.ip_range, shown.subnets.map((one: any) => [one.ip_range, one.gateway]), shown.routes]).toEqual([
      '10.0.0.0/8', [['10.0.1.0/24', '10.0.0.1'], ['10.0.0.0/24', '10.0.0.1']], [{ destination: '0.0.0.0/0', gateway: '10.0.1.2' }],
    ]);
    await make('POST', `/networks/${id}/actions/delete_route`, { destination: '0.0.0.0/0', gateway: '10.0.1.2' });
    await make('POST', `/networks/${id}/actions/delete_subnet`, { ip_range: '10.0.0.0/24' });
    expect(inventoryOf(cloud.dump())).toEqual([`hcloud_network ${id}`, `hcloud_network_subnet ${id}-10.0.1.0/24`]);
  });

  test.each([
    ['a subnet lies outside', 'add_subnet', { ...subnet, ip_range: '10.1.0.0/24' }, "422 invalid_input: invalid input in field 'ip_range': must be inside the network's ip_range"],
    ['a subnet overlaps', 'add_subnet', { ...subnet, ip_range: '10.0.1.128/25' }, "422 invalid_input: invalid input in field 'ip_range': overlaps with a subnet or a route"],
    ['a subnet is too small', 'add_subnet', { ...subnet, ip_range: '10.0.2.0/31' }, "422 invalid_input: invalid input in field 'ip_range': must be a range of /30 or larger with empty host bits"],
    ['a subnet has host bits', 'add_subnet', { ...subnet, ip_range: '10.0.2.1/24' }, "422 invalid_input: invalid input in field 'ip_range': must be a range of /30 or larger with empty host bits"],
    ['a subnet is in another zone', 'add_subnet', { ...subnet, network_zone: 'us-east' }, "422 invalid_input: invalid input in field 'network_zone': must be that of the other subnets"],
    ['a subnet has a vSwitch and is none', 'add_subnet', { ...subnet, vswitch_id: 1 }, "422 invalid_input: invalid input in field 'vswitch_id': belongs to subnets of type 'vswitch'"],
    ['a subnet is not there', 'delete_subnet', { ip_range: '10.0.9.0/24' }, "422 invalid_input: invalid input in field 'ip_range': subnet not found"],
    ['a route leads to the gateway', 'add_route', { destination: '0.0.0.0/0', gateway: '10.0.0.1' }, "422 invalid_input: invalid input in field 'gateway': is not an address that can be a gateway"],
    ['it shrinks', 'change_ip_range', { ip_range: '10.0.0.0/17' }, "422 invalid_input: invalid input in field 'ip_range': can only be extended, at its end"],
    ['it is not private', 'change_ip_range', { ip_range: '11.0.0.0/8' }, "422 invalid_input: invalid input in field 'ip_range': must be a private range (RFC 1918) with empty host bits"],
  ])('fails when %s', async (_, action, body, expected) => {
    const { id } = await network();
    expect(await refusal('POST', `/networks/${id}/actions/${action}`, body)).toBe(expected);
  });

  test('give each address once, and not those that are reserved', async () => {
    const { id } = await network({ subnets: [{ type: 'cloud', ip_range: '10.0.0.0/29', network_zone: 'eu-central' }] });
    const ids: number[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) ids.push((await server({ name })).id);
    const attach = (index: number, props: object = {}) => ({ path: `/servers/${ids[index]}/actions/attach_to_network`, body: { network: id, ...props } });
    const refused = (index: number, props: object) => refusal('POST', attach(index, props).path, attach(index, props).body);
    for (const ip of ['10.0.0.0', '10.0.0.1', '10.0.0.7']) expect(await refused(0, { ip })).toBe('422 ip_not_available: IP is not available');
    expect(await refused(0, { ip: '10.0.1.1' })).toBe("422 invalid_input: invalid input in field 'ip': is in no subnet");
    expect(await refused(0, { ip: '10.0.0.2', ip_range: '10.0.9.0/24' })).toBe('422 no_subnet_available: no subnet or IP available');
    await make('POST', attach(0).path, { network: id, ip: '10.0.0.3', ip_range: '10.0.0.0/29', alias_ips: ['10.0.0.4'] });
    expect(await refused(0, {})).toBe('422 server_already_attached: server is already attached to the network');
    expect(await refused(1, { ip: '10.0.0.4' })).toBe('422 ip_not_available: IP is not available');
    for (const index of [1, 2, 3]) await make('POST', attach(index).path, attach(index).body);
    expect(cloud.dump().servers.map((one) => one.private_net[0]?.ip)).toEqual(['10.0.0.3', '10.0.0.2', '10.0.0.5', '10.0.0.6', undefined, undefined]);
    expect(await refused(4, {})).toBe('422 no_subnet_available: no subnet or IP available');
    expect(await refusal('POST', `/networks/${id}/actions/delete_subnet`, { ip_range: '10.0.0.0/29' })).toBe('500 service_error: cannot remove subnet because servers are attached to it');
  });

  test('take a hundred, and none from another zone', async () => {
    const { id } = await network();
    const far = await server({ name: 'far', server_type: 'cpx11', location: 'ash' });
    expect(await refusal('POST', `/servers/${far.id}/actions/attach_to_network`, { network: id })).toBe('422 no_subnet_available: no subnet or IP available');
    for (let index = 0; index < 100; index += 1) await make('POST', '/servers', { name: `s${index}`, server_type: 'cpx22', image: 'ubuntu-24.04', location: 'fsn1', networks: [id] });
    const { id: last } = await server({ name: 'last' });
    expect(await refusal('POST', `/servers/${last}/actions/attach_to_network`, { network: id })).toBe('403 resource_limit_exceeded: network has 100 attached resources already');
  });

  test('take what is attached off when they go, unless they are protected', async () => {
    const { id } = await network();
    const { id: one } = await server({ networks: [id] });
    const { id: lb } = await balancer({ network: id });
    await make('POST', `/load_balancers/${lb}/actions/add_target`, { type: 'server', server: { id: one }, use_private_ip: true });
    expect((await call('GET', `/networks/${id}`)).body.network).toMatchObject({ servers: [one], load_balancers: [lb] });
    await make('POST', `/networks/${id}/actions/change_protection`, { delete: true });
    expect(await refusal('DELETE', `/networks/${id}`)).toBe('423 protected: network deletion is protected');
    await make('POST', `/networks/${id}/actions/change_protection`, { delete: false });
    expect((await call('DELETE', `/networks/${id}`)).status).toBe(204);
    expect(inventoryOf(cloud.dump())).toEqual([`hcloud_load_balancer ${lb}`, `hcloud_server ${one}`]);
  });
});

describe('firewalls', () => {
  beforeEach(() => start());

  const rule = { direction: 'in', protocol: 'tcp', port: '22', source_ips: ['203.0.113.0/24', '2001:db8::/32'] };

  test('guard servers by name and by label', async () => {
    const { firewall } = await make('POST', '/firewalls', { name: 'wall', rules: [rule, { direction: 'in', protocol: 'icmp', source_ips: ['0.0.0.0/0', '::/0'] }] });
    expect(firewall.rules[1]).toEqual({ direction: 'in', protocol: 'icmp', port: null, source_ips: ['0.0.0.0/0', '::/0'], destination_ips: [], description: null });
    const { id } = await server({ firewalls: [{ firewall: firewall.id }], labels: { role: 'web' } });
    await make('POST', `/firewalls/${firewall.id}/actions/apply_to_resources`, { apply_to: [{ type: 'label_selector', label_selector: { selector: 'role=web' } }] });
    const shown = async () => (await call('GET', `/firewalls/${firewall.id}`)).body.firewall.applied_to;
    expect(await shown()).toEqual([
      { type: 'server', server: { id } },
      { type: 'label_selector', label_selector: { selector: 'role=web' }, applied_to_resources: [{ type: 'server', server: { id } }] },
    ]);
    expect((await call('GET', `/servers/${id}`)).body.server.public_net.firewalls).toEqual([{ id: firewall.id, status: 'applied' }]);
    expect(await refusal('DELETE', `/firewalls/${firewall.id}`)).toBe('422 resource_in_use: firewall is still in use');
    await make('POST', `/firewalls/${firewall.id}/actions/remove_from_resources`, { remove_from: [{ type: 'server', server: { id } }] });
    expect(await refusal('POST', `/firewalls/${firewall.id}/actions/remove_from_resources`, { remove_from: [{ type: 'server', server: { id } }] })).toBe(
      '422 firewall_managed_by_label_selector: firewall is applied via a label selector',
    );
    await make('POST', `/firewalls/${firewall.id}/actions/remove_from_resources`, { remove_from: [{ type: 'label_selector', label_selector: { selector: 'role=web' } }] });
    const { actions } = (await call('POST', `/firewalls/${firewall.id}/actions/set_rules`, { rules: [] })).body;
    expect([actions.map(({ command }: any) => command), await shown()]).toEqual([['set_firewall_rules'], []]);
    await make('DELETE', `/firewalls/${firewall.id}`);
  });

  test.each([
    ['tcp has no port', { ...rule, port: undefined }, 'rules[0].port', 'is required for tcp'],
    ['icmp has a port', { ...rule, protocol: 'icmp' }, 'rules[0].port', 'is not allowed for icmp'],
    ['a port is none', { ...rule, port: '70000' }, 'rules[0].port', 'must be a port or a range of ports'],
    ['a range of ports is upside down', { ...rule, port: '443-80' }, 'rules[0].port', 'must be a port or a range of ports'],
    ['it has no ranges', { ...rule, source_ips: [] }, 'rules[0].source_ips', 'must have 1 to 100 entries'],
    ['it has too many ranges', { ...rule, source_ips: Array(101).fill('10.0.0.0/8') }, 'rules[0].source_ips', 'must have 1 to 100 entries'],
    ['a range has host bits', { ...rule, source_ips: ['203.0.113.7/24'] }, 'rules[0].source_ips', "'203.0.113.7/24' is not a network or a host in CIDR notation"],
    ['an IPv6 range has host bits', { ...rule, source_ips: ['2001:db8::1/64'] }, 'rules[0].source_ips', "'2001:db8::1/64' is not a network or a host in CIDR notation"],
    ['incoming traffic has a destination', { ...rule, destination_ips: ['10.0.0.0/8'] }, 'rules[0].destination_ips', "is not allowed for direction 'in'"],
    ['a description is too long', { ...rule, description: 'x'.repeat(256) }, 'rules[0].description', 'longer than 255 characters'],
  ])('fails when %s', async (_, wrong, field, message) => {
    expect(await refusal('POST', '/firewalls', { name: 'wall', rules: [wrong] })).toBe(`422 invalid_input: invalid input in field '${field}': ${message}`);
  });

  test('fails when there are too many: rules, or firewalls on a server, or the server is private', async () => {
    expect(await refusal('POST', '/firewalls', { name: 'wall', rules: Array(51).fill(rule) })).toBe("422 invalid_input: invalid input in field 'rules': must have at most 50 entries");
    const firewalls = [];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) firewalls.push({ firewall: (await make('POST', '/firewalls', { name })).firewall.id });
    const one = { name: 'one', server_type: 'cpx22', image: 'ubuntu-24.04', location: 'fsn1' };
    expect(await refusal('POST', '/servers', { ...one, firewalls })).toBe('403 resource_limit_exceeded: a server takes 5 firewalls');
    const { id } = await network();
    const priv = { ...one, networks: [id], public_net: { enable_ipv4: false, enable_ipv6: false } };
    expect(await refusal('POST', '/servers', { ...priv, firewalls: firewalls.slice(0, 1) })).toBe('422 private_net_only_server: server has no public interface');
  });
});

describe('servers', () => {
  beforeEach(() => start());

  const one = { name: 'one', server_type: 'cpx22', image: 'ubuntu-24.04', location: 'fsn1' };

  test('look as clients expect', async () => {
    const { ssh_key: key } = await make('POST', '/ssh_keys', { name: 'key', public_key: SSH_KEY });
    const { placement_group: group } = await make('POST', '/placement_groups', { name: 'group', type: 'spread' });
    const { server: made, root_password: password } = await make('POST', '/servers', { ...one, image: 161547269, ssh_keys: [key.id], placement_group: group.id, user_data: 'secret' });
    const { server: shown } = (await call('GET', `/servers/${made.id}`)).body;
    expect([password, JSON.stringify(shown).includes('secret'), shown.user_data, shown.ssh_keys]).toEqual([null, false, undefined, undefined]);
    expect(shown).toMatchObject({
      name: 'one', status: 'running', locked: false, labels: {}, protection: { delete: false, rebuild: false }, primary_disk_size: 80,
      image: { name: 'ubuntu-24.04', architecture: 'x86' }, server_type: { name: 'cpx22' }, location: { name: 'fsn1', network_zone: 'eu-central' },
      placement_group: { id: group.id, servers: [made.id] }, private_net: [], volumes: [], load_balancers: [],
    });
    expect(shown.public_net.ipv6.ip).toMatch(/^2001:db8:[0-9a-f]+:[0-9a-f]+::\/64$/);
    expect(cloud.dump().primary_ips.map(({ assignee_id: id, auto_delete: auto, type }) => [id, auto, type])).toEqual([[made.id, true, 'ipv4'], [made.id, true, 'ipv6']]);
  });

  test.each([
    ['its name is no host name', { name: 'a_b' }, "422 invalid_input: invalid input in field 'name': does not match"],
    ['its type is unknown', { server_type: 'cx22' }, "422 invalid_input: invalid input in field 'server_type': 'cx22' not found"],
    ['its type is not offered there', { location: 'ash' }, "422 invalid_input: invalid input in field 'server_type': unsupported location for server type"],
    ['its type is sold out', { server_type: 'cx23' }, '412 resource_unavailable: server type cx23 is currently unavailable in fsn1'],
    ['its image is for another architecture', { image: 161547270 }, "422 invalid_input: invalid input in field 'image': '161547270' not found"],
    ['its image is unknown', { image: 'ubuntu-18.04' }, "422 invalid_input: invalid input in field 'image': 'ubuntu-18.04' not found"],
    ['it names a data center', { datacenter: 'fsn1-dc14' }, "422 invalid_input: invalid input in field 'datacenter': unknown field"],
    ['its user data is too long', { user_data: 'x'.repeat(32769) }, "422 invalid_input: invalid input in field 'user_data': Length must be between 0 and 32768"],
    ['a key is unknown', { ssh_keys: [7] }, "404 not_found: ssh_key with ID '7' not found"],
    ['it would start without an interface', { public_net: { enable_ipv4: false, enable_ipv6: false } }, "422 invalid_input: invalid input in field 'public_net': a server needs an interface to be started"],
  ])('fails when %s', async (_, props, expected) => {
    expect((await refusal('POST', '/servers', { ...one, ...props })).slice(0, expected.length)).toBe(expected);
  });

  test('fails when the name is there already', async () => {
    const { id } = await server();
    await server({ name: 'two' });
    expect(await refusal('POST', '/servers', one)).toBe('409 uniqueness_error: server name is already used');
    expect(await refusal('PUT', `/servers/${id}`, { name: 'two' })).toBe('409 uniqueness_error: server name is already used');
    expect((await make('PUT', `/servers/${id}`, { name: 'one', labels: { a: 'b' } })).server.labels).toEqual({ a: 'b' });
  });

  test('take user data up to the limit', async () => {
    await server({ user_data: 'x'.repeat(32768) });
    expect(cloud.dump().servers[0].user_data.length).toBe(32768);
  });

  test('stand in a group of ten at most, which they join when they are off', async () => {
    const { placement_group: { id: group } } = await make('POST', '/placement_groups', { name: 'group', type: 'spread' });
    for (let index = 0; index < 9; index += 1) await server({ name: `s${index}`, placement_group: group });
    const { id } = await server({ name: 'late' });
    const join = { placement_group: group };
    expect(await refusal('POST', `/servers/${id}/actions/add_to_placement_group`, join)).toBe('422 server_not_stopped: server must be powered off');
    await make('POST', `/servers/${id}/actions/poweroff`);
    await make('POST', `/servers/${id}/actions/add_to_placement_group`, join);
    expect(await refusal('POST', '/servers', { ...one, placement_group: group })).toBe("412 placement_error: placement group 'group' has 10 servers already");
    await make('POST', `/servers/${id}/actions/remove_from_placement_group`);
    await server({ placement_group: group });
  });

  test('change their type when they are off, and start again', async () => {
    const { id } = await server();
    const change = (type: string) => ({ server_type: type, upgrade_disk: true });
    expect(await refusal('POST', `/servers/${id}/actions/change_type`, change('cpx32'))).toBe('422 server_not_stopped: server must be powered off');
    await make('POST', `/servers/${id}/actions/poweroff`);
    for (const type of ['cpx12', 'cpx22', 'cax31', 'cpx31']) {
      expect(await refusal('POST', `/servers/${id}/actions/change_type`, change(type))).toBe('422 invalid_server_type: server type does not fit for the given server');
    }
    expect(await refusal('POST', `/servers/${id}/actions/change_type`, change('cx43'))).toBe('412 resource_unavailable: server type cx43 is currently unavailable');
    await make('POST', `/servers/${id}/actions/change_type`, { server_type: 'cpx32', upgrade_disk: false });
    expect(cloud.dump().servers[0]).toMatchObject({ server_type: 'cpx32', primary_disk_size: 80, status: 'running' });
  });

  test('are deleted with their addresses and leave groups and load balancers, unless they are protected', async () => {
    const { id } = await server();
    const { id: lb } = await balancer();
    await make('POST', `/load_balancers/${lb}/actions/add_target`, { type: 'server', server: { id } });
    expect(await refusal('POST', `/servers/${id}/actions/change_protection`, { delete: true })).toBe("422 invalid_input: invalid input in field 'rebuild': must be the same as delete");
    await make('POST', `/servers/${id}/actions/change_protection`, { delete: true, rebuild: true });
    expect(await refusal('DELETE', `/servers/${id}`)).toBe('423 protected: server deletion is protected');
    expect(await refusal('POST', `/servers/${id}/actions/rebuild`, { image: 'ubuntu-24.04' })).toBe('423 protected: server rebuild is protected');
    await make('POST', `/servers/${id}/actions/change_protection`, { delete: false, rebuild: false });
    expect((await call('DELETE', `/servers/${id}`)).body.action.command).toBe('delete_server');
    expect([inventoryOf(cloud.dump()), cloud.dump().primary_ips]).toEqual([[`hcloud_load_balancer ${lb}`], []]);
  });
});

describe('primary IPs', () => {
  beforeEach(() => start());

  test('outlive a server, and are given to a server that is off', async () => {
    const { primary_ip: address } = await make('POST', '/primary_ips', { name: 'entry', type: 'ipv4', location: 'fsn1', assignee_type: 'server' });
    expect(address).toMatchObject({ assignee_id: null, assignee_type: 'unassigned', auto_delete: false });
    const { id } = await server({ public_net: { enable_ipv4: true, ipv4: address.id, enable_ipv6: false } });
    expect((await call('GET', `/servers/${id}`)).body.server.public_net).toMatchObject({ ipv4: { id: address.id, ip: address.ip }, ipv6: null });
    expect(await refusal('POST', `/primary_ips/${address.id}/actions/unassign`)).toBe('422 server_not_stopped: server must be powered off');
    expect(await refusal('DELETE', `/primary_ips/${address.id}`)).toBe('422 must_be_unassigned: primary IP is still assigned');
    await make('POST', `/servers/${id}/actions/change_dns_ptr`, { ip: address.ip, dns_ptr: 'one.example.com' });
    expect((await call('GET', `/primary_ips/${address.id}`)).body.primary_ip.dns_ptr).toEqual([{ ip: address.ip, dns_ptr: 'one.example.com' }]);
    await make('POST', `/servers/${id}/actions/poweroff`);
    await make('POST', `/primary_ips/${address.id}/actions/unassign`);
    await make('POST', `/primary_ips/${address.id}/actions/assign`, { assignee_id: id, assignee_type: 'server' });
    await make('DELETE', `/servers/${id}`);
    await make('POST', `/primary_ips/${address.id}/actions/change_protection`, { delete: true });
    expect(await refusal('DELETE', `/primary_ips/${address.id}`)).toBe('423 protected: primary IP deletion is protected');
    expect(inventoryOf(cloud.dump())).toEqual([`hcloud_primary_ip ${address.id}`]);
  });
});

describe('load balancers', () => {
  beforeEach(() => start());

  test('have services with a health check, and targets on the network', async () => {
    const { id: net } = await network();
    const { id: one } = await server({ networks: [net] });
    const { id } = await balancer();
    await make('POST', `/load_balancers/${id}/actions/add_service`, TCP);
    await make('POST', `/load_balancers/${id}/actions/add_service`, { protocol: 'http', health_check: { protocol: 'http', interval: 3, timeout: 2, retries: 2, http: { path: '/version', tls: true, status_codes: ['200', '401'] } } });
    expect(await refusal('POST', `/load_balancers/${id}/actions/add_target`, { type: 'server', server: { id: one }, use_private_ip: true })).toBe(
      '422 load_balancer_not_attached_to_network: load balancer is not attached to a network',
    );
    await make('POST', `/load_balancers/${id}/actions/attach_to_network`, { network: net, ip: '10.0.1.10', ip_range: '10.0.1.0/24' });
    await make('POST', `/load_balancers/${id}/actions/add_target`, { type: 'server', server: { id: one }, use_private_ip: true });
    await make('POST', `/load_balancers/${id}/actions/disable_public_interface`);
    const { load_balancer: shown } = (await call('GET', `/load_balancers/${id}`)).body;
    expect([shown.services, shown.private_net, shown.public_net.enabled, shown.targets]).toEqual([
      [
        { ...TCP, proxyprotocol: false, health_check: { protocol: 'tcp', port: 6443, interval: 15, timeout: 10, retries: 3 } },
        {
          protocol: 'http', listen_port: 80, destination_port: 80, proxyprotocol: false,
          http: { certificates: [], cookie_name: 'HCLBSTICKY', cookie_lifetime: 300, redirect_http: false, sticky_sessions: false, timeout_idle: 50 },
          health_check: {
            protocol: 'http', port: 80, interval: 3, timeout: 2, retries: 2, http: { domain: '', path: '/version', response: '', status_codes: ['200', '401'], tls: true },
          },
        },
      ],
      [{ network: net, ip: '10.0.1.10' }], false,
      [{
        type: 'server', server: { id: one }, use_private_ip: true, health_status: [{ listen_port: 6443, status: 'unknown' }, { listen_port: 80, status: 'unknown' }],
      }],
    ]);
    await make('POST', `/load_balancers/${id}/actions/update_service`, { listen_port: 6443, proxyprotocol: true });
    await make('POST', `/load_balancers/${id}/actions/delete_service`, { listen_port: 80 });
    await make('POST', `/load_balancers/${id}/actions/remove_target`, { type: 'server', server: { id: one } });
    expect(cloud.dump().load_balancers[0]).toMatchObject({ targets: [], services: [{ ...TCP, proxyprotocol: true }] });
    await make('DELETE', `/load_balancers/${id}`);
  });

  test('find targets by label', async () => {
    const { id: one } = await server({ labels: { role: 'web' } });
    const { id } = await balancer({ services: [TCP], targets: [{ type: 'label_selector', label_selector: { selector: 'role=web' } }] });
    expect((await call('GET', `/load_balancers/${id}`)).body.load_balancer.targets).toEqual([{
      type: 'label_selector', label_selector: { selector: 'role=web' }, use_private_ip: false,
      targets: [{ type: 'server', server: { id: one }, use_private_ip: false, health_status: [{ listen_port: 6443, status: 'unknown' }] }],
    }]);
  });

  test.each([
    ['tcp has no destination', 'add_service', { protocol: 'tcp', listen_port: 1 }, "422 invalid_input: invalid input in field 'destination_port': is required for tcp"],
    ['tcp speaks HTTP', 'add_service', { ...TCP, listen_port: 1, http: {} }, "422 invalid_input: invalid input in field 'http': is not allowed for tcp"],
    ['a port is taken', 'add_service', TCP, '422 source_port_already_used: source port is already in use'],
    ['a health check is too quick', 'add_service', { ...TCP, listen_port: 1, health_check: { protocol: 'tcp', interval: 1 } }, "422 invalid_input: invalid input in field 'health_check.interval': must be a whole number from 3 to 60"],
    ['a status code is none', 'add_service', { ...TCP, listen_port: 1, health_check: { protocol: 'http', http: { status_codes: ['9xx'] } } }, "422 invalid_input: invalid input in field 'health_check.http.status_codes': '9xx' is not a status code"],
    ['a service is not there', 'delete_service', { listen_port: 7 }, "422 invalid_input: invalid input in field 'listen_port': service not found"],
    ['a target is not there', 'add_target', { type: 'server', server: { id: 7 } }, "404 not_found: server with ID '7' not found"],
    ['a target is an address of a stranger', 'add_target', { type: 'ip', ip: { ip: '192.0.2.1' } }, '422 ip_not_owned: IP is not owned by the owner of the project'],
    ['it is to be private and on no network', 'disable_public_interface', {}, '422 load_balancer_not_attached_to_network: load balancer is not attached to a network'],
    ['it is on no network', 'detach_from_network', { network: 7 }, '422 load_balancer_not_attached_to_network: load balancer is not attached to it'],
  ])('fails when %s', async (_, action, body, expected) => {
    const { id } = await balancer({ services: [TCP] });
    expect(await refusal('POST', `/load_balancers/${id}/actions/${action}`, body)).toBe(expected);
  });

  test('fails when a target is there, or not on the network, or not public, or one too many', async () => {
    const { id: net } = await network();
    const { id: inside } = await server({ networks: [net] });
    const { id: outside } = await server({ name: 'outside' });
    const { id: hidden } = await server({ name: 'hidden', networks: [net], public_net: { enable_ipv4: false, enable_ipv6: false } });
    const { id } = await balancer({ network: net });
    const refused = (server: number, isPrivate: boolean) => refusal('POST', `/load_balancers/${id}/actions/add_target`, { type: 'server', server: { id: server }, use_private_ip: isPrivate });
    await make('POST', `/load_balancers/${id}/actions/add_target`, { type: 'server', server: { id: inside }, use_private_ip: true });
    expect(await refused(inside, false)).toBe('422 target_already_defined: target is already defined');
    expect(await refused(outside, true)).toBe('422 server_not_attached_to_network: server is not attached to the network of the load balancer');
    expect(await refused(hidden, false)).toBe('422 missing_ipv4: server has no public IPv4 address');
    await make('POST', `/load_balancers/${id}/actions/disable_public_interface`);
    expect(await refused(outside, false)).toBe('422 load_balancer_public_interface_disabled: public interface is disabled');
    for (let port = 1; port <= 5; port += 1) await make('POST', `/load_balancers/${id}/actions/add_service`, { ...TCP, listen_port: port });
    expect(await refusal('POST', `/load_balancers/${id}/actions/add_service`, TCP)).toBe('403 resource_limit_exceeded: a load balancer of this type has 5 services');
    await make('POST', `/load_balancers/${id}/actions/change_type`, { load_balancer_type: 'lb21' });
    await make('POST', `/load_balancers/${id}/actions/add_service`, TCP);
    expect(await refusal('POST', `/load_balancers/${id}/actions/change_type`, { load_balancer_type: 'lb11' })).toBe('422 invalid_load_balancer_type: load balancer type does not fit');
  });

  test('fails when it is on a network already, or protected', async () => {
    const { id: net } = await network();
    const { id } = await balancer({ network: net });
    expect(await refusal('POST', `/load_balancers/${id}/actions/attach_to_network`, { network: net })).toBe('422 load_balancer_already_attached: load balancer is already attached to a network');
    await make('POST', `/load_balancers/${id}/actions/change_protection`, { delete: true });
    expect(await refusal('DELETE', `/load_balancers/${id}`)).toBe('423 protected: load balancer deletion is protected');
  });
});

describe('volumes', () => {
  beforeEach(() => start());

  test('are attached, grow, and are deleted when they are not', async () => {
    const { id } = await server();
    const { volume } = await make('POST', '/volumes', { name: 'pvc', size: 10, format: 'ext4', server: id, automount: false });
    expect([volume.location.name, volume.server, (await call('GET', `/servers/${id}`)).body.server.volumes]).toEqual(['fsn1', id, [volume.id]]);
    await make('POST', `/volumes/${volume.id}/actions/resize`, { size: 20 });
    expect(await refusal('POST', `/volumes/${volume.id}/actions/resize`, { size: 10 })).toBe("422 invalid_input: invalid input in field 'size': must be greater than the current size");
    expect(await refusal('DELETE', `/volumes/${volume.id}`)).toBe('422 resource_in_use: volume is still attached');
    await make('DELETE', `/servers/${id}`);
    expect(inventoryOf(cloud.dump())).toEqual([`hcloud_volume ${volume.id}`]);
    await make('DELETE', `/volumes/${volume.id}`);
  });

  test('fails when they are too small, or too many on a server, or elsewhere', async () => {
    const { id } = await server();
    expect(await refusal('POST', '/volumes', { name: 'pvc', size: 9, location: 'fsn1' })).toBe("422 invalid_input: invalid input in field 'size': must be a whole number from 10 to 10240");
    for (let index = 0; index < 16; index += 1) await make('POST', '/volumes', { name: `pvc-${index}`, size: 10, server: id });
    expect(await refusal('POST', '/volumes', { name: 'pvc', size: 10, server: id })).toBe('403 resource_limit_exceeded: a server takes 16 volumes');
    const { volume } = await make('POST', '/volumes', { name: 'far', size: 10, location: 'nbg1' });
    expect(await refusal('POST', `/volumes/${volume.id}/actions/attach`, { server: id })).toBe("422 invalid_input: invalid input in field 'server': is in another location");
  });
});

describe('a project', () => {
  test('is dumped and loaded, and goes on from there', async () => {
    await start();
    const { id } = await network();
    await server({ networks: [id] });
    const dump = cloud.dump();
    await make('DELETE', `/networks/${id}`);
    cloud.load(dump);
    expect(cloud.dump()).toEqual(dump);
    await server({ name: 'two', networks: [id] });
    expect(cloud.dump().servers.map((one) => one.private_net[0].ip)).toEqual(['10.0.1.1', '10.0.1.2']);
  });
});

describe('faults', () => {
  beforeEach(() => start());

  const group = (name: string) => call('POST', '/placement_groups', { name, type: 'spread' });
  const count = () => cloud.dump().placement_groups.length;

  test.each<[FaultKind, number, string, number]>([
    ['rate_limit_exceeded', 429, 'rate_limit_exceeded', 0], ['conflict', 409, 'conflict', 0], ['locked', 423, 'locked', 0], ['unavailable', 503, 'unavailable', 0],
    ['resource_unavailable', 412, 'resource_unavailable', 0], ['timeout', 504, 'timeout', 0], ['timeout-after-write', 504, 'timeout', 1],
  ])('%s is an answer', async (kind, status, code, made) => {
    cloud.faults.plan({ match: /^POST \/placement_groups$/, kind });
    const answer = await group('a');
    expect([answer.status, answer.body.error, count()]).toEqual([status, { code, message: `the stand-in was told to fail: ${kind}`, details: null }, made]);
    expect([(await group('b')).status, cloud.faults.unused, cloud.log[0]]).toEqual([201, [], expect.objectContaining({ status, code, fault: kind })]);
  });

  test.each<[FaultKind, number]>([['cut', 0], ['cut-after-write', 1]])('%s is none', async (kind, made) => {
    cloud.faults.plan({ match: /^POST/, kind });
    expect(await group('a').catch((error: Error) => error.message)).toBe('fetch failed');
    expect([count(), cloud.log.map(({ status, fault }) => [status, fault])]).toEqual([made, [[0, kind]]]);
  });

  test.each<[FaultKind, number]>([['hold', 0], ['hold-after-write', 1]])('%s waits', async (kind, made) => {
    cloud.faults.plan({ match: /^POST/, kind });
    const answer = group('a');
    await cloud.faults.whenHeld();
    expect(count()).toBe(made);
    cloud.faults.release();
    expect([(await answer).status, count()]).toEqual([201, 1]);
  });

  test('come to the calls that they are for, as often as they are to', async () => {
    cloud.faults.plan({ match: /^POST \/placement_groups$/, kind: 'unavailable', nth: 2, times: 2 }, { match: /^GET \/volumes$/, kind: 'locked' });
    const statuses = [];
    for (const name of ['a', 'b', 'c', 'd']) statuses.push((await group(name)).status);
    expect([statuses, cloud.faults.unused]).toEqual([[201, 503, 503, 201], [{ match: /^GET \/volumes$/, kind: 'locked' }]]);
    cloud.faults.clear();
    expect((await call('GET', '/volumes')).status).toBe(200);
  });
});
