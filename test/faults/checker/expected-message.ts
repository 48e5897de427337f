import type { Pool } from 'pg';

/** What the message of a stored event must be, to the byte. */
export interface ExpectedMessage {
  readonly sequence: number;
  readonly key: string;
  readonly payload: string;
  /** Every header that it must have; it has no others. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The envelope's part that is stored as JSON. */
interface Meta {
  readonly occurredAt: string;
  readonly occurredAtPrecision: string;
  readonly actor: { readonly id: string; readonly role: string; readonly onBehalfOf?: string };
  readonly siteId: string | null;
  readonly patientId: string | null;
  readonly episodeId: string | null;
  readonly policyVersionId: string | null;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly traceparent?: string | null;
  readonly source: string;
  readonly labels: readonly string[];
  readonly corrects: string | null;
}

interface EventRow {
  readonly partition: number;
  readonly sequence: number;
  readonly event_id: string;
  readonly stream_id: string;
  readonly stream_version: number;
  readonly schema_version: number;
  readonly type: string;
  readonly command_id: string;
  readonly recorded_at: string;
  readonly meta: string;
  readonly payload: string;
}

/**
 * The messages that these sequences of a partition must have, made from the stored rows by the format's own description and not by the
 * code that the relay uses: an error in that code would otherwise be on both sides.
 *
 * @returns by sequence; a sequence that the store does not have is left out
 */
export const expectedMessages = async (
  pool: Pool,
  clusterId: string,
  partition: number,
  sequences: readonly number[],
): Promise<ReadonlyMap<number, ExpectedMessage>> => {
  const { rows } = await pool.query<EventRow>(select, [partition, sequences]);
  return new Map(rows.map((row) => [row.sequence, expected(row, clusterId)]));
};

const select = `
  select partition::int, sequence::float8 as sequence, event_id::text, stream_id, stream_version, schema_version, type, command_id,
         to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as recorded_at, meta::text as meta, payload::text as payload
    from events where partition = $1 and sequence = any($2::bigint[])`;

const expected = (row: EventRow, clusterId: string): ExpectedMessage => {
  const meta = JSON.parse(row.meta) as Meta;
  return {
    sequence: row.sequence,
    key: meta.patientId ?? row.stream_id,
    payload: row.payload,
    headers: present({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: row.event_id,
      ce_type: row.type,
      ce_source: `urn:uuid:${clusterId}`,
      ce_time: meta.occurredAt,
      ce_subject: row.stream_id,
      ce_dataschema: `https://throughline.invalid/schemas/${row.type}/${row.schema_version}.json`,
      ...extensions(row, meta),
    }),
  };
};

const extensions = (row: EventRow, meta: Meta): Readonly<Record<string, string | null | undefined>> => ({
  ce_partition: String(row.partition),
  ce_sequence: String(row.sequence),
  ce_stream: row.stream_id,
  ce_streamversion: String(row.stream_version),
  ce_schemaversion: String(row.schema_version),
  ce_recordedtime: row.recorded_at,
  ce_timeprecision: meta.occurredAtPrecision,
  ce_actor: meta.actor.id,
  ce_actorrole: meta.actor.role,
  ce_onbehalfof: meta.actor.onBehalfOf,
  ce_site: meta.siteId,
  ce_patient: meta.patientId,
  ce_episode: meta.episodeId,
  ce_policyversion: meta.policyVersionId,
  ce_correlation: meta.correlationId,
  ce_causation: meta.causationId,
  ce_command: row.command_id,
  ce_origin: meta.source,
  ce_labels: meta.labels.length === 0 ? null : meta.labels.map(label).join(','),
  ce_corrects: meta.corrects,
  ce_traceparent: meta.traceparent,
});

/** Commas part the labels; one that holds a comma has it percent-encoded. */
const label = (text: string): string => text.replaceAll('%', '%25').replaceAll(',', '%2C');

const present = (headers: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value]])));
