import { accept, alreadySo, reject } from '@throughline/kernel';
import type { RecordPillWrapperCountData, RequestCountData } from '../commands';
import { coverageBy } from '../coverage';
import { dayOf, daysBetween } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { MedicationSlice, Prescription } from '../medication/state';
import { inFuture } from '../refusals';
import { isSame } from '../same';
import type { Decided } from '../topic';
import type { CalledCount } from './state';

/** Calls the patient for a count. */
export const requestCount = (data: RequestCountData, { testing: { counts } }: OpenedEpisode): Decided => {
  const known = counts.get(data.countId);
  if (!known) return accept<EpisodeDecisionEvent>({ type: 'CountRequested', data });
  return isSame(known.said, data) ? alreadySo : reject('count-exists', 'Another count of the episode has this id.');
};

/** Records what was counted, and computes what should have been left. */
export const recordCount = (data: RecordPillWrapperCountData, { testing, medication }: OpenedEpisode, now: string): Decided => {
  const call = testing.counts.get(data.countId);
  if (!call) return reject('count-not-requested', 'Record the call with RequestCount first.');
  if (call.counted) {
    return isSame(call.counted, data) ? alreadySo : reject('count-recorded', 'The count was recorded otherwise: correct that entry.');
  }
  const { calledAt } = call;
  if (Date.parse(data.presentedAt) > Date.parse(now)) return inFuture('presentedAt');
  if (Date.parse(data.presentedAt) < Date.parse(calledAt)) return reject('presented-before-call', 'The count lies before the call for it.');
  return accept<EpisodeDecisionEvent>({ type: 'PillWrapperCountRecorded', data: { ...data, ...whatWasDue(call, data, medication) } });
};

const whatWasDue = (
  { said: { kind }, calledAt }: CalledCount,
  { presentedAt }: RecordPillWrapperCountData,
  medication: MedicationSlice,
) => ({
  kind,
  calledAt,
  expected: expectedUnits(medication, kind, dayOf(presentedAt)),
  hoursToPresent: Math.round((Date.parse(presentedAt) - Date.parse(calledAt)) / 360_000) / 10,
});

/** Pills are tablets, and wrappers those of films: the seed names the counts only, that reading is ours. */
const formOf = { pill: 'tablet', wrapper: 'film' } as const;

/** Units that should be left on a day, before that day's are taken; null where nothing of the form was prescribed by then. */
const expectedUnits = ({ prescriptions }: MedicationSlice, kind: keyof typeof formOf, day: string): number | null => {
  const counted = [...prescriptions].filter(({ from, said }) => from <= day && said.product.split('_').includes(formOf[kind]));
  if (counted.length === 0) return null;
  const supplies = counted.map(({ from, said }) => ({ product: said.product, from, days: said.daysSupply }));
  // In order of first days, as the coverage is.
  return Math.round(coverageBy(supplies).reduce((sum, span, place) => sum + leftOf(counted[place], span, day), 0));
};

/** A supply that carries forward behind another of its product is whole until its turn. */
const leftOf = (
  prescription: Prescription | undefined,
  { from, to }: { readonly from: string; readonly to: string },
  day: string,
): number => {
  if (!prescription || day > to) return 0;
  const left = daysBetween(day < from ? from : day, to) + 1;
  return (prescription.said.quantity * left) / prescription.said.daysSupply;
};
