import { Fault, type ReadSubjects, type StoredEvent, type SubjectsOptions } from '@throughline/kernel';
import { Client, type ClientConfig, type Pool } from 'pg';
import { asText, storedColumnCount, storedColumns, storedEvent } from '../stored-row';

/** Events that are fetched at once; one page more is under way meanwhile. */
const pageSize = 1_000;

/**
 * The cursor is read to its end, so plans are made for all rows; the server sorts, on its disk beyond `work_mem`. It looks now and then
 * whether its client is still there, so that nobody who went away leaves it sorting.
 */
const opening = `begin read only;
  set local work_mem = '64MB';
  set local cursor_tuple_fraction = 1;
  set local enable_seqscan = on;
  set local jit = off;
  set local client_connection_check_interval = '1s'`;

/**
 * Reads partitions of a table that has the columns of `events`, by subject.
 *
 * @param config of the connection that each reading opens, and closes when it ends
 * @param table as SQL names it. Default: the log
 */
export const subjectsIn = (config: ClientConfig, table = 'events'): ReadSubjects =>
  async function* (partition, options) {
    const client = new Client({ ...config, application_name: 'throughline-subjects' });
    // A lost connection is told by the question that is under way or by the next one.
    client.on('error', () => undefined);
    const { signal } = options;
    const leave = (): void => void client.end();
    signal?.throwIfAborted();
    signal?.addEventListener('abort', leave);
    try {
      await client.connect();
      await client.query(opening);
      await expectWhole(client, table, partition, options.through);
      await declareCursor(client, table, partition, options);
      for await (const found of grouped(pages(client))) {
        signal?.throwIfAborted();
        yield found;
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', leave);
      await client.end();
    }
  };

/** In order of subject a hole would not be seen. */
const expectWhole = async (client: Client, table: string, partition: number, through: number): Promise<void> => {
  const { rows } = await client.query<{ missing: number }>(
    `select coalesce(min(place) filter (where sequence <> place), count(*) + 1)::float8 as missing
       from (select sequence, row_number() over (order by sequence) as place from ${table} where partition = $1 and sequence <= $2) e`,
    [partition, through],
  );
  const sequence = rows[0]?.missing ?? 1;
  if (sequence <= through) throw new Fault('missing-event', 'The log has a hole, or ends too early', { partition, sequence });
};

const subject = `coalesce(e.meta->>'patientId', e.stream_id) collate "C"`;

const declareCursor = async (
  client: Client,
  table: string,
  partition: number,
  { through, after, only }: SubjectsOptions,
): Promise<void> => {
  await client.query(
    `declare subjects no scroll cursor for
      select ${storedColumns('e')}, ${subject} from ${table} e
       where e.partition = $1 and e.sequence <= $2 and ($3::text is null or ${subject} > $3) and ($4::text[] is null or ${subject} = any($4))
       order by ${subject}, e.sequence`,
    [partition, through, after ?? null, only ?? null],
  );
};

export interface SubjectSample {
  /** How many subjects to draw. */
  readonly size: number;
  /** The same seed draws the same subjects, as long as the log has no others. */
  readonly seed: number;
  /** Only subjects that have an event of one of these types. */
  readonly types: readonly string[];
}

/** Draws subjects by chance, by partition. Reads the whole log on the server. */
export const sampleSubjects = async (pool: Pool, { size, seed, types }: SubjectSample): Promise<ReadonlyMap<number, readonly string[]>> => {
  const { rows } = await pool.query<{ partition: number; subjects: readonly string[] }>(
    `select partition, array_agg(subject order by subject) as subjects
       from (select partition, subject from (select distinct e.partition, ${subject} as subject from events e where e.type = any($1)) s
              order by md5($2::text || ' ' || subject), subject limit $3) drawn
      group by partition order by partition`,
    [types, seed, size],
  );
  return new Map(rows.map(({ partition, subjects }) => [partition, subjects]));
};

interface Sorted {
  readonly subject: string;
  readonly event: StoredEvent;
}

/** One page ahead of the reader. */
async function* pages(client: Client): AsyncGenerator<readonly Sorted[]> {
  const fetch = (): Promise<readonly Sorted[]> => {
    const page = fetchPage(client);
    // The reader may turn away before it looks at a failure.
    page.catch(() => undefined);
    return page;
  };
  for (let next = fetch(); ;) {
    const page = await next;
    if (page.length === pageSize) next = fetch();
    yield page;
    if (page.length < pageSize) return;
  }
}

const fetchPage = async (client: Client): Promise<readonly Sorted[]> => {
  const { rows } = await client.query<string[]>({ text: `fetch forward ${pageSize} from subjects`, rowMode: 'array', types: asText });
  return rows.map((row) => ({ subject: row[storedColumnCount] ?? '', event: storedEvent(row) }));
};

async function* grouped(from: AsyncIterable<readonly Sorted[]>) {
  let current: { readonly subject: string; readonly events: StoredEvent[] } | null = null;
  for await (const page of from) {
    for (const { subject, event } of page) {
      if (current && current.subject !== subject) {
        yield current;
        current = null;
      }
      current ??= { subject, events: [] };
      current.events.push(event);
    }
  }
  if (current) yield current;
}
