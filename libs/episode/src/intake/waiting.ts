import { accept, alreadySo, reject } from '@throughline/kernel';
import type { IntakeCommandData, PlaceOnWaitlistData, RecordClientDelayData, TakeOffWaitlistData } from '../commands';
import { hasBegun } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { Decided, Decides } from '../topic';
import { alreadyAdmitted } from './admission';

const placeOnWaitlist = (data: PlaceOnWaitlistData, { intake: { admittedOn, waitlist } }: OpenedEpisode): Decided => {
  if (admittedOn !== null) return alreadyAdmitted;
  const { reason, expectedOn = null } = data;
  return waitlist?.reason === reason && waitlist.expectedOn === expectedOn
    ? alreadySo
    : accept<EpisodeDecisionEvent>({ type: 'PatientWaitlisted', data });
};

const takeOffWaitlist = (data: TakeOffWaitlistData, { intake: { waitlist } }: OpenedEpisode): Decided =>
  waitlist
    ? accept<EpisodeDecisionEvent>({ type: 'PatientOffWaitlist', data })
    : reject('not-on-waitlist', 'The patient is not on the waiting list. An admission ends the waiting by itself.');

/** Days that TEDS leaves out of the wait: inside it, and each once. Told late, also of a patient who was admitted since. */
const recordDelay = (data: RecordClientDelayData, { core, intake }: OpenedEpisode, now: string): Decided => {
  const { from, to } = data;
  const { clientDelays, admittedOn } = intake;
  if (clientDelays.some((known) => known.from === from && known.to === to)) return alreadySo;
  if (to <= from) return reject('delay-empty', 'A delay ends after the day on which it begins.');
  if (from < core.opening.firstContactOn || (admittedOn !== null && to > admittedOn) || !hasBegun(to, now)) {
    return reject('delay-outside-wait', 'A delay lies between the first contact and the admission, and not ahead.');
  }
  return clientDelays.some((known) => from < known.to && known.from < to)
    ? reject('delay-overlaps', 'Some of these days are told as a delay already: correct that entry.')
    : accept<EpisodeDecisionEvent>({ type: 'ClientDelayRecorded', data });
};

type WaitingCommandData = Pick<IntakeCommandData, 'PlaceOnWaitlist' | 'TakeOffWaitlist' | 'RecordClientDelay'>;

/** The time between the first contact and the admission. */
export const waitingDecides: Decides<WaitingCommandData> = {
  PlaceOnWaitlist: ({ data }, episode) => placeOnWaitlist(data, episode),
  TakeOffWaitlist: ({ data }, episode) => takeOffWaitlist(data, episode),
  RecordClientDelay: ({ data }, episode, { now }) => recordDelay(data, episode, now),
};
