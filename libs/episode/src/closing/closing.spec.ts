import { admitted, closed, episode, opened, policy } from '@throughline/testing';

const level = (code: string) => ({ system: 'asam4', code }) as const;
const referral = { referralId: 'r-1', partnerId: 'hub-3', toLevel: level('3.5'), reason: 'unstable housing', urgency: 'urgent' } as const;
const referred = { type: 'HigherLevelReferred', data: { ...referral, fromLevel: level('1.7') } } as const;
const referralOpened = {
  type: 'ReferralOpened',
  data: { kind: 'higher_level', partnerId: 'hub-3', reason: 'unstable housing', urgency: 'urgent', toLevel: level('3.5') },
  stream: 'referral-r-1',
} as const;

const entered = (referralId: string, kind: 'higher_level' | 'service' | 'warm_handoff') =>
  ({ type: 'ReferralRegistered', data: { referralId, episodeId: 'e-1', kind }, stream: 'patient-p-1' }) as const;

describe('closing an episode', () => {
  const close = { type: 'CloseEpisode', data: { reason: 'completed' } } as const;
  const released = { type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' } as const;
  const nothingKnown = {
    closedOn: '2026-03-10',
    lastContactOn: '2026-03-01',
    lastDoseOn: null,
    moudAtClose: [],
    outstandingReferrals: [],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
  };

  it.each([
    ['completed', 1],
    ['incarcerated', 5],
    ['died', 6],
    ['other', 7],
  ] as const)('as %s carries TEDS reason %d and frees the patient', (reason, tedsReason) =>
    episode(opened)
      .when({ ...close, data: { reason } })
      .then({ type: 'EpisodeClosed', data: { ...nothingKnown, reason, tedsReason } }, released),
  );

  it('by a dismissal or a transfer follows one', () => {
    episode(opened)
      .when({ ...close, data: { reason: 'terminated_by_facility' } })
      .thenRejected('dismissal-missing');
    episode(opened)
      .when({ ...close, data: { reason: 'transferred' } })
      .thenRejected('transfer-not-completed');
  });

  it.each([
    ['2026-04-04', { days: 30, code: 30 }],
    ['2026-04-19', { days: 45, code: 31 }],
    ['2026-04-20', { days: 46, code: 32 }],
    ['2026-03-05', { days: 0, code: null }],
    ['2026-03-04', null],
    [null, null],
  ] as const)('with the last contact on %s tells the length of the stay since the first service', (lastContactOn, lengthOfStay) => {
    const data = { ...nothingKnown, closedOn: '2026-05-10', reason: 'completed', tedsReason: 1, lastContactOn, lengthOfStay } as const;
    episode(opened, admitted)
      .when({ ...close, data: { reason: 'completed', lastContactOn }, occurredAt: '2026-05-10T09:00:00.000Z' })
      .thenAmongOthers({ type: 'EpisodeClosed', data: { ...data, moudAtClose: [], outstandingReferrals: [] } });
  });

  it('takes the items of TEDS-D by their codes, and no others', () => {
    const missing = {
      services: null,
      employ: null,
      detnlf: null,
      livarag: null,
      arrests: null,
      sub1: null,
      sub2: null,
      sub3: null,
      freq1: null,
      freq2: null,
      freq3: null,
      selfHelp: null,
    };
    episode(opened)
      .when({ ...close, data: { reason: 'completed', tedsDischarge: { employ: 1, freq1: 5 } } })
      .thenAmongOthers({
        type: 'EpisodeClosed',
        data: { ...nothingKnown, reason: 'completed', tedsReason: 1, tedsDischarge: { ...missing, employ: 1, freq1: 5 } },
      });
    episode(opened)
      .when({ ...close, data: { reason: 'completed', tedsDischarge: { employ: 9 } } })
      .thenRejected('teds-code-invalid');
  });

  it('says what the history holds: medication, arm, last dose, last contact, referrals that are not over', () => {
    const over = { type: 'ReferralCancelled', data: { reason: 'moved' }, stream: 'referral-r-2' };
    episode(
      opened,
      { type: 'TreatmentAssigned', data: { arm: 'Methadone', ordinal: 1, basis: 'randomisation' } },
      { type: 'TreatmentAssigned', data: { arm: 'Outpatient BUP', ordinal: 2, basis: 'randomisation' } },
      { type: 'MedicationStarted', data: { medication: 'methadone' } },
      { type: 'MedicationStopped', data: { medication: 'methadone' } },
      { type: 'MedicationStarted', data: { medication: 'buprenorphine' } },
      { type: 'DoseAdministered', data: { medication: 'buprenorphine', amount: 16, unit: 'mg' }, occurredAt: '2026-03-08T09:00:00.000Z' },
      { type: 'WalkInPresented', data: { visitType: 'medication', modality: 'in_person' }, occurredAt: '2026-03-07T09:00:00.000Z' },
      referred,
      referralOpened,
      { ...referred, data: { ...referred.data, referralId: 'r-2' } },
      { ...referralOpened, stream: 'referral-r-2' },
      over,
    )
      .when(close)
      .thenAmongOthers({
        type: 'EpisodeClosed',
        data: {
          reason: 'completed',
          tedsReason: 1,
          closedOn: '2026-03-10',
          lastContactOn: '2026-03-07',
          lastDoseOn: '2026-03-08',
          moudAtClose: ['buprenorphine'],
          outstandingReferrals: ['r-1'],
          arm: 'Outpatient BUP',
          tedsDischarge: null,
          lengthOfStay: null,
        },
      });
  });

  it('names every referral that is not over: sent ones and handoffs too, once each, and none of another episode', () =>
    episode(
      opened,
      referred,
      referralOpened,
      entered('r-1', 'higher_level'),
      entered('r-2', 'service'),
      entered('r-3', 'warm_handoff'),
      { ...entered('r-4', 'service'), data: { referralId: 'r-4', episodeId: 'e-0', kind: 'service' } },
      entered('r-5', 'service'),
      { type: 'ReferralReleased', data: { referralId: 'r-5', episodeId: 'e-1' }, stream: 'patient-p-1' },
    )
      .when(close)
      .thenAmongOthers({
        type: 'EpisodeClosed',
        data: { ...nothingKnown, reason: 'completed', tedsReason: 1, outstandingReferrals: ['r-1', 'r-2', 'r-3'] },
      }));

  it('takes the days from who knows them better', () =>
    episode(opened)
      .when({ ...close, data: { reason: 'completed', lastContactOn: '2026-03-04', lastDoseOn: '2026-03-03', note: 'moved on' } })
      .thenAmongOthers({
        type: 'EpisodeClosed',
        data: {
          ...nothingKnown,
          reason: 'completed',
          tedsReason: 1,
          lastContactOn: '2026-03-04',
          lastDoseOn: '2026-03-03',
          note: 'moved on',
        },
      }));

  it('is already so for the same reason, and not for another', () => {
    episode(opened, closed).when(close).thenAlreadySo();
    episode(opened, closed)
      .when({ ...close, data: { reason: 'other' } })
      .thenRejected('episode-closed');
  });
});

describe('closing an episode as lost', () => {
  const lost = { type: 'CloseEpisode', data: { reason: 'lost' }, occurredAt: '2026-04-15T09:00:00.000Z' } as const;
  const attempt = (occurredAt: string, reached = false, mode: 'phone' | 'text' = 'phone') =>
    ({ type: 'OutreachAttempted', data: { mode, reached }, occurredAt }) as const;
  const tried = [attempt('2026-04-01T09:00:00.000Z'), attempt('2026-04-10T09:00:00.000Z')];

  it('takes the days and the attempts of the site\u2019s policy', () =>
    episode(opened, policy(), ...tried)
      .when(lost)
      .thenAmongOthers({ type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' }));

  it('is too early before the days are over', () =>
    episode(opened, policy(), attempt('2026-03-10T09:00:00.000Z'), attempt('2026-03-11T09:00:00.000Z'))
      .when({ ...lost, occurredAt: '2026-03-30T09:00:00.000Z' })
      .thenRejected('not-yet-lost'));

  it('is too early before the attempts were made', () =>
    episode(opened, policy(), ...tried.slice(1))
      .when(lost)
      .thenRejected('not-yet-lost'));

  it('counts from the last contact, and a text is none', () => {
    const given = [opened, policy(), ...tried];
    episode(...given, attempt('2026-04-12T09:00:00.000Z', true))
      .when(lost)
      .thenRejected('not-yet-lost');
    episode(...given, attempt('2026-04-12T09:00:00.000Z', true, 'text'))
      .when(lost)
      .thenAmongOthers({ type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' });
  });

  it.each([
    ['an observed dose', { type: 'DoseAdministered', data: { medication: 'methadone', amount: 80, unit: 'mg', observed: true } }],
    ['an observed induction dose', { type: 'InductionDoseTaken', data: { doseMg: 4, formulation: 'other', observed: true } }],
    [
      'an injection',
      {
        type: 'InjectionAdministered',
        data: { product: 'sublocade', medication: 'buprenorphine', route: 'subcutaneous', daysSinceLast: null, window: 'first' },
      },
    ],
    ['a call by a peer', { type: 'PeerContactRecorded', data: { memberId: 'm-3', mode: 'phone', minutes: 5 } }],
  ])('is no longer lost after %s', (_what, fact) =>
    episode(opened, policy(), ...tried, { ...fact, occurredAt: '2026-04-12T09:00:00.000Z' })
      .when(lost)
      .thenRejected('not-yet-lost'),
  );

  it.each([
    ['a dose taken at home', { type: 'DoseAdministered', data: { medication: 'methadone', amount: 80, unit: 'mg' } }],
    ['a text by a peer', { type: 'PeerContactRecorded', data: { memberId: 'm-3', mode: 'text' } }],
    ['attendance that was imputed', { type: 'VisitAttended', data: { visitType: 'w', modality: 'not_recorded', imputed: true } }],
  ])('is still lost after %s', (_what, fact) =>
    episode(opened, policy(), ...tried, { ...fact, occurredAt: '2026-04-12T09:00:00.000Z' })
      .when(lost)
      .thenAmongOthers({ type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' }),
  );

  it('does not count attempts from before the last contact', () => {
    const seen = {
      type: 'VisitAttended',
      data: { visitType: 'w', modality: 'in_person', imputed: false },
      occurredAt: '2026-04-05T09:00:00.000Z',
    };
    episode(opened, policy(), ...tried, seen)
      .when({ ...lost, occurredAt: '2026-05-20T09:00:00.000Z' })
      .thenRejected('not-yet-lost');
  });

  it('needs a policy', () =>
    episode(opened, ...tried)
      .when(lost)
      .thenRejected('no-site-policy'));
});
