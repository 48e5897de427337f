import { Fault, type StoredEvent } from '@throughline/kernel';
import type { IncomingMessage, MessageReader } from '../message/from-message';
import type { Lane } from './lane';

/**
 * Gives the event of a message to every lane that lacks it, decoding it once and only if one does. The one rule of every reader: the
 * next event is `last + 1`; lower is a duplicate and is dropped, altered or not.
 *
 * An event that is left out is a fault only for a lane that has read from the topic's beginning. One that began in the middle may have
 * begun too late: where it began was a guess, and duplicates may lie anywhere. It reads again from the beginning first.
 */
export const offer = (
  lanes: Iterable<Lane>,
  reader: MessageReader,
  message: IncomingMessage,
  { offset, sequence }: { readonly offset: number; readonly sequence: number },
): void => {
  let found: StoredEvent | Fault | undefined;
  for (const lane of lanes) {
    if (!lane.isOpen) continue;
    if (sequence <= lane.last) {
      if (lane.course.kind === 'waiting') lane.course = { kind: 'riding', since: joined(lane.course, offset) };
    } else if (lane.course.kind === 'riding') {
      if (sequence > lane.last + 1) missing(lane, lane.course.since, reader.partition, sequence);
      else if (!lane.hasRoom) lane.course = { kind: 'waiting', since: lane.course.since, resumeAt: offset };
      else {
        found ??= eventIn(reader, message, sequence);
        if (found instanceof Fault) lane.fail(found);
        else lane.give(found, offset);
      }
    }
  }
};

/** A reading that comes by where the lane has been before goes on with what it knows; one that skipped something begins anew. */
const joined = ({ since, resumeAt }: { readonly since: number; readonly resumeAt: number }, offset: number): number =>
  offset <= resumeAt ? Math.min(since, offset) : offset;

const missing = (lane: Lane, since: number, partition: number, sequence: number): void => {
  if (since > 0) lane.course = { kind: 'waiting', since: 0, resumeAt: 0 };
  else {
    const expected = lane.last + 1;
    const position = { partition, sequence: expected };
    lane.fail(new Fault('missing-event', `The topic has sequence ${sequence} where ${expected} is due`, position));
  }
};

const eventIn = (reader: MessageReader, message: IncomingMessage, sequence: number): StoredEvent | Fault => {
  try {
    return reader.read(message, sequence);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
};
