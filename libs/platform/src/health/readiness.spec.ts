import { readiness } from './readiness';

describe('readiness', () => {
  const well = { name: 'database', ask: () => Promise.resolve(null) };

  it('is given when every check says so', async () => {
    expect(await readiness([well], 1_000)).toEqual({ ready: true, checks: [{ name: 'database', ok: true }] });
  });

  it('is not given when one is not right, fails or does not answer, and says which and why', async () => {
    const wrong = { name: 'projections', ask: () => Promise.resolve('stopped') };
    const failing = { name: 'issuer', ask: () => Promise.reject(new Error('unreachable')) };
    const silent = { name: 'disk', ask: () => new Promise<null>(() => undefined) };
    expect(await readiness([well, wrong, failing, silent], 10)).toEqual({
      ready: false,
      checks: [
        { name: 'database', ok: true },
        { name: 'projections', ok: false, reason: 'stopped' },
        { name: 'issuer', ok: false, reason: 'unreachable' },
        { name: 'disk', ok: false, reason: 'no answer within 10 ms' },
      ],
    });
  });
});
