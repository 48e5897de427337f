import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type CorrectionEvent, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { entryOf, toldTypes, type PatientStreamEvent } from './sentences';
import { timelineEntries, type TimelineEntry } from './tables';

/** Every event of a patient's streams, in words. */
export const patientTimeline = defineProjection<EpisodeServiceEvent, PatientStreamEvent['type'] | CorrectionEvent['type']>({
  name: 'patient-timeline',
  version: 3,
  foldDigest: foldDigests['patient-timeline'],
  tables: [timelineEntries],
  takes: [...toldTypes, 'EntryCorrected', 'EntryVoided'],
  order: 'as-told',
  key: ({ patientId }) => patientId,
  fold: (event, rows) => {
    const { patientId } = event;
    if (patientId === null) return;
    const words =
      event.type === 'EntryCorrected' || event.type === 'EntryVoided'
        ? { kind: 'correction' as const, sentence: correct(event, rows) }
        : entryOf(event);
    rows.put(timelineEntries, {
      patientId,
      occurredAt: event.occurredAt,
      sequence: event.sequence,
      partition: event.partition,
      eventId: event.eventId,
      type: event.type,
      episodeId: event.episodeId,
      siteId: event.siteId,
      streamId: event.streamId,
      ...words,
      facts: event.data,
      precision: event.occurredAtPrecision,
      imputed: isImputed(event.data),
      actorRole: event.actor.role,
      standing: 'holds',
      correctedBy: null,
      correctionReason: null,
    });
  },
});

const isImputed = (data: object): boolean => 'imputed' in data && data.imputed === true;

/** Changes the entry that the correction is about. @returns the words of the correction itself */
const correct = (event: HeldEvent<CorrectionEvent>, rows: Rows): string => {
  const entry = rows.ofEvent(timelineEntries, event.corrects ?? '');
  const { reason } = event.data;
  if (!entry || entry.standing === 'voided') return `Correction of an entry that does not hold: ${reason}`;
  const corrected = { ...afterCorrection(entry, event), correctedBy: event.eventId, correctionReason: reason };
  rows.remove(timelineEntries, entry.patientId, entry.occurredAt, entry.eventId);
  rows.put(timelineEntries, corrected);
  return event.type === 'EntryVoided'
    ? `Voided: ${entry.sentence}: ${reason}`
    : `Corrected: ${entry.sentence} -> ${corrected.sentence}: ${reason}`;
};

const afterCorrection = (entry: TimelineEntry, event: HeldEvent<CorrectionEvent>): TimelineEntry => {
  if (event.type === 'EntryVoided') return { ...entry, standing: 'voided' };
  const { payload, occurredAt, occurredAtPrecision: precision } = event.data;
  // The codec has read the payload by the definition of the entry's type.
  const words = entryOf({ type: entry.type, data: payload } as unknown as PatientStreamEvent);
  return { ...entry, ...words, occurredAt, precision, facts: payload, imputed: isImputed(payload), standing: 'corrected' };
};
