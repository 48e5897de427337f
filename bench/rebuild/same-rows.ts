import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AnyEvent, Codec, ReadSubjects } from '@throughline/kernel';
import { fillBuilds, schemaOf, type BuildToFill } from '@throughline/projection';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Where a partition of a log ends. */
export interface Head {
  readonly partition: number;
  readonly sequence: number;
}

export interface Filling<Event extends AnyEvent> {
  readonly pool: Pool;
  readonly codec: Codec<Event>;
  readonly readSubjects: ReadSubjects;
  readonly heads: readonly Head[];
  readonly parallel: number;
}

/** A table that a filling writes; those that it only needs on the way are among them. */
interface WrittenTable {
  readonly build: number;
  /** As SQL names it, and as a file is named. */
  readonly name: string;
  readonly file: string;
}

const writtenTables = async <Event extends AnyEvent>(pool: Pool, builds: readonly BuildToFill<Event>[]): Promise<WrittenTable[]> => {
  const tables: WrittenTable[] = [];
  for (const { definition, build } of builds) {
    const { rows } = await pool.query<{ name: string }>('select tablename as name from pg_tables where schemaname = $1 order by 1', [
      schemaOf(definition, build),
    ]);
    for (const { name } of rows) tables.push({ build, name: `${schemaOf(definition, build)}.${name}`, file: `${definition.name}.${name}` });
  }
  return tables;
};

/** Fills the builds from one partition after the other, and writes the rows of each table to a file in the form in which COPY takes them. */
export const spoolRows = async <Event extends AnyEvent>(
  filling: Filling<Event>,
  builds: readonly BuildToFill<Event>[],
  folder: string,
): Promise<void> => {
  const { pool, heads } = filling;
  for (const head of heads) {
    await fillBuilds({ ...filling, builds, heads: () => Promise.resolve([head]) });
    await mkdir(join(folder, String(head.partition)), { recursive: true });
    const client = await pool.connect();
    try {
      for (const { name, file } of await writtenTables(pool, builds)) {
        await pipeline(client.query(copyTo(`copy ${name} to stdout`)), createWriteStream(join(folder, String(head.partition), file)));
        await client.query(`truncate ${name}`);
      }
      await client.query('delete from rebuild_marks where build = any($1)', [builds.map(({ build }) => build)]);
    } finally {
      client.release();
    }
  }
};

/**
 * Reads and decodes every event as filling does, and copies the rows that were spooled, both at once and so many partitions at a time:
 * nothing of it waits for a fold.
 */
export const copySameRows = async <Event extends AnyEvent>(
  { pool, codec, readSubjects, heads, parallel }: Filling<Event>,
  builds: readonly BuildToFill<Event>[],
  folder: string,
): Promise<void> => {
  for (const { definition, build } of builds)
    await pool.query(`create table ${schemaOf(definition, build)}.filled_keys (key text not null)`);
  const tables = await writtenTables(pool, builds);
  const left = [...heads];
  const worker = async (): Promise<void> => {
    for (let head = left.shift(); head; head = left.shift()) {
      const { partition, sequence } = head;
      await Promise.all([decodeAll(codec, readSubjects, head), sequence > 0 && copyAll(pool, tables, join(folder, String(partition)))]);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
};

const decodeAll = async <Event extends AnyEvent>(
  codec: Codec<Event>,
  readSubjects: ReadSubjects,
  { partition, sequence }: Head,
): Promise<void> => {
  for await (const { events } of readSubjects(partition, { through: sequence })) for (const event of events) codec.read(event);
};

const copyAll = async (pool: Pool, tables: readonly WrittenTable[], folder: string): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('set synchronous_commit = off');
    for (const { name, file } of tables) await copyFile(client, name, join(folder, file));
    await client.query('reset synchronous_commit');
  } finally {
    client.release();
  }
};

/** As many bytes at once as filling sends. */
const copyFile = (client: PoolClient, table: string, path: string): Promise<void> =>
  pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), client.query(copyFrom(`copy ${table} from stdin`)));
