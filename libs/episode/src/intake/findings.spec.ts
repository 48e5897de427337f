import { admitted, diagnosed, episode, opened, screened } from '@throughline/testing';
import type { RecordTedsAdmissionItemsData } from '../commands';
import { allTedsCodes } from '../events/teds';
import { tedsAdmissionItems } from '../reference/teds';
import { dsm5Criteria, type Dsm5Criteria } from '../rules/oud-severity';

const criteria = (met: number): Dsm5Criteria =>
  Object.fromEntries(dsm5Criteria.map((criterion, index) => [criterion, index < met])) as Dsm5Criteria;
const rule = { id: 'oud-severity', version: 'dsm5' };
const severity = (counted: number, word: 'none' | 'mild' | 'moderate' | 'severe') =>
  ({
    type: 'OudSeverityRecorded',
    data: { criteria: criteria(counted), takenAsPrescribedOnly: false, counted, severity: word, rule },
  }) as const;

describe('screening', () => {
  it('is recorded with its answers', () => {
    const data = { instrument: 'interview', substances: ['opioid'], score: 4, answers: [{ item: 'used_iv', answer: 'No' }] };
    episode(opened).when({ type: 'ScreenForOud', data }).then({ type: 'ScreeningRecorded', data });
  });

  describe('of a patient who is admitted', () => {
    const data = { instrument: 'interview', substances: [], score: null, answers: [] };
    const onDay = (day: string) => ({ type: 'ScreenForOud', data, occurredAt: `${day}T12:00:00.000Z` }) as const;

    it('is still recorded for a day up to the admission', () =>
      episode(opened, screened, diagnosed, admitted).when(onDay(admitted.data.firstServiceOn)).then({ type: 'ScreeningRecorded', data }));

    it('is refused for a later day', () =>
      episode(opened, screened, diagnosed, admitted).when(onDay('2026-04-01')).thenRejected('screening-after-admission'));
  });
});

describe('recording a diagnosis', () => {
  const diagnosis = { condition: 'opioid_use_disorder', verification: 'confirmed' } as const;

  it.each([
    ['F11.10', 'mild'],
    ['F11.20', 'moderate'],
    ['F11.20', 'severe'],
    ['F11.23', 'severe'],
  ] as const)('takes %s as a %s disorder', (icd10cm, severity) => {
    const data = { ...diagnosis, icd10cm, severity };
    episode(opened).when({ type: 'RecordDiagnosis', data }).then({ type: 'DiagnosisRecorded', data });
  });

  it.each([
    ['F11.20', 'mild'],
    ['F11.10', 'moderate'],
    ['F11.90', 'severe'],
  ] as const)('does not take %s as a %s disorder', (icd10cm, severity) =>
    episode(opened)
      .when({ type: 'RecordDiagnosis', data: { ...diagnosis, icd10cm, severity } })
      .thenRejected('severity-differs'),
  );

  it('knows the codes of category F11', () => {
    const unknown = { ...diagnosis, icd10cm: 'F11.77' };
    episode(opened).when({ type: 'RecordDiagnosis', data: unknown }).thenRejected('unknown-code');
  });

  it.each(['F11.11', 'F11.21'])('takes %s, a remission, with any severity', (icd10cm) => {
    const data = { ...diagnosis, icd10cm, severity: 'mild' as const };
    episode(opened, severity(6, 'severe')).when({ type: 'RecordDiagnosis', data }).then({ type: 'DiagnosisRecorded', data });
  });

  describe('after the criteria were counted', () => {
    const coded = (icd10cm: string, verification: 'confirmed' | 'refuted' = 'confirmed') =>
      ({ type: 'RecordDiagnosis', data: { ...diagnosis, icd10cm, verification } }) as const;

    it('agrees with them', () => {
      episode(opened, severity(2, 'mild')).when(coded('F11.20')).thenRejected('severity-differs');
      episode(opened, severity(2, 'mild'))
        .when(coded('F11.10'))
        .then({ ...coded('F11.10'), type: 'DiagnosisRecorded' });
      episode(opened, severity(1, 'none')).when(coded('F11.10')).thenRejected('severity-differs');
      episode(opened, severity(1, 'none'))
        .when(coded('F11.90'))
        .then({ ...coded('F11.90'), type: 'DiagnosisRecorded' });
    });

    it('agrees with the newest count', () =>
      episode(opened, severity(2, 'mild'), severity(6, 'severe'))
        .when(coded('F11.20'))
        .then({ ...coded('F11.20'), type: 'DiagnosisRecorded' }));

    it('is ruled out whatever they are, and they say nothing of other categories', () => {
      episode(opened, severity(1, 'none'))
        .when(coded('F11.20', 'refuted'))
        .then({ ...coded('F11.20', 'refuted'), type: 'DiagnosisRecorded' });
      episode(opened, severity(1, 'none'))
        .when(coded('B18.2'))
        .then({ ...coded('B18.2'), type: 'DiagnosisRecorded' });
    });
  });

  it('needs no code', () =>
    episode(opened).when({ type: 'RecordDiagnosis', data: diagnosis }).then({ type: 'DiagnosisRecorded', data: diagnosis }));
});

describe('taking a medication history', () => {
  const data = {
    medications: [{ name: 'sertraline 50 mg', rxcui: '312940' }],
    onIllicitBuprenorphine: true,
    priorMoud: [{ medication: 'methadone' as const }],
  };

  it('is recorded, and again: a history is taken more than once', () => {
    const recorded = { type: 'MedicationHistoryRecorded', data } as const;
    episode(opened).when({ type: 'RecordMedicationHistory', data }).then(recorded);
    episode(opened, recorded).when({ type: 'RecordMedicationHistory', data }).then(recorded);
  });
});

describe('recording the criteria of an opioid use disorder', () => {
  it('counts them', () => {
    const data = { criteria: criteria(5), takenAsPrescribedOnly: false };
    episode(opened).when({ type: 'RecordDsm5Criteria', data }).then(severity(5, 'moderate'));
  });

  it('does not count tolerance and withdrawal where opioids are taken only as prescribed', () => {
    const data = { criteria: criteria(11), takenAsPrescribedOnly: true };
    episode(opened)
      .when({ type: 'RecordDsm5Criteria', data })
      .then({ type: 'OudSeverityRecorded', data: { ...data, counted: 9, severity: 'severe', rule } });
  });
});

describe('recording what TEDS asks at admission', () => {
  const missing = allTedsCodes(tedsAdmissionItems, {});
  const recorded = (codes: RecordTedsAdmissionItemsData, dayWait: { days: number; code: number } | null) => ({
    type: 'TedsAdmissionRecorded' as const,
    data: { version: 'TEDS-A 2017' as const, ...missing, ...codes, dayWait },
  });
  const record = (data: RecordTedsAdmissionItemsData) => ({ type: 'RecordTedsAdmissionItems', data }) as const;
  const delay = { type: 'ClientDelayRecorded', data: { from: '2026-03-02', to: '2026-03-04', reason: 'away' } } as const;

  it('takes what is left out as missing', () =>
    episode(opened)
      .when(record({ age: 34, sub1: 5, dsmcrit: 'F11.20', vet: null }))
      .then(recorded({ age: 34, sub1: 5, dsmcrit: 'F11.20' }, null)));

  it('computes the wait without what the patient caused', () => {
    episode(opened, screened, diagnosed, admitted)
      .when(record({ age: 34 }))
      .then(recorded({ age: 34 }, { days: 4, code: 1 }));
    episode(opened, screened, diagnosed, delay, admitted)
      .when(record({ age: 34 }))
      .then(recorded({ age: 34 }, { days: 2, code: 1 }));
  });

  it('knows the codes of its edition', () => {
    episode(opened)
      .when(record({ employ: 5 }))
      .thenRejected('teds-code-invalid');
    episode(opened)
      .when(record({ dsmcrit: 'opioid' }))
      .thenRejected('teds-code-invalid');
  });

  it('is already so in the same words, until the wait is another one', () => {
    const known = recorded({ age: 34 }, null);
    episode(opened, known)
      .when(record({ age: 34 }))
      .thenAlreadySo();
    episode(opened, known)
      .when(record({ age: 35 }))
      .then(recorded({ age: 35 }, null));
    episode(opened, known, screened, diagnosed, admitted)
      .when(record({ age: 34 }))
      .then(recorded({ age: 34 }, { days: 4, code: 1 }));
  });
});
