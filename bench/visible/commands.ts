import { randomUUID } from 'node:crypto';
import { aggregatesOfCommand, type CommandName } from '@throughline/episode';
import type { Position } from '@throughline/kernel';
import { digestOf, type Execution } from '@throughline/log';

const actor = { id: 'bench', role: 'importer' } as const;

/** Opens episodes of new patients at a site with a policy. @returns their ids */
export const openEpisodes = async (execution: Execution, count: number): Promise<readonly string[]> => {
  await send(execution, 'AdoptSitePolicy', 'bench', '2019-01-01T00:00:00.000Z', {
    effectiveFrom: '2019-01-01T00:00:00Z',
    reason: 'first policy',
  });
  return Promise.all(
    Array.from({ length: count }, async () => {
      const episodeId = randomUUID();
      const data = { patientId: randomUUID(), programmeId: 'bench', siteId: 'bench', firstContactOn: '2020-01-01', referralSource: 'self' };
      await send(execution, 'OpenEpisode', episodeId, '2020-01-01T00:00:00.000Z', data);
      return episodeId;
    }),
  );
};

/** Records a visit that was attended. @returns its position */
export const attend = (execution: Execution, episodeId: string, count: number): Promise<Position> =>
  send(execution, 'RecordVisitAttended', episodeId, new Date(Date.UTC(2020, 0, 2, 0, count)).toISOString(), {
    visitType: 'medication',
    modality: 'in_person',
    imputed: false,
  });

const send = async (execution: Execution, type: CommandName, target: string, occurredAt: string, data: object): Promise<Position> => {
  const commandId = randomUUID();
  const outcome = await execution.execute(aggregatesOfCommand(type)[0], {
    digest: digestOf({ commandId }),
    command: {
      type,
      commandId,
      target,
      actor,
      occurredAt,
      occurredAtPrecision: 'instant',
      source: 'import',
      correlationId: commandId,
      causationId: null,
      data,
    },
  });
  if (outcome.kind === 'rejected') throw new Error(`${type} was rejected: ${outcome.code}`);
  return outcome.receipt;
};
