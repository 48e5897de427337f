import { isIP } from 'node:net';
import type { Settings } from './settings';

/** To where webhooks may be sent. */
export interface WebhookEndpoints {
  /** Whether this machine itself, also in the clear, is a place to send to. */
  readonly loopback: boolean;
  /** Networks that may be sent to although they are private, as `address/bits`. */
  readonly networks: readonly string[];
}

/** This machine is a place to send to in development alone: in production whatever else listens here trusts those who are here. */
export const webhookSettings = ({ text, faults }: Settings, production: boolean): WebhookEndpoints => {
  const networks = (text('THROUGHLINE_WEBHOOK_NETWORKS') ?? '').split(',').flatMap((network) => network.trim() || []);
  const wrong = networks.filter((network) => !isNetwork(network));
  if (wrong.length > 0)
    faults.push(
      `THROUGHLINE_WEBHOOK_NETWORKS must hold networks such as 10.20.0.0/16, separated by commas, and has "${wrong.join(', ')}".`,
    );
  return { loopback: !production, networks };
};

const isNetwork = (network: string): boolean => {
  const [address = '', bits = '', ...rest] = network.split('/');
  const family = isIP(address);
  return family !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32);
};
