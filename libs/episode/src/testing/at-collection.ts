import type { DataOf } from '../events/schemas';
import { inForceOn, type Supplied } from '../medication/in-force';
import type { MedicationSlice } from '../medication/state';
import type { UdsInterpreted } from './events';

type HadThen = DataOf<typeof UdsInterpreted>['prescriptionsAtCollection'][number];

/**
 * The medication that a patient had on a day: prescriptions and injections that covered it. Where no supply of a medication is known at all,
 * because it is given out day by day, it counts that the medication was taken. What was stopped by then is not had, but for an injection.
 *
 * @param day `YYYY-MM-DD`
 */
export const medicationOn = (medication: MedicationSlice, day: string): HadThen[] => {
  const { prescriptions, injections, standings } = medication;
  const stopped = (one: Supplied): boolean => {
    const standing = standings.get(one.medication);
    return standing !== undefined && !standing.taken && (standing.stoppedOn ?? day) <= day;
  };
  const supplied = new Set([...prescriptions, ...injections].map((one) => one.medication));
  const taken = [...standings].filter(
    ([name, { taken: still, firstOn, stoppedOn }]) => !supplied.has(name) && firstOn <= day && (still || (stoppedOn ?? day) > day),
  );
  return [
    ...inForceOn(prescriptions, day)
      .filter((one) => !stopped(one))
      .map((one) => ({ kind: 'prescription' as const, medication: one.medication, ref: one.ref })),
    ...inForceOn(injections, day).map((one) => ({ kind: 'injection' as const, medication: one.medication, ref: one.ref })),
    ...taken
      .map(([name]) => ({ kind: 'taken' as const, medication: name }))
      .sort((one, other) => (one.medication < other.medication ? -1 : 1)),
  ];
};
