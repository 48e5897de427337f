import { Type } from '@sinclair/typebox';
import { createCodec, defineEvent, type DecidedEvent, type EventOf } from '@throughline/kernel';
import { v7 } from 'uuid';

/** One ordinary event, the same for everybody: a dose. */
export const DoseRecorded = defineEvent({
  type: 'DoseRecorded',
  version: 1,
  doc: 'A dose, for measuring.',
  schema: Type.Object({ medication: Type.String(), amount: Type.Number(), unit: Type.String(), observed: Type.Boolean() }),
  example: { medication: 'buprenorphine', amount: 16, unit: 'mg', observed: true },
  upcast: {},
});
export type Dose = EventOf<typeof DoseRecorded>;
export const codec = createCodec<Dose>([DoseRecorded]);

/** Events of a stream before its writer begins the next one. */
export const eventsPerStream = 20;

const patientId = '0190b6a0-5b1c-7c3e-9f59-6a1f3b0c9d11';

export const dose = (streamId: string, streamVersion: number, commandId: string): DecidedEvent<Dose> => ({
  eventId: v7(),
  type: 'DoseRecorded',
  schemaVersion: 1,
  streamId,
  streamVersion,
  occurredAt: '2026-03-02T09:30:00.000Z',
  occurredAtPrecision: 'instant',
  actor: { id: '0190b6a0-5b1c-7c3e-9f59-6a1f3b0c9d12', role: 'nurse' },
  siteId: 'site-1',
  patientId,
  episodeId: '0190b6a0-5b1c-7c3e-9f59-6a1f3b0c9d13',
  policyVersionId: '0190b6a0-5b1c-7c3e-9f59-6a1f3b0c9d14',
  correlationId: commandId,
  causationId: null,
  traceparent: null,
  commandId,
  source: 'ui',
  part2: true,
  labels: ['42CFRPart2', 'SUD'],
  corrects: null,
  data: DoseRecorded.example,
});

/** The envelope as other stores are given it: the same fields and bytes as Throughline stores. */
export const metaOf = ({
  eventId: _e,
  type: _t,
  schemaVersion: _s,
  streamId: _i,
  streamVersion: _v,
  commandId: _c,
  data: _d,
  ...meta
}: DecidedEvent<Dose>): typeof meta => meta;

/** What a round of concurrent writers came to. */
export interface Round {
  readonly perSecond: number;
  /** Milliseconds of each call. */
  readonly latencies: readonly number[];
}

/**
 * Lets `writers` write at the same time, each one call after another, for `seconds`.
 *
 * @param write one call of one writer @param rows how many events a call appends
 */
export const concurrently = async (
  writers: number,
  seconds: number,
  rows: number,
  write: (writer: number, turn: number) => Promise<void>,
): Promise<Round> => {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let turn = 0; ; turn += 1) {
        const before = performance.now();
        if (before >= end) return;
        await write(writer, turn);
        latencies.push(performance.now() - before);
      }
    }),
  );
  return { perSecond: (latencies.length * rows * 1_000) / (performance.now() - start), latencies };
};
