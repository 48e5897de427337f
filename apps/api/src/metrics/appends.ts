import type { AppendObserver, ExecutionObserver } from '@throughline/log';
import { appendMetrics, commandMetrics, counterIn, histogramIn } from '@throughline/platform';
import type { Registry } from 'prom-client';

/** Counts what the log says about its flushes. */
export const countAppends = (metrics: Registry): AppendObserver => {
  const events = counterIn(metrics, appendMetrics.events);
  const commands = counterIn(metrics, appendMetrics.commands);
  const flushEvents = histogramIn(metrics, appendMetrics.flushEvents);
  const flushSeconds = histogramIn(metrics, appendMetrics.flushSeconds);
  const failures = counterIn(metrics, appendMetrics.flushFailures);
  const conflicts = counterIn(metrics, appendMetrics.conflicts);
  return (measurement) => {
    switch (measurement.kind) {
      case 'flushed':
        flushEvents.observe(measurement.events);
        flushSeconds.observe(measurement.ms / 1_000);
        events.inc(measurement.events);
        commands.inc(measurement.commands);
        return;
      case 'found':
        events.inc(measurement.events);
        commands.inc(measurement.commands);
        return;
      case 'flush-failed':
        failures.inc({ reason: measurement.reason });
        return;
      case 'conflict':
        conflicts.inc({ reason: measurement.reason });
    }
  };
};

/** Counts what the execution says about commands. */
export const countCommands = (metrics: Registry): ExecutionObserver => {
  const commands = counterIn(metrics, commandMetrics.commands);
  const rejections = counterIn(metrics, commandMetrics.rejections);
  const retries = counterIn(metrics, commandMetrics.retries);
  const seconds = histogramIn(metrics, commandMetrics.seconds);
  return (measurement) => {
    switch (measurement.kind) {
      case 'retried':
        retries.inc();
        return;
      case 'executed':
        seconds.observe(measurement.ms / 1_000);
        for (const outcome of measurement.commands) {
          commands.inc({ command: outcome.command, outcome: outcome.kind });
          if (outcome.kind === 'rejected') rejections.inc({ code: outcome.code });
        }
    }
  };
};
