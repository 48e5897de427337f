import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { FeedRefusal } from '../registry/feed';
import { firstCursor, readCursor, writeCursor } from './cursor';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const feedOf = (partitions: number) => ({
  feed: 'lab',
  cursorKey: randomBytes(32),
  startAfter: Array.from({ length: partitions }, () => 0),
});

beforeAll(() => process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`));

describe('a cursor', () => {
  it('is read as it was written, whatever its positions', () => {
    const positions = fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(positions, fc.nat(1023), (given, turn) => {
        const feed = feedOf(given.length);
        const text = writeCursor({ positions: given, turn }, feed);
        expect(text).toMatch(/^1\.[\w-]+$/);
        expect(readCursor(text, feed)).toEqual({ positions: given, turn });
      }),
      { seed },
    );
  });

  it('is refused after any change of a character, with what to do', () => {
    const feed = feedOf(8);
    const text = writeCursor({ positions: [1, 2, 300, 4, 5, 70_000, 7, 8], turn: 3 }, feed);
    for (let at = 2; at < text.length; at += 1) {
      const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
      expect(() => readCursor(changed, feed)).toThrow(FeedRefusal);
    }
    expect(() => readCursor(text.slice(0, -1), feed)).toThrow(
      'It was changed, cut or given out by another feed. Send the last cursor that lab gave you',
    );
  });

  it.each([
    ['', 'It is no cursor'],
    ['0:17', 'It is no cursor'],
    ['1.', 'It is no cursor'],
    ['1.AA', 'It was changed'],
    ['2.AAAA', 'a cursor of form 2'],
    [`1.${'A'.repeat(9000)}`, 'It is no cursor'],
  ])('is not %j', (text, why) => {
    expect(() => readCursor(text, feedOf(1))).toThrow(why);
  });

  it('is of use for no other feed, and for no other number of partitions', () => {
    const feed = feedOf(2);
    const text = writeCursor(firstCursor(feed), feed);
    expect(() => readCursor(text, feedOf(2))).toThrow('another feed');
    expect(() => readCursor(text, { ...feed, startAfter: [0, 0, 0] })).toThrow('another number of partitions');
  });
});
