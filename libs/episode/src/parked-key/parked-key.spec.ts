import { decisions } from '@throughline/testing';
import { ParkedKeyDiscarded } from './events';

const { projection: _, ...data } = ParkedKeyDiscarded.example;
const discard = { type: 'DiscardParkedKey', data } as const;
const discarded = { type: 'ParkedKeyDiscarded', data: ParkedKeyDiscarded.example } as const;

describe('discarding an event that a view cannot take in', () => {
  it('is on the record of the view', () => decisions().when(discard).then(discarded));

  it('is decided once for an event, whatever the reason', () =>
    decisions(discarded)
      .when({ ...discard, data: { ...data, reason: 'said again' } })
      .thenAlreadySo());

  it('is decided for each event by itself', () => {
    const next = { ...data, eventId: '0195f3a0-0000-7000-8000-000000000002', sequence: 4712 };
    decisions(discarded)
      .when({ ...discard, data: next })
      .then({ ...discarded, data: { projection: 'caseload', ...next } });
  });

  it.each(['nurse', 'site_administrator', 'privacy_officer'] as const)('is no business of a %s', (role) =>
    decisions()
      .when({ ...discard, actor: { id: 'm-1', role } })
      .thenRejected('role-not-permitted'),
  );
});
