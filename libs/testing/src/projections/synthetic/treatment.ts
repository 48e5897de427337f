import type { EpisodeServiceEvent } from '@throughline/episode';
import type { Chance } from '../chance';
import { membersOf } from './site';
import { dayMs, dayOf, type Tell } from './teller';

/** A made-up course of treatment. */
export interface Course {
  readonly chance: Chance;
  /** In milliseconds since 1970. */
  readonly begun: number;
  readonly weeks: number;
  readonly patientId: string;
  readonly siteId: string;
}

const panel = [
  'opioids',
  'buprenorphine',
  'methadone',
  'cocaine',
  'amphetamines',
  'benzodiazepines',
  'cannabinoids',
  'barbiturates',
] as const;
const ways = ['phone', 'in_person', 'video', 'text'] as const;

export const treatment = (course: Course, tell: Tell): void => {
  intake(course, tell);
  for (let week = 0; week < course.weeks; week += 1) {
    const monday = course.begun + week * 7 * dayMs;
    if (week % 4 === 0) tell(monday, prescription(week, monday));
    urine(course.chance, week, monday, tell);
    visit(course, week, monday, tell);
    doses(course.chance, monday, tell);
    betweenVisits(course, monday, tell);
  }
};

const intake = ({ chance, begun, patientId, siteId }: Course, tell: Tell): void => {
  const on = dayOf(begun);
  const opening = { patientId, siteId, programmeId: 'obot', firstContactOn: on, referralSource: 'hospital' } as const;
  tell(begun, { type: 'EpisodeOpened', data: opening });
  tell(begun, { type: 'ScreeningRecorded', data: { instrument: 'intake-interview', substances: ['opioid'], score: null, answers: [] } });
  tell(begun, { type: 'DiagnosisRecorded', data: { condition: 'opioid_use_disorder', verification: 'confirmed', icd10cm: 'F11.20' } });
  tell(begun, { type: 'PatientAdmitted', data: { firstServiceOn: on, waitDays: 0, policyChecks: [] } });
  for (const role of ['prescriber', 'oversight_pcp', 'peer_recovery_specialist'] as const) {
    tell(begun, { type: 'CareTeamMemberAssigned', data: { memberId: chance.pick(membersOf(siteId)), role, from: on, primary: true } });
  }
  tell(begun, { type: 'NeedsPrioritized', data: { needs: [{ domain: 'housing', rank: 1 }] } });
  tell(begun, { type: 'SocialNeedIdentified', data: { needId: 'need-1', domain: 'housing', how: 'intake' } });
  if (chance.happens(0.6)) tell(begun, enrolment(begun));
  tell(begun, {
    type: 'InductionStarted',
    data: { path: 'standard', setting: 'clinic', settingByPolicy: 'inside', cows: chance.whole(8, 30) },
  });
};

const enrolment = (begun: number): EpisodeServiceEvent => ({
  type: 'SupportProgramEnrolled',
  data: {
    enrolmentId: 'enrolment-1',
    program: 'peer support',
    months: 6,
    on: dayOf(begun),
    stageEnds: { engagement: dayOf(begun + 30 * dayMs), early: dayOf(begun + 91 * dayMs) },
  },
});

const prescription = (week: number, monday: number): EpisodeServiceEvent => ({
  type: 'MedicationPrescribed',
  data: {
    prescriptionId: `rx-${week}`,
    product: 'buprenorphine_naloxone_film_8',
    medication: 'buprenorphine',
    rxcui: '1010604',
    dose: { amount: 16, unit: 'mg' },
    quantity: 56,
    daysSupply: 28,
    startsOn: dayOf(monday),
    refills: 0,
    intervalDays: 28,
    purpose: 'oud',
  },
});

const urine = (chance: Chance, week: number, monday: number, tell: Tell): void => {
  const specimenId = `u-${week}`;
  tell(monday, { type: 'UdsCollected', data: { specimenId, mode: 'random', temperatureInRange: true } });
  tell(monday, {
    type: 'UdsResultRecorded',
    data: { specimenId, assay: 'presumptive', results: panel.map((analyte) => result(chance, analyte)) },
  });
};

const result = (chance: Chance, analyte: (typeof panel)[number]) => ({
  analyte,
  qual: chance.happens(0.2) ? ('positive' as const) : ('negative' as const),
});

const visit = ({ chance, siteId }: Course, week: number, monday: number, tell: Tell): void => {
  const visitId = `v-${week}`;
  const about = { visitId, visitType: 'medication' } as const;
  const scheduledFor = new Date(monday).toISOString();
  tell(monday - 3 * dayMs, { type: 'VisitScheduled', data: { ...about, modality: 'in_person', scheduledFor } });
  if (chance.happens(0.8)) {
    tell(monday, { type: 'VisitAttended', data: { ...about, modality: 'in_person', imputed: chance.happens(0.1) } });
    tell(monday, medicationVisit(visitId, chance.pick(membersOf(siteId))));
  } else {
    tell(monday, { type: 'NoShowRecorded', data: { ...about, reason: 'no_show', imputed: false, response: 'outreach' } });
  }
};

const medicationVisit = (visitId: string, clinicianId: string): EpisodeServiceEvent => ({
  type: 'MedicationVisitRecorded',
  data: { visitId, clinicianId, craving: 3, sideEffects: [], format: 'one_to_one', sameDayBehavioralHealth: true },
});

const doses = (chance: Chance, monday: number, tell: Tell): void => {
  for (const weekday of [0, 2, 4]) {
    const amount = chance.pick([8, 12, 16, 24]);
    const observed = chance.happens(0.5);
    tell(monday + weekday * dayMs, { type: 'DoseAdministered', data: { medication: 'buprenorphine', amount, unit: 'mg', observed } });
  }
};

const betweenVisits = ({ chance, siteId }: Course, monday: number, tell: Tell): void => {
  tell(monday + 3 * dayMs, {
    type: 'SelfReportedUseRecorded',
    data: { on: dayOf(monday + 2 * dayMs), substances: chance.happens(0.3) ? ['opioid'] : [] },
  });
  const mode = chance.pick(ways);
  const memberId = chance.pick(membersOf(siteId));
  tell(monday + 4 * dayMs, { type: 'PeerContactRecorded', data: { memberId, mode, minutes: chance.whole(5, 50) } });
};
