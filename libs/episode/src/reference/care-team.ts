/** The roles in which people look after a patient (seeds 000 and 002). No role needs a waiver: the X-waiver ended on 29 Dec 2022. */
export const careTeamRoles = [
  'prescriber',
  'nurse',
  'behavioral_health_clinician',
  'therapist',
  'psychiatrist',
  'pcp',
  'care_manager',
  'care_coordinator',
  'support_coordinator',
  'peer_recovery_specialist',
  'peer_supervisor',
] as const;
export type CareTeamRole = (typeof careTeamRoles)[number];
