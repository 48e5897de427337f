import { eventCodec } from '@throughline/episode';
import { Fault, type FaultCode, type StoredEvent } from '@throughline/kernel';
import { valueChanges, type ValueChange } from './values';

/** An event as it lies in the log, and as the code of today reads it. */
export interface StoredAndRead {
  readonly stored: StoredEvent;
  /** null when it cannot be read; `fault` says why. */
  readonly read: { readonly schemaVersion: number; readonly data: object } | null;
  readonly fault: FaultCode | null;
  /** What the upcasts made of the payload, place by place. */
  readonly changes: readonly ValueChange[];
}

export const storedAndRead = (stored: StoredEvent): StoredAndRead => {
  try {
    const { data } = eventCodec.read(stored);
    const schemaVersion = eventCodec.definitions.get(stored.type)?.version ?? stored.schemaVersion;
    return { stored, read: { schemaVersion, data }, fault: null, changes: valueChanges(JSON.parse(stored.payload), data) };
  } catch (error) {
    if (error instanceof Fault) return { stored, read: null, fault: error.code, changes: [] };
    throw error;
  }
};
