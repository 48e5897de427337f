import { chanceOf } from '@throughline/testing';
import type { Pool } from 'pg';
import { questions, subjectOf } from '../views/questions';
import { evenly } from '../visible/load';

/** What staff ask all day. */
const asked = questions.filter(({ name }) =>
  ['patient-timeline by patient', 'caseload by staff member', 'obligations by site'].includes(name),
);

/** What took how long, in milliseconds, and when it began: `performance.now()`. */
export interface Timed {
  readonly at: number;
  readonly ms: number;
}

/** Asks so many questions a second, evenly, until told to stop, whether or not those before were answered. */
export const startAsking = (pool: Pool, perSecond: number, patients: number): { readonly stop: () => Promise<readonly Timed[]> } => {
  const times: Timed[] = [];
  const chance = chanceOf(1);
  const stopping = new AbortController();
  let next = 0;
  const asking = (async () => {
    while (!stopping.signal.aborted) {
      await evenly(perSecond, 1, async () => {
        const at = performance.now();
        next += 1;
        await asked[next % asked.length]?.ask(pool, subjectOf(chance.whole(0, patients - 1)));
        times.push({ at, ms: performance.now() - at });
      });
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await asking;
      return times;
    },
  };
};

/** So many ask one question after another, without pause, until told to stop. @returns how long each took, in milliseconds */
export const startAskingWithoutPause = (
  pool: Pool,
  readers: number,
  patients: number,
): { readonly stop: () => Promise<readonly number[]> } => {
  const times: number[] = [];
  let stopped = false;
  const reader = async (seed: number): Promise<void> => {
    const chance = chanceOf(seed);
    for (let next = seed; !stopped; next += 1) {
      const begun = performance.now();
      await asked[next % asked.length]?.ask(pool, subjectOf(chance.whole(0, patients - 1)));
      times.push(performance.now() - begun);
    }
  };
  const all = Promise.all(Array.from({ length: readers }, (_, index) => reader(index + 1)));
  return {
    stop: async () => {
      stopped = true;
      await all;
      return times;
    },
  };
};
