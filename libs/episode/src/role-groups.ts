import type { Role } from '@throughline/kernel';

export const prescribers = ['prescriber', 'pcp', 'champion_pcp', 'oversight_pcp', 'psychiatrist'] as const;
export const medical = [...prescribers, 'nurse'] as const;
export const counsellors = ['behavioral_health_clinician', 'therapist'] as const;
export const coordinators = ['care_manager', 'care_coordinator', 'support_coordinator'] as const;
export const peers = ['peer_recovery_specialist', 'peer_supervisor'] as const;
export const clinical = [...medical, ...counsellors, ...coordinators] as const;
/** The roles of those who look after patients. */
export const everyoneInCare = [...clinical, ...peers] as const;
export const withDesk = [...everyoneInCare, 'front_desk'] as const;

/** Which roles may give each command of a topic: one that is missing does not compile. The importer may give every command. */
export type Permissions<Data> = { readonly [Name in keyof Data]: readonly Role[] };
