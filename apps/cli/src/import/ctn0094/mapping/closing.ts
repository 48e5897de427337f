import type { ClosingReason } from '@throughline/episode';
import { byRule, dayOf, type Draft } from '../draft';
import { armsOf } from './medication';
import { deathDay, isMissed, plannedDay } from './visits';

/** After all days. */
export const lastPlace = 1_000;
export const aftercarePlace = 1_001;

/** Days without contact after which the trials counted a participant as lost: the data's own flag, "missing 14 consecutive". */
export const lostAfterDays = 14;

interface Ending {
  readonly reason: ClosingReason;
  readonly day: number;
  readonly rule: string;
}

/**
 * How treatment ended, for everybody who was randomised. Nobody else's end is known, so those episodes stay open.
 * The closing is the last command: facts that are dated later (a survey in the third year) still belong to the episode.
 */
export const mapClosing = (draft: Draft): void => {
  const ending = endingOf(draft);
  if (!ending) return;
  const day = Math.max(ending.day, ...draft.facts.map((fact) => fact.day));
  const contact = lastContactDay(draft);
  const reason = ending.reason === 'lost' && day - contact < lostAfterDays ? 'other' : ending.reason;
  const when = { day, precision: 'approx', place: lastPlace } as const;
  const data = { reason, lastContactOn: draft.calendar.on(contact), note: ending.rule };
  byRule(draft, `closed: ${ending.rule}`, 'CloseEpisode', data, when);
  if (reason === 'died') return;
  const aftercare = { option: 'none', basis: 'treatment_payment_operations', siteId: draft.siteId } as const;
  byRule(draft, 'aftercare, with nothing planned, for everybody who left alive', 'EnterAftercare', aftercare, {
    ...when,
    place: aftercarePlace,
  });
};

const endingOf = (draft: Draft): Ending | null => {
  const arm = armsOf(draft).at(-1);
  if (!arm) return null;
  const death = deathDay(draft);
  if (death !== null) return { reason: 'died', day: death, rule: 'a visit was missed because the participant had died' };
  const contact = lastContactDay(draft);
  const left = lastFlagged(draft, 'is_left_study');
  if (left !== null && left >= contact)
    return { reason: 'lost', day: left, rule: 'flagged as having left the study, and not seen afterwards' };
  const missing = lastFlagged(draft, 'is_missing_14_consecutive');
  if (missing !== null && missing >= contact)
    return { reason: 'lost', day: missing, rule: 'flagged as missing for 14 days, and not seen afterwards' };
  const weeks = draft.trial.weeksOfTreatment(arm.name, armsOf(draft).length === 1 ? '1' : '2');
  if (weeks === null) return null;
  const planned = arm.from + 7 * weeks;
  return contact >= planned - lostAfterDays
    ? { reason: 'completed', day: planned, rule: 'seen within 14 days of the planned end of treatment, or later' }
    : { reason: 'lost', day: planned, rule: 'not seen within 14 days of the planned end of treatment' };
};

/** The last day on which the participant came to a visit, took a dose or gave a specimen. */
export const lastContactDay = (draft: Draft): number => {
  const { visit, treatment, uds, uds_temp, randomization } = draft.history.rows;
  const rows = [visit.filter((row) => !isMissed(row)), treatment, uds, uds_temp, randomization].flat();
  return Math.max(...rows.map(({ when }) => dayOf(when)).filter((day) => day !== null));
};

const lastFlagged = (draft: Draft, flag: 'is_left_study' | 'is_missing_14_consecutive'): number | null => {
  const rows = draft.history.rows.visit.filter((row) => row[flag] === '1');
  const days = rows.map((row) => dayOf(row.when) ?? plannedDay(draft, row)).filter((day) => day !== null);
  return days.length === 0 ? null : Math.max(...days);
};
