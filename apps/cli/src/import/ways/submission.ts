import { aftercareAggregate, episodeAggregate, sitePolicyAggregate } from '@throughline/episode';
import type { AnyAggregate } from '@throughline/kernel';
import { digestOf, type Submission } from '@throughline/log';
import type { Kind, Step } from '../ctn0094/plan';

export const aggregates: Readonly<Record<Kind, AnyAggregate>> = {
  episodes: episodeAggregate,
  aftercare: aftercareAggregate,
  sites: sitePolicyAggregate,
};

/**
 * The digest covers the same content as the service's own for a command over HTTP, so that an import may begin in one way and end in the
 * other.
 */
export const submissionOf = ({ command }: Step): Submission => {
  const { type, target, actor, data, occurredAt, occurredAtPrecision, source } = command;
  return { command, digest: digestOf({ type, target, actor: actor.id, data, sent: { occurredAt, occurredAtPrecision, source } }) };
};
