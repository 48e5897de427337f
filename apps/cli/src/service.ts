import { randomUUID } from 'node:crypto';
import type { Actor } from '@throughline/kernel';
import { readConfiguration, textOf } from '@throughline/platform';
import { mintToken } from './commands/token';
import { UserError } from './user-error';

/** The running service, asked as somebody. */
export interface Service {
  /** @throws UserError when the service does not answer, ServiceRefusal with what it answered when it refused */
  readonly get: (path: string) => Promise<unknown>;
  /** @param key the idempotency key: a new one unless given. @throws UserError and ServiceRefusal as `get` */
  readonly post: (path: string, body: object, key?: string) => Promise<unknown>;
  /** @throws UserError and ServiceRefusal as `get` */
  readonly remove: (path: string) => Promise<unknown>;
  /** An answer that is not read yet. @throws UserError and ServiceRefusal as `get` */
  readonly download: (path: string, headers: Readonly<Record<string, string>>) => Promise<Response>;
}

/** The service said no. */
export class ServiceRefusal extends UserError {
  constructor(
    message: string,
    /** Which no it is, as the problem document names it; empty where there is none. */
    readonly code: string,
  ) {
    super(message);
  }
}

/** The service at THROUGHLINE_URL, with the token in THROUGHLINE_TOKEN or one of the development issuer for the actor. */
export const openService = async (actor: Actor): Promise<Service> => {
  const token = textOf(process.env, 'THROUGHLINE_TOKEN') ?? (await mintToken(readConfiguration(process.env), actor));
  const authorized = { authorization: `Bearer ${token}` };
  return {
    get: (path) => ask(path, { headers: authorized }),
    download: (path, headers) => answerOf(path, { headers: { ...authorized, ...headers } }),
    remove: (path) => ask(path, { method: 'DELETE', headers: authorized }),
    post: (path, body, key = randomUUID()) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...authorized, 'content-type': 'application/json', 'idempotency-key': key },
      }),
  };
};

/** What the service at THROUGHLINE_URL answers. @throws UserError and ServiceRefusal as `Service` */
export const ask = async (path: string, init: RequestInit = {}): Promise<unknown> =>
  (await answerOf(path, init)).json().catch((): unknown => ({}));

const answerOf = async (path: string, init: RequestInit): Promise<Response> => {
  const address = (textOf(process.env, 'THROUGHLINE_URL') ?? 'http://127.0.0.1:3000').replace(/\/$/, '');
  const answer = await fetch(`${address}${path}`, init).catch(() => null);
  if (!answer) throw new UserError(`The service at ${address} does not answer. Start it with "npm start", or name it in THROUGHLINE_URL.`);
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => ({}))) as Problem;
  throw new ServiceRefusal(refusal(path, answer.status, problem), problem.code ?? '');
};

interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

const refusal = (path: string, status: number, { title = '', detail = '', errors = [] }: Problem): string =>
  [`${path} was answered with ${status}: ${title} ${detail}`.trim(), ...errors.map((one) => `  ${one.pointer}: ${one.detail}`)].join('\n');
