import { setTimeout as sleep } from 'node:timers/promises';

const withinMs = 90_000;
const lookEveryMs = 50;

/**
 * Waits until something has come about.
 *
 * @param known what is known of it, told when it has not after 90 seconds
 */
export const until = async (holds: () => boolean | Promise<boolean>, known: () => unknown): Promise<void> => {
  const deadline = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`It did not come about: ${JSON.stringify(await known())}`);
    await sleep(lookEveryMs);
  }
};
