import type { AuditSession } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

/** An audit session. */
export type AuditSessionRow = {
  readonly auditorId: string;
  readonly sessionId: string;
  readonly onBehalfOf: string;
  readonly capacity: AuditSession['capacity'];
  readonly agreementRef: string;
  readonly mode: AuditSession['mode'];
  readonly purpose: AuditSession['purpose'];
  readonly scope: AuditSession['scope'];
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** The privacy officer. */
  readonly openedBy: string;
  readonly expiresAt: string;
  /** Null: nobody closed it. */
  readonly closedAt: string | null;
  readonly reason: string | null;
};

export const auditSessionRows = defineTable<AuditSessionRow>({
  name: 'sessions',
  columns: {
    auditorId: { type: 'text' },
    sessionId: { type: 'text' },
    onBehalfOf: { type: 'text' },
    capacity: { type: 'text' },
    agreementRef: { type: 'text' },
    mode: { type: 'text' },
    purpose: { type: 'text' },
    scope: { type: 'json' },
    openedAt: { type: 'timestamptz' },
    openedBy: { type: 'text' },
    expiresAt: { type: 'timestamptz' },
    closedAt: { type: 'timestamptz', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  primaryKey: ['auditorId', 'sessionId'],
  keyColumn: 'auditorId',
  indexes: [['openedAt desc', 'sessionId desc']],
});
