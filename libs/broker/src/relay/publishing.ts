import { Fault } from '@throughline/kernel';
import { dropLane, type Crew } from './crew';
import { kafkaErrorType } from './failures';
import { nextPieces, type Piece } from './pieces';
import { fail } from './settling';
import type { RelayMoment } from './types';

/** Sends and marks, one request after another. */
export interface Publishing {
  /** Until the crew is told to stop; what is being sent is settled first. Never throws. */
  readonly run: () => Promise<void>;
  /** Resolves when what is being sent now is settled. */
  readonly settled: () => Promise<void>;
}

/** Bytes of the messages of one partition in a request, unless one message alone is larger. */
export const usualBudget = 512 * 1024;

export const createPublishing = (crew: Crew): Publishing => {
  let inFlight: Promise<void> = Promise.resolve();
  return {
    settled: () => inFlight,
    run: async () => {
      for (let turn = 0; !crew.signal.aborted; turn += 1) {
        const pieces = nextPieces([...crew.lanes.values()], turn);
        if (pieces.length === 0) await crew.publishing.rung(crew.tendMs);
        else await (inFlight = sendAndMark(crew, pieces));
      }
    },
  };
};

const sendAndMark = async (crew: Crew, pieces: readonly Piece[]): Promise<void> => {
  for (const { lane } of pieces) lane.inFlight = true;
  const offsets = await send(crew, pieces);
  const expected = offsets === null ? [] : pieces.filter((piece) => asExpected(crew, piece, offsets));
  if (expected.length > 0) await mark(crew, expected);
  for (const { lane } of pieces) lane.inFlight = false;
  crew.settling.ring();
};

/** @returns the offset of each piece's first message; null when it failed */
const send = async (crew: Crew, pieces: readonly Piece[]): Promise<ReadonlyMap<number, number> | null> => {
  const messages = pieces.flatMap(({ parcels }) => parcels.map(({ message }) => message));
  tell(crew, 'before-send', pieces);
  const began = performance.now();
  try {
    const offsets = await crew.sender.send(crew.topic, messages);
    tell(crew, 'after-send', pieces, performance.now() - began);
    return offsets;
  } catch (error) {
    for (const piece of pieces) refused(crew, piece, pieces.length, error);
    return null;
  }
};

/** Next time alone, and if the messages were too large together, half of them. One that is too large by itself stops its partition. */
const refused = (crew: Crew, { lane, parcels, bytes }: Piece, company: number, error: unknown): void => {
  const tooLarge = ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE'].includes(kafkaErrorType(error) ?? '');
  const [first] = parcels;
  if (tooLarge && first && company === 1 && parcels.length === 1) {
    const setting = `kafka-configs.sh --alter --entity-type topics --entity-name ${crew.topic} --add-config max.message.bytes=${bytes * 2}`;
    fail(
      crew,
      lane,
      new Fault('wrong-topic', `The topic does not take an event of ${bytes} bytes. Run "${setting}" and start again.`, first.event),
    );
    return;
  }
  if (company > 1) lane.alone = true;
  else if (tooLarge) {
    lane.budget = bytes / 2;
    lane.unsettle('settling');
    return;
  }
  fail(crew, lane, error);
};

/** Whether the messages lie where the last ones ended. If not, somebody else wrote in between, and it is settled what. */
const asExpected = ({ logger, topic }: Crew, { lane }: Piece, offsets: ReadonlyMap<number, number>): boolean => {
  const { partition } = lane;
  const { nextOffset } = lane.lease();
  const offset = offsets.get(partition);
  if (offset === nextOffset) return true;
  logger.warn({ topic, partition, offset, nextOffset }, 'Somebody else wrote to this partition of the topic; looks at what it was');
  lane.unsettle('settling');
  return false;
};

const mark = async (crew: Crew, pieces: readonly Piece[]): Promise<void> => {
  tell(crew, 'before-mark', pieces);
  const began = performance.now();
  try {
    const moved = await crew.leases.move(
      pieces.map(({ lane, parcels }) => {
        const { partition, generation, published: from, nextOffset } = lane.lease();
        return { partition, generation, from, to: from + parcels.length, nextOffset: nextOffset + parcels.length };
      }),
    );
    const done = pieces.filter(({ lane }) => moved.has(lane.partition));
    tell(crew, 'after-mark', done, performance.now() - began);
    for (const { lane, parcels } of done) {
      lane.alone = false;
      lane.sent(parcels.length, lane.lease().nextOffset + parcels.length);
    }
    for (const { lane } of pieces) if (!moved.has(lane.partition)) dropLane(crew, lane);
  } catch (error) {
    for (const piece of pieces) fail(crew, piece.lane, error);
  }
};

const tell = ({ observe }: Crew, step: RelayMoment['step'], pieces: readonly Piece[], ms?: number): void => {
  for (const { parcels, bytes } of pieces) {
    const events = parcels.map(({ event }) => event);
    const [first] = events;
    if (!first) continue;
    const { partition, sequence: from } = first;
    observe({
      step,
      partition,
      from,
      to: from + events.length - 1,
      count: events.length,
      bytes,
      events,
      ...(ms === undefined ? {} : { ms }),
    });
  }
};
