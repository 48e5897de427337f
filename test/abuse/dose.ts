import fc from 'fast-check';
import { faultsOf, storedBy, type Answer } from './judge';
import { readRoutes, writeRoutes, type Route } from './openapi';
import { abusiveReads, abusiveWrites, type AbusiveRequest } from './requests';
import { abreast, type ServiceUnderAbuse } from './service-under-abuse';

export interface Dose {
  /** Requests to each write route. */
  readonly bodies: number;
  /** Requests to each read route. */
  readonly reads: number;
  readonly seed: number;
  /** Only routes whose name holds this; all by the empty text. */
  readonly only: string;
}

/** What became of one route. */
export interface RouteReport {
  readonly route: string;
  readonly requests: number;
  readonly byStatus: ReadonlyMap<number, number>;
  /** Each with the request that showed it. */
  readonly faults: readonly string[];
}

/** Sends the dose route by route, and compares what is stored with what the answers say was stored. */
export async function* administer(service: ServiceUnderAbuse, { bodies, reads, seed, only }: Dose): AsyncGenerator<RouteReport> {
  const meant = ({ name }: Route): boolean => name.includes(only);
  for (const route of writeRoutes(service.document).filter(meant)) {
    yield await reportOn(service, route, fc.sample(abusiveWrites(service.document, route), { numRuns: bodies, seed }));
  }
  for (const route of readRoutes(service.document).filter(meant)) {
    yield await reportOn(service, route, fc.sample(abusiveReads(service.document, route), { numRuns: reads, seed }));
  }
}

const reportOn = async (service: ServiceUnderAbuse, route: Route, requests: readonly AbusiveRequest[]): Promise<RouteReport> => {
  const before = await service.stored();
  const byStatus = new Map<number, number>();
  const faults: string[] = [];
  const promised = { commands: 0, events: 0 };
  await inTurns(requests, async (request) => {
    const answer = await service.send(request);
    byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1);
    faults.push(...faultsOf(request, answer).map((fault) => described(fault, request, answer)));
    if (request.method === 'GET') return;
    const { commands, events } = storedBy(answer);
    promised.commands += commands;
    promised.events += events;
  });
  const after = await service.stored();
  const grown = { commands: after.commands - before.commands, events: after.events - before.events, heads: after.heads - before.heads };
  if (grown.commands !== promised.commands || grown.events !== promised.events || grown.heads !== promised.events) {
    faults.push(`${route.name}: the answers speak of ${JSON.stringify(promised)}, the log has grown by ${JSON.stringify(grown)}`);
  }
  return { route: route.name, requests: requests.length, byStatus, faults };
};

/** Works through a list with several at a time. */
const inTurns = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: abreast }, worker));
};

const described = (fault: string, request: AbusiveRequest, answer: Answer): string =>
  `${request.route}, ${request.kind}: ${fault}\n    ${request.method} ${request.path.slice(0, 300)} ${JSON.stringify(request.headers)}\n    ` +
  `${request.body?.toString().slice(0, 600) ?? ''}\n    ${answer.body.slice(0, 300)}`;
