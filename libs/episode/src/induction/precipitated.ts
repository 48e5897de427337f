import { accept, reject } from '@throughline/kernel';
import type { CommandNamed } from '../commands';
import { dayOf } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { Decided } from '../topic';
import { withdrawalOf } from './withdrawal';

/** Precipitated withdrawal: while an induction is open, or after a dose of one or an extended-release injection. */
export const recordPrecipitatedWithdrawal = (
  { data, occurredAt }: CommandNamed<'RecordPrecipitatedWithdrawal'>,
  episode: OpenedEpisode,
): Decided => {
  const { induction, medication } = episode;
  const on = dayOf(occurredAt);
  const dosed = induction.firstDoseOn !== null && induction.firstDoseOn <= on;
  const injected = medication.injections.some(({ from }) => from <= on);
  if (!induction.open && !dosed && !injected) return inductionNotOpen;
  const withdrawal = withdrawalOf(data, episode);
  if ('kind' in withdrawal) return withdrawal;
  const { cows } = withdrawal;
  return accept<EpisodeDecisionEvent>({
    type: 'PrecipitatedWithdrawalRecorded',
    data: { ...data, ...(cows === undefined ? {} : { cows }) },
  });
};

export const inductionNotOpen = reject('induction-not-open', 'No induction is open: begin one with InduceBuprenorphine.');
