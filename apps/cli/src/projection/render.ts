import type { ProjectionDefinition } from '@throughline/kernel';
import type { DriftFinding, DriftStart, DriftSummary, EventReference } from '@throughline/projection';

type View = Pick<ProjectionDefinition, 'name' | 'version'>;

/** What is said before a view is compared; empty when there is nothing to say. */
export const startAsText = ({ name, version }: View, { build, changed, shape }: DriftStart): string =>
  [
    ...(changed
      ? [
          `${name} v${version}: build ${build.build} was folded with another definition than the code at hand, so that differences may be meant.`,
          `  "throughline projection rebuild ${name}" folds the view anew.`,
        ]
      : []),
    ...shape.map((remark) => `${name} v${version}: ${remark}`),
  ]
    .map((line) => `${line}\n`)
    .join('');

/** A finding with what is stored, what the events come to, and which they are. */
export const findingAsText = (finding: DriftFinding): string => {
  switch (finding.kind) {
    case 'parked':
      return `  key ${finding.key}: parked and not compared; the code at hand ${finding.folds ? 'can' : 'cannot'} fold it\n`;
    case 'unfoldable':
      return `  key ${finding.key}: cannot be folded (${finding.category}: ${finding.error})\n${eventsAsText(finding.events)}`;
    case 'missing':
    case 'extra':
    case 'changed': {
      const columns = finding.columns.map(({ column, stored, recomputed }) => {
        const [now, then] = [
          finding.kind === 'missing' ? 'no row' : shown(stored),
          finding.kind === 'extra' ? 'no row' : shown(recomputed),
        ];
        return `    ${column}: ${now} -> ${then}\n`;
      });
      const row = finding.row.map(shown).join(', ');
      return `  key ${finding.key}: ${finding.table} (${row}) ${words[finding.kind]}\n${columns.join('')}${eventsAsText(finding.events)}`;
    }
  }
};

const words = { missing: 'is not stored', extra: 'is stored and not recomputed', changed: 'differs' } as const;

const shown = (value: unknown): string => JSON.stringify(value);

/** The last ones are those that matter most. */
const eventsShown = 8;

const eventsAsText = (events: readonly EventReference[]): string => {
  if (events.length === 0) return '    the log has no event of this key\n';
  const before = events.length - eventsShown;
  const last = events
    .slice(-eventsShown)
    .map(({ partition, sequence, type, eventId }) => `      ${partition}:${sequence} ${type} ${eventId}\n`);
  return `    by ${events.length === 1 ? 'event' : 'events'}\n${before > 0 ? `      ${before} before\n` : ''}${last.join('')}`;
};

/** What came of a view, in a line. */
export const summaryAsText = ({ name, version }: View, summary: DriftSummary | null): string => {
  if (!summary) return `${name} v${version}: no build serves, so that nothing could be compared. Start a projector, or rebuild the view.\n`;
  const { build, keys, differences, parked } = summary;
  const differ = differences === 0 ? 'no difference' : counted(differences, 'difference');
  const waiting = parked === 0 ? '' : `; ${counted(parked, 'key')} parked and not compared`;
  return `${name} v${version}, build ${build.build}: ${differ} in ${counted(keys, 'key')}${waiting}\n`;
};

const counted = (number: number, what: string): string => `${number.toLocaleString('en-US')} ${what}${number === 1 ? '' : 's'}`;
