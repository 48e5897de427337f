import { admitted, episode, opened, policy } from '@throughline/testing';
import { UdsCollected, UdsResultRecorded } from '../events';

const said = {
  triggerRef: 's-1',
  reviewedBy: 'm-9',
  referralId: 'r-1',
  bridgingSupplyDays: 7,
  naloxoneOffered: true,
  appealOffered: true,
  reason: 'fentanyl in three screens',
} as const;
const dismiss = { type: 'DismissPatient', data: said } as const;
const dismissed = { type: 'PatientDismissed', data: { ...said, policyVersionId: 'site-1@1' } } as const;
const registered = {
  type: 'ReferralRegistered',
  data: { referralId: 'r-1', episodeId: 'e-1', kind: 'service' },
  stream: 'patient-p-1',
} as const;
const collected = { type: 'UdsCollected', data: { ...UdsCollected.example, specimenId: 's-1' }, eventId: 'event-s-1' } as const;
const result = (assay: 'presumptive' | 'definitive', eventId = `event-${assay}`) =>
  ({
    type: 'UdsResultRecorded',
    data: { ...UdsResultRecorded.example, specimenId: 's-1', assay, results: [{ analyte: 'fentanyl', qual: 'positive' }] },
    eventId,
  }) as const;
const given = [opened, admitted, registered, collected];
const allows = (dismissal: { allowed: boolean; confirmationRequired: boolean | null }) =>
  policy({ dismissal: { ...dismissal, autoReferral: true } });

describe('dismissing a patient', () => {
  it('goes under a policy, with an open referral, and leaves the episode open', () => {
    episode(...given, policy())
      .when(dismiss)
      .then(dismissed);
    episode(...given, policy(), dismissed)
      .when({ type: 'SuspendEpisode', data: { reason: 'travel' } })
      .then({ type: 'EpisodeSuspended', data: { reason: 'travel' } });
  });

  it('is never without an open referral of the patient (I7)', () => {
    episode(opened, admitted, collected, policy()).when(dismiss).thenRejected('referral-missing');
    const released = { type: 'ReferralReleased', data: { referralId: 'r-1', episodeId: 'e-1' }, stream: 'patient-p-1' } as const;
    episode(...given, released, policy())
      .when(dismiss)
      .thenRejected('referral-missing');
    episode(opened, admitted, collected, { ...registered, stream: 'patient-p-2' }, policy())
      .when(dismiss)
      .thenRejected('referral-missing');
  });

  it('is not of a site that dismisses nobody, or has not said', () => {
    episode(...given, allows({ allowed: false, confirmationRequired: false }))
      .when(dismiss)
      .thenRejected('dismissal-not-in-policy');
    episode(...given, policy({ dismissal: null }))
      .when(dismiss)
      .thenRejected('policy-silent');
    episode(...given)
      .when(dismiss)
      .thenRejected('no-site-policy');
  });

  it('is looked at by a second person', () => {
    const alone = { ...dismiss, actor: { id: 'm-9', role: 'prescriber' } } as const;
    const inTheirName = { ...dismiss, actor: { id: 'm-1', role: 'prescriber', onBehalfOf: 'm-9' } } as const;
    episode(...given, policy())
      .when(alone)
      .thenRejected('reviewer-is-actor');
    episode(...given, policy())
      .when(inTheirName)
      .thenRejected('reviewer-is-actor');
  });

  it('rests on a specimen or another entry of the episode that holds', () => {
    const byEntry = { ...dismiss, data: { ...said, triggerRef: 'event-s-1' } };
    const voided = { type: 'EntryVoided', data: { entryType: 'UdsCollected', reason: 'mixed up' }, corrects: 'event-s-1' } as const;
    episode(...given, policy())
      .when(byEntry)
      .then({ ...dismissed, data: { ...dismissed.data, triggerRef: 'event-s-1' } });
    episode(...given, policy())
      .when({ ...dismiss, data: { ...said, triggerRef: 's-2' } })
      .thenRejected('trigger-unknown');
    episode(...given, voided, policy())
      .when(byEntry)
      .thenRejected('trigger-unknown');
  });

  it('waits for a definitive result where the policy says so, and only there', () => {
    const strict = allows({ allowed: true, confirmationRequired: true });
    episode(...given, result('presumptive'), strict)
      .when(dismiss)
      .thenRejected('confirmation-missing');
    episode(...given, result('presumptive'), result('definitive'), strict)
      .when(dismiss)
      .then(dismissed);
    episode(...given, allows({ allowed: true, confirmationRequired: null }))
      .when(dismiss)
      .then(dismissed);
  });

  it('is already so for the same trigger', () =>
    episode(...given, policy(), dismissed)
      .when(dismiss)
      .thenAlreadySo());
});

describe('an end by the facility', () => {
  const close = { type: 'CloseEpisode', data: { reason: 'terminated_by_facility' } } as const;
  const released = { type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' } as const;
  const dismissal = { ...dismissed, eventId: 'event-d' };
  const ended = {
    type: 'EpisodeClosed',
    eventId: 'event-c',
    data: {
      reason: 'terminated_by_facility',
      tedsReason: 3,
      closedOn: '2026-03-10',
      lastContactOn: '2026-03-05',
      lastDoseOn: null,
      moudAtClose: [],
      outstandingReferrals: ['r-1'],
      arm: null,
      tedsDischarge: null,
      lengthOfStay: null,
    },
  } as const;
  const correct = (reason: string) =>
    ({
      type: 'CorrectEntry',
      data: { corrects: 'event-c', reason: 'mistaken', newPayload: { ...ended.data, reason } },
    }) as const;
  const void_ = (corrects: string) => ({ type: 'VoidEntry', data: { corrects, reason: 'mistaken' } }) as const;

  it('follows a dismissal', () => {
    episode(...given)
      .when(close)
      .thenRejected('dismissal-missing');
    episode(...given, dismissal)
      .when(close)
      .thenAmongOthers(released);
    const { eventId: _eventId, data, type } = ended;
    episode(...given, dismissal)
      .when(close)
      .thenAmongOthers({
        type,
        data: { ...data, lengthOfStay: { days: 0, code: null }, dismissalRef: 'event-d', moudAtClose: [], outstandingReferrals: ['r-1'] },
      });
  });

  it('stands and falls with it', () => {
    episode(...given, dismissal, ended)
      .when(void_('event-d'))
      .thenRejected('closing-rests-on-it');
    episode(...given, dismissal)
      .when(void_('event-d'))
      .then({ type: 'EntryVoided', corrects: 'event-d', data: { entryType: 'PatientDismissed', reason: 'mistaken' } });
  });

  it('is not made by a correction either', () => {
    const lost = { ...ended, data: { ...ended.data, reason: 'lost', tedsReason: 2 } } as const;
    episode(...given, lost)
      .when(correct('terminated_by_facility'))
      .thenRejected('dismissal-missing');
    episode(...given, lost)
      .when(correct('transferred'))
      .thenRejected('transfer-not-completed');
    episode(...given, dismissal, lost)
      .when(correct('terminated_by_facility'))
      .thenAmongOthers();
  });
});
