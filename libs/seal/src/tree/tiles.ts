import { hashLength, rootOver, type Hash } from './hash';
import type { Node, ReadNodes } from './nodes';

/** Hashes in a full tile, as C2SP tlog-tiles has it. */
export const tileWidth = 256;
const tileHeight = 8;

/** Where a tile stands: at level 0 are leaves, each level above stands over full tiles of the one below. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
}

/** A tile: 1 to 256 hashes one after another; with fewer than 256 it is a partial one, at the right edge. */
export interface Tile extends TilePlace {
  readonly hashes: Buffer;
}

/** Looks tiles up, in the order asked for. @returns null for one that is not there */
export type ReadTiles = (places: readonly TilePlace[]) => Promise<readonly (Buffer | null)[]>;

/** The places of all tiles at the right edge of a tree, partial ones, from level 0 upward. */
export const edgeOf = (size: number): readonly (TilePlace & { readonly width: number })[] => {
  const edge: (TilePlace & { readonly width: number })[] = [];
  for (let [level, count] = [0, size]; count > 0; [level, count] = [level + 1, Math.floor(count / tileWidth)]) {
    const width = count % tileWidth;
    if (width > 0) edge.push({ level, index: Math.floor(count / tileWidth), width });
  }
  return edge;
};

/** The hashes of a tile one by one, the first `width` of them. */
export const hashesIn = (hashes: Buffer, width: number = hashes.length / hashLength): readonly Hash[] =>
  Array.from({ length: width }, (_, place) => hashes.subarray(place * hashLength, (place + 1) * hashLength));

/**
 * Reads perfect subtrees out of tiles.
 *
 * @throws Error when a tile is not there, or too short
 */
export const nodesInTiles =
  (read: ReadTiles): ReadNodes =>
  async (nodes) => {
    const wanted = nodes.map(placeOf);
    const places = [...new Map(wanted.map(({ level, index }) => [nameOf({ level, index }), { level, index }])).values()];
    const tiles = await read(places);
    const byName = new Map(places.map((place, number) => [nameOf(place), tiles[number] ?? null]));
    return wanted.map(({ level, index, from, width }) => {
      const hashes = byName.get(nameOf({ level, index })) ?? null;
      const part = hashes?.subarray(from * hashLength, (from + width) * hashLength);
      if (part?.length !== width * hashLength) throw new MissingTile({ level, index });
      return rootOver(hashesIn(part));
    });
  };

/** A tile that a tree of the size at hand must have is not there, or too short. */
export class MissingTile extends Error {
  override readonly name = 'MissingTile';

  constructor({ level, index }: TilePlace) {
    super(`Tile ${index} of level ${level} is not there, or too short`);
  }
}

const nameOf = ({ level, index }: TilePlace): string => `${level}/${index}`;

/** In which tile a perfect subtree is, and over which of its hashes it stands. */
const placeOf = ({ height, index }: Node): TilePlace & { readonly from: number; readonly width: number } => {
  const level = Math.floor(height / tileHeight);
  const width = 2 ** (height % tileHeight);
  const first = index * width;
  return { level, index: Math.floor(first / tileWidth), from: first % tileWidth, width };
};

/** The tiles that change when leaves are added to a tree, as they are then. */
export const grownTiles = async (size: number, leaves: readonly Hash[], read: ReadTiles): Promise<readonly Tile[]> => {
  const grown: Tile[] = [];
  let [before, added] = [size, leaves];
  for (let level = 0; added.length > 0; level += 1) {
    const index = Math.floor(before / tileWidth);
    const width = before % tileWidth;
    const standing = width === 0 ? [] : await edgeHashes({ level, index }, width, read);
    const hashes = [...standing, ...added];
    const tiles = slices(hashes, tileWidth);
    grown.push(...tiles.map((slice, number) => ({ level, index: index + number, hashes: Buffer.concat(slice) })));
    added = tiles.filter(({ length }) => length === tileWidth).map(rootOver);
    before = index;
  }
  return grown;
};

const edgeHashes = async (place: TilePlace, width: number, read: ReadTiles): Promise<readonly Hash[]> => {
  const [hashes] = await read([place]);
  if (!hashes || hashes.length < width * hashLength) throw new MissingTile(place);
  return hashesIn(hashes, width);
};

const slices = <Item>(items: readonly Item[], length: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, number) => items.slice(number * length, (number + 1) * length));

/** Reads the tiles at hand first. */
export const overlaid = (tiles: readonly Tile[], beneath: ReadTiles): ReadTiles => {
  const fresh = new Map(tiles.map((tile) => [nameOf(tile), tile.hashes]));
  return async (places) => {
    const missing = places.filter((place) => !fresh.has(nameOf(place)));
    const read = missing.length === 0 ? [] : await beneath(missing);
    const older = new Map(missing.map((place, number) => [nameOf(place), read[number] ?? null]));
    return places.map((place) => fresh.get(nameOf(place)) ?? older.get(nameOf(place)) ?? null);
  };
};

/** Reads each tile once: for a reader who needs the same ones over and over, for as long as they cannot change. */
export const remembered = (read: ReadTiles): ReadTiles => {
  const known = new Map<string, Buffer | null>();
  return async (places) => {
    const missing = places.filter((place) => !known.has(nameOf(place)));
    const tiles = missing.length === 0 ? [] : await read(missing);
    for (const [number, place] of missing.entries()) known.set(nameOf(place), tiles[number] ?? null);
    return places.map((place) => known.get(nameOf(place)) ?? null);
  };
};

/** `tile/0/x001/x234/067`, `.p/112` behind it for a partial one: the path of C2SP tlog-tiles. */
export const tilePath = ({ level, index }: TilePlace, width: number = tileWidth): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const [last = '000'] = groups.slice(-1);
  const place = [...groups.slice(0, -1).map((group) => `x${group}`), last].join('/');
  return `tile/${level}/${place}${width === tileWidth ? '' : `.p/${width}`}`;
};

const pathOfTile = /^tile\/(0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** What a path asks for. @returns null for what is no path of a tile */
export const parseTilePath = (path: string): (TilePlace & { readonly width: number }) | null => {
  const [, level, place, width = String(tileWidth)] = pathOfTile.exec(path) ?? [];
  if (level === undefined || place === undefined) return null;
  const asked = { level: Number(level), index: Number(place.replaceAll(/[x/]/g, '')), width: Number(width) };
  const partial = path.includes('.p/');
  const proper = Number.isSafeInteger(asked.index) && asked.level <= 63 && (!partial || asked.width < tileWidth);
  return proper && tilePath(asked, asked.width) === path ? asked : null;
};
