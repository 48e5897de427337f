import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A secret as Standard Webhooks has it: 32 random bytes. */
export const newSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/** What is signed. */
export interface SignedMessage {
  /** The same at every attempt, so that receivers can tell a repetition. */
  readonly id: string;
  /** When it is sent, in seconds since 1970: receivers refuse what is old. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers of Standard Webhooks 1.0.
 * @param secrets every one that the receiver may have, the newest first
 */
export const signatureHeaders = ({ id, timestamp, body }: SignedMessage, secrets: readonly string[]): Readonly<Record<string, string>> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets.map((secret) => `v1,${signatureOf(`${id}.${timestamp}.${body}`, secret)}`).join(' '),
});

const signatureOf = (content: string, secret: string): string =>
  createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
    .update(content)
    .digest('base64');
