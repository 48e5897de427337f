import { Agent, request as httpRequest } from 'node:http';
import { waitForPosition } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { Client } from 'pg';
import { opening, screening, diagnosis, admission, sitePolicy } from '../journeys/bodies';
import { startService } from '../journeys/service';
import type { Answer, Stored } from './judge';
import type { OpenApi } from './openapi';
import { knownIds, type AbusiveRequest } from './requests';

/** The whole service, reached through a socket as anybody would. */
export interface ServiceUnderAbuse {
  readonly address: string;
  readonly document: OpenApi;
  /** Sends a request with the token of somebody who may give every command or read every record, unless it says otherwise. */
  readonly send: (request: Omit<AbusiveRequest, 'kind' | 'mustRefuse' | 'route'>) => Promise<Answer>;
  /** What the log holds: rows counted, and the heads of its partitions added up. */
  readonly stored: () => Promise<Stored & { readonly heads: number }>;
  /** Keys that a view could not go on with. */
  readonly parked: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** How many requests are on their way at the same time. */
export const abreast = 8;

/** Starts the service on an empty database, and writes a few records for commands to be about. */
export const startServiceUnderAbuse = async (databaseUrl: string): Promise<ServiceUnderAbuse> => {
  const service = await startService({
    databaseUrl,
    // All of it comes from two callers, and is to be judged by what it is.
    environment: { THROUGHLINE_RATE_LIMIT_PER_MINUTE: '0', THROUGHLINE_RATE_LIMIT_UNKNOWN_PER_MINUTE: '0' },
  });
  const address = await service.api.listen(0, '127.0.0.1');
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const agent = new Agent({ keepAlive: true, maxSockets: abreast });
  const tokens = { GET: await service.token('prescriber'), POST: await service.token('importer') };
  for (const id of knownIds) {
    await service.command(`/v1/sites/${id}/commands/AdoptSitePolicy`, sitePolicy, { as: 'importer' });
    const steps = Object.entries({
      OpenEpisode: opening(`p-${id}`, id),
      ScreenForOud: screening,
      RecordDiagnosis: diagnosis,
      AdmitPatient: admission,
    });
    for (const [command, body] of steps) await service.command(`/v1/episodes/${id}/commands/${command}`, body, { as: 'importer' });
  }
  return {
    address,
    document: (await service.read('/openapi.json')).body as unknown as OpenApi,
    send: (request) =>
      sendTo(new URL(address), agent, { ...request, headers: { authorization: `Bearer ${tokens[request.method]}`, ...request.headers } }),
    stored: async () => {
      const { rows } = await database.query<{ events: string; commands: string; heads: string }>(
        // Whoever reads is on the record, refused or not: that is left out of the account, one event and one command each.
        `with readings as (select count(*) as n from events where type in ('AccessRecorded', 'AuditAccessRecorded'))
         select (select count(*) from events) - n as events, (select count(*) from commands) - n as commands,
                (select sum(sequence) from partition_heads) - n as heads from readings`,
      );
      const [row] = rows;
      return { events: Number(row?.events), commands: Number(row?.commands), heads: Number(row?.heads) };
    },
    parked: async () => {
      for (const position of await service.services.log.heads()) {
        for (const view of allViews) await waitForPosition(service.services.views, view, position, { timeoutMs: 60_000 });
      }
      const { rows } = await database.query<{ line: string }>(
        "select projection || ': ' || category as line from parked_keys join projection_builds using (build)",
      );
      return rows.map(({ line }) => line);
    },
    close: async () => {
      agent.destroy();
      await database.end();
      await service.close();
    },
  };
};

const sendTo = (
  address: URL,
  agent: Agent,
  { method, path, headers, body }: Pick<AbusiveRequest, 'method' | 'path' | 'headers' | 'body'>,
): Promise<Answer> =>
  new Promise((answered, failed) => {
    const length = body === null ? {} : { 'content-length': String(body.length) };
    const sent = httpRequest(
      { host: address.hostname, port: address.port, agent, method, path, headers: { ...headers, ...length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () =>
          answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sent.on('error', failed);
    sent.end(body ?? undefined);
  });
