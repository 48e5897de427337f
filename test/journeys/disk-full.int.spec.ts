import { adoption, opening, sitePolicy } from './bodies';
import { startService, type Answer, type ServiceUnderTest } from './service';

/** The disk itself is filled up by the runbook's play; here PostgreSQL answers as if it were. */
describe('while the disk of the database is full', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startService();
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
    await service.services.views.query(`
      create function refuse() returns trigger language plpgsql as $$ begin raise 'No space left on device' using errcode = '53100'; end $$;
      create function refuse_tables() returns event_trigger language plpgsql as $$
        begin raise 'No space left on device' using errcode = '53100'; end $$`);
  });
  afterAll(() => service.close());

  const open = (episode: string): Promise<Answer> =>
    service.command(`/v1/episodes/${episode}/commands/OpenEpisode`, opening(`p-${episode}`));
  const ready = (): Promise<Answer> => service.read('/health/ready');
  const fill = () =>
    service.services.views.query(`
      create trigger full_disk before insert on events execute function refuse();
      create event trigger full_disk on ddl_command_start when tag in ('CREATE TABLE AS') execute function refuse_tables()`);
  const clear = () => service.services.views.query('drop event trigger full_disk; drop trigger full_disk on events');
  const notReady = {
    status: 503,
    body: {
      ready: false,
      checks: expect.arrayContaining([{ name: 'room', ok: false, reason: expect.stringContaining('53100') as string }]) as unknown,
    },
  };

  it('says that it is not ready once a command was refused for it, and that it is when there is room, without any command', async () => {
    await fill();
    expect((await ready()).status).toBe(200);
    expect(await open('e-1')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(await ready()).toMatchObject(notReady);
    expect(await ready()).toMatchObject(notReady);
    // Nobody looks at records unless it is on the record.
    expect(await service.read('/v1/caseloads')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    await clear();
    expect(await ready()).toMatchObject({ status: 200, body: { ready: true } });
    expect((await open('e-1')).status).toBe(201);
  });

  it('says that it is ready when a command was recorded meanwhile', async () => {
    await fill();
    await open('e-2');
    expect(await ready()).toMatchObject(notReady);
    await service.services.views.query('drop trigger full_disk on events');
    expect((await open('e-2')).status).toBe(201);
    expect((await ready()).status).toBe(200);
    await service.services.views.query('drop event trigger full_disk');
  });
});
