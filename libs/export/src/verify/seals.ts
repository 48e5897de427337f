import {
  bucketCount,
  eventLeafHash,
  headsOriginOf,
  keysOf,
  openCheckpoint,
  openNote,
  originOf,
  parseVkey,
  UntrustedNote,
  UnusableKey,
  verifyHead,
  verifyInclusion,
  vkeyOf,
  type Checkpoint,
  type Hash,
  type SealedLog,
  type StreamHead,
} from '@throughline/seal';
import type { EventLine, Line, StreamLine } from '../file/lines';
import { refuse } from './faults';

/** A seal of a file, verified. */
export interface VerifiedSeal {
  readonly partition: number;
  /** Events of the partition that it covers. */
  readonly size: number;
  /** The trusted keys that signed it. */
  readonly signedBy: readonly string[];
}

/** The seals of a file, and what they prove. */
export interface Seals {
  /** @throws ExportRefused when it is no key, or not one of this log */
  readonly takeKey: (line: Line<'key'>) => void;
  /** @throws ExportRefused when it is not trusted, not of this log, or there already */
  readonly takeSeal: (line: Line<'seal'>) => void;
  /** Where a stream ended; null: there was none. @throws ExportRefused when that is not proved */
  readonly headOf: (line: StreamLine) => StreamHead | null;
  /** The event's leaf. @throws ExportRefused when it is not proved that it was sealed */
  readonly leafOf: (event: EventLine) => Hash;
  readonly all: () => readonly VerifiedSeal[];
}

interface OpenedSeal extends VerifiedSeal {
  readonly events: Checkpoint;
  readonly heads: Checkpoint;
}

/** @param trusted public keys that are trusted, 32 bytes each; null: those in the file are taken */
export const createSeals = (clusterId: string, trusted: readonly Buffer[] | null): Seals => {
  const keys = trusted ? distinct(trusted) : [];
  const opened = new Map<number, OpenedSeal>();

  const open = (note: string, log: SealedLog, origin: (size: number) => string): Checkpoint => {
    const checkpoint = openCheckpoint(note, keysOf(log, keys));
    if (checkpoint.origin !== origin(checkpoint.size)) throw new UntrustedNote(`It is of ${checkpoint.origin}`);
    return checkpoint;
  };
  const openBoth = ({ line, partition, checkpoint, heads }: Line<'seal'>): Pick<OpenedSeal, 'events' | 'heads'> => {
    const log = { clusterId, partition };
    try {
      const events = open(checkpoint, log, () => originOf(log));
      const ofHeads = open(heads, log, () => headsOriginOf(log, events.size));
      if (ofHeads.size !== bucketCount) throw new UntrustedNote('It is no checkpoint of stream heads');
      return { events, heads: ofHeads };
    } catch (error) {
      if (!(error instanceof UntrustedNote)) throw error;
      return refuse('seal-not-trusted', line, `The seal of partition ${partition}: ${error.message}.`);
    }
  };
  const sealAt = (line: number, partition: number): OpenedSeal =>
    opened.get(partition) ?? refuse('seal-not-trusted', line, `There is no seal of partition ${partition} in front of it.`);

  return {
    takeKey: ({ line, vkey }) => {
      try {
        const { name, publicKey, kind } = parseVkey(vkey);
        if (kind !== 'note' || !name.startsWith(`throughline/${clusterId}/`)) throw new UnusableKey('It is of another log');
        // The same key comes once for each partition.
        if (!trusted && !keys.some((key) => key.equals(publicKey))) keys.push(publicKey);
      } catch (error) {
        if (!(error instanceof UnusableKey)) throw error;
        refuse('line-unreadable', line, `The key is none of this log: ${error.message}.`);
      }
    },
    takeSeal: (line) => {
      const { partition } = line;
      if (opened.has(partition)) refuse('line-misplaced', line.line, `The seal of partition ${partition} is there twice.`);
      const notes = openBoth(line);
      const { signedBy } = openNote(line.checkpoint, keysOf({ clusterId, partition }, keys));
      opened.set(partition, { ...notes, partition, size: notes.events.size, signedBy: signedBy.map(vkeyOf) });
    },
    headOf: ({ line, partition, streamId, bucket, proof }) => {
      const { heads } = sealAt(line, partition);
      const head = verifyHead(streamId, { bucket: Buffer.from(bucket, 'base64'), proof: hashesOf(proof) }, heads.root);
      return head === undefined ? refuse('stream-not-proved', line, `It is not proved where ${streamId} ended.`) : head;
    },
    leafOf: (event) => {
      const { line, partition, sequence, proof } = event;
      const { size, root } = sealAt(line, partition).events;
      const leaf = eventLeafHash(event);
      if (verifyInclusion({ index: sequence - 1, size, leaf, root }, hashesOf(proof))) return leaf;
      return refuse('event-not-sealed', line, `At ${partition}:${sequence} another event was sealed, or none.`);
    },
    all: () => [...opened.values()].map(({ partition, size, signedBy }) => ({ partition, size, signedBy })),
  };
};

const distinct = (keys: readonly Buffer[]): Buffer[] => keys.filter((key, index) => keys.findIndex((one) => one.equals(key)) === index);

const hashesOf = (proof: readonly string[]): readonly Hash[] => proof.map((hash) => Buffer.from(hash, 'base64'));
