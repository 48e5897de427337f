import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CounsellingCommandData, RecordCounselingSessionData, RecordGroupAttendanceData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { sessionTooShort } from '../refusals';
import type { Decided, Decides } from '../topic';

const recordSession = (data: RecordCounselingSessionData, episode: OpenedEpisode): Decided => {
  if (episode.counselling.sessions.has(data.sessionId)) return alreadySo;
  if (data.familyParticipants.length > 0 && data.consentRef === undefined) {
    return reject('family-consent-missing', 'Family takes part with the patient\u2019s consent: name it as consentRef.');
  }
  return bookedAndLong(data, episode) ?? accept<EpisodeDecisionEvent>({ type: 'CounselingSessionRecorded', data });
};

const recordAttendance = (data: RecordGroupAttendanceData, episode: OpenedEpisode): Decided => {
  const known = episode.counselling.attendances.get(data.sessionId);
  if (known === data.attended) return alreadySo;
  if (known !== undefined) return reject('attendance-recorded', 'The attendance was recorded otherwise: correct that entry.');
  return bookedAndLong(data, episode) ?? accept<EpisodeDecisionEvent>({ type: 'GroupAttendanceRecorded', data });
};

/** What a session of any sort is refused for; undefined: nothing. */
const bookedAndLong = (
  { visitId, minutes }: Pick<RecordGroupAttendanceData, 'visitId' | 'minutes'>,
  { visits: { standings } }: OpenedEpisode,
): Decided | undefined => {
  if (minutes <= 0) return sessionTooShort;
  if (visitId === undefined || standings.has(visitId)) return undefined;
  return reject('visit-not-scheduled', 'No visit of this id was booked: book it, or leave visitId out.');
};

/** Counselling, alone or in a group. */
export const counsellingDecides: Decides<CounsellingCommandData> = {
  RecordCounselingSession: ({ data }, episode) => recordSession(data, episode),
  RecordGroupAttendance: ({ data }, episode) => recordAttendance(data, episode),
};
