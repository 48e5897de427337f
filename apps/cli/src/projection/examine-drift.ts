import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { Fault, type ProjectionDefinition } from '@throughline/kernel';
import { subjectsIn } from '@throughline/log';
import { findDrift, type DriftFinding, type DriftStart, type DriftSummary } from '@throughline/projection';
import { Pool } from 'pg';
import { whyUnreadable } from '../database-of';
import { progressOn, type Progress } from '../progress';
import { UserError } from '../user-error';
import { chosenSubjects, type Subjects } from './question';

export interface DriftQuestion {
  readonly url: string;
  readonly views: readonly ProjectionDefinition<EpisodeServiceEvent>[];
  readonly subjects: Subjects;
  readonly begun: (view: ProjectionDefinition<EpisodeServiceEvent>, start: DriftStart) => void;
  readonly found: (finding: DriftFinding) => void;
  /** @param summary null when no build of the view serves */
  readonly ended: (view: ProjectionDefinition<EpisodeServiceEvent>, summary: DriftSummary | null) => void;
  readonly signal: AbortSignal;
}

/**
 * Recomputes views one after another, with progress on the terminal.
 *
 * @throws UserError when database or log cannot be read, or the signal aborts
 */
export const examineDrift = async (question: DriftQuestion): Promise<void> => {
  const { url, views, signal, ended } = question;
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000, application_name: 'throughline-drift' });
  pool.on('error', () => undefined);
  try {
    for (const definition of views) ended(definition, await examineView(question, pool, definition));
  } catch (error) {
    throw new UserError(reasonOf(error, signal), { cause: error });
  } finally {
    await pool.end();
  }
};

const examineView = async (
  { url, subjects, begun, found, signal }: DriftQuestion,
  pool: Pool,
  definition: ProjectionDefinition<EpisodeServiceEvent>,
): Promise<DriftSummary | null> => {
  if (subjects.kind === 'sample') process.stderr.write(`Drawing ${subjects.size} patients and streams for ${definition.name}\n`);
  const only = await chosenSubjects(pool, subjects, definition);
  const shown: { progress?: Progress } = {};
  try {
    return await findDrift({
      pool,
      definition,
      codec: eventCodec,
      readSubjects: subjectsIn({ connectionString: url, connectionTimeoutMillis: 5_000 }),
      ...(only && { only }),
      begun: (start) => {
        begun(definition, start);
        if (!only) shown.progress = progressOn(process.stderr, `Recomputing ${definition.name}`, start.events);
      },
      found,
      passed: (events) => shown.progress?.at(events),
      signal,
    });
  } finally {
    shown.progress?.stop();
  }
};

const reasonOf = (error: unknown, signal: AbortSignal): string => {
  if (signal.aborted) return 'Interrupted. Nothing was changed.';
  if (error instanceof UserError) return error.message;
  if (error instanceof Fault) {
    const place = error.position ? ` at ${error.position.partition}:${error.position.sequence}` : '';
    return `The log cannot be read${place} (${error.code}). "throughline doctor" says whether it is whole.`;
  }
  return whyUnreadable(error);
};
