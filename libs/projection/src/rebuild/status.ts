import { buildsIn, type Build, type Queried } from '../builds/builds';
import { rebuildOf, type Rebuild } from './rebuilds';

/** How far a rebuild is in one partition; of several builds, the one that is least far counts. */
export interface RebuildPartition {
  readonly partition: number;
  /** Of the log, up to where it is filled. */
  readonly ofEvents: number;
  /** That were folded; while a topic is staged, those that were put down. */
  readonly events: number;
  /** Of the payloads that were folded. */
  readonly bytes: number;
  readonly done: boolean;
}

/** A rebuild with its builds and its progress. */
export interface RebuildStatus extends Rebuild {
  readonly builds: readonly Build[];
  readonly partitions: readonly RebuildPartition[];
  readonly events: number;
  readonly ofEvents: number;
  readonly bytes: number;
  /** Events a second since staging or filling began, after which it stays; null before that. */
  readonly rate: number | null;
  /** Until it is filled and indexed at this rate, in seconds: an estimate; null while nothing can be said, as before filling. */
  readonly secondsLeft: number | null;
}

/** Indexing takes about this share of the time that filling takes: measured by `npm run bench -- rebuild`. */
const indexingShare = 0.15;

/** @returns null when there is no such rebuild */
export const rebuildStatus = async (database: Queried, rebuild: number, now: number): Promise<RebuildStatus | null> => {
  const found = await rebuildOf(database, rebuild);
  if (!found) return null;
  const { rows: partitions } = await database.query<RebuildPartition>(
    `select partition, max(horizon)::float8 as "ofEvents", min(${found.phase === 'staging' ? 'staged' : 'events'})::float8 as events,
            min(bytes)::float8 as bytes, bool_and(done) as done
       from rebuild_marks join projection_builds using (build) where rebuild = $1 group by partition order by partition`,
    [rebuild],
  );
  const sum = (pick: (one: RebuildPartition) => number): number => partitions.reduce((total, one) => total + pick(one), 0);
  const [events, ofEvents] = [sum((one) => one.events), sum((one) => one.ofEvents)];
  return {
    ...found,
    builds: await buildsIn(database, rebuild),
    partitions,
    events,
    ofEvents,
    bytes: sum((one) => one.bytes),
    ...paceOf(found, events, ofEvents, now),
  };
};

const paceOf = (
  { beganAt, phase, phaseSince }: Rebuild,
  events: number,
  ofEvents: number,
  now: number,
): Pick<RebuildStatus, 'rate' | 'secondsLeft'> => {
  if (beganAt === null || events === 0) return { rate: null, secondsLeft: null };
  const isUnderWay = phase === 'staging' || phase === 'filling';
  const [since, until] = isUnderWay ? [phaseSince, now] : [beganAt, Date.parse(phaseSince)];
  const seconds = Math.max((until - Date.parse(since)) / 1_000, 0.001);
  const rate = events / seconds;
  if (phase !== 'filling') return { rate, secondsLeft: null };
  return { rate, secondsLeft: ((ofEvents - events) / rate) * (1 + indexingShare) + seconds * indexingShare };
};
