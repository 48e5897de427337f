/** How soon: FHIR R4 request priorities. */
export const referralUrgencies = ['routine', 'urgent', 'asap', 'stat'] as const;

/** Why the patient's record may go to the partner: a consent, or treatment, payment and operations under one (42 CFR 2.31, 2.33). */
export const disclosureBases = ['consent', 'treatment_payment_operations'] as const;

/** Why a referred patient did not arrive (seed 000: distance, waits of weeks or months, cost). */
export const notAttendedReasons = ['distance', 'wait', 'cost', 'capacity', 'patient_choice', 'not_recorded'] as const;

/** What a referral is for. */
export const referralKinds = ['higher_level', 'warm_handoff', 'service'] as const;

/** How a referral can stand. `closed_*` and `cancelled` are final. */
export const referralStatuses = [
  'draft',
  'sent',
  'accepted',
  'declined',
  'patient_declined',
  'scheduled',
  'not_attended',
  'attended',
  'feedback_returned',
  'closed_completed',
  'closed_not_completed',
  'cancelled',
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

/**
 * Each status in the words of others: FHIR R4 Task.status; 360X referral status (ONC/IHE); BSeR business status (v1.0.0 and ballot 2).
 * null: they have no word for it.
 */
export const referralStatusCodes: Readonly<Record<ReferralStatus, { fhirTask: string; x360: string | null; bser: string | null }>> = {
  draft: { fhirTask: 'draft', x360: null, bser: null },
  sent: { fhirTask: 'requested', x360: 'Initiated', bser: '2.0' },
  accepted: { fhirTask: 'accepted', x360: 'Accepted', bser: '3.0' },
  declined: { fhirTask: 'rejected', x360: 'Declined', bser: '4.0' },
  patient_declined: { fhirTask: 'cancelled', x360: 'Canceled', bser: '6.0' },
  scheduled: { fhirTask: 'in-progress', x360: 'InterimCommunicated', bser: '5.1.1' },
  not_attended: { fhirTask: 'in-progress', x360: 'InterimCommunicated', bser: '5.1.2' },
  attended: { fhirTask: 'in-progress', x360: 'InterimCommunicated', bser: '5.1.4' },
  feedback_returned: { fhirTask: 'in-progress', x360: 'InterimCommunicated', bser: '5.1.4' },
  closed_completed: { fhirTask: 'completed', x360: 'Finalized', bser: '7.0' },
  closed_not_completed: { fhirTask: 'failed', x360: 'Finalized', bser: null },
  cancelled: { fhirTask: 'cancelled', x360: 'Canceled', bser: '6.0' },
};

/** Statuses after which nothing more is expected from anybody. */
export const isFinal = (status: ReferralStatus): boolean =>
  status === 'closed_completed' || status === 'closed_not_completed' || status === 'cancelled';

/** Who hands over to whom, and how they meet (AHRQ: a warm handoff happens in front of the patient). */
export const handoffKinds = ['peer_to_peer', 'clinician'] as const;
export const handoffModes = ['in_person', 'three_way_video', 'phone'] as const;
export const handoffFailures = ['declined', 'patient_declined', 'failed', 'expired'] as const;
