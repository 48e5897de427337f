import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playRounds } from './rounds';
import { scenarios } from './scenarios';
import { openStage, type Stage } from './stage/stage';

/** Longer than leases and sessions of a brisk stage, and than the transactions of a sleeper are waited for. */
const freezeMs = 6_000;
const longestMs = 120_000;

/** Describes one round of every scenario that needs so many brokers, all on one stage. The full dose is `npm run faults`. */
export const shortDose = (brokers: 1 | 3): void => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
  const say = (line: string): void => void process.stdout.write(`${line}\n`);

  describe(`a service on ${brokers === 1 ? 'one broker' : 'three brokers'} loses nothing, and doubles nothing`, () => {
    let folder: string;
    let stage: Stage;
    let wrong = false;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'throughline-faults-'));
      say(`Seed ${seed}; again with SEED=${seed}`);
      stage = await openStage({ folder, brokers, seed, brisk: true });
    }, longestMs);
    afterAll(async () => {
      await stage.close();
      if (!wrong) await rm(folder, { recursive: true, force: true });
    });

    const ofThese = scenarios.filter((scenario) => scenario.brokers === brokers);
    it.each(ofThese.map((scenario) => ({ ...scenario, scenario })))(
      'when $about',
      async ({ scenario }) => {
        // After a finding all that comes later would be found to be wrong too.
        if (wrong) throw new Error('An earlier round has found something');
        wrong = true;
        expect(await playRounds(stage, scenario, { rounds: 1, seed, freezeMs, say })).toMatchObject({ rounds: 1 });
        wrong = false;
      },
      longestMs,
    );
  });
};
