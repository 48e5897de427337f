import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const folder = join(__dirname, '../../examples/ctn0094');

/** One row by column, as text; `NA` stays `NA`. */
export type SourceRow = Readonly<Record<string, string>>;

/**
 * Reads a file of the data set whole, by splitting lines at commas: no value of the data holds one. Shares no code with the importer on
 * purpose: the two must agree.
 */
export const sourceRows = (file: string): readonly SourceRow[] => {
  const [header = '', ...lines] = gunzipSync(readFileSync(join(folder, `${file}.csv.gz`)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const columns = cellsOf(header);
  return lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== columns.length) throw new Error(`${file}: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
};

const cellsOf = (line: string): readonly string[] => line.split(',').map((cell) => cell.replace(/^"|"$/g, ''));

/** How many different values the function gives. */
export const distinct = (rows: readonly SourceRow[], of: (row: SourceRow) => string): number => new Set(rows.map(of)).size;
