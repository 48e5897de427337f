import type { EpisodeEvent } from '@throughline/episode';
import { entryOf } from '.';

const sentence = (event: EpisodeEvent): string => entryOf(event).sentence;

describe('what a timeline says of urine specimens', () => {
  it('tells a temperature that was read late', () =>
    expect(
      sentence({
        type: 'UdsCollected',
        data: { specimenId: 'u-1', temperatureInRange: true, readAfterMinutes: 9, temperatureReadInTime: false },
      }),
    ).toBe('Urine specimen collected, temperature read late'));

  it.each([
    ['valid', 'Specimen valid'],
    ['dilute', 'Specimen dilute'],
    ['not_tested', 'Specimen validity not tested'],
    [null, 'Specimen validity not judged'],
  ] as const)('tells the outcome %s of a validity test', (outcome, words) =>
    expect(sentence({ type: 'SpecimenValidityRecorded', data: { specimenId: 'u-1', outcome, rule: null } })).toBe(words),
  );

  it('names what is to be confirmed', () => {
    expect(sentence({ type: 'ConfirmationOrdered', data: { specimenId: 'u-1', analytes: ['fentanyl', '6_mam'] } })).toBe(
      'Confirmation ordered: fentanyl and 6-MAM',
    );
    expect(sentence({ type: 'ConfirmationOrdered', data: { specimenId: 'u-1', analytes: ['fentanyl'], lateArrival: true } })).toBe(
      'Confirmation ordered: fentanyl (came in after the episode was closed)',
    );
  });

  const interpreted = {
    specimenId: 'u-1',
    findings: [
      { analyte: 'buprenorphine' as const, assay: 'presumptive' as const, expectation: 'expected-positive' as const },
      { analyte: 'buprenorphine' as const, assay: 'definitive' as const, expectation: 'expected-positive' as const },
      { analyte: 'fentanyl' as const, assay: 'presumptive' as const, expectation: 'unexpected-positive' as const },
      { analyte: 'cocaine' as const, assay: 'presumptive' as const, expectation: 'expected-negative' as const },
    ],
    buprenorphine: null,
    validity: null,
    prescriptionsAtCollection: [],
    rules: [],
    interpreter: 'm-1',
  };

  it('reads an interpretation as a clinician would', () => {
    expect(sentence({ type: 'UdsInterpreted', data: interpreted })).toBe('Urine interpreted: buprenorphine expected, fentanyl unexpected');
    const missing = [{ analyte: 'methadone' as const, assay: 'presumptive' as const, expectation: 'unexpected-negative' as const }];
    expect(sentence({ type: 'UdsInterpreted', data: { ...interpreted, findings: missing } })).toBe('Urine interpreted: methadone missing');
    const nothing = interpreted.findings.slice(3);
    expect(sentence({ type: 'UdsInterpreted', data: { ...interpreted, findings: nothing } })).toBe(
      'Urine interpreted: nothing found, as expected',
    );
  });

  it.each([
    [1, false, '; pattern: recent regular dosing'],
    [5, true, '; pattern: buprenorphine probably put into the specimen, or regular dosing'],
    ['unclassified', false, ''],
  ] as const)('names the pattern %s of buprenorphine', (pattern, mayBeRegularDosing, words) => {
    const buprenorphine = { pattern, mayBeRegularDosing, bupNgMl: 800, norbupNgMl: 80, ratio: 0.1 };
    expect(sentence({ type: 'UdsInterpreted', data: { ...interpreted, buprenorphine } })).toBe(
      `Urine interpreted: buprenorphine expected, fentanyl unexpected${words}`,
    );
  });

  it('names the responses and the policy that has them', () => {
    const data = {
      responseId: 'pr-1',
      trigger: { kind: 'uds' as const, ref: 'u-1' },
      responses: ['more_groups' as const, 'shorten_prescription' as const],
      policyVersionId: 'site-1@2',
    };
    expect(sentence({ type: 'PolicyResponseApplied', data })).toBe(
      'Response to the urine screen by policy site-1@2: more groups and shorten prescription',
    );
  });

  it('tells a count beside what should have been left', () => {
    const data = {
      countId: 'c-1',
      kind: 'wrapper' as const,
      actual: 12,
      expected: 14,
      calledAt: '2026-03-09T09:00:00.000Z',
      presentedAt: '2026-03-09T15:00:00Z',
      hoursToPresent: 6,
    };
    expect(sentence({ type: 'PillWrapperCountRecorded', data })).toBe('Wrapper count: 12 of 14 expected');
    expect(sentence({ type: 'PillWrapperCountRecorded', data: { ...data, expected: null } })).toBe('Wrapper count: 12');
    expect(sentence({ type: 'CountRequested', data: { countId: 'c-1', kind: 'pill', random: true } })).toBe(
      'Called for a pill count, at random',
    );
  });
});
