import { afterFact, noCircumstances, obligationFacts, termsOf, type EpisodeServiceEvent, type Running } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { episodeCircumstances, obligationRows, siteTerms, type ObligationRow, type SiteTerm } from './tables';

type PolicyAdopted = HeldEvent<Extract<EpisodeServiceEvent, { readonly type: 'SitePolicyAdopted' }>>;

const subjectOf = ({ episodeId, streamId }: Pick<HeldEvent, 'episodeId' | 'streamId'>): string => episodeId ?? streamId;

/**
 * What everybody has to do, from when it is counted, and the terms of the sites' policies. When something is due is worked out by whoever
 * asks: a policy that changes rewrites no row.
 */
export const obligations = defineProjection<EpisodeServiceEvent>({
  name: 'obligations',
  version: 1,
  foldDigest: foldDigests.obligations,
  tables: [obligationRows, episodeCircumstances, siteTerms],
  takes: obligationFacts,
  order: 'as-occurred',
  key: subjectOf,
  fold: (event, rows) => {
    takeFact(event, rows);
    if (event.type === 'SitePolicyAdopted') putTerms(event, rows);
  },
});

/** Only what the fact changes is written. */
const takeFact = (event: HeldEvent<EpisodeServiceEvent>, rows: Rows): void => {
  const subject = subjectOf(event);
  const before = rows.all(obligationRows).map(runningOf);
  const known = rows.get(episodeCircumstances, subject) ?? noCircumstances;
  const { running: after, circumstances } = afterFact({ running: before, circumstances: known }, event);
  if (circumstances !== known) rows.put(episodeCircumstances, { ...circumstances, subject });
  if (after === before) return;
  const places = new Set(after.map(placeOf));
  for (const one of before) if (!places.has(placeOf(one))) rows.remove(obligationRows, subject, one.kind, one.occasion);
  for (const running of after) if (!before.includes(running)) rows.put(obligationRows, rowOf(running, event));
};

const placeOf = ({ kind, occasion }: Pick<Running, 'kind' | 'occasion'>): string => `${kind} ${occasion}`;

const runningOf = ({ standing, kind, occasion, stream, variant, runsFrom, reminded, resumedAt }: ObligationRow): Running => ({
  kind,
  occasion,
  stream,
  variant,
  runsFrom,
  reminded,
  resumedAt,
  rests: standing === 'resting',
});

/** Field by field, as nearly every event makes some: to copy what is left of a record costs ten times as much. */
const rowOf = (running: Running, event: HeldEvent): ObligationRow => ({
  kind: running.kind,
  occasion: running.occasion,
  stream: running.stream,
  variant: running.variant,
  runsFrom: running.runsFrom,
  reminded: running.reminded,
  resumedAt: running.resumedAt,
  subject: subjectOf(event),
  siteId: event.siteId,
  patientId: event.patientId,
  episodeId: event.episodeId,
  memberId: event.streamId.startsWith('member-') ? event.streamId.slice('member-'.length) : null,
  standing: running.rests ? 'resting' : running.reminded ? 'reminded' : 'running',
});

const putTerms = ({ streamId: subject, data: { siteId, effectiveFrom, policy } }: PolicyAdopted, rows: Rows): void => {
  const acting: readonly string[] = policy.scheduler?.kinds ?? [];
  const from = new Date(effectiveFrom).toISOString();
  for (const { kind, variant, hours } of termsOf(policy)) {
    const last = lastTermBefore(from, rows, kind, variant);
    const since = last?.hours === hours ? last.since : from;
    rows.put(siteTerms, { subject, siteId, kind, variant, effectiveFrom: from, hours, since, acts: acting.includes(kind) });
  }
};

const lastTermBefore = (from: string, rows: Rows, kind: SiteTerm['kind'], variant: string): SiteTerm | undefined =>
  rows
    .all(siteTerms)
    .filter((term) => term.kind === kind && term.variant === variant && term.effectiveFrom < from)
    .reduce<SiteTerm | undefined>((last, term) => (last && last.effectiveFrom >= term.effectiveFrom ? last : term), undefined);
