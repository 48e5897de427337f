import { isDeepStrictEqual } from 'node:util';
import type { EpisodeServiceEvent } from '@throughline/episode';
import { Fault, tableName, type ProjectionDefinition, type RecordedEvent, type Row } from '@throughline/kernel';
import { partitionOf, type EventLog } from '@throughline/log';
import {
  columnName,
  concernOf,
  factsInMemory,
  foldInMemory,
  parkedKeys,
  servedNames,
  selectList,
  storedFacts,
  type Tables,
} from '@throughline/projection';
import type { Pool } from 'pg';
import type { Findings } from './finding';
import type { StoredHead } from './store';

type View = ProjectionDefinition<EpisodeServiceEvent>;
type Table = View['tables'][number];

export interface ViewsCheck {
  readonly pool: Pool;
  readonly log: EventLog<EpisodeServiceEvent>;
  readonly views: readonly View[];
  readonly heads: readonly StoredHead[];
  readonly findings: Findings;
  /** About how many events are held in memory at once. Default 50,000. */
  readonly eventsAtOnce?: number;
}

/**
 * Proves that every view holds what a fresh fold of the log makes, row by row, and that no key is parked. A partition is folded a share of
 * its keys at a time, so that memory is bounded by `eventsAtOnce` and not by the log.
 *
 * @returns how many rows were compared
 */
export const checkViews = async (check: ViewsCheck): Promise<number> => {
  const compared = new Map<string, number>();
  for (const head of check.heads) await checkPartition(check, head, compared);
  // What could not be folded would all seem to be strange.
  if (check.findings.counts().unreadable === undefined) await reportStrangers(check, compared);
  for (const { projection, partition, sequence, category } of await parkedKeys(check.pool))
    check.findings.add('key-parked', `${projection}, ${partition}:${sequence}`, category);
  return [...compared.values()].reduce((sum, rows) => sum + rows, 0);
};

/** All events that make the rows of a key are in one partition; what a view passes over may name the key from anywhere. */
const checkPartition = async (check: ViewsCheck, { partition, sequence }: StoredHead, compared: Map<string, number>): Promise<void> => {
  const { views, eventsAtOnce = 50_000 } = check;
  const shares = Math.max(1, Math.ceil(sequence / eventsAtOnce));
  const concerns = new Map(views.map((view) => [view, concernOf(view)] as const));
  for (let share = 0; share < shares; share += 1) {
    // Not the hash that chose the partition: within one its values have a factor in common.
    const mine = (view: View, event: RecordedEvent<EpisodeServiceEvent>): boolean => {
      const key = concerns.get(view)?.(event) ? view.key(event) : null;
      return key !== null && (shares === 1 || partitionOf(`${key} share`, shares) === share);
    };
    const ofAnybody = (event: RecordedEvent<EpisodeServiceEvent>): boolean => views.some((view) => mine(view, event));
    const events = await readable(check, partition, ofAnybody);
    if (events === null) return;
    for (const view of views) {
      await compareView(
        check,
        view,
        events.filter((event) => mine(view, event)),
        compared,
      );
    }
  }
};

/** The events of the partition that are wanted; null, and a finding, when one of the partition cannot be read. */
const readable = async (
  { log, findings }: ViewsCheck,
  partition: number,
  wanted: (event: RecordedEvent<EpisodeServiceEvent>) => boolean,
): Promise<readonly RecordedEvent<EpisodeServiceEvent>[] | null> => {
  const events: RecordedEvent<EpisodeServiceEvent>[] = [];
  try {
    for await (const event of log.readPartition(partition)) if (wanted(event)) events.push(event);
    return events;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    findings.add('unreadable', `partition ${partition}`, error.message);
    return null;
  }
};

/** The tables that the events make; null, and a finding, when the view's fold refuses one of them. */
const foldable = (view: View, events: readonly RecordedEvent<EpisodeServiceEvent>[], findings: Findings): Tables | null => {
  try {
    return foldInMemory(view, events);
  } catch (error) {
    findings.add('unreadable', view.name, error instanceof Error ? error.message : String(error));
    return null;
  }
};

const compareView = async (
  { pool, log, findings }: ViewsCheck,
  view: View,
  events: readonly RecordedEvent<EpisodeServiceEvent>[],
  compared: Map<string, number>,
): Promise<void> => {
  const keys = [...new Set(events.flatMap((event) => view.key(event) ?? []))];
  const fresh = foldable(view, events, findings);
  if (fresh === null) return;
  for (const { name, table } of tablesOf(view)) {
    const { rows } = await pool.query<Row>(
      `select ${selectList(table)} from ${name} where "${columnName(table.keyColumn)}" = any($1::text[])`,
      [keys],
    );
    const made = fresh.get(table.name) ?? factsInMemory(view, events, log.definitions);
    compareRows(name, table, made, rows, findings);
    compared.set(name, (compared.get(name) ?? 0) + rows.length);
  }
};

/** The view's own tables, and what it keeps of its facts. */
const tablesOf = (view: View): readonly { readonly name: string; readonly table: Table }[] => {
  const own = view.tables.map((table) => ({ name: tableName(view, table), table }));
  const facts = storedFacts(view, servedNames(view));
  return facts ? [...own, facts] : own;
};

const compareRows = (name: string, table: Table, fresh: readonly Row[], stored: readonly Row[], findings: Findings): void => {
  const keyOf = (row: Row): string => JSON.stringify(table.primaryKey.map((column) => String(row[column])));
  const left = new Map(stored.map((row) => [keyOf(row), row]));
  for (const row of fresh) {
    const key = keyOf(row);
    const found = left.get(key);
    left.delete(key);
    if (!found) findings.add('row-missing', `${name} ${key}`, 'a fresh fold makes it');
    else if (!isDeepStrictEqual(plain(found), plain(row)))
      findings.add('row-differs', `${name} ${key}`, `in ${differing(found, row).join(', ')}`);
  }
  for (const key of left.keys()) findings.add('row-unknown', `${name} ${key}`, 'a fresh fold does not make it');
};

/** As JSON has it: a column of JSON comes back without what is undefined in it. */
const plain = (row: unknown): unknown => JSON.parse(JSON.stringify(row)) as unknown;

const differing = (one: Row, other: Row): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((column) => !isDeepStrictEqual(one[column], other[column]));

/** Rows of keys that no event has. */
const reportStrangers = async ({ pool, views, findings }: ViewsCheck, compared: ReadonlyMap<string, number>): Promise<void> => {
  for (const view of views) {
    for (const { name } of tablesOf(view)) {
      const { rows } = await pool.query<{ count: number }>(`select count(*)::float8 as count from ${name}`);
      const strangers = (rows[0]?.count ?? 0) - (compared.get(name) ?? 0);
      if (strangers > 0) findings.add('row-unknown', name, `${strangers} rows belong to keys that no event has`);
    }
  }
};
