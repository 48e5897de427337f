import { defineTable } from '@throughline/kernel';
import { lookColumns, type Look } from '../reading/looks';

/** Somebody looked at something of a patient. */
export type PatientLook = Look & {
  /** What the reading named: a patient; or an episode, where it named no patient or this episode alone. */
  readonly about: 'patient' | 'episode';
  readonly aboutId: string;
  /** The reading was of this one alone and no list. */
  readonly single: boolean;
};

export const patientLooks = defineTable<PatientLook>({
  name: 'looks',
  columns: { ...lookColumns, about: { type: 'text' }, aboutId: { type: 'text' }, single: { type: 'boolean' } },
  primaryKey: ['eventId', 'about', 'aboutId'],
  keyColumn: 'streamId',
  indexes: [
    ['aboutId', 'about', 'at desc', 'eventId desc'],
    ['staffId', 'single', 'at'],
    ['single', 'at'],
  ],
  insertOnly: true,
});
