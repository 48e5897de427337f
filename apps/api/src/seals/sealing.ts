import { setTimeout as sleep } from 'node:timers/promises';
import { askForSeals, keptTrees, lastSeal, originOf } from '@throughline/seal';
import type { ApiServices } from '../services';

/** How long somebody who asks for seals waits for them, in seconds. */
export const sealPatienceSeconds = 10;
const lookEveryMs = 200;

/** Where the sealing of one partition is. */
export interface Sealing {
  readonly partition: number;
  readonly head: number;
  readonly sealed: number;
  readonly lag: number;
  readonly sealedAt: string | null;
  readonly origin: string;
}

export const sealingOf = async ({ views, log }: ApiServices): Promise<readonly Sealing[]> => {
  const trees = await keptTrees(views, log.clusterId);
  const heads = await log.heads();
  return Promise.all(
    heads.map(async ({ partition, sequence: head }) => {
      const tree = trees.find((one) => one.partition === partition);
      const seal = tree ? await lastSeal(views, tree) : null;
      const sealed = seal?.size ?? 0;
      const origin = originOf({ clusterId: log.clusterId, partition });
      return { partition, head, sealed, lag: Math.max(0, head - sealed), sealedAt: seal?.sealedAt ?? null, origin };
    }),
  );
};

/** Has everything sealed that is in the log now, and waits for it. @returns null when that took too long */
export const sealedNow = async (services: ApiServices): Promise<readonly Sealing[] | null> => {
  const asked = await sealingOf(services);
  await askForSeals(services.views);
  for (const deadline = performance.now() + sealPatienceSeconds * 1_000; ;) {
    const now = await sealingOf(services);
    if (asked.every(({ partition, head }) => (now.find((place) => place.partition === partition)?.sealed ?? 0) >= head)) return now;
    if (performance.now() > deadline) return null;
    await sleep(lookEveryMs);
  }
};
