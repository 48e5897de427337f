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
const held = { type: 'WarmHandoffHeld' as const, data: { patientPresent: true, warmth: 'warm' as const, parties: ['m-7', 'x-2'] } };
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

describe('holding a handoff', () => {
  const hold = (patientPresent: boolean, parties = ['m-7', 'x-2']) =>
    ({ type: 'HoldWarmHandoff', data: { patientPresent, parties } }) as const;

  it('is warm with the patient and cold without', () => {
    referral(begun, requested).when(hold(true)).then(held);
    referral(begun, requested)
      .when(hold(false))
      .then({ type: 'WarmHandoffHeld', data: { patientPresent: false, warmth: 'cold', parties: ['m-7', 'x-2'] } });
  });

  it('takes both sides', () =>
    referral(begun, requested)
      .when(hold(true, ['m-7', 'm-7']))
      .thenRejected('handoff-needs-both-sides'));

  it('follows the request', () => {
    referral(begun).when(hold(true)).thenRejected('handoff-not-requested');
    referral(begun, requested, held).when(hold(true)).thenRejected('handoff-not-requested');
  });
});

describe('the end of a handoff', () => {
  const confirm = { type: 'ConfirmHandoff', data: confirmed.data, actor: { id: 'x-2', role: 'partner' } } as const;
  const fail = { type: 'FailHandoff', data: failed.data } as const;

  it('is confirmed by the receiver, never by the giver', () => {
    referral(begun, requested, held).when(confirm).then(confirmed);
    referral(begun, requested, held)
      .when({ ...confirm, actor: peer })
      .thenRejected('giver-cannot-confirm');
  });

  it('is confirmed after it was held', () => {
    referral(begun, requested).when(confirm).thenRejected('handoff-not-held');
    referral(begun, requested, held)
      .when({ ...confirm, data: { ...confirm.data, firstContactOn: '2027-04-01' } })
      .thenRejected('occurred-in-future');
  });

  it('is a failure with its reason', () => {
    referral(begun, requested).when(fail).then(failed);
    referral(begun, requested, held).when(fail).then(failed);
    referral(begun).when(fail).thenRejected('handoff-not-requested');
    referral(begun, requested, held, confirmed).when(fail).thenRejected('handoff-not-requested');
  });

  it('lets the referral close: the receiver\u2019s confirmation is the evidence', () => {
    const close = { type: 'CloseReferral', data: { outcome: 'completed' } } as const;
    referral(begun, requested, held, confirmed)
      .when(close)
      .then({ type: 'ReferralClosed', data: { outcome: 'completed' } });
    referral(begun, requested, held).when(close).thenRejected('transition-not-allowed');
  });
});
