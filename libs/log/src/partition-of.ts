const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
const utf8 = new TextEncoder();

/**
 * The partition of a key: 32-bit FNV-1a over its UTF-8 bytes, modulo the number of partitions. Part of the stored format: every
 * stream of a patient is found in one partition because this never changes.
 */
export const partitionOf = (key: string, partitions: number): number => {
  let hash = offsetBasis;
  for (const byte of utf8.encode(key)) hash = Math.imul(hash ^ byte, prime);
  return (hash >>> 0) % partitions;
};
