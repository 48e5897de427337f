import { accept, alreadySo, reject } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type {
  IntakeCommandData,
  RecordDiagnosisData,
  RecordDsm5CriteriaData,
  RecordTedsAdmissionItemsData,
  ScreenForOudData,
} from '../commands';
import { dayOf } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { allTedsCodes } from '../events/teds';
import { fitsSeverity, isKnownDiagnosis, opioidDiagnoses } from '../reference/diagnoses';
import { codeOfWait, tedsAdmissionItems, tedsVersion, waitOf, wrongTedsCodes } from '../reference/teds';
import { oudSeverityRule, severityByCriteria, type OudSeverity } from '../rules/oud-severity';
import { judgedByRule } from '../rules/rule';
import type { Decided, Decides } from '../topic';

/** Screening belongs to intake (seed 000): what is asked after the day of admission is an assessment. A late record of an earlier day is welcome. */
const screenForOud = (data: ScreenForOudData, { intake: { admittedOn } }: OpenedEpisode, on: string): Decided =>
  admittedOn !== null && on > admittedOn
    ? reject('screening-after-admission', 'A screening is before or on the day of admission: record this with RecordAssessment.')
    : accept<EpisodeDecisionEvent>({ type: 'ScreeningRecorded', data });

const recordCriteria = (data: RecordDsm5CriteriaData): Decided => {
  const judged = severityByCriteria(data.criteria, data.takenAsPrescribedOnly);
  return accept<EpisodeDecisionEvent>({ type: 'OudSeverityRecorded', data: { ...data, ...judged, rule: judgedByRule(oudSeverityRule) } });
};

/**
 * An F11 code tells the severity: F11.1x is mild, F11.2x moderate or severe (DSM-5 to ICD-10-CM). It agrees with the severity that is named
 * with it, and, unless the diagnosis is ruled out, with the criteria that were counted before; without either it is taken as it is.
 */
const recordDiagnosis = (data: RecordDiagnosisData, { intake }: OpenedEpisode): Decided => {
  const { icd10cm, severity, verification } = data;
  if (icd10cm !== undefined) {
    if (!isKnownDiagnosis(icd10cm)) return reject('unknown-code', `ICD-10-CM has no code ${icd10cm} under F11.`);
    if (severity !== undefined && !fitsSeverity(icd10cm, severity)) return severityDiffers(severity);
    if (verification !== 'refuted' && intake.severity && !fitsSeverity(icd10cm, intake.severity)) return severityDiffers(intake.severity);
  }
  return accept<EpisodeDecisionEvent>({ type: 'DiagnosisRecorded', data });
};

const severityDiffers = (severity: OudSeverity): Decided =>
  reject(
    'severity-differs',
    severity === 'none'
      ? 'The criteria that were counted are too few for a disorder.'
      : `A ${severity} opioid use disorder is coded under ${opioidDiagnoses.table.groups[severity]}.`,
  );

/** The newest record holds. Its wait is the one that is known by then; who admits later or learns of a delay records the items again. */
const recordTeds = (given: RecordTedsAdmissionItemsData, { core, intake }: OpenedEpisode): Decided => {
  const wrong = wrongTedsCodes(tedsAdmissionItems, given);
  if (wrong.length > 0) return reject('teds-code-invalid', `Codes of ${tedsVersion.admissions}: ${wrong.join('; ')}.`);
  const days = intake.admittedOn === null ? null : waitOf(core.opening.firstContactOn, intake.admittedOn, intake.clientDelays);
  const data = {
    version: tedsVersion.admissions,
    ...allTedsCodes(tedsAdmissionItems, given),
    dayWait: days === null ? null : { days, code: codeOfWait(days) },
  };
  return is(fromJS(intake.teds), fromJS(data)) ? alreadySo : accept<EpisodeDecisionEvent>({ type: 'TedsAdmissionRecorded', data });
};

type FindingCommandData = Pick<
  IntakeCommandData,
  'ScreenForOud' | 'RecordMedicationHistory' | 'RecordDsm5Criteria' | 'RecordDiagnosis' | 'RecordTedsAdmissionItems'
>;

/** What is asked and found at intake. */
export const findingDecides: Decides<FindingCommandData> = {
  ScreenForOud: ({ data, occurredAt }, episode) => screenForOud(data, episode, dayOf(occurredAt)),
  RecordMedicationHistory: ({ data }) => accept<EpisodeDecisionEvent>({ type: 'MedicationHistoryRecorded', data }),
  RecordDsm5Criteria: ({ data }) => recordCriteria(data),
  RecordDiagnosis: ({ data }, episode) => recordDiagnosis(data, episode),
  RecordTedsAdmissionItems: ({ data }, episode) => recordTeds(data, episode),
};
