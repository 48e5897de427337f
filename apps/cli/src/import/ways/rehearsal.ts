import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { streamOf, type RecordedEvent } from '@throughline/kernel';
import { createExecution, type Append, type Appended, type EventLog, type StreamAppend } from '@throughline/log';
import { idOf } from '../ctn0094/ids';
import { aggregates, submissionOf } from './submission';
import type { Way } from './way';

type Stream = RecordedEvent<EpisodeServiceEvent>[];

/**
 * A dry run: every command passes the same deciders and the same codec, and what they decide is kept in memory only as long as the
 * participant's later commands need it. Nothing is stored.
 */
export const rehearse = (): Way => {
  const streams = new Map<string, Stream>();
  const execution = createExecution({ log: forgetfulLog(streams), clock: Date.now, cachedStates: 200 });
  return {
    name: 'nowhere (dry run)',
    execute: ({ kind, steps }) => execution.executeAll(aggregates[kind], steps.map(submissionOf)),
    done: ({ kind, target }) => {
      if (kind === 'sites') return;
      for (const event of streams.get(streamOf(aggregates[kind], target)) ?? []) streams.delete(`patient-${event.patientId}`);
      streams.delete(streamOf(aggregates[kind], target));
    },
    close: () => Promise.resolve(),
  };
};

const forgetfulLog = (streams: Map<string, Stream>): EventLog<EpisodeServiceEvent> => {
  let sequence = 0;
  const recordedAt = new Date().toISOString();

  const take = ({ streamId, events }: StreamAppend<EpisodeServiceEvent>): Appended['receipt']['events'] => {
    const stream = streams.get(streamId) ?? [];
    streams.set(streamId, stream);
    return events.map((event) => {
      eventCodec.write(event);
      sequence += 1;
      stream.push({ ...event, partition: 0, sequence, recordedAt });
      return { eventId: event.eventId, type: event.type, streamId, streamVersion: event.streamVersion, sequence };
    });
  };
  const append = ({ commandId, streams: appended }: Append<EpisodeServiceEvent>): Appended => {
    const events = appended.flatMap(take);
    return { receipt: { commandId, partition: 0, sequence, recordedAt, events }, repeated: false };
  };
  const tail = (streamId: string, after: number): Stream => (streams.get(streamId) ?? []).slice(after);

  return {
    partitions: 1,
    clusterId: idOf('rehearsal'),
    definitions: eventCodec.definitions,
    gate: { closed: () => Promise.resolve(null), close: () => Promise.resolve() },
    append: (one) => Promise.resolve(append(one)),
    appendAll: (several) => Promise.resolve(several.map(append)),
    readTails: (requests) => Promise.resolve(requests.map(({ streamId, after }) => ({ events: tail(streamId, after), complete: true }))),
    answers: () => Promise.resolve(new Map()),
    heads: () => Promise.resolve([{ partition: 0, sequence, recordedAt }]),
    readStored: () => Promise.resolve([]),
    readStoredStreams: () => Promise.resolve([]),
    readAt: () => Promise.resolve([]),
    streamsOf: () => Promise.resolve([]),
    readPartition: () => nothing(),
    readStream: () => nothing(),
    readSubjects: () => nothing(),
    onAppended: () => () => undefined,
    close: () => Promise.resolve(),
  };
};

/** Nobody reads a rehearsal afterwards. */
async function* nothing(): AsyncGenerator<never> {
  // Empty on purpose.
}
