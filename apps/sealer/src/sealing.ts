import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@throughline/kernel';
import { findGenesis } from '@throughline/log';
import { databaseTrouble, type Logger } from '@throughline/platform';
import {
  extendSeal,
  keptTree,
  keysOf,
  lastAsked,
  openCheckpoint,
  SealRefused,
  UntrustedNote,
  WitnessRefused,
  writtenCheckpoint,
  type KeptTree,
  type SealedLog,
  type TreeHead,
} from '@throughline/seal';
import type { Pool } from 'pg';
import type { SealingKeys } from './keys';
import type { Place } from './publishing/place';

export interface SealingProgram {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly keys: SealingKeys;
  readonly partitions: number;
  /** From the end of one round to the beginning of the next. */
  readonly everyMs: number;
  /** Where the last seals were written, by whoever sealed them; null: nowhere. */
  readonly folder: string | null;
  /** Aborted when this program may not seal any more; null when it may not now. */
  readonly held: () => AbortSignal | null;
  /** Where seals go, in this order. */
  readonly places: readonly Place[];
  readonly observe: { readonly sealed: () => void; readonly failed: (place: string) => void };
}

export interface Sealing {
  /** Why nothing is sealed, or not everything; null when all is well or another program seals. */
  readonly trouble: () => string | null;
  readonly stop: () => Promise<void>;
}

/** How often it is looked whether somebody asks for seals at once, in milliseconds. */
const lookEveryMs = 500;

/** Seals what is new in each partition every so often, and when somebody asks. Never throws: what fails is tried again in the next round. */
export const startSealing = (program: SealingProgram): Sealing => {
  const { pool, everyMs, held, logger } = program;
  const stopping = new AbortController();
  const troubles = new Map<string, string>();
  const known = new Map<number, TreeHead>();

  /** A log that goes on under another name is another one, sealed from its first event. */
  let clusterId = '';
  const currentName = async (): Promise<string> => {
    const genesis = await findGenesis(pool);
    if (genesis === null) throw new Fault('broken-log', 'The log has no genesis row');
    if (genesis.clusterId !== clusterId) known.clear();
    clusterId = genesis.clusterId;
    return clusterId;
  };

  const rounds = async (): Promise<void> => {
    let ended: number | null = null;
    let answered = 0;
    while (!stopping.signal.aborted) {
      try {
        const asked = await lastAsked(pool);
        const due = ended === null || performance.now() - ended >= everyMs || asked > answered;
        const turn = held();
        if (turn === null) troubles.clear();
        else if (due) {
          const signal = AbortSignal.any([turn, stopping.signal]);
          await round(program, { clusterId: await currentName(), known, troubles, urgent: asked > answered, signal });
          [ended, answered] = [performance.now(), asked];
        }
      } catch (error) {
        logger.warn({ reason: inWords(error) }, 'Seals could not be looked at; it is tried again');
      }
      await sleep(Math.min(everyMs, lookEveryMs), undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const done = rounds();

  return {
    trouble: () => program.keys.trouble ?? ([...troubles.values()].join('; ') || null),
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
};

interface Round {
  readonly clusterId: string;
  /** What this program sealed last, by partition: nobody can take it back. */
  readonly known: Map<number, TreeHead>;
  /** By what stands still. */
  readonly troubles: Map<string, string>;
  /** Whether somebody waits for it: then it does not rest. */
  readonly urgent: boolean;
  readonly signal: AbortSignal;
}

/** So many times as long as it worked does the sealer rest when nobody waits for it: those who append share the machine with it. */
const restRatio = 9;

const round = async (program: SealingProgram, { clusterId, known, troubles, urgent, signal }: Round): Promise<void> => {
  const { pool, partitions, places, observe, logger } = program;
  const tryOut = async (name: string, place: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      troubles.delete(name);
    } catch (error) {
      if (signal.aborted) return;
      const reason = inWords(error);
      if (troubles.get(name) !== reason) logger.error({ place, reason }, `${name} stands still`);
      troubles.set(name, reason);
      observe.failed(place);
    }
  };
  const trees: KeptTree[] = [];
  for (let partition = 0; partition < partitions && !signal.aborted; partition += 1) {
    const log = { clusterId, partition };
    await tryOut(`partition ${partition}`, 'log', () => sealPartition(program, log, { known, urgent, signal }));
    const tree = await keptTree(pool, log);
    if (tree) trees.push(tree);
  }
  for (const place of places) {
    if (signal.aborted) return;
    await tryOut(place.name, place.kind, () => place.publish(pool, trees));
  }
};

const sealPartition = async (
  { pool, keys, folder, observe }: SealingProgram,
  log: SealedLog,
  { known, urgent, signal }: Pick<Round, 'known' | 'urgent' | 'signal'>,
): Promise<void> => {
  if (keys.keys === null) throw new SealRefused(keys.trouble);
  const { formerKeys } = keys;
  const rest = (workedMs: number): Promise<void> => sleep(urgent ? 0 : workedMs * restRatio, undefined, { signal }).catch(() => undefined);
  for (let more = true; more && !signal.aborted;) {
    const before = known.get(log.partition) ?? (folder === null ? null : await headInFolder(folder, log, keys));
    const sealed = await extendSeal({ pool, keys: keys.keys, formerKeys, rest }, log, before);
    if (sealed) known.set(log.partition, { size: sealed.size, root: sealed.root });
    more = sealed !== null && sealed.events > 0;
    if (more) observe.sealed();
  }
};

/** What was sealed before this program was started, as it was written outside the database. */
const headInFolder = async (folder: string, log: SealedLog, keys: SealingKeys & { readonly trouble: null }): Promise<TreeHead | null> => {
  const note = await writtenCheckpoint(folder, log);
  if (note === null) return null;
  try {
    return openCheckpoint(note, keysOf(log, [...keys.keys.map(({ publicKey }) => publicKey), ...keys.formerKeys]));
  } catch (error) {
    if (!(error instanceof UntrustedNote)) throw error;
    throw new SealRefused(`${error.message}: the checkpoint of partition ${log.partition} in THROUGHLINE_SEAL_FOLDER`);
  }
};

/** Of an error that is not ours only its code: a database's words may quote a row. */
const inWords = (error: unknown): string => {
  if (error instanceof SealRefused || error instanceof WitnessRefused || error instanceof Fault) return error.message;
  const { code } = error as { readonly code?: unknown };
  return databaseTrouble(error) ?? `it did not answer, or refused (${typeof code === 'string' ? code : 'no code'})`;
};
