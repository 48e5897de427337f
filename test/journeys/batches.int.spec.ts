import { adoption, diagnosis, opening, screening, sitePolicy, visit } from './bodies';
import { startService, type ServiceUnderTest } from './service';

describe('commands for one target, sent together', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startService();
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
  });
  afterAll(() => service.close());

  const attended = (id: string, day: string) => ({ id, type: 'RecordVisitAttended', body: visit(`2026-03-${day}T09:00:00Z`) });

  it('are decided in order, each on what the ones before it made, and a rejected one does not stop the others', async () => {
    const commands = [
      { id: 'b-1', type: 'OpenEpisode', body: opening('p-1') },
      { id: 'b-2', type: 'OpenEpisode', body: opening('p-2') },
      { id: 'b-3', type: 'ScreenForOud', body: { ...screening, score: 'high' } },
      { id: 'b-4', type: 'NoSuchCommand', body: {} },
      { id: 'b-5', type: 'InduceBuprenorphine', body: { path: 'standard', setting: 'clinic' } },
      attended('b-6', '03'),
    ];
    const { status, body } = await service.send('POST', '/v1/episodes/e-1/commands', { commands }, { as: 'nurse' });
    expect(status).toBe(200);
    expect(body.outcomes).toMatchObject([
      { id: 'b-1', status: 'accepted', receipt: { version: 1, stream: 'episode-e-1' } },
      { id: 'b-2', status: 'rejected', problem: { code: 'episode-exists' } },
      { id: 'b-3', status: 'rejected', problem: { code: 'invalid-body', errors: [{ pointer: '/score' }] } },
      { id: 'b-4', status: 'rejected', problem: { code: 'unknown-command' } },
      { id: 'b-5', status: 'rejected', problem: { code: 'role-not-permitted' } },
      { id: 'b-6', status: 'accepted', receipt: { version: 2 } },
    ]);
  });

  it('have no second effect when they are sent again', async () => {
    const commands = [attended('b-6', '03'), attended('b-7', '04')];
    const { body } = await service.send('POST', '/v1/episodes/e-1/commands', { commands }, { as: 'nurse' });
    expect(body.outcomes).toMatchObject([
      { id: 'b-6', status: 'repeated', receipt: { version: 2, repeated: true } },
      { id: 'b-7', status: 'accepted', receipt: { version: 3 } },
    ]);
  });

  it('give the same answer as single commands under the same ids', async () => {
    const { id, body } = attended('b-7', '04');
    const single = await service.command('/v1/episodes/e-1/commands/RecordVisitAttended', body, { as: 'nurse', key: id });
    expect(single).toMatchObject({ status: 201, body: { version: 3, repeated: true } });
  });

  it('say so for each id that was used for another command', async () => {
    const commands = [{ id: 'b-7', type: 'RecordDiagnosis', body: diagnosis }];
    const { body } = await service.send('POST', '/v1/episodes/e-1/commands', { commands });
    expect(body.outcomes).toMatchObject([{ status: 'rejected', problem: { code: 'idempotency-key-reused', status: 422 } }]);
  });

  it('are refused as a whole when there are none, too many, malformed ones, or two under one id', async () => {
    const send = (commands: unknown) => service.send('POST', '/v1/episodes/e-1/commands', { commands });
    const many = Array.from({ length: 501 }, (_, index) => attended(`m-${index}`, '05'));
    for (const commands of [[], many, 'all', [{ id: 'x', type: 'OpenEpisode' }], [attended('t', '05'), attended('t', '06')]]) {
      expect(await send(commands)).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
    }
    expect((await send([attended('t', '05'), attended('t', '06')])).body.errors).toMatchObject([{ pointer: '/commands/1/id' }]);
    expect((await service.read('/v1/episodes/e-1')).body.version).toBe(3);
  });

  it('may be as many as five hundred', async () => {
    const commands = Array.from({ length: 500 }, (_, index) => attended(`full-${index}`, '07'));
    const { body } = await service.send('POST', '/v1/episodes/e-1/commands', { commands });
    expect(body.outcomes?.filter(({ status }) => status === 'accepted')).toHaveLength(500);
    expect((await service.read('/v1/episodes/e-1')).body.version).toBe(503);
  });
});
