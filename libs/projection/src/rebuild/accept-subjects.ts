import type { DatabaseError, PoolClient } from 'pg';
import type { AnyEvent, Codec, StoredEvent, SubjectEvents } from '@throughline/kernel';
import type { Parking } from '../bookkeeping/parked';
import { groupedByKey, waiting } from '../fold/fold-key';
import { isRefusal, rowRefusal } from '../live/failures';
import { batchReader, concerned, type KeyedEvent } from '../live/portion';
import type { FilledBuild } from './filled-build';
import { factLinesOf, foldKey, type KeyText, type SubjectText } from './fold-subject';
import { writeSubjects } from './write-chunk';

/** Where the rows of subjects go that PostgreSQL refused together. */
export interface Accepting<Event extends AnyEvent> {
  readonly client: PoolClient;
  readonly builds: readonly FilledBuild<Event>[];
  readonly codec: Codec<Event>;
  /** The events of subjects of which rows are refused. */
  readonly known: ReadonlyMap<string, SubjectEvents>;
  /** Gains the subjects of which rows are refused and the events are not known. */
  readonly lacking: Set<string>;
}

/**
 * Finds the subjects whose rows PostgreSQL refuses, by halving, and of each of their keys the largest run of events whose rows it accepts;
 * what comes after that is parked. Slow, and only taken after a refusal. When it lacks events of a subject, all must be taken back.
 */
export const acceptSubjects = async <Event extends AnyEvent>(
  accepting: Accepting<Event>,
  subjects: readonly SubjectText[],
): Promise<void> => {
  const { client, builds, known, lacking } = accepting;
  const refused = await attempt(client, () => writeSubjects(client, builds, subjects));
  if (!refused) return;
  const [first, second] = subjects;
  if (first && !second) {
    const found = known.get(first.subject);
    if (found) await acceptKeys(accepting, found);
    else lacking.add(first.subject);
    return;
  }
  const middle = Math.ceil(subjects.length / 2);
  await acceptSubjects(accepting, subjects.slice(0, middle));
  await acceptSubjects(accepting, subjects.slice(middle));
};

const takeBack = 'rollback to savepoint attempt; release savepoint attempt';

/**
 * @param accepted what becomes of rows that are not refused
 * @returns why they were refused, of which then none is there; null when they were not
 */
const attempt = async (
  client: PoolClient,
  write: () => Promise<void>,
  accepted: 'keep' | 'take-back' = 'keep',
): Promise<DatabaseError | null> => {
  await client.query('savepoint attempt');
  try {
    await write();
    await client.query(accepted === 'keep' ? 'release savepoint attempt' : takeBack);
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await client.query(takeBack);
    return error;
  }
};

const acceptKeys = async <Event extends AnyEvent>(accepting: Accepting<Event>, { subject, events }: SubjectEvents): Promise<void> => {
  const reader = batchReader(accepting.codec);
  for (const filled of accepting.builds) {
    for (const [key, told] of groupedByKey(concerned(filled.projection, events, reader))) {
      await acceptKey({ ...accepting, builds: [filled] }, filled, { subject, key, told });
    }
  }
};

interface KeyOfSubject<Event extends AnyEvent> {
  readonly subject: string;
  readonly key: string;
  readonly told: readonly KeyedEvent<Event>[];
}

/** @param without discarded events of the key whose rows are refused */
const acceptKey = async <Event extends AnyEvent>(
  accepting: Accepting<Event>,
  filled: FilledBuild<Event>,
  { subject, key, told }: KeyOfSubject<Event>,
  without: readonly StoredEvent[] = [],
): Promise<void> => {
  const { client, builds, codec } = accepting;
  const { projection } = filled;
  const factLines = factLinesOf<Event>(codec.definitions);
  const foldFirst = (count: number): KeyText => foldKey(filled, key, told.slice(0, count), factLines);
  const write = ({ texts }: KeyText, parked: readonly Parking[] = [], passedOver: readonly StoredEvent[] = []): Promise<void> => {
    const parkings = parked.length + passedOver.length > 0 ? [{ build: projection.build, parkings: parked, passedOver }] : [];
    return writeSubjects(client, builds, [{ subject, events: 0, bytes: 0, texts, parkings, size: 0 }]);
  };

  const all = foldFirst(told.length);
  let refusal = await attempt(client, () => write(all, waiting(key, told, all), [...without, ...all.passedOver]));
  if (!refusal) return;
  let [good, bad] = [0, all.taken];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const refused = await attempt(client, () => write(foldFirst(middle)), 'take-back');
    if (refused) [bad, refusal] = [middle, refused];
    else good = middle;
  }
  const refused = told[good];
  if (refused && projection.discarded.has(refused.stored.eventId)) {
    const others = told.filter((one) => one !== refused);
    return acceptKey(accepting, filled, { subject, key, told: others }, [...without, refused.stored]);
  }
  const accepted = foldFirst(good);
  const parked = waiting(key, told, { taken: good, guilt: rowRefusal(refusal) });
  await write(accepted, parked, [...without, ...accepted.passedOver]);
};
