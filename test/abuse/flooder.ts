import { Agent, request } from 'node:http';

/**
 * A program that sends as many requests as it can, with one token, over many connections. Says `flooding` once it is at it, and on SIGTERM
 * how many answers of each status came.
 */
const [address = '', token = '', connections = '64'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const byStatus: Record<string, number> = {};

const one = (): Promise<void> =>
  new Promise((done) => {
    const sent = request(`${address}/v1/caseloads`, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      const status = String(response.statusCode);
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      response.resume().on('close', done);
    });
    sent.on('error', () => {
      byStatus['failed'] = (byStatus['failed'] ?? 0) + 1;
      done();
    });
    sent.end();
  });

const flood = async (): Promise<never> => {
  for (;;) await one();
};

for (let client = 0; client < Number(connections); client += 1) void flood();
process.stdout.write('flooding\n');
process.once('SIGTERM', () => {
  process.stdout.write(`${JSON.stringify(byStatus)}\n`, () => process.exit(0));
});
