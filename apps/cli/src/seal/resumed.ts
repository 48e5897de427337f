import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerifiedTo } from '@throughline/seal';

/** What an interrupted verification leaves in the data folder for the next one. */
export interface Resumed {
  readonly from: readonly VerifiedTo[];
  /** Remembers how far it is; it is written down every few seconds, so that a program that is killed loses no more than that. */
  readonly reached: (place: VerifiedTo) => void;
  readonly keep: () => Promise<void>;
  readonly forget: () => Promise<void>;
}

interface Kept {
  readonly clusterId: string;
  readonly places: readonly { readonly partition: number; readonly size: number; readonly peaks: readonly string[] }[];
}

export const resumed = async (dataFolder: string, clusterId: string, fresh: boolean): Promise<Resumed> => {
  const file = join(dataFolder, 'verified.json');
  const from = fresh ? [] : await placesIn(file, clusterId);
  const places = new Map(from.map((place) => [place.partition, place]));
  let writing: Promise<void> = mkdir(dataFolder, { recursive: true }).then(() => undefined);
  let next = performance.now() + writeEveryMs;
  const keep = (): Promise<void> => {
    writing = writing.then(() => replaceFile(file, JSON.stringify(keptOf(clusterId, [...places.values()]))));
    return writing;
  };
  return {
    from,
    reached: (place) => {
      places.set(place.partition, place);
      if (performance.now() < next) return;
      next = performance.now() + writeEveryMs;
      // A failure is told by whoever waits for the last one.
      keep().catch(() => undefined);
    },
    keep,
    forget: async () => {
      await writing;
      await rm(file, { force: true });
    },
  };
};

const writeEveryMs = 5_000;

const keptOf = (clusterId: string, places: readonly VerifiedTo[]): Kept => ({
  clusterId,
  places: places.map((place) => ({ ...place, peaks: place.peaks.map((peak) => peak.toString('hex')) })),
});

/** A file is the old one or the new one at any moment. */
const replaceFile = async (file: string, text: string): Promise<void> => {
  await writeFile(`${file}.draft`, text);
  await rename(`${file}.draft`, file);
};

const placesIn = async (file: string, clusterId: string): Promise<readonly VerifiedTo[]> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return [];
  const kept = JSON.parse(text) as Kept;
  if (kept.clusterId !== clusterId) return [];
  return kept.places.map(({ peaks, ...place }) => ({ ...place, peaks: peaks.map((peak) => Buffer.from(peak, 'hex')) }));
};
