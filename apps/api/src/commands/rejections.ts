import { rejections, type RejectionCode } from '@throughline/episode';
import type { ExecutionRejection } from '@throughline/log';
import { problemOf, problemType, type Problem } from '@throughline/platform';

/** Codes with a kind of problem of their own. */
type TransportRejection = 'version-mismatch' | 'command-id-reused';

/** Every "no" that a decision may give. */
export type Rejected = RejectionCode | Exclude<ExecutionRejection, TransportRejection>;

/** The status of each rejection. A code that is missing here does not compile. */
export const statusOfRejection: Readonly<Record<Rejected, 403 | 404 | 409 | 422>> = rejections;

const isKnown = (code: string): code is Rejected => Object.hasOwn(statusOfRejection, code);

/** The problem document of a rejection. @throws Error for a code that no decider has */
export const problemOfRejection = (code: string, detail: string): Problem => {
  if (code === 'version-mismatch') return problemOf('version-mismatch', { detail });
  if (code === 'command-id-reused') return problemOf('idempotency-key-reused', { detail });
  if (!isKnown(code)) throw new Error(`A decision was rejected with the unknown code ${code}`);
  const words = code.replaceAll('-', ' ');
  return { type: problemType(code), title: words.charAt(0).toUpperCase() + words.slice(1), status: statusOfRejection[code], code, detail };
};
