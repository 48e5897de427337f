import type { DataClass } from '@throughline/episode';
import { streamKinds } from '../commands/kinds';
import { accessTable } from './access-table';

const lists = [
  'aftercare-list',
  'appointment-burden',
  'caseload',
  'continuity',
  'dismissal-audit',
  'dose-reductions',
  'handoffs-waiting',
  'medication-coverage',
  'needs',
  'obligations',
  'paperwork-burden',
  'partial-episodes',
  'policy-effect',
  'referrals-awaiting-feedback',
  'run-the-list',
  'urine-screens',
];

const figures = [
  'aftercare-report',
  'caseloads',
  'contact-table',
  'continuity-figures',
  'dismissal-figures',
  'handoff-completion',
  'peer-workload',
  'penetration',
  'referral-figures',
];

/** Reads that show nothing of a patient. */
const ofNoPatient: ReadonlySet<string> = new Set(['event-sites', 'events-sites', 'policy-timeline', 'site-policies', 'state-sites']);

const each = (operations: readonly string[], dataClass: DataClass) => operations.map((operation) => [operation, dataClass] as const);

/** What class of data each read shows. */
export const dataClasses: ReadonlyMap<string, DataClass> = new Map([
  ...each(lists, 'list'),
  ...each(figures, 'figures'),
  ...each(['audit-sessions', 'patient-access', 'staff-access', 'unusual-access'], 'access'),
  ...each(['patient-timeline'], 'timeline'),
  ...each(['feed-events', 'feed-stream'], 'feed'),
  ...each(['export-episode'], 'export'),
  ...each(['replay', 'replay-diff', 'replay-rows', 'replay-steps'], 'replay'),
  ...streamKinds.flatMap(({ path }) => [...each([`state-${path}`], 'state'), ...each([`event-${path}`, `events-${path}`], 'events')]),
]);

/**
 * What class of data a route shows; null when it shows nothing of a patient: commands answer with receipts, operators and whoever has no
 * token see no record. A read that nobody classed counts as one of a record, so that it is on the record whatever it is.
 */
export const dataClassOf = (operation: string, method: string): DataClass | null => {
  const access = accessTable.get(operation);
  if ((method !== 'GET' && method !== 'HEAD') || access === 'open' || ofNoPatient.has(operation)) return null;
  if (access?.every((role) => role === 'operator')) return null;
  return dataClasses.get(operation) ?? 'state';
};
