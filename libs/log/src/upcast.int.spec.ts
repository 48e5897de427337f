import { Type } from '@sinclair/typebox';
import { createCodec, defineEvent, type EventOf } from '@throughline/kernel';
import { createTestDatabase } from '@throughline/testing';
import { openEventLog } from './event-log';
import { migrate } from './schema/migrate';
import { all, appendTo, toyCodec } from './specs/toy';

/** `TallyAdded`, one schema later: the amount has a unit. */
const Later = defineEvent({
  type: 'TallyAdded',
  version: 2,
  doc: 'Something was counted, in a unit.',
  schema: Type.Object({ amount: Type.Object({ value: Type.Integer(), unit: Type.String() }) }),
  example: { amount: { value: 1, unit: 'piece' } },
  upcast: { 1: ({ amount }) => ({ amount: { value: amount ?? null, unit: 'piece' } }) },
});

describe('an older event', () => {
  it('is read as today, and keeps its bytes', async () => {
    const database = await createTestDatabase();
    await migrate(database.url);
    const before = await openEventLog({ url: database.url, codec: toyCodec });
    const { receipt } = await before.append(appendTo('old', 0));
    await before.close();

    const today = await openEventLog({ url: database.url, codec: createCodec<EventOf<typeof Later>>([Later]) });
    const [event] = await all(today.readStream('old'));
    expect(event).toMatchObject({ schemaVersion: 1, data: { amount: { value: 1, unit: 'piece' } } });
    const [stored] = await today.readStored(receipt.partition, { after: 0, limit: 1 });
    expect(stored).toMatchObject({ schemaVersion: 1, payload: '{"amount":1}' });
    await today.close();

    const yesterday = await openEventLog({ url: database.url, codec: createCodec([]) });
    await expect(all(yesterday.readStream('old'))).rejects.toMatchObject({ code: 'unknown-event-type', position: { sequence: 1 } });
    await yesterday.close();
    await database.drop();
  });
});
