import { join } from 'node:path';
import { fillInThreads } from '../../apps/projector/src';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { openEventLog, subjectsIn } from '@throughline/log';
import { fillBuilds, finishBuilds, type BuildToFill } from '@throughline/projection';
import { fillLog } from '@throughline/testing';
import { allViews } from '@throughline/views';
import { interleave, progress, whole } from '../measure';
import { reportRatios } from './report';
import { copySameRows, spoolRows, type Filling } from './same-rows';
import { openStage, timedWithBuilds, type Stage } from './stage';

const reading = 'reading, decoding, COPYing the same rows';
const inOne = 'filling, in one thread';
const filling = 'filling';
const complete = 'filling, then keys, indexes, analyze';
const goal = 0.5;

/** All views together from the log, against what cannot be spared of it. */
export const fromLog = async (patients: number, rounds: number, parallel: number): Promise<void> => {
  const stage = await openStage();
  try {
    const from = await filledLog(stage, patients, parallel);
    const events = from.heads.reduce((sum, { sequence }) => sum + sequence, 0);
    const spool = join(stage.folder, 'spool');
    const round = (work: (builds: readonly BuildToFill<EpisodeServiceEvent>[]) => Promise<void>) => async (): Promise<number> =>
      events / (await timedWithBuilds(stage.pool, allViews, work));
    progress('making the rows');
    await round((builds) => spoolRows(from, builds, spool))();
    const fill = (builds: readonly BuildToFill<EpisodeServiceEvent>[]): Promise<void> =>
      fillBuilds({ ...from, builds, heads: () => Promise.resolve(from.heads) });
    const inThreads = fillInThreads(stage.url, 0);
    const fillAll = (builds: readonly BuildToFill<EpisodeServiceEvent>[]): Promise<void> =>
      inThreads({ ...from, builds, heads: () => Promise.resolve(from.heads) }, { rebuild: 1, maxLoad: 100 }, null);
    const figures = await interleave(
      [
        { name: reading, round: round((builds) => copySameRows(from, builds, spool)) },
        { name: inOne, round: round(fill) },
        { name: filling, round: round(fillAll) },
        {
          name: complete,
          round: round(async (builds) => {
            await fillAll(builds);
            await finishBuilds({ pool: stage.pool, builds, parallel });
          }),
        },
      ],
      rounds,
    );
    reportRatios(`${whole(events)} events into ${allViews.length} views, ${parallel} partitions at once`, figures, reading, [
      { name: filling, least: goal },
    ]);
  } finally {
    await stage.end();
  }
};

const filledLog = async ({ url, pool }: Stage, patients: number, parallel: number): Promise<Filling<EpisodeServiceEvent>> => {
  progress(`filling the log with ${whole(patients)} histories`);
  const log = await openEventLog({ url, codec: eventCodec });
  await fillLog(log, { patients, sites: true });
  const heads = await log.heads();
  await log.close();
  await pool.query('vacuum analyze');
  return { pool, codec: eventCodec, readSubjects: subjectsIn({ connectionString: url }), heads, parallel };
};
