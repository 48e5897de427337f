import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { closings, dismissals, dismissingResponses, doseReductions } from './tables';

const takes = ['PatientDismissed', 'EpisodeClosed', 'PolicyResponseApplied', 'DoseReducedForNonparticipation'] as const;

/** Who was dismissed under which policy, and what softened it; ends by the facility; doses reduced as leverage (A5.1, A5.2, B3.4). */
export const dismissalAudit = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'dismissal-audit',
  version: 1,
  foldDigest: foldDigests['dismissal-audit'],
  tables: [dismissals, closings, dismissingResponses, doseReductions],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: ({ eventId, episodeId, patientId, siteId, occurredAt, correctedBy, ...event }, rows) => {
    if (episodeId === null) return;
    const ofEpisode = { episodeId, eventId, patientId, siteId };
    const corrected = correctedBy !== null;
    switch (event.type) {
      case 'PatientDismissed':
        rows.put(dismissals, { ...ofEpisode, ...event.data, dismissedAt: occurredAt, corrected });
        return;
      case 'EpisodeClosed': {
        const { closedOn, reason, tedsReason, dismissalRef = null } = event.data;
        rows.put(closings, { ...ofEpisode, closedAt: occurredAt, closedOn, reason, tedsReason, dismissalRef, corrected });
        return;
      }
      case 'PolicyResponseApplied': {
        const { responseId, responses, trigger } = event.data;
        if (responses.includes('dismiss')) rows.put(dismissingResponses, { episodeId, eventId, responseId, triggerRef: trigger.ref });
        return;
      }
      case 'DoseReducedForNonparticipation': {
        const { supervisorReview, ...reduction } = event.data;
        const { reviewerId: reviewedBy, on: reviewedOn } = supervisorReview;
        rows.put(doseReductions, { ...ofEpisode, ...reduction, reducedAt: occurredAt, reviewedBy, reviewedOn, corrected });
      }
    }
  },
});
