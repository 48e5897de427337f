import { knownPublicKeys, lastSeal, sealsAfter, writeSeals, writtenCheckpoint, writtenSize } from '@throughline/seal';
import { sealsAtOnce, type Place } from './place';

/** A folder, in which each partition has its seals. What is there says where to go on. */
export const filePlace = (folder: string): Place => ({
  name: 'the folder of seals',
  kind: 'file',
  publish: async (pool, trees) => {
    const publicKeys = await knownPublicKeys(pool);
    for (const tree of trees) {
      for (let more = true; more;) {
        const seals = await sealsAfter(pool, tree, await writtenSize(folder, tree), sealsAtOnce);
        await writeSeals(folder, tree, seals, publicKeys);
        more = seals.length === sealsAtOnce;
      }
      const last = await lastSeal(pool, tree);
      // Signed by further keys or witnesses since it was written.
      if (last && last.checkpoint !== (await writtenCheckpoint(folder, tree))) await writeSeals(folder, tree, [last], publicKeys);
    }
  },
});
