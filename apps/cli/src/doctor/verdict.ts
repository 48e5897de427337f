import type { Examination } from './examine';

/** What is wrong, one sentence each, with what to do next; empty when all is well. */
export const troubles = ({ log, closed, partitions, parked, unsealed, ...views }: Examination): readonly string[] => {
  if (!log) return ['The database holds no event log yet: start the service with "npm start", or import something.'];
  return [
    ...(closed === null ? [] : [`The log is closed and takes no events: ${closed}`]),
    ...(partitions.length === log.partitions
      ? []
      : [`The log was made with ${log.partitions} partitions, and ${partitions.length} have heads: restore the database from a backup.`]),
    ...partitions
      .filter(({ whole }) => !whole)
      .map(
        ({ partition, events, last, head }) =>
          `Partition ${partition} is not whole: ${events} events, the last is ${last}, the head says ${head}. Stop writing and restore it from a backup.`,
      ),
    ...behind(partitions, views),
    ...troublesOfViews(views),
    ...sealing(unsealed),
    ...parked.map(
      ({ projection, version, partition, sequence, category, events }) =>
        `${projection} v${version} has parked a key at ${partition}:${sequence} (${category}); ${events} of its events wait.`,
    ),
  ];
};

/** Seals may rest for minutes by configuration; longer than this nobody waits for one without reason. */
const sealedWithinSeconds = 900;

const sealing = (unsealed: Examination['unsealed']): readonly string[] =>
  unsealed === null || unsealed.seconds <= sealedWithinSeconds
    ? []
    : [
        `${unsealed.events} events are not sealed, the oldest for ${Math.round(unsealed.seconds / 60)} minutes. Is a sealer running, with its key, and ready? See docs/runbooks/sealing-stands-still.md.`,
      ];

type Views = Pick<Examination, 'builds' | 'unbuilt' | 'changed'>;

const behind = (partitions: Examination['partitions'], { unbuilt }: Views): readonly string[] => {
  const missing = new Map<string, number>();
  for (const { due, views } of partitions) {
    for (const { view, checkpoint } of views.filter((one) => !unbuilt.includes(one.view))) {
      if (checkpoint < due) missing.set(view, (missing.get(view) ?? 0) + due - checkpoint);
    }
  }
  return [...missing].map(
    ([view, events]) => `${view} is ${events} events behind the log. Is the service running? It brings views up to date ("npm start").`,
  );
};

const troublesOfViews = ({ builds, unbuilt, changed }: Views): readonly string[] => [
  ...unbuilt.map((view) => {
    const coming = builds.find((one) => one.view === view && one.state !== 'kept');
    if (!coming) return `${view} is not built, and cannot be read. Is the service running? It builds views ("npm start").`;
    return `${view} cannot be read yet: build ${coming.build} is ${coming.state}. "throughline projection status" says how far it is.`;
  }),
  ...changed.map(({ view, name, build }) => {
    const found = `${view} serves build ${build}, which another definition folds than the code at hand has`;
    return `${found}: "throughline projection preview ${name} --sample 100" shows the difference, "throughline projection rebuild ${name}" makes it good.`;
  }),
  ...builds
    .filter(({ paused }) => paused)
    .map(({ view, build }) => `Build ${build} of ${view} is paused: "throughline projection resume" lets it go on.`),
  ...builds.flatMap(({ view, build, stopped }) => (stopped === null ? [] : [`Build ${build} of ${view} has stopped: ${stopped}.`])),
];

/** Only views are behind or being built: waiting may mend it. */
export const mayCatchUp = ({ log, closed, partitions, parked, unbuilt }: Examination): boolean => {
  if (log === null || closed !== null || parked.length > 0 || !partitions.every(({ whole }) => whole)) return false;
  return unbuilt.length > 0 || partitions.some(({ caughtUp }) => !caughtUp);
};
