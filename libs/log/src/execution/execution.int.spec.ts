import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { openEventLog } from '../event-log';
import { migrate } from '../schema/migrate';
import { all, toyCodec, type ToyEvent } from '../specs/toy';
import { add, correct, folds, submission, toy } from '../specs/toy-aggregate';
import { CommandIdReused, type EventLog, type Outcome } from '../types';
import { createExecution, type Execution } from './execution';

let database: TestDatabase;
let log: EventLog<ToyEvent>;
let execution: Execution;
const now = Date.parse('2026-03-02T10:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  log = await openEventLog({ url: database.url, codec: toyCodec });
  execution = createExecution({ log, clock: () => now });
});

afterAll(async () => {
  await log.close();
  await database.drop();
});

const versionsOf = (outcome: Outcome | undefined): readonly (readonly [string, number])[] =>
  outcome?.kind === 'accepted' ? outcome.receipt.events.map(({ streamId, streamVersion }) => [streamId, streamVersion]) : [];
const briefly = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.map((outcome) => (outcome.kind === 'rejected' ? outcome.code : outcome.repeated ? 'repeated' : 'accepted'));

describe('executing a command', () => {
  it('appends what was decided, with the envelope that the command and the aggregate give', async () => {
    const one = submission(add(2), 'e-1');
    const outcome = await execution.execute(toy, one);
    expect(outcome).toMatchObject({ kind: 'accepted', repeated: false, receipt: { commandId: one.command.commandId } });
    const [event] = await all(log.readStream('tally-e-1'));
    expect(event).toMatchObject({
      streamVersion: 1,
      occurredAt: one.command.occurredAt,
      actor: one.command.actor,
      patientId: 'patient-1',
      siteId: 'site-1',
      policyVersionId: 'policy-1',
      correlationId: 'correlation-1',
      commandId: one.command.commandId,
      labels: ['42CFRPart2', 'SUD'],
      schemaVersion: 1,
    });
    expect(event?.eventId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(await execution.state(toy, 'e-1')).toEqual({ version: 1, state: { sum: 2 } });
    expect(await execution.state(toy, 'nowhere')).toBeNull();
  });

  it('gives a repetition its first answer, and refuses the id to another command (I10)', async () => {
    const one = submission(add(2), 'e-2', { commandId: 'e-2-once' });
    const first = await execution.execute(toy, one);
    await execution.execute(toy, submission(add(1), 'e-2'));
    expect(await execution.execute(toy, one)).toEqual({ ...first, repeated: true });
    await expect(execution.execute(toy, submission(add(1), 'e-2', { commandId: 'e-2-once' }))).rejects.toThrow(CommandIdReused);
    expect(await execution.state(toy, 'e-2')).toEqual({ version: 2, state: { sum: 3 } });
  });

  it('does not remember a rejection, and remembers that a thing was already so', async () => {
    const refused = submission({ type: 'Refuse', data: {} }, 'e-3');
    expect(briefly([await execution.execute(toy, refused), await execution.execute(toy, refused)])).toEqual(['refused', 'refused']);
    const nothing = submission({ type: 'AddNothing', data: {} }, 'e-3');
    expect(briefly([await execution.execute(toy, nothing), await execution.execute(toy, nothing)])).toEqual(['accepted', 'repeated']);
  });

  it('rejects a fact of the future, but not one that a clock slightly ahead reports', async () => {
    const at = (occurredAt: string): Promise<Outcome> => execution.execute(toy, submission(add(1), 'e-4', { occurredAt }));
    expect(briefly([await at('2026-03-02T10:05:00.001Z'), await at('2026-03-02T10:05:00.000Z')])).toEqual([
      'occurred-in-future',
      'accepted',
    ]);
  });

  it('rejects a command whose submitter saw another version', async () => {
    await execution.execute(toy, submission(add(1), 'e-5'));
    const seen = (expectedVersion: number): Promise<Outcome> => execution.execute(toy, { ...submission(add(1), 'e-5'), expectedVersion });
    expect(briefly([await seen(0), await seen(1), await seen(1)])).toEqual(['version-mismatch', 'accepted', 'version-mismatch']);
  });

  it('decides on companions, and appends to them at the version that was decided on', async () => {
    const limited = (target: string): Promise<Outcome> =>
      execution.execute(toy, submission({ type: 'Add', data: { amount: 1, limitedBy: 'limit' } }, target));
    const outcomes = await Promise.all(['e-6', 'e-7', 'e-8', 'e-9', 'e-10', 'e-11'].map(limited));
    expect([...briefly(outcomes)].sort()).toEqual(['accepted', 'accepted', 'accepted', 'over-limit', 'over-limit', 'over-limit']);
    expect(await execution.state(toy, 'limit')).toEqual({ version: 3, state: { sum: 3 } });
  });

  it('lets an event begin another stream, once', async () => {
    const begin = (): Promise<Outcome> => execution.execute(toy, submission(add(1, ['tally-begun']), 'e-12'));
    expect(versionsOf(await begin())).toEqual([
      ['tally-e-12', 1],
      ['tally-begun', 1],
    ]);
    await expect(begin()).rejects.toThrow('tally-begun has moved past version 0');
  });

  it('takes every one of many commands for one stream that several programs execute', async () => {
    const programs = [execution, createExecution({ log, clock: () => now, attempts: 50 })];
    const commands = Array.from({ length: 40 }, (_, index) => ({ index, submission: submission(add(1), 'e-13') }));
    const outcomes = await Promise.all(
      commands.map(({ index, submission: one }) => (programs[index % 2] ?? execution).execute(toy, one).catch(() => null)),
    );
    const accepted = outcomes.filter((outcome) => outcome?.kind === 'accepted').length;
    expect(accepted).toBeGreaterThanOrEqual(20);
    expect(await execution.state(toy, 'e-13')).toEqual({ version: accepted, state: { sum: accepted } });
  });

  it('reads no more of a long stream than its tail', async () => {
    await execution.executeAll(
      toy,
      Array.from({ length: 1_200 }, () => submission(add(1), 'e-14')),
    );
    const fresh = createExecution({ log, clock: () => now });
    await fresh.execute(toy, submission(add(1), 'e-14'));
    const before = folds.count;
    await fresh.execute(toy, submission(add(1), 'e-14'));
    await execution.execute(toy, submission(add(1), 'e-14'));
    expect(folds.count - before).toBeLessThanOrEqual(4);
    expect(await execution.state(toy, 'e-14')).toEqual({ version: 1_203, state: { sum: 1_203 } });
  });
});

describe('correcting an entry', () => {
  const idOf = (outcome: Outcome | undefined): string => (outcome?.kind === 'accepted' ? (outcome.receipt.events[0]?.eventId ?? '') : '');
  const sumIn = async (program: Execution, target: string): Promise<unknown> => (await program.state(toy, target))?.state;

  it('appends a correction that names the entry, and changes nothing that was told', async () => {
    const entry = idOf(await execution.execute(toy, submission(add(2), 'g-1')));
    const before = await all(log.readStream('tally-g-1'));
    await execution.execute(toy, submission(correct(entry, 7), 'g-1'));
    const after = await all(log.readStream('tally-g-1'));
    expect(after.slice(0, 1)).toEqual(before);
    expect(after.slice(1)).toMatchObject([{ type: 'EntryCorrected', corrects: entry, data: { payload: { amount: 7 } } }]);
  });

  it('gives every program the state as it holds, whatever it had cached', async () => {
    const programs = [createExecution({ log, clock: () => now }), createExecution({ log, clock: () => now })];
    const first = idOf(await execution.execute(toy, submission(add(2), 'g-2')));
    const second = idOf(await execution.execute(toy, submission(add(3), 'g-2')));
    const [warm = execution, cold = execution] = programs;
    expect(await sumIn(warm, 'g-2')).toEqual({ sum: 5 });
    await execution.execute(toy, submission(correct(first, 10), 'g-2'));
    expect(await Promise.all([execution, warm, cold].map((one) => sumIn(one, 'g-2')))).toEqual([{ sum: 13 }, { sum: 13 }, { sum: 13 }]);
    await warm.execute(toy, submission(add(1), 'g-2'));
    await cold.execute(toy, submission(correct(second), 'g-2'));
    await execution.execute(toy, submission(correct(first, 20), 'g-2'));
    expect(await Promise.all([execution, warm, cold].map((one) => sumIn(one, 'g-2')))).toEqual([{ sum: 21 }, { sum: 21 }, { sum: 21 }]);
    expect(briefly([await warm.execute(toy, submission(correct(second, 4), 'g-2'))])).toEqual(['no-such-entry']);
  });

  it('looks at what the commands before it in the same transaction made', async () => {
    const entry = idOf(await execution.execute(toy, submission(add(2), 'g-3')));
    const outcomes = await execution.executeAll(toy, [
      submission(add(1), 'g-3'),
      submission(correct(entry), 'g-3'),
      submission(add(4), 'g-3'),
      submission(correct(entry), 'g-3'),
    ]);
    expect(briefly(outcomes)).toEqual(['accepted', 'accepted', 'accepted', 'no-such-entry']);
    expect(await execution.state(toy, 'g-3')).toEqual({ version: 4, state: { sum: 5 } });
  });

  it('reads no more than its tail once the correction has been taken in', async () => {
    await execution.executeAll(
      toy,
      Array.from({ length: 300 }, () => submission(add(1), 'g-4')),
    );
    const entry = (await all(log.readStream('tally-g-4')))[0]?.eventId ?? '';
    await execution.execute(toy, submission(correct(entry, 5), 'g-4'));
    const before = folds.count;
    await execution.execute(toy, submission(add(1), 'g-4'));
    expect(folds.count - before).toBeLessThanOrEqual(2);
    expect(await execution.state(toy, 'g-4')).toEqual({ version: 302, state: { sum: 305 } });
  });
});

describe('executing commands together', () => {
  it('decides each on what the ones before it made, in one transaction, and goes on after a rejection', async () => {
    const once = submission(add(5), 'f-1');
    await execution.execute(toy, once);
    const twice = submission(add(2), 'f-1');
    const outcomes = await execution.executeAll(toy, [
      submission(add(1), 'f-1'),
      submission({ type: 'Refuse', data: {} }, 'f-1'),
      once,
      twice,
      twice,
      { ...submission(add(9), 'f-1', { commandId: once.command.commandId }) },
      { ...submission(add(1), 'f-1'), expectedVersion: 3 },
    ]);
    expect(briefly(outcomes)).toEqual(['accepted', 'refused', 'repeated', 'accepted', 'repeated', 'command-id-reused', 'accepted']);
    expect(outcomes.map(versionsOf).map((events) => events.map(([, version]) => version))).toEqual([[2], [], [1], [3], [3], [], [4]]);
    expect(await execution.state(toy, 'f-1')).toEqual({ version: 4, state: { sum: 9 } });
  });

  it('lets a later command see a companion that an earlier one began', async () => {
    const limited = { type: 'Add', data: { amount: 3, limitedBy: 'f-limit' } } as const;
    const outcomes = await execution.executeAll(toy, [
      submission(add(1, ['tally-f-limit']), 'f-2'),
      submission(limited, 'f-2'),
      submission({ ...limited, data: { ...limited.data, amount: 2 } }, 'f-2'),
    ]);
    expect(briefly(outcomes)).toEqual(['accepted', 'over-limit', 'accepted']);
    expect(outcomes.map(versionsOf)).toEqual([
      [
        ['tally-f-2', 1],
        ['tally-f-limit', 1],
      ],
      [],
      [
        ['tally-f-2', 2],
        ['tally-f-limit', 2],
      ],
    ]);
  });

  it('appends nothing the second time', async () => {
    const batch = Array.from({ length: 300 }, () => submission(add(1), 'f-3'));
    const first = await execution.executeAll(toy, batch);
    const heads = await log.heads();
    const second = await createExecution({ log, clock: () => now }).executeAll(toy, batch);
    expect(second).toEqual(first.map((outcome) => ({ ...outcome, repeated: true })));
    expect(await log.heads()).toEqual(heads);
  });
});
