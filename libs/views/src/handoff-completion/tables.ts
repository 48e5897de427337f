import type { EpisodeServiceEvent, HandoffStage } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];
export type Warmth = DataOf<'WarmHandoffHeld'>['warmth'];
export type HandoffKind = DataOf<'WarmHandoffRequested'>['kind'];

/** A warm handoff that was asked for, whatever came of it. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type HandoffRow = {
  readonly referralId: string;
  /** A referral may see several, one after the other: from 1. */
  readonly number: number;
  readonly episodeId: string | null;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** The member who hands over; null as long as the request is not told. */
  readonly giver: string | null;
  readonly receiver: string | null;
  /** The receiver's organisation, when it is another one. */
  readonly partnerId: string | null;
  readonly kind: HandoffKind | null;
  readonly stage: HandoffStage;
  /** Null until it is held. */
  readonly warmth: Warmth | null;
  /** ISO 8601, UTC. */
  readonly requestedAt: string;
  readonly scheduledFor: string | null;
  readonly heldAt: string | null;
  readonly confirmedAt: string | null;
  /** The day on which the receiver first saw the patient. */
  readonly firstContactOn: string | null;
};

export const handoffs = defineTable<HandoffRow>({
  name: 'handoffs',
  columns: {
    referralId: { type: 'text' },
    number: { type: 'integer' },
    episodeId: { type: 'text', nullable: true },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    giver: { type: 'text', nullable: true },
    receiver: { type: 'text', nullable: true },
    partnerId: { type: 'text', nullable: true },
    kind: { type: 'text', nullable: true },
    stage: { type: 'text' },
    warmth: { type: 'text', nullable: true },
    requestedAt: { type: 'timestamptz' },
    scheduledFor: { type: 'timestamptz', nullable: true },
    heldAt: { type: 'timestamptz', nullable: true },
    confirmedAt: { type: 'timestamptz', nullable: true },
    firstContactOn: { type: 'date', nullable: true },
  },
  primaryKey: ['referralId', 'number'],
  keyColumn: 'referralId',
  indexes: [
    ['stage', 'requestedAt', 'referralId', 'number'],
    ['siteId', 'requestedAt'],
  ],
});
