import { episode, opened } from '@throughline/testing';

const first = { planId: 'rp-1', text: 'a phone and a place to stay' };
const created = { type: 'RecoveryPlanCreated', data: first } as const;
const second = { planId: 'rp-2', supersedes: 'rp-1', text: 'the group on Tuesdays' };
const revised = { type: 'RecoveryPlanRevised', data: second } as const;

describe('a recovery plan', () => {
  it('is made once', () => {
    episode(opened).when({ type: 'CreateRecoveryPlan', data: first }).then(created);
    episode(opened, created).when({ type: 'CreateRecoveryPlan', data: first }).thenAlreadySo();
    episode(opened, created)
      .when({ type: 'CreateRecoveryPlan', data: { ...first, planId: 'rp-9' } })
      .thenRejected('recovery-plan-exists');
  });

  it('is superseded by a revision of the newest one', () => {
    episode(opened, created).when({ type: 'RevisePlan', data: second }).then(revised);
    episode(opened, created, revised).when({ type: 'RevisePlan', data: second }).thenAlreadySo();
    episode(opened, created, revised)
      .when({ type: 'RevisePlan', data: { ...second, planId: 'rp-3' } })
      .thenRejected('plan-not-newest');
    episode(opened, created, revised)
      .when({ type: 'RevisePlan', data: { ...second, planId: 'rp-1', supersedes: 'rp-2' } })
      .thenRejected('recovery-plan-exists');
    episode(opened).when({ type: 'RevisePlan', data: second }).thenRejected('plan-not-newest');
  });

  it('is the work of all who care for the patient', () =>
    episode(opened)
      .when({ type: 'CreateRecoveryPlan', data: first, actor: { id: 'm-4', role: 'front_desk' } })
      .thenRejected('role-not-permitted'));
});

describe('a goal', () => {
  const goal = { goalId: 'g-1', kind: 'process', text: 'buprenorphine most days' } as const;
  const set = { type: 'GoalSet', data: goal } as const;
  const progress = (outcome: 'progressed' | 'achieved' | 'abandoned', note?: string) =>
    ({ type: 'ProgressGoal', data: { goalId: 'g-1', outcome, ...(note && { note }) } }) as const;
  const achieved = { type: 'GoalAchieved', data: goal } as const;

  it('is set once', () => {
    episode(opened).when({ type: 'SetGoal', data: goal }).then(set);
    episode(opened, set).when({ type: 'SetGoal', data: goal }).thenAlreadySo();
    episode(opened, set)
      .when({ type: 'SetGoal', data: { ...goal, kind: 'reduction' } })
      .thenRejected('goal-exists');
  });

  it('belongs to the newest plan, where it belongs to one', () => {
    const inPlan = { ...goal, planId: 'rp-1' };
    episode(opened, created)
      .when({ type: 'SetGoal', data: inPlan })
      .then({ ...set, data: inPlan });
    episode(opened, created, revised).when({ type: 'SetGoal', data: inPlan }).thenRejected('plan-not-newest');
    episode(opened).when({ type: 'SetGoal', data: inPlan }).thenRejected('plan-not-newest');
  });

  it('comes closer any number of times, and ends once', () => {
    const progressed = { type: 'GoalProgressed', data: { ...goal, note: 'five days of seven' } } as const;
    episode(opened, set).when(progress('progressed', 'five days of seven')).then(progressed);
    episode(opened, set, progressed).when(progress('progressed', 'five days of seven')).then(progressed);
    episode(opened, set, progressed).when(progress('achieved')).then(achieved);
    episode(opened, set).when(progress('abandoned')).then({ type: 'GoalAbandoned', data: goal });
    episode(opened, set, achieved).when(progress('achieved')).thenAlreadySo();
    episode(opened, set, achieved).when(progress('abandoned')).thenRejected('goal-not-open');
    episode(opened, set, achieved).when(progress('progressed')).thenRejected('goal-not-open');
    episode(opened).when(progress('progressed')).thenRejected('goal-not-open');
  });
});
