import { stageOfMonth, type Stage } from '@throughline/episode';
import type { Definition } from '../reading/definition';
import { share, type Share } from '../reading/share';

/** Which months of an enrolment count: those that were observed to their end, or all of which some days were. */
export const observations = ['fully', 'partly'] as const;
export type Observation = (typeof observations)[number];

/** A month of the programme, over all who were observed in it. */
export interface ContactMonth {
  /** From 1. */
  readonly month: number;
  readonly stage: Stage;
  /** Patients with at least one contact in person, by phone or by video, of those who were observed in that month. */
  readonly withContact: Share;
  /** The percentage as it is printed, rounded to a whole number; null when nobody was observed. */
  readonly printed: number | null;
  readonly contacts: number;
  /** Minutes of the contacts, as far as recorded. */
  readonly minutes: number;
  /** Text messages, which are no contacts. */
  readonly texts: number;
}

export interface ContactTable {
  readonly definition: Definition;
  /** The day at whose end the table was drawn: YYYY-MM-DD. */
  readonly asOf: string;
  readonly observed: Observation;
  readonly months: readonly ContactMonth[];
  /** Months with a contact, of the months that were observed, over all patients. */
  readonly patientMonths: Share;
}

/** What is counted for a month. */
export interface MonthCounts {
  readonly month: number;
  readonly observed: number;
  readonly withContact: number;
  readonly contacts: number;
  readonly minutes: number;
  readonly texts: number;
}

const definition: Definition = {
  id: 'contact-table',
  version: 1,
  text:
    'Patients with at least one contact with a peer in a month of the programme, of those who were observed in that month. Months are ' +
    "calendar months from the day of enrolment in the site's time zone; a patient is observed until the day asked for, the end of the " +
    'enrolment or the closing of the episode, whichever is first. Text messages are no contacts. Denominators shrink because enrolment ' +
    'went on: this is not a retention curve.',
};

/** Worked value A: 41/50, 34/45, 30/42, 17/30, 14/26, 8/19: 82, 76, 71, 57, 54, 42 percent; 144 of 212 patient-months. Source: A2.3. */
export const contactTableOf = (counts: readonly MonthCounts[], asOf: string, observed: Observation): ContactTable => ({
  definition,
  asOf,
  observed,
  months: counts.map(monthOf),
  patientMonths: share(sum(counts.map(({ withContact }) => withContact)), sum(counts.map((count) => count.observed))),
});

const monthOf = ({ month, observed, withContact, contacts, minutes, texts }: MonthCounts): ContactMonth => {
  const reached = share(withContact, observed);
  const printed = reached.percent === null ? null : Math.round(reached.percent);
  return { month, stage: stageOfMonth(month), withContact: reached, printed, contacts, minutes, texts };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
