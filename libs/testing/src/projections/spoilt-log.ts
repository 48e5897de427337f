import type { Codec, StoredEvent } from '@throughline/kernel';
import type { ReadStored } from '@throughline/projection';
import type { Chance } from './chance';
import { stored } from './history';
import { retold, type RetoldOptions } from './retold';
import { tallyCodec, unbearable, type TallyEvent } from './tally';

/** An event that nobody can take in: broken, of no known type, unbearable to the fold, or refused by the database. */
const spoil = (chance: Chance, event: StoredEvent): StoredEvent => {
  if (event.type !== 'Counted') return { ...event, payload: '{' };
  return chance.pick([
    { ...event, payload: `!${event.payload}` },
    { ...event, type: 'Invented' },
    { ...event, payload: JSON.stringify({ amount: unbearable, note: '' }) },
    { ...event, payload: JSON.stringify({ amount: 1, note: '\u0000' }) },
  ]);
};

/** A log some of whose events, an early one among them, were written wrongly, and the codecs that understand more and more of them. */
export const spoiltLog = (chance: Chance, events: number, options: Omit<RetoldOptions, 'events'> = {}) => {
  const { told } = retold(chance.whole(0, 1e6), { events, partitions: 2, ...options });
  const whole = told.map(stored);
  const list = whole.map((event, index) => (index === 5 || chance.happens(0.03) ? spoil(chance, event) : event));
  const right = new Map(list.flatMap((event, index) => (event === whole[index] ? [] : [[event, whole[index]] as const])));
  const mends = (isMended: (eventId: string) => boolean): Codec<TallyEvent> => ({
    ...tallyCodec,
    read: (event) => tallyCodec.read((isMended(event.eventId) && right.get(event)) || event),
  });
  const half = new Set(whole.flatMap(({ eventId }) => (chance.happens(0.5) ? [eventId] : [])));
  const spoilt = new Set([...right.keys()].map(({ eventId }) => eventId));
  return {
    told,
    list,
    isSpoilt: (eventId: string) => spoilt.has(eventId),
    half: mends((eventId) => half.has(eventId)),
    all: mends(() => true),
  };
};

/** Reads events of a list by where they are, as a log does. */
export const readStoredFrom =
  (list: readonly StoredEvent[]): ReadStored =>
  (partition, sequences) =>
    Promise.resolve(list.filter((event) => event.partition === partition && sequences.includes(event.sequence)));
