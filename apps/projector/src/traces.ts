import { SpanKind } from '@opentelemetry/api';
import type { KafkaSourceMoment } from '@throughline/broker';
import { beginEventSpans, type EventSpans } from '@throughline/platform';
import type { ProjectorMoment } from '@throughline/projection';

/** Makes spans of what the projector takes in: from the fold until its rows are committed. One batch a view and partition is under way. */
export const traceViews = (): ((moment: ProjectorMoment | KafkaSourceMoment) => void) => {
  const underWay = new Map<string, EventSpans>();
  const finish = (lane: string, failure?: string): void => {
    underWay.get(lane)?.end(failure);
    underWay.delete(lane);
  };
  return (moment) => {
    if (moment.step === 'before-fold') {
      const { projection, version, events } = moment;
      // What was rolled back is taken in again.
      finish(laneOf(moment), 'rolled back');
      const spans = beginEventSpans(events, {
        tracer: 'throughline-projector',
        name: `project ${projection}`,
        kind: SpanKind.CONSUMER,
        attributes: { 'throughline.projection': projection, 'throughline.projection_version': version },
      });
      if (spans) underWay.set(laneOf(moment), spans);
    } else if (moment.step === 'after-commit') {
      finish(laneOf(moment));
    }
  };
};

const laneOf = ({ projection, version, partition }: ProjectorMoment): string => `${projection} ${version} ${partition}`;
