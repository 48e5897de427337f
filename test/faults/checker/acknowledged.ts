import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Receipt } from '@throughline/log';
import type { Pool } from 'pg';
import type { Findings } from './finding';

/** A line of the file of acknowledgements: what a client was told about a command of its own. */
export type Acknowledged = Pick<Receipt, 'commandId' | 'partition' | 'sequence' | 'events'>;

export const asLine = ({ commandId, partition, sequence, events }: Acknowledged): string =>
  `${JSON.stringify({ commandId, partition, sequence, events } satisfies Acknowledged)}\n`;

/** How many acknowledgements are looked up at once. */
const atOnce = 1_000;

/**
 * Proves that every command that a client was told is done is in the store, with the very events and at the very place that the client was told.
 *
 * @param file one `Acknowledged` a line, as `asLine` writes it
 * @returns how many there are
 */
export const checkAcknowledged = async (pool: Pool, file: string, findings: Findings): Promise<number> => {
  let count = 0;
  let batch: Acknowledged[] = [];
  const settle = async (): Promise<void> => {
    await compare(pool, batch, findings);
    count += batch.length;
    batch = [];
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(JSON.parse(line) as Acknowledged);
    if (batch.length === atOnce) await settle();
  }
  await settle();
  return count;
};

interface StoredCommand {
  readonly id: string;
  readonly partition: number;
  readonly sequence: number;
  readonly events: readonly (readonly [eventId: string, streamId: string, streamVersion: number, sequence: number])[];
}

const compare = async (pool: Pool, batch: readonly Acknowledged[], findings: Findings): Promise<void> => {
  const { rows } = await pool.query<StoredCommand>(stored, [batch.map(({ commandId }) => commandId)]);
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const { commandId, partition, sequence, events } of batch) {
    const row = found.get(commandId);
    const told = placesOf(
      partition,
      sequence,
      events.map((event) => [event.eventId, event.streamId, event.streamVersion, event.sequence]),
    );
    if (!row) findings.add('acknowledgement-lost', commandId, `told ${told}`);
    else {
      const kept = placesOf(row.partition, row.sequence, row.events);
      if (kept !== told) findings.add('acknowledgement-differs', commandId, `told ${told}, stored ${kept}`);
    }
  }
};

const placesOf = (partition: number, sequence: number, events: StoredCommand['events']): string =>
  `${partition}:${sequence} ${JSON.stringify(events)}`;

/** Events are found by the command's own id among those at the place of its answer. */
const stored = `
  select c.command_id as id, c.partition::int, c.sequence::float8 as sequence,
         array(select json_build_array(e.event_id, e.stream_id, e.stream_version, e.sequence) from events e
                where e.partition = c.partition and e.sequence > c.sequence - c.events and e.sequence <= c.sequence
                  and e.command_id = c.command_id order by e.sequence) as events
    from (select distinct unnest($1::text[]) as id) wanted join commands c on c.command_id = wanted.id`;
