import { accept, reject } from '@throughline/kernel';
import type { AssessWithdrawalData } from '../commands';
import type { EpisodeDecisionEvent } from '../episode-state';
import { cowsItems, severityOfCows, totalOfCows, wrongCowsItems } from '../reference/cows';
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
    data: { items, objectiveSigns, total, severity: severityOfCows(total) },
  });
};
