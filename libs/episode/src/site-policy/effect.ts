import type { RecordedEvent } from '@throughline/kernel';
import { notYetLost } from '../closing/decide';
import type { PolicyFields } from '../commands';
import { evolveEpisode } from '../episode-evolve';
import { isOver, noEpisode, type Episode, type OpenedEpisode } from '../episode-state';
import type { EpisodeEvent } from '../events';
import { threshold } from '../induction/decide';
import { windowOf } from '../medication/injections';
import { judged } from '../testing/judged';

type Newest<Type extends EpisodeEvent['type']> = RecordedEvent<Extract<EpisodeEvent, { readonly type: Type }>> | undefined;

/** An episode, and the newest facts of it that a policy judges. */
export interface Followed {
  readonly episode: Episode;
  readonly missed?: Newest<'NoShowRecorded'>;
  readonly specimen?: Newest<'UdsCollected'>;
  readonly injection?: Newest<'InjectionAdministered'>;
  readonly withdrawal?: Newest<'WithdrawalAssessed'>;
}

export const nothingFollowed: Followed = { episode: noEpisode };

/** Goes through a history from its beginning; what is kept does not grow with its length. */
export const follow = (followed: Followed, event: RecordedEvent<EpisodeEvent>): Followed => {
  const next = { ...followed, episode: evolveEpisode(followed.episode, event) };
  if (event.type === 'NoShowRecorded') return { ...next, missed: newer(followed.missed, event) };
  if (event.type === 'InjectionAdministered' && event.data.daysSinceLast !== null) {
    return { ...next, injection: newer(followed.injection, event) };
  }
  if (event.type === 'UdsCollected' && event.data.temperatureF !== undefined) {
    return { ...next, specimen: newer(followed.specimen, event) };
  }
  return event.type === 'WithdrawalAssessed' ? { ...next, withdrawal: newer(followed.withdrawal, event) } : next;
};

const newer = <Event extends RecordedEvent>(known: Event | undefined, event: Event): Event =>
  known && Date.parse(known.occurredAt) > Date.parse(event.occurredAt) ? known : event;

/** What a policy decides about an episode, in a few words by which two policies can be compared; null: the question does not arise. */
type Question = (followed: Followed & { readonly episode: OpenedEpisode }, policy: PolicyFields, today: string) => string | null;

const silent = 'the policy says nothing';

const questions = {
  'missed visit': ({ missed }, { visits }) => missed && (visits?.missedResponse ?? silent),
  'urine temperature': ({ specimen }, { uds }) => {
    if (specimen?.data.temperatureF === undefined) return null;
    const fresh = judged(specimen.data.temperatureF, uds);
    return fresh === null ? silent : fresh ? 'in range' : 'out of range';
  },
  'injection window': ({ injection }, { injections }) => {
    const window = injection && windowOf(injection.data.daysSinceLast, injections?.[injection.data.product]);
    return window === 'not_judged' ? silent : (window ?? null);
  },
  'induction threshold': ({ withdrawal, episode }, { induction }) => {
    const assessed = withdrawal && episode.induction.assessments.get(withdrawal.eventId);
    if (!assessed) return null;
    return induction ? threshold({ cows: assessed.total, objectiveSign: assessed.objectiveSign }, induction) : silent;
  },
  'lost to contact': ({ episode }, { closing }, today) => {
    if (!closing) return silent;
    return notYetLost({}, episode, today, closing) ? 'not yet lost' : 'lost';
  },
  'aftercare schedule': (_followed, { aftercare }) => (aftercare ? `check-ins after ${aftercare.checkInDays.join(', ')} days` : silent),
} as const satisfies Readonly<Record<string, (...asked: Parameters<Question>) => string | null | undefined>>;

/** What may be decided otherwise under another policy. */
export type PolicyDecision = keyof typeof questions;
export const policyDecisions = Object.keys(questions) as unknown as readonly PolicyDecision[];

/** A decision about an open episode that two policies take differently. */
export interface PolicyEffect {
  readonly decision: PolicyDecision;
  readonly before: string;
  readonly after: string;
}

/**
 * Who would be decided differently: the newest facts of an open episode, judged under two policies. What was decided keeps its policy.
 *
 * @param today day, `YYYY-MM-DD`
 * @returns nothing for an episode that is not open
 */
export const effectOf = (followed: Followed, before: PolicyFields, after: PolicyFields, today: string): readonly PolicyEffect[] => {
  const { episode } = followed;
  if (episode.status === 'none' || isOver(episode)) return [];
  const open = { ...followed, episode };
  return policyDecisions.flatMap((decision) => {
    const answer = (policy: PolicyFields): string | null => questions[decision](open, policy, today) ?? null;
    const [old, fresh] = [answer(before), answer(after)];
    return old === null || fresh === null || old === fresh ? [] : [{ decision, before: old, after: fresh }];
  });
};
