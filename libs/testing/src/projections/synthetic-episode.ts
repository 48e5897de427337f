import type { EpisodeServiceEvent } from '@throughline/episode';
import type { DecidedEvent } from '@throughline/kernel';
import { chanceOf, type Chance } from './chance';

/** The made-up history of one patient: an episode of some weeks, and for most of them what came after. */
export interface SyntheticHistory {
  readonly patientId: string;
  /** In order of recording; versions are gapless in each stream. */
  readonly events: readonly DecidedEvent<EpisodeServiceEvent>[];
}

const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 0, 5, 9);
const members = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7', 'm-8'] as const;
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

/**
 * Makes up the history of a patient through real event types, for tests and benchmarks: no decider was asked, and nothing in it is a clinical
 * pattern. About nine events a week of treatment; the same number and seed give the same history.
 */
export const syntheticHistory = (patient: number, seed = 1): SyntheticHistory => {
  const chance = chanceOf(seed * 1_000_003 + patient);
  const patientId = `p-${patient}`;
  const episodeId = `e-${patient}`;
  const siteId = `s-${patient % 5}`;
  const events: DecidedEvent<EpisodeServiceEvent>[] = [];
  const versions = new Map<string, number>();
  let number = 0;

  const tell = (streamId: string, at: number, event: EpisodeServiceEvent): void => {
    const streamVersion = (versions.get(streamId) ?? 0) + 1;
    versions.set(streamId, streamVersion);
    number += 1;
    events.push({
      eventId: `00000000-0000-7${hex(seed, 3)}-8${hex(patient % 4096, 3)}-${hex(patient, 6)}${hex(number, 6)}`,
      schemaVersion: 1,
      streamId,
      streamVersion,
      occurredAt: new Date(at).toISOString(),
      occurredAtPrecision: 'day',
      actor: { id: chance.pick(members), role: 'nurse' },
      siteId,
      patientId,
      episodeId,
      policyVersionId: null,
      correlationId: `synthetic-${patient}`,
      causationId: null,
      traceparent: null,
      commandId: `synthetic-${seed}-${patient}-${number}`,
      source: 'import',
      part2: true,
      labels: ['42CFRPart2', 'SUD'],
      corrects: null,
      ...event,
    });
  };

  const weeks = chance.whole(4, 20);
  treatment(chance, weeks, { patientId, siteId }, (at, event) => tell(`episode-${episodeId}`, at, event));
  const left = firstDay + weeks * 7 * dayMs;
  tell(`episode-${episodeId}`, left, closing(chance, left));
  if (chance.happens(0.8)) aftercare(chance, left, (at, event) => tell(`aftercare-${episodeId}`, at, event));
  return { patientId, events };
};

type Tell = (at: number, event: EpisodeServiceEvent) => void;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits);

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

const treatment = (chance: Chance, weeks: number, ids: { patientId: string; siteId: string }, tell: Tell): void => {
  const opening = { ...ids, programmeId: 'obot', firstContactOn: day(firstDay), referralSource: 'hospital' } as const;
  tell(firstDay, { type: 'EpisodeOpened', data: opening });
  tell(firstDay, { type: 'ScreeningRecorded', data: { instrument: 'intake-interview', substances: ['opioid'], score: null, answers: [] } });
  tell(firstDay, { type: 'DiagnosisRecorded', data: { condition: 'opioid_use_disorder', verification: 'confirmed', icd10cm: 'F11.20' } });
  tell(firstDay, { type: 'PatientAdmitted', data: { firstServiceOn: day(firstDay), waitDays: 0, policyChecks: [] } });
  for (const role of ['prescriber', 'peer_recovery_specialist'] as const) {
    const memberId = chance.pick(members);
    tell(firstDay, { type: 'CareTeamMemberAssigned', data: { memberId, role, from: day(firstDay), primary: true } });
  }
  tell(firstDay, {
    type: 'InductionStarted',
    data: { path: 'standard', setting: 'clinic', settingByPolicy: 'inside', cows: chance.whole(8, 30) },
  });
  for (let week = 0; week < weeks; week += 1) weekOf(chance, firstDay + week * 7 * dayMs, week, tell);
};

const weekOf = (chance: Chance, monday: number, week: number, tell: Tell): void => {
  const specimenId = `u-${week}`;
  tell(monday, { type: 'UdsCollected', data: { specimenId, mode: 'random', temperatureInRange: true } });
  tell(monday, {
    type: 'UdsResultRecorded',
    data: { specimenId, assay: 'presumptive', results: panel.map((analyte) => result(chance, analyte)) },
  });
  if (chance.happens(0.8)) {
    tell(monday, { type: 'VisitAttended', data: { visitType: 'medication', modality: 'in_person', imputed: chance.happens(0.1) } });
  } else {
    tell(monday, { type: 'NoShowRecorded', data: { visitType: 'medication', reason: 'no_show', imputed: false, response: 'outreach' } });
  }
  for (const weekday of [0, 2, 4]) {
    const at = monday + weekday * dayMs;
    const amount = chance.pick([8, 12, 16, 24]);
    tell(at, { type: 'DoseAdministered', data: { medication: 'buprenorphine', amount, unit: 'mg', observed: chance.happens(0.5) } });
  }
  tell(monday + 3 * dayMs, {
    type: 'SelfReportedUseRecorded',
    data: { on: day(monday + 2 * dayMs), substances: chance.happens(0.3) ? ['opioid'] : [] },
  });
  tell(monday + 4 * dayMs, {
    type: 'PeerContactRecorded',
    data: { memberId: chance.pick(members), mode: chance.pick(['phone', 'in_person', 'video', 'text']), minutes: chance.whole(5, 50) },
  });
};

const result = (chance: Chance, analyte: (typeof panel)[number]) => ({
  analyte,
  qual: chance.happens(0.2) ? ('positive' as const) : ('negative' as const),
});

const closing = (chance: Chance, left: number): EpisodeServiceEvent => ({
  type: 'EpisodeClosed',
  data: {
    ...chance.pick([
      { reason: 'completed', tedsReason: 1 },
      { reason: 'lost', tedsReason: 2 },
    ]),
    closedOn: day(left),
    lastContactOn: day(left - 3 * dayMs),
    lastDoseOn: day(left - 3 * dayMs),
    moudAtClose: ['buprenorphine'],
    outstandingReferrals: [],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
  },
});

const aftercare = (chance: Chance, left: number, tell: Tell): void => {
  tell(left, { type: 'AftercareEntered', data: { option: 'community_peer', leftOn: day(left), after: 'closing', basis: 'consent' } });
  const dueIn = [30, 90, 180, 365];
  for (const days of dueIn) {
    tell(left, { type: 'AftercareCheckInScheduled', data: { checkInId: `day-${days}`, dueOn: day(left + days * dayMs) } });
  }
  for (const days of dueIn) checkIn(chance, left + days * dayMs, `day-${days}`, tell);
};

const checkIn = (chance: Chance, due: number, checkInId: string, tell: Tell): void => {
  if (chance.happens(0.3)) return;
  tell(due, { type: 'CheckInAttempted', data: { checkInId, mode: 'phone', attempts: 1 } });
  if (chance.happens(0.5)) {
    tell(due, { type: 'CheckInUnreachable', data: { checkInId, attempts: 2 } });
    return;
  }
  tell(due, { type: 'CheckInCompleted', data: { checkInId, mode: 'phone', informant: 'patient', attempts: 2 } });
  const report = { checkInId, informant: 'patient', onMoud: chance.happens(0.7), returnedToUse: chance.happens(0.3) } as const;
  tell(due, { type: 'AftercareOutcomeReported', data: report });
};
