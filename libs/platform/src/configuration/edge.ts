import type { Settings } from './settings';

/** What the HTTP service puts up with. Limits count within one process: several share nothing. */
export interface EdgeLimits {
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** Connections that are open at the same time. */
  readonly connections: number;
  /** Of these, connections from one address. */
  readonly connectionsPerAddress: number;
  /** Requests of one caller in a minute; 0: no limit. */
  readonly requestsPerMinute: number;
  /** The same for a caller in the role importer. */
  readonly importerRequestsPerMinute: number;
  /** Requests without an accepted token from one address in a minute; 0: no limit. */
  readonly unknownRequestsPerMinute: number;
}

const mostRequests = 10_000_000;

export const edgeLimits = ({ whole }: Settings): EdgeLimits => ({
  requestTimeoutMs: whole('THROUGHLINE_REQUEST_TIMEOUT_MS', 100, 600_000),
  connections: whole('THROUGHLINE_CONNECTIONS', 1, 100_000),
  connectionsPerAddress: whole('THROUGHLINE_CONNECTIONS_PER_ADDRESS', 1, 100_000),
  requestsPerMinute: whole('THROUGHLINE_RATE_LIMIT_PER_MINUTE', 0, mostRequests),
  importerRequestsPerMinute: whole('THROUGHLINE_RATE_LIMIT_IMPORTER_PER_MINUTE', 0, mostRequests),
  unknownRequestsPerMinute: whole('THROUGHLINE_RATE_LIMIT_UNKNOWN_PER_MINUTE', 0, mostRequests),
});
