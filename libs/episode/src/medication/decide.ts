import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CommandNamed, MedicationCommandData, RecordDoseMissedData, StartMedicationData, StopMedicationData } from '../commands';
import { dayOf, hasBegun } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { doseNotPositive, inFuture } from '../refusals';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided, Decides } from '../topic';
import { adjustDose, reduceDoseForNonparticipation } from './adjusting';
import { doseTakenReview } from './dose-review';
import { dosesOf, milligrams } from './doses';
import { administerInjection } from './injections';
import { offerMoud } from './offers';
import { prescribeMedication, shortenPrescriptionInterval } from './prescribing';
import { medicationNotTaken } from './refusals';
import { dispenseTakeHome } from './take-home';
import { beginTaper, stopTaper } from './taper';
import { recordMedicationVisit } from './visits';

const startMedication = (data: StartMedicationData, { status, medication }: OpenedEpisode): Decided => {
  if (status !== 'admitted') return reject('episode-not-admitted', 'Medication follows the admission: record it with AdmitPatient.');
  return medication.standings.get(data.medication)?.taken ? alreadySo : accept<EpisodeDecisionEvent>({ type: 'MedicationStarted', data });
};

const stopMedication = (data: StopMedicationData, { medication, induction }: OpenedEpisode): Decided => {
  if (data.medication === 'buprenorphine' && induction.open) {
    return reject('induction-already-open', 'An open induction ends with AbandonInduction or CompleteInduction.');
  }
  const known = medication.standings.get(data.medication);
  if (!known) return medicationNotTaken;
  return known.taken ? accept<EpisodeDecisionEvent>({ type: 'MedicationStopped', data }) : alreadySo;
};

/** Any amount above 0: real histories hold 397 mg of methadone a day (CTN-0094), and a naive maximum would lose them. */
const administerDose = (
  { data, occurredAt }: CommandNamed<'AdministerDose'>,
  episode: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  if (data.amount <= 0) return doseNotPositive;
  const dose = { medication: data.medication, mg: milligrams(data), on: dayOf(occurredAt) };
  return accept<EpisodeDecisionEvent>({ type: 'DoseAdministered', data }, ...doseTakenReview(dose, episode, policy));
};

/** Told again with the same excuse it is already so; with another one it is another fact, and the first is for a correction. */
const recordDoseMissed = (data: RecordDoseMissedData, { medication }: OpenedEpisode, now: string): Decided => {
  if (!hasBegun(data.on, now)) return inFuture('on');
  return medication.missed.get(dosesOf(data.medication, data.on)) === (data.excusedReason ?? null)
    ? alreadySo
    : accept<EpisodeDecisionEvent>({ type: 'DoseMissed', data });
};

/** Medication outside an induction, and every dose of it. */
export const medicationDecides: Decides<MedicationCommandData> = {
  StartMedication: ({ data }, episode) => startMedication(data, episode),
  StopMedication: ({ data }, episode) => stopMedication(data, episode),
  OfferMoud: ({ data }, episode) => offerMoud(data, episode),
  PrescribeMedication: ({ data }, episode) => prescribeMedication(data, episode),
  ShortenPrescriptionInterval: ({ data }, episode, { policy }) => shortenPrescriptionInterval(data, episode, policy),
  AdministerDose: (command, episode, { policy }) => administerDose(command, episode, policy),
  AdjustDose: (command, episode, { policy }) => adjustDose(command, episode, policy),
  ReduceDoseForNonparticipation: (command, episode, { policy, now }) => reduceDoseForNonparticipation(command, episode, policy, now),
  AdministerInjection: (command, episode, { policy }) => administerInjection(command, episode, policy),
  DispenseTakeHome: (command, episode, { policy }) => dispenseTakeHome(command, episode, policy),
  RecordDoseMissed: ({ data }, episode, { now }) => recordDoseMissed(data, episode, now),
  RecordMedicationVisit: (command, episode) => recordMedicationVisit(command, episode),
  BeginTaper: ({ data }, episode, { policy }) => beginTaper(data, episode, policy),
  StopTaper: ({ data }, episode) => stopTaper(data, episode),
};
