import { emptyRoot, nodeHash, type Hash } from './hash';

/** A tree of which only the right edge is kept: enough to add leaves and to tell its root. Log n hashes, however large it is. */
export interface Frontier {
  readonly add: (leaf: Hash) => void;
  readonly size: () => number;
  readonly root: () => Hash;
  /** The roots of the perfect subtrees that it consists of, from left to right. */
  readonly peaks: () => readonly Hash[];
}

/**
 * @param size of the tree so far
 * @param peaks the roots of the perfect subtrees that it consists of, from left to right: see `peaksOf`
 */
export const createFrontier = (size = 0, peaks: readonly Hash[] = []): Frontier => {
  const standing = [...peaks];
  let count = size;
  return {
    add: (leaf) => {
      let node = leaf;
      for (let rest = count; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        const left = standing.pop();
        if (left === undefined) throw new Error('The peaks do not belong to the size of the tree');
        node = nodeHash(left, node);
      }
      standing.push(node);
      count += 1;
    },
    size: () => count,
    root: () => folded(standing),
    peaks: () => [...standing],
  };
};

/** What stands over the peaks of a tree. */
export const folded = (peaks: readonly Hash[]): Hash =>
  peaks.reduceRight((right: Hash | null, left) => (right === null ? left : nodeHash(left, right)), null) ?? emptyRoot;
