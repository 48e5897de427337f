import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { bookedOutcomes, bookedVisits, huddlePatients, reviews, tasks, type DoseWay, type HuddlePatient } from './tables';

const takes = [
  'EpisodeOpened',
  'EpisodeClosed',
  'EpisodeSuspended',
  'EpisodeResumed',
  'SupportProgramEnrolled',
  'StageAdvanced',
  'SupportProgramCompleted',
  'DoseAdministered',
  'InductionDoseTaken',
  'InjectionAdministered',
  'MedicationPrescribed',
  'RiskRaised',
  'VisitScheduled',
  'VisitAttended',
  'NoShowRecorded',
  'CaseConferenceHeld',
] as const;

/** What is needed to run the list before the clinic: who comes, who has a task, and how they are. Source: A2.5 (seed 002). */
export const runTheList = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'run-the-list',
  version: 1,
  tables: [huddlePatients, bookedVisits, bookedOutcomes, tasks, reviews],
  takes,
  order: 'as-occurred',
  // Conferences are in streams of the staff, in partitions of their own.
  key: ({ streamId }) => streamId,
  fold: (event, rows) => {
    switch (event.type) {
      case 'EpisodeOpened':
        return change(event, rows, {});
      case 'EpisodeClosed':
        return change(event, rows, { closed: true });
      case 'EpisodeSuspended':
        return change(event, rows, { suspended: true });
      case 'EpisodeResumed':
        return change(event, rows, { suspended: false });
      case 'SupportProgramEnrolled':
        return change(event, rows, { stage: 'engagement' });
      case 'StageAdvanced':
        return change(event, rows, { stage: event.data.to });
      case 'SupportProgramCompleted':
        return change(event, rows, { stage: null });
      case 'DoseAdministered':
        return dosed(event, rows, 'administered', event.data);
      case 'InductionDoseTaken':
        return dosed(event, rows, 'induction', { medication: 'buprenorphine', amount: event.data.doseMg, unit: 'mg' });
      case 'InjectionAdministered':
        return dosed(event, rows, 'injected', { medication: event.data.medication, amount: event.data.doseMg ?? null, unit: 'mg' });
      case 'MedicationPrescribed':
        return dosed(event, rows, 'prescribed', { medication: event.data.medication, ...event.data.dose });
      case 'RiskRaised':
        return change(event, rows, {
          riskRaisedAt: event.occurredAt,
          riskSeverity: event.data.severity,
          riskCorrected: event.correctedBy !== null,
        });
      case 'VisitScheduled':
        return book(event, rows);
      case 'VisitAttended':
        return came(event, rows, event.data.visitId, 'attended');
      case 'NoShowRecorded':
        return came(event, rows, event.data.visitId, 'missed');
      case 'CaseConferenceHeld':
        return conferred(event, rows);
    }
  },
});

type Of<Type extends EpisodeServiceEvent['type']> = HeldEvent<Extract<EpisodeServiceEvent, { readonly type: Type }>>;

/** Changes what is known of the event's patient. */
const change = ({ streamId, episodeId, patientId, siteId }: HeldEvent, rows: Rows, changed: Partial<HuddlePatient>): void => {
  const known = rows.get(huddlePatients, episodeId ?? '') ?? { ...nothingKnown, streamId, episodeId: episodeId ?? '', patientId, siteId };
  rows.put(huddlePatients, { ...known, ...changed });
};

const nothingKnown = {
  closed: false,
  suspended: false,
  stage: null,
  lastDoseMedication: null,
  lastDoseAmount: null,
  lastDoseUnit: null,
  lastDoseWay: null,
  lastDoseAt: null,
  lastDoseCorrected: false,
  riskRaisedAt: null,
  riskSeverity: null,
  riskCorrected: false,
} as const;

interface Dose {
  readonly medication: NonNullable<HuddlePatient['lastDoseMedication']>;
  readonly amount: number | null;
  readonly unit: NonNullable<HuddlePatient['lastDoseUnit']>;
}

/** Doses come in the order in which they were taken: each is the last one so far. */
const dosed = (event: HeldEvent, rows: Rows, way: DoseWay, { medication, amount, unit }: Dose): void =>
  change(event, rows, {
    lastDoseMedication: medication,
    lastDoseAmount: amount,
    lastDoseUnit: unit,
    lastDoseWay: way,
    lastDoseAt: event.occurredAt,
    lastDoseCorrected: event.correctedBy !== null,
  });

const book = ({ eventId, streamId, episodeId, siteId, data }: Of<'VisitScheduled'>, rows: Rows): void => {
  const { visitId, scheduledFor, visitType, modality } = data;
  rows.put(bookedVisits, { eventId, streamId, episodeId: episodeId ?? '', siteId, visitId, scheduledFor, visitType, modality });
};

/** A visit without an id was never booked. */
const came = ({ eventId, streamId }: HeldEvent, rows: Rows, visitId: string | undefined, outcome: 'attended' | 'missed'): void => {
  if (visitId !== undefined) rows.put(bookedOutcomes, { eventId, streamId, visitId, outcome });
};

const conferred = ({ eventId, streamId, siteId, occurredAt: heldAt, data }: Of<'CaseConferenceHeld'>, rows: Rows): void => {
  for (const episodeId of new Set(data.patientsReviewed)) rows.put(reviews, { eventId, streamId, episodeId, heldAt });
  for (const [place, { dueOn = null, ...task }] of data.tasks.entries()) {
    rows.put(tasks, { ...task, dueOn, eventId, streamId, siteId, heldAt, number: place + 1, conferenceId: data.conferenceId });
  }
};
