import { gaugeIn, proofMetrics, type ProgramContext } from '@throughline/platform';
import type { CarriedOut } from '../bookkeeping/runs';
import { findingKinds } from '../findings';

/**
 * Serves how the last proof ended; nothing until there was one.
 * @returns takes in how the last proof ended
 */
export const serveProof = (metrics: ProgramContext['metrics']): ((last: CarriedOut | null) => void) => {
  let last: CarriedOut | null = null;
  const serve = (
    definition: typeof proofMetrics.finished | typeof proofMetrics.events | typeof proofMetrics.seconds,
    pick: (run: CarriedOut) => number,
  ) =>
    gaugeIn(metrics, definition, (gauge) => {
      if (last) gauge.set(pick(last));
      else gauge.remove();
    });
  serve(proofMetrics.finished, ({ finishedSeconds }) => finishedSeconds);
  serve(proofMetrics.events, ({ events }) => events);
  serve(proofMetrics.seconds, ({ seconds }) => seconds);
  gaugeIn(metrics, proofMetrics.findings, (gauge) => {
    gauge.reset();
    if (last) for (const kind of findingKinds) gauge.set({ kind }, last.counts[kind] ?? 0);
  });
  return (now) => {
    last = now;
  };
};
