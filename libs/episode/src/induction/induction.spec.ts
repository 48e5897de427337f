import { admitted, diagnosed, episode, opened, policy, policyFields, screened } from '@throughline/testing';
import { WithdrawalAssessed } from '../events';

const inTreatment = [opened, screened, diagnosed, admitted];
const induction = {
  type: 'InduceBuprenorphine',
  data: { path: 'standard', setting: 'clinic', cows: 13, naloxoneOffered: true },
} as const;
const inside = { settingByPolicy: 'inside' } as const;
const started = { type: 'InductionStarted', data: { ...induction.data, ...inside } } as const;
const firstDose = { doseMg: 4, formulation: 'sublingual_film', observed: true } as const;
const withCows = (cows: number) => ({ ...induction, data: { ...induction.data, cows } });
const asking = (fields: Partial<typeof policyFields.induction>) => policy({ induction: { ...policyFields.induction, ...fields } });

describe('inducing buprenorphine', () => {
  it('begins once the withdrawal reaches the site\u2019s threshold', () => {
    episode(...inTreatment, policy())
      .when(induction)
      .then(started);
    episode(...inTreatment, policy())
      .when(withCows(8))
      .then({ ...started, data: { ...started.data, cows: 8 } });
  });

  it('is deferred, on the record, when withdrawal is too mild', () =>
    episode(...inTreatment, policy())
      .when(withCows(7))
      .then({ type: 'InductionDeferred', data: { reason: 'withdrawal is too mild', cows: 7, minimum: 8 } }));

  it('begins below the threshold when the clinician gives a reason', () => {
    const data = { ...induction.data, cows: 3, override: { reason: 'fentanyl, high tolerance' } };
    episode(...inTreatment, policy())
      .when({ ...induction, data })
      .then({ type: 'InductionStarted', data: { ...data, ...inside } });
  });

  it.each(['low_dose', 'continuation', 'rapid_er'] as const)('asks for no withdrawal on the %s path', (path) => {
    const data = { path, setting: 'home', naloxoneOffered: true } as const;
    episode(...inTreatment, policy())
      .when({ type: 'InduceBuprenorphine', data })
      .then({ type: 'InductionStarted', data: { ...data, ...inside } });
  });

  it('asks for an assessment where the site has a threshold', () => {
    const { cows: _cows, ...data } = induction.data;
    episode(...inTreatment, policy())
      .when({ ...induction, data })
      .thenRejected('withdrawal-not-assessed');
    episode(...inTreatment, asking({ minCows: null }))
      .when({ ...induction, data })
      .then({ type: 'InductionStarted', data: { ...data, ...inside } });
  });

  it('asks for an objective sign where the site does', () => {
    const site = asking({ requireObjectiveSign: true });
    episode(...inTreatment, site)
      .when(induction)
      .then({ type: 'InductionDeferred', data: { reason: 'no objective sign of withdrawal', cows: 13, minimum: 8 } });
    episode(...inTreatment, site)
      .when({ ...induction, data: { ...induction.data, objectiveSign: true } })
      .then(started);
  });

  it('rests on a COWS of the same episode', () => {
    const assessed = {
      type: 'WithdrawalAssessed',
      eventId: 'cows-1',
      data: {
        items: {
          restingPulse: 4,
          sweating: 2,
          restlessness: 1,
          pupilSize: 1,
          boneOrJointAches: 1,
          runnyNoseOrTearing: 1,
          giUpset: 1,
          tremor: 0,
          yawning: 0,
          anxietyOrIrritability: 0,
          gooseflesh: 0,
        },
        objectiveSigns: ['pupilSize'],
        total: 11,
        severity: 'mild',
        rule: { id: 'cows', version: 'wesson-ling-2003' },
      },
    } as const;
    const { cows: _cows, ...data } = { ...induction.data, cowsRef: 'cows-1' };
    const site = asking({ requireObjectiveSign: true });
    episode(...inTreatment, site, { ...assessed, stream: 'episode-e-1' })
      .when({ ...induction, data })
      .then({ type: 'InductionStarted', data: { ...data, ...inside, cows: 11 } });
    episode(...inTreatment, site)
      .when({ ...induction, data })
      .thenRejected('unknown-assessment');
    episode(...inTreatment, site, { ...assessed, stream: 'episode-e-1' })
      .when({ ...induction, data: { ...data, cows: 12 } })
      .thenRejected('cows-differs');
  });

  it.each([-1, 49, 8.5])('does not take %d as a COWS total', (cows) =>
    episode(...inTreatment, policy())
      .when(withCows(cows))
      .thenRejected('cows-out-of-range'),
  );

  it('comes with an offer of naloxone where the site asks for one', () => {
    const { naloxoneOffered: _offered, ...data } = induction.data;
    episode(...inTreatment, asking({ requireNaloxoneOffer: true }))
      .when({ ...induction, data })
      .thenRejected('naloxone-not-offered');
    episode(...inTreatment, policy())
      .when({ ...induction, data })
      .then({ type: 'InductionStarted', data: { ...data, ...inside } });
  });

  it('outside the settings that the site names is noted, never refused', () => {
    const settings = (named: typeof policyFields.induction.settings) => episode(...inTreatment, asking({ settings: named }));
    settings(['home'])
      .when(induction)
      .then({ ...started, data: { ...started.data, settingByPolicy: 'outside' } });
    settings(null)
      .when(induction)
      .then({ ...started, data: { ...started.data, settingByPolicy: 'not_said' } });
    settings(['home'])
      .when({ ...induction, data: { ...induction.data, setting: 'not_recorded' } })
      .then({ ...started, data: { ...started.data, setting: 'not_recorded', settingByPolicy: 'not_said' } });
  });

  it.each(['home', 'telehealth'] as const)('by way of %s comes with a reason where the site asks for one', (setting) => {
    const data = { ...induction.data, setting };
    const given = episode(...inTreatment, asking({ homeNeedsReason: true }));
    given.when({ ...induction, data }).thenRejected('reason-missing');
    const reasoned = { ...data, settingReason: 'the doctor is here one day a week' };
    given.when({ ...induction, data: reasoned }).then({ type: 'InductionStarted', data: { ...reasoned, ...inside } });
    given.when(induction).then(started);
  });

  it('follows the admission', () => episode(opened, policy()).when(induction).thenRejected('episode-not-admitted'));

  it('is not begun twice', () =>
    episode(...inTreatment, policy(), started)
      .when(induction)
      .thenRejected('induction-already-open'));

  it('is begun again after the first one ended', () => {
    const ended = { type: 'InductionAbandoned', data: { reason: 'left' } };
    episode(...inTreatment, policy(), started, ended)
      .when(induction)
      .then(started);
  });

  it('needs a policy in force when it happened', () => {
    episode(...inTreatment)
      .when(induction)
      .thenRejected('no-site-policy');
    episode(...inTreatment, policy())
      .when({ ...induction, occurredAt: '2025-12-31T23:00:00.000Z' })
      .thenRejected('no-site-policy');
  });

  it('is decided by the policy of its time, not by the newest', () => {
    const stricter = { ...policy(), data: { ...policy({ induction: { ...policyFields.induction, minCows: 12 } }).data } };
    const second = {
      ...stricter,
      data: { ...stricter.data, policyVersionId: 'site-1@2', effectiveFrom: '2026-06-01T00:00:00.000Z', supersedes: 'site-1@1' },
    };
    const given = episode(...inTreatment, policy(), second);
    given
      .when({ ...withCows(8), occurredAt: '2026-05-31T23:59:59.999Z' })
      .thenAmongOthers({ ...started, data: { ...started.data, cows: 8 } });
    given
      .when({ ...withCows(8), occurredAt: '2026-06-01T00:00:00.000Z' })
      .then({ type: 'InductionDeferred', data: { reason: 'withdrawal is too mild', cows: 8, minimum: 12 } });
  });

  it('may name the dose that was taken at once', () =>
    episode(...inTreatment, policy())
      .when({ ...induction, data: { ...induction.data, firstDose } })
      .then(started, { type: 'InductionDoseTaken', data: firstDose }));

  it('asks for a reason when a dose was taken below the threshold', () =>
    episode(...inTreatment, policy())
      .when({ ...induction, data: { ...induction.data, cows: 3, firstDose } })
      .thenRejected('withdrawal-too-mild'));

  it.each([0, -2])('does not take %d mg as a first dose', (doseMg) =>
    episode(...inTreatment, policy())
      .when({ ...induction, data: { ...induction.data, firstDose: { ...firstDose, doseMg } } })
      .thenRejected('dose-not-positive'),
  );
});

describe('deferring an induction', () => {
  const deferral = { type: 'DeferInduction', data: { reason: 'methadone until yesterday', until: '2026-03-12' } } as const;

  it('is recorded with its reason', () =>
    episode(...inTreatment)
      .when(deferral)
      .then({ type: 'InductionDeferred', data: deferral.data }));

  it('comes too late for an open one', () =>
    episode(...inTreatment, started)
      .when(deferral)
      .thenRejected('induction-already-open'));
});

describe('a dose during an induction', () => {
  const dose = (doseMg: number) => ({ type: 'RecordInductionDose', data: { doseMg, formulation: 'sublingual_film' } }) as const;
  const taken = (doseMg: number) => ({ type: 'InductionDoseTaken', data: dose(doseMg).data }) as const;
  const review = (totalMg: number) =>
    ({ type: 'DoseReviewSuggested', data: { medication: 'buprenorphine', on: '2026-03-10', totalMg, reviewLineMg: 24 } }) as const;
  const today = (doseMg: number) => ({ ...taken(doseMg), occurredAt: '2026-03-10T08:00:00.000Z' });

  it('is recorded', () =>
    episode(...inTreatment, started)
      .when(dose(4))
      .then(taken(4)));

  it('is never too high: past the site\u2019s line a review is suggested, once a day', () => {
    const given = episode(...inTreatment, policy(), started, today(16));
    given.when(dose(8)).then(taken(8));
    given.when(dose(16)).then(taken(16), review(32));
    episode(...inTreatment, policy(), started, today(32))
      .when(dose(8))
      .then(taken(8));
    episode(...inTreatment, policy(), started, { ...today(24), occurredAt: '2026-03-09T08:00:00.000Z' })
      .when(dose(8))
      .then(taken(8));
  });

  it('is more than 0', () =>
    episode(...inTreatment, started)
      .when(dose(0))
      .thenRejected('dose-not-positive'));

  it('needs an open induction', () =>
    episode(...inTreatment)
      .when(dose(4))
      .thenRejected('induction-not-open'));

  it('is followed by a COWS of the scale', () =>
    episode(...inTreatment, started)
      .when({ ...dose(4), data: { ...dose(4).data, cowsAfter: 50 } })
      .thenRejected('cows-out-of-range'));
});

describe('precipitated withdrawal', () => {
  const data = { cows: 27, management: '8 mg more, observed for two hours' };
  const record = { type: 'RecordPrecipitatedWithdrawal', data } as const;
  const recorded = { type: 'PrecipitatedWithdrawalRecorded', data } as const;
  const on = (day: string) => ({ occurredAt: `${day}T08:00:00.000Z` });

  it('is recorded while an induction is open, every time', () => {
    episode(...inTreatment, started)
      .when(record)
      .then(recorded);
    episode(...inTreatment, started, recorded)
      .when(record)
      .then(recorded);
  });

  it('is recorded after a dose or an extended-release injection, and not before', () => {
    const dose = { type: 'InductionDoseTaken', data: firstDose } as const;
    const ended = { type: 'InductionAbandoned', data: { reason: 'left' } } as const;
    const injection = {
      type: 'InjectionAdministered',
      data: { product: 'sublocade', medication: 'buprenorphine', route: 'subcutaneous', daysSinceLast: null, window: 'first' },
    } as const;
    for (const before of [dose, injection]) {
      episode(...inTreatment, started, { ...before, ...on('2026-03-10') }, ended)
        .when(record)
        .then(recorded);
      episode(...inTreatment, started, { ...before, ...on('2026-03-11') }, ended)
        .when(record)
        .thenRejected('induction-not-open');
    }
    episode(...inTreatment)
      .when(record)
      .thenRejected('induction-not-open');
  });

  it('rests on a COWS of the same episode, or on a total', () => {
    const assessed = { type: 'WithdrawalAssessed', eventId: 'cows-1', data: WithdrawalAssessed.example } as const;
    const given = episode(...inTreatment, started, assessed);
    const { cows: _cows, ...managed } = data;
    given
      .when({ ...record, data: { ...managed, cowsRef: 'cows-1' } })
      .then({ ...recorded, data: { ...data, cowsRef: 'cows-1', cows: 23 } });
    given.when({ ...record, data: managed }).then({ ...recorded, data: managed });
    given.when({ ...record, data: { ...data, cowsRef: 'cows-1' } }).thenRejected('cows-differs');
    given.when({ ...record, data: { ...data, cowsRef: 'cows-2' } }).thenRejected('unknown-assessment');
    given.when({ ...record, data: { ...data, cows: 49 } }).thenRejected('cows-out-of-range');
  });
});

describe('the end of an induction', () => {
  it('is a stable dose, where it is known', () => {
    const given = episode(...inTreatment, started);
    given
      .when({ type: 'CompleteInduction', data: { stabilisationDoseMg: 16 } })
      .then({ type: 'InductionCompleted', data: { stabilisationDoseMg: 16 } });
    given.when({ type: 'CompleteInduction', data: {} }).then({ type: 'InductionCompleted', data: {} });
    given.when({ type: 'CompleteInduction', data: { stabilisationDoseMg: 0 } }).thenRejected('dose-not-positive');
  });

  it('is a reason, when there is none', () => {
    const data = { reason: 'precipitated withdrawal' };
    episode(...inTreatment, started)
      .when({ type: 'AbandonInduction', data })
      .then({ type: 'InductionAbandoned', data });
  });

  it('needs an open induction', () => {
    episode(...inTreatment)
      .when({ type: 'CompleteInduction', data: {} })
      .thenRejected('induction-not-open');
    episode(...inTreatment)
      .when({ type: 'AbandonInduction', data: { reason: 'left' } })
      .thenRejected('induction-not-open');
  });
});

describe('who may induce', () => {
  it.each(['prescriber', 'pcp', 'psychiatrist', 'importer'] as const)('a %s may', (role) =>
    episode(...inTreatment, policy())
      .when({ ...induction, actor: { id: 'm-2', role } })
      .then(started),
  );

  it.each(['peer_recovery_specialist', 'peer_supervisor', 'front_desk', 'nurse', 'auditor', 'partner'] as const)('a %s may not', (role) =>
    episode(...inTreatment, policy())
      .when({ ...induction, actor: { id: 'm-2', role } })
      .thenRejected('role-not-permitted'),
  );
});
