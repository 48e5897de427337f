import fc from 'fast-check';
import { Pool } from 'pg';
import type { Row } from '@throughline/kernel';
import { createTestDatabase, emptyViews, everything, everythingTable, type Everything, type TestDatabase } from '@throughline/testing';
import { storedTables } from '../rows/view-storage';
import { canonicalRows } from '../tables/canonical-row';
import { columnsOf, selectList } from '../tables/columns';
import { servedNames } from '../tables/names';
import { prepareViews } from '../tables/prepare';
import { copyLine } from './copy-text';
import { copyTexts } from './write-chunk';

/** Everything but U+0000 and halves of characters, which PostgreSQL does not store; what COPY has a meaning for more often than not. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('\\', '\t', '\n', '\r', '\\N', '\\.', '\b', '\v', '"', '\u001e', '\u001f', '🙂'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join('').replaceAll('\u0000', ''));
const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const time = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map((date) => date.toISOString());

const row: fc.Arbitrary<Everything> = fc.record({
  id: text,
  whole: nullable(fc.integer()),
  large: nullable(fc.maxSafeInteger()),
  exact: nullable(fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e100, max: 1e100 })),
  yes: nullable(fc.boolean()),
  day: nullable(time.map((iso) => iso.slice(0, 10))),
  time: nullable(time),
  words: nullable(text),
  facts: nullable(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text)))),
});

describe('rows on their way into a table by COPY', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareViews(pool, [everything]);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const [table] = storedTables(everything, servedNames(everything));
  const name = servedNames(everything)(everythingTable);
  const read = async (): Promise<readonly Row[]> => {
    const { rows } = await pool.query<Row>(`select ${selectList(everythingTable)} from ${name} order by id collate "C"`);
    return rows;
  };

  it('arrive as by way of statements, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 40 }), async (drawn) => {
        const rows = drawn.map(canonicalRows(everythingTable));
        if (table) await pool.query(table.insert.statement(rows));
        const inserted = await read();
        await emptyViews(pool);
        const client = await pool.connect();
        await copyTexts(
          client,
          `copy ${name.replace('view_everything_v1_', 'view_everything_v1_1.')} from stdin`,
          rows.map(copyLine(columnsOf(everythingTable))),
        ).finally(() => client.release());
        expect(await read()).toEqual(inserted);
        expect(inserted).toHaveLength(rows.length);
        await emptyViews(pool);
      }),
      { numRuns: 60 },
    );
  });
});
