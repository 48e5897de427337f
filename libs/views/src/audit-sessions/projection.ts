import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { auditSessionRows } from './tables';

const takes = ['AuditSessionOpened', 'AuditSessionClosed'] as const;
const prefix = 'auditor-';

/** Who was let in to audit, under which agreement, to see what, and until when. */
export const auditSessions = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'audit-sessions',
  version: 1,
  foldDigest: foldDigests['audit-sessions'],
  tables: [auditSessionRows],
  takes,
  order: 'as-told',
  key: ({ streamId }) => (streamId.startsWith(prefix) ? streamId.slice(prefix.length) : null),
  fold: (event, rows) => {
    switch (event.type) {
      case 'AuditSessionOpened': {
        const { copyTerms: _copyTerms, ...session } = event.data;
        const opened = { openedAt: event.occurredAt, openedBy: event.actor.id, closedAt: null, reason: null };
        rows.put(auditSessionRows, { ...session, ...opened });
        return;
      }
      case 'AuditSessionClosed': {
        const { auditorId, sessionId, reason = null } = event.data;
        const session = rows.get(auditSessionRows, auditorId, sessionId);
        if (session) rows.put(auditSessionRows, { ...session, closedAt: event.occurredAt, reason });
      }
    }
  },
});
