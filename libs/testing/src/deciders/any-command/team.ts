import type { TeamCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, episodeId, loose, memberId, some, words } from './pools';
import type { Topic } from './topic';

const task = loose({ episodeId, ownerId: memberId, text: words, dueOn: day }, 'episodeId', 'ownerId', 'text');

/** Any conference, sensible or not. */
export const conference = {
  conferenceId: some('c-1', 'c-2', 'c-3', 'c-4', 'c-5'),
  attendees: fc.array(memberId, { minLength: 1, maxLength: 4 }),
  patientsReviewed: fc.uniqueArray(episodeId, { maxLength: 2 }),
  tasks: fc.array(task, { maxLength: 2 }),
};

export const team: Topic<TeamCommandData> = {
  fields: {
    HoldCaseConference: fc.record(conference),
    Huddle: fc.record(conference),
  },
  ways: [['Huddle', 'HoldCaseConference']],
};
