import type { RawEvent } from '@throughline/log';
import { eventLeafHash, leafBytes } from './event-leaf';
import { leafHash } from './tree/hash';

const event: RawEvent = {
  partition: 3,
  sequence: 41,
  streamVersion: 5,
  schemaVersion: 2,
  recordedAt: '2026-03-02T09:31:07.250000Z',
  eventId: '0190a5d0-0000-7000-8000-00000000e001',
  streamId: 'episode-e1',
  type: 'InductionStarted',
  commandId: 'c-1',
  meta: '{"siteId":"s-1"}',
  payload: '{ "cows": 13.0, "note": "é" }',
};

describe('the leaf of an event', () => {
  it('is hashed as RFC 6962 has it', () => {
    expect(eventLeafHash(event)).toEqual(leafHash(leafBytes(event)));
  });

  it.each(Object.entries(event))('changes with %s', (name, value: string | number) => {
    const changed = { ...event, [name]: typeof value === 'number' ? value + 1 : `${value} ` };
    expect(eventLeafHash(changed)).not.toEqual(eventLeafHash(event));
  });

  it('keeps apart where one field ends and the next begins', () => {
    const moved = { ...event, meta: event.meta.slice(0, -1), payload: `}${event.payload}` };
    expect(eventLeafHash(moved)).not.toEqual(eventLeafHash(event));
  });
});
