import { randomUUID } from 'node:crypto';
import type { Actor } from '@throughline/kernel';
import { readConfiguration, textOf } from '@throughline/platform';
import { mintToken } from './commands/token';
import { UserError } from './user-error';

/** The running service, asked as somebody. */
export interface Service {
  /** @throws UserError with what the service answered when it refused, or does not answer */
  readonly get: (path: string) => Promise<unknown>;
  /** With a new idempotency key. @throws UserError as `get` */
  readonly post: (path: string, body: object) => Promise<unknown>;
}

/** The service at THROUGHLINE_URL, with the token in THROUGHLINE_TOKEN or one of the development issuer for the actor. */
export const openService = async (actor: Actor): Promise<Service> => {
  const address = (textOf(process.env, 'THROUGHLINE_URL') ?? 'http://127.0.0.1:3000').replace(/\/$/, '');
  const token = textOf(process.env, 'THROUGHLINE_TOKEN') ?? (await mintToken(readConfiguration(process.env), actor));
  const ask = async (path: string, init: RequestInit): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const answer = await fetch(`${address}${path}`, { ...init, headers }).catch(() => null);
    if (!answer)
      throw new UserError(`The service at ${address} does not answer. Start it with "npm start", or name it in THROUGHLINE_URL.`);
    const body: unknown = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new UserError(refusal(path, answer.status, body as Problem));
    return body;
  };
  return {
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  };
};

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

const refusal = (path: string, status: number, { title = '', detail = '', errors = [] }: Problem): string =>
  [`${path} was answered with ${status}: ${title} ${detail}`.trim(), ...errors.map((one) => `  ${one.pointer}: ${one.detail}`)].join('\n');
