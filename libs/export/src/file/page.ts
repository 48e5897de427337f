import { redisclosureNotice, type EventRow } from './lines';
import { envelopeOf } from './record';

/** Where a stream of an export ended; null: it is shown in part. */
export interface ShownStream {
  readonly streamId: string;
  readonly version: number | null;
}

/** What a page is made of: nothing that is not proved by the file itself. */
export interface PageContent {
  readonly episodeId: string;
  readonly patientId: string;
  /** Sizes of the trees under which everything is proved, by partition, ascending. */
  readonly seals: readonly { readonly partition: number; readonly size: number }[];
  /** In the order of the file. */
  readonly streams: readonly ShownStream[];
  /** The entries of the policies and of the events, as `pageEntry` makes them. */
  readonly policies: readonly string[];
  readonly events: readonly string[];
}

/** An event for a person to read. Of the JSON every byte is shown as it is. */
export const pageEntry = (event: EventRow): string => {
  const { occurredAt, occurredAtPrecision, actor, policyVersionId } = envelopeOf(event);
  return [
    `${event.recordedAt}  ${event.type}  (${event.partition}:${event.sequence})`,
    `  ${event.streamId} version ${event.streamVersion}, occurred ${occurredAt} (${occurredAtPrecision}), by ${actor.role} ${actor.id}, under policy ${policyVersionId ?? 'none'}`,
    `  ${event.payload}`,
    '',
  ].join('\n');
};

/** The page of an export that a person reads. The same file makes the same page in every implementation. */
export const pageOf = ({ episodeId, patientId, seals, streams, policies, events }: PageContent): string =>
  [
    `Treatment episode ${episodeId} of patient ${patientId}`,
    redisclosureNotice,
    '',
    ...seals.map(({ partition, size }) => `Sealed in partition ${partition} up to ${size}`),
    '',
    'Streams',
    ...streams.map(streamInWords),
    '',
    `Policies: ${policies.length} entries`,
    ...policies,
    `Record: ${events.length} events`,
    ...events,
  ].join('\n');

const streamInWords = ({ streamId, version }: ShownStream): string => {
  if (version === null) return `  ${streamId}: shown in part`;
  return version === 0 ? `  ${streamId}: never begun` : `  ${streamId}: complete, ${version} events`;
};
