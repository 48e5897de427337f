import type { StoredEvent } from '@throughline/kernel';
import { writeMeta } from './stored-row';

/** The columns of `events`, in order, with their types. */
const columnTypes = {
  partition: 'smallint',
  sequence: 'bigint',
  stream_version: 'integer',
  schema_version: 'smallint',
  recorded_at: 'timestamptz',
  event_id: 'uuid',
  stream_id: 'text',
  type: 'text',
  command_id: 'text',
  meta: 'json',
  payload: 'json',
} as const;

/** How events stand in a table that `subjectsIn` can read. */
export const eventRows = {
  columns: Object.keys(columnTypes),
  /** The statement that makes such a table, without keys and indexes, where it is not there yet. @param table as SQL names it */
  creating: (table: string): string =>
    `create table if not exists ${table} (${Object.entries(columnTypes)
      .map(([name, type]) => `${name} ${type} not null`)
      .join(', ')})`,
  /** The values of an event's row as text, in the order of the columns. @throws Fault `invalid-event` for a broken envelope */
  valuesOf: (event: StoredEvent): readonly string[] => [
    String(event.partition),
    String(event.sequence),
    String(event.streamVersion),
    String(event.schemaVersion),
    event.recordedAt,
    event.eventId,
    event.streamId,
    event.type,
    event.commandId,
    writeMeta(event),
    event.payload,
  ],
};
