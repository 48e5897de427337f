import { setImmediate as breathe } from 'node:timers/promises';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Sites } from '@throughline/kernel';
import { problemError, type FieldError } from '@throughline/platform';
import { causesIn, changesOf, Diff, stepsOf, timeOf, unfold, type Axis, type ToldEvent, type Unfolded } from '@throughline/replay';
import { allViews } from '@throughline/views';
import type { DeeplyPlain } from '../http/plain';
import { SERVICES, type ApiServices } from '../services';
import type { ReplayDiff, ReplaySteps } from './answers';
import { readCursor } from './cursor';
import { addressAt, boundsOf, listed } from './list';
import type { DiffQuery, StepsQuery } from './query';
import { recordOf } from './record';

/** Asks for the steps of a history, and what each of them changed. */
export class ReadSteps extends Query<DeeplyPlain<ReplaySteps>> {
  constructor(
    readonly episodeId: string,
    readonly query: StepsQuery,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadSteps)
export class ReadStepsHandler implements IQueryHandler<ReadSteps> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ episodeId, query, sites }: ReadSteps): Promise<DeeplyPlain<ReplaySteps>> {
    const { axis = 'known', asKnownAt, asOf, limit, cursor, afterSequence = 0 } = query;
    if (axis === 'occurred' && query.afterSequence !== undefined) refuse([{ pointer: '/afterSequence', detail: 'It is of axis=known' }]);
    // What is recorded meanwhile comes after what was known; among what occurred it may come anywhere.
    const pinned = axis === 'occurred' ? readCursor(cursor)?.through : undefined;
    const { events, through } = await recordOf(this.services, { episodeId, sites, asKnownAt, through: pinned });
    const steps = stepsOf(events, axis, asOf).filter((step) => axis === 'known' || asOf === undefined || timeOf(step, axis) <= asOf);
    const bounds = boundsOf({ limit, cursor });
    const after = cursor === undefined ? steps.filter(({ event }) => event.sequence <= afterSequence).length : bounds.after;
    const end = Math.min(after + bounds.size, steps.length);
    const causeOf = causesIn(events);
    const items = (await collected(unfold(steps.slice(0, end), after, allViews))).map(({ step, differences }, index) => ({
      place: after + index + 1,
      at: timeOf(step, axis),
      event: causeOf(step.event),
      data: axis === 'known' ? step.event.data : step.entry.data,
      changes: changesOf(differences),
    }));
    const here = addressAt(`/v1/episodes/${episodeId}/replay/steps`, { asKnownAt, asOf, axis }, limit, {
      // An address in the order of recording stays as it is while others write in the partition.
      through: axis === 'known' ? (steps[end - 1]?.event.sequence ?? 0) : through,
      after: Math.max(after, end),
    });
    return { axis, total: steps.length, items, next: end < steps.length ? here : null, resume: axis === 'known' ? here : null };
  }
}

/** Asks what differs between two moments. */
export class ReadDiff extends Query<DeeplyPlain<ReplayDiff>> {
  constructor(
    readonly episodeId: string,
    readonly query: DiffQuery,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadDiff)
export class ReadDiffHandler implements IQueryHandler<ReadDiff> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ episodeId, query, sites }: ReadDiff): Promise<DeeplyPlain<ReplayDiff>> {
    const { axis = 'known', from, to, asKnownAt, asOf, limit, cursor } = query;
    refuse(faultsOf(axis, query));
    const until = axis === 'known' ? to : asKnownAt;
    const { events, through } = await recordOf(this.services, { episodeId, sites, asKnownAt: until, through: readCursor(cursor)?.through });
    const steps = stepsOf(events, axis, asOf).filter((step) => timeOf(step, axis) <= to);
    const begin = steps.filter((step) => timeOf(step, axis) <= from).length;
    const diff = new Diff();
    for await (const one of inTurns(unfold(steps, begin, allViews))) diff.take(one);
    const page = listed(
      diff.changes(),
      { limit, cursor },
      {
        path: `/v1/episodes/${episodeId}/replay/diff`,
        parameters: { from, to, axis, asKnownAt, asOf },
        through,
      },
    );
    const named = new Set(page.items.flatMap(({ causes }) => causes));
    const items = page.items.map(({ causes, ...change }) => ({ ...change, causedBy: causes.map(({ eventId }) => eventId) }));
    return { axis, from, to, steps: steps.length - begin, ...page, items, causes: [...named].sort(bySequence).map(causesIn(events)) };
  }
}

const bySequence = (one: ToldEvent, other: ToldEvent): number => one.sequence - other.sequence;

/** The moments that are compared take the place of the one along whose axis they lie. */
const faultsOf = (axis: Axis, { from, to, asKnownAt, asOf }: DiffQuery): readonly FieldError[] => [
  ...(from < to ? [] : [{ pointer: '/to', detail: 'to must be later than from' }]),
  ...(axis === 'known' && asKnownAt !== undefined
    ? [{ pointer: '/asKnownAt', detail: 'from and to say what is known; with axis=occurred this may be given' }]
    : []),
  ...(axis === 'occurred' && asOf !== undefined
    ? [{ pointer: '/asOf', detail: 'from and to say what occurred; with axis=known this may be given' }]
    : []),
];

const refuse = (errors: readonly FieldError[]): void => {
  if (errors.length > 0) throw problemError('invalid-query', { errors });
};

/** Steps that are folded before others have their turn. */
const stepsAtOnce = 32;

async function* inTurns(steps: Iterable<Unfolded>): AsyncGenerator<Unfolded> {
  let taken = 0;
  for (const step of steps) {
    yield step;
    taken += 1;
    if (taken % stepsAtOnce === 0) await breathe();
  }
}

const collected = async (steps: Iterable<Unfolded>): Promise<readonly Unfolded[]> => {
  const all: Unfolded[] = [];
  for await (const step of inTurns(steps)) all.push(step);
  return all;
};
