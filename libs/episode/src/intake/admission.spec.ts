import { admitted, closed, diagnosed, episode, opened, policy, policyFields, screened } from '@throughline/testing';
import type { PolicyFields } from '../commands';

describe('admitting a patient', () => {
  const admission = { type: 'AdmitPatient', data: { firstServiceOn: '2026-03-05' } } as const;

  it('counts the days from the first contact', () =>
    episode(opened, screened, diagnosed)
      .when(admission)
      .then({ type: 'PatientAdmitted', data: { firstServiceOn: '2026-03-05', waitDays: 4, policyChecks: [] } }));

  it('follows a screening', () => episode(opened, diagnosed).when(admission).thenRejected('not-screened'));

  it('follows a diagnosis', () => episode(opened, screened).when(admission).thenRejected('not-diagnosed'));

  it('does not rest on a diagnosis that was ruled out', () =>
    episode(opened, screened, { ...diagnosed, data: { condition: 'opioid_use_disorder', verification: 'refuted' } })
      .when(admission)
      .thenRejected('not-diagnosed'));

  it('cannot lie before the first contact', () =>
    episode(opened, screened, diagnosed)
      .when({ ...admission, data: { firstServiceOn: '2026-02-28' } })
      .thenRejected('service-before-contact'));

  it('cannot lie ahead', () =>
    episode(opened, screened, diagnosed)
      .when({ ...admission, data: { firstServiceOn: '2027-03-05' } })
      .thenRejected('occurred-in-future'));

  it('names a level of care that its edition has', () =>
    episode(opened, screened, diagnosed)
      .when({ ...admission, data: { firstServiceOn: '2026-03-05', levelOfCare: { system: 'asam4', code: 'OTP' } } })
      .thenRejected('unknown-level'));

  it('happens once', () => {
    const given = episode(opened, screened, diagnosed, admitted);
    given.when(admission).thenAlreadySo();
    given.when({ ...admission, data: { firstServiceOn: '2026-03-06' } }).thenRejected('already-admitted');
  });
});

const admission = { type: 'AdmitPatient', data: { firstServiceOn: '2026-03-05' } } as const;

type Admission = NonNullable<PolicyFields['admission']>;

/** A site that asks only this at the door. */
const asking = (asked: Partial<Admission>) =>
  policy({
    admission: {
      pregnancy: null,
      excludedDiagnoses: null,
      benzodiazepine: null,
      illicitBuprenorphineAtEntry: null,
      asksForNeeds: null,
      ...asked,
    },
  });

const diagnosis = (data: { condition: string; verification?: 'confirmed' | 'provisional' | 'refuted'; pregnancy?: boolean }) =>
  ({ type: 'DiagnosisRecorded', data: { verification: 'confirmed', ...data } }) as const;
const pregnant = diagnosis({ condition: 'opioid use disorder', pregnancy: true });
const benzodiazepines = {
  type: 'ScreeningRecorded',
  data: { instrument: 'interview', substances: ['Benzodiazepines'], score: null, answers: [] },
} as const;

interface Check {
  readonly check: 'pregnancy' | 'excluded_diagnosis' | 'benzodiazepine' | 'illicit_buprenorphine';
  readonly finding: string;
  readonly outcome: 'admitted' | 'overridden';
  readonly reason?: string;
}
const admittedAfter = (...policyChecks: readonly Check[]) => ({
  type: 'PatientAdmitted' as const,
  data: { firstServiceOn: '2026-03-05', waitDays: 4, policyChecks: [...policyChecks] },
});

describe('what a site asks at the door', () => {
  it('is kept with the admission, question by question', () =>
    episode(opened, screened, diagnosed, policy())
      .when(admission)
      .then(
        admittedAfter(
          { check: 'pregnancy', finding: 'not_recorded', outcome: 'admitted' },
          { check: 'excluded_diagnosis', finding: 'none_recorded', outcome: 'admitted' },
          { check: 'benzodiazepine', finding: 'none_recorded', outcome: 'admitted' },
          { check: 'illicit_buprenorphine', finding: 'not_recorded', outcome: 'admitted' },
        ),
      ));

  it('is nothing where the site has said nothing of admission', () => {
    episode(opened, screened, diagnosed).when(admission).then(admittedAfter());
    episode(opened, screened, diagnosed, policy({ admission: null }))
      .when(admission)
      .then(admittedAfter());
  });

  it('is overridden with a reason, which is kept', () => {
    const data = { ...admission.data, override: { reason: 'no other programme within reach' } };
    episode(opened, screened, pregnant, asking({ pregnancy: 'refer_out' }))
      .when({ ...admission, data })
      .then(admittedAfter({ check: 'pregnancy', finding: 'pregnant', outcome: 'overridden', reason: 'no other programme within reach' }));
  });

  it('needs no override where nothing is against it', () =>
    episode(opened, screened, diagnosed, asking({ pregnancy: 'refer_out' }))
      .when({ ...admission, data: { ...admission.data, override: { reason: 'to be sure' } } })
      .then(admittedAfter({ check: 'pregnancy', finding: 'not_recorded', outcome: 'admitted' })));

  describe('about a pregnancy', () => {
    it('refers out, or admits into the programme for women', () => {
      episode(opened, screened, pregnant, asking({ pregnancy: 'refer_out' }))
        .when(admission)
        .thenRejected('admission-excluded');
      const women = episode(opened, screened, pregnant, asking({ pregnancy: 'women_only_programme' }));
      women.when(admission).thenRejected('admission-excluded');
      const { type, data } = admittedAfter({ check: 'pregnancy', finding: 'pregnant', outcome: 'admitted' });
      const assigned = { type: 'TrackAssigned', data: { track: 'women_only' } } as const;
      episode(opened, screened, pregnant, assigned, asking({ pregnancy: 'women_only_programme' }))
        .when(admission)
        .then({ type, data });
      women.when({ ...admission, data: { ...admission.data, track: 'women_only' } }).then({ type, data: { ...data, track: 'women_only' } });
    });

    it('accepts', () =>
      episode(opened, screened, pregnant, asking({ pregnancy: 'accept' }))
        .when(admission)
        .then(admittedAfter({ check: 'pregnancy', finding: 'pregnant', outcome: 'admitted' })));

    it('goes by the newest that was said', () =>
      episode(opened, screened, pregnant, diagnosis({ condition: 'no pregnancy', pregnancy: false }), asking({ pregnancy: 'refer_out' }))
        .when(admission)
        .then(admittedAfter({ check: 'pregnancy', finding: 'not_pregnant', outcome: 'admitted' })));
  });

  describe('about a diagnosis', () => {
    const excluding = asking({
      excludedDiagnoses: { diagnoses: ['adhd', 'borderline_personality_disorder'], referredTo: 'intensive outpatient' },
    });
    const known = diagnosis({ condition: 'Borderline personality disorder' });

    it('excludes one that is confirmed', () =>
      episode(opened, screened, diagnosed, known, excluding).when(admission).thenRejected('admission-excluded'));

    it('does not exclude one that is suspected, or was ruled out since', () => {
      const none = admittedAfter({ check: 'excluded_diagnosis', finding: 'none_recorded', outcome: 'admitted' });
      const suspected = diagnosis({ condition: 'ADHD', verification: 'provisional' });
      episode(opened, screened, diagnosed, suspected, excluding).when(admission).then(none);
      const refuted = diagnosis({ condition: 'borderline personality disorder', verification: 'refuted' });
      episode(opened, screened, diagnosed, known, refuted, excluding).when(admission).then(none);
    });
  });

  describe('about benzodiazepines', () => {
    it('excludes who uses them, by the screening or the medication history', () => {
      const ineligible = asking({ benzodiazepine: 'ineligible' });
      episode(opened, benzodiazepines, diagnosed, ineligible).when(admission).thenRejected('admission-excluded');
      const taken = {
        type: 'MedicationHistoryRecorded',
        data: { medications: [{ name: 'benzodiazepine' }], onIllicitBuprenorphine: null, priorMoud: [] },
      } as const;
      episode(opened, screened, diagnosed, taken, ineligible).when(admission).thenRejected('admission-excluded');
    });

    it('asks for detoxification first', () => {
      const first = asking({ benzodiazepine: 'detoxification_first' });
      const stay = { type: 'ResidentialStayStarted', data: { purpose: 'detoxification' } } as const;
      const given = episode(opened, benzodiazepines, diagnosed, stay, first);
      given.when(admission).thenRejected('detoxification-first');
      episode(opened, benzodiazepines, diagnosed, stay, { ...stay, type: 'ResidentialStayEnded' }, first)
        .when(admission)
        .then(admittedAfter({ check: 'benzodiazepine', finding: 'use_recorded', outcome: 'admitted' }));
    });

    it('excludes nobody where the site says so', () =>
      episode(opened, benzodiazepines, diagnosed, asking({ benzodiazepine: 'no_exclusion' }))
        .when(admission)
        .then(admittedAfter({ check: 'benzodiazepine', finding: 'use_recorded', outcome: 'admitted' })));
  });

  it('notes who takes buprenorphine from the street, and excludes nobody for it', () => {
    const history = (onIllicitBuprenorphine: boolean) =>
      ({ type: 'MedicationHistoryRecorded', data: { medications: [], onIllicitBuprenorphine, priorMoud: [] } }) as const;
    const noting = asking({ illicitBuprenorphineAtEntry: policyFields.admission.illicitBuprenorphineAtEntry });
    episode(opened, screened, diagnosed, history(true), noting)
      .when(admission)
      .then(admittedAfter({ check: 'illicit_buprenorphine', finding: 'taken', outcome: 'admitted' }));
    episode(opened, screened, diagnosed, history(false), noting)
      .when(admission)
      .then(admittedAfter({ check: 'illicit_buprenorphine', finding: 'not_taken', outcome: 'admitted' }));
  });
});

describe('declining admission', () => {
  const decline = (data: object) => ({ type: 'DeclineAdmission', data: { reason: 'pregnant', ...data } }) as const;
  const referred = {
    type: 'ReferralRegistered',
    data: { referralId: 'r-1', episodeId: 'e-1', kind: 'service' },
    stream: 'patient-p-1',
  } as const;
  const released = { type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' } as const;
  const declined = { type: 'AdmissionDeclined', data: { reason: 'pregnant', patientDeclined: true } } as const;

  it('comes with a referral, and frees the patient for another episode', () => {
    const data = { reason: 'pregnant', policyField: 'admission.pregnancy', referralId: 'r-1' };
    episode(opened, referred).when(decline(data)).then({ type: 'AdmissionDeclined', data }, released);
  });

  it('is the patient\u2019s own wish', () =>
    episode(opened)
      .when(decline({ patientDeclined: true }))
      .then(declined, released));

  it('leaves nobody with neither', () => episode(opened).when(decline({})).thenRejected('referral-or-patient-needed'));

  it('names a referral of the patient that is open', () => {
    episode(opened)
      .when(decline({ referralId: 'r-1' }))
      .thenRejected('referral-not-found');
    episode(opened, referred, { type: 'ReferralReleased', data: { referralId: 'r-1', episodeId: 'e-1' }, stream: 'patient-p-1' })
      .when(decline({ referralId: 'r-1' }))
      .thenRejected('referral-not-found');
  });

  it('does not follow an admission', () =>
    episode(opened, admitted)
      .when(decline({ patientDeclined: true }))
      .thenRejected('already-admitted'));

  it('is already so for the same reason', () => {
    episode(opened, declined)
      .when(decline({ patientDeclined: true }))
      .thenAlreadySo();
    episode(opened, declined)
      .when(decline({ reason: 'benzodiazepines', patientDeclined: true }))
      .thenRejected('admission-declined');
  });

  it('ends the episode', () => {
    episode(opened, declined).when(admission).thenRejected('admission-declined');
    episode(opened, declined)
      .when({ type: 'CloseEpisode', data: { reason: 'other' } })
      .thenRejected('admission-declined');
    episode(opened, closed)
      .when(decline({ patientDeclined: true }))
      .thenRejected('episode-closed');
  });

  it('leaves the laboratory to tell what it found in a specimen of before, as late', () => {
    const specimen = {
      type: 'UdsCollected',
      data: { specimenId: 's-1', mode: 'scheduled', setting: 'clinic', temperatureInRange: null },
    } as const;
    const result = { specimenId: 's-1', assay: 'presumptive', results: [{ analyte: 'fentanyl', qual: 'positive' }] } as const;
    const data = { ...result, results: [...result.results] };
    episode(opened, specimen, declined)
      .when({ type: 'RecordUDS', data })
      .then({ type: 'UdsResultRecorded', data: { ...data, lateArrival: true } });
  });
});
