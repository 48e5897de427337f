import { cloudEventAttributes, cloudEventSource, writeCloudEvent, type StoredEvent } from '@throughline/kernel';

/** The media types of CloudEvents in JSON: one event, and a list of them. */
export const cloudEventType = 'application/cloudevents+json';
export const cloudEventBatchType = 'application/cloudevents-batch+json';

/** An event as CloudEvents' JSON format has it. Its data are the stored payload's own bytes. */
export const cloudEventText = (stored: StoredEvent, clusterId: string): string => {
  const attributes = { ...writeCloudEvent(stored, cloudEventSource(clusterId), cloudEventAttributes), datacontenttype: 'application/json' };
  return `${JSON.stringify(attributes).slice(0, -1)},"data":${stored.payload}}`;
};
