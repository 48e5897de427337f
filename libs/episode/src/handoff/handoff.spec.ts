import { closed, opened, referral } from '@throughline/testing';

const request = {
  from: { memberId: 'm-7' },
  to: { memberId: 'x-2', partnerId: 'peers-east' },
  kind: 'peer_to_peer',
  mode: 'in_person',
} as const;
const peer = { id: 'm-7', role: 'peer_recovery_specialist' } as const;
const ask = { type: 'WarmHandoff', data: { ...request, episodeId: 'e-1', patientAgreed: true }, actor: peer } as const;
const begun = { type: 'ReferralOpened', data: { kind: 'warm_handoff', partnerId: 'peers-east' } } as const;
const registered = {
  type: 'ReferralRegistered',
  data: { referralId: 'r-1', episodeId: 'e-1', kind: 'warm_handoff' },
  stream: 'patient-p-1',
} as const;
const requested = { type: 'WarmHandoffRequested', data: request } as const;
const accepted = { type: 'WarmHandoffAccepted', data: {} } as const;
const scheduled = { type: 'WarmHandoffScheduled', data: { scheduledFor: '2026-03-12T10:00:00Z' } } as const;
const together = { patientPresent: true, giverPresent: true, receiverPresent: true, mode: 'in_person' as const };
const held = { type: 'WarmHandoffHeld' as const, data: { ...together, warmth: 'warm' as const, parties: ['m-7', 'x-2'] } };
const confirmed = { type: 'WarmHandoffConfirmed', data: { receiverConfirmation: 'msg-20' } } as const;
const failed = { type: 'WarmHandoffFailed', data: { reason: 'expired' } } as const;

describe('asking for a warm handoff', () => {
  it('opens a referral of its own', () => referral(opened).when(ask).then(begun, requested, registered));

  it('may stay inside the organisation', () => {
    const data = { ...ask.data, to: { memberId: 'm-8' } };
    referral(opened)
      .when({ ...ask, data })
      .then(
        { type: 'ReferralOpened', data: { kind: 'warm_handoff' } },
        { ...requested, data: { ...request, to: { memberId: 'm-8' } } },
        registered,
      );
  });

  it('goes into a referral that is under way', () => {
    const higher = { type: 'ReferralOpened', data: { kind: 'higher_level', partnerId: 'hub-3' } };
    referral(opened, higher).when(ask).then(requested);
  });

  it('needs the patient\u2019s agreement', () =>
    referral(opened)
      .when({ ...ask, data: { ...ask.data, patientAgreed: false } })
      .thenRejected('patient-not-agreed'));

  it('is between two people', () =>
    referral(opened)
      .when({ ...ask, data: { ...ask.data, to: { memberId: 'm-7' } } })
      .thenRejected('handoff-to-oneself'));

  it('comes out of an open episode, and the referral\u2019s own', () => {
    referral().when(ask).thenRejected('episode-not-found');
    referral(opened, closed).when(ask).thenRejected('episode-closed');
    referral({ ...opened, stream: 'episode-e-2' }, begun)
      .when({ ...ask, data: { ...ask.data, episodeId: 'e-2' } })
      .thenRejected('episode-differs');
  });

  it('is asked for again only after it failed', () => {
    referral(opened, begun, requested).when(ask).thenRejected('handoff-already-requested');
    referral(opened, begun, requested, held, confirmed).when(ask).thenRejected('handoff-already-requested');
    referral(opened, begun, requested, failed).when(ask).then(requested);
  });

  it('has no place in a referral that is over', () =>
    referral(opened, begun, { type: 'ReferralCancelled', data: { reason: 'moved' } })
      .when(ask)
      .thenRejected('referral-closed'));
});

describe('the answer to a handoff', () => {
  const say = (answer: 'accepted' | 'declined' | 'patient_declined', reason?: string) =>
    ({ type: 'AnswerHandoff', data: { answer, ...(reason === undefined ? {} : { reason }) } }) as const;

  it('is yes, once', () => {
    referral(begun, requested).when(say('accepted')).then(accepted);
    referral(begun, requested, accepted).when(say('accepted')).thenRejected('handoff-not-requested');
    referral(begun).when(say('accepted')).thenRejected('handoff-not-requested');
  });

  it('is no, of the receiver or of the patient, and then it can be asked for anew', () => {
    const declined = { type: 'WarmHandoffFailed', data: { reason: 'declined', note: 'no peer free' } } as const;
    referral(begun, requested).when(say('declined', 'no peer free')).then(declined);
    referral(begun, requested, accepted)
      .when(say('patient_declined'))
      .then({ type: 'WarmHandoffFailed', data: { reason: 'patient_declined' } });
    referral(opened, begun, requested, declined).when(ask).then(requested);
  });
});

describe('the appointment of a handoff', () => {
  const schedule = { type: 'ScheduleHandoff', data: scheduled.data } as const;

  it('is given, with or without an answer before it, and moved', () => {
    for (const before of [[requested], [requested, accepted], [requested, accepted, scheduled]]) {
      referral(begun, ...before)
        .when(schedule)
        .then(scheduled);
    }
  });

  it('comes before the meeting', () => {
    referral(begun, requested, held).when(schedule).thenRejected('handoff-not-requested');
    referral(begun).when(schedule).thenRejected('handoff-not-requested');
  });
});

describe('holding a handoff', () => {
  const hold = (patientPresent: boolean, parties = ['m-7', 'x-2']) =>
    ({ type: 'HoldWarmHandoff', data: { patientPresent, parties } }) as const;

  it.each(['in_person', 'three_way_video', 'phone'] as const)('is warm with giver, receiver and patient together: %s', (mode) =>
    referral(begun, { ...requested, data: { ...request, mode } })
      .when(hold(true))
      .then({ ...held, data: { ...held.data, mode } }),
  );

  it('is cold without one of them', () => {
    const given = referral(begun, requested);
    given.when(hold(false)).then({ ...held, data: { ...held.data, patientPresent: false, warmth: 'cold' } });
    given
      .when(hold(true, ['m-7', 'x-9']))
      .then({ ...held, data: { ...held.data, receiverPresent: false, warmth: 'cold', parties: ['m-7', 'x-9'] } });
    given
      .when(hold(true, ['m-9', 'x-2']))
      .then({ ...held, data: { ...held.data, giverPresent: false, warmth: 'cold', parties: ['m-9', 'x-2'] } });
  });

  it('may be in another way than was asked for', () =>
    referral(begun, requested)
      .when({ type: 'HoldWarmHandoff', data: { ...hold(true).data, mode: 'phone' } })
      .then({ ...held, data: { ...held.data, mode: 'phone' } }));

  it('takes two people', () =>
    referral(begun, requested)
      .when(hold(true, ['m-7', 'm-7']))
      .thenRejected('handoff-needs-both-sides'));

  it('follows the request, whatever came between', () => {
    referral(begun, requested, accepted, scheduled).when(hold(true)).then(held);
    referral(begun).when(hold(true)).thenRejected('handoff-not-requested');
    referral(begun, requested, held).when(hold(true)).thenRejected('handoff-not-requested');
  });
});

describe('the end of a handoff', () => {
  const confirm = { type: 'ConfirmHandoff', data: confirmed.data, actor: { id: 'x-2', role: 'nurse' } } as const;
  const fail = (reason: 'expired' | 'failed') => ({ type: 'FailHandoff', data: { reason } }) as const;
  const met = referral(begun, requested, held);

  it('is confirmed by the receiver, somebody on their behalf, or the partner; never by the giver', () => {
    met.when(confirm).then(confirmed);
    met.when({ ...confirm, actor: { id: 'm-4', role: 'nurse', onBehalfOf: 'x-2' } }).then(confirmed);
    met.when({ ...confirm, actor: { id: 'x-3', role: 'partner' } }).then(confirmed);
    met.when({ ...confirm, actor: peer }).thenRejected('giver-cannot-confirm');
  });

  it('is confirmed by nobody else', () => met.when({ ...confirm, actor: { id: 'm-4', role: 'nurse' } }).thenRejected('receiver-confirms'));

  it('is confirmed after it was held', () => {
    referral(begun, requested).when(confirm).thenRejected('handoff-not-held');
    met.when({ ...confirm, data: { ...confirm.data, firstContactOn: '2027-04-01' } }).thenRejected('occurred-in-future');
  });

  it('is a failure with its reason', () => {
    for (const before of [[requested], [requested, accepted], [requested, accepted, scheduled]]) {
      referral(begun, ...before)
        .when(fail('expired'))
        .then(failed);
    }
    referral(begun).when(fail('expired')).thenRejected('handoff-not-requested');
    referral(begun, requested, held, confirmed).when(fail('failed')).thenRejected('handoff-not-requested');
  });

  it('does not expire once it was held, but may have failed', () => {
    met.when(fail('failed')).then({ type: 'WarmHandoffFailed', data: { reason: 'failed' } });
    met.when(fail('expired')).thenRejected('handoff-not-requested');
  });

  it('lets the referral close: the receiver\u2019s confirmation is the evidence', () => {
    const close = { type: 'CloseReferral', data: { outcome: 'completed' } } as const;
    referral(begun, requested, held, confirmed)
      .when(close)
      .then({ type: 'ReferralClosed', data: { outcome: 'completed' } });
    referral(begun, requested, held).when(close).thenRejected('transition-not-allowed');
  });
});
