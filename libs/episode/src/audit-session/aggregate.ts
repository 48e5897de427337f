import {
  accept,
  alreadySo,
  reaches,
  reject,
  type Aggregate,
  type DecidedEvent,
  type Decision,
  type DecisionContext,
  type Sites,
} from '@throughline/kernel';
import { fromJS, is, Set } from 'immutable';
import type { AuditSessionCommand, CommandNamed } from '../commands';
import type { AuditSessionEvent, AuditSessionOpened } from '../events';
import type { DataOf } from '../events/schemas';
import { underPermissions } from '../permissions';
import type { RejectionCode } from '../rejections';

/** What an auditor was let in for. */
export type AuditSession = DataOf<typeof AuditSessionOpened>;

/** The sessions of one auditor as decisions see them. */
export interface Auditor {
  /** The last one that was opened, until it was closed; it may have expired since. */
  readonly session: AuditSession | null;
  /** Ids of all sessions so far. */
  readonly known: Set<string>;
}

const noAuditor: Auditor = { session: null, known: Set() };

type Decided = Decision<AuditSessionEvent, RejectionCode>;
type Context = DecisionContext<Record<string, never>>;

/** The session that an auditor is in at an instant (ISO 8601, UTC); null where there is none, or it has expired. */
export const sessionAt = ({ session }: Auditor, at: string): AuditSession | null =>
  session !== null && Date.parse(at) < Date.parse(session.expiresAt) ? session : null;

/** Whether the auditor may take away what the session shows: 42 CFR 2.53 keeps records that are only looked at where they are. */
export const mayCopy = ({ mode }: Pick<AuditSession, 'mode'>): boolean => mode === 'copy';

/** The sites of which a session shows records, of those that the auditor's token reaches. */
export const sitesWithin = ({ scope: { siteIds } }: Pick<AuditSession, 'scope'>, sites: Sites): Sites =>
  siteIds === undefined ? sites : siteIds.filter((siteId) => reaches(sites, siteId));

const open = ({ target, data, sites }: CommandNamed<'OpenAuditSession'>, auditor: Auditor, { now }: Context): Decided => {
  const session: AuditSession = { ...data, auditorId: target };
  const current = sessionAt(auditor, now);
  if (is(fromJS(auditor.session), fromJS(session))) return alreadySo;
  if (auditor.known.has(data.sessionId)) return reject('audit-session-exists', 'A session of this id was opened before.');
  if (current !== null) return reject('audit-session-open', 'The auditor is in a session: close it first.');
  if (Date.parse(data.expiresAt) <= Date.parse(now)) return reject('audit-session-over', 'The session would have expired already.');
  if (Object.keys(data.scope).length === 0) return reject('audit-scope-missing', 'Name the sites, patients or episodes that it is about.');
  if (mayCopy(data) && data.copyTerms === undefined) {
    return reject('copy-terms-missing', 'Whoever takes copies agrees to keep them as 42 CFR 2.16 asks and to destroy them after use.');
  }
  if (!withinReach(data.scope.siteIds, sites)) {
    return reject('site-not-permitted', 'Whoever is bound to sites opens sessions about some of these, and names them.');
  }
  return accept({ type: 'AuditSessionOpened' as const, data: session });
};

const withinReach = (siteIds: readonly string[] | undefined, sites: Sites | undefined): boolean =>
  siteIds === undefined ? reaches(sites, null) : siteIds.every((siteId) => reaches(sites, siteId));

const close = ({ target, data }: CommandNamed<'CloseAuditSession'>, auditor: Auditor): Decided => {
  if (auditor.session?.sessionId === data.sessionId) {
    return accept({ type: 'AuditSessionClosed' as const, data: { ...data, auditorId: target } });
  }
  return auditor.known.has(data.sessionId) ? alreadySo : reject('audit-session-unknown', 'The auditor was in no session of this id.');
};

const decide = (command: AuditSessionCommand, auditor: Auditor, context: Context): Decided => {
  switch (command.type) {
    case 'OpenAuditSession':
      return open(command, auditor, context);
    case 'CloseAuditSession':
      return close(command, auditor);
  }
};

const evolve = ({ known }: Auditor, { type, data }: DecidedEvent<AuditSessionEvent>): Auditor => {
  switch (type) {
    case 'AuditSessionOpened':
      return { session: data, known: known.add(data.sessionId) };
    case 'AuditSessionClosed':
      return { session: null, known };
  }
};

/** Somebody who audits, one session after the other: `auditor-{auditorId}`. It belongs to no patient and no site. Source: 42 CFR 2.53. */
export const auditorAggregate: Aggregate<AuditSessionCommand, Auditor, AuditSessionEvent, RejectionCode, Record<string, never>> = {
  name: 'auditor',
  decider: { initial: noAuditor, decide: underPermissions(decide), evolve },
  subject: () => ({ patientId: null, episodeId: null, siteId: null }),
  companions: () => ({}),
  policyVersionId: () => null,
};
