import { policyAt, sitePolicyAggregate, type EpisodeServiceEvent, type SitePolicyEvent } from '@throughline/episode';
import { effectiveHistory, streamOf, type RecordedEvent } from '@throughline/kernel';
import type { EventLog } from '@throughline/log';
import type { Moment } from './moment';

/** The policy of a site that was in force at a moment, as far as it was adopted by then. */
export interface PolicyInForce {
  readonly siteId: string;
  /** null: the site had none. */
  readonly policyVersionId: string | null;
  readonly effectiveFrom: string | null;
}

/** @param now when the moment is "everything until now": ISO 8601, UTC */
export const readPolicyInForce = async (
  log: EventLog<EpisodeServiceEvent>,
  siteId: string,
  { asKnownAt, asOf }: Moment,
  now: string,
): Promise<PolicyInForce> => {
  const adopted: RecordedEvent<SitePolicyEvent>[] = [];
  for await (const event of log.readStream(streamOf(sitePolicyAggregate, siteId))) {
    if (asKnownAt !== undefined && event.recordedAt > asKnownAt) break;
    adopted.push(event as RecordedEvent<SitePolicyEvent>);
  }
  const { initial, evolve } = sitePolicyAggregate.decider;
  const policy = policyAt(effectiveHistory(adopted).reduce(evolve, initial), asOf ?? asKnownAt ?? now);
  return { siteId, policyVersionId: policy?.id ?? null, effectiveFrom: policy?.effectiveFrom ?? null };
};
