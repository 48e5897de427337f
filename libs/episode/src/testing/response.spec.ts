import { admitted, closed, episode, opened, policy, policyFields, type Fact } from '@throughline/testing';

const collected: Fact = {
  type: 'UdsCollected',
  data: { specimenId: 'u-1', temperatureInRange: true },
  occurredAt: '2026-03-09T09:00:00.000Z',
};
const result = (assay: 'presumptive' | 'definitive', analyte: string, qual = 'positive'): Fact => ({
  type: 'UdsResultRecorded',
  data: { specimenId: 'u-1', assay, results: [{ analyte, qual }] },
});
const definitive = result('definitive', 'fentanyl');
const presumptive = result('presumptive', 'fentanyl');

type Responses = (typeof policyFields.positiveUds.responses)[number][];
const trigger = { kind: 'uds' as const, ref: 'u-1' };
const response = (responses: Responses, responseId = 'pr-1') => ({
  type: 'ApplyPolicyResponse' as const,
  data: { responseId, trigger, responses },
});
const groups = response(['more_groups']);
const applied = (of: typeof groups) => ({ type: 'PolicyResponseApplied' as const, data: { ...of.data, policyVersionId: 'site-1@1' } });

const requiring = (actionRequires: 'definitive' | 'presumptive_and_patient_report' | null) =>
  policy({ uds: { ...policyFields.uds, actionRequires } });

describe('responding to a urine screen', () => {
  it('names what the policy has for it, and the policy', () => {
    const two = response(['more_groups', 'shorten_prescription']);
    episode(opened, policy(), collected, definitive).when(two).then(applied(two));
  });

  it('keeps to the responses of the policy in force', () => {
    episode(opened, policy({ positiveUds: { responses: ['individual_therapy'] } }), collected, definitive)
      .when(groups)
      .thenRejected('response-not-in-policy');
    episode(opened, policy({ positiveUds: null }), collected, definitive)
      .when(groups)
      .thenRejected('policy-silent');
    episode(opened, collected, definitive).when(groups).thenRejected('no-site-policy');
  });

  it('follows a positive result that the medication does not explain', () => {
    episode(opened, policy()).when(groups).thenRejected('trigger-unknown');
    episode(opened, policy(), collected).when(groups).thenRejected('trigger-unknown');
    episode(opened, policy(), collected, result('definitive', 'fentanyl', 'negative'))
      .when(groups)
      .thenRejected('trigger-unknown');
    episode(opened, policy(), collected, presumptive, result('definitive', 'fentanyl', 'negative'))
      .when(groups)
      .thenRejected('trigger-unknown');
    const started: Fact = { type: 'MedicationStarted', data: { medication: 'methadone' }, occurredAt: '2026-03-05T09:00:00.000Z' };
    episode(opened, admitted, policy(), started, collected, result('definitive', 'methadone')).when(groups).thenRejected('trigger-unknown');
  });

  describe('on a presumptive result alone', () => {
    it('waits for a definitive one where the site asks for it', () => {
      episode(opened, requiring('definitive'), collected, presumptive).when(groups).thenRejected('confirmation-missing');
      episode(opened, requiring('definitive'), collected, presumptive, definitive).when(groups).then(applied(groups));
    });

    it('waits for the patient\u2019s own report where the site asks for that', () => {
      const used = (occurredAt: string, substances = ['opioid']): Fact => ({
        type: 'SelfReportedUseRecorded',
        data: { on: '2026-03-08', substances },
        occurredAt,
      });
      const returned = (reportedBy: string): Fact => ({
        type: 'ReturnToUseRecorded',
        data: { substance: 'opioid', reportedBy },
        occurredAt: '2026-03-09T10:00:00.000Z',
      });
      const given = (...facts: Fact[]) =>
        episode(opened, requiring('presumptive_and_patient_report'), collected, presumptive, ...facts).when(groups);
      given().thenRejected('patient-report-missing');
      given(used('2026-03-08T23:00:00.000Z')).thenRejected('patient-report-missing');
      given(used('2026-03-09T10:00:00.000Z', [])).thenRejected('patient-report-missing');
      given(returned('third_party')).thenRejected('patient-report-missing');
      given(used('2026-03-09T10:00:00.000Z')).then(applied(groups));
      given(returned('self')).then(applied(groups));
      given(definitive).then(applied(groups));
    });

    it('is not taken where the site has not said what it acts on', () => {
      episode(opened, requiring(null), collected, presumptive).when(groups).thenRejected('policy-silent');
      episode(opened, policy({ uds: null }), collected, presumptive)
        .when(groups)
        .thenRejected('policy-silent');
    });
  });

  describe('with something that the site tolerates', () => {
    const cannabis = result('definitive', 'cannabinoids');
    const amphetamine = result('definitive', 'amphetamines');
    const prescribed = { ...groups, data: { ...groups.data, prescribedStimulant: true } };
    const zeroTolerance = policy({ tolerance: { cannabis: 'not_tolerated', prescribedStimulant: 'not_tolerated' } });

    it('is refused', () => {
      episode(opened, policy(), collected, cannabis).when(groups).thenRejected('tolerated');
      episode(opened, policy(), collected, amphetamine).when(prescribed).thenRejected('tolerated');
    });

    it('is taken where the site does not tolerate it, where it is not prescribed, and where something else is found as well', () => {
      episode(opened, zeroTolerance, collected, cannabis).when(groups).then(applied(groups));
      episode(opened, zeroTolerance, collected, amphetamine).when(prescribed).then(applied(prescribed));
      episode(opened, policy({ tolerance: null }), collected, cannabis)
        .when(groups)
        .then(applied(groups));
      episode(opened, policy(), collected, amphetamine).when(groups).then(applied(groups));
      episode(opened, policy(), collected, cannabis, definitive).when(groups).then(applied(groups));
    });
  });

  it('is already so when it was applied to the same trigger, in whatever order it is named', () => {
    const known = applied(response(['shorten_prescription', 'more_groups'], 'pr-0'));
    episode(opened, policy(), collected, definitive, known)
      .when(response(['more_groups', 'shorten_prescription']))
      .thenAlreadySo();
  });

  it('does not stand for a dismissal, which is recorded for itself', () =>
    episode(opened, policy(), collected, definitive)
      .when(response(['dismiss']))
      .thenRejected('dismissal-missing'));

  it('has an id of its own', () =>
    episode(opened, policy(), collected, definitive, applied(groups))
      .when(response(['individual_therapy']))
      .thenRejected('response-exists'));

  it('is over with the episode', () =>
    episode(opened, policy(), collected, definitive, closed).when(groups).thenRejected('episode-closed'));
});

describe('responding to a reported return to use', () => {
  const returned = (substance: string): Fact => ({
    type: 'ReturnToUseRecorded',
    eventId: 'report-1',
    data: { substance, reportedBy: 'third_party' },
  });
  const toReport = (ref: string) => ({ ...groups, data: { ...groups.data, trigger: { kind: 'report' as const, ref } } });

  it('names the report', () => {
    const known = toReport('report-1');
    episode(opened, requiring('definitive'), returned('heroin'))
      .when(known)
      .then({ type: 'PolicyResponseApplied', data: { ...known.data, policyVersionId: 'site-1@1' } });
    episode(opened, policy(), returned('heroin')).when(toReport('report-2')).thenRejected('trigger-unknown');
  });

  it('is refused for cannabis where the site tolerates it', () => {
    episode(opened, policy(), returned('cannabis')).when(toReport('report-1')).thenRejected('tolerated');
    episode(opened, policy({ tolerance: null }), returned('cannabis'))
      .when(toReport('report-1'))
      .thenAmongOthers({ type: 'PolicyResponseApplied', data: { ...toReport('report-1').data, policyVersionId: 'site-1@1' } });
  });
});
