import type { DataOf } from '../events/schemas';
import { inForceOn, type Supplied } from '../medication/in-force';
import type { MedicationSlice } from '../medication/state';
import type { UdsInterpreted } from './events';

type HadThen = DataOf<typeof UdsInterpreted>['prescriptionsAtCollection'][number];

/**
 * The medication that a patient had on a day: prescriptions, injections and doses taken home that covered it. Where no prescription and no
 * injection of a medication is known at all, because it is given out day by day, it counts on other days that the medication was taken. What
 * was stopped by then is not had, but for an injection.
 *
 * @param day `YYYY-MM-DD`
 */
export const medicationOn = ({ prescriptions, injections, takeHomes, standings }: MedicationSlice, day: string): HadThen[] => {
  const stopped = (one: Supplied): boolean => {
    const standing = standings.get(one.medication);
    return standing !== undefined && !standing.taken && (standing.stoppedOn ?? day) <= day;
  };
  const takenHome = inForceOn(takeHomes, day).filter((one) => !stopped(one));
  const supplied = new Set([...prescriptions, ...injections, ...takenHome].map((one) => one.medication));
  const taken = [...standings].filter(
    ([name, { taken: still, firstOn, stoppedOn }]) => !supplied.has(name) && firstOn <= day && (still || (stoppedOn ?? day) > day),
  );
  return [
    ...inForceOn(prescriptions, day)
      .filter((one) => !stopped(one))
      .map(had('prescription')),
    ...inForceOn(injections, day).map(had('injection')),
    ...takenHome.map(had('take_home')),
    ...taken
      .map(([name]) => ({ kind: 'taken' as const, medication: name }))
      .sort((one, other) => (one.medication < other.medication ? -1 : 1)),
  ];
};

const had =
  (kind: HadThen['kind']) =>
  ({ medication, ref }: Supplied): HadThen => ({ kind, medication, ref });
