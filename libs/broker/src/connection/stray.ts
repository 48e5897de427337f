import { KafkaJSError } from 'kafkajs';

/** The client's names for a connection that could not be made, was closed, or did not answer. */
const lost = ['KafkaJSConnectionError', 'KafkaJSConnectionClosedError', 'KafkaJSRequestTimeoutError'];

/**
 * Whether the client left the loss of a connection to nobody. It keeps a promise of its own for each connection that it opens beside others,
 * and does not always look at it (tulios/kafkajs, issue 702); whoever uses the connection gets the same loss as an error.
 */
export const isStrayConnectionError = (reason: unknown): boolean => reason instanceof KafkaJSError && lost.includes(reason.name);
