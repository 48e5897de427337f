import type { ProjectionDefinition } from '@throughline/kernel';
import { builds, standingOf, type Build } from '@throughline/projection';
import type { PoolClient } from 'pg';
import { viewOf } from '../view-of';

/** One set of tables of a view. */
export interface BuildHealth extends Pick<Build, 'build' | 'state' | 'paused' | 'stopped' | 'since'> {
  /** Name and version: `caseload v2`. */
  readonly view: string;
  /** Events of the log that it has not taken in; null while it is being filled. */
  readonly behind: number | null;
}

/** How the views stand, for the definitions of the code at hand. */
export interface ViewsExamination {
  readonly builds: readonly BuildHealth[];
  /** Views of which no build serves. */
  readonly unbuilt: readonly string[];
  /** Views that serve what another definition folded, with that build. */
  readonly changed: readonly { readonly view: string; readonly name: string; readonly build: number }[];
  /** Where each view that serves is, by partition. */
  readonly reached: (view: string, partition: number) => number;
}

/** Looks at the builds, in the snapshot of the client's transaction. */
export const examineBuilds = async (
  client: PoolClient,
  definitions: readonly ProjectionDefinition<never>[],
  heads: ReadonlyMap<number, number>,
): Promise<ViewsExamination> => {
  const found = await builds(client);
  const reached = await checkpointsOf(client);
  const standings = definitions.map((definition) => ({ view: viewOf(definition), ...standingOf(definition, found) }));
  const serving = new Map(standings.flatMap(({ view, serving }) => (serving ? [[view, serving.build]] : [])));
  return {
    builds: found.map((one) => {
      const { build, state, paused, stopped, since } = one;
      return { view: viewOf(one), build, state, paused, stopped, since, behind: behindOf(one, heads, reached) };
    }),
    unbuilt: standings.filter((one) => !one.serving).map(({ view }) => view),
    changed: standings.flatMap(({ view, projection: name, serving, changed }) =>
      serving && changed ? [{ view, name, build: serving.build }] : [],
    ),
    reached: (view, partition) => reached.get(`${serving.get(view)} ${partition}`) ?? 0,
  };
};

/** For a database in which nothing was built yet. */
export const nothingBuilt = (definitions: readonly ProjectionDefinition<never>[]): ViewsExamination => ({
  builds: [],
  unbuilt: definitions.map(viewOf),
  changed: [],
  reached: () => 0,
});

const behindOf = ({ build, follows }: Build, heads: ReadonlyMap<number, number>, reached: ReadonlyMap<string, number>): number | null => {
  if (!follows) return null;
  return [...heads].reduce((sum, [partition, head]) => sum + head - (reached.get(`${build} ${partition}`) ?? 0), 0);
};

const checkpointsOf = async (client: PoolClient): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query<{ place: string; sequence: number }>(
    `select build || ' ' || partition as place, sequence::float8 as sequence from checkpoints`,
  );
  return new Map(rows.map(({ place, sequence }) => [place, sequence]));
};
