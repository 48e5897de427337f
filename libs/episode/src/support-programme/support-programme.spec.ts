import { admitted, closed, episode, opened, policy } from '@throughline/testing';

const enrolment = { enrolmentId: 'enrolment-1', program: 'peer support', months: 6, on: '2026-03-10' } as const;
const stageEnds = { engagement: '2026-04-10', early: '2026-06-10' } as const;
const enrol = { type: 'EnrolInSupportProgram', data: enrolment } as const;
const enrolled = { type: 'SupportProgramEnrolled', data: { ...enrolment, stageEnds } } as const;
const advanced = {
  type: 'StageAdvanced',
  data: { enrolmentId: 'enrolment-1', from: 'engagement', to: 'early', trigger: 'calendar' },
} as const;
const complete = { type: 'CompleteSupportProgram', data: { enrolmentId: 'enrolment-1', reason: 'left' } } as const;
const completed = {
  type: 'SupportProgramCompleted',
  data: { enrolmentId: 'enrolment-1', program: 'peer support', reason: 'left' },
} as const;

describe('enrolling in a support programme', () => {
  it('needs no admission, and learns from the policy when its stages are over', () => episode(opened, policy()).when(enrol).then(enrolled));

  it('takes the months of the policy where none are given', () => {
    const { months: _months, ...data } = enrolment;
    episode(opened, policy())
      .when({ ...enrol, data })
      .then(enrolled);
    episode(opened)
      .when({ ...enrol, data })
      .thenRejected('no-site-policy');
    episode(opened, policy({ supportProgramme: null }))
      .when({ ...enrol, data })
      .thenRejected('policy-silent');
  });

  it('has no ends of stages where the policy names none', () => {
    const endless = { type: 'SupportProgramEnrolled', data: { ...enrolment, stageEnds: null } } as const;
    episode(opened).when(enrol).then(endless);
    episode(opened, policy({ supportProgramme: null }))
      .when(enrol)
      .then(endless);
  });

  it('is one at a time, and another one after it', () => {
    const second = { ...enrol, data: { ...enrolment, enrolmentId: 'enrolment-2' } } as const;
    episode(opened, policy(), enrolled).when(second).thenRejected('support-programme-open');
    episode(opened, policy(), enrolled, completed)
      .when(second)
      .then({ ...enrolled, data: { ...enrolled.data, enrolmentId: 'enrolment-2' } });
  });

  it('is not of a day to come', () =>
    episode(opened, policy())
      .when({ ...enrol, data: { ...enrolment, on: '2027-02-01' } })
      .thenRejected('occurred-in-future'));

  it('is already so under the same id', () => {
    episode(opened, policy(), enrolled).when(enrol).thenAlreadySo();
    episode(opened, policy(), enrolled, completed).when(enrol).thenAlreadySo();
  });
});

describe('advancing to the next stage', () => {
  const advance = { type: 'AdvanceStage', data: { to: 'early', trigger: 'calendar' }, occurredAt: '2026-04-10T08:00:00.000Z' } as const;
  const second = { ...advance, data: { ...advance.data, to: 'stabilization' } } as const;

  it('goes by the calendar from the day on which the stage is over', () => {
    episode(opened, enrolled).when(advance).then(advanced);
    episode(opened, enrolled, advanced)
      .when({ ...second, occurredAt: '2026-06-10T00:00:00.000Z' })
      .then({ ...advanced, data: { ...advanced.data, from: 'early', to: 'stabilization' } });
  });

  it('is not due a day before', () => {
    episode(opened, enrolled)
      .when({ ...advance, occurredAt: '2026-04-09T23:00:00.000Z' })
      .thenRejected('stage-not-due');
    episode(opened, enrolled, advanced)
      .when({ ...second, occurredAt: '2026-06-09T08:00:00.000Z' })
      .thenRejected('stage-not-due');
  });

  it('goes at any time for a clinical reason, also where stages have no length', () => {
    const data = { to: 'early', trigger: 'clinical', reason: 'steady at work' } as const;
    const early = { type: 'StageAdvanced', data: { enrolmentId: 'enrolment-1', from: 'engagement', ...data } } as const;
    const endless = { ...enrolled, data: { ...enrolled.data, stageEnds: null } };
    episode(opened, enrolled).when({ type: 'AdvanceStage', data, occurredAt: '2026-03-20T08:00:00.000Z' }).then(early);
    episode(opened, endless).when({ type: 'AdvanceStage', data }).then(early);
    episode(opened, endless).when(advance).thenRejected('stage-not-due');
  });

  it('leaves out no stage and goes back to none', () => {
    episode(opened, enrolled).when(second).thenRejected('stage-order');
    episode(opened, enrolled, advanced)
      .when({ ...advance, data: { ...advance.data, to: 'engagement' } })
      .thenRejected('stage-order');
  });

  it('needs a support programme', () => {
    episode(opened).when(advance).thenRejected('no-support-programme');
    episode(opened, enrolled, completed).when(advance).thenRejected('no-support-programme');
  });

  it('is already so at that stage', () => episode(opened, enrolled, advanced).when(advance).thenAlreadySo());

  it('may be given by the scheduler', () =>
    episode(opened, enrolled)
      .when({ ...advance, actor: { id: 'scheduler', role: 'scheduler' } })
      .then(advanced));
});

describe('ending a support programme', () => {
  it('leaves the treatment as it is', () => {
    episode(opened, admitted, enrolled).when(complete).then(completed);
  });

  it('needs one of that id', () => {
    episode(opened).when(complete).thenRejected('no-support-programme');
    episode(opened, enrolled)
      .when({ ...complete, data: { ...complete.data, enrolmentId: 'enrolment-2' } })
      .thenRejected('no-support-programme');
  });

  it('is already so for the same reason, and not for another', () => {
    episode(opened, enrolled, completed).when(complete).thenAlreadySo();
    episode(opened, enrolled, completed)
      .when({ ...complete, data: { ...complete.data, reason: 'moved' } })
      .thenRejected('no-support-programme');
  });

  it('is not possible once the episode is closed', () => episode(opened, enrolled, closed).when(complete).thenRejected('episode-closed'));
});
