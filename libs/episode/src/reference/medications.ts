import type { SuppliedForm } from './default-supply';
import { namesOf } from '../names-of';

/** Medications for opioid use disorder. */
export const medications = ['buprenorphine', 'methadone', 'naltrexone'] as const;
export type Medication = (typeof medications)[number];

/** Units of an administered amount. */
export const doseUnits = ['mg', 'mcg', 'ml'] as const;

/** How a buprenorphine dose was formulated. */
export const formulations = ['sublingual_tablet', 'sublingual_film', 'buccal_film', 'other', 'not_recorded'] as const;

/** How an induction is done: in withdrawal, by low doses beside the opioid, going on with buprenorphine already taken, or rapidly by injection. */
export const inductionPaths = ['standard', 'low_dose', 'continuation', 'rapid_er'] as const;

/** Where an induction is done. Seeds 000 and 002; `inpatient` and `not_recorded` for histories. */
export const inductionSettings = ['clinic', 'home', 'telehealth', 'emergency_department', 'inpatient', 'not_recorded'] as const;

/** An extended-release injection: what it holds, how it is given, and as what it counts where nobody said for how many days it supplies. */
interface InjectionForm {
  readonly medication: Medication;
  readonly route: 'subcutaneous' | 'intramuscular';
  readonly suppliedAs: SuppliedForm;
}

/** Extended-release injections. Source: their US labels (Sublocade, Brixadi, Vivitrol). */
export const injections = {
  sublocade: { medication: 'buprenorphine', route: 'subcutaneous', suppliedAs: 'buprenorphine_injection' },
  brixadi_weekly: { medication: 'buprenorphine', route: 'subcutaneous', suppliedAs: 'buprenorphine_injection' },
  brixadi_monthly: { medication: 'buprenorphine', route: 'subcutaneous', suppliedAs: 'buprenorphine_injection' },
  naltrexone_er: { medication: 'naltrexone', route: 'intramuscular', suppliedAs: 'naltrexone_injection' },
} as const satisfies Record<string, InjectionForm>;
export type InjectionProduct = keyof typeof injections;
export const injectionProducts = namesOf(injections);
export const isInjectionProduct = (name: unknown): name is InjectionProduct => typeof name === 'string' && Object.hasOwn(injections, name);
export const injectionRoutes = ['subcutaneous', 'intramuscular'] as const;

/** Reasons that keep a missed dose from being counted against the patient: the dose was, or could only be, given elsewhere. */
export const excusedReasons = ['hospital', 'jail', 'guest_dosing'] as const;

/** Why prescriptions become shorter: a urine screen, what the patient or another reports, or a count of pills or wrappers. */
export const intervalTriggers = ['uds', 'report', 'count'] as const;

/** How well the patient says a medication works. The words are ours: the sources only say that it is asked. */
export const effectivenessWords = ['effective', 'partly', 'not_effective'] as const;

/** Whether a medication visit is alone with the clinician or inside a group (S000:613-615). */
export const visitFormats = ['one_to_one', 'group'] as const;

/** On whose account a taper begins (S000:772-778). */
export const taperInitiators = ['patient', 'prescriber', 'site_policy'] as const;

/** What became of an offer of medication. */
export const offerDecisions = ['undecided', 'accepted', 'declined'] as const;
