import { chanceOf } from '@throughline/testing';
import type { Pool } from 'pg';
import { questions, subjectOf } from '../views/questions';

/** What staff ask all day. */
const asked = questions.filter(({ name }) =>
  ['patient-timeline by patient', 'caseload by staff member', 'obligations by site'].includes(name),
);

/** Asks one question after another until told to stop. @returns how long each took, in milliseconds */
export const startAsking = (pool: Pool, readers: number, patients: number): { readonly stop: () => Promise<readonly number[]> } => {
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
