import { accept, alreadySo, reject } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { RecordNoShowData, RecordVisitAttendedData, ScheduleVisitData, VisitCommandData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided, Decides } from '../topic';

const scheduleVisit = (data: ScheduleVisitData, { visits: { booked } }: OpenedEpisode): Decided => {
  const known = booked.get(data.visitId);
  if (!known) return accept<EpisodeDecisionEvent>({ type: 'VisitScheduled', data });
  return is(fromJS(known), fromJS(data)) ? alreadySo : reject('visit-exists', 'A visit of this id was booked before.');
};

const recordVisitAttended = (data: RecordVisitAttendedData, episode: OpenedEpisode): Decided =>
  visitOutcome(data.visitId, 'attended', episode) ??
  accept<EpisodeDecisionEvent>({ type: 'VisitAttended', data: { ...data, imputed: data.imputed ?? false } });

/** A missed visit is never a dismissal: the site's policy says whether somebody reaches out (seed 001: "we're not punitive"). */
const recordNoShow = (data: RecordNoShowData, episode: OpenedEpisode, policy: PolicyVersion | undefined): Decided =>
  visitOutcome(data.visitId, 'missed', episode) ??
  accept<EpisodeDecisionEvent>({ type: 'NoShowRecorded', data: { ...data, response: policy?.fields.visits?.missedResponse ?? null } });

/** What stands in the way of this outcome; undefined when nothing does. A visit without an id was never booked here and can be anything. */
const visitOutcome = (
  visitId: string | undefined,
  outcome: 'attended' | 'missed',
  { visits: { standings } }: OpenedEpisode,
): Decided | undefined => {
  if (visitId === undefined) return undefined;
  const known = standings.get(visitId);
  if (known === undefined) return reject('visit-not-scheduled', 'No visit of this id was booked: book it, or leave visitId out.');
  if (known === 'scheduled') return undefined;
  return known === outcome ? alreadySo : reject('visit-has-outcome', `The visit is recorded as ${known}.`);
};

/** Visits, and seeking patients who stay away. */
export const visitDecides: Decides<VisitCommandData> = {
  ScheduleVisit: ({ data }, episode) => scheduleVisit(data, episode),
  RecordVisitAttended: ({ data }, episode) => recordVisitAttended(data, episode),
  RecordNoShow: ({ data }, episode, { policy }) => recordNoShow(data, episode, policy),
  RecordWalkIn: ({ data }) => accept({ type: 'WalkInPresented', data }),
  AttemptOutreach: ({ data }) => accept({ type: 'OutreachAttempted', data }),
};
