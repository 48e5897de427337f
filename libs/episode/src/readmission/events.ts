import { defineEvent } from '@throughline/kernel';
import { count, id, payload } from '../events/schemas';

/** The patient came back: relapse is part of a chronic condition, and a new episode names the one before (A3; B10 on lost readmissions). */
export const EpisodeReadmitted = defineEvent({
  type: 'EpisodeReadmitted',
  version: 1,
  doc: 'The episode is a readmission after another one, which closed so many days before its first contact.',
  schema: payload({ previousEpisodeId: id, daysSinceClose: count }),
  example: { previousEpisodeId: 'e-1', daysSinceClose: 40 },
  upcast: {},
});

/** Of the episode before: the one thing that is added to it beside late results and corrections (I2). */
export const ReadmissionLinked = defineEvent({
  type: 'ReadmissionLinked',
  version: 1,
  doc: 'After the end of this episode the patient came back in another one.',
  schema: payload({ episodeId: id, daysSinceClose: count }),
  example: { episodeId: 'e-2', daysSinceClose: 40 },
  upcast: {},
});

export const readmissionEvents = [EpisodeReadmitted, ReadmissionLinked] as const;
