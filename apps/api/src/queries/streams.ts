import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EpisodeServiceEvent } from '@throughline/episode';
import { reaches, streamOf, type RecordedEvent, type Sites } from '@throughline/kernel';
import type { Versioned } from '@throughline/log';
import type { StreamKind } from '../commands/kinds';
import { storedAndRead, type StoredAndRead } from '@throughline/replay';
import { SERVICES, type ApiServices } from '../services';

/** Asks for a stream's folded state: what decisions are made on. A stream of another site is none. */
export class StreamState extends Query<Versioned<unknown> | null> {
  constructor(
    readonly kind: StreamKind,
    readonly target: string,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(StreamState)
export class StreamStateHandler implements IQueryHandler<StreamState> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ kind: { aggregate }, target, sites }: StreamState): Promise<Versioned<unknown> | null> {
    const found: Versioned<unknown> | null = await this.services.execution.state(aggregate, target);
    return found && reaches(sites, aggregate.siteOf?.(found.state, target) ?? null) ? found : null;
  }
}

/** Asks for a stream's events after a version, at most `limit` of them. A stream of another site has none. */
export class StreamEvents extends Query<readonly RecordedEvent<EpisodeServiceEvent>[]> {
  constructor(
    readonly kind: StreamKind,
    readonly target: string,
    readonly afterVersion: number,
    readonly limit: number,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(StreamEvents)
export class StreamEventsHandler implements IQueryHandler<StreamEvents> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ kind, target, afterVersion, limit, sites }: StreamEvents): Promise<readonly RecordedEvent<EpisodeServiceEvent>[]> {
    const events: RecordedEvent<EpisodeServiceEvent>[] = [];
    for await (const event of this.services.log.readStream(streamOf(kind.aggregate, target), { after: afterVersion })) {
      if (!reaches(sites, event.siteId)) return [];
      events.push(event);
      if (events.length >= limit) break;
    }
    return events;
  }
}

/** Asks for one event of a stream as it is stored and as it is read. A stream of another site has none. */
export class StoredStreamEvent extends Query<StoredAndRead | null> {
  constructor(
    readonly kind: StreamKind,
    readonly target: string,
    readonly version: number,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(StoredStreamEvent)
export class StoredStreamEventHandler implements IQueryHandler<StoredStreamEvent> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ kind, target, version, sites }: StoredStreamEvent): Promise<StoredAndRead | null> {
    const request = { streamId: streamOf(kind.aggregate, target), after: version - 1 };
    const [[stored] = []] = await this.services.log.readStoredStreams([request], 1);
    return stored && reaches(sites, stored.siteId) ? storedAndRead(stored) : null;
  }
}
