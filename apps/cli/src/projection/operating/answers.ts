import type { Build, Rebuild, RebuildPartition } from '@throughline/projection';

/** How far something is behind the log. */
interface Behind {
  readonly events: number;
  readonly seconds: number;
}

/** A build as the service shows it. */
export interface ShownBuild extends Pick<Build, 'build' | 'state' | 'follows' | 'paused' | 'stopped' | 'since'> {
  readonly definition: 'same' | 'changed' | 'unknown';
  readonly lag: Behind | null;
  readonly parked: readonly { readonly category: string; readonly keys: number }[];
}

/** A view as the service shows it. */
export interface ShownProjection {
  readonly name: string;
  readonly version: number;
  readonly builds: readonly ShownBuild[];
}

/** A rebuild as the service shows it. */
export interface ShownRebuild extends Rebuild {
  readonly builds: readonly Pick<Build, 'build' | 'projection' | 'version' | 'state'>[];
  readonly partitions: readonly RebuildPartition[];
  readonly events: number;
  readonly ofEvents: number;
  readonly bytes: number;
  readonly rate: number | null;
  readonly secondsLeft: number | null;
}
