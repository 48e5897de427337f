import { Type } from '@sinclair/typebox';
import {
  createCodec,
  defineEvent,
  entryCorrected,
  EntryVoided,
  type Actor,
  type DecidedEvent,
  type EventOf,
  type EventUnion,
} from '@throughline/kernel';
import { v7 } from 'uuid';
import type { Append } from '../types';

/** A small domain for the log's own specs: a tally that things are added to. */
export const TallyAdded = defineEvent({
  type: 'TallyAdded',
  version: 1,
  doc: 'Something was counted.',
  schema: Type.Object({ amount: Type.Integer({ minimum: 1 }), note: Type.Optional(Type.String()) }),
  example: { amount: 1 },
  upcast: {},
});

const TallyCorrected = entryCorrected({ entryType: 'TallyAdded', entryVersion: 1, payload: { amount: 1 } });

const toyEvents = [TallyAdded, TallyCorrected, EntryVoided] as const;
export const toyCodec = createCodec<ToyEvent>(toyEvents);
export type ToyEvent = EventUnion<typeof toyEvents>;

export const actor: Actor = { id: 'actor-1', role: 'nurse' };

/** One `TallyAdded` at a place in a stream. */
export const tally = (
  streamId: string,
  streamVersion: number,
  commandId: string,
  data: EventOf<typeof TallyAdded>['data'] = { amount: 1 },
): DecidedEvent<ToyEvent> => ({
  eventId: v7(),
  type: 'TallyAdded',
  schemaVersion: 1,
  streamId,
  streamVersion,
  occurredAt: '2026-03-02T09:30:00.000Z',
  occurredAtPrecision: 'instant',
  actor,
  siteId: null,
  patientId: null,
  episodeId: null,
  policyVersionId: null,
  correlationId: commandId,
  causationId: null,
  traceparent: null,
  commandId,
  source: 'ui',
  part2: true,
  labels: [],
  corrects: null,
  data,
});

/** An append of `count` events to one stream. Its digest is its command id: the same content whenever the same id. */
export const appendTo = (
  streamId: string,
  expectedVersion: number,
  { commandId = v7(), count = 1, key = streamId } = {},
): Append<ToyEvent> => ({
  commandId,
  digest: `digest of ${commandId}`,
  partitionKey: key,
  streams: [
    {
      streamId,
      expectedVersion,
      events: Array.from({ length: count }, (_, index) => tally(streamId, expectedVersion + index + 1, commandId)),
    },
  ],
});

/** All that an async iterable gives. */
export const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
};
