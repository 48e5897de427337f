import { accept, alreadySo, reject, type Actor, type Entry } from '@throughline/kernel';
import type { CommandNamed, DismissPatientData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { EpisodeServiceEvent } from '../events';
import { fieldsOf } from '../site-policy/state';
import type { Decided, EpisodeContext } from '../topic';

/**
 * Under a policy that allows it, on a fact of the record, looked at by a second person, and never without a referral that is open (I7). The
 * episode stays open: closing it is another decision. Sources: seed 000 (three sites dismiss on a positive screen), A5.1.
 */
export const dismissPatient = (
  { data, actor }: Pick<CommandNamed<'DismissPatient'>, 'data' | 'actor'>,
  { closing: { dismissal } }: OpenedEpisode,
  { policy, register, entries }: Pick<EpisodeContext, 'policy' | 'register' | 'entries'>,
): Decided => {
  if (dismissal?.triggerRef === data.triggerRef) return alreadySo;
  const said = fieldsOf(policy, 'dismissal');
  if (said.kind !== 'said') return said;
  const { allowed, confirmationRequired } = said.fields;
  if (!policy || !allowed) return reject('dismissal-not-in-policy', 'The policy of the site lets nobody be dismissed.');
  if (isActor(data.reviewedBy, actor)) return reject('reviewer-is-actor', 'A second person reviews a dismissal: name them in reviewedBy.');
  if (!register?.openReferrals.has(data.referralId)) {
    return reject('referral-missing', 'Nobody is dismissed without an open referral of theirs: open one first, and name it in referralId.');
  }
  const fault = unfounded(data, entries, confirmationRequired === true);
  if (fault) return fault;
  return accept<EpisodeDecisionEvent>({ type: 'PatientDismissed', data: { ...data, policyVersionId: policy.id } });
};

const isActor = (reviewer: string, { id, onBehalfOf }: Actor): boolean => reviewer === id || reviewer === onBehalfOf;

/** What is wrong with the fact that a dismissal rests on; undefined: nothing. It is a specimen, or any entry by its event id. */
const unfounded = (
  { triggerRef }: Pick<DismissPatientData, 'triggerRef'>,
  entries: ReadonlyMap<string, Entry>,
  confirmationRequired: boolean,
): Decided | undefined => {
  const holding = [...entries.values()]
    .filter(({ standing }) => standing !== 'voided')
    .map(({ event }) => event as EpisodeServiceEvent & { eventId: string });
  const founding = holding.filter((event) => event.eventId === triggerRef || specimenOf(event) === triggerRef);
  if (founding.length === 0) return reject('trigger-unknown', 'triggerRef is a specimen or an entry of this episode.');
  const confirmed = founding.some((event) => event.type === 'UdsResultRecorded' && event.data.assay === 'definitive');
  if (confirmed || !confirmationRequired) return undefined;
  return reject('confirmation-missing', 'The policy of the site asks for a definitive result: an immunoassay alone is no basis (B7).');
};

const specimenOf = (event: EpisodeServiceEvent): string | undefined =>
  event.type === 'UdsCollected' || event.type === 'UdsResultRecorded' ? event.data.specimenId : undefined;
