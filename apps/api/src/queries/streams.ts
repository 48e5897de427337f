import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EpisodeServiceEvent } from '@throughline/episode';
import { streamOf, type RecordedEvent } from '@throughline/kernel';
import type { Versioned } from '@throughline/log';
import type { StreamKind } from '../commands/kinds';
import { SERVICES, type ApiServices } from '../services';

/** Asks for a stream's folded state: what decisions are made on. */
export class StreamState extends Query<Versioned<unknown> | null> {
  constructor(
    readonly kind: StreamKind,
    readonly target: string,
  ) {
    super();
  }
}

@QueryHandler(StreamState)
export class StreamStateHandler implements IQueryHandler<StreamState> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  execute({ kind, target }: StreamState): Promise<Versioned<unknown> | null> {
    return this.services.execution.state(kind.aggregate, target);
  }
}

/** Asks for a stream's events after a version, at most `limit` of them. */
export class StreamEvents extends Query<readonly RecordedEvent<EpisodeServiceEvent>[]> {
  constructor(
    readonly kind: StreamKind,
    readonly target: string,
    readonly afterVersion: number,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(StreamEvents)
export class StreamEventsHandler implements IQueryHandler<StreamEvents> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ kind, target, afterVersion, limit }: StreamEvents): Promise<readonly RecordedEvent<EpisodeServiceEvent>[]> {
    const events: RecordedEvent<EpisodeServiceEvent>[] = [];
    for await (const event of this.services.log.readStream(streamOf(kind.aggregate, target), { after: afterVersion })) {
      events.push(event);
      if (events.length >= limit) break;
    }
    return events;
  }
}
