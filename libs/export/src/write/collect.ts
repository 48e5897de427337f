import { Fault } from '@throughline/kernel';
import { inTransaction, rawStream, streamsOfPatient, type RawEvent } from '@throughline/log';
import { MissingTile, keysOf, knownPublicKeys, oneSnapshot, proveIn, vkeyOf, type SealProofs, type VerifierKey } from '@throughline/seal';
import type { Pool, PoolClient } from 'pg';
import {
  aftercareStream,
  envelopeOf,
  episodeStream,
  isReadable,
  policyStream,
  registerStream,
  siteOfPolicy,
  streamsNamedIn,
  type Envelope,
} from '../file/record';

/** Of what an export is asked, and by whom. */
export interface ExportQuestion {
  readonly clusterId: string;
  readonly episodeId: string;
  /** Whether the reader may know of an event. */
  readonly sees: (envelope: Envelope) => boolean;
  /** Whether the reader may know of everything that there is of the patient. */
  readonly seesAll: boolean;
}

/** A stream as it is shown. */
export interface CollectedStream {
  readonly streamId: string;
  readonly partition: number;
  /** Where it ended when it was sealed; null: it is shown in part. */
  readonly version: number | null;
}

/** What an export holds, with what proves it. */
export interface Collected {
  readonly patientId: string;
  readonly vkeys: readonly string[];
  /** By partition. */
  readonly proofs: ReadonlyMap<number, SealProofs>;
  readonly streams: readonly CollectedStream[];
  /** Under a seal, by partition and sequence. */
  readonly policies: readonly RawEvent[];
  readonly events: readonly RawEvent[];
  /** How many events of the record came after the seal. */
  readonly unsealed: number;
}

/** Why there is no export. `unknown`: no such episode within the reader's reach. `unsealed`: no seal covers its beginning, or its policies. `broken`: what is kept of seals is not whole. */
export type NoExport = 'unknown' | 'unsealed' | 'broken';

/** Reads a record with its policies and proofs, all of it as it was at one moment. @throws Fault `unreadable-event` */
export const collect = async (pool: Pool, question: ExportQuestion): Promise<Collected | NoExport> => {
  try {
    return await inTransaction(pool, (client) => collectIn(client, question), oneSnapshot);
  } catch (error) {
    if (error instanceof MissingTile) return 'broken';
    throw error;
  }
};

interface ReadStream {
  readonly streamId: string;
  readonly shown: readonly RawEvent[];
  /** Whether there is something that the reader may not know of. */
  readonly hidden: boolean;
}

const collectIn = async (client: PoolClient, question: ExportQuestion): Promise<Collected | NoExport> => {
  const own = await readStream(client, episodeStream(question.episodeId), question.sees);
  const opening = own.shown.find(({ streamVersion }) => streamVersion === 1);
  if (!opening || own.hidden) return 'unknown';
  const { patientId } = envelopeOf(opening);
  if (patientId === null) return 'unknown';
  const record = await readRecord(client, question, { own, patientId });
  const policies = await readPolicies(client, record);
  const streams = [
    ...record.map((stream) => ({ ...stream, partition: opening.partition })),
    ...policies.map((stream) => ({ ...stream, partition: stream.shown[0]?.partition ?? opening.partition })),
  ];
  const proofs = await proofsOf(client, question.clusterId, streams);
  if (proofs === null) return 'unsealed';
  const sealed = streams.map((stream) => ({ ...stream, shown: stream.shown.filter((event) => isSealed(event, proofs)) }));
  if (!isSealed(opening, proofs) || policies.some(({ shown }) => !shown.every((event) => isSealed(event, proofs)))) return 'unsealed';
  const publicKeys = await knownPublicKeys(client);
  const logs = [...proofs.keys()].map((partition) => ({ clusterId: question.clusterId, partition }));
  return {
    patientId,
    vkeys: logs.flatMap((log): readonly VerifierKey[] => keysOf(log, publicKeys)).map(vkeyOf),
    proofs,
    streams: sealed
      .map(({ streamId, partition, shown, hidden }) => ({ streamId, partition, version: hidden ? null : shown.length }))
      .sort((one, other) => one.partition - other.partition || (one.streamId < other.streamId ? -1 : 1)),
    policies: inOrder(sealed.slice(record.length)),
    events: inOrder(sealed.slice(0, record.length)),
    unsealed: streams.slice(0, record.length).reduce((sum, { shown }) => sum + shown.filter((event) => !isSealed(event, proofs)).length, 0),
  };
};

/** @throws Fault `unreadable-event` */
const readStream = async (client: PoolClient, streamId: string, sees: ExportQuestion['sees']): Promise<ReadStream> => {
  const events = await rawStream(client, streamId);
  const unreadable = events.find((event) => !isReadable(event));
  if (unreadable) throw new Fault('unreadable-event', 'The event is none that can be exported', unreadable);
  const shown = events.filter((event) => sees(envelopeOf(event)));
  return { streamId, shown, hidden: shown.length < events.length };
};

/** The streams of the patient, and those that their events name, as far as the reader sees them. */
const readRecord = async (
  client: PoolClient,
  { episodeId, sees, seesAll }: ExportQuestion,
  { own, patientId }: { readonly own: ReadStream; readonly patientId: string },
): Promise<readonly ReadStream[]> => {
  const seesOfPatient = (envelope: Envelope): boolean => envelope.patientId === patientId && sees(envelope);
  const read = new Map<string, ReadStream>([[own.streamId, own]]);
  const always = [own.streamId, aftercareStream(episodeId), registerStream(patientId)];
  const named = new Set([...always, ...(await streamsOfPatient(client, patientId))]);
  // What is added on the way is gone through too.
  for (const streamId of named) {
    const stream = read.get(streamId) ?? (await readStream(client, streamId, seesOfPatient));
    read.set(streamId, stream);
    for (const name of stream.shown.flatMap(streamsNamedIn)) named.add(name);
  }
  // Whoever does not see everything is not told either that there is something else.
  return [...read.values()].filter(({ shown, hidden }) => seesAll || shown.length > 0 || !hidden);
};

/** The policies of every site that the record names, in the order of the sites. */
const readPolicies = async (client: PoolClient, record: readonly ReadStream[]): Promise<readonly ReadStream[]> => {
  const envelopes = record.flatMap(({ shown }) => shown.map(envelopeOf));
  const sites = envelopes.flatMap(({ siteId, policyVersionId }) => [
    ...(siteId === null ? [] : [siteId]),
    ...(policyVersionId === null ? [] : [siteOfPolicy(policyVersionId)]),
  ]);
  const streams: ReadStream[] = [];
  for (const siteId of [...new Set(sites)].sort()) streams.push(await readStream(client, policyStream(siteId), () => true));
  return streams.filter(({ shown }) => shown.length > 0);
};

/** @returns null when a partition was never sealed */
const proofsOf = async (
  client: PoolClient,
  clusterId: string,
  streams: readonly (ReadStream & { readonly partition: number })[],
): Promise<ReadonlyMap<number, SealProofs> | null> => {
  const proofs = new Map<number, SealProofs>();
  for (const partition of [...new Set(streams.map((stream) => stream.partition))].sort((one, other) => one - other)) {
    const inside = streams.filter((stream) => stream.partition === partition);
    const proved = await proveIn(
      client,
      { clusterId, partition },
      {
        sequences: inside.flatMap(({ shown }) => shown.map(({ sequence }) => sequence)),
        streamIds: inside.flatMap(({ streamId, hidden }) => (hidden ? [] : [streamId])),
      },
    );
    if (proved === null) return null;
    proofs.set(partition, proved);
  }
  return proofs;
};

/** What lies where no seal reaches is exported all the same when somebody put it there: the verifier says so. */
const isSealed = ({ partition, sequence }: RawEvent, proofs: ReadonlyMap<number, SealProofs>): boolean =>
  sequence <= (proofs.get(partition)?.seal.size ?? Number.MAX_SAFE_INTEGER);

const inOrder = (streams: readonly { readonly shown: readonly RawEvent[] }[]): readonly RawEvent[] =>
  streams.flatMap(({ shown }) => shown).sort((one, other) => one.partition - other.partition || one.sequence - other.sequence);
