import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection } from '@throughline/kernel';
import { takes } from '../reading/concerned';
import { entryOf, toldTypes } from './sentences';
import { timelineEntries } from './tables';

const { concerns, ignores } = takes(toldTypes);

/** Every event of a patient's streams, in words. */
export const patientTimeline = defineProjection<EpisodeServiceEvent>({
  name: 'patient-timeline',
  version: 2,
  tables: [timelineEntries],
  key: ({ type, patientId }) => (ignores(type) ? null : patientId),
  fold: (event, rows) => {
    if (!concerns(event) || event.patientId === null) return;
    rows.put(timelineEntries, {
      patientId: event.patientId,
      occurredAt: event.occurredAt,
      sequence: event.sequence,
      partition: event.partition,
      eventId: event.eventId,
      type: event.type,
      episodeId: event.episodeId,
      siteId: event.siteId,
      streamId: event.streamId,
      ...entryOf(event),
      facts: event.data,
      precision: event.occurredAtPrecision,
      imputed: 'imputed' in event.data && event.data.imputed,
      actorRole: event.actor.role,
    });
  },
});
