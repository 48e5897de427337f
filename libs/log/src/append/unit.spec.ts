import { toyCodec, appendTo } from '../specs/toy';
import { encodeAppend } from './encode';
import { createKnownVersions } from './known-versions';
import { admit, type Unit } from './unit';

const unit = (...appends: readonly ReturnType<typeof appendTo>[]): Unit => {
  const encoded = appends.map((append) => encodeAppend(append, toyCodec, 8));
  const nothing = (): void => undefined;
  return {
    appends: encoded,
    partition: 0,
    rows: encoded.length,
    bytes: 100 * encoded.length,
    resolve: nothing,
    reject: nothing,
    deadline: 0,
    refusals: 0,
    unknownFate: false,
  };
};
const bounds = { maxRows: 100, maxBytes: 100_000 };

describe('the next flush', () => {
  it('takes no more rows and bytes than its bounds, but always one', () => {
    const queue = [1, 2, 3, 4, 5].map((number) => unit(appendTo(`s-${number}`, 0)));
    expect(admit(queue, { ...bounds, maxRows: 2 }).batch).toHaveLength(2);
    expect(admit(queue, { ...bounds, maxBytes: 150 }).batch).toHaveLength(1);
    expect(admit(queue, { ...bounds, maxBytes: 1 }).batch).toHaveLength(1);
    expect(queue).toHaveLength(1);
  });

  it('keeps out who wants a version that it makes, or repeats a command id of it', () => {
    const queue = [
      unit(appendTo('s', 0, { commandId: 'one' })),
      unit(appendTo('s', 0)),
      unit(appendTo('t', 0, { commandId: 'one' })),
      unit(appendTo('s', 1)),
      unit(appendTo('u', 0), appendTo('u', 0)),
    ];
    const [first, rival, twin, next, torn] = queue;
    expect(admit(queue, bounds)).toEqual({ batch: [first, next], clashing: [rival, twin, torn] });
  });

  it('takes one that was refused twice alone, and nobody after it', () => {
    const suspect = { ...unit(appendTo('s', 0)), refusals: 2 };
    const queue = [unit(appendTo('a', 0)), suspect, unit(appendTo('b', 0))];
    expect([admit(queue, bounds).batch.length, admit(queue, bounds).batch, admit(queue, bounds).batch.length]).toEqual([1, [suspect], 1]);
  });
});

describe('known versions', () => {
  it('include a version and all before it, in its partition, and are forgotten when many came after', () => {
    const known = createKnownVersions(2);
    known.note('s', 3, 1);
    expect([1, 3, 4].map((version) => known.includes('s', version, 1))).toEqual([true, true, false]);
    expect(known.includes('s', 3, 2)).toBe(false);
    for (const other of ['a', 'b', 'c', 'd']) known.note(other, 1, 1);
    expect(known.includes('s', 3, 1)).toBe(false);
    known.clear();
    expect(known.includes('d', 1, 1)).toBe(false);
  });
});
