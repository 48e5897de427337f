import type { EpisodeServiceEvent, NeedDomain } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { referralOf } from '../reading/referral-of';
import { needs as needsTable, type NeedReferral, type NeedRow } from './tables';

const takes = [
  'NeedsPrioritized',
  'SocialNeedIdentified',
  'SocialNeedSupported',
  'SocialNeedResolved',
  'ReferralOpened',
  'ReferralClosed',
  'ReferralCancelled',
  'AdmissionDeclined',
  'EpisodeClosed',
] as const;

/** What a patient needs beside the treatment, in the order in which it is taken up, and what was done about it. Seed 001: the highest need first. */
export const needs = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'needs',
  version: 1,
  foldDigest: foldDigests.needs,
  tables: [needsTable],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    switch (event.type) {
      case 'NeedsPrioritized':
        prioritize(event, rows);
        return;
      case 'SocialNeedIdentified':
        identify(event, rows);
        return;
      case 'SocialNeedSupported': {
        const { needId, support } = event.data;
        change(rows, isNeed(needId), (need) => ({
          ...need,
          supports: need.supports + 1,
          lastSupport: support,
          lastSupportAt: event.occurredAt,
        }));
        return;
      }
      case 'SocialNeedResolved':
        change(rows, isNeed(event.data.needId), (need) => ({ ...need, resolvedAt: event.occurredAt }));
        return;
      case 'ReferralOpened': {
        const { needId } = event.data;
        const referralId = referralOf(event.streamId);
        if (needId !== undefined) change(rows, isNeed(needId), (need) => ({ ...need, referralId, referral: 'open' }));
        return;
      }
      case 'ReferralClosed':
        endReferral(event, rows, event.data.outcome);
        return;
      case 'ReferralCancelled':
        endReferral(event, rows, 'cancelled');
        return;
      case 'AdmissionDeclined':
      case 'EpisodeClosed':
        change(rows, all, (need) => ({ ...need, over: true }));
    }
  },
});

type Of<Type extends EpisodeServiceEvent['type']> = HeldEvent<Extract<EpisodeServiceEvent, { readonly type: Type }>>;

const all = (): boolean => true;
const isNeed =
  (needId: string) =>
  (need: NeedRow): boolean =>
    need.needId === needId;
const isOpenIn =
  (domain: NeedDomain) =>
  (need: NeedRow): boolean =>
    need.domain === domain && need.resolvedAt === null;

const change = (rows: Rows, which: (need: NeedRow) => boolean, to: (need: NeedRow) => NeedRow): void => {
  for (const need of rows.all(needsTable).filter(which)) rows.put(needsTable, to(need));
};

/** The newest order ranks every need of its domains; a domain of which no need is open stands for itself. */
const prioritize = (event: Of<'NeedsPrioritized'>, rows: Rows): void => {
  const ranks = new Map(event.data.needs.map(({ domain, rank }) => [domain, rank]));
  for (const need of rows.all(needsTable)) {
    if (need.needId === '' && !ranks.has(need.domain)) rows.remove(needsTable, need.episodeId, need.domain, '');
    else rows.put(needsTable, { ...need, rank: ranks.get(need.domain) ?? null });
  }
  for (const [domain, rank] of ranks) {
    if (!rows.all(needsTable).some(isOpenIn(domain))) rows.put(needsTable, fresh(event, domain, '', rank));
  }
};

const identify = (event: Of<'SocialNeedIdentified'>, rows: Rows): void => {
  const { needId, domain } = event.data;
  const rank = rows.all(needsTable).find((need) => need.domain === domain)?.rank ?? null;
  rows.remove(needsTable, event.episodeId ?? '', domain, '');
  rows.put(needsTable, fresh(event, domain, needId, rank));
};

const fresh = (event: HeldEvent, domain: NeedDomain, needId: string, rank: number | null): NeedRow => ({
  episodeId: event.episodeId ?? '',
  domain,
  needId,
  patientId: event.patientId,
  siteId: event.siteId,
  rank,
  openedAt: event.occurredAt,
  supports: 0,
  lastSupport: null,
  lastSupportAt: null,
  referralId: null,
  referral: null,
  resolvedAt: null,
  over: false,
});

const endReferral = (event: HeldEvent, rows: Rows, referral: NeedReferral): void => {
  const referralId = referralOf(event.streamId);
  change(
    rows,
    (need) => need.referralId === referralId,
    (need) => ({ ...need, referral }),
  );
};
