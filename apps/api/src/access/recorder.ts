import { Inject, Injectable } from '@nestjs/common';
import { createAccessRecord, namedIn, type AccessRecord, type Named } from '@throughline/access';
import type { AuditSession } from '@throughline/episode';
import { problemError } from '@throughline/platform';
import type { FastifyRequest } from 'fastify';
import { problemFor } from '../http/problem.filter';
import { SERVICES, type ApiServices } from '../services';
import { namedInAddress, readingOf, scopeOf } from './asked-reading';

/** Puts readings on the record. Whoever sends an answer without the interceptor, as a stream, calls `shown` before its first byte. */
@Injectable()
export class AccessRecorder {
  readonly #record: AccessRecord;
  readonly #recorded = new WeakSet<FastifyRequest>();

  constructor(@Inject(SERVICES) services: ApiServices) {
    this.#record = createAccessRecord(services);
  }

  /** Whether something is on the record of the request. */
  hasRecorded(request: FastifyRequest): boolean {
    return this.#recorded.has(request);
  }

  /**
   * An answer is about to leave.
   * @throws AccessNotRecorded when it could not be put on the record, ProblemError when the audit session is not about it
   */
  async shown(request: FastifyRequest, answer: unknown): Promise<void> {
    const reading = readingOf(request);
    if (!reading) return;
    const named = namedIn(request.params, answer);
    if (reading.session !== null && !isAbout(reading.session.scope, named)) {
      await this.refused(request, problemError('outside-audit-scope'));
      throw problemError('not-found', { detail: 'There is no such record that the audit session is about.' });
    }
    await this.#record.record({ ...reading, ...named, ...scopeOf(request), refusal: null, items: itemsOf(answer) });
    this.#recorded.add(request);
  }

  /**
   * A request is about to be refused. What failed on our side showed nothing and decided nothing.
   * @throws AccessNotRecorded
   */
  async refused(request: FastifyRequest, error: unknown): Promise<void> {
    const reading = readingOf(request);
    const { code, status } = problemFor(error).problem;
    if (!reading || status >= 500) return;
    await this.#record.record({ ...reading, ...namedInAddress(request), refusal: code, items: 0 });
    this.#recorded.add(request);
  }
}

/** A session about patients shows nothing of others, and one about episodes nothing of other episodes. */
export const isAbout = ({ patientIds, episodeIds }: AuditSession['scope'], named: Named): boolean =>
  within(named.patientIds, patientIds) && within(named.episodeIds, episodeIds);

const within = (ids: readonly string[], scope: readonly string[] | undefined): boolean =>
  scope === undefined || ids.every((id) => scope.includes(id));

const itemsOf = (answer: unknown): number => {
  if (typeof answer !== 'object' || answer === null) return 0;
  const { items, events } = answer as { readonly items?: unknown; readonly events?: unknown };
  if (Array.isArray(items)) return items.length;
  return Array.isArray(events) ? events.length : 1;
};
