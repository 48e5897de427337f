import type { FieldError, Problem } from './problem';

/** No problem document is larger than this, in bytes of UTF-8, whatever was sent. */
export const largestProblem = 1_000;

/** Kept for what is added on the way out: the request's id, and the count of errors left out. */
const reserved = 100;

const longestDetail = 600;
const longestPointer = 100;

/** The document with texts cut and as many errors as there is room for; the others are counted. At least one error stays. */
export const bounded = (problem: Problem): Problem => {
  const { errors, detail, ...rest } = problem;
  const head = { ...rest, ...(detail === undefined ? {} : { detail: cut(detail, longestDetail) }) };
  if (errors === undefined) return head;
  const kept: FieldError[] = [];
  let size = bytes(head) + reserved;
  for (const error of errors) {
    const short = { pointer: cut(error.pointer, longestPointer), detail: cut(error.detail, longestDetail / 2) };
    size += bytes(short) + 1;
    if (size > largestProblem && kept.length > 0) break;
    kept.push(short);
  }
  const omitted = errors.length - kept.length;
  return { ...head, errors: kept, ...(omitted === 0 ? {} : { errorsOmitted: omitted }) };
};

const bytes = (value: object): number => Buffer.byteLength(JSON.stringify(value));

/** At most so many bytes as JSON has them: escapes count, and no character is torn. */
const cut = (text: string, most: number): string => {
  // What fits without escapes is by far the most frequent.
  if (text.length * 6 <= most || jsonBytes(text) <= most) return text;
  let size = 3;
  let kept = '';
  for (const character of text) {
    size += jsonBytes(character);
    if (size > most) break;
    kept += character;
  }
  return `${kept}…`;
};

const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;
