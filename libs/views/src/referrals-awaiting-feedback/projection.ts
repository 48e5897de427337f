import {
  dayOf,
  isFinal,
  referralBarriers,
  referralTransitions,
  stepOf,
  type EpisodeServiceEvent,
  type ReferralStatus,
} from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { referralOf } from '../reading/referral-of';
import { referrals, type ReferralBarrier, type ReferralRow } from './tables';

const takes = [
  'ReferralOpened',
  'ReferralSent',
  'ReferralReceived',
  'ReferralAttemptRecorded',
  'ReferralAccepted',
  'ReferralDeclined',
  'ReferralScheduled',
  'ReferralAttended',
  'ReferralNotAttended',
  'ReferralInService',
  'ReferralFeedbackReturned',
  'ReferralClosed',
  'ReferralCancelled',
] as const;

/** Every referral and how it stands, by the transitions that the deciders follow: whose answer is awaited, and what came of the others. */
export const referralsAwaitingFeedback = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'referrals-awaiting-feedback',
  version: 1,
  foldDigest: foldDigests['referrals-awaiting-feedback'],
  tables: [referrals],
  takes,
  order: 'as-occurred',
  key: ({ streamId }) => referralOf(streamId),
  fold: (event, rows) => {
    const referral = rowOf(event, rows);
    switch (event.type) {
      case 'ReferralOpened': {
        const { kind, partnerId = null } = event.data;
        rows.put(referrals, { ...referral, kind, partnerId: referral.partnerId ?? partnerId });
        return;
      }
      case 'ReferralAttemptRecorded':
        rows.put(referrals, attempted(referral, dayOf(event.occurredAt)));
        return;
      case 'ReferralSent':
        rows.put(referrals, { ...stands(referral, event), partnerId: event.data.partnerId });
        return;
      case 'ReferralDeclined':
      case 'ReferralClosed':
        rows.put(referrals, { ...stands(referral, event), barrier: event.data.barrier ?? referral.barrier });
        return;
      case 'ReferralNotAttended':
        rows.put(referrals, { ...stands(referral, event), barrier: barrierOf(event.data.reason) ?? referral.barrier });
        return;
      case 'ReferralReceived':
      case 'ReferralAccepted':
      case 'ReferralScheduled':
      case 'ReferralAttended':
      case 'ReferralInService':
      case 'ReferralFeedbackReturned':
      case 'ReferralCancelled':
        rows.put(referrals, stands(referral, event));
    }
  },
});

const rowOf = ({ streamId, episodeId, patientId, siteId, occurredAt }: HeldEvent, rows: Rows): ReferralRow => {
  const referralId = referralOf(streamId) ?? '';
  return (
    rows.get(referrals, referralId) ?? {
      referralId,
      episodeId,
      patientId,
      siteId,
      partnerId: null,
      kind: null,
      status: 'draft',
      statusSince: occurredAt,
      openedAt: occurredAt,
      lastHeardAt: null,
      attempts: 0,
      lastAttemptOn: null,
      attemptsThatDay: 0,
      barrier: null,
      awaiting: false,
    }
  );
};

/** Statuses in which somebody waits for the partner: those out of which silence can close the referral. */
const awaited: readonly ReferralStatus[] = referralTransitions['ReferralClosed no_response'].from;

/** Where the event leads. An end is final, whatever is said to have happened after it. */
const stands = (referral: ReferralRow, event: Parameters<typeof stepOf>[0] & HeldEvent): ReferralRow => {
  if (isFinal(referral.status)) return referral;
  const status = referralTransitions[stepOf(event)].to;
  const attempts = referral.lastAttemptOn === dayOf(event.occurredAt) ? referral.attemptsThatDay : 0;
  return {
    ...referral,
    status,
    statusSince: event.occurredAt,
    lastHeardAt: event.occurredAt,
    attempts,
    awaiting: awaited.includes(status),
  };
};

const attempted = (referral: ReferralRow, on: string): ReferralRow => ({
  ...referral,
  attempts: referral.attempts + 1,
  lastAttemptOn: on,
  attemptsThatDay: referral.lastAttemptOn === on ? referral.attemptsThatDay + 1 : 1,
});

const barrierOf = (reason: string): ReferralBarrier | null => referralBarriers.find((barrier) => barrier === reason) ?? null;
