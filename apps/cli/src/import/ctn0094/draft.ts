import type { CommandData } from '@throughline/episode';
import type { ImportCommand } from '../primary-events';
import type { Precision } from '@throughline/kernel';
import { calendarOf, type Calendar } from './calendar';
import type { FileName, History, HistoryFile } from './files';
import { episodeIdOf, idOf, patientIdOf, siteIdOf } from './ids';
import type { Trial } from './trials';

/** Where a command comes from: a row of a file, or a rule of `docs/import-ctn0094.md` that concludes it from several rows. */
export type Origin = { readonly kind: 'row'; readonly file: HistoryFile } | { readonly kind: 'rule'; readonly rule: string };

/** The command as a rule of the mapping wants it, before it has its place in the order. */
export interface Fact {
  readonly name: ImportCommand;
  readonly data: object;
  readonly origin: Origin;
  readonly commandId: string;
  readonly day: number;
  readonly precision: Precision;
  readonly place: number;
  /** Files of rows that say the same thing as this one, one entry a row. */
  readonly merged: HistoryFile[];
}

/** A row that makes no event, and why. */
export interface Refused {
  readonly file: FileName;
  readonly reason: string;
}

/** One participant while the history is being turned into commands. The mapping functions add to it. */
export interface Draft {
  readonly history: History;
  readonly trial: Trial;
  readonly siteId: string;
  readonly patientId: string;
  readonly episodeId: string;
  readonly calendar: Calendar;
  readonly facts: Fact[];
  readonly refused: Refused[];
  /** What is not kept of rows that are kept: counted, so that it can be read in the account. */
  readonly remarks: string[];
  /** How often an identity was used: rows that are equal in all columns get their number. */
  readonly identities: Map<string, number>;
}

/** When a fact belongs, as the mapping knows it. */
export interface When {
  readonly day: number;
  /** Default: the day is known. */
  readonly precision?: Precision;
  /** Order within a day. */
  readonly place: number;
  /** What tells this command from the others of the same name and origin. */
  readonly key?: string | number;
}

export const draftOf = (history: History, trial: Trial): Draft => ({
  history,
  trial,
  siteId: siteIdOf(history.rows.site_masked[0]?.site_masked ?? 'unknown'),
  patientId: patientIdOf(history.who),
  episodeId: episodeIdOf(history.who),
  calendar: calendarOf(history.who),
  facts: [],
  refused: [],
  remarks: [],
  identities: new Map(),
});

/** Adds the command that a row makes. */
export const fromRow = <Name extends ImportCommand>(
  draft: Draft,
  file: HistoryFile,
  name: Name,
  data: CommandData[Name],
  when: When,
): Fact => add(draft, { kind: 'row', file }, name, data, when);

/** Adds a command that no row makes by itself. */
export const byRule = <Name extends ImportCommand>(draft: Draft, rule: string, name: Name, data: CommandData[Name], when: When): Fact =>
  add(draft, { kind: 'rule', rule }, name, data, when);

const add = (draft: Draft, origin: Origin, name: ImportCommand, data: object, when: When): Fact => {
  const fact: Fact = {
    name,
    data,
    origin,
    commandId: identity(draft, origin.kind === 'row' ? origin.file : origin.rule, name, when),
    day: when.day,
    precision: when.precision ?? 'day',
    place: when.place,
    merged: [],
  };
  draft.facts.push(fact);
  return fact;
};

const identity = (draft: Draft, source: string, name: ImportCommand, { day, key = '' }: When): string => {
  const identity = `${source}/${name}/${day}/${key}`;
  const times = (draft.identities.get(identity) ?? 0) + 1;
  draft.identities.set(identity, times);
  return idOf('command', draft.history.who, identity, times);
};

export const refuse = (draft: Draft, file: FileName, reason: string): void => {
  draft.refused.push({ file, reason });
};

/** The row says what the fact says already. */
export const mergeInto = (fact: Fact, file: HistoryFile): void => {
  fact.merged.push(file);
};

/** A study day, which may be negative; null when it was not recorded. */
export const dayOf = (text: string | null): number | null => (text === null || text === '' ? null : Number(text));
