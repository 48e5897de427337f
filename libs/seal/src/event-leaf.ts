import { createLayout, type RawEvent } from '@throughline/log';
import { sha256, type Hash } from './tree/hash';

/** In front stands the byte that RFC 6962 puts before a leaf, so that a leaf is laid out and hashed in one piece of memory. */
const layout = createLayout('\0throughline event 1\n');

const layOut = (event: RawEvent): Buffer => {
  layout.clear();
  layout.field(String(event.partition));
  layout.field(String(event.sequence));
  layout.field(event.streamId);
  layout.field(String(event.streamVersion));
  layout.field(event.eventId);
  layout.field(event.type);
  layout.field(String(event.schemaVersion));
  layout.field(event.recordedAt);
  layout.field(event.commandId);
  layout.field(event.meta);
  layout.field(event.payload);
  return layout.bytes();
};

/** The canonical bytes of an event: every column of its row. `docs/seals.md` has them byte by byte, with test vectors. */
export const leafBytes = (event: RawEvent): Buffer => Buffer.from(layOut(event).subarray(1));

/** The hash of an event's leaf: SHA-256 over a zero byte and its canonical bytes. */
export const eventLeafHash = (event: RawEvent): Hash => sha256(layOut(event));
