import { folded } from './frontier';
import type { Hash } from './hash';

/** A perfect subtree: the one over the leaves from `index * 2^height` up to, not with, `(index + 1) * 2^height`. */
export interface Node {
  readonly height: number;
  readonly index: number;
}

/** Looks hashes of perfect subtrees up, in the order asked for. */
export type ReadNodes = (nodes: readonly Node[]) => Promise<readonly Hash[]>;

/** Leaves from one up to, not with, another one. RFC 6962's ranges begin at a multiple of a power of two that is no smaller than they are long. */
export type Range = readonly [from: number, to: number];

/** The perfect subtrees that a range consists of, from left to right. */
export const nodesOf = ([from, to]: Range): readonly Node[] => {
  const nodes: Node[] = [];
  for (let start = from; start < to;) {
    let height = 0;
    while (start + 2 ** (height + 1) <= to) height += 1;
    nodes.push({ height, index: start / 2 ** height });
    start += 2 ** height;
  }
  return nodes;
};

/** The hashes of ranges of leaves, from one look-up. */
export const hashesOf = async (ranges: readonly Range[], read: ReadNodes): Promise<readonly Hash[]> => {
  const parts = ranges.map(nodesOf);
  const hashes = await read(parts.flat());
  let taken = 0;
  return parts.map(({ length }) => folded(hashes.slice(taken, (taken += length))));
};

/** The roots of the perfect subtrees that a tree of this size consists of: what `createFrontier` goes on from. */
export const peaksOf = (size: number, read: ReadNodes): Promise<readonly Hash[]> => read(nodesOf([0, size]));

/** The root of a tree of this size. */
export const rootOf = async (size: number, read: ReadNodes): Promise<Hash> => folded(await peaksOf(size, read));
