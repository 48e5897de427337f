import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { openEventLog, type EventLog } from '@throughline/log';
import { buildsIn, rebuildStatus, requestRebuild, schemaOf, switchReaders, type RebuildStatus } from '@throughline/projection';
import { childrenOf, fillLog, until } from '@throughline/testing';
import { caseload, patientTimeline } from '@throughline/views';
import { Pool } from 'pg';
import { separateService, type SeparateProgram, type SeparateService } from '../journeys/separate';
import { expectFreshFold } from './fresh-fold';

const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);
const views = [patientTimeline, caseload];
const change = { who: 'test-operator', why: 'to see it' };

jest.setTimeout(600_000);

/** Relay, projector and the programs that rebuild are programs of their own, on a real topic. */
describe(`a rebuild from the topic (SEED=${seed})`, () => {
  let service: SeparateService;
  let log: EventLog<EpisodeServiceEvent>;
  let pool: Pool;
  let relay: SeparateProgram;
  let projector: SeparateProgram;
  let rebuild = 0;

  beforeAll(async () => {
    service = await separateService({ settings: { THROUGHLINE_PROOF_MINUTES: '0' } });
    relay = await service.start('relay');
    projector = await service.start('projector');
    log = await openEventLog({ url: service.databaseUrl, codec: eventCodec });
    pool = new Pool({ connectionString: service.databaseUrl });
    await fillLog(log, { patients: 40, seed });
    await waitUntil(async () => (await unpublished()) === 0);
  });
  afterAll(async () => {
    await pool.end();
    await log.close();
    await service.close();
  });

  const waitUntil = (holds: () => boolean | Promise<boolean>): Promise<void> => until(holds, () => projector.complaints().slice(-4_000));
  const unpublished = async (): Promise<number> => {
    const { rows } = await pool.query<{ events: number }>(
      `select sum(h.sequence - coalesce(r.published, 0))::float8 as events
         from partition_heads h left join relay_partitions r on r.topic = $1 and r.partition = h.partition`,
      [service.topic],
    );
    return rows[0]?.events ?? 0;
  };
  const ask = async (maxLoad: number): Promise<void> => {
    rebuild = await requestRebuild(pool, views, { source: 'kafka', parallel: 1, maxLoad, thenSwitch: false, ...change });
  };
  const status = async (): Promise<RebuildStatus> => {
    const found = await rebuildStatus(pool, rebuild, Date.now());
    if (!found) throw new Error('There is no such rebuild');
    return found;
  };
  const expectDone = async (): Promise<void> => {
    await waitUntil(async () => (await status()).endedAt !== null);
    expect(await status()).toMatchObject({ phase: 'done', error: null });
    for (const view of views) await switchReaders(pool, view, 'switch', change);
    await expectFreshFold(pool, log, views);
  };
  /** Where each event stands: the same row as long as nobody has written it anew. */
  const staged = async (): Promise<readonly unknown[]> => {
    const [first] = await buildsIn(pool, rebuild);
    if (!first) throw new Error('The rebuild has no build');
    const schema = schemaOf({ name: first.projection, version: first.version }, first.build);
    const { rows } = await pool.query<Readonly<Record<string, unknown>>>(
      `select partition::int, sequence::int, ctid::text from ${schema}.staged_events order by 1, 2`,
    );
    return rows;
  };
  const killChildren = (): void => {
    for (const child of childrenOf(projector)) process.kill(child, 'SIGKILL');
  };

  it('says how much of it is staged, and goes on after that when it was killed', async () => {
    const heads = (await log.heads()).filter(({ sequence }) => sequence > 0);
    const ofEvents = heads.reduce((sum, { sequence }) => sum + sequence, 0);
    // It rests for minutes after each partition.
    await ask(1);
    for (let partitions = 1; partitions < heads.length; partitions += 1) {
      const before = partitions === 1 ? [] : await staged();
      const events = heads.slice(0, partitions).reduce((sum, { sequence }) => sum + sequence, 0);
      await waitUntil(async () => (await status()).events === events);
      expect(await status()).toMatchObject({ phase: 'staging', events, ofEvents, rate: expect.any(Number) as number, secondsLeft: null });
      expect((await staged()).slice(0, before.length)).toEqual(before);
      expect(await staged()).toHaveLength(events);
      if (partitions === heads.length - 1) await pool.query('update projection_rebuilds set max_load = 100');
      killChildren();
    }
    await expectDone();
  });

  it('reads nothing of a topic that knows events which the log has not, until the log has them again', async () => {
    relay.process.kill('SIGKILL');
    await relay.ended;
    await waitUntil(async () => (await pool.query('select from relay_partitions where expires_at > now()')).rowCount === 0);
    await pool.query(`
      create table lost as select e.* from events e join partition_heads h using (partition) where e.sequence > h.sequence - 3;
      delete from events e using lost l where e.partition = l.partition and e.sequence = l.sequence;
      update partition_heads set sequence = greatest(sequence - 3, 0);
      update relay_partitions set published = 0, next_offset = 0`);
    await ask(100);
    await waitUntil(async () => (await pool.query('select from log_closure')).rowCount === 1);
    expect(await status()).toMatchObject({ phase: 'staging', events: 0, rate: null, secondsLeft: null });
    expect(await staged()).toEqual([]);

    await pool.query(`
      alter table partition_heads disable trigger log_closed;
      insert into events select * from lost;
      update partition_heads h set sequence = (select max(sequence) from events e where e.partition = h.partition)
       where exists (select from lost l where l.partition = h.partition);
      drop table lost;
      delete from log_closure`);
    await expectDone();
  });
});
