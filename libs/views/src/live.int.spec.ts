import { checkpoints } from '@throughline/projection';
import { lawRuns, manyLives, openLogWithViews, type LogWithViews } from '@throughline/testing';
import { allViews } from './all-views';

const { numRuns: lives, seed } = lawRuns(2);

/** How much the views have taken in, all of them together. */
const taken = async ({ pool }: LogWithViews): Promise<number> => (await checkpoints(pool)).reduce((sum, { sequence }) => sum + sequence, 0);

const untilTaken = async (clinic: LogWithViews, enough: number): Promise<void> => {
  while ((await taken(clinic)) < enough) await new Promise((done) => setTimeout(done, 5));
};

const appends = manyLives(lives, seed);

describe('every view, kept up to date on a real log', () => {
  it('is asked about most kinds of events', () => {
    const told = new Set(appends.flatMap(({ streams }) => streams.flatMap(({ events }) => events.map(({ type }) => type))));
    expect(told.size).toBeGreaterThan(45);
  });

  it.each([1, 7, 1_000])('holds what a fresh fold makes, also after a stop and a restart (I1); batches of %d', async (batchSize) => {
    const half = Math.floor(appends.length / 2);
    const clinic = await openLogWithViews(allViews);
    try {
      for (const append of appends.slice(0, half)) await clinic.log.append(append);
      const first = clinic.follow(batchSize);
      await untilTaken(clinic, (half * allViews.length) / 2);
      await first.stop();
      const before = await taken(clinic);
      clinic.follow(batchSize);
      // The rest comes while the views catch up.
      for (const append of appends.slice(half)) await clinic.log.append(append);
      await clinic.untilEnd();
      expect(await taken(clinic)).toBeGreaterThan(before);
      await clinic.expectFreshFold();
    } finally {
      await clinic.close();
    }
  });
});
