import {
  aggregatesOfCommand,
  commandDue,
  factsOf,
  factsOfKind,
  obligationKindNames,
  runningIn,
  type EpisodeServiceEvent,
  type ObligationKind,
  type Running,
} from '@throughline/episode';
import { entriesOf, type AnyAggregate, type AnyCommand, type Decision, type RecordedEvent } from '@throughline/kernel';
import { foldInMemory } from '@throughline/projection';
import { anyHistory, lawRuns, play, type World } from '@throughline/testing';
import fc from 'fast-check';
import { obligations } from './projection';
import { obligationRows, type ObligationRow } from './tables';

const lived = anyHistory({ min: 5, max: 30, commands: 50 });

const listed = (world: World): readonly ObligationRow[] =>
  (foldInMemory(obligations, world.recorded() as readonly RecordedEvent<EpisodeServiceEvent>[]).get(obligationRows.name) ??
    []) as readonly ObligationRow[];

/** Later than anything that runs in a random history falls due. */
const late = '2031-01-01T00:00:00.000Z';

/** What the scheduler would have done about it. */
const act = (world: World, row: ObligationRow): Decision<{ readonly type: string; readonly data: object }, string> => {
  const { stream, key, ...asked } = commandDue({ ...row, siteId: row.siteId ?? '' }, late);
  const aggregate = aggregatesOfCommand(asked.type).find(({ name }) => stream.startsWith(`${name}-`)) as AnyAggregate;
  const command: AnyCommand = {
    ...asked,
    target: stream.slice(aggregate.name.length + 1),
    commandId: key,
    occurredAtPrecision: 'instant',
    actor: { id: 'scheduler', role: 'scheduler' },
    source: 'scheduler',
    correlationId: key,
    causationId: null,
  };
  return world.submit(aggregate, command, late);
};

type Place = Pick<Running, 'kind' | 'occasion' | 'runsFrom' | 'variant' | 'reminded' | 'rests' | 'resumedAt'>;
const placeOf = ({ kind, occasion, runsFrom, variant, reminded, rests, resumedAt }: Place): string =>
  JSON.stringify([kind, occasion, runsFrom, variant, reminded, rests, resumedAt]);

const isDecidedHere = ({ kind }: { readonly kind: ObligationKind }): boolean => kind !== 'aftercare_not_entered';

/** What runs by the facts of each stream, beside what the view lists of it. */
const expectAgreement = (world: World): void => {
  const rows = listed(world).filter(isDecidedHere);
  for (const stream of world.streamIds()) {
    const entries = entriesOf(world.stream(stream));
    const decided = runningIn(factsOf(entries)).filter(isDecidedHere);
    const shown = rows.filter((row) => row.stream === stream).map((row) => ({ ...row, rests: row.standing === 'resting' }));
    expect(shown.map(placeOf).sort()).toEqual(decided.map(placeOf).sort());
    const byKind = obligationKindNames.flatMap((kind) => runningIn(factsOf(entries, factsOfKind(kind)), kind));
    expect(byKind.filter(isDecidedHere).map(placeOf).sort()).toEqual(decided.map(placeOf).sort());
  }
};

describe('what has to be done', () => {
  it('is the same for the view, which sees all streams, and for each stream, which decides by its own facts', () => {
    fc.assert(
      fc.property(lived, (commands) => {
        const { world } = play(commands);
        expectAgreement(world);
        for (const row of listed(world)) act(world, row);
        expectAgreement(world);
      }),
      lawRuns(60),
    );
  });

  // An answer that is dated before what it answers leaves that running in the order in which things occurred; its stream has the answer.
  it('is refused by no stream while it is listed, where facts are told in time', () => {
    fc.assert(
      fc.property(lived, (commands) => {
        const { world } = play(commands.map((command) => ({ ...command, delayDays: 0 })));
        for (const row of listed(world)) {
          const decision = act(world, row);
          if (decision.kind === 'rejected')
            expect([row.kind, row.standing, decision.code]).toEqual([row.kind, 'resting', 'obligation-rests']);
        }
      }),
      lawRuns(60),
    );
  });
});
