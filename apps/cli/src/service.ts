import { randomUUID } from 'node:crypto';
import { createClient, routeOf, ServiceProblem, ServiceUnreachable, type Client, type ClientOptions } from '@throughline/client';
import type { Actor } from '@throughline/kernel';
import { readConfiguration, textOf } from '@throughline/platform';
import { mintToken } from './commands/token';
import { UserError } from './user-error';

/** The running service, asked as somebody. */
export interface Service {
  /** An operation by its id, with what the contract says of it. @throws UserError and ServiceRefusal as `get` */
  readonly call: Client['call'];
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
  const client = clientAt({ token: () => token });
  return {
    call: (name, ...request) => explained(routeOf(name), client.call(name, ...request)),
    get: (path) => explained(path, client.request({ method: 'GET', path, repeatable: true })),
    download: (path, headers) => explained(path, client.open({ method: 'GET', path, headers, repeatable: true })),
    remove: (path) => explained(path, client.request({ method: 'DELETE', path, repeatable: false })),
    post: (path, body, key = randomUUID()) =>
      explained(path, client.request({ method: 'POST', path, body, headers: { 'idempotency-key': key }, repeatable: true })),
  };
};

/** What the service at THROUGHLINE_URL says to everybody. @throws UserError and ServiceRefusal as `Service` */
export const ask = (path: string): Promise<unknown> => explained(path, clientAt({}).request({ method: 'GET', path, repeatable: true }));

const addressNow = (): string => (textOf(process.env, 'THROUGHLINE_URL') ?? 'http://127.0.0.1:3000').replace(/\/$/, '');

/** Whoever sits at the terminal is told at once when something is wrong, and waits for what takes long. */
const clientAt = (options: Pick<ClientOptions, 'token'>): Client =>
  createClient({ address: addressNow(), attempts: 1, timeoutMs: null, ...options });

const explained = async <Answer>(path: string, answer: Promise<Answer>): Promise<Answer> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ServiceProblem) throw new ServiceRefusal(refusal(path, error), error.code);
    if (!(error instanceof ServiceUnreachable)) throw error;
    throw new UserError(`The service at ${addressNow()} does not answer. Start it with "npm start", or name it in THROUGHLINE_URL.`);
  }
};

const refusal = (path: string, { status, problem: { title = '', detail = '', errors = [] } }: ServiceProblem): string =>
  [`${path} was answered with ${status}: ${title} ${detail}`.trim(), ...errors.map((one) => `  ${one.pointer}: ${one.detail}`)].join('\n');
