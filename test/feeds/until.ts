import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again until it is so. @throws Error when it is not so after half a minute */
export const until = async (met: () => boolean | Promise<boolean>, what: () => unknown = () => ''): Promise<void> => {
  const deadline = performance.now() + 30_000;
  while (!(await met())) {
    if (performance.now() > deadline) throw new Error(`It did not come about ${JSON.stringify(what())}`);
    await sleep(20);
  }
};
