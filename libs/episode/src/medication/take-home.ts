import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CommandNamed, DispenseTakeHomeData } from '../commands';
import { dayOf, daysBetween } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { judgedByRule, type Rule } from '../rules/rule';
import { takeHomeLimit, takeHomeRules, type TakeHomeTable } from '../rules/take-home';
import { doseNotPositive } from '../refusals';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided } from '../topic';

/**
 * Doses to take home. Those of methadone are limited by the day of treatment where the site's policy names the rule; more of them, or a
 * treatment whose first day is not known here, need a documented exception. Buprenorphine is not limited. Source: B6 (42 CFR 8.12(i)).
 */
export const dispenseTakeHome = (
  { data, occurredAt }: CommandNamed<'DispenseTakeHome'>,
  episode: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  if (episode.status !== 'admitted') return reject('episode-not-admitted', 'Take-home doses follow the admission.');
  if (data.to < data.from) return reject('dates-inverted', 'The last day is before the first.');
  if (data.doseMg !== undefined && data.doseMg <= 0) return doseNotPositive;
  if (episode.medication.takeHomes.some((known) => isAlike(known.said, data))) return alreadySo;
  const rule = data.drug === 'methadone' ? namedRule(policy) : null;
  const treatmentDay = treatmentDayOn(episode, data, dayOf(occurredAt));
  const limitDoses = rule && treatmentDay !== null ? takeHomeLimit(rule, treatmentDay) : null;
  if (rule && !data.exception) {
    if (limitDoses === null) return reject('treatment-day-unknown', 'No day of methadone is known before: give the reason in exception.');
    if (data.doses > limitDoses) return overLimit(limitDoses);
  }
  return accept<EpisodeDecisionEvent>({
    type: 'TakeHomeDispensed',
    data: { ...data, treatmentDay, limitDoses, rule: rule && judgedByRule(rule) },
  });
};

const overLimit = (limitDoses: number) =>
  reject('take-home-over-limit', `On this day of treatment ${limitDoses} doses may be taken home: give the reason for more in exception.`);

const namedRule = (policy: PolicyVersion | undefined): Rule<TakeHomeTable> | null => {
  const named = policy?.fields.takeHome?.rule;
  return named === undefined ? null : takeHomeRules[named];
};

/** The day of treatment with the medication, 1 on the first day known in this episode; null where none lies before. */
const treatmentDayOn = ({ medication: { standings } }: OpenedEpisode, { drug }: DispenseTakeHomeData, on: string): number | null => {
  const first = standings.get(drug)?.firstOn;
  return first !== undefined && first <= on ? daysBetween(first, on) + 1 : null;
};

type Handed = Pick<DispenseTakeHomeData, 'drug' | 'doses' | 'from' | 'to'>;

const isAlike = (one: Handed, other: Handed): boolean =>
  one.drug === other.drug && one.doses === other.doses && one.from === other.from && one.to === other.to;
