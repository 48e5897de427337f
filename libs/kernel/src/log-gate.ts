/** Keeps a log from giving out sequences that were used already. */
export interface LogGate {
  /** Why the log takes no events; null when it takes them. */
  readonly closed: () => Promise<string | null>;
  /**
   * Appends are refused from when this resolves, until a new generation begins or the database is replaced. Does nothing to a log that is
   * closed already.
   */
  readonly close: (reason: string) => Promise<void>;
}
