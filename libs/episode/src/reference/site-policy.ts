/**
 * The words in which a site says its choices. Those of admission, positive screens, tolerance, tapers and visits are seed 000's; those of
 * urine supervision and sending out, of entry on illicit buprenorphine, of coordination and of the structure of the programme are this
 * service's own, because the seeds only say that sites vary (A0.4).
 */
export const policyWords = {
  /** What a site does with pregnant patients (S000:232-238). */
  pregnancy: ['accept', 'women_only_programme', 'refer_out'],
  /** Diagnoses that some clinics exclude and refer to intensive outpatient programmes (S000:409-416). */
  excludedDiagnoses: ['borderline_personality_disorder', 'adhd', 'serious_mental_illness'],
  /** S000:424-430; the seed prints 15 of 26 clinics as 50 %, which they are not. */
  benzodiazepine: ['no_exclusion', 'ineligible', 'detoxification_first'],
  /** S000:430-432. */
  illicitBuprenorphineAtEntry: ['continuation', 'standard_induction'],
  /** What sites prefer patients to have; a need to be recorded, never an exclusion (S000:445-448). */
  needs: ['housing', 'transport', 'phone'],
  /** S000:596-604; telehealth and emergency department as in the inductions themselves. */
  inductionSettings: ['clinic', 'home', 'telehealth', 'emergency_department'],
  /** S000:612-615. */
  visitFormats: ['one_to_one', 'group', 'either'],
  /** S000:617-621: the supervision of urine screens varies. */
  urineSupervision: ['observed', 'unobserved', 'when_indicated'],
  /** S000:617-621: whether specimens are routinely sent out varies. */
  urineSendOut: ['always', 'when_unexpected', 'on_request', 'never'],
  /** What an action may rest on: an immunoassay alone is not a basis (B7). */
  urineActionBasis: ['definitive', 'presumptive_and_patient_report'],
  /** S000:615-617. */
  counts: ['pill', 'wrapper'],
  /** What follows a positive screen (S000:621-635). */
  positiveResponses: ['more_groups', 'individual_therapy', 'shorten_prescription', 'invite_family', 'reduce_dose', 'refer', 'dismiss'],
  /** S000:463-467. */
  tolerance: ['tolerated', 'not_tolerated'],
  /** S000:772-776. */
  taperLeads: ['prescriber', 'behavioral_health'],
  /** S000:679-691. */
  individualCounseling: ['required_in_part', 'offered', 'not_offered'],
  /** S000:708-722. */
  coordinationModels: ['team', 'dedicated_coordinator', 'peers', 'daily_contact_coordinator'],
  /** S000:706-713. */
  needIdentification: ['intake_and_passive', 'active_screening'],
  /** Why a higher level of care is not reached (S000:526-532, 635-638). */
  stepUpBarriers: ['distance', 'wait', 'cost', 'capacity'],
  /** Programmes structured for all, or chosen by the patient (A3). */
  programStructures: ['structured_for_all', 'chosen_by_patient'],
  /** Whether somebody reaches out after a missed visit (S001:277). */
  missedResponses: ['outreach', 'none'],
} as const;

/** Published rules that a policy may name (B6, B7). */
export const policyRules = {
  validity: ['specimen-validity@b7-1', 'specimen-validity@b7-1-ph4'],
  buprenorphine: ['buprenorphine-pattern@ccjm-2022-89-10-557'],
  takeHome: ['methadone-take-home@cfr-8.12-i-3-2024'],
} as const;
