import { UserError } from '../../user-error';
import { files, historyFiles, type History, type HistoryFile, type Line } from './files';
import { linesOf } from './lines';

/** Rows that belong to nobody in `everybody`. */
export interface Stray {
  readonly file: HistoryFile;
  readonly rows: number;
}

/** The histories one after the other, and what was left over. */
export interface Histories {
  /** Everybody, in ascending order. */
  readonly participants: readonly number[];
  readonly read: () => AsyncGenerator<History>;
  /** Known when `read` has come to its end; stays empty when only some participants are read. */
  readonly strays: () => readonly Stray[];
  /** Ends the reading before its end. */
  readonly close: () => Promise<void>;
}

/** Reads a sorted file participant by participant. */
interface Cursor {
  /** The participant's rows; rows of smaller numbers that nobody asked for are counted as strays. */
  readonly take: (who: number) => Promise<readonly Line[]>;
  readonly rest: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly stray: () => number;
}

/**
 * Opens all files at once and goes through them side by side, as they are all sorted by participant: memory holds the participants
 * being worked on, whatever the size of the files. `everybody` is in another order and small, so it is read first.
 *
 * @param limit how many participants, from the smallest number on; null: all
 */
export const openHistories = async (folder: string, limit: number | null): Promise<Histories> => {
  const everybody = new Map<number, Line>();
  for await (const line of linesOf(folder, 'everybody', files.everybody)) everybody.set(Number(line.who), line);
  const all = [...everybody.keys()].sort((one, other) => one - other);
  const participants = limit === null ? all : all.slice(0, limit);
  const sorted = historyFiles.filter((file) => file !== 'everybody');
  const cursors = new Map(sorted.map((file) => [file, openCursor(folder, file)]));
  const complete = participants.length === all.length;

  async function* read(): AsyncGenerator<History> {
    for (const who of participants) {
      const rows: Partial<Record<HistoryFile, readonly Line[]>> = { everybody: [everybody.get(who) ?? {}] };
      for (const [file, cursor] of cursors) rows[file] = await cursor.take(who);
      yield { who, rows } as unknown as History;
    }
    if (complete) for (const cursor of cursors.values()) await cursor.rest();
  }

  return {
    participants,
    read,
    strays: () => (complete ? [...cursors].map(([file, cursor]) => ({ file, rows: cursor.stray() })).filter(({ rows }) => rows > 0) : []),
    close: async () => {
      for (const cursor of cursors.values()) await cursor.close();
    },
  };
};

const openCursor = (folder: string, file: HistoryFile): Cursor => {
  const lines = linesOf<string>(folder, file, files[file]);
  let next: Line | null = null;
  let ended = false;
  let last = -Infinity;
  let strays = 0;

  const advance = async (): Promise<void> => {
    const read = await lines.next();
    ended = read.done === true;
    next = read.done ? null : read.value;
    const who = numberOf(next);
    if (who < last) throw new UserError(`${file}.csv.gz is not sorted by participant: ${who} comes after ${last}. Sort it by "who".`);
    last = who;
  };

  /** @param who null: to the end */
  const passOver = async (who: number | null): Promise<void> => {
    while (next && (who === null || numberOf(next) < who)) {
      strays += 1;
      await advance();
    }
  };

  return {
    take: async (who) => {
      if (!next && !ended) await advance();
      await passOver(who);
      const rows: Line[] = [];
      while (next && numberOf(next) === who) {
        rows.push(next);
        await advance();
      }
      return rows;
    },
    rest: async () => {
      if (!next && !ended) await advance();
      await passOver(null);
    },
    close: async () => {
      await lines.return(undefined);
    },
    stray: () => strays,
  };
};

/** `NA` is sorted last. */
const numberOf = (line: Line | null): number => {
  const who = line?.['who'] ?? null;
  return who === null ? Infinity : Number(who);
};
