/**
 * The roles in which people look after a patient (seeds 000 and 002). A champion PCP is one for each site; residents and attendings rotate,
 * and one PCP has the oversight (A2.1). No role needs a waiver: the X-waiver ended on 29 Dec 2022.
 */
export const careTeamRoles = [
  'prescriber',
  'nurse',
  'behavioral_health_clinician',
  'therapist',
  'psychiatrist',
  'pcp',
  'champion_pcp',
  'oversight_pcp',
  'care_manager',
  'care_coordinator',
  'support_coordinator',
  'peer_recovery_specialist',
  'peer_supervisor',
] as const;
export type CareTeamRole = (typeof careTeamRoles)[number];
