import type { Finding } from '../findings';
import type { ReaderPosition } from './positions';

/**
 * What is wrong with those who follow the log: one that is ahead of it, and one that stood still from the start of the proof to its end
 * although an event had been waiting for longer than the patience.
 */
export const examineReaders = (
  atStart: readonly ReaderPosition[],
  atEnd: readonly ReaderPosition[],
  patienceMs: number,
): readonly Finding[] => {
  const reachedSince = new Map(atEnd.map((reader) => [nameOf(reader), reader.reached]));
  return atStart.flatMap((reader): readonly Finding[] => {
    const { view, partition, reached, head, waitsMs } = reader;
    const who = view === null ? 'relay' : 'view';
    const named = { partition, sequence: reached, ...(view === null ? {} : { view }) };
    if (reached > head) return [{ kind: `${who}-ahead`, ...named, why: `the log's head is ${head}` }];
    if (waitsMs < patienceMs || (reachedSince.get(nameOf(reader)) ?? reached) !== reached) return [];
    return [{ kind: `${who}-frozen`, ...named, why: `${head - reached} events wait, the first for ${Math.round(waitsMs / 1_000)} s` }];
  });
};

const nameOf = ({ view, partition }: ReaderPosition): string => `${partition} ${view ?? ''}`;
