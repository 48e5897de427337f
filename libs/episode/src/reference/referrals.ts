/** How soon: FHIR R4 request priorities. */
export const referralUrgencies = ['routine', 'urgent', 'asap', 'stat'] as const;

/** Why the patient's record may go to the partner: a consent, or treatment, payment and operations under one (42 CFR 2.31, 2.33). */
export const disclosureBases = ['consent', 'treatment_payment_operations'] as const;

/** Why a referred patient did not arrive (seed 000: distance, waits of weeks or months, cost). */
export const notAttendedReasons = ['distance', 'wait', 'cost', 'capacity', 'patient_choice', 'not_recorded'] as const;

/** Why a referral came to nothing (seed 000: distance, waits of weeks or months, cost, no capacity). */
export const referralBarriers = ['distance', 'wait', 'cost', 'capacity'] as const;

/** What a partner can say about a referral, or the patient about the partner. */
export const referralAnswers = ['received', 'accepted', 'declined', 'patient_declined', 'in_service'] as const;

/** What a referral is for. */
export const referralKinds = ['higher_level', 'warm_handoff', 'service'] as const;

/** What the receiver, or the patient, can say to a handoff that was asked for. */
export const handoffAnswers = ['accepted', 'declined', 'patient_declined'] as const;

/** Who hands over to whom, and how they meet (AHRQ: a warm handoff happens in front of the patient). */
export const handoffKinds = ['peer_to_peer', 'clinician'] as const;
export const handoffModes = ['in_person', 'three_way_video', 'phone'] as const;
export const handoffFailures = ['declined', 'patient_declined', 'failed', 'expired'] as const;
export type HandoffMode = (typeof handoffModes)[number];
