import { closed, episode, opened } from '@throughline/testing';

describe('use that the patient reports', () => {
  it('is recorded for a day, also when nothing was used', () => {
    const data = { on: '2026-02-01', substances: ['opioid', 'cocaine'] };
    episode(opened).when({ type: 'RecordSelfReportedUse', data }).then({ type: 'SelfReportedUseRecorded', data });
    const none = { on: '2026-02-02', substances: [] };
    episode(opened).when({ type: 'RecordSelfReportedUse', data: none }).then({ type: 'SelfReportedUseRecorded', data: none });
  });

  it('does not lie ahead', () =>
    episode(opened)
      .when({ type: 'RecordSelfReportedUse', data: { on: '2027-02-01', substances: [] } })
      .thenRejected('occurred-in-future'));

  it('never closes the episode, nor does a return to use', () => {
    const data = { substance: 'opioid', reportedBy: 'third_party', severity: 'relapse' } as const;
    episode(opened).when({ type: 'RecordReturnToUse', data }).then({ type: 'ReturnToUseRecorded', data });
  });
});

describe('an overdose', () => {
  it('is recorded and leaves the episode open when the patient lives', () => {
    const data = { fatal: false, naloxoneUsed: true };
    episode(opened).when({ type: 'RecordOverdose', data }).then({ type: 'OverdoseRecorded', data });
  });

  it('that the patient survived is no part of an episode that is over', () =>
    episode(opened, closed)
      .when({ type: 'RecordOverdose', data: { fatal: false }, occurredAt: '2026-06-05T09:00:00.000Z' })
      .thenRejected('episode-closed'));

  it('ends the episode when it is fatal', () =>
    episode(opened)
      .when({ type: 'RecordOverdose', data: { fatal: true } })
      .then(
        { type: 'OverdoseRecorded', data: { fatal: true } },
        {
          type: 'EpisodeClosed',
          data: {
            reason: 'died',
            tedsReason: 6,
            closedOn: '2026-03-10',
            lastContactOn: '2026-03-01',
            lastDoseOn: null,
            moudAtClose: [],
            outstandingReferrals: [],
            arm: null,
          },
        },
        { type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' },
      ));
});

describe('what keeps a patient safe', () => {
  const peer = { id: 'm-3', role: 'peer_recovery_specialist' } as const;

  it('is naloxone, also from a peer, as often as it is given', () => {
    const data = { product: 'nasal_spray_4mg', quantity: 2, training: true } as const;
    const given = { type: 'NaloxoneDispensed', data } as const;
    episode(opened).when({ type: 'DispenseNaloxone', data, actor: peer }).then(given);
    episode(opened, given).when({ type: 'DispenseNaloxone', data }).then(given);
    episode(opened)
      .when({ type: 'DispenseNaloxone', data, actor: { id: 'm-4', role: 'front_desk' } })
      .thenRejected('role-not-permitted');
  });

  it('is a safety plan, told of once', () => {
    const data = { planRef: 'plan-4', steps: 6 };
    const recorded = { type: 'SafetyPlanRecorded', data } as const;
    episode(opened).when({ type: 'RecordSafetyPlan', data, actor: peer }).then(recorded);
    episode(opened, recorded).when({ type: 'RecordSafetyPlan', data }).thenAlreadySo();
  });

  it('is a risk that somebody raises', () => {
    const data = { instrument: 'interview', severity: 'high' };
    episode(opened).when({ type: 'RaiseRisk', data, actor: peer }).then({ type: 'RiskRaised', data });
    episode(opened)
      .when({ type: 'RaiseRisk', data, actor: { id: 'm-4', role: 'front_desk' } })
      .thenRejected('role-not-permitted');
  });
});

describe('an assessment', () => {
  const ftnd = { instrument: 'ftnd', definitionVersion: 'ctn0094-1.0.6' } as const;
  const answers = [
    { item: 'is_smoker', value: 'Yes' },
    { item: 'per_day', value: '11-20' },
  ];
  const assess = (data: {
    instrument: string;
    definitionVersion: string;
    answers: { item: string; value: string | number }[];
    score: number | null;
  }) => ({ type: 'RecordAssessment', data }) as const;

  it('keeps answers and score under its definition', () => {
    const data = { ...ftnd, answers, score: 6 };
    episode(opened).when(assess(data)).then({ type: 'AssessmentRecorded', data });
  });

  it('may lack answers and score', () => {
    const data = { ...ftnd, answers: [{ item: 'is_smoker', value: 'No' }], score: null };
    episode(opened).when(assess(data)).then({ type: 'AssessmentRecorded', data });
  });

  it.each([-1, 11, 5.5])('of nicotine dependence never scores %d', (score) =>
    episode(opened)
      .when(assess({ ...ftnd, answers, score }))
      .thenRejected('score-out-of-range'),
  );

  it('without a score has none', () => {
    const pain = { instrument: 'ctn0094-pain', definitionVersion: '1.0.6', answers: [{ item: 'pain', value: 'Severe Pain' }] };
    episode(opened)
      .when(assess({ ...pain, score: null }))
      .then({ type: 'AssessmentRecorded', data: { ...pain, score: null } });
    episode(opened)
      .when(assess({ ...pain, score: 3 }))
      .thenRejected('score-out-of-range');
  });

  it('is refused without a definition', () => {
    episode(opened)
      .when(assess({ ...ftnd, definitionVersion: '2', answers, score: null }))
      .thenRejected('unknown-instrument');
    episode(opened)
      .when(assess({ ...ftnd, instrument: 'phq-9', answers, score: null }))
      .thenRejected('unknown-instrument');
  });

  it('answers the definition\u2019s items with its words, each once', () => {
    const given = episode(opened);
    given.when(assess({ ...ftnd, answers: [{ item: 'craving', value: 'Yes' }], score: null })).thenRejected('unknown-item');
    given.when(assess({ ...ftnd, answers: [{ item: 'is_smoker', value: 'often' }], score: null })).thenRejected('answer-not-allowed');
    given.when(assess({ ...ftnd, answers: [{ item: 'is_smoker', value: 1 }], score: null })).thenRejected('answer-not-allowed');
    given.when(assess({ ...ftnd, answers: [...answers, { item: 'per_day', value: '21-30' }], score: null })).thenRejected('item-repeated');
    given.when(assess({ ...ftnd, answers: [{ item: 'toString', value: 'Yes' }], score: null })).thenRejected('unknown-item');
  });
});
