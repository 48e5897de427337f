import { Pool } from 'pg';
import { defineTable } from '@throughline/kernel';
import { addressOf, migrateTables } from '@throughline/migrations';
import { createTestDatabase, history, project, tallies, tally, tallyCodec, type TallyEvent, type TestDatabase } from '@throughline/testing';
import { Bookkeeping1795000000000 } from '../bookkeeping/bookkeeping-1';
import { builds, checkpoints, digestOf, parkedKeys, prepareViews, readTables } from '../index';

describe('preparing views', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
  });

  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const viewNames = async (catalogue: 'tables' | 'views'): Promise<readonly string[]> => {
    const { rows } = await pool.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
        where table_type = '${catalogue === 'tables' ? 'BASE TABLE' : 'VIEW'}' and table_schema <> 'information_schema'
          and table_schema || table_name like '%view\\_%' order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('makes one build, which serves, whoever starts at the same time', async () => {
    await Promise.all(Array.from({ length: 5 }, () => prepareViews(pool, [tally])));
    const [prepared] = await prepareViews(pool, [tally]);
    expect(prepared).toMatchObject({
      projection: 'tally',
      version: 1,
      changed: false,
      serving: { build: 1, state: 'serving', follows: true, paused: false, digest: digestOf(tally) },
    });
    expect(await builds(pool)).toHaveLength(1);
    expect(await viewNames('tables')).toEqual(['view_tally_v1_1.notes', 'view_tally_v1_1.tallies']);
    expect(await viewNames('views')).toEqual(['public.view_tally_v1_notes', 'public.view_tally_v1_tallies']);
  });

  it('makes the indexes that are asked for, with columns whose names are words of SQL', async () => {
    const odd = defineTable<{ readonly order: string; readonly primary: number }>({
      name: 'odd',
      columns: { order: { type: 'text' }, primary: { type: 'integer' } },
      primaryKey: ['order'],
      keyColumn: 'order',
      indexes: [['primary desc', 'order']],
    });
    await prepareViews(pool, [{ ...tally, name: 'odd', tables: [odd] }]);
    const { rows } = await pool.query<{ definition: string }>(
      `select indexdef as definition from pg_indexes where schemaname = 'view_odd_v1_1' and tablename = 'odd'`,
    );
    expect(rows.map(({ definition }) => definition).join()).toContain('("primary" DESC, "order")');
  });

  it('says that what serves was folded with another definition, and leaves it as it is', async () => {
    await prepareViews(pool, [tally]);
    const [prepared] = await prepareViews(pool, [{ ...tally, fold: () => undefined }]);
    expect(prepared).toMatchObject({ changed: true, serving: { build: 1, digest: digestOf(tally) } });
  });

  it.each([
    ['another type', { ...tallies, columns: { ...tallies.columns, total: { type: 'numeric' as const } } }],
    ['one column more', { ...tallies, columns: { ...tallies.columns, more: { type: 'text' as const } } }],
    [
      'a column that may be empty',
      { ...tallies, columns: { ...tallies.columns, total: { type: 'integer' as const, nullable: true as const } } },
    ],
    ['another primary key', { ...tallies, primaryKey: ['episodeId', 'total'] as const }],
  ])('refuses a version whose tables are there with %s', async (_what, table) => {
    await prepareViews(pool, [tally]);
    const changed = { ...tally, tables: [table, ...tally.tables.slice(1)] };
    await expect(prepareViews(pool, [changed])).rejects.toMatchObject({
      name: 'Fault',
      code: 'wrong-genesis',
      message: expect.stringContaining('The table view_tally_v1_1.tallies has another shape') as string,
    });
  });

  it('takes over what was there before views had several builds', async () => {
    await migrateTables(addressOf(pool), { lock: 7_201_302, history: 'projection_migrations', migrations: [Bookkeeping1795000000000] });
    await pool.query(`
      create table view_tally_v1_tallies (episode_id text primary key, total integer not null, times bigint not null, last timestamptz not null);
      create table view_tally_v1_notes (event_id text primary key, episode_id text not null, note text not null, facts jsonb not null);
      create table view_tally_v10_tallies (episode_id text primary key);
      insert into view_tally_v1_tallies values ('e1', 30, 1, '2026-01-01T00:00:00Z');
      insert into checkpoints (projection, version, partition, sequence) values ('tally', 1, 0, 1);
      insert into parked_keys (projection, version, key, partition, sequence, category, error) values ('tally', 1, 'e2', 0, 1, 'fold-failed', 'x');
      insert into parked_events values ('tally', 1, 'e2', 0, 1, 'id', 'Counted')`);
    const [prepared] = await prepareViews(pool, [tally]);
    expect(prepared).toMatchObject({ changed: false, serving: { build: 1, digest: digestOf(tally) } });
    expect(await checkpoints(pool)).toEqual([{ build: 1, projection: 'tally', version: 1, partition: 0, sequence: 1 }]);
    expect(await parkedKeys(pool)).toMatchObject([{ build: 1, key: 'e2', events: 1 }]);
    expect((await readTables(pool, tally)).get('tallies')).toHaveLength(1);
    const told = history<TallyEvent>(
      ['e3', 'e3'].map((episodeId) => ({ type: 'Counted', data: { amount: 20, note: 'n' }, envelope: { episodeId } })),
    );
    await project({ pool, codec: tallyCodec, definitions: [tally], events: told });
    expect((await readTables(pool, tally)).get('tallies')).toMatchObject([{ episodeId: 'e1' }, { episodeId: 'e3', times: 1 }]);
  });
});
