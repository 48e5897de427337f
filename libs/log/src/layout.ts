/** Bytes, or the text of which they are the UTF-8. */
export type Content = Buffer | string;

/** Written in place of the length of what is not there. */
const absent = 0xffff_ffff;

/** Lays bytes out one after another, in one piece of memory that is used again and again: an event has some fifty fields. */
export interface Layout {
  /** Begins anew. */
  readonly clear: () => void;
  /** 32 bits, big-endian. */
  readonly count: (number: number) => void;
  /** The length of a field and its bytes. */
  readonly field: (content: Content | null) => void;
  /** What was laid out since it was cleared; good until it is cleared again. */
  readonly bytes: () => Buffer;
}

/** @param head stands in front of whatever is laid out */
export const createLayout = (head: string): Layout => {
  let memory = Buffer.alloc(64 * 1024);
  const start = memory.write(head, 'ascii');
  let used = start;

  const makeRoom = (length: number): void => {
    if (used + length <= memory.length) return;
    const larger = Buffer.alloc(Math.max(memory.length * 2, used + length));
    memory.copy(larger, 0, 0, used);
    memory = larger;
  };
  const count = (number: number): void => {
    makeRoom(4);
    used = memory.writeUInt32BE(number, used);
  };
  return {
    clear: () => {
      used = start;
    },
    count,
    field: (content) => {
      if (content === null) {
        count(absent);
        return;
      }
      const atMost = typeof content === 'string' ? content.length * 3 : content.length;
      makeRoom(4 + atMost);
      const length = typeof content === 'string' ? memory.write(content, used + 4, 'utf8') : content.copy(memory, used + 4);
      used = memory.writeUInt32BE(length, used) + length;
    },
    bytes: () => memory.subarray(0, used),
  };
};
