import { Pool } from 'pg';
import { defineTable } from '@throughline/kernel';
import { createTestDatabase, tally, tallies, type TestDatabase } from '@throughline/testing';
import { prepareViews } from './prepare';

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

  it('makes the tables once, whoever starts at the same time', async () => {
    await Promise.all(Array.from({ length: 5 }, () => prepareViews(pool, [tally])));
    await prepareViews(pool, [tally]);
    const { rows } = await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'projection_migrations' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'checkpoints',
      'parked_events',
      'parked_keys',
      'view_tally_v1_notes',
      'view_tally_v1_tallies',
    ]);
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
      `select indexdef as definition from pg_indexes where tablename = 'view_odd_v1_odd'`,
    );
    expect(rows.map(({ definition }) => definition).join()).toContain('("primary" DESC, "order")');
  });

  it.each([
    ['another type', { ...tallies, columns: { ...tallies.columns, total: { type: 'numeric' as const } } }],
    ['one column more', { ...tallies, columns: { ...tallies.columns, more: { type: 'text' as const } } }],
    [
      'a column that may be empty',
      { ...tallies, columns: { ...tallies.columns, total: { type: 'integer' as const, nullable: true as const } } },
    ],
    ['another primary key', { ...tallies, primaryKey: ['episodeId', 'total'] as const }],
  ])('refuses a table that is there with %s', async (_what, table) => {
    await prepareViews(pool, [tally]);
    const changed = { ...tally, tables: [table, ...tally.tables.slice(1)] };
    await expect(prepareViews(pool, [changed])).rejects.toMatchObject({
      name: 'Fault',
      code: 'wrong-genesis',
      message: expect.stringContaining('view_tally_v1_tallies exists with another shape') as string,
    });
  });
});
