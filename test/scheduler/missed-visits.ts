import { setTimeout as sleep } from 'node:timers/promises';
import { episodeAggregate, eventCodec, sitePolicyAggregate, type EpisodeServiceEvent } from '@throughline/episode';
import type { AnyAggregate, AnyCommand } from '@throughline/kernel';
import { createExecution, digestOf, openEventLog, type EventLog } from '@throughline/log';
import type { DueCommand, ObligationSource } from '@throughline/scheduler';

const envelope = {
  occurredAt: '2026-03-02T09:30:00.000Z',
  occurredAtPrecision: 'instant',
  actor: { id: 'program-1', role: 'importer' },
  source: 'import',
  causationId: null,
} as const;

const ofVisits = ['e-0', 'e-1', 'e-2'] as const;

/** A missed visit that names no booking: executed twice, it would be on the record twice. */
export const missedVisit = (key: string, episodeId = 'e-1'): DueCommand => ({
  key,
  aggregate: episodeAggregate,
  command: {
    ...envelope,
    type: 'RecordNoShow',
    target: episodeId,
    data: { visitType: `visit ${key}`, reason: 'forgot', imputed: false },
  },
});

/** Says, at every look, that all of these visits were missed, one after another. */
export const missedVisits = (count: number, pauseMs = 0, name = 'missed-visits'): ObligationSource => ({
  name,
  dueCommands: async function* () {
    for (let number = 1; number <= count; number += 1) {
      yield missedVisit(`v-${number}`, `e-${number % 3}`);
      if (pauseMs > 0) await sleep(pauseMs);
    }
  },
});

const senderTo = (log: EventLog<EpisodeServiceEvent>) => {
  const execution = createExecution({ log, clock: Date.now });
  return async (aggregate: AnyAggregate, type: string, target: string, data: object): Promise<void> => {
    const command: AnyCommand = { ...envelope, type, commandId: `open-${target}`, correlationId: `open-${target}`, target, data };
    const outcome = await execution.execute(aggregate, { command, digest: digestOf(command) });
    if (outcome.kind === 'rejected') throw new Error(`${outcome.code}: ${outcome.detail}`);
  };
};

/** Opens an episode at the site. */
export const openEpisode = (log: EventLog<EpisodeServiceEvent>, episodeId: string): Promise<void> =>
  senderTo(log)(episodeAggregate, 'OpenEpisode', episodeId, {
    patientId: `p-${episodeId}`,
    programmeId: 'clinic',
    siteId: 'site-1',
    firstContactOn: '2026-03-01',
    referralSource: 'self',
  });

/** Opens the episodes that the visits belong to: e-0, e-1 and e-2, at a site with a policy. */
export const openEpisodes = async (log: EventLog<EpisodeServiceEvent>): Promise<void> => {
  await senderTo(log)(sitePolicyAggregate, 'AdoptSitePolicy', 'site-1', { effectiveFrom: '2026-01-01T00:00:00Z', reason: 'first policy' });
  for (const episodeId of ofVisits) await openEpisode(log, episodeId);
};

export const openLog = (url: string): Promise<EventLog<EpisodeServiceEvent>> =>
  openEventLog({ url, codec: eventCodec, partitions: 4, connections: 4 });

/** The visits on the record as missed, with repetitions if there are any, in no particular order. */
export const recordedMisses = async (
  log: EventLog<EpisodeServiceEvent>,
  episodes: readonly string[] = ofVisits,
): Promise<readonly string[]> => {
  const misses: string[] = [];
  for (const episodeId of episodes) {
    for await (const event of log.readStream(`episode-${episodeId}`)) {
      if (event.type === 'NoShowRecorded') misses.push(event.data.visitType);
    }
  }
  return misses.sort();
};

/** What is on the record when each of so many visits was recorded once. */
export const eachOnce = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `visit v-${index + 1}`).sort();
