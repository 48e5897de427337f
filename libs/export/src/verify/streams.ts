import type { Hash, StreamHead } from '@throughline/seal';
import type { EventLine, StreamLine } from '../file/lines';
import type { ShownStream } from '../file/page';
import { refuse } from './faults';

/** The streams of a file, and how far each has been read. */
export interface Streams {
  /** @param head what is proved of it; undefined for a stream that is shown in part. @throws ExportRefused when they are not in order, or the head is another */
  readonly take: (line: StreamLine, head: StreamHead | null | undefined) => void;
  /** @throws ExportRefused when the event is not the next one of a stream of the file */
  readonly next: (event: EventLine, leaf: Hash) => void;
  /** @param line at which all events have been read. @throws ExportRefused when a stream has more */
  readonly expectWhole: (line: number) => void;
  readonly has: (streamId: string) => boolean;
  readonly all: () => readonly ShownStream[];
}

interface Reading {
  readonly partition: number;
  /** null: it is shown in part. */
  readonly head: StreamHead | null;
  readonly version: number | null;
  read: number;
  leaf: Hash | null;
}

export const createStreams = (): Streams => {
  const streams = new Map<string, Reading>();
  let last: Pick<StreamLine, 'partition' | 'streamId'> | null = null;
  return {
    take: ({ line, partition, streamId, version }, head) => {
      const inOrder = last === null || last.partition < partition || (last.partition === partition && last.streamId < streamId);
      if (!inOrder || streams.has(streamId)) refuse('line-misplaced', line, `${streamId} is not where it belongs, or there twice.`);
      if (head !== undefined && (head?.version ?? 0) !== version) {
        refuse(
          'stream-not-proved',
          line,
          `${streamId} ended at version ${head?.version ?? 0}, and the file has it end at ${version ?? 'none'}.`,
        );
      }
      last = { partition, streamId };
      streams.set(streamId, { partition, head: head ?? null, version, read: 0, leaf: null });
    },
    next: ({ line, partition, sequence, streamId, streamVersion }, leaf) => {
      const stream = streams.get(streamId);
      if (stream?.partition !== partition) return refuse('event-misplaced', line, `${partition}:${sequence} is of no stream of the file.`);
      const follows = stream.version === null ? streamVersion > stream.read : streamVersion === stream.read + 1;
      if (!follows) refuse('event-missing', line, `${streamId} goes on with version ${streamVersion} behind ${stream.read}.`);
      [stream.read, stream.leaf] = [streamVersion, leaf];
    },
    expectWhole: (line) => {
      for (const [streamId, { version, read, head, leaf }] of streams) {
        if (version === null) continue;
        const same = version === 0 ? leaf === null : leaf !== null && (head?.leaf.equals(leaf) ?? false);
        if (read !== version || !same)
          refuse('event-missing', line, `${streamId} has ${version} events, and the file has them up to ${read}.`);
      }
    },
    has: (streamId) => streams.has(streamId),
    all: () => [...streams].map(([streamId, { version }]) => ({ streamId, version })),
  };
};
