import { eventCodec } from '@throughline/episode';
import { builds, fillBuilds, finishBuilds, parkedKeys } from '@throughline/projection';
import { bareBuilds, differences, lawRuns, manyLives, openLogWithViews } from '@throughline/testing';
import { allViews } from './all-views';

const { numRuns: lives, seed } = lawRuns(2);
const appends = manyLives(lives, seed);

describe('every view, filled from the log', () => {
  it.each([1, 50_000, undefined])('holds row for row what the live one holds, facts included; chunks of %s', async (chunkSize) => {
    const clinic = await openLogWithViews(allViews);
    try {
      for (const append of appends) await clinic.log.append(append);
      const live = new Map((await builds(clinic.pool)).map(({ projection, build }) => [projection, build]));
      clinic.follow();
      const filled = await bareBuilds(clinic.pool, allViews);
      const { readSubjects, heads } = clinic.log;
      const how = { pool: clinic.pool, builds: filled, codec: eventCodec, readSubjects, heads };
      await fillBuilds({ ...how, ...(chunkSize && { chunkSize }) });
      await finishBuilds(how);
      await clinic.untilEnd();
      for (const { definition, build } of filled) {
        expect([definition.name, await differences(clinic.pool, definition, build, live.get(definition.name) ?? 0)]).toEqual([
          definition.name,
          [],
        ]);
      }
      expect(await parkedKeys(clinic.pool)).toEqual([]);
    } finally {
      await clinic.close();
    }
  });
});
