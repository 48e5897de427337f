import { closed, opened, policy, referral } from '@throughline/testing';
import type { referralAnswers } from '../reference/referrals';

const begun = {
  type: 'ReferralOpened',
  data: { kind: 'higher_level', partnerId: 'hub-3', reason: 'return to use', urgency: 'urgent' },
} as const;
const fact = { occurredAt: '2026-03-01T09:00:00.000Z' } as const;
const sent = { type: 'ReferralSent', data: { partnerId: 'hub-3', basis: 'consent' }, ...fact } as const;
const accepted = { type: 'ReferralAccepted', data: {}, ...fact } as const;
const declined = { type: 'ReferralDeclined', data: { by: 'partner' }, ...fact } as const;
const scheduled = { type: 'ReferralScheduled', data: { scheduledFor: '2026-03-08T10:00:00Z' }, ...fact } as const;
const attended = { type: 'ReferralAttended', data: {}, ...fact } as const;
const notAttended = { type: 'ReferralNotAttended', data: { reason: 'distance' }, ...fact } as const;
const feedback = { type: 'ReferralFeedbackReturned', data: { evidenceRef: 'doc-4' }, ...fact } as const;
const received = { type: 'ReferralReceived', data: {}, ...fact } as const;
const inService = { type: 'ReferralInService', data: {}, ...fact } as const;
const attempt = (on: string) => ({ type: 'ReferralAttemptRecorded', data: { mode: 'phone' }, occurredAt: `${on}T09:00:00.000Z` }) as const;
const cancelled = { type: 'ReferralCancelled', data: { reason: 'moved' }, ...fact } as const;
const registered = {
  type: 'ReferralRegistered',
  data: { referralId: 'r-1', episodeId: 'e-1', kind: 'higher_level' },
  stream: 'patient-p-1',
} as const;
const released = { type: 'ReferralReleased', data: { referralId: 'r-1', episodeId: 'e-1' }, stream: 'patient-p-1' } as const;
const send = { type: 'SendReferral', data: { partnerId: 'hub-3', basis: 'consent' } } as const;
const answer = (word: (typeof referralAnswers)[number]) => ({ type: 'ReceiveAnswer', data: { answer: word } }) as const;
const close = (outcome: 'completed' | 'not_completed' | 'no_response', more: { evidenceRef?: string; barrier?: 'distance' } = {}) =>
  ({ type: 'CloseReferral', data: { outcome, ...more } }) as const;

describe('sending a referral', () => {
  it('names the basis on which the record goes there', () => referral(begun).when(send).then({ type: 'ReferralSent', data: send.data }));

  it('opens it, when it leads to a service', () =>
    referral(opened)
      .when({ ...send, data: { ...send.data, episodeId: 'e-1', reason: 'psychotherapy', urgency: 'routine' } })
      .then(
        { type: 'ReferralOpened', data: { kind: 'service', partnerId: 'hub-3', reason: 'psychotherapy', urgency: 'routine' } },
        { type: 'ReferralSent', data: send.data },
        { ...registered, data: { referralId: 'r-1', episodeId: 'e-1', kind: 'service' } },
      ));

  it('comes out of an open episode', () => {
    const data = { ...send.data, episodeId: 'e-1' };
    referral(opened).when(send).thenRejected('episode-not-named');
    referral()
      .when({ ...send, data })
      .thenRejected('episode-not-found');
    referral(opened, closed)
      .when({ ...send, data })
      .thenRejected('episode-closed');
  });

  it('happens once', () => referral(begun, sent).when(send).thenRejected('transition-not-allowed'));
});

describe('the partner\u2019s answer', () => {
  it('is yes or no, from the partner or from the patient', () => {
    referral(begun, sent).when(answer('accepted')).then({ type: 'ReferralAccepted', data: {} });
    referral(begun, sent)
      .when({ ...answer('declined'), data: { answer: 'declined', reason: 'no bed', evidenceRef: 'msg-1' } })
      .then({ type: 'ReferralDeclined', data: { by: 'partner', reason: 'no bed', evidenceRef: 'msg-1' } });
    referral(begun, sent)
      .when(answer('patient_declined'))
      .then({ type: 'ReferralDeclined', data: { by: 'patient' } });
  });

  it('may be that the referral was received, and the answer comes later', () => {
    referral(begun, sent).when(answer('received')).then({ type: 'ReferralReceived', data: {} });
    referral(begun, sent, received).when(answer('received')).thenRejected('transition-not-allowed');
    referral(begun, sent, received).when(answer('accepted')).then({ type: 'ReferralAccepted', data: {} });
    referral(begun, sent, received)
      .when({ ...answer('declined'), data: { answer: 'declined', barrier: 'capacity' } })
      .then({ type: 'ReferralDeclined', data: { by: 'partner', barrier: 'capacity' } });
  });

  it('may be the patient\u2019s no after the partner\u2019s yes, until the patient has arrived', () => {
    for (const before of [[accepted], [accepted, scheduled]]) {
      referral(begun, sent, ...before)
        .when(answer('patient_declined'))
        .then({ type: 'ReferralDeclined', data: { by: 'patient' } });
    }
    referral(begun, sent, accepted, attended).when(answer('patient_declined')).thenRejected('transition-not-allowed');
  });

  it('comes once and after the sending: none is both accepted and declined', () => {
    referral(begun).when(answer('accepted')).thenRejected('transition-not-allowed');
    referral(begun, sent, accepted).when(answer('declined')).thenRejected('transition-not-allowed');
    referral(begun, sent, declined).when(answer('accepted')).thenRejected('transition-not-allowed');
  });

  it('comes from the partner itself, who may not send', () => {
    const actor = { id: 'hub-3', role: 'partner' } as const;
    referral(begun, sent)
      .when({ ...answer('accepted'), actor })
      .then({ type: 'ReferralAccepted', data: {} });
    referral(begun)
      .when({ ...send, actor })
      .thenRejected('role-not-permitted');
  });

  it('needs a referral', () => referral().when(answer('accepted')).thenRejected('referral-not-found'));
});

describe('the appointment at the partner', () => {
  const schedule = { type: 'ScheduleReferral', data: scheduled.data } as const;
  const attendance = (arrived: boolean) => ({ type: 'RecordReferralAttendance', data: { attended: arrived } }) as const;

  it('is given after acceptance, moved, and given again after it was missed', () => {
    for (const before of [[accepted], [accepted, scheduled], [accepted, scheduled, notAttended]]) {
      referral(begun, sent, ...before)
        .when(schedule)
        .then({ type: 'ReferralScheduled', data: scheduled.data });
    }
    referral(begun, sent).when(schedule).thenRejected('transition-not-allowed');
  });

  it('is kept or missed, and a reason nobody recorded is said to be so', () => {
    referral(begun, sent, accepted, scheduled).when(attendance(true)).then({ type: 'ReferralAttended', data: {} });
    referral(begun, sent, accepted, scheduled)
      .when(attendance(false))
      .then({ type: 'ReferralNotAttended', data: { reason: 'not_recorded' } });
    referral(begun, sent).when(attendance(true)).thenRejected('transition-not-allowed');
  });

  it('is followed by feedback', () => {
    const report = { type: 'ReturnReferralFeedback', data: feedback.data } as const;
    referral(begun, sent, accepted, attended).when(report).then({ type: 'ReferralFeedbackReturned', data: feedback.data });
    referral(begun, sent, accepted).when(report).thenRejected('transition-not-allowed');
  });
});

describe('an attempt to hear from the partner', () => {
  const attemptIt = { type: 'RecordReferralAttempt', data: { mode: 'phone', note: 'voicemail' } } as const;

  it('is on record as often as it was made', () => {
    const attempted = { type: 'ReferralAttemptRecorded', data: attemptIt.data } as const;
    referral(begun, sent).when(attemptIt).then(attempted);
    referral(begun, sent, accepted, attempted, attempted).when(attemptIt).then(attempted);
  });

  it('stands for silence, so an answer must be owed', () => {
    referral(begun).when(attemptIt).thenRejected('transition-not-allowed');
    referral(begun, sent, declined).when(attemptIt).thenRejected('transition-not-allowed');
  });
});

describe('the partner\u2019s service', () => {
  it('begins after the patient arrived', () => {
    referral(begun, sent, accepted, attended).when(answer('in_service')).then({ type: 'ReferralInService', data: {} });
    referral(begun, sent, accepted).when(answer('in_service')).thenRejected('transition-not-allowed');
  });

  it('ends with its feedback, or with evidence', () => {
    const served = referral(begun, sent, accepted, attended, inService);
    served.when({ type: 'ReturnReferralFeedback', data: feedback.data }).then({ type: 'ReferralFeedbackReturned', data: feedback.data });
    served.when(close('completed')).thenRejected('evidence-missing');
    served
      .when(close('completed', { evidenceRef: 'doc-4' }))
      .then({ type: 'ReferralClosed', data: { outcome: 'completed', evidenceRef: 'doc-4' } });
  });
});

describe('closing a referral', () => {
  it('rests on returned evidence', () => {
    const done = { type: 'ReferralClosed', data: { outcome: 'completed' } } as const;
    referral(begun, sent, accepted, attended, feedback).when(close('completed')).then(done);
    referral(begun, sent, accepted, attended).when(close('completed')).thenRejected('evidence-missing');
    referral(begun, sent, accepted, attended)
      .when(close('completed', { evidenceRef: 'doc-4' }))
      .then({ ...done, data: { outcome: 'completed', evidenceRef: 'doc-4' } });
    referral(begun, sent, accepted)
      .when(close('completed', { evidenceRef: 'doc-4' }))
      .thenRejected('transition-not-allowed');
  });

  it('rests on a documented no', () => {
    const failed = { type: 'ReferralClosed', data: { outcome: 'not_completed' } } as const;
    referral(begun, sent, declined).when(close('not_completed')).then(failed);
    referral(begun, sent, accepted, notAttended).when(close('not_completed')).then(failed);
    referral(begun, sent, accepted, notAttended)
      .when(close('not_completed', { barrier: 'distance' }))
      .then({ type: 'ReferralClosed', data: { outcome: 'not_completed', barrier: 'distance' } });
    referral(begun, sent).when(close('not_completed')).thenRejected('transition-not-allowed');
  });

  it('rests on silence only after the days and the attempts of the site\u2019s policy', () => {
    const silent = { ...close('no_response'), occurredAt: '2026-03-15T09:00:00.000Z' };
    const waiting = [begun, sent, policy(), attempt('2026-03-05'), attempt('2026-03-12')];
    referral(...waiting)
      .when(silent)
      .then({ type: 'ReferralClosed', data: { outcome: 'no_response', attempts: 2, daysWithoutAnswer: 14 } });
    referral(...waiting)
      .when({ ...silent, occurredAt: '2026-03-14T09:00:00.000Z' })
      .thenRejected('answer-not-overdue');
    referral(begun, sent, policy(), attempt('2026-03-05')).when(silent).thenRejected('answer-not-overdue');
    referral(begun, sent, policy()).when(silent).thenRejected('answer-not-overdue');
    referral(begun, sent, attempt('2026-03-05')).when(silent).thenRejected('no-site-policy');
    referral(begun, sent, declined, policy(), attempt('2026-03-05'), attempt('2026-03-12'))
      .when(silent)
      .thenRejected('transition-not-allowed');
  });

  it('counts the attempts and the days since the partner was last heard, whenever they were told', () => {
    const silent = { ...close('no_response'), occurredAt: '2026-04-01T09:00:00.000Z' };
    const heard = { ...accepted, occurredAt: '2026-03-10T09:00:00.000Z' };
    referral(begun, sent, policy(), attempt('2026-03-05'), attempt('2026-03-06'), heard).when(silent).thenRejected('answer-not-overdue');
    referral(begun, sent, policy(), heard, attempt('2026-03-06'), attempt('2026-03-20'), attempt('2026-03-21'))
      .when(silent)
      .then({ type: 'ReferralClosed', data: { outcome: 'no_response', attempts: 2, daysWithoutAnswer: 22 } });
  });

  it('is final', () => {
    const over = { type: 'ReferralClosed', data: { outcome: 'completed' } };
    referral(begun, sent, accepted, attended, feedback, over).when(close('completed')).thenRejected('referral-closed');
    referral(begun, cancelled).when(send).thenRejected('referral-closed');
  });
});

describe('cancelling a referral', () => {
  const cancel = { type: 'CancelReferral', data: { reason: 'moved' } } as const;

  it('is possible until the patient has arrived', () => {
    referral(begun, sent, accepted).when(cancel).then({ type: 'ReferralCancelled', data: cancel.data });
    referral(begun, sent, accepted, attended).when(cancel).thenRejected('transition-not-allowed');
  });

  it('frees the patient\u2019s register, as every end does', () => {
    referral(begun, sent, registered).when(cancel).then({ type: 'ReferralCancelled', data: cancel.data }, released);
    referral(begun, sent, declined, registered)
      .when(close('not_completed'))
      .then({ type: 'ReferralClosed', data: { outcome: 'not_completed' } }, released);
  });

  it('is already so the second time', () => referral(begun, cancelled).when(cancel).thenAlreadySo());
});
