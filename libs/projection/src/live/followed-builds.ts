import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { AnyEvent, ProjectionDefinition } from '@throughline/kernel';
import { builds, type Build } from '../builds/builds';
import { digestOf } from '../builds/digest';
import { standingOf, type ViewStanding } from '../builds/standing';
import { preparedProjection, type PreparedProjection } from './portion';

/** How often the builds are looked at, in milliseconds. */
const lookEveryMs = 500;

export interface Watch {
  /** Why the builds cannot be told at the moment; null when they can. */
  readonly trouble: () => unknown;
  /** How each view stood when the builds were last looked at; empty before that. */
  readonly standings: () => readonly ViewStanding[];
  readonly stop: () => Promise<void>;
}

/**
 * Tells which builds a projector with these definitions keeps current: those that follow, are not paused, and were folded with the same
 * definition so far. Tells it again whenever it changes. While the database does not answer, all stays as it was.
 */
export const watchBuilds = <Event extends AnyEvent>(
  pool: Pool,
  definitions: readonly ProjectionDefinition<Event>[],
  tell: (followed: readonly PreparedProjection<Event>[]) => void,
): Watch => {
  const known = new Map(
    definitions.map((definition) => [identityOf({ ...definition, projection: definition.name, digest: digestOf(definition) }), definition]),
  );
  const prepared = new Map<string, PreparedProjection<Event>>();
  const stopping = new AbortController();
  let trouble: unknown = null;
  let seen: readonly Build[] | null = null;

  const look = async (): Promise<void> => {
    seen = await builds(pool);
    const followed = seen.filter(({ follows, paused }) => follows && !paused);
    const mine = followed.flatMap((build): PreparedProjection<Event>[] => {
      const definition = known.get(identityOf(build));
      if (!definition) return [];
      const standing = `${build.build} ${build.awaited} ${build.stopped ?? ''}`;
      const one = prepared.get(standing) ?? preparedProjection(definition, build.build, build);
      prepared.set(standing, one);
      return [one];
    });
    if (!stopping.signal.aborted) tell(mine);
  };
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look().then(
        () => (trouble = null),
        (error: unknown) => (trouble = error),
      );
      await sleep(lookEveryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = watch();
  return {
    trouble: () => trouble,
    standings: () => {
      const all = seen;
      return all ? definitions.map((definition) => standingOf(definition, all)) : [];
    },
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};

const identityOf = ({
  projection,
  version,
  digest,
}: {
  readonly projection: string;
  readonly version: number;
  readonly digest: string;
}): string => `${projection} ${version} ${digest}`;
