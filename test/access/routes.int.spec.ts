import { randomUUID } from 'node:crypto';
import { accessTable, type Access } from '@throughline/api';
import { aggregatesOfCommand, commandNames, type CommandName } from '@throughline/episode';
import { callerRoles, type Role } from '@throughline/kernel';
import { startService, type ServiceUnderTest } from '../journeys/service';
import { letIn } from './audits';
import { addressOf, routesOf, type Route } from './routes';

describe('the routes of the service', () => {
  let service: ServiceUnderTest;
  let routes: readonly Route[];
  beforeAll(async () => {
    service = await startService();
    routes = await routesOf(service);
    const copying = { mode: 'copy', copyTerms: { keptPer216: true, destroyedAfterUse: true } } as const;
    await letIn(service, 'test-auditor', { siteIds: ['nobody-1'] }, copying);
  });
  afterAll(() => service.close());

  const ask = (route: Route, as: Role, headers: Readonly<Record<string, string>> = {}) =>
    service.send(route.method, addressOf(route), route.method === 'POST' ? {} : undefined, { as, key: randomUUID(), headers });

  it('are all in the table of access, and the table has no others', () => {
    expect(routes.length).toBeGreaterThan(commandNames.length + 15);
    expect(routes.map(({ operation }) => operation).sort()).toEqual([...accessTable.keys()].sort());
  });

  it('ask for a token, but for the open ones', async () => {
    for (const route of routes) {
      const { status, body } = await ask(route, 'auditor', { authorization: '' });
      if (accessTable.get(route.operation) === 'open')
        expect({ route, answered: [200, 308, 404].includes(status) }).toEqual({ route, answered: true });
      else expect({ route, status, code: body.code }).toEqual({ route, status: 401, code: 'token-missing' });
    }
  });

  it.each(callerRoles)('let a %s do what the table says, and nothing else', async (role) => {
    // What is sent live does not end; operations.int.spec reads it.
    for (const route of routes.filter(({ operation }) => !(operation === 'ops-stream' && role === 'operator'))) {
      const { status, body } = await ask(route, role);
      const access = accessTable.get(route.operation) ?? [];
      if (access === 'open' || access.includes(role)) {
        // A list is empty, a record is not there, an empty body is no command, no sealer is there to seal: but nobody is sent away.
        const usual = [200, 308, 400, 404, ...(route.operation === 'ops-seal' ? [503] : [])];
        expect({ route, status: usual.includes(status), code: body.code === 'role-not-permitted' }).toEqual({
          route,
          status: true,
          code: false,
        });
      } else expect({ route, status, code: body.code }).toEqual({ route, status: 403, code: 'role-not-permitted' });
    }
  });

  it.each(callerRoles)('let a %s give in a batch what they may give alone', async (role) => {
    const batches = routes.filter(({ operation }) => operation.startsWith('batch-'));
    expect(batches).toHaveLength(new Set(commandNames.flatMap((name) => aggregatesOfCommand(name))).size);
    let seen = 0;
    for (const route of batches) {
      const names = commandsAt(route);
      seen += names.length;
      const commands = names.map((type, index) => ({ id: `${randomUUID()}-${index}`, type, body: {} }));
      const { status, body } = await service.send('POST', addressOf(route), { commands }, { as: role });
      const may = (name: CommandName): boolean =>
        isOpenTo(role, accessTable.get(`${name}-${route.path.split('/')[2] ?? ''}`) ?? accessTable.get(name));
      if (!names.some(may)) {
        expect({ route, status }).toEqual({ route, status: 403 });
        continue;
      }
      const refused = (body.outcomes ?? []).map(({ problem }) => (problem as { code: string } | undefined)?.code === 'role-not-permitted');
      expect(refused).toEqual(names.map((name) => !may(name)));
    }
    expect(seen).toBe(commandNames.flatMap(aggregatesOfCommand).length);
  });

  const commandsAt = ({ path }: Route): readonly CommandName[] => {
    const kinds: Readonly<Record<string, string>> = {
      episodes: 'episode',
      referrals: 'referral',
      aftercare: 'aftercare',
      sites: 'site-policy',
      members: 'member',
      teams: 'team',
      'group-sessions': 'group-session',
    };
    const kind = kinds[path.split('/')[2] ?? ''];
    return commandNames.filter((name) => aggregatesOfCommand(name).some((aggregate) => aggregate.name === kind));
  };
});

const isOpenTo = (role: Role, access: Access | undefined): boolean => access === 'open' || (access?.includes(role) ?? false);
