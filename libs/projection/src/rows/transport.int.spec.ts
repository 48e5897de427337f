import { Pool } from 'pg';
import type { Row } from '@throughline/kernel';
import { createTestDatabase, emptyViews, everything, type Everything, type TestDatabase } from '@throughline/testing';
import { servedNames } from '../tables/names';
import { prepareViews } from '../tables/prepare';
import { readTables, storedTables } from './view-storage';

const words = [
  '',
  'plain',
  ' spaces ',
  '\t\n\r',
  '"quoted" \\ {a,b} \'',
  'NULL',
  '\\N',
  'ünï 漢字 🙂',
  null,
  'a\u001eb',
  '\u001f',
  '[object Object]',
];

const rowOf = (index: number, text: string | null): Everything => ({
  id: `r${String(index).padStart(3, '0')}`,
  whole: index % 3 === 0 ? null : -index,
  large: 9_007_199_254_740_991 - index,
  exact: index / 7,
  yes: index % 2 === 0,
  day: '2026-02-28',
  time: index % 4 === 0 ? null : '2026-02-28T23:59:59.007Z',
  words: text,
  facts: index % 5 === 0 ? null : { text, list: [1, 'two', null], nested: { separator: '\u001e' } },
});

describe('rows on their way into a table and back', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareViews(pool, [everything]);
  });

  afterEach(async () => {
    await emptyViews(pool);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const [table] = storedTables(everything, servedNames(everything));
  const write = async (kind: 'insert' | 'upsert' | 'remove', rows: readonly Row[]): Promise<void> => {
    if (table) await pool.query(table[kind].statement(rows));
  };
  const read = async () => (await readTables(pool, everything)).get('everything');

  it.each([
    ['one by one', 1],
    ['few', 5],
    ['many', 40],
  ])('come back as they went, %s', async (_how, size) => {
    const rows = Array.from({ length: 40 }, (_, index) => rowOf(index, words[index % words.length] ?? null));
    for (let from = 0; from < rows.length; from += size) await write('insert', rows.slice(from, from + size));
    expect(await read()).toEqual(rows);
  });

  it.each(words)('come back as they went when all of them say %j', async (text) => {
    const rows = Array.from({ length: 10 }, (_, index) => rowOf(index, text));
    await write('insert', rows);
    expect(await read()).toEqual(rows);
  });

  it.each([1, 20])('are replaced and removed by their primary key, %d at once', async (size) => {
    const rows = Array.from({ length: 40 }, (_, index) => rowOf(index, 'before'));
    await write('insert', rows);
    await write(
      'upsert',
      rows.slice(0, size).map((row) => ({ ...row, words: 'after' })),
    );
    await write('remove', rows.slice(20, 20 + size));
    const expected = rows.map((row, index) => (index < size ? { ...row, words: 'after' } : row));
    expect(await read()).toEqual([...expected.slice(0, 20), ...expected.slice(20 + size)]);
  });
});
