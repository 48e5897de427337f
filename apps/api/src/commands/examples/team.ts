import type { TeamCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const teamExamples: Examples<TeamCommandData> = {
  HoldCaseConference: {
    conferenceId: 'team-2026-03-16',
    attendees: ['m-3', 'm-7', 'm-9'],
    patientsReviewed: ['e-1'],
    tasks: [],
  },
  Huddle: {
    conferenceId: 'huddle-2026-03-12',
    attendees: ['m-7', 'm-3'],
    patientsReviewed: ['e-1'],
    tasks: [{ episodeId: 'e-1', ownerId: 'm-7', text: 'ask about the ride to the clinic', dueOn: '2026-03-12' }],
  },
};
