import type { intakeEvents } from '@throughline/episode';
import { because, capital, counted, joined, list, words } from '../words';
import { level } from './parts';
import type { DataOf, Sentences } from './sentence';

export const intakeSentences: Sentences<typeof intakeEvents> = {
  EpisodeOpened: {
    kind: 'opening',
    sentence: ({ data }) => `Episode opened: first contact ${data.firstContactOn}, ${source(data.referralSource)}`,
  },
  PatientWaitlisted: {
    kind: 'opening',
    sentence: ({ data }) => joined(`On the waiting list: ${data.reason}`, data.expectedOn && `expected ${data.expectedOn}`),
  },
  PatientOffWaitlist: { kind: 'opening', sentence: ({ data }) => `Off the waiting list: ${data.reason}` },
  ClientDelayRecorded: {
    kind: 'opening',
    sentence: ({ data }) => `Wait prolonged by the patient: ${data.from} to ${data.to}, ${data.reason}`,
  },
  ScreeningRecorded: { kind: 'screening', sentence: ({ data }) => screening(data) },
  MedicationHistoryRecorded: { kind: 'medication', sentence: ({ data }) => medicationHistory(data) },
  OudSeverityRecorded: {
    kind: 'diagnosis',
    sentence: ({ data }) => `Opioid use disorder: ${data.severity} (${counted(data.counted, 'criterion', 'criteria')})`,
  },
  DiagnosisRecorded: { kind: 'diagnosis', sentence: ({ data }) => diagnosis(data) },
  TedsAdmissionRecorded: { kind: 'opening', sentence: ({ data }) => `TEDS admission items recorded (${data.version})` },
  NeedsPrioritized: {
    kind: 'need',
    sentence: ({ data }) =>
      `Needs in order: ${[...data.needs]
        .sort((one, other) => one.rank - other.rank)
        .map(({ domain }) => words(domain))
        .join(', ')}`,
  },
  SocialNeedIdentified: { kind: 'need', sentence: ({ data }) => `Need found: ${words(data.domain)}` },
  SocialNeedSupported: { kind: 'need', sentence: ({ data }) => `${capital(words(data.domain))} need supported: ${data.support}` },
  SocialNeedResolved: { kind: 'need', sentence: ({ data }) => `${capital(words(data.domain))} need resolved${because(data.outcome)}` },
  PatientAdmitted: {
    kind: 'opening',
    sentence: ({ data }) =>
      joined(`Admitted after ${counted(data.waitDays, 'day')}`, level(data.levelOfCare), data.setting) + overridden(data.policyChecks),
  },
  AdmissionDeclined: {
    kind: 'closing',
    sentence: ({ data }) =>
      joined(
        `Admission declined: ${data.reason}`,
        data.referralId && `referred (${data.referralId})`,
        data.patientDeclined && 'by the patient',
      ),
  },
  TreatmentAssigned: {
    kind: 'assignment',
    sentence: ({ data }) =>
      `${data.basis === 'randomisation' ? 'Randomised' : 'Assigned'} to ${data.arm}${data.ordinal > 1 ? ` (assignment ${data.ordinal})` : ''}`,
  },
};

/** Where a patient came from, where "from" and the code's words do not say it. */
const sources: Readonly<Record<string, string>> = {
  not_recorded: 'source not recorded',
  self: 'by the patient',
  hospital: 'from hospital',
};
const source = (code: string): string => sources[code] ?? `from ${words(code)}`;

/** What the site's policy would have kept the patient out for, and why it did not. */
const overridden = (checks: DataOf<'PatientAdmitted'>['policyChecks']): string => {
  const against = checks.filter(({ outcome }) => outcome === 'overridden');
  return against.length === 0
    ? ''
    : `, against the policy on ${list(against.map(({ check }) => words(check)))}${because(against[0]?.reason)}`;
};

const medicationHistory = ({ medications, onIllicitBuprenorphine, priorMoud }: DataOf<'MedicationHistoryRecorded'>): string =>
  joined(
    `Medication history: ${counted(medications.length, 'medication')}`,
    onIllicitBuprenorphine && 'takes buprenorphine from the street',
    priorMoud.length > 0 && `before: ${list(priorMoud.map(({ medication }) => words(medication)))}`,
  );

const diagnosis = ({ condition, verification, icd10cm, severity }: DataOf<'DiagnosisRecorded'>): string => {
  const what = joined(`${words(condition)}${icd10cm ? ` (${icd10cm})` : ''}`, severity);
  switch (verification) {
    case 'confirmed':
      return `Diagnosis: ${what}`;
    case 'provisional':
      return `Suspected: ${what}`;
    case 'refuted':
      return `Ruled out: ${what}`;
  }
};

const screening = ({ instrument, substances, score }: DataOf<'ScreeningRecorded'>): string =>
  joined(`Screening (${words(instrument)})`, substances.length > 0 && list(substances.map(words)), score !== null && `score ${score}`);
