import { largestPowerBelow, nodeHash, type Hash } from './hash';
import { hashesOf, type Range, type ReadNodes } from './nodes';

/**
 * That a leaf is in a tree: RFC 6962, 2.1.1.
 *
 * @param index of the leaf, from 0: the sequence of an event less one
 */
export const inclusionProof = (index: number, size: number, read: ReadNodes): Promise<readonly Hash[]> => {
  if (index < 0 || index >= size) throw new RangeError(`A tree of ${size} has no leaf ${index}`);
  return hashesOf(inclusionPath(index, [0, size]), read);
};

const inclusionPath = (index: number, [from, to]: Range): readonly Range[] => {
  if (to - from === 1) return [];
  const middle = from + largestPowerBelow(to - from);
  return index < middle ? [...inclusionPath(index, [from, middle]), [middle, to]] : [...inclusionPath(index, [middle, to]), [from, middle]];
};

/** Whether the proof leads from the leaf to the root: RFC 9162, 2.1.3.2. */
export const verifyInclusion = (
  { index, size, leaf, root }: { readonly index: number; readonly size: number; readonly leaf: Hash; readonly root: Hash },
  proof: readonly Hash[],
): boolean => {
  if (index < 0 || index >= size) return false;
  let [place, last] = [index, size - 1];
  let node = leaf;
  for (const hash of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      node = nodeHash(hash, node);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, half(last)];
    } else {
      node = nodeHash(node, hash);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && node.equals(root);
};

/** That a tree begins with an older one: RFC 6962, 2.1.2. Empty when the older one has no leaves or is the same. */
export const consistencyProof = (older: number, size: number, read: ReadNodes): Promise<readonly Hash[]> => {
  if (older < 0 || older > size) throw new RangeError(`A tree of ${size} does not begin with one of ${older}`);
  return hashesOf(older === 0 || older === size ? [] : consistencyPath(older, [0, size], true), read);
};

const consistencyPath = (older: number, [from, to]: Range, known: boolean): readonly Range[] => {
  if (older === to - from) return known ? [] : [[from, to]];
  const size = largestPowerBelow(to - from);
  const middle = from + size;
  return older <= size
    ? [...consistencyPath(older, [from, middle], known), [middle, to]]
    : [...consistencyPath(older - size, [middle, to], false), [from, middle]];
};

/** A tree as its checkpoint has it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Whether the proof leads from the older tree's root to the newer one's: RFC 9162, 2.1.4.2. */
export const verifyConsistency = (older: TreeHead, newer: TreeHead, proof: readonly Hash[]): boolean => {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0;
  const [first, ...others] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  let [place, last] = [older.size - 1, newer.size - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let [before, after] = [first, first];
  for (const hash of others) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [before, after] = [nodeHash(hash, before), nodeHash(hash, after)];
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, half(last)];
    } else {
      after = nodeHash(after, hash);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && before.equals(older.root) && after.equals(newer.root);
};

const half = (number: number): number => Math.floor(number / 2);

const isPowerOfTwo = (number: number): boolean => number === 2 ** Math.floor(Math.log2(number));
