import { createHash } from 'node:crypto';
import type { StoredEvent } from '@throughline/kernel';
import { contentOfEvent, type MessageContent } from './message-content';

/** Stands in front of what is hashed, so that no other digest of this service can be taken for one of these. */
const domain = Buffer.from('throughline proof 1\n', 'ascii');
/** Written in place of the length of what is not there. */
const absent = 0xffff_ffff;

/**
 * SHA-256 of an event's canonical bytes, which are those of its message: `docs/proof.md` has them byte by byte, with a test vector.
 * @param clusterId of the log, which each message names as its source
 */
export const eventDigest = (stored: StoredEvent, clusterId: string): Buffer => contentDigest(contentOfEvent(stored, clusterId));

/** The same of what a message was found to hold. */
export const contentDigest = ({ key, headers, value }: MessageContent): Buffer => {
  const pieces = [domain, ...framed(key), lengthOf(headers.length)];
  for (const [name, content] of headers) pieces.push(...framed(Buffer.from(name, 'utf8')), ...framed(content));
  pieces.push(...framed(value));
  return sha256(...pieces);
};

/** The rolling digest of a partition before its first event: 32 zero bytes. */
export const beginning: Buffer = Buffer.alloc(32);

/** The rolling digest after one more event: SHA-256 of the rolling digest before it and the event's own. */
export const rolled = (before: Buffer, event: Buffer): Buffer => sha256(before, event);

const framed = (bytes: Buffer | null): readonly Buffer[] => (bytes === null ? [lengthOf(absent)] : [lengthOf(bytes.length), bytes]);

/** 32 bits, big-endian. */
const lengthOf = (length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(length);
  return bytes;
};

const sha256 = (...pieces: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(pieces)).digest();
