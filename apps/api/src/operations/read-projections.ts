import { builds, digestOf, parkedCounts, type Build, type ParkedCount } from '@throughline/projection';
import { allViews } from '@throughline/views';
import type { Pool } from 'pg';
import { isoTime } from '@throughline/kernel';

/** How far somebody is behind the log. */
export interface Behind {
  readonly events: number;
  /** How old the oldest event is that is missing; 0 when none is. */
  readonly seconds: number;
}

/** How far a build has come in a partition. */
export interface BuildPlace extends Behind {
  readonly partition: number;
  readonly checkpoint: number;
  /** Of the log. */
  readonly head: number;
  /** When something was taken in last: ISO 8601, UTC; null before that. */
  readonly movedAt: string | null;
}

/** How a build's definition stands to the one that this program has. */
export type KnownDefinition = 'same' | 'changed' | 'unknown';

export interface BuildReport extends Omit<Build, 'projection' | 'version' | 'digest'> {
  readonly definition: KnownDefinition;
  /** null while nobody keeps it current. */
  readonly lag: Behind | null;
  readonly places: readonly BuildPlace[];
  readonly parked: readonly Pick<ParkedCount, 'category' | 'keys'>[];
}

export interface ProjectionReport {
  readonly name: string;
  readonly version: number;
  /** Whether queries are answered. */
  readonly served: boolean;
  /** What serves was folded with another definition than this program has. */
  readonly changed: boolean;
  /** Of what serves. */
  readonly lag: Behind | null;
  readonly builds: readonly BuildReport[];
}

const definitions: ReadonlyMap<string, string> = new Map(allViews.map((view) => [`${view.name} ${view.version}`, digestOf(view)] as const));

/** Every view that the database or this program knows, by name and version, with all of its builds. */
export const readProjections = async (pool: Pool): Promise<readonly ProjectionReport[]> => {
  const [found, places, parked] = [await builds(pool), await placesOf(pool), await parkedCounts(pool)];
  const views = new Map(
    [...allViews.map(({ name, version }) => ({ name, version })), ...found.map(({ projection: name, version }) => ({ name, version }))].map(
      (view) => [`${view.name} ${view.version}`, view] as const,
    ),
  );
  return [...views.values()]
    .sort((one, other) => one.name.localeCompare(other.name) || one.version - other.version)
    .map(({ name, version }) => {
      const own = found.filter((build) => build.projection === name && build.version === version);
      return reportOf(
        { name, version },
        own.map((build) => buildReport(build, places.get(build.build) ?? [], parked)),
      );
    });
};

const reportOf = ({ name, version }: Pick<ProjectionReport, 'name' | 'version'>, own: readonly BuildReport[]): ProjectionReport => {
  const serving = own.find(({ state }) => state === 'serving');
  return {
    name,
    version,
    served: serving !== undefined,
    changed: serving?.definition === 'changed',
    lag: serving?.lag ?? null,
    builds: own,
  };
};

const buildReport = (
  { projection, version, digest, ...build }: Build,
  places: readonly BuildPlace[],
  parked: readonly ParkedCount[],
): BuildReport => {
  const here = definitions.get(`${projection} ${version}`);
  return {
    ...build,
    definition: here === undefined ? 'unknown' : here === digest ? 'same' : 'changed',
    lag: build.follows ? lagOver(places) : null,
    places,
    parked: parked.filter((one) => one.build === build.build).map(({ category, keys }) => ({ category, keys })),
  };
};

const lagOver = (places: readonly BuildPlace[]): Behind => ({
  events: places.reduce((sum, { events }) => sum + events, 0),
  seconds: Math.max(0, ...places.map(({ seconds }) => seconds)),
});

/** Of the builds that projectors follow, in each partition of the log. Clocks differ: an age is never below 0. */
const placesOf = async (pool: Pool): Promise<ReadonlyMap<number, readonly BuildPlace[]>> => {
  const { rows } = await pool.query<BuildPlace & { readonly build: number }>(
    `select b.build, h.partition::int as partition, coalesce(c.sequence, 0)::float8 as checkpoint, h.sequence::float8 as head,
            greatest(h.sequence - coalesce(c.sequence, 0), 0)::float8 as events,
            coalesce(greatest(extract(epoch from now() - e.recorded_at), 0), 0)::float8 as seconds,
            ${isoTime('c.moved_at')} as "movedAt"
       from projection_builds b cross join partition_heads h
       left join checkpoints c on c.build = b.build and c.partition = h.partition
       left join events e on e.partition = h.partition and e.sequence = coalesce(c.sequence, 0) + 1
      where b.follows order by b.build, h.partition`,
  );
  const byBuild = new Map<number, BuildPlace[]>();
  for (const { build, ...place } of rows) byBuild.set(build, [...(byBuild.get(build) ?? []), place]);
  return byBuild;
};
