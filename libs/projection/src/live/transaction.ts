import type { Pool, PoolClient, QueryResult } from 'pg';

/**
 * A worker that freezes (SIGSTOP, a stalled machine) with a checkpoint's row locked would hold everybody else up. The server
 * therefore ends sessions that sit idle inside a transaction or do not take their answer, and waits for locks only so long.
 */
const opensBriefly = `begin;
  set local idle_in_transaction_session_timeout = '10s';
  set local lock_timeout = '10s';
  set local tcp_user_timeout = '10s'`;

/** What is asked of the database; under its name, PostgreSQL keeps it parsed. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** A transaction that reads, reads on where it must, thinks once, and writes. */
export interface ReadAndWrite {
  readonly read: readonly Statement[];
  /** @returns what else has to be read, most often nothing; null to give up */
  readonly readOn: (answers: readonly QueryResult[]) => readonly Statement[] | null;
  /** @param answers to what was read on. @returns what is to be written */
  readonly decide: (answers: readonly QueryResult[]) => readonly Statement[];
  /** The writes are under way; the commit follows. */
  readonly committing: () => void;
}

/**
 * On a connection with pipelining this takes two exchanges with the server, however many statements there are, and a third where it
 * reads on.
 *
 * @returns false when it was given up: nothing was changed
 */
export const transact = (pool: Pool, { read, readOn, decide, committing }: ReadAndWrite): Promise<boolean> =>
  withConnection(pool, async (client) => {
    const [, ...answers] = await inOrder(client, [{ text: opensBriefly }, ...read]);
    const further = readOn(answers);
    if (further === null) {
      await client.query('rollback');
      return false;
    }
    const written = inOrder(client, decide(further.length > 0 ? await inOrder(client, further) : []));
    if (!client.pipeline) await written;
    committing();
    await Promise.all([written, client.query('commit')]);
    return true;
  });

/**
 * Runs the work in one transaction, a statement at a time; commits when it resolves to true, rolls back when it resolves to false or
 * throws.
 *
 * @returns what the work resolved to
 */
export const transactStepwise = (pool: Pool, work: (client: PoolClient) => Promise<boolean>): Promise<boolean> =>
  withConnection(pool, async (client) => {
    await client.query(opensBriefly);
    const done = await work(client);
    await client.query(done ? 'commit' : 'rollback');
    return done;
  });

/**
 * Runs the work in one transaction, a statement at a time; commits when it resolves, rolls back when it throws.
 *
 * @param opening begins it, with what holds in it alone
 * @returns what the work resolved to
 */
export const inTransaction = <Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>, opening = 'begin'): Promise<Result> =>
  withConnection(pool, async (client) => {
    await client.query(opening);
    const result = await work(client);
    await client.query('commit');
    return result;
  });

/** Statements one after another; where the connection has pipelining, without waiting for the answer before. */
export const inOrder = async (client: PoolClient, statements: readonly Statement[]): Promise<readonly QueryResult[]> => {
  const ask = ({ values, ...statement }: Statement): Promise<QueryResult> =>
    client.query(values ? { ...statement, values: [...values] } : statement);
  if (client.pipeline) {
    // One packet for all of them.
    const { stream } = client.connection;
    stream.cork();
    const asked = Promise.all(statements.map(ask));
    stream.uncork();
    return asked;
  }
  const answers: QueryResult[] = [];
  for (const statement of statements) answers.push(await ask(statement));
  return answers;
};

const withConnection = async <Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect();
  // Without a listener a connection that the server ends between two statements would end this process.
  let broken = false;
  const onError = (): void => void (broken = true);
  client.on('error', onError);
  try {
    return await work(client);
  } catch (error) {
    await client.query('rollback').catch(onError);
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
};
