import type { Finding } from '../findings';
import type { ViewProof } from '../result';
import type { ReaderPosition } from './positions';

/**
 * What is wrong with those who follow the log: one that is ahead of it, one that stood still from the start of the proof to its end although
 * an event had been waiting for longer than the patience, and events in a queue that do not belong there.
 */
export const examineReaders = (
  atStart: readonly ReaderPosition[],
  atEnd: readonly ReaderPosition[],
  patienceMs: number,
): readonly Finding[] => {
  const reachedSince = new Map(atEnd.map((reader) => [nameOf(reader), reader.reached]));
  return atStart.flatMap((reader): readonly Finding[] => {
    const { view, partition, reached, head, waitsMs, astray } = reader;
    const who = view === null ? 'relay' : 'view';
    const named = { partition, sequence: reached, ...(view === null ? {} : { view }) };
    const found: Finding[] = [];
    if (reached > head) found.push({ kind: `${who}-ahead`, ...named, why: `the log's head is ${head}` });
    if (waitsMs > patienceMs && reachedSince.get(nameOf(reader)) === reached) {
      const why = `${head - reached} events wait, the first for ${Math.round(waitsMs / 1_000)} s`;
      found.push({ kind: `${who}-frozen`, ...named, why });
    }
    if (astray > 0) found.push({ kind: 'parked-astray', partition, ...(view === null ? {} : { view }), why: `${astray} events` });
    return found;
  });
};

const nameOf = ({ view, partition }: ReaderPosition): string => `${partition} ${view ?? ''}`;

/** Where the views were: what a checkpoint says has been passed is folded, but for what waits. */
export const viewProofs = (readers: readonly ReaderPosition[]): readonly ViewProof[] =>
  readers.flatMap(({ view, partition, reached, head, parked }) =>
    view === null ? [] : [{ view, partition, checkpoint: reached, folded: reached - parked, parked, behind: Math.max(0, head - reached) }],
  );
