import { createReadStream, type ReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { namesOf } from '@throughline/episode';
import { parse } from 'csv-parse';
import { UserError } from '../../user-error';
import { historyFiles, referenceFiles, type FileName, type Line } from './files';

/** @throws UserError naming every file that the folder lacks */
export const assertComplete = async (folder: string): Promise<void> => {
  const wanted = [...historyFiles, ...namesOf(referenceFiles)];
  const found = await Promise.all(
    wanted.map((file) =>
      access(pathOf(folder, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  const missing = wanted.filter((_, index) => !found[index]).map((file) => `${file}.csv.gz`);
  if (missing.length === wanted.length) {
    throw new UserError(`${folder} holds no CTN-0094 data. Name the folder with everybody.csv.gz in it, such as examples/ctn0094.`);
  }
  if (missing.length > 0) throw new UserError(`${folder} lacks ${missing.join(', ')}. Copy the whole data set there.`);
};

const pathOf = (folder: string, file: FileName): string => join(folder, `${file}.csv.gz`);

/**
 * The lines of a file in their order, by column. Streamed: only what is being read is in memory.
 * @throws UserError when the file is damaged or has other columns
 */
export async function* linesOf<Column extends string>(
  folder: string,
  file: FileName,
  columns: readonly Column[],
): AsyncGenerator<Line<Column>> {
  const input = createReadStream(pathOf(folder, file));
  let header = true;
  try {
    for await (const cells of parsed(input) as AsyncIterable<readonly string[]>) {
      if (header) assertColumns(file, cells, columns);
      else yield lineOf(columns, cells);
      header = false;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file}.csv.gz cannot be read: ${(error as Error).message}`);
  } finally {
    input.destroy();
  }
}

/** A consumer that stops early makes the pipeline end early: that is no error. */
const parsed = (input: ReadStream): AsyncIterable<unknown> => pipeline(input, createGunzip(), parse(), () => undefined);

const assertColumns = (file: FileName, found: readonly string[], wanted: readonly string[]): void => {
  if (found.length === wanted.length && found.every((column, index) => column === wanted[index])) return;
  throw new UserError(`${file}.csv.gz has the columns ${found.join(', ')}; expected ${wanted.join(', ')}.`);
};

const lineOf = <Column extends string>(columns: readonly Column[], cells: readonly string[]): Line<Column> => {
  const line: Partial<Record<Column, string | null>> = {};
  let place = 0;
  for (const column of columns) {
    const cell = cells[place++] ?? null;
    line[column] = cell === 'NA' ? null : cell;
  }
  return line as Line<Column>;
};
