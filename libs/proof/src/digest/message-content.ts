import { toMessage } from '@throughline/broker';
import type { StoredEvent } from '@throughline/kernel';
import type { Content } from '@throughline/log';
import type { KafkaMessage } from 'kafkajs';

/** What of a message is proved: all that a reader is given, but for where it lies and when the broker took it. */
export interface MessageContent {
  readonly key: Content | null;
  /** In ascending order of their names; a header that is there several times has several entries, in the order of the message. */
  readonly headers: readonly (readonly [name: string, value: Content])[];
  readonly value: Content | null;
}

/** What the message of an event must hold, byte for byte. */
export const contentOfEvent = (stored: StoredEvent, clusterId: string): MessageContent => {
  const { key, headers, value } = toMessage(stored, clusterId);
  return { key, headers: Object.entries(headers).sort(byName), value };
};

/** What a message of a topic holds. */
export const contentOfMessage = ({ key, headers = {}, value }: Pick<KafkaMessage, 'key' | 'headers' | 'value'>): MessageContent => ({
  key,
  headers: Object.entries(headers)
    .flatMap(([name, given]) => (Array.isArray(given) ? given.map((one) => [name, one] as const) : [[name, given ?? ''] as const]))
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
  const valuesIn = ({ headers }: MessageContent): readonly Content[] =>
    headers.filter(([name]) => name === wanted).map(([, value]) => value);
  const [here, there] = [valuesIn(found), valuesIn(expected)];
  return here.length === there.length && here.every((value, index) => isSame(value, there[index] ?? null));
};

const isSame = (one: Content | null, other: Content | null): boolean =>
  one === null || other === null ? one === other : bytesOf(one).equals(bytesOf(other));

const bytesOf = (content: Content): Buffer => (typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
