import { handoffFailures } from './referrals';

/** A list of codes that others use for how a referral stands. */
export interface StatusCodeSystem {
  readonly name: string;
  readonly source: string;
  /** How well the source was read: `V` in the original, `2` in another's account of it. */
  readonly mark: 'V' | '2';
  readonly codes: readonly string[];
}

/** Whose words a referral's status is told in. Source: B2 (FHIR), B9 (360X, BSeR). */
export const statusCodeSystems = {
  fhirTask: {
    name: 'Task.status',
    source: 'HL7 FHIR R4 (4.0.1)',
    mark: 'V',
    codes: [
      'draft',
      'requested',
      'received',
      'accepted',
      'rejected',
      'ready',
      'cancelled',
      'in-progress',
      'on-hold',
      'failed',
      'completed',
      'entered-in-error',
    ],
  },
  x360: {
    name: 'Referral status',
    source: '360X closed-loop referral (ONC, IHE)',
    mark: '2',
    codes: ['Initiated', 'Canceled', 'Accepted', 'Declined', 'InterimCommunicated', 'CancelConfirmed', 'Denied', 'Finalized'],
  },
  bser: {
    name: 'Task business status',
    source: 'HL7 BSeR implementation guide, v1.0.0 and ballot 2',
    mark: '2',
    codes: ['2.0', '3.0', '4.0', '5.x', '5.1.1', '5.1.2', '5.1.3', '5.1.4', '5.2', '5.4', '6.0', '7.0'],
  },
} as const satisfies Readonly<Record<keyof StatusCodes, StatusCodeSystem>>;

/**
 * How a referral can stand, in the words of others. null: they have no word for it. The pairs are ours (B9 asks for them); the codes of
 * `received` and `in_service` are our reading of theirs.
 */
export const referralStatusCodes = {
  draft: { fhirTask: 'draft', x360: null, bser: null },
  sent: { fhirTask: 'requested', x360: 'Initiated', bser: '2.0' },
  received: { fhirTask: 'received', x360: null, bser: null },
  accepted: { fhirTask: 'accepted', x360: 'Accepted', bser: '3.0' },
  declined: { fhirTask: 'rejected', x360: 'Declined', bser: '4.0' },
  patient_declined: { fhirTask: 'cancelled', x360: 'Canceled', bser: '6.0' },
  scheduled: { fhirTask: 'in-progress', x360: 'InterimCommunicated', bser: '5.1.1' },
  not_attended: { fhirTask: 'in-progress', x360: 'InterimCommunicated', bser: '5.1.2' },
  attended: { fhirTask: 'in-progress', x360: 'InterimCommunicated', bser: '5.1.4' },
  in_service: { fhirTask: 'in-progress', x360: 'InterimCommunicated', bser: '5.x' },
  feedback_returned: { fhirTask: 'in-progress', x360: 'InterimCommunicated', bser: '5.1.4' },
  closed_completed: { fhirTask: 'completed', x360: 'Finalized', bser: '7.0' },
  closed_not_completed: { fhirTask: 'failed', x360: 'Finalized', bser: null },
  cancelled: { fhirTask: 'cancelled', x360: 'Canceled', bser: '6.0' },
} as const satisfies Readonly<Record<string, StatusCodes>>;
export type ReferralStatus = keyof typeof referralStatusCodes;

export interface StatusCodes {
  readonly fhirTask: string;
  readonly x360: string | null;
  readonly bser: string | null;
}

/** Statuses after which nothing more is expected from anybody. */
export const finalStatuses = ['closed_completed', 'closed_not_completed', 'cancelled'] as const satisfies readonly ReferralStatus[];
export const isFinal = (status: ReferralStatus): boolean => finalStatuses.some((final) => final === status);

/** An arrow of a state machine: what may happen where, and where it leads. */
export interface Arrow<Standing extends string> {
  readonly from: readonly Standing[];
  readonly to: Standing;
  /** What else it takes. */
  readonly needs?: string;
}

const open = [
  'draft',
  'sent',
  'received',
  'accepted',
  'declined',
  'patient_declined',
  'scheduled',
  'not_attended',
  'attended',
  'in_service',
  'feedback_returned',
] as const;

/**
 * The only transitions of a referral that there are, by event and, where one event says several things, by what it says. B9 lists the
 * statuses; the arrows are ours.
 */
export const referralTransitions = {
  ReferralSent: { from: ['draft'], to: 'sent' },
  ReferralReceived: { from: ['sent'], to: 'received' },
  ReferralAccepted: { from: ['sent', 'received'], to: 'accepted' },
  'ReferralDeclined by partner': { from: ['sent', 'received'], to: 'declined' },
  'ReferralDeclined by patient': { from: ['sent', 'received', 'accepted', 'scheduled'], to: 'patient_declined' },
  ReferralScheduled: { from: ['accepted', 'scheduled', 'not_attended'], to: 'scheduled' },
  ReferralNotAttended: { from: ['accepted', 'scheduled'], to: 'not_attended' },
  ReferralAttended: { from: ['accepted', 'scheduled', 'not_attended'], to: 'attended' },
  ReferralInService: { from: ['attended'], to: 'in_service' },
  ReferralFeedbackReturned: { from: ['attended', 'in_service'], to: 'feedback_returned' },
  'ReferralClosed completed': {
    from: ['attended', 'in_service', 'feedback_returned'],
    to: 'closed_completed',
    needs: 'the partner\u2019s feedback, or evidenceRef',
  },
  'ReferralClosed completed by a handoff': { from: open, to: 'closed_completed', needs: 'a confirmed handoff inside the referral' },
  'ReferralClosed not_completed': { from: ['declined', 'patient_declined', 'not_attended'], to: 'closed_not_completed' },
  'ReferralClosed no_response': {
    from: ['sent', 'received', 'accepted', 'scheduled', 'not_attended', 'attended', 'in_service'],
    to: 'closed_not_completed',
    needs: 'as many documented attempts and as many days of silence as the site\u2019s policy asks for',
  },
  ReferralCancelled: { from: ['draft', 'sent', 'received', 'accepted', 'scheduled', 'not_attended'], to: 'cancelled' },
} as const satisfies Readonly<Record<string, Arrow<ReferralStatus>>>;
export type ReferralStep = keyof typeof referralTransitions;

/** How a handoff can stand, as FHIR R4 Task.status; the mapping is ours. 360X and BSeR have no handoffs. Source of the stages: B9. */
export const handoffStageCodes = {
  requested: { fhirTask: 'requested' },
  accepted: { fhirTask: 'accepted' },
  scheduled: { fhirTask: 'in-progress' },
  held: { fhirTask: 'in-progress' },
  confirmed: { fhirTask: 'completed' },
  declined: { fhirTask: 'rejected' },
  patient_declined: { fhirTask: 'cancelled' },
  failed: { fhirTask: 'failed' },
  expired: { fhirTask: 'failed' },
} as const satisfies Readonly<Record<string, { readonly fhirTask: string }>>;
export type HandoffStage = keyof typeof handoffStageCodes;

const beforeHeld = ['requested', 'accepted', 'scheduled'] as const;

/** The only transitions of a handoff that there are. A stage may be skipped, and none is gone back to; after a failure it is asked for anew. */
export const handoffTransitions = {
  WarmHandoffRequested: { from: handoffFailures, to: 'requested', needs: 'or no handoff before it; the patient\u2019s agreement' },
  WarmHandoffAccepted: { from: ['requested'], to: 'accepted' },
  WarmHandoffScheduled: { from: beforeHeld, to: 'scheduled' },
  WarmHandoffHeld: { from: beforeHeld, to: 'held' },
  WarmHandoffConfirmed: { from: ['held'], to: 'confirmed', needs: 'the receiver, or somebody for them' },
  'WarmHandoffFailed declined': { from: beforeHeld, to: 'declined' },
  'WarmHandoffFailed patient_declined': { from: beforeHeld, to: 'patient_declined' },
  'WarmHandoffFailed expired': { from: beforeHeld, to: 'expired' },
  'WarmHandoffFailed failed': { from: [...beforeHeld, 'held'], to: 'failed' },
} as const satisfies Readonly<Record<string, Arrow<HandoffStage>>>;
export type HandoffStep = keyof typeof handoffTransitions;

/** How a transfer to another programme can stand, as FHIR R4 Task.status; the stages are those of row 52, the mapping is ours. */
export const transferStatusCodes = {
  requested: { fhirTask: 'requested' },
  accepted: { fhirTask: 'accepted' },
  declined: { fhirTask: 'rejected' },
  completed: { fhirTask: 'completed' },
} as const satisfies Readonly<Record<string, { readonly fhirTask: string }>>;
export type TransferStatus = keyof typeof transferStatusCodes;

/** The only transitions of a transfer that there are. One that was accepted can still come to nothing; the arrows are ours. */
export const transferTransitions = {
  TransferRequested: {
    from: [],
    to: 'requested',
    needs: 'no other open transfer of the episode; a receiving site that takes patients over',
  },
  TransferAccepted: { from: ['requested'], to: 'accepted' },
  TransferDeclined: { from: ['requested', 'accepted'], to: 'declined' },
  TransferCompleted: {
    from: ['accepted'],
    to: 'completed',
    needs: 'the current dose and the time of the last one of every medication that is taken; closes the episode',
  },
} as const satisfies Readonly<Record<string, Arrow<TransferStatus>>>;

/** Whether the arrow begins where the thing stands. */
export const leadsFrom = <Standing extends string>({ from }: Arrow<Standing>, standing: Standing): boolean => from.includes(standing);
