import type { ClientBase } from 'pg';
import { readAnswers } from '../read/answers';
import { CommandIdReused, CommandsRepeated, VersionConflict, type Answer, type Appended } from '../types';
import type { EncodedAppend } from './encode';
import { found, refused, type AppendMeasurement, type AppendObserver } from './measurement';
import type { Unit } from './unit';

/**
 * Looks up what the log says about units whose flush did not go through: answers those that are there already, refuses those that
 * cannot follow on their streams, and gives back the rest, which are to be appended.
 */
export const screen = async (client: ClientBase, units: readonly Unit[], observe?: AppendObserver): Promise<readonly Unit[]> => {
  const appends = units.flatMap((unit) => unit.appends);
  const answers = await readAnswers(
    client,
    appends.map((append) => append.commandId),
  );
  const versions = await readVersions(client, [...new Set(appends.flatMap((append) => append.streams.map(({ streamId }) => streamId)))]);
  const planned = new Map<string, number>();
  return units.filter((unit) => {
    const verdict = judge(unit, answers, versions, planned);
    if (verdict.kind === 'answered') unit.resolve(verdict.appended);
    if (verdict.kind === 'refused') unit.reject(verdict.error);
    const measurement = observe && measured(verdict);
    if (measurement) observe(measurement);
    return verdict.kind === 'open';
  });
};

const readVersions = async (client: ClientBase, streamIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query<{ stream_id: string; version: number }>({
    name: 'throughline-versions',
    text: `select u.stream_id, (select e.stream_version from events e where e.stream_id = u.stream_id order by e.stream_version desc limit 1) as version
             from unnest($1::text[]) as u (stream_id)`,
    values: [streamIds],
  });
  return new Map(rows.map((row) => [row.stream_id, row.version]));
};

type Verdict =
  | { readonly kind: 'answered'; readonly appended: readonly Appended[] }
  | { readonly kind: 'refused'; readonly error: Error }
  | { readonly kind: 'open' };

const measured = (verdict: Verdict): AppendMeasurement | null => {
  switch (verdict.kind) {
    case 'answered':
      return found(verdict.appended);
    case 'refused':
      return refused(verdict.error);
    case 'open':
      return null;
  }
};

/** @param planned the versions that earlier, open units are going to make; added to */
const judge = (
  unit: Unit,
  answers: ReadonlyMap<string, Answer>,
  versions: ReadonlyMap<string, number>,
  planned: Map<string, number>,
): Verdict => {
  const appended: Appended[] = [];
  for (const append of unit.appends) {
    const answer = answers.get(append.commandId);
    if (!answer) continue;
    if (answer.digest !== append.digest) return { kind: 'refused', error: new CommandIdReused(append.commandId) };
    appended.push({ receipt: answer.receipt, repeated: !isOwn(unit, append, answer) });
  }
  if (appended.length === unit.appends.length) return { kind: 'answered', appended };
  if (appended.length > 0) return { kind: 'refused', error: new CommandsRepeated(appended.map(({ receipt }) => receipt.commandId)) };
  const error = conflict(unit, versions, planned);
  return error ? { kind: 'refused', error } : { kind: 'open' };
};

/** After a lost connection: what is in the log under this id is what this very unit sent. Event ids are drawn once. */
const isOwn = (unit: Unit, append: EncodedAppend, answer: Answer): boolean =>
  unit.unknownFate && append.events[0]?.eventId === answer.receipt.events[0]?.eventId;

/** A version below the log's is taken; one above it is a hole, unless an earlier unit is going to fill it. */
const conflict = (unit: Unit, versions: ReadonlyMap<string, number>, planned: Map<string, number>): VersionConflict | undefined => {
  const own = new Map<string, number>();
  for (const { streamId, expectedVersion, added } of unit.appends.flatMap((append) => append.streams)) {
    const version = own.get(streamId) ?? versions.get(streamId) ?? 0;
    const ahead = own.has(streamId) ? version : (planned.get(streamId) ?? version);
    if (expectedVersion < version || expectedVersion > ahead) return new VersionConflict(streamId, expectedVersion);
    own.set(streamId, expectedVersion + added);
  }
  for (const [streamId, version] of own) planned.set(streamId, Math.max(version, planned.get(streamId) ?? 0));
  return undefined;
};
