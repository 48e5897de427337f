import { rawStream, type RawEvent } from '@throughline/log';
import type { Pool } from 'pg';
import { eventLeafHash } from '../event-leaf';
import { verifyHead } from '../heads/heads-tree';
import { openCheckpoint, type Checkpoint } from '../note/checkpoint';
import { UntrustedNote } from '../note/note';
import { headsOriginOf, keysOf, originOf, type SealedLog } from '../note/origins';
import { proveFromSeal, type SealProofs } from '../sealing/prove';
import { verifyInclusion } from '../tree/proofs';
import { MissingTile } from '../tree/tiles';
import type { SealFinding } from './findings';

/** What a verification of streams came to. */
export interface StreamsVerdict {
  readonly streams: number;
  readonly events: number;
  /** The size of the partition's last seal, under which they were proved. */
  readonly sealed: number;
  /** How many of the events came after it. */
  readonly unsealed: number;
  readonly verified: boolean;
  readonly findings: readonly SealFinding[];
}

/**
 * Verifies single streams under the last seal of their partition, by inclusion of each event and by where the seal says that the stream ended. What the
 * database keeps of the tree serves as proof; where somebody changed it, only the verification of the whole partition can tell what is right.
 */
export const verifyStreams = async (
  { pool, publicKeys }: { readonly pool: Pool; readonly publicKeys: readonly Buffer[] },
  log: SealedLog,
  streamIds: readonly string[],
): Promise<StreamsVerdict> => {
  const streams = await Promise.all(streamIds.map(async (streamId) => ({ streamId, events: await rawStream(pool, streamId) })));
  const events = streams.flatMap((stream) => stream.events);
  const count = { streams: streams.length, events: events.length };
  const { partition } = log;
  const answer = (sealed: number, unsealed: number, findings: readonly SealFinding[]): StreamsVerdict => ({
    ...{ ...count, sealed, unsealed, findings },
    verified: findings.length === 0,
  });
  const sequences = events.filter((event) => event.partition === partition).map(({ sequence }) => sequence);
  const proofs = await proofsOf(pool, log, sequences, streamIds);
  if (proofs === 'broken') return answer(0, 0, [{ kind: 'kept-differs', partition, sequence: 1 }]);
  if (proofs === null) return answer(0, events.length, [{ kind: 'unsealed', partition, sequence: 1 }]);
  const signed = signedBy(proofs, log, publicKeys);
  if (signed === null) return answer(0, 0, [{ kind: 'seal-not-trusted', partition, sequence: proofs.seal.size }]);
  const findings = streams.flatMap((stream) => examine(stream, log, proofs, signed));
  const { size } = signed.events;
  return answer(
    size,
    sequences.filter((sequence) => sequence > size).length,
    findings.sort((one, other) => one.sequence - other.sequence),
  );
};

const proofsOf = async (
  pool: Pool,
  log: SealedLog,
  sequences: readonly number[],
  streamIds: readonly string[],
): Promise<SealProofs | null | 'broken'> => {
  try {
    return await proveFromSeal(pool, log, { sequences, streamIds });
  } catch (error) {
    if (error instanceof MissingTile) return 'broken';
    throw error;
  }
};

interface SignedRoots {
  readonly events: Checkpoint;
  readonly heads: Checkpoint;
}

const signedBy = ({ seal }: SealProofs, log: SealedLog, publicKeys: readonly Buffer[]): SignedRoots | null => {
  const keys = keysOf(log, publicKeys);
  try {
    const [events, heads] = [openCheckpoint(seal.checkpoint, keys), openCheckpoint(seal.heads, keys)];
    return events.origin === originOf(log) && heads.origin === headsOriginOf(log, events.size) ? { events, heads } : null;
  } catch (error) {
    if (error instanceof UntrustedNote) return null;
    throw error;
  }
};

const examine = (
  { streamId, events }: { readonly streamId: string; readonly events: readonly RawEvent[] },
  { partition }: SealedLog,
  proofs: SealProofs,
  signed: SignedRoots,
): readonly SealFinding[] => {
  const { size, root } = signed.events;
  const findings: SealFinding[] = [];
  for (const event of events) {
    const { sequence } = event;
    if (event.partition !== partition || sequence < 1) findings.push({ kind: 'stray', partition: event.partition, sequence });
    else if (
      sequence <= size &&
      !verifyInclusion({ index: sequence - 1, size, leaf: eventLeafHash(event), root }, proofs.inclusion.get(sequence) ?? [])
    ) {
      findings.push({ kind: 'altered', partition, sequence });
    }
  }
  const proof = proofs.heads.get(streamId);
  const head = proof && verifyHead(streamId, proof, signed.heads.root);
  if (head === undefined) return [...findings, { kind: 'kept-differs', partition, sequence: size }];
  const sealedEvents = events.filter((event) => event.partition === partition && event.sequence <= size);
  const hole = sealedEvents.findIndex(({ streamVersion }, index) => streamVersion !== index + 1);
  if (hole >= 0) findings.push({ kind: 'missing', partition, sequence: sealedEvents[hole]?.sequence ?? 1 });
  else if (sealedEvents.length !== (head?.version ?? 0))
    findings.push({ kind: 'missing', partition, sequence: (sealedEvents.at(-1)?.sequence ?? 0) + 1 });
  return findings;
};
