import type { Row } from '@throughline/kernel';
import type { Column } from '../tables/columns';
import { plainText } from '../rows/transport';

const special = /[\\\t\n\r]/;
const specials = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A text as it stands between two tabs. What PostgreSQL cannot store (U+0000) is left for it to refuse. */
export const copiedText = (text: string): string =>
  special.test(text) ? text.replace(specials, (found) => escapes[found] ?? found) : text;

/** Makes the function that writes a row as one line of PostgreSQL's COPY in text format, the columns in their order. */
export const copyLine =
  (columns: readonly Column[]) =>
  (row: Row): string => {
    let line = '';
    let separator = '';
    for (const column of columns) {
      const text = plainText(column, row[column.name]);
      line += separator + (text === null ? '\\N' : copiedText(text));
      separator = '\t';
    }
    return `${line}\n`;
  };
