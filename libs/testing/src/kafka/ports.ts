import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the range from which systems give ports to outgoing connections (Linux: from 32768 on): a broker that is started again must find its
 * port free, and one from that range can be lent to somebody's connection in the meantime.
 */
const lowest = 15_000;
const highest = 32_000;
const attempts = 100;

/** So many different TCP ports of this machine that nothing listens on now. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const found = new Set<number>();
  for (let attempt = 0; attempt < attempts && found.size < count; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) found.add(port);
  }
  if (found.size < count) throw new Error(`Found no ${count} free ports between ${lowest} and ${highest}.`);
  return [...found];
};

/** Whether nothing listens on this TCP port of this machine. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((told) => {
    const server = createServer();
    server.once('error', () => told(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => told(true)));
  });
