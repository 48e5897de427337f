import { Type, type Static } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { day, id, oneOf, payload, text } from '../events/schemas';
import { conferenceKinds, mostPatientsReviewed, mostTasks } from '../reference/conferences';

const task = payload({ episodeId: id, ownerId: id, text, dueOn: Type.Optional(day) });

const schema = payload({
  conferenceId: id,
  kind: oneOf(conferenceKinds),
  attendees: Type.Array(id, { minItems: 1 }),
  patientsReviewed: Type.Array(id, { maxItems: mostPatientsReviewed }),
  tasks: Type.Array(task, { maxItems: mostTasks }),
});

/** Whether enough people took part: one alone can run the list before the clinic, the others are held between people. */
export const attended = ({ kind, attendees }: Pick<Static<typeof schema>, 'kind' | 'attendees'>): boolean =>
  new Set(attendees).size >= (kind === 'huddle' ? 1 : 2);

/** Whether every task is about a patient who was reviewed. */
export const tasksHavePatients = ({ patientsReviewed, tasks }: Pick<Static<typeof schema>, 'patientsReviewed' | 'tasks'>): boolean =>
  tasks.every(({ episodeId }) => patientsReviewed.includes(episodeId));

/**
 * `patientsReviewed` names episodes. Huddles and the team's conferences are the site's, supervisions and dyads the peer's; nothing of it is
 * in a patient's stream, and no health detail of a peer in any. Source: row 42, D144, A2.5.
 */
export const CaseConferenceHeld = defineEvent({
  type: 'CaseConferenceHeld',
  version: 1,
  doc: 'Members of the staff met about their patients and gave themselves tasks.',
  schema,
  example: {
    conferenceId: 'c-1',
    kind: 'huddle',
    attendees: ['m-7', 'm-9'],
    patientsReviewed: ['e-1', 'e-2'],
    tasks: [{ episodeId: 'e-1', ownerId: 'm-7', text: 'ask about the ride to the clinic', dueOn: '2026-03-12' }],
  },
  upcast: {},
  holds: (conference) => {
    if (!attended(conference)) return 'is held by too few';
    return tasksHavePatients(conference) ? null : 'gives a task about a patient who was not reviewed';
  },
});

export const teamEvents = [CaseConferenceHeld] as const;
