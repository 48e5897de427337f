import type { Projector } from '@throughline/projection';

/** Which projections do not go on, and why; null when all do. */
export const troubleOf = (sourceTrouble: string | null, { trouble, status }: Pick<Projector, 'trouble' | 'status'>): string | null => {
  const stuck = status()
    .filter(({ state }) => state === 'stopped' || state === 'retrying')
    .map(({ projection, partition, state, error }) => `${projection} ${state} in partition ${partition}: ${error ?? ''}`);
  const unknown = trouble();
  const troubles = [
    ...(sourceTrouble === null ? [] : [`the event source ${sourceTrouble}`]),
    ...(unknown === null ? [] : [unknown]),
    ...stuck,
  ];
  return troubles.length === 0 ? null : troubles.join('; ');
};
