import type { Appended } from '../types';
import type { EncodedAppend } from './encode';

/** What is appended together or not at all, and who waits for it. */
export interface Unit {
  readonly appends: readonly EncodedAppend[];
  readonly partition: number;
  readonly rows: number;
  readonly bytes: number;
  readonly resolve: (appended: readonly Appended[]) => void;
  readonly reject: (error: unknown) => void;
  /** After this time (of `performance.now`) an outage is reported and no longer waited for. */
  readonly deadline: number;
  /** How often PostgreSQL refused a flush that this was part of. */
  refusals: number;
  /** A connection was lost while this was being committed: it may have been, or not. */
  unknownFate: boolean;
}

export interface FlushBounds {
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** A flush, and those that cannot succeed or fail before it has: they repeat one of its command ids or want a version that it makes. */
export interface Admission {
  readonly batch: readonly Unit[];
  readonly clashing: readonly Unit[];
}

/** After so many refusals a unit is committed alone, so that it cannot hold others up and its error is its own. */
const refusalsBeforeAlone = 2;

/** Takes the next flush off the front of the queue. */
export const admit = (queue: Unit[], bounds: FlushBounds): Admission => {
  const [first] = queue;
  if (first && first.refusals >= refusalsBeforeAlone) return { batch: queue.splice(0, 1), clashing: [] };
  const batch: Unit[] = [];
  const clashing: Unit[] = [];
  const claims = newClaims();
  let rows = 0;
  let bytes = 0;
  let taken = 0;
  for (const unit of queue) {
    if (unit.refusals >= refusalsBeforeAlone) break;
    if (taken > 0 && (rows + unit.rows > bounds.maxRows || bytes + unit.bytes > bounds.maxBytes)) break;
    taken += 1;
    rows += unit.rows;
    bytes += unit.bytes;
    (claim(claims, unit) ? batch : clashing).push(unit);
  }
  queue.splice(0, taken);
  return { batch, clashing };
};

/** What the flush so far takes for itself: command ids, and the version to which it brings each stream. */
interface Claims {
  readonly commandIds: Set<string>;
  readonly versions: Map<string, number>;
}

const newClaims = (): Claims => ({ commandIds: new Set(), versions: new Map() });

const claim = (claims: Claims, unit: Unit): boolean => {
  const own = newClaims();
  for (const append of unit.appends) {
    if (claims.commandIds.has(append.commandId) || own.commandIds.has(append.commandId)) return false;
    own.commandIds.add(append.commandId);
    for (const { streamId, expectedVersion, added } of append.streams) {
      const version = own.versions.get(streamId) ?? claims.versions.get(streamId);
      if (version !== undefined && version !== expectedVersion) return false;
      own.versions.set(streamId, expectedVersion + added);
    }
  }
  for (const commandId of own.commandIds) claims.commandIds.add(commandId);
  for (const [streamId, version] of own.versions) claims.versions.set(streamId, version);
  return true;
};
