import { admitted, diagnosed, episode, opened, policy, screened, type policyFields } from '@throughline/testing';

const inTreatment = [opened, screened, diagnosed, admitted];
const taken = { type: 'MedicationStarted', data: { medication: 'buprenorphine' } } as const;
const today = '2026-03-10T08:00:00.000Z';

describe('adjusting a dose', () => {
  const data = { medication: 'buprenorphine', fromMg: 16, toMg: 24, reason: 'craving in the evening' } as const;
  const adjust = { type: 'AdjustDose', data } as const;
  const adjusted = { type: 'DoseAdjusted', data, occurredAt: today } as const;
  const { occurredAt: _occurredAt, ...told } = adjusted;

  it('is recorded, also where the dose before is not known', () => {
    const given = episode(...inTreatment, taken, policy());
    given.when(adjust).then(told);
    given.when({ ...adjust, data: { ...data, fromMg: null } }).then({ ...told, data: { ...data, fromMg: null } });
  });

  it('suggests a review past the site\u2019s line, and is never refused for it', () =>
    episode(...inTreatment, taken, policy())
      .when({ ...adjust, data: { ...data, toMg: 32 } })
      .then(
        { ...told, data: { ...data, toMg: 32 } },
        { type: 'DoseReviewSuggested', data: { medication: 'buprenorphine', on: '2026-03-10', totalMg: 32, reviewLineMg: 24 } },
      ));

  it('is already so when that day\u2019s dose is the same', () =>
    episode(...inTreatment, taken, adjusted)
      .when(adjust)
      .thenAlreadySo());

  it('changes something', () =>
    episode(...inTreatment, taken)
      .when({ ...adjust, data: { ...data, toMg: 16 } })
      .thenRejected('dose-unchanged'));

  it('is of a medication that is taken', () =>
    episode(...inTreatment)
      .when(adjust)
      .thenRejected('medication-not-taken'));

  it('goes to more than 0 mg: what is stopped is not adjusted', () =>
    episode(...inTreatment, taken)
      .when({ ...adjust, data: { ...data, toMg: 0 } })
      .thenRejected('dose-not-positive'));
});

describe('reducing a dose for non-participation', () => {
  const data = {
    medication: 'buprenorphine',
    fromMg: 16,
    toMg: 8,
    reason: 'three groups missed',
    supervisorReview: { reviewerId: 'm-4', on: '2026-03-09' },
  } as const;
  const reduce = { type: 'ReduceDoseForNonparticipation', data } as const;
  const reduced = { type: 'DoseReducedForNonparticipation', data } as const;
  const site = (responses: typeof policyFields.positiveUds.responses) => policy({ positiveUds: { responses } });
  const given = episode(...inTreatment, taken, site(['reduce_dose']));

  it('is an event of its own, so that auditors can count it', () => given.when(reduce).then(reduced));

  it('is already so when that day\u2019s reduction is the same, and no adjustment makes it so', () => {
    episode(...inTreatment, taken, site(['reduce_dose']), { ...reduced, occurredAt: today })
      .when(reduce)
      .thenAlreadySo();
    const adjusted = { medication: 'buprenorphine', fromMg: 16, toMg: 8, reason: 'sleepy' };
    episode(...inTreatment, taken, site(['reduce_dose']), { type: 'DoseAdjusted', data: adjusted, occurredAt: today })
      .when(reduce)
      .then(reduced);
  });

  it('needs a policy that has that response', () => {
    episode(...inTreatment, taken)
      .when(reduce)
      .thenRejected('no-site-policy');
    episode(...inTreatment, taken, policy({ positiveUds: null }))
      .when(reduce)
      .thenRejected('policy-silent');
    episode(...inTreatment, taken, site(['more_groups', 'refer']))
      .when(reduce)
      .thenRejected('response-not-in-policy');
  });

  it('is reviewed by a supervisor, who is somebody else', () => {
    const { supervisorReview: _review, ...unreviewed } = data;
    given.when({ ...reduce, data: unreviewed }).thenRejected('review-missing');
    const own = { ...data, supervisorReview: { reviewerId: 'm-1', on: '2026-03-09' } };
    given.when({ ...reduce, data: own }).thenRejected('reviewer-is-actor');
    given.when({ ...reduce, actor: { id: 'clerk', role: 'prescriber', onBehalfOf: 'm-4' } }).thenRejected('reviewer-is-actor');
  });

  it('is reviewed before it is recorded', () =>
    given
      .when({ ...reduce, data: { ...data, supervisorReview: { reviewerId: 'm-4', on: '2027-03-09' } } })
      .thenRejected('occurred-in-future'));

  it('goes down, and not to nothing', () => {
    given.when({ ...reduce, data: { ...data, toMg: 16 } }).thenRejected('not-a-reduction');
    given.when({ ...reduce, data: { ...data, toMg: 0 } }).thenRejected('dose-not-positive');
  });

  it('is of a medication that is taken', () =>
    episode(...inTreatment, policy())
      .when(reduce)
      .thenRejected('medication-not-taken'));
});
