import { laterDay } from '../days';
import type { OpenedEpisode } from '../episode-state';
import type { Medication } from '../reference/medications';
import type { MedicationSlice, Standing } from './state';

/** The medications that the patient takes, in order of their names. */
export const takenMedications = ({ standings }: MedicationSlice): readonly Medication[] =>
  [...standings.filter(({ taken }) => taken).keys()].sort();

/** Whether the medication is taken, or was from that day on until it was stopped: the fact may reach the record late. */
export const isTakenFrom = ({ standings }: MedicationSlice, medication: Medication, day: string): boolean => {
  const known = standings.get(medication);
  return known !== undefined && (known.taken || (known.stoppedOn !== null && known.stoppedOn > day));
};

/** The state once a medication was started on a day. */
export const started = (episode: OpenedEpisode, medication: Medication, on: string): OpenedEpisode =>
  withStanding(episode, medication, on, { taken: true });

/** The state once a medication was stopped on a day. */
export const stopped = (episode: OpenedEpisode, medication: Medication, on: string): OpenedEpisode =>
  withStanding(episode, medication, on, {
    taken: false,
    stoppedOn: laterDay(episode.medication.standings.get(medication)?.stoppedOn ?? null, on),
  });

/** A dose shows that the medication is taken, unless it was stopped on purpose: then the dose may be an older fact that arrives late. */
export const taking = (episode: OpenedEpisode, medication: Medication, on: string): OpenedEpisode =>
  withStanding(episode, medication, on, {});

const withStanding = (episode: OpenedEpisode, medication: Medication, on: string, changed: Partial<Standing>): OpenedEpisode => {
  const { standings } = episode.medication;
  const known = standings.get(medication) ?? { taken: true, firstOn: on, stoppedOn: null };
  const firstOn = known.firstOn < on ? known.firstOn : on;
  return {
    ...episode,
    medication: { ...episode.medication, standings: standings.set(medication, { ...known, firstOn, ...changed }) },
  };
};
