import { Client } from 'pg';
import { startEmbeddedPostgres } from '../server';

/** Starts a server on the folder given, commits a row, says the postmaster's process id, and waits to be killed. */
const main = async ([folder = '']: readonly string[]): Promise<void> => {
  const server = await startEmbeddedPostgres({ folder });
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query('create table committed (id int); insert into committed values (7)');
  process.stdout.write(`${server.pid}\n`);
  await server.ended;
};

void main(process.argv.slice(2));
