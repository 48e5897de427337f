import type { CourierMoment } from '@throughline/feeds';
import { counterIn, feedMetrics } from '@throughline/platform';
import type { Registry } from 'prom-client';

/** Counts what becomes of events on their way to endpoints. */
export const countSending = (metrics: Registry): ((moment: CourierMoment) => void) => {
  const events = counterIn(metrics, feedMetrics.events);
  const withheld = counterIn(metrics, feedMetrics.withheld);
  const webhooks = counterIn(metrics, feedMetrics.webhooks);
  return (moment) => {
    const { feed, outcome } = moment;
    if (outcome === 'withheld') {
      withheld.inc({ feed, reason: moment.reason });
      return;
    }
    webhooks.inc({ feed, outcome });
    if (outcome === 'taken') events.inc({ feed, way: 'webhook' });
  };
};
