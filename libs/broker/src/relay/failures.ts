import { types } from 'node:util';
import { DatabaseError } from 'pg';
import { Fault } from '@throughline/kernel';
import { describeKafkaTrouble } from '../connection/trouble';

interface Caused {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
}

/** Kafka's own name for what went wrong, such as `MESSAGE_TOO_LARGE`, however deep the client has wrapped it. */
export const kafkaErrorType = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  const { type, cause, originalError } = error as Caused;
  if (typeof type === 'string') return type;
  return kafkaErrorType(cause) ?? kafkaErrorType(originalError);
};

/** An error in words without patient data: PostgreSQL's own messages may quote values, so of them only the code is kept. */
export const describe = (error: unknown): string => {
  if (error instanceof Fault) return error.message;
  if (error instanceof DatabaseError) return `PostgreSQL refuses: SQLSTATE ${error.code ?? 'unknown'}`;
  // Not `instanceof Error`: errors of Node.js itself are of another realm where code runs in a context of its own, as tests do.
  if (!types.isNativeError(error)) return 'something that is not an Error was thrown';
  if (error.name.startsWith('KafkaJS')) return describeKafkaTrouble(error);
  const { code } = error as Caused;
  return error.message || (typeof code === 'string' ? code : error.name);
};
