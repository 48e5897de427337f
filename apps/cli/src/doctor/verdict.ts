import type { Examination } from './examine';

/** What is wrong, one sentence each, with what to do next; empty when all is well. */
export const troubles = ({ log, partitions, parked }: Examination): readonly string[] => {
  if (!log) return ['The database holds no event log yet: start the service with "npm start", or import something.'];
  return [
    ...(partitions.length === log.partitions
      ? []
      : [`The log was made with ${log.partitions} partitions, and ${partitions.length} have heads: restore the database from a backup.`]),
    ...partitions
      .filter(({ whole }) => !whole)
      .map(
        ({ partition, events, last, head }) =>
          `Partition ${partition} is not whole: ${events} events, the last is ${last}, the head says ${head}. Stop writing and restore it from a backup.`,
      ),
    ...behind(partitions),
    ...parked.map(
      ({ projection, version, partition, sequence, category, events }) =>
        `${projection} v${version} has parked a key at ${partition}:${sequence} (${category}); ${events} of its events wait.`,
    ),
  ];
};

const behind = (partitions: Examination['partitions']): readonly string[] => {
  const missing = new Map<string, number>();
  for (const { head, views } of partitions) {
    for (const { view, checkpoint } of views) if (checkpoint !== head) missing.set(view, (missing.get(view) ?? 0) + head - checkpoint);
  }
  return [...missing].map(
    ([view, events]) => `${view} is ${events} events behind the log. Is the service running? It brings views up to date ("npm start").`,
  );
};

/** Only views are behind: waiting may mend it. */
export const mayCatchUp = ({ log, partitions, parked }: Examination): boolean =>
  log !== null && parked.length === 0 && partitions.every(({ whole }) => whole) && partitions.some(({ caughtUp }) => !caughtUp);
