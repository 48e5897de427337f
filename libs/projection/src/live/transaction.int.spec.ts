import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { inTransaction } from './transaction';

describe('work in one transaction', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, max: 1 });
    await pool.query('create table notes (note text)');
  });

  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const notes = async (): Promise<readonly string[]> =>
    (await pool.query<{ note: string }>('select note from notes')).rows.map(({ note }) => note);

  it('is done whole, and answers', async () => {
    const answer = await inTransaction(pool, async (client) => {
      await client.query(`insert into notes values ('kept')`);
      return 'done';
    });
    expect([answer, await notes()]).toEqual(['done', ['kept']]);
  });

  it('is not done at all when it throws, and leaves the connection as it was', async () => {
    const work = inTransaction(
      pool,
      async (client) => {
        await client.query(`insert into notes values ('gone')`);
        throw new Error('no');
      },
      `begin; set local lock_timeout = '7s'`,
    );
    await expect(work).rejects.toThrow('no');
    const { rows } = await pool.query<{ lock_timeout: string }>('show lock_timeout');
    expect([rows, await notes()]).toEqual([[{ lock_timeout: '0' }], []]);
  });

  it('does not take the program with it when the server ends its connection, and gives that back to nobody', async () => {
    const work = inTransaction(pool, async (client) => {
      const ended = new Promise((resolve) => client.once('end', resolve));
      await client.query('set local idle_in_transaction_session_timeout = 1');
      await ended;
    });
    await expect(work).rejects.toThrow();
    expect(await notes()).toEqual([]);
  });
});
