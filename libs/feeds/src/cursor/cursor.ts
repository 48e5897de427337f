import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Feed } from '../registry/feed';
import { FeedRefusal } from '../registry/feed';

/** How far a reader of a feed is. */
export interface Cursor {
  /** By partition: everything up to this sequence was given, or withheld for good. */
  readonly positions: readonly number[];
  /** The partition that the next page begins with, so that a busy one does not keep the others waiting. */
  readonly turn: number;
}

/** Cursors that later programs write may have other contents; what begins with this number has these. */
const version = '1';
const sealBytes = 12;

/** Where a feed begins. */
export const firstCursor = ({ startAfter }: Pick<Feed, 'startAfter'>): Cursor => ({ positions: startAfter, turn: 0 });

/** A cursor as readers keep it: opaque, without blanks, and of use for this feed alone. */
export const writeCursor = (cursor: Cursor, { cursorKey }: Pick<Feed, 'cursorKey'>): string => {
  const content = Buffer.from([cursor.turn, ...cursor.positions].flatMap(digits));
  return `${version}.${Buffer.concat([content, sealOf(content, cursorKey)]).toString('base64url')}`;
};

/**
 * Reads a cursor that this feed gave out.
 * @throws FeedRefusal `cursor-invalid` for any other text
 */
export const readCursor = (text: string, feed: Pick<Feed, 'feed' | 'cursorKey' | 'startAfter'>): Cursor => {
  const [, written, body] = /^(\d{1,4})\.([\w-]{1,8000})$/.exec(text) ?? [];
  if (body === undefined) throw invalid(feed, 'It is no cursor');
  if (written !== version) throw invalid(feed, `It is a cursor of form ${written ?? ''}, and this service knows form ${version}`);
  const bytes = Buffer.from(body, 'base64url');
  const content = bytes.subarray(0, -sealBytes);
  const seal = bytes.subarray(-sealBytes);
  // Written as it would be written: base64 has several texts for the same bytes.
  const intact =
    bytes.toString('base64url') === body && seal.length === sealBytes && timingSafeEqual(seal, sealOf(content, feed.cursorKey));
  if (!intact) throw invalid(feed, 'It was changed, cut or given out by another feed');
  const [turn = 0, ...positions] = numbersIn(content);
  if (positions.length !== feed.startAfter.length) throw invalid(feed, 'It is of a log with another number of partitions');
  return { positions, turn };
};

const invalid = ({ feed }: Pick<Feed, 'feed'>, why: string): FeedRefusal =>
  new FeedRefusal('cursor-invalid', `${why}. Send the last cursor that ${feed} gave you, as it was; without one the feed begins anew.`);

const sealOf = (content: Buffer, key: Buffer): Buffer =>
  createHmac('sha256', key).update(version).update(content).digest().subarray(0, sealBytes);

/** A whole number in groups of seven bits, the lowest first; the highest bit says that more follow. */
const digits = (number: number): readonly number[] => {
  const bytes: number[] = [];
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
};

const numbersIn = (content: Buffer): readonly number[] => {
  const numbers: number[] = [];
  let number = 0;
  let place = 1;
  for (const byte of content) {
    number += (byte % 128) * place;
    place *= 128;
    if (byte >= 128) continue;
    numbers.push(number);
    number = 0;
    place = 1;
  }
  return numbers;
};
