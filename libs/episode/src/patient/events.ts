import { defineEvent } from '@throughline/kernel';
import { id, payload } from '../events/schemas';

/** Holds "one open episode per patient and programme", which is a rule over several episode streams. */
export const EpisodeRegistered = defineEvent({
  type: 'EpisodeRegistered',
  version: 1,
  doc: 'The patient has an open episode at a programme.',
  schema: payload({ episodeId: id, programmeId: id }),
  example: { episodeId: 'e-1', programmeId: 'obot' },
  upcast: {},
});

export const EpisodeReleased = defineEvent({
  type: 'EpisodeReleased',
  version: 1,
  doc: 'The patient no longer has an open episode at a programme.',
  schema: payload({ episodeId: id, programmeId: id }),
  example: { episodeId: 'e-1', programmeId: 'obot' },
  upcast: {},
});

export const patientEvents = [EpisodeRegistered, EpisodeReleased] as const;
