import fc from 'fast-check';
import type { CorrectionEvent } from './correction';
import { effectiveHistory, entriesOf } from './effective-history';
import type { DecidedEvent } from './envelope';

/** A failing run prints its seed; SEED=... repeats it. */
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };

type Event = { readonly type: 'Noted'; readonly data: { readonly amount: number } } | CorrectionEvent;

const morning = '2026-03-02T09:30:00.000Z';
const inEnvelope = (version: number, event: Event & { readonly corrects?: string; readonly occurredAt?: string }): DecidedEvent<Event> => ({
  eventId: `event-${version}`,
  schemaVersion: 1,
  streamId: 'episode-1',
  streamVersion: version,
  occurredAt: morning,
  occurredAtPrecision: 'instant',
  actor: { id: 'nurse-1', role: 'nurse' },
  siteId: 'site-1',
  patientId: 'patient-1',
  episodeId: '1',
  policyVersionId: 'site-1@1',
  correlationId: 'correlation-1',
  causationId: null,
  commandId: `command-${version}`,
  traceparent: null,
  source: 'ui',
  part2: true,
  labels: [],
  corrects: null,
  ...event,
});

const noted = (amount: number, occurredAt = morning) => ({ type: 'Noted', data: { amount }, occurredAt }) as const;
const corrected = (place: number, amount: number, occurredAt = morning) =>
  ({
    type: 'EntryCorrected',
    corrects: `event-${place}`,
    data: {
      entryType: 'Noted',
      entryVersion: 1,
      payload: { amount },
      occurredAt,
      occurredAtPrecision: 'day',
      policyVersionId: 'site-1@2',
      reason: 'misread',
    },
  }) as const;
const voided = (place: number) =>
  ({ type: 'EntryVoided', corrects: `event-${place}`, data: { entryType: 'Noted', reason: 'another patient' } }) as const;

type Told = ReturnType<typeof noted> | ReturnType<typeof corrected> | ReturnType<typeof voided>;
const historyOf = (...told: readonly Told[]): readonly DecidedEvent<Event>[] => told.map((event, index) => inEnvelope(index + 1, event));
const notes = (history: readonly DecidedEvent<Event>[]): readonly number[] =>
  history.flatMap((event) => (event.type === 'Noted' ? [event.data.amount] : []));

describe('a history as it holds', () => {
  it('is itself where nothing was corrected', () => {
    const history = historyOf(noted(1), noted(2));
    expect(effectiveHistory(history)).toEqual(history);
  });

  it('has a corrected entry at its place, with its new content, time and policy version, and keeps the correction', () => {
    const history = historyOf(noted(1), noted(2), corrected(1, 7, '2026-03-01T12:00:00.000Z'));
    const [first, second, third] = history;
    expect(effectiveHistory(history)).toEqual([
      {
        ...first,
        data: { amount: 7 },
        occurredAt: '2026-03-01T12:00:00.000Z',
        occurredAtPrecision: 'day',
        policyVersionId: 'site-1@2',
      },
      second,
      third,
    ]);
  });

  it('takes the newest correction of an entry', () => {
    expect(notes(effectiveHistory(historyOf(noted(1), corrected(1, 7), corrected(1, 8))))).toEqual([8]);
  });

  it('leaves a voided entry out for good, and keeps the words of why', () => {
    const history = historyOf(noted(1), noted(2), voided(1), corrected(1, 7));
    expect(effectiveHistory(history).map(({ eventId }) => eventId)).toEqual(['event-2', 'event-3', 'event-4']);
  });

  it('passes over a correction of a correction, and one of something that is not there', () => {
    const history = historyOf(noted(1), corrected(1, 7), corrected(2, 8), voided(2), voided(9));
    expect(notes(effectiveHistory(history))).toEqual([7]);
    expect(effectiveHistory(history)).toHaveLength(5);
  });

  const anyTold = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 99 }).map((amount) => noted(amount)),
      fc.tuple(fc.nat(12), fc.integer({ min: 100, max: 199 })).map(([place, amount]) => corrected(place, amount)),
      fc.nat(12).map((place) => voided(place)),
    ),
    { maxLength: 25 },
  );

  it('never changes what was told: the history as it was at any time is that of the prefix', () => {
    fc.assert(
      fc.property(anyTold, fc.nat(25), (told, cut) => {
        const history = historyOf(...told);
        const before = JSON.stringify(history);
        const prefix = effectiveHistory(history.slice(0, cut));
        effectiveHistory(history);
        expect(effectiveHistory(history.slice(0, cut))).toEqual(prefix);
        expect(JSON.stringify(history)).toBe(before);
      }),
      seed,
    );
  });

  it('holds what would have been told had nobody erred', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const history = historyOf(...told);
        const truth = new Map<number, number>();
        const gone = new Set<number>();
        told.forEach((event, index) => {
          if (event.type === 'Noted') truth.set(index + 1, event.data.amount);
          else {
            const place = Number(event.corrects.slice('event-'.length));
            const stands = truth.has(place) && !gone.has(place);
            if (stands && event.type === 'EntryCorrected') truth.set(place, event.data.payload.amount);
            if (stands && event.type === 'EntryVoided') gone.add(place);
          }
        });
        const expected = [...truth].flatMap(([place, amount]) => (gone.has(place) ? [] : [amount]));
        expect(notes(effectiveHistory(history))).toEqual(expected);
      }),
      seed,
    );
  });
});

describe('the entries of a stream', () => {
  it('say what became of each of them, and by which correction', () => {
    const history = historyOf(noted(1), noted(2), noted(3), corrected(2, 7), voided(3));
    const standings = [...entriesOf(history)].map(([id, { standing, correction }]) => [id, standing, correction?.eventId ?? null]);
    expect(standings).toEqual([
      ['event-1', 'holds', null],
      ['event-2', 'corrected', 'event-4'],
      ['event-3', 'voided', 'event-5'],
      ['event-4', 'holds', null],
      ['event-5', 'holds', null],
    ]);
  });

  it('keep the last content of what was voided', () => {
    expect(entriesOf(historyOf(noted(1), corrected(1, 7), voided(1))).get('event-1')?.event.data).toEqual({ amount: 7 });
  });
});
