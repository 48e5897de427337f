import { aftercare, closed, opened, policy } from '@throughline/testing';

const left = [opened, closed, policy()];
const enter = {
  type: 'EnterAftercare',
  data: { option: 'none', siteId: 'site-1', basis: 'consent' },
  occurredAt: '2026-06-02T09:00:00.000Z',
} as const;
const entered = { type: 'AftercareEntered', data: { option: 'none', leftOn: '2026-06-01', after: 'closing', basis: 'consent' } } as const;
const due = (checkInId: string, dueOn: string) => ({ type: 'AftercareCheckInScheduled', data: { checkInId, dueOn } }) as const;
const inAftercare = [entered, due('day-30', '2026-07-01'), due('day-90', '2026-08-30')];

describe('entering aftercare', () => {
  it('schedules the site\u2019s check-ins for everybody, also without an option', () =>
    aftercare(...left)
      .when(enter)
      .then(...inAftercare));

  it('follows the end of treatment', () => {
    aftercare(opened, policy()).when(enter).thenRejected('episode-not-closed');
    aftercare(policy()).when(enter).thenRejected('episode-not-found');
  });

  describe('while treatment goes on', () => {
    const enrolled = (enrolmentId: string) => ({
      type: 'SupportProgramEnrolled',
      stream: 'episode-e-1',
      data: { enrolmentId, program: 'peer support', months: 2, on: '2026-03-01', stageEnds: null },
    });
    const ended = {
      type: 'SupportProgramCompleted',
      stream: 'episode-e-1',
      data: { enrolmentId: 'n-1', program: 'peer support', reason: 'completed' },
      occurredAt: '2026-05-02T10:00:00.000Z',
    };

    it('follows the end of a support programme, and counts from that day', () =>
      aftercare(opened, policy(), enrolled('n-1'), ended)
        .when(enter)
        .then(
          { ...entered, data: { ...entered.data, leftOn: '2026-05-02', after: 'support_programme' } },
          due('day-30', '2026-06-01'),
          due('day-90', '2026-07-31'),
        ));

    it('waits while the patient is in a programme', () => {
      aftercare(opened, policy(), enrolled('n-1')).when(enter).thenRejected('episode-not-closed');
      aftercare(opened, policy(), enrolled('n-1'), ended, enrolled('n-2')).when(enter).thenRejected('episode-not-closed');
    });

    it('counts from the end of treatment once that is over too', () =>
      aftercare(...left, enrolled('n-1'), ended)
        .when(enter)
        .then(...inAftercare));
  });

  it('is not for the dead', () =>
    aftercare(opened, { ...closed, data: { ...closed.data, reason: 'died', tedsReason: 6 } }, policy())
      .when(enter)
      .thenRejected('patient-died'));

  it('is decided by the policy of the episode\u2019s site', () => {
    aftercare(...left)
      .when({ ...enter, data: { ...enter.data, siteId: 'site-2' } })
      .thenRejected('site-differs');
    aftercare(opened, closed).when(enter).thenRejected('no-site-policy');
  });

  it('happens once', () =>
    aftercare(...left, ...inAftercare)
      .when(enter)
      .thenRejected('aftercare-already-entered'));
});

describe('scheduling a check-in', () => {
  const schedule = (checkInId: string, dueOn: string) => ({ type: 'ScheduleCheckIn', data: { checkInId, dueOn } }) as const;

  it('adds one to those of the policy', () =>
    aftercare(...inAftercare)
      .when(schedule('extra', '2026-06-10'))
      .then(due('extra', '2026-06-10')));

  it('is once for an id', () => {
    aftercare(...inAftercare)
      .when(schedule('day-30', '2026-07-01'))
      .thenAlreadySo();
    aftercare(...inAftercare)
      .when(schedule('day-30', '2026-07-02'))
      .thenRejected('check-in-exists');
  });

  it('is due after the patient left', () =>
    aftercare(...inAftercare)
      .when(schedule('extra', '2026-05-31'))
      .thenRejected('check-in-before-leaving'));

  it('needs a patient in aftercare', () => aftercare().when(schedule('extra', '2026-07-01')).thenRejected('aftercare-not-found'));
});

describe('recording a check-in', () => {
  const record = (result: 'completed' | 'no_answer' | 'unreachable' | 'declined', attempts?: number) =>
    ({ type: 'RecordCheckIn', data: { checkInId: 'day-30', result, ...(attempts === undefined ? {} : { attempts }) } }) as const;
  const tried = (attempts: number) => ({ type: 'CheckInAttempted', data: { checkInId: 'day-30', attempts } }) as const;
  const completed = { type: 'CheckInCompleted', data: { checkInId: 'day-30', informant: 'patient', attempts: 1 } } as const;

  it('counts the attempts', () => {
    aftercare(...inAftercare)
      .when(record('no_answer'))
      .then(tried(1));
    aftercare(...inAftercare, tried(1))
      .when(record('no_answer', 2))
      .then(tried(3));
    aftercare(...inAftercare, tried(1))
      .when(record('completed'))
      .then({ ...completed, data: { ...completed.data, attempts: 2 } });
    aftercare(...inAftercare)
      .when(record('declined'))
      .then({ type: 'CheckInDeclined', data: { checkInId: 'day-30', attempts: 1 } });
  });

  it('calls a patient unreachable only after the attempts of the site\u2019s policy', () => {
    const unreachable = { type: 'CheckInUnreachable', data: { checkInId: 'day-30', attempts: 3 } } as const;
    aftercare(...inAftercare, tried(2), policy())
      .when(record('unreachable'))
      .then(unreachable);
    aftercare(...inAftercare, policy())
      .when(record('unreachable', 3))
      .then(unreachable);
    aftercare(...inAftercare, tried(1), policy())
      .when(record('unreachable'))
      .thenRejected('too-few-attempts');
    aftercare(...inAftercare, tried(2))
      .when(record('unreachable'))
      .thenRejected('no-site-policy');
  });

  it('has one outcome', () => {
    aftercare(...inAftercare, completed)
      .when(record('completed'))
      .thenAlreadySo();
    aftercare(...inAftercare, completed)
      .when(record('declined'))
      .thenRejected('check-in-has-outcome');
  });

  it('needs a check-in and an attempt', () => {
    aftercare(entered).when(record('completed')).thenRejected('unknown-check-in');
    aftercare(...inAftercare)
      .when(record('completed', 0))
      .thenRejected('attempts-not-positive');
  });
});

describe('an outcome after treatment', () => {
  const report = (data: { checkInId?: string; barc10?: number; returnedToUse?: boolean }) =>
    ({ type: 'RecordAftercareOutcome', data: { informant: 'patient', ...data } }) as const;
  const outcome = { type: 'AftercareOutcomeReported', data: { informant: 'partner', returnedToUse: false } } as const;

  it('stands beside one that disagrees', () =>
    aftercare(...inAftercare, outcome)
      .when(report({ returnedToUse: true }))
      .then({ type: 'AftercareOutcomeReported', data: { informant: 'patient', returnedToUse: true } }));

  it.each([10, 46, 47, 60])('may hold a BARC-10 of %d', (barc10) =>
    aftercare(...inAftercare)
      .when(report({ barc10 }))
      .then({ type: 'AftercareOutcomeReported', data: { informant: 'patient', barc10 } }),
  );

  it.each([9, 61, 47.5])('holds no BARC-10 of %d', (barc10) =>
    aftercare(...inAftercare)
      .when(report({ barc10 }))
      .thenRejected('score-out-of-range'),
  );

  it('names a check-in that was scheduled, or none', () =>
    aftercare(...inAftercare)
      .when(report({ checkInId: 'day-7' }))
      .thenRejected('unknown-check-in'));
});

describe('closing the feedback loop', () => {
  const close = { type: 'CloseFeedbackLoop', data: { sentTo: ['care_team', 'site'] }, occurredAt: '2026-08-31T09:00:00.000Z' } as {
    type: 'CloseFeedbackLoop';
    data: { sentTo: ('care_team' | 'site')[] };
    occurredAt: string;
  };
  const reached = { type: 'CheckInCompleted', data: { checkInId: 'day-30', informant: 'patient', attempts: 1 } } as const;
  const loopClosed = {
    type: 'FeedbackLoopClosed' as const,
    data: { sentTo: close.data.sentTo, scheduled: 2, attempted: 1, reached: 1, unreachable: 0, declined: 0, responseRate: 0.5 },
  };

  it('counts every scheduled check-in, tried or not', () =>
    aftercare(...inAftercare, reached)
      .when(close)
      .then(loopClosed));

  it('waits until the last check-in was due', () =>
    aftercare(...inAftercare, reached)
      .when({ ...close, occurredAt: '2026-08-30T09:00:00.000Z' })
      .thenRejected('check-ins-still-due'));

  it('is final for check-ins, and still takes what somebody reports later', () => {
    const over = [...inAftercare, reached, loopClosed];
    aftercare(...over)
      .when(close)
      .thenAlreadySo();
    aftercare(...over)
      .when({ type: 'ScheduleCheckIn', data: { checkInId: 'extra', dueOn: '2026-10-01' } })
      .thenRejected('loop-closed');
    aftercare(...over)
      .when({ type: 'RecordCheckIn', data: { checkInId: 'day-90', result: 'completed' } })
      .thenRejected('loop-closed');
    aftercare(...over)
      .when({ type: 'RecordAftercareOutcome', data: { informant: 'claims', onMoud: true } })
      .then({ type: 'AftercareOutcomeReported', data: { informant: 'claims', onMoud: true } });
  });
});
