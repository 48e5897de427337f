import type { Way } from './ways/way';
import { pieces } from './ways/way';
import { countOutcome, countPlan, countRows, countTrials, emptyAccount, openSums, total, type Account } from './account';
import { historyFiles, type History } from './ctn0094/files';
import { openHistories } from './ctn0094/histories';
import { assertComplete } from './ctn0094/lines';
import { planOf, sitePolicyBatch, type Batch } from './ctn0094/plan';
import { readTrials, type Trials } from './ctn0094/trials';
import { siteIdOf } from './ctn0094/ids';
import type { Progress } from './progress';

export interface ImportOptions {
  readonly folder: string;
  /** Participants to take, from the smallest number on; null: all. */
  readonly limit: number | null;
  readonly way: Way;
  readonly progress: Progress;
  /** Aborted, it stops after the participants in hand. */
  readonly signal: AbortSignal;
  /** Participants on their way at a time. */
  readonly together?: number;
}

/** The account, and whether it is whole. */
export interface Imported {
  readonly account: Account;
  /** Sums that do not close: none in a whole import. */
  readonly openSums: readonly string[];
  readonly interrupted: boolean;
  readonly seconds: number;
}

/**
 * Brings the histories in: each participant's facts in order, several participants at a time. Every command has the same id in every
 * run, so that a second run finds everything there and an interrupted one goes on.
 */
export const importHistories = async (options: ImportOptions): Promise<Imported> => {
  const { folder, limit, way, progress, signal, together = 16 } = options;
  const began = performance.now();
  await assertComplete(folder);
  const account = emptyAccount();
  const trials = await readTrials(folder);
  countTrials(account, trials);
  const histories = await openHistories(folder, limit);
  const run: Run = { account, trials, way, progress, policies: new Map() };
  progress.start(histories.participants.length);

  const inHand = new Set<Promise<void>>();
  const failures: unknown[] = [];
  try {
    for await (const history of histories.read()) {
      if (signal.aborted || failures.length > 0) break;
      const one = bringIn(run, history).catch((error: unknown) => void failures.push(error));
      inHand.add(one);
      void one.finally(() => inHand.delete(one));
      if (inHand.size >= together) await Promise.race(inHand);
    }
    await Promise.all(inHand);
  } finally {
    progress.stop();
    await histories.close();
  }
  if (failures.length > 0) throw failures[0];
  for (const { file, rows } of histories.strays()) {
    countRows(account, file, rows);
    account.files[file].refused['participant-unknown'] = rows;
  }
  return { account, openSums: openSums(account), interrupted: signal.aborted, seconds: (performance.now() - began) / 1000 };
};

interface Run {
  readonly account: Account;
  readonly trials: Trials;
  readonly way: Way;
  readonly progress: Progress;
  /** Adoptions of policies, by site. */
  readonly policies: Map<string, Promise<void>>;
}

const bringIn = async (run: Run, history: History): Promise<void> => {
  const { account, way, progress } = run;
  for (const file of historyFiles) countRows(account, file, history.rows[file].length);
  const plan = planOf(history, run.trials.of(history.rows.everybody[0]?.project ?? ''));
  await policyFor(run, siteIdOf(history.rows.site_masked[0]?.site_masked ?? 'unknown'));
  for (const batch of plan.batches) await execute(run, batch);
  for (const batch of plan.batches) way.done(batch);
  countPlan(account, plan);
  progress.tick(total(account.events.made) + total(account.events.alreadyThere));
};

/** A site's policy before the first of its participants. */
const policyFor = (run: Run, siteId: string): Promise<void> => {
  const known = run.policies.get(siteId) ?? execute(run, sitePolicyBatch(siteId));
  run.policies.set(siteId, known);
  return known;
};

const execute = async ({ account, way }: Run, batch: Batch): Promise<void> => {
  for (const piece of pieces(batch)) {
    const outcomes = await way.execute(piece);
    for (const [index, step] of piece.steps.entries()) {
      const outcome = outcomes[index];
      if (!outcome) throw new Error(`No outcome of command ${step.command.commandId}`);
      countOutcome(account, step, outcome);
    }
  }
};
