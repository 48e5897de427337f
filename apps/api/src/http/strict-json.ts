import { isUtf8 } from 'node:buffer';
import { problemError, type FieldError } from '@throughline/platform';

/** Bodies of commands nest four levels; what nests deeper than this is made to exhaust whoever walks it. */
const deepest = 32;

/** More faults than this are not looked for: the caller is not helped by them, and the answer has no room. */
const mostFaults = 100;

/** Neither JSON text in PostgreSQL nor UTF-8 can hold these: NUL, and halves of characters. */
const notStorable = /[\0\p{Surrogate}]/u;

/** Names that every object of JavaScript has: looked up in a table of fields, they seem to be known ones. */
export const reserved: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Reads a body as JSON, strictly: what it gives back is what was sent, and can be stored. Beyond the grammar it asks for UTF-8, for each
 * name once in an object (JSON.parse keeps the last in silence), for numbers that a double can hold, and for texts that PostgreSQL can.
 *
 * @throws ProblemError `malformed-json`, naming the fields where there are any
 */
export const readJson = (body: Buffer): unknown => {
  if (body.length === 0) throw problemError('malformed-json', { detail: 'The body is empty.' });
  if (!isUtf8(body)) throw problemError('malformed-json', { detail: 'The body is not UTF-8.' });
  const text = body.toString('utf8');
  const value = parsed(text);
  const findings: Findings = { members: 0, faults: [] };
  inspect(value, '', 0, findings);
  if (findings.faults.length > 0) throw problemError('malformed-json', { errors: findings.faults });
  if (findings.members !== membersWritten(text)) {
    throw problemError('malformed-json', { detail: 'An object of the body names a field more than once.' });
  }
  return value;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The message would repeat a piece of the body.
    throw problemError('malformed-json', { detail: 'The body cannot be read as JSON (RFC 8259).' });
  }
};

interface Findings {
  /** Fields of all objects together. */
  members: number;
  readonly faults: FieldError[];
}

const inspect = (value: unknown, pointer: string, depth: number, findings: Findings): void => {
  const fault = faultOf(value, depth);
  if (fault !== null) note(findings, pointer, fault);
  else if (Array.isArray(value)) value.forEach((item, index) => inspect(item, `${pointer}/${index}`, depth + 1, findings));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      findings.members += 1;
      const at = `${pointer}/${escaped(name)}`;
      if (reserved.has(name)) note(findings, at, 'There is no such field');
      else if (notStorable.test(name)) note(findings, at, 'The name has a NUL character or half of a character');
      else inspect(member, at, depth + 1, findings);
    }
  }
};

const faultOf = (value: unknown, depth: number): string | null => {
  if (depth > deepest) return `Nested deeper than ${deepest} levels`;
  if (typeof value === 'string' && notStorable.test(value)) return 'The text has a NUL character or half of a character';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'The number is too large';
  return null;
};

const note = ({ faults }: Findings, pointer: string, detail: string): void => {
  if (faults.length < mostFaults) faults.push({ pointer, detail });
};

/** A name as a part of a JSON Pointer (RFC 6901, section 3). */
export const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const colon = ':'.charCodeAt(0);
const backslash = '\\'.charCodeAt(0);
const space = ' '.charCodeAt(0);

/** How many fields the text of valid JSON names: texts that a colon follows. Hops from quote to quote, which is quick. */
const membersWritten = (text: string): number => {
  let count = 0;
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    quote = endOfText(text, quote);
    let next = quote + 1;
    while (text.charCodeAt(next) <= space) next += 1;
    if (text.charCodeAt(next) === colon) count += 1;
  }
  return count;
};

const endOfText = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
};

/** An odd number of backslashes before a quote makes it part of the text. */
const isEscaped = (text: string, quote: number): boolean => {
  let before = quote - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (quote - before) % 2 === 0;
};
