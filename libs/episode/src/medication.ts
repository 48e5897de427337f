import { accept, alreadySo, reject, type Decision } from '@throughline/kernel';
import type { AssessWithdrawalData, CommandNamed, RecordDoseMissedData, StartMedicationData, StopMedicationData } from './commands';
import { dayOf, daysBetween, hasBegun } from './days';
import { doseReview } from './dose-review';
import { milligrams } from './episode-evolve';
import type { EpisodeDecisionEvent, OpenedEpisode } from './episode-state';
import type { InjectionAdministered } from './events';
import type { DataOf } from './events/schemas';
import { doseNotPositive } from './induction';
import { inFuture } from './intake';
import { cowsItems, severityOfCows, totalOfCows, wrongCowsItems } from './reference/cows';
import { injections, type InjectionProduct } from './reference/medications';
import type { RejectionCode } from './rejections';
import type { PolicyVersion } from './site-policy';

type Decided = Decision<EpisodeDecisionEvent, RejectionCode>;

/** The total is computed; each item must have one of its own values (Wesson & Ling 2003: a pulse item cannot score 3). */
export const assessWithdrawal = ({ items, objectiveSigns }: AssessWithdrawalData): Decided => {
  const wrong = wrongCowsItems(items);
  if (wrong.length > 0) {
    const allowed = wrong.map((item) => `${item} is one of ${cowsItems[item].join(', ')}`);
    return reject('cows-item-not-allowed', `${allowed.join('; ')}.`);
  }
  const unscored = objectiveSigns.filter((sign) => items[sign] === 0);
  if (unscored.length > 0) return reject('cows-sign-not-scored', `Named as objective signs and scored 0: ${unscored.join(', ')}.`);
  const total = totalOfCows(items);
  return accept<EpisodeDecisionEvent>({
    type: 'WithdrawalAssessed',
    data: { items, objectiveSigns, total, severity: severityOfCows(total) },
  });
};

export const startMedication = (data: StartMedicationData, { status, medications }: OpenedEpisode): Decided => {
  if (status !== 'admitted') return reject('episode-not-admitted', 'Medication follows the admission: record it with AdmitPatient.');
  return medications.get(data.medication) === 'taken' ? alreadySo : accept<EpisodeDecisionEvent>({ type: 'MedicationStarted', data });
};

export const stopMedication = (data: StopMedicationData, { medications, inductionOpen }: OpenedEpisode): Decided => {
  if (data.medication === 'buprenorphine' && inductionOpen) {
    return reject('induction-already-open', 'An open induction ends with AbandonInduction or CompleteInduction.');
  }
  const known = medications.get(data.medication);
  if (known === 'stopped') return alreadySo;
  return known === 'taken'
    ? accept<EpisodeDecisionEvent>({ type: 'MedicationStopped', data })
    : reject('medication-not-taken', 'The patient does not take this medication.');
};

/** Any amount above 0: real histories hold 397 mg of methadone a day (CTN-0094), and a naive maximum would lose them. */
export const administerDose = (
  { data, occurredAt }: CommandNamed<'AdministerDose'>,
  episode: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  if (data.amount <= 0) return doseNotPositive;
  const dose = { medication: data.medication, mg: milligrams(data), on: dayOf(occurredAt) };
  return accept<EpisodeDecisionEvent>({ type: 'DoseAdministered', data }, ...doseReview(dose, episode, policy));
};

/** An injection outside the site's window is recorded with that advice and never refused: leaving a patient without is worse. */
export const administerInjection = (
  { data, occurredAt }: CommandNamed<'AdministerInjection'>,
  { lastInjectionOn }: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  const { medication, route } = injections[data.product];
  if (data.route !== undefined && data.route !== route) return reject('route-differs', `${data.product} is given ${route}.`);
  if (data.doseMg !== undefined && data.doseMg <= 0) return doseNotPositive;
  const last = lastInjectionOn.get(data.product);
  const days = last === undefined ? null : daysBetween(last, dayOf(occurredAt));
  const given = {
    ...data,
    medication,
    route,
    daysSinceLast: days !== null && days >= 0 ? days : null,
    window: windowOf(data.product, days, policy),
  };
  return accept<EpisodeDecisionEvent>({ type: 'InjectionAdministered', data: given });
};

type Window = DataOf<typeof InjectionAdministered>['window'];

/** @param days since the last injection known; negative for one that reaches the record after a later one */
const windowOf = (product: InjectionProduct, days: number | null, policy: PolicyVersion | undefined): Window => {
  if (days === null) return 'first';
  const allowed = policy?.fields.injections[product];
  if (!allowed || days < 0) return 'not_judged';
  if (days < allowed.minDays) return 'early';
  return days > allowed.maxDays ? 'late' : 'inside';
};

export const recordDoseMissed = (data: RecordDoseMissedData, now: string): Decided =>
  hasBegun(data.on, now) ? accept<EpisodeDecisionEvent>({ type: 'DoseMissed', data }) : inFuture('on');
