/** Stream versions that are known to be in the log, so that an append that follows on one needs no looking up. */
export interface KnownVersions {
  readonly includes: (streamId: string, version: number, partition: number) => boolean;
  readonly note: (streamId: string, version: number, partition: number) => void;
  /** Forgets all: after a lost connection the database may be another one, restored from a backup. */
  readonly clear: () => void;
}

interface Known {
  readonly version: number;
  readonly partition: number;
}

/**
 * Sound, not a guess: events are never removed, so a version that was committed once, and all before it, stay there.
 *
 * @param size bounds the memory: between this many streams and twice as many are remembered, those used last
 */
export const createKnownVersions = (size: number): KnownVersions => {
  let recent = new Map<string, Known>();
  let older = new Map<string, Known>();
  return {
    includes: (streamId, version, partition) => {
      const known = recent.get(streamId) ?? older.get(streamId);
      return known !== undefined && known.partition === partition && known.version >= version;
    },
    note: (streamId, version, partition) => {
      recent.set(streamId, { version, partition });
      if (recent.size < size) return;
      older = recent;
      recent = new Map();
    },
    clear: () => {
      recent = new Map();
      older = new Map();
    },
  };
};
