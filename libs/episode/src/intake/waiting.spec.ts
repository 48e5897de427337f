import { admitted, diagnosed, episode, opened, screened } from '@throughline/testing';

describe('the waiting list', () => {
  const data = { reason: 'no prescriber slot', expectedOn: '2026-03-20' };
  const place = { type: 'PlaceOnWaitlist', data } as const;
  const waiting = { type: 'PatientWaitlisted', data } as const;
  const takeOff = { type: 'TakeOffWaitlist', data: { reason: 'a slot is free' } } as const;
  const off = { type: 'PatientOffWaitlist', data: { reason: 'a slot is free' } } as const;

  it('takes the patient in, and lets them off', () => {
    episode(opened).when(place).then(waiting);
    episode(opened, waiting).when(takeOff).then(off);
  });

  it('is already so in the same words, and told anew in others', () => {
    episode(opened, waiting).when(place).thenAlreadySo();
    const later = { ...data, expectedOn: '2026-04-01' };
    episode(opened, waiting)
      .when({ ...place, data: later })
      .then({ ...waiting, data: later });
    episode(opened, waiting, off).when(place).then(waiting);
  });

  it('lets off only who is on it', () => {
    episode(opened).when(takeOff).thenRejected('not-on-waitlist');
    episode(opened, waiting, off).when(takeOff).thenRejected('not-on-waitlist');
  });

  it('ends with the admission', () => {
    episode(opened, waiting, screened, diagnosed, admitted).when(takeOff).thenRejected('not-on-waitlist');
    episode(opened, screened, diagnosed, admitted).when(place).thenRejected('already-admitted');
  });
});

describe('a delay that the patient caused', () => {
  const data = { from: '2026-03-02', to: '2026-03-04', reason: 'away for a funeral' };
  const record = (days: { from?: string; to?: string } = {}) => ({ type: 'RecordClientDelay', data: { ...data, ...days } }) as const;
  const recorded = { type: 'ClientDelayRecorded', data } as const;

  it('is recorded, also late, after the admission', () => {
    episode(opened).when(record()).then(recorded);
    episode(opened, screened, diagnosed, admitted).when(record()).then(recorded);
  });

  it('is already so for the same days', () => episode(opened, recorded).when(record()).thenAlreadySo());

  it('lasts at least a day', () =>
    episode(opened)
      .when(record({ to: '2026-03-02' }))
      .thenRejected('delay-empty'));

  it('lies inside the wait', () => {
    episode(opened)
      .when(record({ from: '2026-02-27' }))
      .thenRejected('delay-outside-wait');
    episode(opened)
      .when(record({ to: '2027-02-01' }))
      .thenRejected('delay-outside-wait');
    episode(opened, screened, diagnosed, admitted)
      .when(record({ to: '2026-03-06' }))
      .thenRejected('delay-outside-wait');
  });

  it('is told once for each day', () => {
    episode(opened, recorded)
      .when(record({ from: '2026-03-03', to: '2026-03-05' }))
      .thenRejected('delay-overlaps');
    const next = record({ from: '2026-03-04', to: '2026-03-05' });
    episode(opened, recorded)
      .when(next)
      .then({ ...recorded, data: next.data });
  });
});
