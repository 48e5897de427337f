import { createHash } from 'node:crypto';
import type { RawEvent } from '@throughline/log';
import type { Hash } from '@throughline/seal';
import { exportFormat, redisclosureNotice, type HeaderLine, type Said } from '../file/lines';
import { pageEntry, pageOf } from '../file/page';
import { publishedSchema } from '../file/schemas';
import type { Collected } from './collect';

/** What an export says of itself. Nothing of it is proved. */
export type Exported = Pick<HeaderLine, 'cluster' | 'episodeId' | 'exportedAt' | 'exportedBy' | 'reach'>;

/**
 * Writes an export down, line by line.
 *
 * @throws Fault `unknown-event-version` before the first line when the schema of an event is not published
 */
export const writeExport = async (exported: Exported, collected: Collected): Promise<Iterable<string>> => {
  const schemas = await schemasOf(collected);
  return (function* () {
    let [line, before] = [0, ''];
    for (const said of contents(exported, collected, schemas)) {
      const written = `${JSON.stringify({ line: (line += 1), before, ...said })}\n`;
      before = createHash('sha256').update(written).digest('base64');
      yield written;
    }
  })();
};

type SchemaSaid = Extract<Said, { readonly kind: 'schema' }>;

const schemasOf = async ({ policies, events }: Collected): Promise<readonly SchemaSaid[]> => {
  const used = new Map([...policies, ...events].map(({ type, schemaVersion }) => [`${type}/${schemaVersion}`, { type, schemaVersion }]));
  const schemas = await Promise.all(
    [...used.values()].map(async ({ type, schemaVersion: version }) => ({
      ...{ kind: 'schema' as const, type, version },
      schema: await publishedSchema(type, version),
    })),
  );
  return schemas.sort((one, other) => (one.type === other.type ? one.version - other.version : one.type < other.type ? -1 : 1));
};

function* contents(exported: Exported, collected: Collected, schemas: readonly SchemaSaid[]): Generator<Said> {
  const { patientId, vkeys, proofs, streams, policies, events, unsealed } = collected;
  const { cluster, episodeId, exportedAt, exportedBy, reach } = exported;
  yield {
    ...{ kind: 'header', format: exportFormat, cluster, episodeId, patientId, exportedAt, exportedBy, reach },
    ...{ unsealed, notice: redisclosureNotice },
  };
  for (const vkey of vkeys) yield { kind: 'key', vkey };
  for (const [partition, { seal }] of proofs) {
    yield { kind: 'seal', partition, sealedAt: seal.sealedAt, checkpoint: seal.checkpoint, heads: seal.heads };
  }
  yield* schemas;
  for (const { partition, streamId, version } of streams) {
    const head = version === null ? undefined : proofs.get(partition)?.heads.get(streamId);
    yield { kind: 'stream', partition, streamId, version, bucket: head?.bucket.toString('base64') ?? '', proof: inBase64(head?.proof) };
  }
  for (const event of policies) yield { kind: 'policy', ...rowOf(event), proof: inclusionOf(event, collected) };
  for (const event of events) yield { kind: 'event', ...rowOf(event), proof: inclusionOf(event, collected) };
  const seals = [...proofs].map(([partition, { seal }]) => ({ partition, size: seal.size }));
  const entries = { policies: policies.map(pageEntry), events: events.map(pageEntry) };
  yield { kind: 'page', text: pageOf({ episodeId, patientId, seals, streams, ...entries }) };
  yield { kind: 'end', policies: policies.length, events: events.length };
}

/** The columns of an event's row, in their order. */
const rowOf = (event: RawEvent) => ({
  partition: event.partition,
  sequence: event.sequence,
  streamId: event.streamId,
  streamVersion: event.streamVersion,
  eventId: event.eventId,
  type: event.type,
  schemaVersion: event.schemaVersion,
  recordedAt: event.recordedAt,
  commandId: event.commandId,
  meta: event.meta,
  payload: event.payload,
});

const inclusionOf = ({ partition, sequence }: RawEvent, { proofs }: Collected): string[] =>
  inBase64(proofs.get(partition)?.inclusion.get(sequence));

const inBase64 = (hashes: readonly Hash[] = []): string[] => hashes.map((hash) => hash.toString('base64'));
