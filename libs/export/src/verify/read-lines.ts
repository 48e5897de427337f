import { createHash } from 'node:crypto';
import type { TObject } from '@sinclair/typebox';
import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler';
import { lineKinds, lineSchemas, type Line } from '../file/lines';
import { refuse } from './faults';

const checks = new Map<unknown, TypeCheck<TObject>>(lineKinds.map((kind) => [kind, TypeCompiler.Compile<TObject>(lineSchemas[kind])]));

/** Longer than any line that is written. */
const longestLine = 512 * 1024 * 1024;

/**
 * The lines of an export, each where it belongs and linked to the one before. What stands in them is not verified.
 *
 * A link that is wrong blames the line before it, unless the next link says that this line was changed.
 *
 * @throws ExportRefused at the first line that is not
 */
export async function* readLines(file: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let [number, before] = [0, ''];
  let waiting: { readonly line: Line; readonly digest: string; readonly linked: boolean } | null = null;
  for await (const bytes of splitLines(file)) {
    number += 1;
    if (waiting) {
      if (!waiting.linked) refuseLink(linkIn(bytes) === waiting.digest ? number - 2 : number - 1);
      yield waiting.line;
      if (waiting.line.kind === 'end') refuse('line-misplaced', number, 'Something stands behind the last line.');
    }
    const line = readLine(bytes, number);
    const digest = createHash('sha256').update(bytes).digest('base64');
    waiting = { line, digest, linked: line.before === before };
    before = digest;
  }
  if (waiting?.linked === false) refuseLink(number);
  if (waiting?.line.kind !== 'end') return refuse('cut-off', number + 1, `The file ends behind line ${number}.`);
  yield waiting.line;
}

const refuseLink = (line: number): never => refuse('line-changed', line, `Line ${line} is not the one that was written.`);

/** Pieces of a file as lines, each with its line feed. */
async function* splitLines(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  for await (const piece of file) {
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      yield Buffer.concat([...parts, piece.subarray(from, end + 1)]);
      [parts, length, from, number] = [[], 0, end + 1, number + 1];
    }
    parts.push(piece.subarray(from));
    length += piece.length - from;
    if (length > longestLine) refuse('line-unreadable', number, 'The line is longer than any that is written.');
  }
  if (length > 0) refuse('cut-off', number, `The file ends in the middle of line ${number}.`);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const readLine = (bytes: Buffer, number: number): Line => {
  const kindOfFault = number === 1 ? 'not-an-export' : 'line-unreadable';
  const value = parsed(bytes) ?? refuse(kindOfFault, number, `Line ${number} is not JSON as it is written: one object, each field once.`);
  const { line, kind } = value as { readonly line?: unknown; readonly kind?: unknown };
  if (number > 1 && line !== number) refuse('line-misplaced', number, `Where line ${number} belongs stands another one, or none.`);
  const check = checks.get(kind);
  if (line !== number || !check?.Check(value) || !isInOrder(value, check.Schema())) {
    const where = check?.Errors(value).First()?.path ?? '/kind';
    return refuse(kindOfFault, number, `Line ${number} is not a line of an export, at ${where || '/'}.`);
  }
  return value as Line;
};

/** Whether the fields come in the one order in which they are written. */
const isInOrder = (value: object, { properties }: TObject): boolean =>
  Object.keys(value).every((name, index) => name === Object.keys(properties)[index]);

/** @returns null when it is not JSON in the one way in which it is written */
const parsed = (bytes: Buffer): unknown => {
  try {
    const text = utf8.decode(bytes.subarray(0, -1));
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
};

/** What a line names as the digest of the one before, if it can be read. */
const linkIn = (bytes: Buffer): unknown => (parsed(bytes) as { readonly before?: unknown } | null)?.before;
