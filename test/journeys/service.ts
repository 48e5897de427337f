import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, openServices, type Api, type ApiServices } from '@throughline/api';
import { eventCodec } from '@throughline/episode';
import type { Clock, Role, Sites } from '@throughline/kernel';
import { createLogSource } from '@throughline/log';
import { createLogger, openDevelopmentIssuer, openPool, readConfiguration, type Configuration } from '@throughline/platform';
import { startProjector, type Projector } from '@throughline/projection';
import { createTestDatabase } from '@throughline/testing';
import { allViews } from '@throughline/views';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: AnswerBody;
}

/** The fields of answers that tests look at. */
export interface AnswerBody {
  readonly [field: string]: unknown;
  readonly code?: string;
  readonly detail?: string;
  readonly position?: string;
  readonly version?: number;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly events?: readonly { readonly type: string; readonly streamId: string; readonly [field: string]: unknown }[];
  readonly items?: readonly Readonly<Record<string, unknown>>[];
  readonly outcomes?: readonly { readonly id: string; readonly status: string; readonly [field: string]: unknown }[];
}

export interface Sending {
  readonly as?: Role;
  /** Surrogate id of the sender; made from the role unless given. */
  readonly id?: string;
  /** Of the sender; every one unless given. */
  readonly sites?: Sites;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole service over an empty database, without a socket. */
export interface ServiceUnderTest {
  readonly api: Api;
  readonly services: ApiServices;
  readonly projector: Projector;
  readonly configuration: Configuration;
  readonly databaseUrl: string;
  readonly token: (role: Role, sites?: Sites, id?: string) => Promise<string>;
  /** A request as it is, with a token of the role unless headers say otherwise. */
  readonly send: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, sending?: Sending) => Promise<Answer>;
  /** A command, with a new key unless one is given. */
  readonly command: (path: string, body: object, sending?: Sending) => Promise<Answer>;
  readonly read: (path: string, sending?: Sending) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface ServiceOptions {
  readonly clock?: Clock;
  readonly environment?: Readonly<Record<string, string>>;
  /** A database of the caller's; a new one unless given. */
  readonly databaseUrl?: string;
}

export const startService = async ({ clock, environment = {}, databaseUrl }: ServiceOptions = {}): Promise<ServiceUnderTest> => {
  const database = databaseUrl === undefined ? await createTestDatabase() : { url: databaseUrl, drop: () => Promise.resolve() };
  const dataFolder = await mkdtemp(join(tmpdir(), 'throughline-service-'));
  const configuration = readConfiguration({ NODE_ENV: 'test', THROUGHLINE_DATA: dataFolder, THROUGHLINE_PARTITIONS: '4', ...environment });
  const issuer = await openDevelopmentIssuer({ dataFolder, audience: configuration.audience, production: false });
  const logger = createLogger({ name: 'test', level: 'silent' });
  const { services, close } = await openServices({
    configuration,
    databaseUrl: database.url,
    verify: issuer.verify,
    logger,
    ...(clock ? { clock } : {}),
  });
  const pool = openPool(database.url, 'test-projector', 4, logger);
  const projector = startProjector({ pool, source: createLogSource(services.log), codec: eventCodec, definitions: allViews });
  const api = await createApi(services);
  const minted = new Map<string, Promise<string>>();
  const token: ServiceUnderTest['token'] = (role, sites = '*', id = `test-${role}`) => {
    const key = JSON.stringify([role, sites, id]);
    const known = minted.get(key) ?? issuer.issue({ id, role }, undefined, sites);
    minted.set(key, known);
    return known;
  };

  const send: ServiceUnderTest['send'] = async (method, path, body, { as = 'prescriber', id, sites, key, headers = {} } = {}) => {
    const {
      statusCode,
      headers: answered,
      body: text,
    } = await api.application.inject({
      method,
      url: path,
      headers: {
        authorization: `Bearer ${await token(as, sites, id)}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return { status: statusCode, headers: answered, body: (text === '' ? {} : JSON.parse(text)) as AnswerBody };
  };
  return {
    api,
    services,
    projector,
    configuration,
    databaseUrl: database.url,
    token,
    send,
    command: (path, body, sending = {}) => send('POST', path, body, { key: randomUUID(), ...sending }),
    read: (path, sending) => send('GET', path, undefined, sending),
    close: async () => {
      await api.close(1_000);
      await projector.stop();
      await pool.end();
      await close();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};
