import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
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
  foldDigest: foldDigests['run-the-list'],
  tables: [huddlePatients, bookedVisits, bookedOutcomes, tasks, reviews],
  takes,
  order: 'as-occurred',
  // Conferences are in streams of the staff, in partitions of their own.
  key: ({ streamId }) => streamId,
  fold: (event, rows) => {
    switch (event.type) {
      case 'VisitScheduled': {
        book(event, rows);
        return;
      }
      case 'VisitAttended':
      case 'NoShowRecorded': {
        came(event, rows);
        return;
      }
      case 'CaseConferenceHeld': {
        conferred(event, rows);
        return;
      }
      case 'EpisodeOpened':
      case 'EpisodeClosed':
      case 'EpisodeSuspended':
      case 'EpisodeResumed':
      case 'SupportProgramEnrolled':
      case 'StageAdvanced':
      case 'SupportProgramCompleted':
      case 'DoseAdministered':
      case 'InductionDoseTaken':
      case 'InjectionAdministered':
      case 'MedicationPrescribed':
      case 'RiskRaised':
        change(event, rows, newsOf(event));
    }
  },
});

type Of<Type extends EpisodeServiceEvent['type']> = HeldEvent<Extract<EpisodeServiceEvent, { readonly type: Type }>>;
type Elsewhere = 'VisitScheduled' | 'VisitAttended' | 'NoShowRecorded' | 'CaseConferenceHeld';
type AboutPatient = Of<Exclude<(typeof takes)[number], Elsewhere>>;

/** What an event changes of what is known of a patient. They come in the order in which they happened: each is the latest so far. */
const newsOf = (event: AboutPatient): Partial<HuddlePatient> => {
  switch (event.type) {
    case 'EpisodeOpened':
      return {};
    case 'EpisodeClosed':
      return { closed: true };
    case 'EpisodeSuspended':
      return { suspended: true };
    case 'EpisodeResumed':
      return { suspended: false };
    case 'SupportProgramEnrolled':
      return { stage: 'engagement' };
    case 'StageAdvanced':
      return { stage: event.data.to };
    case 'SupportProgramCompleted':
      return { stage: null };
    case 'DoseAdministered':
      return dosed(event, 'administered', event.data);
    case 'InductionDoseTaken':
      return dosed(event, 'induction', { medication: 'buprenorphine', amount: event.data.doseMg, unit: 'mg' });
    case 'InjectionAdministered':
      return dosed(event, 'injected', { medication: event.data.medication, amount: event.data.doseMg ?? null, unit: 'mg' });
    case 'MedicationPrescribed':
      return dosed(event, 'prescribed', { medication: event.data.medication, ...event.data.dose });
    case 'RiskRaised':
      return { riskRaisedAt: event.occurredAt, riskSeverity: event.data.severity, riskCorrected: event.correctedBy !== null };
  }
};

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

const dosed = ({ occurredAt, correctedBy }: HeldEvent, way: DoseWay, { medication, amount, unit }: Dose): Partial<HuddlePatient> => ({
  lastDoseMedication: medication,
  lastDoseAmount: amount,
  lastDoseUnit: unit,
  lastDoseWay: way,
  lastDoseAt: occurredAt,
  lastDoseCorrected: correctedBy !== null,
});

const book = ({ eventId, streamId, episodeId, siteId, data }: Of<'VisitScheduled'>, rows: Rows): void => {
  const { visitId, scheduledFor, visitType, modality } = data;
  rows.put(bookedVisits, { eventId, streamId, episodeId: episodeId ?? '', siteId, visitId, scheduledFor, visitType, modality });
};

/** A visit without an id was never booked. */
const came = ({ eventId, streamId, type, data: { visitId } }: Of<'VisitAttended'> | Of<'NoShowRecorded'>, rows: Rows): void => {
  if (visitId === undefined) return;
  rows.put(bookedOutcomes, { eventId, streamId, visitId, outcome: type === 'VisitAttended' ? 'attended' : 'missed' });
};

const conferred = ({ eventId, streamId, siteId, occurredAt: heldAt, data }: Of<'CaseConferenceHeld'>, rows: Rows): void => {
  for (const episodeId of new Set(data.patientsReviewed)) rows.put(reviews, { eventId, streamId, episodeId, heldAt });
  for (const [place, { dueOn = null, ...task }] of data.tasks.entries()) {
    rows.put(tasks, { ...task, dueOn, eventId, streamId, siteId, heldAt, number: place + 1, conferenceId: data.conferenceId });
  }
};
