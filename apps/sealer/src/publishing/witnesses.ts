import type { Logger, WitnessConfiguration } from '@throughline/platform';
import {
  consistencyProof,
  cosigned,
  eventTiles,
  keepCosigned,
  lastSeal,
  markPublished,
  nodesInTiles,
  parseVkey,
  publishedTo,
  UnusableKey,
} from '@throughline/seal';
import type { Place } from './place';

/** A witness signs the last checkpoint of each partition. One whose key cannot be used is passed over. */
export const witnessPlace = ({ url, vkey }: WitnessConfiguration, logger: Logger): readonly Place[] => {
  try {
    const key = parseVkey(vkey);
    if (key.kind !== 'cosignature') throw new UnusableKey(`${key.name} is not the key of a witness`);
    return [{ name: `witness ${key.name}`, kind: 'witness', publish: publishing({ url, key }) }];
  } catch (error) {
    if (!(error instanceof UnusableKey)) throw error;
    logger.error({ reason: error.message }, 'A witness in THROUGHLINE_SEAL_WITNESSES is not asked');
    return [];
  }
};

const publishing =
  (witness: Parameters<typeof cosigned>[0]): Place['publish'] =>
  async (pool, trees) => {
    const place = `witness ${witness.key.name}`;
    for (const tree of trees) {
      const older = await publishedTo(pool, place, tree);
      const seal = await lastSeal(pool, tree);
      if (!seal || seal.size <= older) continue;
      const nodes = nodesInTiles(eventTiles(pool, tree));
      const prove = (from: number) => consistencyProof(from, seal.size, nodes);
      const checkpoint = await cosigned(witness, { size: seal.size, checkpoint: seal.checkpoint, prove }, older);
      await keepCosigned(pool, tree, { size: seal.size, checkpoint });
      await markPublished(pool, place, tree, seal.size);
    }
  };
