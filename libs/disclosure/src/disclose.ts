import { reaches, type StoredEvent } from '@throughline/kernel';
import type { Subscription } from './subscription';

/** Why an event is not told. */
export const withholdReasons = ['before-start', 'access-record', 'other-type', 'other-site'] as const;
export type WithholdReason = (typeof withholdReasons)[number];

/**
 * Types of events that are told to nobody outside: who looked at records. A feed that told of its own readings would have something new to tell
 * each time it was read.
 */
export const neverTold: ReadonlySet<string> = new Set(['AccessRecorded', 'AuditAccessRecorded']);

/** What becomes of an event on its way to a subscriber. */
export type Disclosure = { readonly verdict: 'deliver' } | { readonly verdict: 'withhold'; readonly reason: WithholdReason };

const deliver: Disclosure = { verdict: 'deliver' };
const withhold = (reason: WithholdReason): Disclosure => ({ verdict: 'withhold', reason });

/**
 * Whether a subscriber is told of an event. Whatever lets an event out of the programme asks here, and nowhere else: pages, streams and
 * webhooks of feeds. A withheld event is passed over, counted with its reason, and moves the subscriber's position like any other.
 *
 * A function of its two arguments alone, so that each disclosure can be told again afterwards. (42 CFR 2.31 and 2.33 ask for consent or
 * another legal basis; what a subscription was registered for is all that is looked at so far.)
 */
export const disclose = (
  { types, sites, startAfter }: Subscription,
  event: Pick<StoredEvent, 'partition' | 'sequence' | 'type' | 'siteId'>,
): Disclosure => {
  if (event.sequence <= (startAfter[event.partition] ?? 0)) return withhold('before-start');
  if (neverTold.has(event.type)) return withhold('access-record');
  if (types !== '*' && !types.includes(event.type)) return withhold('other-type');
  if (!reaches(sites, event.siteId)) return withhold('other-site');
  return deliver;
};
