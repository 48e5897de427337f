import { SpanKind } from '@opentelemetry/api';
import type { RelayMoment } from '@throughline/broker';
import { beginEventSpans, type EventSpans } from '@throughline/platform';

/** Makes spans of what the relay sends: from the request to the brokers until they acknowledge it. One batch a partition is under way. */
export const traceSending = (topic: string): ((moment: RelayMoment) => void) => {
  const underWay = new Map<number, EventSpans>();
  const finish = (partition: number, failure?: string): void => {
    underWay.get(partition)?.end(failure);
    underWay.delete(partition);
  };
  return ({ step, partition, events = [] }) => {
    switch (step) {
      case 'before-send': {
        // What was never acknowledged is read again from the mark.
        finish(partition, 'not acknowledged');
        const spans = beginEventSpans(events, {
          tracer: 'throughline-relay',
          name: `send ${topic}`,
          kind: SpanKind.PRODUCER,
          attributes: {
            'messaging.system': 'kafka',
            'messaging.operation.type': 'send',
            'messaging.destination.name': topic,
            'messaging.destination.partition.id': String(partition),
          },
        });
        if (spans) underWay.set(partition, spans);
        return;
      }
      case 'after-send':
        finish(partition);
        return;
      case 'before-read':
      case 'after-read':
      case 'before-mark':
      case 'after-mark':
    }
  };
};
