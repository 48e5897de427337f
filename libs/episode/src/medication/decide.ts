import { accept, alreadySo, reject } from '@throughline/kernel';
import type {
  CommandNamed,
  MedicationCommandData,
  PolicyFields,
  RecordDoseMissedData,
  StartMedicationData,
  StopMedicationData,
} from '../commands';
import { dayOf, daysBetween, hasBegun } from '../days';
import { doseReview } from './dose-review';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { InjectionAdministered } from '../events';
import type { DataOf } from '../events/schemas';
import { doseNotPositive, inFuture } from '../refusals';
import { injections, type InjectionProduct } from '../reference/medications';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided, Decides } from '../topic';
import { milligrams } from './doses';
import { prescribeMedication } from './prescribing';

const startMedication = (data: StartMedicationData, { status, medication }: OpenedEpisode): Decided => {
  if (status !== 'admitted') return reject('episode-not-admitted', 'Medication follows the admission: record it with AdmitPatient.');
  return medication.standings.get(data.medication)?.taken ? alreadySo : accept<EpisodeDecisionEvent>({ type: 'MedicationStarted', data });
};

const stopMedication = (data: StopMedicationData, { medication, induction }: OpenedEpisode): Decided => {
  if (data.medication === 'buprenorphine' && induction.open) {
    return reject('induction-already-open', 'An open induction ends with AbandonInduction or CompleteInduction.');
  }
  const known = medication.standings.get(data.medication);
  if (!known) return reject('medication-not-taken', 'The patient does not take this medication.');
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
  return accept<EpisodeDecisionEvent>({ type: 'DoseAdministered', data }, ...doseReview(dose, episode, policy));
};

/**
 * An injection outside the site's window is recorded with that advice and never refused: leaving a patient without is worse. It is judged by
 * the one before it, also where a later one reached the record first.
 */
const administerInjection = (
  { data, occurredAt }: CommandNamed<'AdministerInjection'>,
  { medication: { injections: given } }: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  const { medication, route } = injections[data.product];
  if (data.route !== undefined && data.route !== route) return reject('route-differs', `${data.product} is given ${route}.`);
  if (data.doseMg !== undefined && data.doseMg <= 0) return doseNotPositive;
  const on = dayOf(occurredAt);
  const last = given.findLast(({ product, from }) => product === data.product && from <= on);
  const daysSinceLast = last ? daysBetween(last.from, on) : null;
  const window = windowOf(daysSinceLast, policy?.fields.injections?.[data.product]);
  return accept<EpisodeDecisionEvent>({ type: 'InjectionAdministered', data: { ...data, medication, route, daysSinceLast, window } });
};

type Window = DataOf<typeof InjectionAdministered>['window'];
type InjectionWindow = NonNullable<NonNullable<PolicyFields['injections']>[InjectionProduct]>;

/**
 * How an injection stands to the days that the site calls on time.
 *
 * @param days since the injection before it; null for the first
 * @param allowed undefined where the site has not said
 */
export const windowOf = (days: number | null, allowed: InjectionWindow | undefined): Window => {
  if (days === null) return 'first';
  if (!allowed) return 'not_judged';
  if (days < allowed.minDays) return 'early';
  return days > allowed.maxDays ? 'late' : 'inside';
};

const recordDoseMissed = (data: RecordDoseMissedData, now: string): Decided =>
  hasBegun(data.on, now) ? accept<EpisodeDecisionEvent>({ type: 'DoseMissed', data }) : inFuture('on');

/** Medication outside an induction, and every dose of it. */
export const medicationDecides: Decides<MedicationCommandData> = {
  StartMedication: ({ data }, episode) => startMedication(data, episode),
  StopMedication: ({ data }, episode) => stopMedication(data, episode),
  PrescribeMedication: ({ data }, episode) => prescribeMedication(data, episode),
  AdministerDose: (command, episode, { policy }) => administerDose(command, episode, policy),
  AdministerInjection: (command, episode, { policy }) => administerInjection(command, episode, policy),
  RecordDoseMissed: ({ data }, _episode, { now }) => recordDoseMissed(data, now),
};
