import type { Break } from './break';
import { differencesBetween } from './schemas/differences';
import type { JsonSchema } from './schemas/vocabulary';

/** Schemas of events by their path: `ReferralOpened/2.json`. */
export type EventSchemas = ReadonlyMap<string, JsonSchema>;

/**
 * What breaks the contract about stored events. A version that was released is stored, and others hold what they were sent against its schema,
 * which takes no unknown fields: so no keyword of it may change at all, to wider or to narrower. New types and new versions are free.
 */
export const breaksOfEvents = (released: EventSchemas, today: EventSchemas): readonly Break[] =>
  [...released].flatMap(([path, schema]): readonly Break[] => {
    const { type, version, name } = versionOf(path);
    const now = today.get(path);
    if (now === undefined) {
      return [{ kind: 'version-removed', says: `${name} is gone.`, remedy: `Events of it are stored for good. ${restore(path)}` }];
    }
    return differencesBetween(schema, now).map(({ kind, at, says, effect }) => ({
      kind,
      says: `${name}, at ${at || '/'}: ${says}.`,
      remedy: effect === 'rewords' ? wordsOnly : `${restore(path)} ${newVersion(type, latestOf(type, released) + 1, version)}`,
    }));
  });

const versionOf = (path: string): { readonly type: string; readonly version: number; readonly name: string } => {
  const [, type = path, version = '1'] = /^(\w+)\/(\d+)\.json$/.exec(path) ?? [];
  return { type, version: Number(version), name: `${type} version ${version}` };
};

const latestOf = (type: string, released: EventSchemas): number =>
  Math.max(...[...released.keys()].filter((path) => path.startsWith(`${type}/`)).map((path) => versionOf(path).version));

const restore = (path: string): string => `Put it back: cp docs/contracts/released/schemas/${path} docs/schemas/${path}.`;

const newVersion = (type: string, next: number, changed: number): string =>
  `If ${type} has to say something else from now on, give its definition in libs/episode \`version: ${next}\` and an \`upcast\` from ${next - 1} to ${next}, ` +
  `keep an event of version ${changed} in test/histories, and run "npm run schemas".`;

const wordsOnly =
  'If it means what it meant, accept the words with "npm run release-contracts -- --reworded". A new meaning, unit or source needs a new version with an upcast.';
