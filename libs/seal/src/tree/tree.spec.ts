import { createFrontier } from './frontier';
import { emptyRoot, leafHash, nodeHash, rootOver, type Hash } from './hash';
import { rootOf } from './nodes';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proofs';
import { edgeOf, grownTiles, hashesIn, MissingTile, nodesInTiles, parseTilePath, tilePath, type ReadTiles, type Tile } from './tiles';

/** The eight leaves that implementations of RFC 6962 test with, and the roots of the first n of them. */
const known = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const knownRoots = new Map([
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
]);

const leaves = (count: number): readonly Hash[] => Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));

/** A tree kept as tiles, grown in steps. */
const tree = async (
  ...steps: readonly number[]
): Promise<{ readonly size: number; readonly read: ReadTiles; readonly kept: ReadonlyMap<string, Tile> }> => {
  const kept = new Map<string, Tile>();
  const read: ReadTiles = (places) => Promise.resolve(places.map(({ level, index }) => kept.get(`${level}/${index}`)?.hashes ?? null));
  let size = 0;
  for (const step of steps) {
    for (const tile of await grownTiles(size, leaves(size + step).slice(size), read)) kept.set(`${tile.level}/${tile.index}`, tile);
    size += step;
  }
  return { size, read, kept };
};

describe('a tree as RFC 6962 has it', () => {
  it.each([...knownRoots])('has the root that others compute for the first %i known leaves', (count, root) => {
    const frontier = createFrontier();
    for (const leaf of known.slice(0, count)) frontier.add(leafHash(Buffer.from(leaf, 'hex')));
    expect(frontier.root().toString('hex')).toBe(root);
    expect(rootOver(known.slice(0, count).map((leaf) => leafHash(Buffer.from(leaf, 'hex')))).toString('hex')).toBe(root);
  });

  it.each([[[1]], [[255, 1]], [[256]], [[257, 600, 3]], [[1, 1, 70_000]], [[65_535, 1, 1]]])(
    'has one root however it grew, and whether it is kept as tiles or as its edge: %j',
    async (steps) => {
      const { size, read, kept } = await tree(...steps);
      const frontier = createFrontier();
      for (const leaf of leaves(size)) frontier.add(leaf);
      expect(await rootOf(size, nodesInTiles(read))).toEqual(frontier.root());
      for (const { level, index, width } of edgeOf(size)) {
        expect(hashesIn(kept.get(`${level}/${index}`)?.hashes ?? Buffer.alloc(0))).toHaveLength(width);
      }
    },
  );

  it('proves each leaf of each small tree, and nothing else by that proof', async () => {
    const { read } = await tree(70);
    const nodes = nodesInTiles(read);
    const all = leaves(70);
    for (let size = 1; size <= 70; size += 1) {
      const root = rootOver(all.slice(0, size));
      for (let index = 0; index < size; index += 1) {
        const proof = await inclusionProof(index, size, nodes);
        const leaf = all[index] ?? emptyRoot;
        expect(verifyInclusion({ index, size, leaf, root }, proof)).toBe(true);
        expect(verifyInclusion({ index: (index + 1) % (size + 1), size, leaf, root }, proof)).toBe(false);
        expect(verifyInclusion({ index, size, leaf: emptyRoot, root }, proof)).toBe(false);
        expect(verifyInclusion({ index, size, leaf, root: emptyRoot }, proof)).toBe(false);
        expect(verifyInclusion({ index, size, leaf, root }, [...proof, emptyRoot])).toBe(false);
        if (proof.length > 0) expect(verifyInclusion({ index, size, leaf, root }, proof.slice(1))).toBe(false);
      }
    }
  });

  it('proves that each small tree begins with each smaller one, and nothing else by that proof', async () => {
    const { read } = await tree(70);
    const nodes = nodesInTiles(read);
    const heads = Array.from({ length: 71 }, (_, size) => ({ size, root: rootOver(leaves(size)) }));
    for (const newer of heads) {
      for (const older of heads.slice(0, newer.size + 1)) {
        const proof = await consistencyProof(older.size, newer.size, nodes);
        expect(verifyConsistency(older, newer, proof)).toBe(true);
        expect(verifyConsistency(older, newer, [...proof, emptyRoot])).toBe(false);
        if (proof.length > 0) expect(verifyConsistency(older, newer, proof.slice(0, -1))).toBe(false);
        if (older.size > 0) expect(verifyConsistency({ ...older, root: nodeHash(emptyRoot, emptyRoot) }, newer, proof)).toBe(false);
        if (older.size > 0) expect(verifyConsistency(older, { ...newer, root: nodeHash(emptyRoot, emptyRoot) }, proof)).toBe(false);
      }
    }
  });

  it('takes a proof over many tiles from few of them', async () => {
    const { size, read } = await tree(70_000);
    let looked = 0;
    const counting = nodesInTiles((places) => {
      looked += places.length;
      return read(places);
    });
    const root = await rootOf(size, nodesInTiles(read));
    const proof = await inclusionProof(12_345, size, counting);
    expect(verifyInclusion({ index: 12_345, size, leaf: leaves(size)[12_345] ?? emptyRoot, root }, proof)).toBe(true);
    expect(looked).toBeLessThanOrEqual(6);
  });

  it('says which tile is missing', async () => {
    const { size } = await tree(300);
    await expect(
      inclusionProof(
        0,
        size,
        nodesInTiles((places) => Promise.resolve(places.map(() => null))),
      ),
    ).rejects.toThrow(MissingTile);
  });
});

describe('the path of a tile', () => {
  it.each([
    [{ level: 0, index: 0 }, 256, 'tile/0/000'],
    [{ level: 1, index: 1_234_067 }, 256, 'tile/1/x001/x234/067'],
    [{ level: 0, index: 273 }, 112, 'tile/0/273.p/112'],
    [{ level: 2, index: 1_000 }, 1, 'tile/2/x001/000.p/1'],
  ])('of %j, %i wide, is %s', (place, width, path) => {
    expect(tilePath(place, width)).toBe(path);
    expect(parseTilePath(path)).toEqual({ ...place, width });
  });

  it.each([
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/entries/000',
    '',
  ])('is none: %s', (path) => expect(parseTilePath(path)).toBeNull());
});
