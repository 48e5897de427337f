import type { ProjectionDefinition } from '@throughline/kernel';
import { chanceOf, history, occurredTally, retold, tally, tallyNotes, type TallyEvent, type Told } from '@throughline/testing';
import { foldInMemory, heldByKey } from './fold-in-memory';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));

/** Tells the same events in another order; a correction still comes after what it corrects, and after earlier ones of it. */
const toldInAnotherOrder = (told: readonly Told<TallyEvent>[], shuffling: number): readonly Told<TallyEvent>[] => {
  const chance = chanceOf(shuffling);
  const waiting = [...told];
  const shuffled: Told<TallyEvent>[] = [];
  while (waiting.length > 0) {
    const index = chance.whole(0, waiting.length - 1);
    const needs = (one: Told<TallyEvent>): boolean => isAbout(waiting[index], one);
    if (waiting.slice(0, index).some(needs)) continue;
    shuffled.push(...waiting.splice(index, 1));
  }
  return shuffled;
};

const isAbout = (later: Told<TallyEvent> | undefined, earlier: Told<TallyEvent>): boolean => {
  const corrects = later?.envelope?.corrects;
  return corrects !== undefined && corrects !== null && [earlier.envelope?.eventId, earlier.envelope?.corrects].includes(corrects);
};

describe('folding facts as they occurred', () => {
  beforeAll(() => process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`));

  const seeds = Array.from({ length: 60 }, (_, index) => seed + index);

  it('gives what would have come of telling each fact rightly and in time', () => {
    for (const one of seeds) {
      const { told, facts } = retold(one, { events: 120 });
      expect(foldInMemory(occurredTally, told)).toEqual(foldInMemory(tally, facts));
    }
  });

  it('gives the same in whatever order the facts are told', () => {
    for (const one of seeds) {
      const { told } = retold(one, { events: 60, late: 0.5 });
      const retelling = toldInAnotherOrder(
        told.map(
          ({ type, data, eventId, occurredAt, episodeId, corrects }) =>
            ({ type, data, envelope: { eventId, occurredAt, episodeId, corrects } }) as Told<TallyEvent>,
        ),
        one,
      );
      expect(foldInMemory(occurredTally, history(retelling))).toEqual(foldInMemory(occurredTally, told));
    }
  });

  it('says of each fact which correction it holds by', () => {
    const { told } = retold(seed, { events: 200, corrections: 0.3 });
    const newest = new Map<string | null, string>();
    for (const { type, corrects, eventId } of told) if (type === 'EntryCorrected') newest.set(corrects, eventId);
    const held = [...heldByKey(occurredTally, told).values()].flat();
    expect(held.length).toBeGreaterThan(50);
    for (const { eventId, correctedBy } of held) expect(correctedBy).toBe(newest.get(eventId) ?? null);
  });

  it('passes over what the view does not take in, and corrections of it', () => {
    const notesOnly: ProjectionDefinition<TallyEvent> = { ...occurredTally, takes: ['Counted'] };
    const { told } = retold(seed, { events: 200, corrections: 0.3 });
    const counted = told.filter(({ type, data }) => type === 'Counted' || ('entryType' in data && data.entryType === 'Counted'));
    expect(foldInMemory(notesOnly, told)).toEqual(foldInMemory(occurredTally, counted));
  });
});

describe('folding events as they were told', () => {
  it('knows nothing of corrections, unless the view takes them in', () => {
    const { told } = retold(seed, { events: 100 });
    const uncorrected = told.filter(({ corrects }) => corrects === null);
    expect(foldInMemory(tally, told)).toEqual(foldInMemory(tally, uncorrected));
    expect(foldInMemory(tally, told).get(tallyNotes.name)?.length).toBeGreaterThan(50);
  });
});
