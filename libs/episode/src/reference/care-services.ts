/** Services of which a patient gets more or less when care is stepped up or down. Source: the supports of A3, in words of our own. */
export const careServices = [
  'groups_per_week',
  'individual_therapy',
  'case_management',
  'medication_visits',
  'uds',
  'peer_contacts',
] as const;

/** Why care is stepped up or down (S000:621-637; A3: the patient has a say). */
export const careTriggers = ['uds', 'missed_visits', 'clinical', 'patient_wish'] as const;
export type CareTriggerKind = (typeof careTriggers)[number];

/** Specialty tracks: of seed 003 (A3), and the women-only programmes of seed 000 (A0.4). */
export const tracks = ['perinatal', 'youth', 'ptsd', 'complex_psych', 'women_only'] as const;
export type Track = (typeof tracks)[number];
