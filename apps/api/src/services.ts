import type { EpisodeServiceEvent } from '@throughline/episode';
import type { EndpointRules } from '@throughline/feeds';
import type { Clock } from '@throughline/kernel';
import type { EventLog, Execution } from '@throughline/log';
import type { EdgeLimits, Logger, ReadinessCheck, TokenVerifier } from '@throughline/platform';
import type { Pool } from 'pg';
import type { Registry } from 'prom-client';

/** What the HTTP service is made of. Who makes it also ends it, after the service has been closed. */
export interface ApiServices {
  readonly log: EventLog<EpisodeServiceEvent>;
  readonly execution: Execution;
  /** Connections for reading views. */
  readonly views: Pool;
  readonly clock: Clock;
  readonly verify: TokenVerifier;
  /** What must be right, beside the database, for requests to be served. */
  readonly checks: readonly ReadinessCheck[];
  readonly logger: Logger;
  readonly metrics: Registry;
  /** Whether requests are traced. */
  readonly traces: boolean;
  /** How long a read with `after` waits for its view, in milliseconds. */
  readonly viewWaitMs: number;
  readonly bodyLimitBytes: number;
  readonly edge: EdgeLimits;
  /** To where webhooks may be sent. */
  readonly endpoints: EndpointRules;
  /** Whether clients reach the service through TLS only, and are told to remember it. */
  readonly production: boolean;
}

/** Tokens under which Nest hands out the services, and the service that is stopping. */
export const SERVICES = Symbol('services');
export const EXECUTION = Symbol('execution');
