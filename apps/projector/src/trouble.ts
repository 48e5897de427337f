import type { Projector, ViewStanding } from '@throughline/projection';

/** Which projections do not go on, and why; null when all do. */
export const troubleOf = (
  sourceTrouble: string | null,
  { trouble, status, standings }: Pick<Projector, 'trouble' | 'status' | 'standings'>,
): string | null => {
  const stuck = status()
    .filter(({ state }) => state === 'stopped' || state === 'retrying')
    .map(({ projection, partition, state, error }) => `${projection} ${state} in partition ${partition}: ${error ?? ''}`);
  const unknown = trouble();
  const troubles = [
    ...(sourceTrouble === null ? [] : [`the event source ${sourceTrouble}`]),
    ...(unknown === null ? [] : [unknown]),
    ...standings().flatMap(troubleOfView),
    ...stuck,
  ];
  return troubles.length === 0 ? null : troubles.join('; ');
};

const troubleOfView = ({ projection, version, serving, changed }: ViewStanding): readonly string[] => {
  if (!serving) return [`${projection} v${version} has no build that serves`];
  return changed ? [`${projection} v${version} serves build ${serving.build}, which another definition folds: rebuild it`] : [];
};
