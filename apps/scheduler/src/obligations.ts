import {
  aftercareAggregate,
  commandDue,
  episodeAggregate,
  memberAggregate,
  referralAggregate,
  sitePolicyAggregate,
  teamAggregate,
} from '@throughline/episode';
import type { AnyAggregate } from '@throughline/kernel';
import { dueObligations, type DueObligation, type Queryable } from '@throughline/views';
import type { DueCommand, ObligationSource } from './due-command';

const aggregates: readonly AnyAggregate[] = [
  episodeAggregate,
  referralAggregate,
  aftercareAggregate,
  sitePolicyAggregate,
  memberAggregate,
  teamAggregate,
];

/** What the view of obligations lists as due, for the kinds that each site's policy lets the scheduler act on. */
export const obligationsOf = (views: Queryable): ObligationSource => ({
  name: 'obligations',
  dueCommands: async function* (now, signal) {
    for await (const obligation of dueObligations(views, new Date(now).toISOString())) {
      if (signal.aborted) return;
      yield dueCommandOf(obligation);
    }
  },
});

const dueCommandOf = (obligation: DueObligation): DueCommand => {
  const { key, stream, ...asked } = commandDue(obligation, obligation.dueAt);
  const aggregate = aggregates.find(({ name }) => stream.startsWith(`${name}-`));
  if (!aggregate) throw new Error(`Nothing decides ${stream}`);
  return {
    key,
    aggregate,
    command: {
      ...asked,
      target: stream.slice(aggregate.name.length + 1),
      occurredAtPrecision: 'instant',
      actor: { id: 'scheduler', role: 'scheduler' },
      source: 'scheduler',
      causationId: null,
    },
  };
};
