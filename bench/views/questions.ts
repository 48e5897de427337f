import { membersOf, siteOf } from '@throughline/testing';
import {
  readAftercareReport,
  readAppointmentBurden,
  readAwaitedReferrals,
  readCaseloadPatients,
  readCaseloads,
  readContactTable,
  readContinuity,
  readCoverage,
  readDismissalAudit,
  readDismissalFigures,
  readDoseReductions,
  readDueUrineScreens,
  readHandoffFigures,
  readLeavers,
  readNeeds,
  readObligations,
  readPaperworkBurden,
  readPartialEpisodes,
  readPatientContinuity,
  readPeerWorkload,
  readPenetration,
  readPolicyTimeline,
  readReferralFigures,
  readRunTheList,
  readTimeline,
  readUrineScreens,
  readWaitingHandoffs,
  type Page,
  type Queryable,
} from '@throughline/views';

/** The moment at which the made-up sites are asked: in the middle of their year. */
const today = '2026-09-30';
const now = `${today}T12:00:00.000Z`;

/** About whom is asked. */
export interface Subject {
  readonly siteId: string;
  readonly memberId: string;
  readonly patientId: string;
}

/** One way of asking a view, as the service asks it for a reader of one site. */
export interface Question {
  readonly name: string;
  readonly ask: (database: Queryable, subject: Subject) => Promise<unknown>;
}

/** The subject of the patient with this number. */
export const subjectOf = (patient: number): Subject => {
  const siteId = siteOf(patient);
  const members = membersOf(siteId);
  return { siteId, memberId: members[patient % members.length] ?? members[0], patientId: `p-${patient}` };
};

interface Narrowed {
  readonly sites: readonly string[];
  readonly siteId?: string;
  readonly memberId?: string;
  readonly patientId?: string;
  readonly limit: number;
  readonly cursor?: string;
}
type ReadPage = (database: Queryable, query: Narrowed) => Promise<Page<unknown>>;

const limit = 50;
const ofSite = ({ siteId }: Subject): Narrowed => ({ sites: [siteId], siteId, limit });
const ofMember = ({ siteId, memberId }: Subject): Narrowed => ({ sites: [siteId], memberId, limit });
const ofPatient = ({ siteId, patientId }: Subject): Narrowed => ({ sites: [siteId], patientId, limit });

/** The first page, and the one after it by its cursor. */
const twoPages =
  (read: ReadPage, narrow: (subject: Subject) => Narrowed): Question['ask'] =>
  async (database, subject) => {
    const query = narrow(subject);
    const { next } = await read(database, query);
    if (next !== null) await read(database, { ...query, cursor: next });
  };

/** A list asked by site, by member of the staff and by patient. */
const list = (name: string, read: ReadPage): readonly Question[] => [
  { name: `${name} by site`, ask: twoPages(read, ofSite) },
  { name: `${name} by staff member`, ask: twoPages(read, ofMember) },
  { name: `${name} by patient`, ask: twoPages(read, ofPatient) },
];

const bySite = (name: string, read: ReadPage): Question => ({ name: `${name} by site`, ask: twoPages(read, ofSite) });
const figure = (name: string, read: (database: Queryable, query: Narrowed) => Promise<unknown>): Question => ({
  name: `${name} of a site`,
  ask: (database, subject) => read(database, ofSite(subject)),
});

export const questions: readonly Question[] = [
  {
    name: 'patient-timeline by patient',
    ask: twoPages((database, query) => readTimeline(database, { patientId: '', ...query }), ofPatient),
  },
  bySite('caseload', (database, query) => readCaseloads(database, { now, ...query })),
  {
    name: 'caseload by staff member',
    ask: twoPages((database, query) => readCaseloadPatients(database, { memberId: '', now, ...query }), ofMember),
  },
  bySite('aftercare-loop', (database, query) => readLeavers(database, { left: 'episode', today, ...query })),
  figure('aftercare-loop, report', (database, query) => readAftercareReport(database, { left: 'episode', today, ...query })),
  ...list('run-the-list', (database, query) => readRunTheList(database, { day: today, ...query })),
  ...(['unconfirmed', 'all'] as const).flatMap((state) =>
    list(`urine-screens, ${state}`, (database, query) => readUrineScreens(database, { state, ...query })),
  ),
  ...list('urine-screens, due', (database, query) => readDueUrineScreens(database, { now, ...query })),
  ...list('medication-coverage', (database, query) => readCoverage(database, { now, status: 'open', ...query })),
  ...list('referrals-awaiting-feedback', (database, query) => readAwaitedReferrals(database, { today, ...query })),
  figure('referrals-awaiting-feedback, figures', readReferralFigures),
  ...list('handoff-completion, waiting', readWaitingHandoffs),
  figure('handoff-completion, figures', readHandoffFigures),
  ...list('appointment-burden', (database, query) => readAppointmentBurden(database, { day: today, ...query })),
  ...list('paperwork-burden', (database, query) => readPaperworkBurden(database, { day: today, ...query })),
  figure('contact-table', (database, query) => readContactTable(database, { asOf: today, observed: 'fully', ...query })),
  ...list('continuity', (database, query) => readPatientContinuity(database, { today, ...query })),
  figure('continuity', (database, query) => readContinuity(database, { today, ...query })),
  ...list('dismissal-audit', readDismissalAudit),
  ...list('dismissal-audit, dose reductions', readDoseReductions),
  figure('dismissal-audit, figures', readDismissalFigures),
  figure('penetration', (database, query) => readPenetration(database, { asOf: today, ...query })),
  bySite('policy-timeline', readPolicyTimeline),
  ...list('partial-episodes', (database, query) => readPartialEpisodes(database, { today, ...query })),
  bySite('peer-workload', (database, query) => readPeerWorkload(database, { today, weeks: 4, ...query })),
  {
    name: 'peer-workload by staff member',
    ask: twoPages((database, query) => readPeerWorkload(database, { today, weeks: 4, ...query }), ofMember),
  },
  ...list('needs', readNeeds),
  ...(['due', 'running'] as const).flatMap((state) =>
    list(`obligations, ${state}`, (database, query) => readObligations(database, { now, today, state, ...query })),
  ),
];
