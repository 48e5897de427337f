import { accept, reject, type Decision } from '@throughline/kernel';
import type { AssessWithdrawalData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { cowsItems, cowsRange, cowsRule, severityOfCows, totalOfCows, wrongCowsItems } from '../reference/cows';
import { judgedByRule } from '../rules/rule';
import type { Decided } from '../topic';

/** The total is computed; each item must have one of its own values (Wesson & Ling 2003: a pulse item cannot score 3). */
export const assessWithdrawal = ({ items, objectiveSigns }: AssessWithdrawalData): Decided => {
  const wrong = wrongCowsItems(items);
  if (wrong.length > 0) {
    const allowed = wrong.map((item) => `${item} is one of ${cowsItems[item].join(', ')}`);
    return reject('cows-item-not-allowed', `${allowed.join('; ')}.`);
  }
  const unscored = objectiveSigns.filter((sign) => items[sign] === 0);
  if (unscored.length > 0) return reject('cows-sign-not-scored', `Named as objective signs and scored 0: ${unscored.join(', ')}.`);
  const total = totalOfCows(items);
  return accept<EpisodeDecisionEvent>({
    type: 'WithdrawalAssessed',
    data: { items, objectiveSigns, total, severity: severityOfCows(total), rule: judgedByRule(cowsRule) },
  });
};

/** Withdrawal as a command tells it: a total, or an assessment of the episode. */
export interface ToldWithdrawal {
  readonly cows?: number;
  readonly cowsRef?: string;
  readonly objectiveSign?: boolean;
}

/** How strong withdrawal was, as far as the command tells. */
export interface Withdrawal {
  readonly cows: number | undefined;
  readonly objectiveSign: boolean;
}

export const withdrawalOf = (
  { cows, cowsRef, objectiveSign = false }: ToldWithdrawal,
  { induction: { assessments } }: OpenedEpisode,
): Withdrawal | Decision<never, 'cows-out-of-range' | 'unknown-assessment' | 'cows-differs'> => {
  if (cows !== undefined && !isCowsTotal(cows)) return cowsOutOfRange;
  if (cowsRef === undefined) return { cows, objectiveSign };
  const assessment = assessments.get(cowsRef);
  if (!assessment) return reject('unknown-assessment', 'cowsRef names no COWS assessment of this episode.');
  if (cows !== undefined && cows !== assessment.total) return reject('cows-differs', 'cows is not the total of the assessment in cowsRef.');
  return { cows: assessment.total, objectiveSign: assessment.objectiveSign || objectiveSign };
};

/** Whether items can come to this total. */
export const isCowsTotal = (cows: number): boolean => Number.isInteger(cows) && cows >= cowsRange.min && cows <= cowsRange.max;

export const cowsOutOfRange = reject('cows-out-of-range', `A COWS total is a whole number from ${cowsRange.min} to ${cowsRange.max}.`);
