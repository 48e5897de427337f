/** What may be wrong with an export. */
export const exportFaultMeanings = {
  'not-an-export': 'It is not an export in a format that this program knows',
  'line-unreadable': 'The line is not what an export has there',
  'line-changed': 'The line is not the one that was written: the next one names another',
  'line-misplaced': 'A line is missing, there twice, or in another place',
  'cut-off': 'The file ends before its last line',
  'seal-not-trusted': 'The seal is not signed by a trusted key, or is not of this log',
  'stream-not-proved': 'The seal does not say that the stream ended there',
  'event-not-sealed': 'The event is not the one that was sealed there',
  'event-missing': 'The seal says that the stream has more events, or others',
  'event-misplaced': 'The event belongs to no stream of this record',
  'payload-breaks-schema': 'The payload is not what its schema says, or its schema is missing',
  'policy-missing': 'The policy under which an event was decided is missing',
  'stream-missing': 'An event names a stream of the record that is missing',
  'page-differs': 'The page is not what the events say',
} as const;
export type ExportFaultKind = keyof typeof exportFaultMeanings;

/** The first thing that is wrong with an export. Its words hold nothing of a payload. */
export interface ExportFault {
  readonly kind: ExportFaultKind;
  /** The line of the file, from 1, at which it shows. */
  readonly line: number;
  readonly detail: string;
}

/** Thrown while a file is verified, at the first thing that is wrong. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';

  constructor(readonly fault: ExportFault) {
    super(fault.detail);
  }
}

/** Ends a verification. @throws ExportRefused always */
export const refuse = (kind: ExportFaultKind, line: number, detail: string): never => {
  throw new ExportRefused({ kind, line, detail });
};
