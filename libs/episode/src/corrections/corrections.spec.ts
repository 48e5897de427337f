import type { JsonObject } from '@throughline/kernel';
import { admitted, aftercare, closed, diagnosed, episode, opened, policy, referral, sitePolicy, type Fact } from '@throughline/testing';

const dose = {
  type: 'DoseAdministered',
  eventId: 'the-dose',
  occurredAt: '2026-03-08T09:00:00.000Z',
  data: { medication: 'methadone', amount: 300, unit: 'mg' },
} as const;
const thirty = { medication: 'methadone', amount: 30, unit: 'mg' } as const;
const correct = (newPayload: JsonObject, more: object = {}) =>
  ({ type: 'CorrectEntry', data: { corrects: 'the-dose', reason: 'slip of the pen', newPayload, ...more } }) as const;
const voidIt = (reason = 'another patient', corrects = 'the-dose') => ({ type: 'VoidEntry', data: { corrects, reason } }) as const;
const correction = (more: object = {}) => ({
  type: 'EntryCorrected' as const,
  corrects: 'the-dose',
  data: {
    entryType: 'DoseAdministered',
    entryVersion: 1,
    payload: thirty,
    occurredAt: dose.occurredAt,
    occurredAtPrecision: 'instant' as const,
    policyVersionId: null,
    reason: 'slip of the pen',
    ...more,
  },
});
const voided = { type: 'EntryVoided' as const, corrects: 'the-dose', data: { entryType: 'DoseAdministered', reason: 'another patient' } };
const named = (eventId: string, fact: Fact): Fact => ({ ...fact, eventId });

describe('correcting an entry', () => {
  it('says what holds from now on, at the time at which the fact occurred', () =>
    episode(opened, admitted, dose).when(correct(thirty)).then(correction()));

  it('moves it to another time, and then to the policy that was in force at that time', () =>
    episode(policy(), opened, admitted, dose)
      .when(correct(thirty, { newOccurredAt: '2026-03-07T09:00:00Z', newPrecision: 'day' }))
      .then(correction({ occurredAt: '2026-03-07T09:00:00.000Z', occurredAtPrecision: 'day', policyVersionId: 'site-1@1' })));

  it('is possible on a closed episode', () => episode(opened, admitted, dose, closed).when(correct(thirty)).thenAmongOthers(correction()));

  it('corrects a corrected entry again, by the id of the original', () =>
    episode(opened, admitted, dose, correction())
      .when(correct({ ...thirty, amount: 35 }))
      .then(correction({ payload: { ...thirty, amount: 35 } })));

  it('is so already when it holds with that content and time', () =>
    episode(opened, admitted, dose, correction()).when(correct(thirty)).thenAlreadySo());

  it('keeps what was worked out from the history of that time, unless it is given', () => {
    const data = { firstServiceOn: '2026-03-05', waitDays: 4, policyChecks: [] };
    const late = named('admission', { ...admitted, data });
    const to = (newPayload: JsonObject) =>
      ({ type: 'CorrectEntry', data: { corrects: 'admission', reason: 'a day later', newPayload } }) as const;
    const payload = { firstServiceOn: '2026-03-06', waitDays: 4, policyChecks: [] };
    const event = {
      type: 'EntryCorrected',
      corrects: 'admission',
      data: { ...correction().data, entryType: 'PatientAdmitted', entryVersion: 2, payload },
    } as const;
    const at = { occurredAt: '2026-03-02T09:30:00.000Z', reason: 'a day later' };
    episode(opened, late)
      .when(to({ firstServiceOn: '2026-03-06' }))
      .then({ ...event, data: { ...event.data, ...at } });
    episode(opened, late)
      .when(to({ firstServiceOn: '2026-03-06', waitDays: 5 }))
      .then({ ...event, data: { ...event.data, ...at, payload: { ...payload, waitDays: 5 } } });
  });

  it('computes anew what follows from the rest: the total of the COWS', () => {
    const items = {
      restingPulse: 2,
      sweating: 3,
      restlessness: 3,
      pupilSize: 2,
      boneOrJointAches: 2,
      runnyNoseOrTearing: 2,
      giUpset: 2,
      tremor: 1,
      yawning: 1,
      anxietyOrIrritability: 2,
      gooseflesh: 3,
    };
    const rule = { id: 'cows', version: 'wesson-ling-2003' };
    const assessed: Fact = {
      type: 'WithdrawalAssessed',
      eventId: 'cows',
      data: { items, objectiveSigns: ['gooseflesh'], total: 23, severity: 'moderate', rule },
    };
    const to = (newItems: object) =>
      ({
        type: 'CorrectEntry',
        data: { corrects: 'cows', reason: 'misread', newPayload: { items: newItems, objectiveSigns: [] } as JsonObject },
      }) as const;
    const { data } = correction();
    episode(opened, assessed)
      .when(to({ ...items, gooseflesh: 5 }))
      .then({
        type: 'EntryCorrected',
        corrects: 'cows',
        data: {
          ...data,
          entryType: 'WithdrawalAssessed',
          entryVersion: 2,
          occurredAt: '2026-03-02T09:30:00.000Z',
          reason: 'misread',
          payload: { items: { ...items, gooseflesh: 5 }, objectiveSigns: [], total: 25, severity: 'moderately_severe', rule },
        },
      });
    episode(opened, assessed)
      .when(to({ ...items, gooseflesh: 4 }))
      .thenRejected('entry-invalid');
  });

  it.each([
    ['entry-not-found', [dose], { ...correct(thirty).data, corrects: 'nobody' }],
    ['entry-voided', [dose, voided], correct(thirty).data],
    ['entry-is-correction', [dose, { ...correction(), eventId: 'it' }], { ...correct(thirty).data, corrects: 'it' }],
    ['entry-invalid', [dose], correct({ ...thirty, amount: -30 }).data],
    ['entry-invalid', [dose], correct({ ...thirty, colour: 'red' }).data],
    ['occurred-in-future', [dose], correct(thirty, { newOccurredAt: '2027-01-01T00:00:00Z' }).data],
  ] as const)('is refused: %s', (code, facts, data) =>
    episode(opened, admitted, ...facts)
      .when({ type: 'CorrectEntry', data })
      .thenRejected(code),
  );

  it('leaves to the dose what follows from the dose', () => {
    const review = {
      type: 'DoseReviewSuggested',
      eventId: 'the-dose',
      data: { medication: 'methadone', on: '2026-03-08', totalMg: 300, reviewLineMg: 120 },
    };
    episode(opened, admitted, review).when(voidIt()).thenRejected('entry-follows-another');
  });

  it('keeps a record with its patient, programme and site', () => {
    const opening = named('opening', opened);
    const to = (more: object) =>
      ({ type: 'CorrectEntry', data: { corrects: 'opening', reason: 'misread', newPayload: { ...opened.data, ...more } } }) as const;
    episode(opening)
      .when(to({ siteId: 'site-2' }))
      .thenRejected('entry-field-fixed');
    episode(opening)
      .when(to({ firstContactOn: '2026-02-28' }))
      .thenAmongOthers(expect.objectContaining({ type: 'EntryCorrected', corrects: 'opening' }) as never);
  });

  it('needs a role that may record such an entry: a peer corrects no dose', () => {
    const peer = { actor: { id: 'm-7', role: 'peer_recovery_specialist' } } as const;
    const called = { type: 'PeerContactRecorded', eventId: 'the-dose', data: { memberId: 'm-7', mode: 'phone' } };
    episode(opened, admitted, dose)
      .when({ ...voidIt(), ...peer })
      .thenRejected('role-not-permitted');
    episode(opened, called)
      .when({ ...voidIt(), ...peer })
      .then({ ...voided, data: { ...voided.data, entryType: 'PeerContactRecorded' } });
  });

  it("finds nothing in another site's record", () =>
    episode(opened, admitted, dose)
      .when({ ...voidIt(), sites: ['site-2'] })
      .thenRejected('entry-not-found'));

  it('counts in the decisions that follow', () => {
    const second = {
      type: 'VisitScheduled',
      data: { visitId: 'v-1', visitType: 'medication', modality: 'in_person', scheduledFor: '2026-03-20T09:00:00Z' },
    } as const;
    const scheduling = { type: 'ScheduleVisit', data: second.data } as const;
    const visit = { ...second, eventId: 'the-dose' };
    episode(opened, visit).when(scheduling).thenAlreadySo();
    episode(opened, visit, voided).when(scheduling).then(second);
  });
});

describe('voiding an entry', () => {
  it('says that it does not hold', () => episode(opened, admitted, dose).when(voidIt()).then(voided));

  it('is so already for the same reason, and final', () => {
    episode(opened, admitted, dose, voided).when(voidIt()).thenAlreadySo();
    episode(opened, admitted, dose, voided).when(voidIt('misread')).thenRejected('entry-voided');
  });

  it('takes an opening back only when nothing else holds, and then frees the patient', () => {
    const opening = named('opening', opened);
    const takenBack = voidIt('opened twice', 'opening');
    episode(opening, diagnosed).when(takenBack).thenRejected('entry-opens-stream');
    episode(opening)
      .when(takenBack)
      .then(
        { type: 'EntryVoided', corrects: 'opening', data: { entryType: 'EpisodeOpened', reason: 'opened twice' } },
        { type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' },
      );
  });

  describe('of an end that was none', () => {
    const end = named('the-end', closed);
    const entered: Fact = {
      type: 'AftercareEntered',
      stream: 'aftercare-e-1',
      eventId: 'entry',
      data: { option: 'none', basis: 'consent', leftOn: '2026-06-01', after: 'closing' },
    };
    const undone = voidIt('still comes', 'the-end');

    it('opens the episode again', () =>
      episode(opened, admitted, end)
        .when(undone)
        .then(
          { type: 'EntryVoided', corrects: 'the-end', data: { entryType: 'EpisodeClosed', reason: 'still comes' } },
          { type: 'EpisodeRegistered', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' },
        ));

    it('waits for aftercare that was entered on it', () => {
      episode(opened, admitted, end, entered).when(undone).thenRejected('aftercare-entered');
      const gone = {
        type: 'EntryVoided',
        stream: 'aftercare-e-1',
        corrects: 'entry',
        data: { entryType: 'AftercareEntered', reason: 'a' },
      };
      episode(opened, admitted, end, entered, gone)
        .when(undone)
        .thenAmongOthers(expect.objectContaining({ type: 'EpisodeRegistered' }) as never);
    });

    it('waits for aftercare that was entered on the end of a support programme, and on no other', () => {
      const programme = { enrolmentId: 'n-1', program: 'peer support' };
      const ended: Fact = {
        type: 'SupportProgramCompleted',
        eventId: 'the-end',
        occurredAt: '2026-05-01T10:00:00.000Z',
        data: { ...programme, reason: 'completed' },
      };
      const enteredAfter = (leftOn: string, after: string): Fact => ({
        ...entered,
        data: { option: 'none', basis: 'consent', leftOn, after },
      });
      episode(opened, ended, enteredAfter('2026-05-01', 'support_programme')).when(undone).thenRejected('aftercare-entered');
      for (const other of [enteredAfter('2026-04-01', 'support_programme'), enteredAfter('2026-05-01', 'closing')]) {
        episode(opened, ended, other)
          .when(undone)
          .then({ type: 'EntryVoided', corrects: 'the-end', data: { entryType: 'SupportProgramCompleted', reason: 'still comes' } });
      }
      episode(opened, admitted, end, enteredAfter('2026-05-01', 'support_programme'))
        .when(undone)
        .thenAmongOthers(expect.objectContaining({ type: 'EpisodeRegistered' }) as never);
    });

    it('is refused when the patient has another open episode there since', () => {
      const other = { type: 'EpisodeRegistered', stream: 'patient-p-1', data: { episodeId: 'e-2', programmeId: 'obot' } };
      episode(opened, admitted, end, other).when(undone).thenRejected('episode-already-open');
    });
  });
});

describe('voiding that an admission was declined', () => {
  const declined = named('declined', {
    type: 'AdmissionDeclined',
    stream: 'episode-e-1',
    data: { reason: 'no slot', patientDeclined: true },
  });
  const undone = voidIt('it was somebody else', 'declined');

  it('opens the episode again', () =>
    episode(opened, declined)
      .when(undone)
      .then(
        { type: 'EntryVoided', corrects: 'declined', data: { entryType: 'AdmissionDeclined', reason: 'it was somebody else' } },
        { type: 'EpisodeRegistered', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' },
      ));

  it('is refused when the patient has another open episode there since', () => {
    const other = { type: 'EpisodeRegistered', stream: 'patient-p-1', data: { episodeId: 'e-2', programmeId: 'obot' } };
    episode(opened, declined, other).when(undone).thenRejected('episode-already-open');
  });
});

describe('voiding in a referral', () => {
  const begun = { type: 'ReferralOpened', eventId: 'the-dose', data: { kind: 'service', partnerId: 'x', needId: 'n-1' } };
  const known = {
    type: 'ReferralRegistered' as const,
    data: { referralId: 'r-1', episodeId: 'e-1', kind: 'service' as const, needId: 'n-1' },
    stream: 'patient-p-1',
  };
  const released = { type: 'ReferralReleased' as const, data: { referralId: 'r-1', episodeId: 'e-1' }, stream: 'patient-p-1' };
  const sent = { type: 'ReferralSent', data: { partnerId: 'x', basis: 'consent' } };
  const gone = (entryType: string, corrects = 'the-dose') => ({ ...voided, corrects, data: { ...voided.data, entryType } });

  it.each([
    ['ReferralClosed', { outcome: 'not_completed' }],
    ['ReferralCancelled', { reason: 'moved' }],
  ])('an end that was none: the register knows the referral again, and for which need (%s)', (type, data) =>
    referral(begun, sent, known, { type, data, eventId: 'the-end' }, released)
      .when(voidIt('another patient', 'the-end'))
      .then(gone(type, 'the-end'), known),
  );

  it('its opening: the register forgets it', () => {
    referral(begun, known).when(voidIt()).then(gone('ReferralOpened'), released);
    referral(begun, sent, known).when(voidIt()).thenRejected('entry-opens-stream');
  });

  it('anything else: the register stays as it is', () =>
    referral(begun, known, { ...sent, eventId: 'the-sending' })
      .when(voidIt('another patient', 'the-sending'))
      .then(gone('ReferralSent', 'the-sending')));

  it('keeps the need for which the service was sought, as the register does', () =>
    referral(begun, known)
      .when(correct({ kind: 'service', partnerId: 'x', needId: 'n-2' }))
      .thenRejected('entry-field-fixed'));
});

describe('corrections in other streams', () => {
  it('of a referral and of aftercare', () => {
    const begun: Fact = { type: 'ReferralOpened', data: { kind: 'service', partnerId: 'x' } };
    const sent = { type: 'ReferralSent', eventId: 'the-dose', data: { partnerId: 'x', basis: 'consent', consentRef: 'c-1' } };
    referral(opened, begun, sent)
      .when(voidIt())
      .then({ ...voided, data: { ...voided.data, entryType: 'ReferralSent' } });
    const entered: Fact = { type: 'AftercareEntered', data: { option: 'none', basis: 'consent', leftOn: '2026-06-01', after: 'closing' } };
    const due = { type: 'AftercareCheckInScheduled', eventId: 'the-dose', data: { checkInId: 'day-30', dueOn: '2026-07-01' } };
    aftercare(entered, due)
      .when(correct({ checkInId: 'day-30', dueOn: '2026-07-02' }))
      .thenAmongOthers(expect.objectContaining({ type: 'EntryCorrected', corrects: 'the-dose' }) as never);
  });

  describe('of a policy', () => {
    const administrator = { actor: { id: 'm-9', role: 'site_administrator' } } as const;
    const first = named('first', policy());
    const later = named('later', {
      ...policy(),
      data: { ...policy().data, policyVersionId: 'site-1@2', supersedes: 'site-1@1', effectiveFrom: '2027-02-01T00:00:00Z' },
    });

    it('change nothing but the reason: under the rest something was decided', () => {
      const to = (more: object) =>
        ({
          type: 'CorrectEntry',
          data: { corrects: 'first', reason: 'misread', newPayload: { ...policy().data, ...more } as JsonObject },
        }) as const;
      sitePolicy(first)
        .when({ ...to({ effectiveFrom: '2026-02-01T00:00:00Z' }), ...administrator })
        .thenRejected('entry-field-fixed');
      sitePolicy(first)
        .when({ ...to({ reason: 'first policy of the site' }), ...administrator })
        .thenAmongOthers(expect.objectContaining({ type: 'EntryCorrected', corrects: 'first' }) as never);
    });

    it('take back only the newest, before it is in force', () => {
      sitePolicy(first, later)
        .when({ ...voidIt('not yet', 'later'), ...administrator })
        .then({ type: 'EntryVoided', corrects: 'later', data: { entryType: 'SitePolicyAdopted', reason: 'not yet' } });
      sitePolicy(first, later)
        .when({ ...voidIt('not yet', 'first'), ...administrator })
        .thenRejected('policy-not-newest');
      sitePolicy(first)
        .when({ ...voidIt('not yet', 'first'), ...administrator })
        .thenRejected('policy-retroactive');
    });
  });
});
