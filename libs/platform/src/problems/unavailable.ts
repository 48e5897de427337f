import { types } from 'node:util';

const { isNativeError } = types;

/** PostgreSQL's classes of errors that pass: connection, resources, transaction rollback, operator intervention, system, lock timeout. */
const passingClasses = new Set(['08', '53', '40', '57', '58', '55']);

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What `pg` says, without a code, of connections that are gone or do not come. */
const connectionMessages = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect/,
  /^timeout expired/,
  /Client was closed/,
  /not queryable/,
];

/** Whether an error says that the database (or another server) is out of reach for now, so that trying again may help. */
export const isUnavailable = (error: unknown): boolean => {
  // Not `instanceof`: errors of Node.js itself are of another realm where code runs in a context of its own, as tests do.
  if (!isNativeError(error)) return false;
  const { code, errors } = error as { readonly code?: unknown; readonly errors?: unknown };
  if (Array.isArray(errors) && errors.some(isUnavailable)) return true;
  if (typeof code === 'string' && (connectionCodes.has(code) || (/^[0-9A-Z]{5}$/.test(code) && passingClasses.has(code.slice(0, 2)))))
    return true;
  return connectionMessages.some((message) => message.test(error.message)) || isUnavailable(error.cause);
};
