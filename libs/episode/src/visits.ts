import { accept, alreadySo, reject, type Decision } from '@throughline/kernel';
import type {
  RecordNoShowData,
  RecordVisitAttendedData,
  ScheduleVisitData,
  StartResidentialStayData,
  EndResidentialStayData,
} from './commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from './episode-state';
import type { RejectionCode } from './rejections';
import type { PolicyVersion } from './site-policy';

type Decided = Decision<EpisodeDecisionEvent, RejectionCode>;

export const scheduleVisit = (data: ScheduleVisitData, { visits }: OpenedEpisode): Decided =>
  visits.has(data.visitId)
    ? reject('visit-exists', 'A visit of this id was booked before.')
    : accept<EpisodeDecisionEvent>({ type: 'VisitScheduled', data });

export const recordVisitAttended = (data: RecordVisitAttendedData, episode: OpenedEpisode): Decided =>
  visitOutcome(data.visitId, 'attended', episode) ??
  accept<EpisodeDecisionEvent>({ type: 'VisitAttended', data: { ...data, imputed: data.imputed ?? false } });

/** A missed visit is never a dismissal: the site's policy says whether somebody reaches out (seed 001: "we're not punitive"). */
export const recordNoShow = (data: RecordNoShowData, episode: OpenedEpisode, policy: PolicyVersion | undefined): Decided =>
  visitOutcome(data.visitId, 'missed', episode) ??
  accept<EpisodeDecisionEvent>({ type: 'NoShowRecorded', data: { ...data, response: policy?.fields.visits.missedResponse ?? null } });

/** What stands in the way of this outcome; undefined when nothing does. A visit without an id was never booked here and can be anything. */
const visitOutcome = (visitId: string | undefined, outcome: 'attended' | 'missed', { visits }: OpenedEpisode): Decided | undefined => {
  if (visitId === undefined) return undefined;
  const known = visits.get(visitId);
  if (known === undefined) return reject('visit-not-scheduled', 'No visit of this id was booked: book it, or leave visitId out.');
  if (known === 'scheduled') return undefined;
  return known === outcome ? alreadySo : reject('visit-has-outcome', `The visit is recorded as ${known}.`);
};

export const startStay = (data: StartResidentialStayData, { stayOpen }: OpenedEpisode): Decided =>
  stayOpen
    ? reject('stay-already-open', 'The patient is in a residential stay: end it first.')
    : accept<EpisodeDecisionEvent>({ type: 'ResidentialStayStarted', data });

export const endStay = (data: EndResidentialStayData, { stayOpen }: OpenedEpisode): Decided =>
  stayOpen ? accept<EpisodeDecisionEvent>({ type: 'ResidentialStayEnded', data }) : reject('no-stay-open', 'No residential stay is open.');
