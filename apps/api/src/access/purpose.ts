import { isPurposeOfUse, purposesOf, type AuditSession, type PurposeOfUse } from '@throughline/episode';
import type { Role } from '@throughline/kernel';
import { problemOf, type Problem } from '@throughline/platform';
import type { FastifyRequest } from 'fastify';

/** Says what records are looked at for. */
export const purposeHeader = 'purpose-of-use';

/** What a request is for, and why it may not be. */
export interface Stated {
  readonly purpose: PurposeOfUse;
  readonly problem: Problem | null;
}

/** What the request says that it is for; what the role's work is where it says nothing. An auditor's purpose is that of the session. */
export const purposeOf = ({ headers }: FastifyRequest, role: Role, session: AuditSession | null): Stated => {
  const permitted = session === null ? purposesOf(role) : ([session.purpose] as const);
  const given = headers[purposeHeader];
  if (given === undefined) return { purpose: permitted[0], problem: null };
  if (typeof given !== 'string' || !isPurposeOfUse(given)) return { purpose: permitted[0], problem: problemOf('purpose-invalid') };
  if (permitted.includes(given)) return { purpose: given, problem: null };
  const detail = `${role} may look at records for ${permitted.join(', ')}${session === null ? '' : ', as the audit session says'}.`;
  return { purpose: given, problem: problemOf('purpose-not-permitted', { detail }) };
};
