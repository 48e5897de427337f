import { laterDay } from '../days';
import type { OpenedEpisode } from '../episode-state';
import type { DataOf } from '../events/schemas';
import type { Medication } from '../reference/medications';
import type { DoseAdministered } from './events';

/** The amount in milligrams; 0 where millilitres do not tell. */
export const milligrams = ({ amount, unit }: Pick<DataOf<typeof DoseAdministered>, 'amount' | 'unit'>): number => {
  switch (unit) {
    case 'mg':
      return amount;
    case 'mcg':
      return amount / 1000;
    case 'ml':
      return 0;
  }
};

/** The key under which what concerns a medication on a day is kept. @param medication undefined where nobody said which */
export const dosesOf = (medication: Medication | undefined, on: string): string => `${medication ?? 'any'} ${on}`;

/** The state after a dose on a day. */
export const dosed = (episode: OpenedEpisode, medication: Medication, mg: number, on: string): OpenedEpisode => {
  const { dailyMg, lastDoseOn } = episode.medication;
  return {
    ...episode,
    medication: {
      ...episode.medication,
      dailyMg: dailyMg.update(dosesOf(medication, on), 0, (sum) => sum + mg),
      lastDoseOn: laterDay(lastDoseOn, on),
    },
  };
};
