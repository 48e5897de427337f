import { accept, reject } from '@throughline/kernel';
import type { CommandNamed, PolicyFields } from '../commands';
import { dayOf, daysBetween } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { DataOf } from '../events/schemas';
import { doseNotPositive } from '../refusals';
import type { InjectionProduct } from '../reference/medications';
import { injectedAs } from '../reference/products';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided } from '../topic';
import type { InjectionAdministered } from './events';

/**
 * An injection outside the site's window is recorded with that advice and never refused: leaving a patient without is worse. It is judged by
 * the one before it, also where a later one reached the record first.
 */
export const administerInjection = (
  { data, occurredAt }: CommandNamed<'AdministerInjection'>,
  { medication: { injections: given } }: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  const as = injectedAs(data.product, data.doseMg);
  if (data.route !== undefined && data.route !== as.route) return reject('route-differs', `${data.product} is given ${as.route}.`);
  if (data.doseMg !== undefined && data.doseMg <= 0) return doseNotPositive;
  const on = dayOf(occurredAt);
  const last = given.findLast(({ product, from }) => product === data.product && from <= on);
  const daysSinceLast = last ? daysBetween(last.from, on) : null;
  const window = windowOf(daysSinceLast, policy?.fields.injections?.[data.product]);
  return accept<EpisodeDecisionEvent>({ type: 'InjectionAdministered', data: { ...data, ...as, daysSinceLast, window } });
};

type Window = DataOf<typeof InjectionAdministered>['window'];
type InjectionWindow = NonNullable<NonNullable<PolicyFields['injections']>[InjectionProduct]>;

/**
 * How an injection stands to the days that the site calls on time.
 *
 * @param days since the injection before it; null for the first
 * @param allowed undefined where the site has not said
 */
export const windowOf = (days: number | null, allowed: InjectionWindow | undefined): Window => {
  if (days === null) return 'first';
  if (!allowed) return 'not_judged';
  if (days < allowed.minDays) return 'early';
  return days > allowed.maxDays ? 'late' : 'inside';
};
