import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import type { ProgramName } from '../separate';
import { play, type Play } from './play';

const names: readonly ProgramName[] = ['api', 'relay', 'projector'];

describe('the runbook restored-older-than-topic', () => {
  const databases: TestDatabase[] = [];
  let night: Play;
  let live: TestDatabase;
  beforeAll(async () => {
    live = await database();
    night = await play('restored-older-than-topic', { databaseUrl: live.url, settings: { THROUGHLINE_EVENT_SOURCE: 'kafka' } });
  });
  afterAll(async () => {
    await night.close();
    for (const { drop } of databases) await drop();
  });

  const database = async (options: Parameters<typeof createTestDatabase>[0] = {}): Promise<TestDatabase> => {
    const made = await createTestDatabase(options);
    databases.push(made);
    return made;
  };
  const stopAll = async (): Promise<void> => {
    await Promise.all(names.map(night.kill));
  };
  const ready = async (name: ProgramName): Promise<string> => JSON.stringify((await night.program(name).ready()).body);

  it('the log is closed before anything is published, read or recorded, until a newer backup is there', async () => {
    await stopAll();
    const older = await database({ copyOf: live.url });
    await Promise.all(names.map(night.start));
    await night.accepts(30);
    await stopAll();
    const newer = await database({ copyOf: live.url });

    await live.replaceBy(older.url);
    const check = (await night.run('throughline relay check')).out;
    await night.see(/^OLDER/, () => check);
    await night.see(/^The log is closed/, () => check);
    await Promise.all(names.map(night.launch));
    await night.see(/it publishes nothing/, () => ready('relay'));
    await night.see(/The log is closed/, night.program('projector').complaints);
    await night.see(/The log takes no events/, night.program('api').complaints);
    await night.see(/^throughline_log_closed 1/, night.program('api').metrics);
    await stopAll();

    await live.replaceBy(newer.url);
    const again = await night.run('throughline relay check');
    await night.see(/can be started/, () => again.out);
    expect(again.status).toBe(0);
    await Promise.all(names.map(night.start));
    await night.accepts(20);
  });

  it('is over', () => night.expectOver());
});
