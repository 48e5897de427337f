import {
  episodeAggregate,
  eventCodec,
  nothingSaid,
  sitePolicyAggregate,
  type EpisodeServiceEvent,
  type PolicyFields,
} from '@throughline/episode';
import type { AnyAggregate, AnyCommand } from '@throughline/kernel';
import { createExecution, createLogSource, digestOf, type EventLog } from '@throughline/log';
import { prepareViews, startProjector, type Projector } from '@throughline/projection';
import { caseload, obligations } from '@throughline/views';
import { Pool } from 'pg';

export const admittedAt = '2026-03-02T09:30:00.000Z';
/** A screen every 14 days: due at this time where none is collected after admission. */
export const overdueAt = '2026-03-16T09:30:00.000Z';

const policy: PolicyFields = {
  ...nothingSaid,
  uds: {
    everyDays: 14,
    everyDaysByStage: null,
    supervision: null,
    sendOut: null,
    confirmWithinDays: null,
    temperatureF: null,
    temperatureReadWithinMinutes: null,
    actionRequires: null,
    rules: null,
  },
  aftercare: { checkInDays: [30], unreachableAfterAttempts: 3, enterAfterDays: 14 },
  scheduler: { kinds: ['uds_due', 'aftercare_not_entered', 'loop_closable'] },
};

/** Gives commands as somebody did at a time. */
export const commandsOf = (log: EventLog<EpisodeServiceEvent>) => {
  const execution = createExecution({ log, clock: Date.now });
  return async (aggregate: AnyAggregate, type: string, target: string, data: object, occurredAt = admittedAt): Promise<void> => {
    const id = `${type} ${target} ${occurredAt}`;
    const command: AnyCommand = {
      type,
      target,
      data,
      occurredAt,
      occurredAtPrecision: 'instant',
      actor: { id: 'program-1', role: 'importer' },
      source: 'import',
      commandId: id,
      correlationId: id,
      causationId: null,
    };
    const outcome = await execution.execute(aggregate, { command, digest: digestOf(command) });
    if (outcome.kind === 'rejected') throw new Error(`${outcome.code}: ${outcome.detail}`);
  };
};

/** A site that wants a screen every 14 days, and patients e-1, e-2, ... who were admitted there. */
export const admitPatients = async (log: EventLog<EpisodeServiceEvent>, patients: number): Promise<void> => {
  const give = commandsOf(log);
  await give(sitePolicyAggregate, 'AdoptSitePolicy', 'site-1', { ...policy, effectiveFrom: '2026-01-01T00:00:00Z', reason: 'first' });
  for (let number = 1; number <= patients; number += 1) {
    const episode = `e-${number}`;
    await give(episodeAggregate, 'OpenEpisode', episode, {
      patientId: `p-${number}`,
      programmeId: 'clinic',
      siteId: 'site-1',
      firstContactOn: '2026-03-01',
      referralSource: 'self',
    });
    await give(episodeAggregate, 'ScreenForOud', episode, { instrument: 'interview', substances: ['opioid'], score: null, answers: [] });
    await give(episodeAggregate, 'RecordDiagnosis', episode, { condition: 'opioid_use_disorder', verification: 'confirmed' });
    await give(episodeAggregate, 'AdmitPatient', episode, { firstServiceOn: '2026-03-02' });
  }
};

/** Keeps the view of obligations up to date. */
export const followObligations = async (
  url: string,
  log: EventLog<EpisodeServiceEvent>,
): Promise<{ readonly projector: Projector; readonly pool: Pool }> => {
  const pool = new Pool({ connectionString: url, pipeline: true });
  const definitions = [obligations, caseload];
  await prepareViews(pool, definitions);
  return { pool, projector: startProjector({ pool, source: createLogSource(log), codec: eventCodec, definitions }) };
};

/** The episodes in which a type of event is on the record, with repetitions if there are any. */
export const recorded = async (
  log: EventLog<EpisodeServiceEvent>,
  type: EpisodeServiceEvent['type'],
  streams: readonly string[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const stream of streams) {
    for await (const event of log.readStream(stream)) if (event.type === type) found.push(`${stream} ${event.occurredAt}`);
  }
  return found;
};

export const episodesOf = (patients: number): readonly string[] => Array.from({ length: patients }, (_, index) => `episode-e-${index + 1}`);
