import type { Outcome } from '@throughline/log';
import type { Batch } from '../ctn0094/plan';

/** Where commands go: a database, the running service, or nowhere (a rehearsal). */
export interface Way {
  /** For the account: `DATABASE_URL`, `http://127.0.0.1:3000`. */
  readonly name: string;
  /** What became of each command, in their order. */
  readonly execute: (batch: Batch) => Promise<readonly Outcome[]>;
  /** Nothing more will come for the batch's target. */
  readonly done: (batch: Batch) => void;
  readonly close: () => Promise<void>;
}

/** The most commands that are executed together: the service's own limit. */
export const mostTogether = 500;

/** A batch in pieces that may be executed together. */
export const pieces = ({ steps, ...batch }: Batch): readonly Batch[] =>
  Array.from({ length: Math.ceil(steps.length / mostTogether) }, (_, index) => ({
    ...batch,
    steps: steps.slice(index * mostTogether, (index + 1) * mostTogether),
  }));
