import { handoffFailures, handoffStepOf, handoffTransitions, type EpisodeServiceEvent, type HandoffStage } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { referralOf } from '../reading/referral-of';
import { handoffs, type HandoffRow } from './tables';

const takes = [
  'WarmHandoffRequested',
  'WarmHandoffAccepted',
  'WarmHandoffScheduled',
  'WarmHandoffHeld',
  'WarmHandoffConfirmed',
  'WarmHandoffFailed',
] as const;

/** Every warm handoff that was asked for and how far it came: seeds 001 and 002 name it as the place where patients get lost. */
export const handoffCompletion = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'handoff-completion',
  version: 1,
  foldDigest: foldDigests['handoff-completion'],
  tables: [handoffs],
  takes,
  order: 'as-occurred',
  key: ({ streamId }) => referralOf(streamId),
  fold: (event, rows) => {
    if (event.type === 'WarmHandoffRequested') {
      const { from, to, kind } = event.data;
      const sides = { giver: from.memberId, receiver: to.memberId, partnerId: to.partnerId ?? null, kind };
      rows.put(handoffs, { ...asked(event, rows), ...sides });
      return;
    }
    const handoff = newest(rows) ?? begun(event, 1);
    if (isOver(handoff)) return;
    const moved: HandoffRow = { ...handoff, stage: handoffTransitions[handoffStepOf(event)].to };
    switch (event.type) {
      case 'WarmHandoffScheduled':
        rows.put(handoffs, { ...moved, scheduledFor: event.data.scheduledFor });
        return;
      case 'WarmHandoffHeld':
        rows.put(handoffs, { ...moved, warmth: event.data.warmth, heldAt: event.occurredAt });
        return;
      case 'WarmHandoffConfirmed':
        rows.put(handoffs, { ...moved, confirmedAt: event.occurredAt, firstContactOn: event.data.firstContactOn ?? null });
        return;
      case 'WarmHandoffAccepted':
      case 'WarmHandoffFailed':
        rows.put(handoffs, moved);
    }
  },
});

const newest = (rows: Rows): HandoffRow | undefined =>
  rows.all(handoffs).reduce<HandoffRow | undefined>((last, row) => (last && last.number > row.number ? last : row), undefined);

const begun = ({ streamId, episodeId, patientId, siteId, occurredAt }: HeldEvent, number: number): HandoffRow => ({
  referralId: referralOf(streamId) ?? '',
  number,
  episodeId,
  patientId,
  siteId,
  giver: null,
  receiver: null,
  partnerId: null,
  kind: null,
  stage: 'requested',
  warmth: null,
  requestedAt: occurredAt,
  scheduledFor: null,
  heldAt: null,
  confirmedAt: null,
  firstContactOn: null,
});

/** A new handoff; or the one of which something is told to have happened before it was asked for. */
const asked = (event: HeldEvent, rows: Rows): HandoffRow => {
  const last = newest(rows);
  return last?.giver === null ? last : begun(event, (last?.number ?? 0) + 1);
};

const ends: readonly HandoffStage[] = ['confirmed', ...handoffFailures];
const isOver = ({ stage }: HandoffRow): boolean => ends.includes(stage);
