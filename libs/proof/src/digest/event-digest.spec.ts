import type { StoredEvent } from '@throughline/kernel';
import type { Content } from '@throughline/log';
import { beginning, contentDigest, eventDigest, rolled } from './event-digest';
import { contentOfEvent, contentOfMessage, differingFields, type MessageContent } from './message-content';

const clusterId = '0190a5d0-0000-7000-8000-000000000001';

/** The event of the test vector in docs/proof.md. */
const event: StoredEvent = {
  partition: 3,
  sequence: 41,
  eventId: '0190a5d0-0000-7000-8000-00000000e001',
  type: 'InductionStarted',
  schemaVersion: 2,
  streamId: 'episode-e1',
  streamVersion: 5,
  recordedAt: '2026-03-02T09:31:07.250Z',
  commandId: 'c-1',
  occurredAt: '2026-03-02T09:30:00.000Z',
  occurredAtPrecision: 'instant',
  actor: { id: 'a-1', role: 'nurse' },
  siteId: 's-1',
  patientId: 'p-1',
  episodeId: 'e1',
  policyVersionId: null,
  correlationId: 'k-1',
  causationId: null,
  traceparent: null,
  source: 'ui',
  part2: true,
  labels: ['42CFRPart2', 'SUD'],
  corrects: null,
  payload: '{ "cows": 13.0, "note": "é" }',
};

const content = contentOfEvent(event, clusterId);
const bytes = (given: Content | null): Buffer => Buffer.from(given ?? '');
const header = (name: string, value: Buffer): MessageContent => ({
  ...content,
  headers: content.headers.map((pair) => (pair[0] === name ? [name, value] : pair)),
});

describe('the digest of an event', () => {
  it('is that of the vector', () => {
    expect(eventDigest(event, clusterId).toString('hex')).toBe('628c33b298e329127bc69f795cca04f7bd3ac6b9b78709fce5381865e059918f');
    expect(rolled(beginning, eventDigest(event, clusterId)).toString('hex')).toBe(
      'af4f89237f5a3cb52a4bddbc87c5604472098f16f63ac0f3a2e7a5e57a34764b',
    );
  });

  it('is that of its message, in whatever order a client gives the headers, and whether as text or as bytes', () => {
    const { key, headers, value } = content;
    const asText = Object.fromEntries([...headers].reverse());
    const asBytes = Object.fromEntries(headers.map(([name, text]) => [name, Buffer.from(text)]));
    for (const given of [asText, asBytes]) {
      expect(contentDigest(contentOfMessage({ key: bytes(key), headers: given, value: bytes(value) }))).toEqual(
        eventDigest(event, clusterId),
      );
    }
  });

  it.each<[string, MessageContent]>([
    ['key', { ...content, key: Buffer.from('p-2') }],
    ['key', { ...content, key: null }],
    ['value', { ...content, value: Buffer.from('{ "cows": 13, "note": "é" }') }],
    ['value', { ...content, value: null }],
    ['ce_recordedtime', header('ce_recordedtime', Buffer.from('2026-03-02T09:31:07.251Z'))],
    ['ce_labels', { ...content, headers: content.headers.filter(([name]) => name !== 'ce_labels') }],
    ['ce_actor', { ...content, headers: content.headers.flatMap((pair) => (pair[0] === 'ce_actor' ? [pair, pair] : [pair])) }],
    ['x-added', { ...content, headers: [...content.headers, ['x-added', Buffer.alloc(0)]] }],
  ])('changes with %s, and the difference is named without its content', (name, other) => {
    expect(contentDigest(other)).not.toEqual(contentDigest(content));
    expect(differingFields(other, content)).toEqual([name]);
    expect(differingFields(content, other)).toEqual([name]);
  });

  it('keeps apart what is empty and what is not there, and where one field ends and the next begins', () => {
    const pair = (name: string, value: string): MessageContent => ({ ...content, headers: [[name, Buffer.from(value)]] });
    expect(contentDigest(pair('ce_a', 'bc'))).not.toEqual(contentDigest(pair('ce_ab', 'c')));
    expect(contentDigest({ ...content, value: Buffer.alloc(0) })).not.toEqual(contentDigest({ ...content, value: null }));
  });

  it('is the same whatever was laid out before, also after one larger than the memory for it', () => {
    const before = contentDigest(content);
    const large = { ...content, value: 'é'.repeat(200_000) };
    expect(contentDigest(large)).toEqual(contentDigest({ ...large, value: Buffer.from(large.value) }));
    expect(contentDigest(content)).toEqual(before);
  });

  it('rolls in order', () => {
    const [one, other] = [eventDigest(event, clusterId), eventDigest({ ...event, sequence: 42 }, clusterId)];
    expect(rolled(rolled(beginning, one), other)).not.toEqual(rolled(rolled(beginning, other), one));
  });
});
