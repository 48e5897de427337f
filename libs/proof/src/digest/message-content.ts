import { toMessage } from '@throughline/broker';
import type { StoredEvent } from '@throughline/kernel';
import type { KafkaMessage } from 'kafkajs';

/** What of a message is proved: all that a reader is given, but for where it lies and when the broker took it. */
export interface MessageContent {
  readonly key: Buffer | null;
  /** In ascending order of their names; a header that is there several times has several entries, in the order of the message. */
  readonly headers: readonly (readonly [name: string, value: Buffer])[];
  readonly value: Buffer | null;
}

/** What the message of an event must hold, byte for byte. */
export const contentOfEvent = (stored: StoredEvent, clusterId: string): MessageContent => {
  const { key, headers, value } = toMessage(stored, clusterId);
  const pairs = Object.entries(headers).map(([name, text]) => [name, Buffer.from(text, 'utf8')] as const);
  return { key: Buffer.from(key, 'utf8'), headers: pairs.sort(byName), value };
};

/** What a message of a topic holds. */
export const contentOfMessage = ({ key, headers = {}, value }: Pick<KafkaMessage, 'key' | 'headers' | 'value'>): MessageContent => ({
  key,
  headers: Object.entries(headers)
    .flatMap(([name, given]) => [given ?? []].flat().map((one) => [name, Buffer.from(one)] as const))
    .sort(byName),
  value,
});

type Pair = MessageContent['headers'][number];

const byName = ([one]: Pair, [other]: Pair): number => (one < other ? -1 : Number(one > other));

/** The names of what differs, without its content: `key`, `value`, and headers by their names. */
export const differingFields = (found: MessageContent, expected: MessageContent): readonly string[] => {
  const names = new Set([...found.headers, ...expected.headers].map(([name]) => name));
  return [
    ...(isSame(found.key, expected.key) ? [] : ['key']),
    ...[...names].sort().filter((name) => !hasSame(found, expected, name)),
    ...(isSame(found.value, expected.value) ? [] : ['value']),
  ];
};

const hasSame = (found: MessageContent, expected: MessageContent, wanted: string): boolean => {
  const valuesIn = ({ headers }: MessageContent): readonly Buffer[] =>
    headers.filter(([name]) => name === wanted).map(([, value]) => value);
  const [here, there] = [valuesIn(found), valuesIn(expected)];
  return here.length === there.length && here.every((value, index) => isSame(value, there[index] ?? null));
};

const isSame = (one: Buffer | null, other: Buffer | null): boolean => (one === null || other === null ? one === other : one.equals(other));
