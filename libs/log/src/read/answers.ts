import { Fault } from '@throughline/kernel';
import type { ClientBase, Pool } from 'pg';
import { asText, isoTime, wholeNumber } from '../stored-row';
import type { Answer, ReceiptEvent } from '../types';

type Row = readonly [
  commandId: string,
  digest: string,
  partition: string,
  sequence: string,
  events: string,
  recordedAt: string,
  eventId: string | null,
  type: string,
  streamId: string,
  streamVersion: string,
  eventSequence: string,
];

/**
 * The answers to these command ids, built again from the events that they point at. `offset 0` keeps PostgreSQL looking each id up by
 * its index: a join on a range of sequences is planned as a scan of the whole log once that has grown.
 *
 * @throws Fault `broken-log` when an answer points at events that are not there
 */
export const readAnswers = async (database: ClientBase | Pool, commandIds: readonly string[]): Promise<ReadonlyMap<string, Answer>> => {
  const { rows } = await database.query<[...Row]>({
    name: 'throughline-answers',
    text: `select c.command_id, c.digest, c.partition, c.sequence, c.events, c.recorded_at at time zone 'UTC',
                  e.event_id, e.type, e.stream_id, e.stream_version, e.sequence
             from (select distinct unnest($1::text[]) as id) wanted
            cross join lateral (select * from commands k where k.command_id = wanted.id offset 0) c
             left join lateral (select * from events v where v.partition = c.partition
                                   and v.sequence > c.sequence - c.events and v.sequence <= c.sequence offset 0) e on true
            order by c.command_id, e.sequence`,
    values: [commandIds],
    rowMode: 'array',
    types: asText,
  });
  const byCommand = new Map<string, Row[]>();
  for (const row of rows) {
    const same = byCommand.get(row[0]);
    if (same) same.push(row);
    else byCommand.set(row[0], [row]);
  }
  return new Map([...byCommand].map(([commandId, same]) => [commandId, answer(same)]));
};

const answer = (rows: readonly Row[]): Answer => {
  const [first] = rows;
  if (!first) throw new Fault('broken-log', 'An answer without a row');
  const [commandId, digest, partition, sequence, count, recordedAt] = first;
  const position = { partition: wholeNumber(partition), sequence: wholeNumber(sequence) };
  const events = rows.flatMap(([, , , , , , eventId, type, streamId, streamVersion, eventSequence]): ReceiptEvent[] =>
    eventId === null ? [] : [{ eventId, type, streamId, streamVersion: wholeNumber(streamVersion), sequence: wholeNumber(eventSequence) }],
  );
  if (events.length !== wholeNumber(count))
    throw new Fault('broken-log', `Command ${commandId} points at events that are not there`, position);
  return { digest, receipt: { commandId, ...position, recordedAt: isoTime(recordedAt), events } };
};
