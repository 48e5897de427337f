import { studyTeamOf } from '../ids';
import { byRule, dayOf, fromRow, mergeInto, refuse, type Draft, type Fact } from '../draft';
import { places } from '../places';
import type { HistoryFile } from '../files';

/** Places before all days: the opening, then what is asked at intake, in this order. */
export const opening = { open: -100, team: -99, intake: -90 } as const;

/** `everybody` opens the episode, `site_masked` gives it a site and a team. */
export const mapOpening = (draft: Draft): void => {
  const first = firstContactDay(draft);
  fromRow(
    draft,
    'everybody',
    'OpenEpisode',
    {
      patientId: draft.patientId,
      programmeId: draft.trial.id,
      siteId: draft.siteId,
      firstContactOn: draft.calendar.on(first),
      referralSource: 'not_recorded',
      studyId: draft.trial.id,
      plannedWeeks: draft.trial.plannedWeeks,
    },
    { day: first, place: opening.open },
  );
  if (draft.history.rows.site_masked.length === 0) return;
  const team = { memberId: studyTeamOf(draft.siteId), role: 'care_coordinator' as const, from: draft.calendar.on(first) };
  fromRow(draft, 'site_masked', 'AssignCareTeamMember', team, { day: first, place: opening.team });
};

/**
 * The earliest day on which the participant met the clinic: consent (day 0), or any dated screening, survey, admission, visit, specimen,
 * assessment or dose before it. Days that a participant only reported about (`tlfb`) are no contact.
 */
export const firstContactDay = ({ history }: Draft): number => {
  const { screening_date, first_survey, detox, randomization, treatment, uds, uds_temp, withdrawal, withdrawal_pre_post, pain } =
    history.rows;
  const attended = history.rows.visit.filter(({ what }) => what !== 'no visit' && what !== 'MISSING');
  const dated = [first_survey, detox, randomization, treatment, uds, uds_temp, withdrawal, withdrawal_pre_post, pain, attended];
  const days = [...screening_date.map((row) => row.screening_day), ...dated.flatMap((rows) => rows.map((row) => row.when))];
  return Math.min(0, ...days.map(dayOf).filter((day) => day !== null));
};

/**
 * The first direct service: the earliest of admission to detoxification, randomisation and the first dose of an arm. Null for somebody
 * who was screened and never treated.
 */
export const firstServiceDay = ({ history }: Draft): number | null => {
  const { detox, randomization, treatment } = history.rows;
  const admissions = detox.filter(({ what }) => what === 'admission');
  const doses = randomization.length > 0 ? treatment : [];
  const days = [...admissions, ...randomization, ...doses].map(({ when }) => dayOf(when)).filter((day) => day !== null);
  return days.length === 0 ? null : Math.min(...days);
};

/** Admission, by rule: no file has it. */
export const mapAdmission = (draft: Draft): void => {
  const day = firstServiceDay(draft);
  if (day === null) return;
  byRule(
    draft,
    'admission on the day of the first direct service',
    'AdmitPatient',
    { firstServiceOn: draft.calendar.on(day) },
    { day, place: places.admission },
  );
};

/** `detox`: the stay in residential detoxification. */
export const mapStays = (draft: Draft): void => {
  for (const { what, when } of draft.history.rows.detox) {
    const day = dayOf(when);
    if (day === null) refuse(draft, 'detox', 'day-not-recorded');
    else if (what === 'admission')
      fromRow(draft, 'detox', 'StartResidentialStay', { purpose: 'detoxification' }, { day, place: places.stayStart });
    else fromRow(draft, 'detox', 'EndResidentialStay', { purpose: 'detoxification' }, { day, place: places.stayEnd });
  }
};

/** `randomization`: the arm, once or twice. */
export const mapArms = (draft: Draft): void => {
  const seen = new Map<string, Fact>();
  for (const { treatment, which, when } of draft.history.rows.randomization) {
    const day = dayOf(when);
    const ordinal = Number(which);
    if (day === null) refuse(draft, 'randomization', 'day-not-recorded');
    else if (treatment === null || !(ordinal >= 1)) refuse(draft, 'randomization', 'arm-not-recorded');
    else {
      const arm = { arm: treatment, ordinal, basis: 'randomisation' as const };
      remember('randomization', seen, `${treatment}/${ordinal}/${day}`, () =>
        fromRow(draft, 'randomization', 'AssignTreatment', arm, { day, place: places.arm, key: ordinal }),
      );
    }
  }
};

/** A row that is equal to an earlier one in everything that is kept is merged into it. */
export const remember = (file: HistoryFile, seen: Map<string, Fact>, identity: string, make: () => Fact): void => {
  const twin = seen.get(identity);
  if (twin) mergeInto(twin, file);
  else seen.set(identity, make());
};
