import type { Role } from '@throughline/kernel';
import { admitted, closed, episode, member, opened, policy } from '@throughline/testing';

const scheduler = { id: 'scheduler', role: 'scheduler' as Role };
const admittedAt = '2026-03-05T09:00:00.000Z';
const dueAt = '2026-03-19T09:00:00.000Z';
const inTreatment = [policy(), opened, { ...admitted, occurredAt: admittedAt }] as const;
const data = { kind: 'uds_due', occasion: 'admission', runsFrom: admittedAt } as const;
const remind = { type: 'RemindOfObligation', data, actor: scheduler, source: 'scheduler', occurredAt: dueAt } as const;
const fellDue = { type: 'ObligationFellDue', data: { ...data, dueAt } } as const;
const collected = (specimenId: string, occurredAt: string) =>
  ({ type: 'UdsCollected', data: { specimenId, temperatureInRange: null }, occurredAt }) as const;
const voided = (corrects: string) =>
  ({ type: 'EntryVoided', corrects, data: { entryType: 'UdsCollected', reason: 'another patient' }, occurredAt: dueAt }) as const;

describe('being reminded of an obligation', () => {
  it('puts on the record that it fell due, when it did', () => {
    episode(...inTreatment)
      .when(remind)
      .then(fellDue);
  });

  it('happens once for an occasion', () => {
    episode(...inTreatment, { ...fellDue, occurredAt: dueAt })
      .when({ ...remind, occurredAt: '2026-03-20T09:00:00.000Z' })
      .thenAlreadySo();
  });

  it('is refused when it has been done meanwhile, also when that was told late', () => {
    episode(...inTreatment, collected('u-1', '2026-03-18T09:00:00.000Z'))
      .when(remind)
      .thenRejected('obligation-met');
    episode(...inTreatment, { ...closed, occurredAt: '2026-03-18T09:00:00.000Z' })
      .when(remind)
      .thenRejected('obligation-met');
  });

  it('is refused when it never was, or is counted anew since then', () => {
    episode(policy(), opened).when(remind).thenRejected('obligation-met');
    episode().when(remind).thenRejected('obligation-met');
    episode(...inTreatment)
      .when({ ...remind, data: { ...data, runsFrom: '2026-03-04T09:00:00.000Z' } })
      .thenRejected('obligation-met');
  });

  it('is refused while the episode is suspended, and not after', () => {
    const suspended = { type: 'EpisodeSuspended', data: { reason: 'hospital' }, occurredAt: '2026-03-15T09:00:00.000Z' } as const;
    const resumed = { type: 'EpisodeResumed', data: {}, occurredAt: '2026-03-25T09:00:00.000Z' } as const;
    episode(...inTreatment, suspended)
      .when(remind)
      .thenRejected('obligation-rests');
    episode(...inTreatment, suspended, resumed)
      .when({ ...remind, occurredAt: resumed.occurredAt })
      .then({ ...fellDue, data: { ...data, dueAt: resumed.occurredAt } });
  });

  it('looks at the record as it holds: a specimen that was voided was never collected', () => {
    const facts = [...inTreatment, { ...collected('u-1', '2026-03-18T09:00:00.000Z'), eventId: 'u' }, voided('u')] as const;
    episode(...facts)
      .when(remind)
      .then(fellDue);
  });

  it('is no obstacle to voiding what it followed from', () => {
    const joined = { type: 'MemberJoined', data: { siteId: 'site-1', role: 'nurse', fullTimeEquivalent: 1, supervisorId: 'm-9' } } as const;
    const unsupervised = { kind: 'peer_supervision', occasion: 'joined', runsFrom: admittedAt, dueAt } as const;
    member({ ...joined, eventId: 'j', occurredAt: admittedAt }, { type: 'ObligationFellDue', data: unsupervised, occurredAt: dueAt })
      .when({ type: 'VoidEntry', data: { corrects: 'j', reason: 'another site' } })
      .then({ type: 'EntryVoided', corrects: 'j', data: { entryType: 'MemberJoined', reason: 'another site' } });
  });

  it('is nobody\u2019s to ask for but the scheduler\u2019s', () => {
    episode(...inTreatment)
      .when({ ...remind, actor: { id: 'm-1', role: 'nurse' } })
      .thenRejected('role-not-permitted');
  });
});
