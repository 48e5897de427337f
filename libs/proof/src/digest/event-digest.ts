import { createHash } from 'node:crypto';
import type { StoredEvent } from '@throughline/kernel';
import { createLayout } from '@throughline/log';
import { contentOfEvent, type MessageContent } from './message-content';

/** Its head keeps any other digest of this service from being taken for one of these. */
const layout = createLayout('throughline proof 1\n');

/**
 * SHA-256 of an event's canonical bytes, which are those of its message: `docs/proof.md` has them byte by byte, with a test vector.
 * @param clusterId of the log, which each message names as its source
 */
export const eventDigest = (stored: StoredEvent, clusterId: string): Buffer => contentDigest(contentOfEvent(stored, clusterId));

/** The same of what a message was found to hold. */
export const contentDigest = ({ key, headers, value }: MessageContent): Buffer => {
  layout.clear();
  layout.field(key);
  layout.count(headers.length);
  for (const [name, content] of headers) {
    layout.field(name);
    layout.field(content);
  }
  layout.field(value);
  return createHash('sha256').update(layout.bytes()).digest();
};

/** The rolling digest of a partition before its first event: 32 zero bytes. */
export const beginning: Buffer = Buffer.alloc(32);

/** The rolling digest after one more event: SHA-256 of the rolling digest before it and the event's own. */
export const rolled = (before: Buffer, event: Buffer): Buffer => createHash('sha256').update(before).update(event).digest();
