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
            tedsDischarge: null,
            lengthOfStay: null,
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

type Answers = { item: string; value: string | number }[];

/** Items by number, answered so in their order. */
const inOrder = (...values: readonly number[]): Answers => values.map((value, index) => ({ item: String(index + 1), value }));
const alike = (count: number, value: number): Answers => inOrder(...Array.from({ length: count }, () => value));

const assess = (data: { instrument: string; definitionVersion: string; answers: Answers; score?: number | null }) =>
  ({ type: 'RecordAssessment', data }) as const;

describe('an assessment', () => {
  const barc = { instrument: 'barc-10', definitionVersion: 'vilsaint-2017' };
  const scored = (data: object, result: { complete: boolean; scores: Record<string, number>; score: number | null }) =>
    ({ type: 'AssessmentRecorded', data: { ...data, ...result } }) as never;

  it.each([
    [1, 10],
    [6, 60],
  ])('of ten answers of %d has a BARC-10 of %d (worked value H)', (value, total) => {
    const data = { ...barc, answers: alike(10, value) };
    episode(opened)
      .when(assess(data))
      .then(scored(data, { complete: true, scores: { total }, score: total }));
  });

  it('is kept without a score while an answer lacks (worked value H)', () => {
    const data = { ...barc, answers: alike(9, 6) };
    episode(opened)
      .when(assess(data))
      .then(scored(data, { complete: false, scores: {}, score: null }));
    episode(opened)
      .when(assess({ ...data, score: 54 }))
      .thenRejected('score-differs');
  });

  it('takes the score that its answers come to, and no other', () => {
    const data = { instrument: 'gad-7', definitionVersion: '1', answers: alike(7, 2) };
    episode(opened)
      .when(assess({ ...data, score: 14 }))
      .then(scored(data, { complete: true, scores: { total: 14 }, score: 14 }));
    episode(opened)
      .when(assess({ ...data, score: 15 }))
      .thenRejected('score-differs');
  });

  it('of the BAM has scores of its scales and no total (worked value H)', () => {
    const items = ['1', '2', '3', '8', '9', '10', '11', '12', '13', '14', '15', '16'].map((item) => ({ item, value: 1 }));
    const use = [2, 1, 0].map((value, index) => ({ item: String(index + 4), value }));
    const data = { instrument: 'bam', definitionVersion: 'likert', answers: [...items, ...use] };
    episode(opened)
      .when(assess(data))
      .then(scored(data, { complete: true, scores: { use: 3, risk: 6, protective: 6 }, score: null }));
  });

  it.each([
    [{ instrument: 'bam', definitionVersion: 'likert' }, 5],
    [{ instrument: 'bam', definitionVersion: 'continuous' }, 31],
    [{ instrument: 'phq-9', definitionVersion: '1' }, 4],
    [{ instrument: 'gad-7', definitionVersion: '1' }, 1.5],
    [barc, 0],
    [barc, 'agree'],
  ])('under %j has no answer %p', (definition, value) =>
    episode(opened)
      .when(assess({ ...definition, answers: [{ item: '1', value }] }))
      .thenRejected('answer-not-allowed'),
  );

  it('in which item 9 of the PHQ-9 is above 0 raises a risk, whatever the total (B8)', () => {
    const phq = { instrument: 'phq-9', definitionVersion: '1' };
    const data = { ...phq, answers: inOrder(0, 0, 0, 0, 0, 0, 0, 0, 1) };
    const risk = { type: 'RiskRaised', data: { ...phq, item: '9', severity: 'answered 1' } } as const;
    episode(opened)
      .when(assess(data))
      .then(scored(data, { complete: true, scores: { total: 1 }, score: 1 }), risk);
    const incomplete = { ...phq, answers: [{ item: '9', value: 1 }] };
    episode(opened)
      .when(assess(incomplete))
      .then(scored(incomplete, { complete: false, scores: {}, score: null }), risk);
    const none = { ...phq, answers: inOrder(3, 3, 3, 3, 3, 3, 3, 3, 0) };
    episode(opened)
      .when(assess(none))
      .then(scored(none, { complete: true, scores: { total: 24 }, score: 24 }));
  });
});

describe('an assessment that turns out to have been another', () => {
  const phq = { instrument: 'phq-9', definitionVersion: '1' };
  const recorded = (value: number) =>
    ({
      type: 'AssessmentRecorded',
      eventId: 'the-phq',
      data: { ...phq, answers: inOrder(0, 0, 0, 0, 0, 0, 0, 0, value), complete: true, scores: { total: value }, score: value },
    }) as const;
  const correctTo = (value: number) =>
    ({
      type: 'CorrectEntry',
      data: { corrects: 'the-phq', reason: 'misread', newPayload: { ...phq, answers: inOrder(0, 0, 0, 0, 0, 0, 0, 0, value) } },
    }) as const;
  const risk = { type: 'RiskRaised', data: { ...phq, item: '9', severity: 'answered 2' } } as const;
  const correction = (value: number) =>
    expect.objectContaining({
      type: 'EntryCorrected',
      data: expect.objectContaining({ payload: recorded(value).data }) as unknown,
    }) as never;

  it('is scored anew, and raises the risk that it was', () => episode(opened, recorded(0)).when(correctTo(2)).then(correction(2), risk));

  it('raises no risk a second time', () => {
    episode(opened, recorded(1)).when(correctTo(2)).then(correction(2));
    episode(opened, recorded(2)).when(correctTo(0)).then(correction(0));
  });

  it('is corrected after the end of the episode, with nothing beside', () =>
    episode(opened, recorded(0), closed)
      .when({ ...correctTo(2), occurredAt: '2026-06-05T09:00:00.000Z' })
      .then(correction(2)));

  it('answers the instrument still', () => episode(opened, recorded(0)).when(correctTo(4)).thenRejected('entry-invalid'));
});

describe('an assessment that a source scored itself', () => {
  const ftnd = { instrument: 'ftnd', definitionVersion: 'ctn0094-1.0.6' };
  const answers = [
    { item: 'is_smoker', value: 'Yes' },
    { item: 'per_day', value: '11-20' },
  ];

  it('keeps answers and score, also where an answer lacks', () => {
    const data = { ...ftnd, answers, score: 6 };
    episode(opened)
      .when(assess(data))
      .then({ type: 'AssessmentRecorded', data: { ...data, complete: true, scores: {} } });
    const gap = { ...ftnd, answers: [{ item: 'is_smoker', value: 'No' }], score: 0 };
    episode(opened)
      .when(assess(gap))
      .then({ type: 'AssessmentRecorded', data: { ...gap, complete: false, scores: {} } });
  });

  it.each([-1, 11, 5.5])('never scores %d for nicotine dependence', (score) =>
    episode(opened)
      .when(assess({ ...ftnd, answers, score }))
      .thenRejected('score-out-of-range'),
  );

  it('has no score where its instrument has none', () => {
    const pain = { instrument: 'ctn0094-pain', definitionVersion: '1.0.6', answers: [{ item: 'pain', value: 'Severe Pain' }] };
    episode(opened)
      .when(assess({ ...pain, score: null }))
      .then({ type: 'AssessmentRecorded', data: { ...pain, complete: true, scores: {}, score: null } });
    episode(opened)
      .when(assess({ ...pain, score: 3 }))
      .thenRejected('score-differs');
  });

  it('is refused without a definition', () => {
    episode(opened)
      .when(assess({ ...ftnd, definitionVersion: '2', answers }))
      .thenRejected('unknown-instrument');
    episode(opened)
      .when(assess({ ...ftnd, instrument: 'audit', answers }))
      .thenRejected('unknown-instrument');
  });

  it('answers the definition\u2019s items with its words, each once', () => {
    const given = episode(opened);
    given.when(assess({ ...ftnd, answers: [{ item: 'craving', value: 'Yes' }] })).thenRejected('unknown-item');
    given.when(assess({ ...ftnd, answers: [{ item: 'is_smoker', value: 'often' }] })).thenRejected('answer-not-allowed');
    given.when(assess({ ...ftnd, answers: [{ item: 'is_smoker', value: 1 }] })).thenRejected('answer-not-allowed');
    given.when(assess({ ...ftnd, answers: [...answers, { item: 'per_day', value: '21-30' }] })).thenRejected('item-repeated');
    given.when(assess({ ...ftnd, answers: [{ item: 'toString', value: 'Yes' }] })).thenRejected('unknown-item');
  });
});
