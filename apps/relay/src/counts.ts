import type { RelayMoment } from '@throughline/broker';
import { counterIn, histogramIn, relayMetrics } from '@throughline/platform';
import type { Registry } from 'prom-client';

/** Counts what the brokers acknowledge. */
export const countSending = (metrics: Registry): ((moment: RelayMoment) => void) => {
  const events = counterIn(metrics, relayMetrics.events);
  const bytes = counterIn(metrics, relayMetrics.bytes);
  const batchEvents = histogramIn(metrics, relayMetrics.batchEvents);
  const sendSeconds = histogramIn(metrics, relayMetrics.sendSeconds);
  return (moment) => {
    if (moment.step !== 'after-send') return;
    events.inc(moment.count ?? 0);
    bytes.inc(moment.bytes ?? 0);
    batchEvents.observe(moment.count ?? 0);
    sendSeconds.observe((moment.ms ?? 0) / 1_000);
  };
};
