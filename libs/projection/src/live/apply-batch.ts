import type { Pool, PoolClient, QueryResult } from 'pg';
import type { AnyEvent, StoredEvent } from '@throughline/kernel';
import { movingCheckpoints } from '../bookkeeping/checkpoints';
import { discardedEvents, passingOver } from '../bookkeeping/discards';
import { askingParked, parking, type BuildKey, type Parking } from '../bookkeeping/parked';
import { expectNoStorm, ParkedStorm, stopBuild } from '../parked/storm';
import { isRefusal, KeysToPark, rowRefusal } from './failures';
import { intakeOf, takeAnswers, type Intake, type Outcome, type Run } from './fold-run';
import { portionOf, type BatchReader, type Portion, type PreparedProjection, type Share } from './portion';
import { inOrder, transact, transactStepwise } from './transaction';

/** What happens to a batch, for metrics and for tests that stop the program there. */
export interface ProjectorMoment {
  readonly step: 'before-fold' | 'after-fold' | 'before-commit' | 'after-commit';
  readonly projection: string;
  readonly version: number;
  readonly build: number;
  readonly partition: number;
  /** The checkpoint that the batch was read after, and the one that it moves to. */
  readonly from: number;
  readonly to: number;
  /** Since the step before, or since the batch was begun, in milliseconds. Projections that share a transaction share its times. */
  readonly ms: number;
  /** Those events of the batch that concern the view. */
  readonly events: readonly StoredEvent[];
}

export type Observe = (moment: ProjectorMoment) => void;

/** Reads batches, and says how many keys may be parked before a person must look. */
export interface Intaking<Event extends AnyEvent> extends BatchReader<Event> {
  readonly parkedLimit: number;
}

/**
 * Takes its share into every projection, all in one transaction, checkpoints first. Events of parked keys queue up behind.
 *
 * @returns false when another worker has moved a checkpoint: nothing was done
 * @throws KeysToPark when an event cannot be taken in; a refusal of rows, whosever they are; {@link ProjectionFailure}; any error of the
 * connection or the database
 */
export const applyTogether = <Event extends AnyEvent>(
  pool: Pool,
  partition: number,
  shares: readonly Share<Event>[],
  reader: BatchReader<Event>,
  observe: Observe,
): Promise<boolean> => {
  const portions = shares.map((share) => portionOf(share, reader));
  const intakes = portions.map(({ projection, events }) => intakeOf({ projection, events, codec: reader.codec }));
  const first = intakes.flatMap((intake) => intake.first);
  let parked: readonly ReadonlySet<string>[] = [];
  let further: ReturnType<Intake['then']> = [];
  return applied(partition, portions, observe, (at) =>
    transact(pool, {
      read: [
        movingCheckpoints(partition, portions.map(moveOf)),
        askingParked(portions.flatMap(({ projection: { build }, events }) => keysOf(events).map((key) => ({ build, key })))),
        ...first.map(({ statement }) => statement),
      ],
      readOn: ([moved, parkedRows, ...answers]) => {
        if (moved?.rowCount !== portions.length) return null;
        parked = portions.map(({ projection }) => parkedOf(projection, parkedRows));
        takeAnswers(first, answers);
        further = intakes.flatMap((intake, index) => intake.then(parked[index] ?? new Set()));
        return further.map(({ statement }) => statement);
      },
      decide: (answers) => {
        takeAnswers(further, answers);
        at('before-fold');
        const outcomes = intakes.map((intake, index) => intake.outcome(parked[index] ?? new Set()));
        if (outcomes.some(({ parkings }) => parkings.some(({ guilt }) => guilt))) throw new KeysToPark();
        at('after-fold');
        return outcomes.flatMap(({ writes, parkings }, index) => {
          const build = portions[index]?.projection.build;
          return build === undefined ? [] : [...writes, ...parking(build, parkings)];
        });
      },
      committing: () => at('before-commit'),
    }),
  );
};

/**
 * Takes its share into one projection. An event that cannot be taken in is parked with its key in the same transaction; if PostgreSQL refuses
 * a row, it finds out which event's it is.
 *
 * @returns false when another worker has moved the checkpoint: nothing was done
 * @throws Fault `parked-storm` when more keys would be parked than may be: the build is stopped; what has nothing to do with single events: of the projection, the connection, the database
 */
export const applyAlone = async <Event extends AnyEvent>(
  pool: Pool,
  partition: number,
  share: Share<Event>,
  intaking: Intaking<Event>,
  observe: Observe,
): Promise<boolean> => {
  try {
    return await applyTogether(pool, partition, [share], intaking, observe);
  } catch (error) {
    if (!isRefusal(error) && !(error instanceof KeysToPark)) throw error;
  }
  try {
    return await applyStepwise(pool, partition, portionOf(share, intaking), intaking, observe);
  } catch (error) {
    if (error instanceof ParkedStorm) await stopBuild(pool, error);
    throw error;
  }
};

const applyStepwise = <Event extends AnyEvent>(
  pool: Pool,
  partition: number,
  portion: Portion<Event>,
  { codec, parkedLimit }: Intaking<Event>,
  observe: Observe,
): Promise<boolean> => {
  const { projection, events } = portion;
  return applied(partition, [portion], observe, (at) =>
    transactStepwise(pool, async (client) => {
      const [moved, parkedRows] = await inOrder(client, [
        movingCheckpoints(partition, [moveOf(portion)]),
        askingParked(keysOf(events).map((key) => ({ build: projection.build, key }))),
      ]);
      if (moved?.rowCount !== 1) return false;
      at('before-fold');
      const discarded = await discardedEvents(client, projection.definition.name);
      const parkings = await applyInHalves(
        client,
        { projection: { ...projection, discarded }, events, codec },
        parkedOf(projection, parkedRows),
      );
      await expectNoStorm(client, projection, parkings, parkedLimit);
      await inOrder(client, parking(projection.build, parkings));
      at('after-fold');
      at('before-commit');
      return true;
    }),
  );
};

const keysOf = (events: readonly { readonly key: string }[]): readonly string[] => [...new Set(events.map(({ key }) => key))];

const moveOf = <Event extends AnyEvent>({ projection: { build }, from, to }: Portion<Event>) => ({ build, from, to });

const parkedOf = <Event extends AnyEvent>(projection: PreparedProjection<Event>, answer: QueryResult | undefined): Set<string> => {
  const rows = (answer?.rows ?? []) as readonly BuildKey[];
  return new Set(rows.filter(({ build }) => build === projection.build).map(({ key }) => key));
};

type At = (step: ProjectorMoment['step']) => void;

/** Tells the observer of every step of every portion. */
const applied = async <Event extends AnyEvent>(
  partition: number,
  portions: readonly Portion<Event>[],
  observe: Observe,
  work: (at: At) => Promise<boolean>,
): Promise<boolean> => {
  const batches = portions.map(({ projection: { definition, build }, from, to, events }) => ({
    projection: definition.name,
    version: definition.version,
    build,
    partition,
    from,
    to,
    events: events.map(({ stored }) => stored),
  }));
  let before = performance.now();
  const at: At = (step) => {
    const now = performance.now();
    for (const batch of batches) observe({ step, ...batch, ms: now - before });
    before = now;
  };
  const taken = await work(at);
  if (taken) at('after-commit');
  return taken;
};

/**
 * Takes in what of a run can be, and passes over what cannot be and was discarded. Finds the events whose rows PostgreSQL refuses by halving:
 * slow, and only done after a refusal.
 *
 * @param parked gains the keys that stand still from here on
 * @returns the events that wait, in the order of the run
 */
export const applyInHalves = async <Event extends AnyEvent>(
  client: PoolClient,
  run: Run<Event>,
  parked: Set<string>,
): Promise<readonly Parking[]> => {
  const { projection, events } = run;
  await client.query('savepoint span');
  try {
    const { writes, parkings } = await stepwise(client, intakeOf(run), parked);
    await inOrder(client, writes);
    await client.query('release savepoint span');
    for (const { key, guilt } of parkings) if (guilt) parked.add(key);
    return parkings;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await client.query('rollback to savepoint span; release savepoint span');
    const [first, second] = events;
    if (first && !second) {
      if (projection.discarded.has(first.stored.eventId)) {
        await inOrder(client, passingOver(projection.build, [first.stored]));
        return [];
      }
      parked.add(first.key);
      return [{ key: first.key, event: first.stored, guilt: rowRefusal(error) }];
    }
    const middle = Math.ceil(events.length / 2);
    return [
      ...(await applyInHalves(client, { ...run, events: events.slice(0, middle) }, parked)),
      ...(await applyInHalves(client, { ...run, events: events.slice(middle) }, parked)),
    ];
  }
};

const stepwise = async (client: PoolClient, intake: Intake, parked: ReadonlySet<string>): Promise<Outcome> => {
  const ask = async (readings: Intake['first']): Promise<void> =>
    takeAnswers(
      readings,
      await inOrder(
        client,
        readings.map(({ statement }) => statement),
      ),
    );
  await ask(intake.first);
  await ask(intake.then(parked));
  return intake.outcome(parked);
};
