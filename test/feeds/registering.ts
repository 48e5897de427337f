import { randomUUID } from 'node:crypto';
import type { ServiceUnderTest } from '../journeys/service';
import type { Subscriber } from './subscriber';

/** What a test wants to say about a feed. */
export interface Order {
  readonly feed?: string;
  readonly client?: string;
  readonly from?: string;
  readonly types?: readonly string[];
  readonly sites?: readonly string[];
  readonly endpoint?: string;
}

export const reason = 'agreed with the hospital';

/** A subscriber of a new feed, and the secret of its webhooks. */
export interface Registered extends Subscriber {
  readonly secret: string;
}

/** Registers feeds as an operator does. @param address of the service */
export const registering =
  (service: ServiceUnderTest, address: string) =>
  async ({ feed = `feed-${randomUUID()}`, client = 'test-subscriber', from = 'beginning', ...order }: Order = {}): Promise<Registered> => {
    const body = { feed, client, purpose: 'TREAT', from, reason, ...order };
    const { status, body: answer } = await service.send('POST', '/v1/feeds', body, { as: 'operator' });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(answer)}`);
    const token = await service.token('subscriber', '*', client);
    return { address, feed, token, clusterId: service.services.log.clusterId, secret: String(answer['secret']) };
  };
