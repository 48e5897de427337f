import { Fault } from '@throughline/kernel';
import { ConfigurationError } from '../configuration/configuration';
import { FolderInUse } from '../lifecycle/instance-lock';
import { databaseTrouble } from '../database/database-trouble';
import { isUnavailable } from '../problems/unavailable';

/** Why a program failed, and what to do next, for whoever reads its last line. Never holds the address of the database. */
export const explainedFailure = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  // A fault's message says what to do next, and holds nothing that must not be shown.
  if (error instanceof ConfigurationError || error instanceof FolderInUse || error instanceof Fault) return error.message;
  const { code, port } = error as { readonly code?: unknown; readonly port?: unknown };
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken by another program. Set PORT or OPERATIONS_PORT to a free one, or to 0.`;
  const trouble = databaseTrouble(error);
  if (trouble !== null) return trouble;
  if (isUnavailable(error)) return `A server that this program needs is out of reach: ${error.message}. Start it, or mend its address.`;
  return error.stack ?? error.message;
};
