import { namesOf } from '@throughline/episode';
import type { Outcome } from '@throughline/log';
import type { Plan, Step } from './ctn0094/plan';
import { historyFiles, referenceFiles, type FileName } from './ctn0094/files';
import type { Trials } from './ctn0094/trials';
import { primaryEvents, type ImportCommand } from './primary-events';

/** How many, by name. */
export type Counts = Record<string, number>;

/** What became of the rows of a file. */
export interface FileAccount {
  rows: number;
  /** Rows that made an event now, by event type. */
  readonly made: Counts;
  /** Rows whose event an earlier run had made, by event type. */
  readonly alreadyThere: Counts;
  /** Rows that say what another row or rule made, by what they were merged into. */
  readonly merged: Counts;
  /** Rows that made nothing, by reason. */
  readonly refused: Counts;
}

/** Events without a row of their own, by rule and event type. */
export type Derived = Record<string, Counts>;

/** The account of an import. */
export interface Account {
  readonly files: Record<FileName, FileAccount>;
  readonly derived: { readonly made: Derived; readonly alreadyThere: Derived };
  /** Commands without a row that were refused, by rule and reason. */
  readonly derivedRefused: Derived;
  /** Events by type. */
  readonly events: { readonly made: Counts; readonly alreadyThere: Counts };
  /** What of kept rows is not kept. */
  readonly remarks: Counts;
  participants: number;
  commands: number;
}

export const emptyAccount = (): Account => {
  const names = [...historyFiles, ...namesOf(referenceFiles)];
  const file = (): FileAccount => ({ rows: 0, made: {}, alreadyThere: {}, merged: {}, refused: {} });
  return {
    files: Object.fromEntries(names.map((name) => [name, file()])) as Record<FileName, FileAccount>,
    derived: { made: {}, alreadyThere: {} },
    derivedRefused: {},
    events: { made: {}, alreadyThere: {} },
    remarks: {},
    participants: 0,
    commands: 0,
  };
};

/** Counts one more, or so many more. */
export const count = (counts: Counts, name: string, times = 1): void => {
  counts[name] = (counts[name] ?? 0) + times;
};

const countIn = (derived: Derived, rule: string, name: string): void => count((derived[rule] ??= {}), name);

/** Rows as they were read: independent of what becomes of them, so that the two can be compared. */
export const countRows = (account: Account, file: FileName, rows: number): void => {
  account.files[file].rows += rows;
};

/** The tables about the trials make no events: each row is part of what the histories are read by. */
export const countTrials = (account: Account, { rows }: Trials): void => {
  for (const [file, into] of [
    ['meta_study_length', 'planned weeks and end of treatment'],
    ['meta_substance_groups_uds', 'panel of urine screens'],
  ] as const) {
    countRows(account, file, rows[file]);
    count(account.files[file].merged, into, rows[file]);
  }
};

/** Rows that the mapping refused, and remarks. */
export const countPlan = (account: Account, plan: Plan): void => {
  account.participants += 1;
  for (const { file, reason } of plan.refused) count(account.files[file].refused, reason);
  for (const remark of plan.remarks) count(account.remarks, remark);
};

/** What became of a command, its row and the rows merged into it. */
export const countOutcome = (account: Account, { command, origin, merged }: Step, outcome: Outcome): void => {
  account.commands += 1;
  if (outcome.kind === 'rejected') {
    if (origin.kind === 'row') count(account.files[origin.file].refused, outcome.code);
    else countIn(account.derivedRefused, origin.rule, outcome.code);
    for (const file of merged) count(account.files[file].refused, outcome.code);
    return;
  }
  const when = outcome.repeated ? 'alreadyThere' : 'made';
  const types = outcome.receipt.events.map(({ type }) => type);
  for (const type of types) count(account.events[when], type);
  for (const file of merged) count(account.files[file].merged, primaryEvents[command.type]);
  const beside = origin.kind === 'row' ? withoutFirst(types, rowEvent(account, origin.file, command.type, types, when)) : types;
  const rule = origin.kind === 'row' ? `beside ${command.type}` : origin.rule;
  for (const type of beside) countIn(account.derived[when], rule, type);
};

/** The event that the row itself made; null when what it says was so already. */
const rowEvent = (account: Account, file: FileName, command: ImportCommand, types: readonly string[], when: 'made' | 'alreadyThere') => {
  const own = types.find((type) => type === primaryEvents[command]) ?? types[0] ?? null;
  if (own === null) count(account.files[file].merged, 'already so');
  else count(account.files[file][when], own);
  return own;
};

const withoutFirst = (types: readonly string[], one: string | null): readonly string[] => {
  const index = one === null ? -1 : types.indexOf(one);
  return types.filter((_, place) => place !== index);
};

export const total = (counts: Counts): number => Object.values(counts).reduce((sum, times) => sum + times, 0);

const totalOf = (derived: Derived, type: string): number => Object.values(derived).reduce((sum, counts) => sum + (counts[type] ?? 0), 0);

/**
 * Whether every sum closes: rows read are events made, already there, merged and refused; events of a type are those of rows and those
 * of rules.
 * @returns one sentence for each sum that does not close
 */
export const openSums = (account: Account): readonly string[] => [
  ...Object.entries(account.files).flatMap(([name, file]) => {
    const found = total(file.made) + total(file.alreadyThere) + total(file.merged) + total(file.refused);
    return found === file.rows ? [] : [`${name}: ${file.rows} rows were read, and ${found} are accounted for`];
  }),
  ...(['made', 'alreadyThere'] as const).flatMap((when) =>
    Object.entries(account.events[when]).flatMap(([type, events]) => {
      const rows = Object.values(account.files).reduce((sum, file) => sum + (file[when][type] ?? 0), 0);
      const found = rows + totalOf(account.derived[when], type);
      return found === events ? [] : [`${type}: ${events} events, and ${found} are accounted for`];
    }),
  ),
];
