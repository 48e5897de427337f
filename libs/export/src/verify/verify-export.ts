import { exportFormat, lineKinds, type EventLine, type HeaderLine, type Line } from '../file/lines';
import { pageEntry, pageOf, type ShownStream } from '../file/page';
import {
  aftercareStream,
  envelopeOf,
  episodeStream,
  isReadable,
  policyStream,
  policyVersionOf,
  registerStream,
  siteOfPolicy,
  streamsNamedIn,
} from '../file/record';
import { ExportRefused, refuse, type ExportFault } from './faults';
import { createPayloads } from './payloads';
import { readLines } from './read-lines';
import { createSeals, type VerifiedSeal } from './seals';
import { createStreams } from './streams';

/** What verifying an export came to. */
export interface ExportVerdict {
  readonly verified: boolean;
  /** The first thing that is wrong; null: nothing is. */
  readonly fault: ExportFault | null;
  /** Whose keys were taken: those given by whoever verifies, or those of the file itself, which prove nothing about who wrote it. */
  readonly keys: 'given' | 'of the file';
  /** What the file says of itself, as far as it was read. Only episode and patient are proved. */
  readonly header: HeaderLine | null;
  readonly seals: readonly VerifiedSeal[];
  readonly streams: readonly ShownStream[];
  readonly policies: number;
  readonly events: number;
  /** Streams that events name and that lie outside what the reader was shown. */
  readonly outside: readonly string[];
  /** The page of the file: what was verified, to be read. null unless all of it was. */
  readonly page: string | null;
}

/**
 * Verifies an export by itself: no database, no network, nothing but the file and keys.
 *
 * @param file its bytes
 * @param publicKeys that are trusted, 32 bytes each; null: those in the file are taken
 */
export const verifyExport = async (file: AsyncIterable<Buffer>, publicKeys: readonly Buffer[] | null): Promise<ExportVerdict> => {
  const lines = readLines(file);
  const keys = publicKeys === null ? 'of the file' : 'given';
  const nothing = { keys, header: null, seals: [], streams: [], policies: 0, events: 0, outside: [], page: null } as const;
  let reading: Reading | null = null;
  try {
    const { value: first } = (await lines.next()) as { readonly value?: Line };
    if (first?.kind !== 'header' || first.format !== exportFormat)
      return refuse('not-an-export', 1, `It does not begin with a header of ${exportFormat}.`);
    reading = createReading(first, publicKeys);
    for await (const line of lines) reading.take(line);
    return { ...nothing, ...reading.counted(), verified: true, fault: null };
  } catch (error) {
    if (!(error instanceof ExportRefused)) throw error;
    return { ...nothing, ...reading?.counted(), verified: false, fault: error.fault, page: null };
  } finally {
    await lines.return(undefined);
  }
};

type Counted = Pick<ExportVerdict, 'header' | 'seals' | 'streams' | 'policies' | 'events' | 'outside' | 'page'>;

interface Reading {
  /** @throws ExportRefused */
  readonly take: (line: Line) => void;
  readonly counted: () => Counted;
}

/** Goes through the lines behind the header. */
const createReading = (header: HeaderLine, publicKeys: readonly Buffer[] | null): Reading => {
  const { cluster, episodeId, patientId, reach } = header;
  const limited = reach.sites !== '*' || reach.episodeIds !== null;
  const [seals, streams, payloads] = [createSeals(cluster, publicKeys), createStreams(), createPayloads()];
  const adopted = new Set<string>();
  const named = new Map([episodeStream(episodeId), aftercareStream(episodeId), registerStream(patientId)].map((streamId) => [streamId, 1]));
  const policies: string[] = [];
  const events: string[] = [];
  let outside: readonly string[] = [];
  let page: string | null = null;
  let last: Pick<Line, 'kind'> & Partial<Pick<EventLine, 'partition' | 'sequence'>> = header;

  const takeEvent = (event: EventLine): void => {
    const { line, partition, sequence } = event;
    const inOrder =
      last.kind !== event.kind || (last.partition ?? 0) < partition || (last.partition === partition && (last.sequence ?? 0) < sequence);
    if (!inOrder) refuse('line-misplaced', line, `${partition}:${sequence} is not in the order of the log.`);
    const leaf = seals.leafOf(event);
    if (!isReadable(event)) refuse('line-unreadable', line, `The event at ${partition}:${sequence} is none that this program can read.`);
    streams.next(event, leaf);
    payloads.expectValid(event);
    if (event.kind === 'policy') takePolicy(event);
    else takeRecorded(event);
    (event.kind === 'policy' ? policies : events).push(pageEntry(event));
  };

  const takePolicy = (event: EventLine): void => {
    if (!event.streamId.startsWith(policyStream('')))
      refuse('event-misplaced', event.line, `${event.streamId} is not the policy of a site.`);
    const adopts = policyVersionOf(event);
    if (adopts !== null && event.streamId === policyStream(siteOfPolicy(adopts))) adopted.add(adopts);
  };

  const takeRecorded = (event: EventLine): void => {
    const { line, streamId, streamVersion } = event;
    const envelope = envelopeOf(event);
    const isOwn = streamId === episodeStream(episodeId);
    if (envelope.patientId !== patientId || (isOwn && envelope.episodeId !== episodeId)) {
      refuse('event-misplaced', line, `${streamId} version ${streamVersion} is of another patient or episode.`);
    }
    const { policyVersionId } = envelope;
    if (policyVersionId !== null && !adopted.has(policyVersionId))
      refuse('policy-missing', line, `The policy ${policyVersionId} is missing.`);
    for (const name of streamsNamedIn(event)) if (!named.has(name)) named.set(name, line);
  };

  const takePage = ({ line, text }: Line<'page'>): void => {
    if (page !== null) refuse('line-misplaced', line, 'The page is there twice.');
    streams.expectWhole(line);
    const own = streams.all().find(({ streamId }) => streamId === episodeStream(episodeId));
    if (!own?.version) refuse('stream-missing', line, `The episode's own stream is not shown from its beginning to its end.`);
    outside = [...named.keys()].filter((streamId) => !streams.has(streamId));
    const [missing] = outside;
    if (missing !== undefined && !limited)
      refuse('stream-missing', line, `${missing} is named in line ${named.get(missing) ?? 1} and is missing.`);
    const made = pageOf({ episodeId, patientId, seals: seals.all(), streams: streams.all(), policies, events });
    if (text !== made) refuse('page-differs', line, 'The page is not the one that these events make.');
    page = text;
  };

  const take = (line: Line): void => {
    if (lineKinds.indexOf(line.kind) < lineKinds.indexOf(last.kind))
      refuse('line-misplaced', line.line, `A ${line.kind} does not belong there.`);
    switch (line.kind) {
      case 'header':
        refuse('line-misplaced', line.line, 'A second header.');
        break;
      case 'key':
        seals.takeKey(line);
        break;
      case 'seal':
        seals.takeSeal(line);
        break;
      case 'schema':
        payloads.take(line);
        break;
      case 'stream':
        streams.take(line, line.version === null ? undefined : seals.headOf(line));
        break;
      case 'policy':
      case 'event':
        takeEvent(line);
        break;
      case 'page':
        takePage(line);
        break;
      case 'end':
        if (page === null || line.policies !== policies.length || line.events !== events.length) {
          refuse('line-misplaced', line.line, 'The last line counts other lines than there are.');
        }
    }
  };

  return {
    take: (line) => {
      take(line);
      last = line;
    },
    counted: () => ({
      ...{ header, seals: seals.all(), streams: streams.all() },
      ...{ policies: policies.length, events: events.length, outside, page },
    }),
  };
};
