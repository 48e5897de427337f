import type { Axis, Cause, Change, FoldedStream, PolicyInForce } from '@throughline/replay';

/** What the service answers about a record, as far as it is shown. */
export interface ShownReplay {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly moment: { readonly asKnownAt: string | null; readonly asOf: string | null };
  readonly source: {
    readonly partition: number;
    readonly through: number;
    readonly eventsKnown: number;
    readonly eventsTaken: number;
    readonly lastRecordedAt: string | null;
  };
  readonly policy: PolicyInForce | null;
  readonly state: FoldedStream | null;
  readonly companions: readonly FoldedStream[];
  readonly timeline: ShownRows<TimelineLine> | null;
  readonly views: readonly { readonly view: string; readonly version: number; readonly tables: readonly ShownRows<object>[] }[];
}

export interface ShownRows<Row> extends Paged<Row> {
  readonly table: string;
}

/** A page of a list, and where the next one is. */
export interface Paged<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface TimelineLine {
  readonly occurredAt: string;
  readonly sentence: string;
  readonly actorRole: string;
  readonly standing: string;
}

export interface ShownStep {
  readonly place: number;
  readonly at: string;
  readonly event: Cause;
  readonly data: object;
  readonly changes: readonly Change[];
}

export interface ShownSteps extends Paged<ShownStep> {
  readonly axis: Axis;
  readonly resume: string | null;
}

export interface ShownDiff extends Paged<Change & { readonly causedBy: readonly string[] }> {
  readonly axis: Axis;
  readonly from: string;
  readonly to: string;
  readonly steps: number;
  readonly causes: readonly Cause[];
}
