import type { LaneStatus } from '@throughline/projection';

/** Which projections do not go on, and why; null when all do. */
export const troubleOf = (sourceTrouble: string | null, lanes: readonly LaneStatus[]): string | null => {
  const stuck = lanes
    .filter(({ state }) => state === 'stopped' || state === 'retrying')
    .map(({ projection, partition, state, error }) => `${projection} ${state} in partition ${partition}: ${error ?? ''}`);
  const troubles = sourceTrouble === null ? stuck : [`the event source ${sourceTrouble}`, ...stuck];
  return troubles.length === 0 ? null : troubles.join('; ');
};
