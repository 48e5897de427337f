import { hash } from 'node:crypto';

/** A SHA-256: 32 bytes. */
export type Hash = Buffer;

export const hashLength = 32;

export const sha256 = (bytes: Buffer): Hash => hash('sha256', bytes, 'buffer');

/** RFC 6962, 2.1: the hash of a leaf. */
export const leafHash = (data: Buffer): Hash => sha256(Buffer.concat([Buffer.of(0), data]));

const pair = Buffer.alloc(1 + 2 * hashLength, 1);

/** RFC 6962, 2.1: the hash of what stands over two others. */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  left.copy(pair, 1);
  right.copy(pair, 1 + hashLength);
  return sha256(pair);
};

/** RFC 6962, 2.1: the root of a tree without leaves. */
export const emptyRoot: Hash = sha256(Buffer.alloc(0));

/** The root over these hashes, which stand side by side at one height. At least one. */
export const rootOver = (hashes: readonly Hash[]): Hash => {
  const [first, ...others] = hashes;
  if (first === undefined) return emptyRoot;
  if (others.length === 0) return first;
  const half = largestPowerBelow(hashes.length);
  return nodeHash(rootOver(hashes.slice(0, half)), rootOver(hashes.slice(half)));
};

/** The largest power of two that is smaller than a number from 2 on: where RFC 6962 divides a tree. */
export const largestPowerBelow = (number: number): number => {
  let power = 1;
  while (power * 2 < number) power *= 2;
  return power;
};
