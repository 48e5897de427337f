import type { Role } from '@throughline/kernel';
import { everyoneInCare } from '../role-groups';

/**
 * What a record is looked at for: codes of the HL7 v3 value set PurposeOfUse (OID 2.16.840.1.113883.1.11.20448, code system v3-ActReason),
 * those that concern a treatment programme. `BTG`: break the glass, an emergency outside the usual grounds.
 */
export const purposesOfUse = {
  TREAT: 'treatment',
  ETREAT: 'emergency treatment',
  BTG: 'break the glass',
  CAREMGT: 'care management',
  HPAYMT: 'healthcare payment',
  HOPERAT: 'healthcare operations',
  HQUALIMP: 'health quality improvement',
  HACCRED: 'health accreditation',
  HCOMPL: 'health compliance',
  HLEGAL: 'legal',
  HSYSADMIN: 'health system administration',
  PATADMIN: 'patient administration',
  PATRQT: 'patient requested',
  PATSFTY: 'patient safety',
  RECORDMGT: 'records management',
} as const;
export type PurposeOfUse = keyof typeof purposesOfUse;

const ofCare = ['TREAT', 'ETREAT', 'BTG', 'CAREMGT', 'HOPERAT', 'HQUALIMP', 'PATRQT', 'PATSFTY'] as const;

/** What those who watch over the record may look at it for; an auditor's purpose is that of the session. */
export const purposesOfAudit = ['HCOMPL', 'HPAYMT', 'HOPERAT', 'HQUALIMP', 'HACCRED', 'HLEGAL'] as const satisfies readonly PurposeOfUse[];

type Purposes = readonly [PurposeOfUse, ...PurposeOfUse[]];

const purposesOfOthers: Readonly<Partial<Record<Role, Purposes>>> = {
  front_desk: ['PATADMIN', 'HPAYMT', 'PATRQT', 'HOPERAT'],
  site_administrator: ['HOPERAT', 'HQUALIMP', 'HPAYMT', 'RECORDMGT'],
  auditor: purposesOfAudit,
  privacy_officer: ['HCOMPL', 'HLEGAL', 'PATRQT', 'RECORDMGT', 'PATSFTY'],
};

const ofPrograms: Purposes = ['HSYSADMIN', 'RECORDMGT'];

/** What somebody in this role may look at records for. The first is meant where nothing is said. */
export const purposesOf = (role: Role): Purposes =>
  purposesOfOthers[role] ?? ((everyoneInCare as readonly Role[]).includes(role) ? ofCare : ofPrograms);

/** Whether a word is a code of the list. */
export const isPurposeOfUse = (word: string): word is PurposeOfUse => Object.hasOwn(purposesOfUse, word);
