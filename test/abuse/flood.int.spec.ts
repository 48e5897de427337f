import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnProgram } from '@throughline/testing';
import { startService, type ServiceUnderTest } from '../journeys/service';

/** How often health is asked, at least, while the flood lasts. */
const rounds = 20;

describe('a caller that floods the service', () => {
  let service: ServiceUnderTest;
  let address: string;
  beforeAll(async () => {
    service = await startService({
      environment: { THROUGHLINE_RATE_LIMIT_PER_MINUTE: '300', THROUGHLINE_RATE_LIMIT_UNKNOWN_PER_MINUTE: '50' },
    });
    address = await service.api.listen(0, '127.0.0.1');
  });
  afterAll(() => service.close());

  const ask = async (
    path: string,
    token?: string,
  ): Promise<{ readonly status: number; readonly ms: number; readonly retryAfter: string | null }> => {
    const begun = performance.now();
    const answer = await fetch(`${address}${path}`, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    return { status: answer.status, ms: performance.now() - begun, retryAfter: answer.headers.get('retry-after') };
  };

  it('is told to wait, while health answers within half a second and others are served', async () => {
    const flooding = await service.token('nurse');
    const flooder = spawnProgram(join(__dirname, 'flooder.ts'), [address, flooding, '32']);
    const lines = flooder.lines[Symbol.asyncIterator]();
    await lines.next();
    const token = await service.token('prescriber');
    const asked: Awaited<ReturnType<typeof ask>>[] = [];
    for (let round = 0, limited = false; round < rounds || !limited; round += 1) {
      asked.push(await ask('/health/live'), await ask('/health/ready'));
      expect((await ask('/v1/caseloads', token)).status).toBe(200);
      limited ||= (await ask('/v1/caseloads', flooding)).status === 429;
      await sleep(20);
    }
    flooder.process.kill('SIGTERM');
    const byStatus = JSON.parse(String((await lines.next()).value)) as Readonly<Record<string, number>>;
    await flooder.ended;

    expect(byStatus['429']).toBeGreaterThan(0);
    expect(Object.keys(byStatus).sort()).toEqual(['200', '429']);
    expect(asked.every(({ status }) => status === 200)).toBe(true);
    const times = asked.map(({ ms }) => ms).sort((a, b) => a - b);
    // The bound that is promised for health under a flood.
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(500);
  });

  it('hears when to go on', async () => {
    const { status, retryAfter } = await ask('/v1/caseloads', await service.token('nurse'));
    expect(status).toBe(429);
    expect(Number(retryAfter)).toBeGreaterThan(0);
    expect(Number(retryAfter)).toBeLessThanOrEqual(60);
  });

  it('without a token is counted by its address, and those with one are served from there', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 60; index += 1) statuses.push((await ask('/v1/caseloads')).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(50);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await ask('/v1/caseloads', await service.token('prescriber'))).status).toBe(200);
    expect((await ask('/health/live')).status).toBe(200);
  });
});
