import type { KafkaSourceMoment } from '@throughline/broker';
import { counterIn, gaugeIn, histogramIn, projectorMetrics, type ProgramContext } from '@throughline/platform';
import type { Projector, ProjectorMoment } from '@throughline/projection';

/** Counts what a projector does in the program's registry. */
export const countMoments = (metrics: ProgramContext['metrics']): ((moment: ProjectorMoment | KafkaSourceMoment) => void) => {
  const events = counterIn(metrics, projectorMetrics.events);
  const batchEvents = histogramIn(metrics, projectorMetrics.batchEvents);
  const foldSeconds = histogramIn(metrics, projectorMetrics.foldSeconds);
  const commitSeconds = histogramIn(metrics, projectorMetrics.commitSeconds);
  const foreign = counterIn(metrics, projectorMetrics.foreignMessages);
  return (moment) => {
    switch (moment.step) {
      case 'after-fold':
        foldSeconds.observe({ view: moment.projection }, moment.ms / 1_000);
        return;
      case 'after-commit': {
        const { projection: view, from, to, ms } = moment;
        events.inc({ view }, to - from);
        batchEvents.observe({ view }, to - from);
        commitSeconds.observe({ view }, ms / 1_000);
        return;
      }
      case 'foreign-message':
        foreign.inc();
        return;
      case 'before-fold':
      case 'before-commit':
      case 'before-offset-commit':
      case 'after-offset-commit':
        return;
    }
  };
};

/** Serves how many lanes are in which state, and which views it cannot keep current. */
export const serveProjector = (
  metrics: ProgramContext['metrics'],
  { status, standings }: Pick<Projector, 'status' | 'standings'>,
): void => {
  gaugeIn(metrics, projectorMetrics.lanes, (gauge) => {
    gauge.reset();
    for (const { projection: view, state } of status()) gauge.inc({ view, state });
  });
  gaugeIn(metrics, projectorMetrics.changed, (gauge) => {
    gauge.reset();
    for (const { projection: view, version, changed } of standings()) gauge.set({ view, version }, changed ? 1 : 0);
  });
};
