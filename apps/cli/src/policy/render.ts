import { choicesOf, type PolicyDifference, type PolicyEffect, type PolicyVersion } from '@throughline/episode';
import { columns } from '../table';

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;

/** A choice in words. */
const inWords = (value: unknown): string => {
  if (value === null) return 'says nothing';
  if (Array.isArray(value)) return value.join(', ') || 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** A site's versions, and what the newest one chooses. */
export const versionsAsText = (versions: readonly PolicyVersion[]): string => {
  const newest = versions.at(-1);
  const table = columns(versions.map(({ id, effectiveFrom, reason }) => [id, `from ${effectiveFrom}`, reason]));
  const choices = newest ? columns([...choicesOf(newest.fields)].map(([field, value]) => [field, inWords(value)])) : [];
  return lines([...table, '', `${newest?.id ?? ''} says:`, ...choices]);
};

export const differencesAsText = (differences: readonly PolicyDifference[]): string =>
  differences.length === 0
    ? 'They say the same.\n'
    : lines(columns([['Choice', 'A', 'B'], ...differences.map(({ field, a, b }) => [field, inWords(a), inWords(b)])]));

export interface EpisodeEffect extends PolicyEffect {
  readonly episodeId: string;
}

export const effectsAsText = (effects: readonly EpisodeEffect[]): string =>
  effects.length === 0
    ? 'No open episode would be decided differently.\n'
    : lines(
        columns([
          ['Episode', 'Decision', 'Now', 'Then'],
          ...effects.map(({ episodeId, decision, before, after }) => [episodeId, decision, before, after]),
        ]),
      );
