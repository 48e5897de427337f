import type { RecordedEvent } from '@throughline/kernel';
import { chanceOf, type Chance } from './chance';
import { history, type Told } from './history';
import type { TallyEvent } from './tally';

/** A history in which facts are told late, corrected and voided, and the same facts as they would have been told by somebody who never errs. */
export interface Retold {
  readonly told: readonly RecordedEvent<TallyEvent>[];
  /** In order of (`occurredAt`, `eventId`). */
  readonly facts: readonly RecordedEvent<TallyEvent>[];
}

export interface RetoldOptions {
  readonly events: number;
  readonly partitions?: number;
  /** The share of facts that are told after later ones. */
  readonly late?: number;
  /** The share of events that correct or void an earlier one. */
  readonly corrections?: number;
}

const dayOne = Date.UTC(2026, 0, 5, 9);

/** @param seed the same seed gives the same history */
export const retold = (seed: number, { events, partitions = 1, late = 0.1, corrections = 0.15 }: RetoldOptions): Retold => {
  const chance = chanceOf(seed);
  const told: Told<TallyEvent>[] = [];
  const facts = new Map<string, Told<TallyEvent>>();
  for (let index = 0; index < events; index += 1) {
    const eventId = idOf(index);
    const corrected = chance.happens(corrections) ? told[chance.whole(0, index - 1)] : undefined;
    if (!corrected) {
      const at = index - (chance.happens(late) ? chance.whole(0, 60) : 0);
      const fact = { ...anyFact(chance, index), envelope: { ...placeOf(chance.whole(0, 5), partitions), eventId, occurredAt: timeOf(at) } };
      told.push(fact);
      facts.set(eventId, fact);
      continue;
    }
    const { eventId: corrects = '', ...envelope } = corrected.envelope ?? {};
    const fact = facts.get(corrects);
    const correction = anyCorrection(chance, corrected, index);
    told.push({ ...correction, envelope: { ...envelope, eventId, occurredAt: timeOf(index), corrects } });
    if (!fact) continue;
    if (correction.type === 'EntryVoided') facts.delete(corrects);
    else facts.set(corrects, correctedFact(fact, correction));
  }
  const byOccurrence = [...facts.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return { told: history(told), facts: history(byOccurrence) };
};

/** Two to a minute, so that times are often the same. */
const timeOf = (index: number): string => new Date(dayOne + Math.floor(index / 2) * 60_000).toISOString();
const idOf = (index: number): string => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
const keyOf = ({ envelope }: Told<TallyEvent>): string => `${envelope?.occurredAt ?? ''} ${envelope?.eventId ?? ''}`;
const placeOf = (key: number, partitions: number) => ({ episodeId: `e${key}`, streamId: `episode-e${key}`, partition: key % partitions });

const anyFact = (chance: Chance, index: number): TallyEvent =>
  chance.happens(0.05)
    ? { type: 'Forgotten', data: {} }
    : { type: 'Counted', data: { amount: chance.whole(14, 300), note: `note ${index} "quoted" \\ ünïcödé` } };

type Correction = Extract<TallyEvent, { readonly type: 'EntryCorrected' | 'EntryVoided' }>;

const anyCorrection = (chance: Chance, entry: Told<TallyEvent>, index: number): Correction => {
  const reason = 'misread';
  if (chance.happens(0.3)) return { type: 'EntryVoided', data: { entryType: entry.type, reason } };
  const moved = chance.happens(0.5) ? timeOf(chance.whole(0, index + 20)) : (entry.envelope?.occurredAt ?? timeOf(index));
  const payload = entry.type === 'Counted' ? { amount: chance.whole(14, 300), note: `note ${index}` } : {};
  const as = { entryType: entry.type, entryVersion: 1, occurredAtPrecision: 'instant', policyVersionId: null, reason } as const;
  // A correction that is corrected in turn is passed over, whatever it says; it must only be readable.
  return entry.type === 'EntryCorrected' || entry.type === 'EntryVoided'
    ? { type: 'EntryVoided', data: { entryType: entry.type, reason } }
    : { type: 'EntryCorrected', data: { ...as, payload, occurredAt: moved } };
};

const correctedFact = (fact: Told<TallyEvent>, { data }: Extract<Correction, { type: 'EntryCorrected' }>): Told<TallyEvent> =>
  ({ type: fact.type, data: data.payload, envelope: { ...fact.envelope, occurredAt: data.occurredAt } }) as Told<TallyEvent>;
