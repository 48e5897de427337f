import type { Actor } from '@throughline/kernel';
import { checkBody } from '../validation/body';
import { InduceBuprenorphine } from './bodies/induction';
import { submissionOf, type Sending } from './submission';

const sending: Sending = {
  commandId: 'k-1',
  target: 'e-1',
  actor: { id: 'n-1', role: 'prescriber' },
  sites: ['site-1'],
  correlationId: 'c-1',
  receivedAt: Date.parse('2026-03-02T10:00:00Z'),
};
const body = { path: 'standard', setting: 'clinic', lastOpioid: { kind: 'heroin', at: '2026-03-01T20:00:00-05:00' } };
const submitted = async (fields: object = body, more: Partial<Sending> = {}) =>
  submissionOf('InduceBuprenorphine', await checkBody(InduceBuprenorphine, fields), { ...sending, ...more });

describe('a command from a body', () => {
  it('holds the fields as plain JSON, moments in UTC, and nothing that was left out', async () => {
    const { command } = await submitted();
    expect(Object.keys(command.data)).toEqual(['path', 'setting', 'lastOpioid']);
    expect(command.data).toStrictEqual({
      path: 'standard',
      setting: 'clinic',
      lastOpioid: { kind: 'heroin', at: '2026-03-02T01:00:00.000Z' },
    });
  });

  it('occurred when it was received unless it says otherwise', async () => {
    expect((await submitted()).command).toMatchObject({
      occurredAt: '2026-03-02T10:00:00.000Z',
      occurredAtPrecision: 'instant',
      source: 'ui',
    });
    const said = { ...body, occurredAt: '2026-03-02T09:00:00+01:00', occurredAtPrecision: 'day', source: 'import' };
    expect((await submitted(said)).command).toMatchObject({
      occurredAt: '2026-03-02T08:00:00.000Z',
      occurredAtPrecision: 'day',
      source: 'import',
    });
  });

  it('is a repetition of itself at another time, in another request, with fields in another order', async () => {
    const { digest } = await submitted();
    const later = { receivedAt: sending.receivedAt + 60_000, correlationId: 'c-2', expectedVersion: 4, sites: '*' as const };
    expect((await submitted({ setting: 'clinic', lastOpioid: body.lastOpioid, path: 'standard' }, later)).digest).toBe(digest);
  });

  it('is another command with another field, time, target or actor', async () => {
    const other: Actor = { id: 'n-2', role: 'prescriber' };
    const digests = [
      await submitted(),
      await submitted({ ...body, path: 'low_dose' }),
      await submitted({ ...body, occurredAt: '2026-03-02T10:00:00Z' }),
      await submitted(body, { target: 'e-2' }),
      await submitted(body, { actor: other }),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});
