import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { episodeAggregate } from '@throughline/episode';
import { streamOf, type Row, type Sites } from '@throughline/kernel';
import { eventsAt, foldStreams, foldViews, readPolicyInForce, type Moment, type PatientRecord, type ViewRows } from '@throughline/replay';
import { allViews, patientTimeline } from '@throughline/views';
import { problemError } from '@throughline/platform';
import type { DeeplyPlain } from '../http/plain';
import { SERVICES, type ApiServices } from '../services';
import type { ReplayAnswer, ReplayedRows, ReplayRowsPage, ReplaySource } from './answers';
import { readCursor } from './cursor';
import { listed, type Part } from './list';
import type { ReplayPageQuery, ReplayQuery } from './query';
import { recordOf } from './record';

/** Asks for a record as it was at a moment. */
export class ReadReplay extends Query<DeeplyPlain<ReplayAnswer>> {
  constructor(
    readonly episodeId: string,
    readonly query: ReplayQuery,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadReplay)
export class ReadReplayHandler implements IQueryHandler<ReadReplay> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ episodeId, query, sites }: ReadReplay): Promise<DeeplyPlain<ReplayAnswer>> {
    const { limit, ...moment } = query;
    const record = await recordOf(this.services, { episodeId, sites, asKnownAt: moment.asKnownAt });
    const taken = eventsAt(record.events, moment);
    const streams = foldStreams(taken);
    const own = streamOf(episodeAggregate, episodeId);
    const views = (await foldViews(taken, allViews)).map((rows) => tablesOf(record, moment, rows, { limit }));
    return {
      episodeId,
      patientId: record.patientId,
      moment: { asKnownAt: moment.asKnownAt ?? null, asOf: moment.asOf ?? null },
      source: sourceOf(record, taken.length),
      policy: await this.policyOf(record, moment),
      state: streams.find(({ stream }) => stream === own) ?? null,
      companions: streams.filter(({ stream }) => stream !== own),
      timeline: views.find(({ view }) => view === patientTimeline.name)?.tables[0] ?? null,
      views: views.filter(({ view }) => view !== patientTimeline.name),
    };
  }

  private async policyOf({ episodeId, events }: PatientRecord, moment: Moment): Promise<DeeplyPlain<ReplayAnswer>['policy']> {
    const siteId = events.find(({ streamId }) => streamId === streamOf(episodeAggregate, episodeId))?.siteId ?? null;
    if (siteId === null) return null;
    return readPolicyInForce(this.services.log, siteId, moment, new Date(this.services.clock()).toISOString());
  }
}

const sourceOf = ({ partition, through, events }: PatientRecord, eventsTaken: number): DeeplyPlain<ReplaySource> => ({
  partition,
  through,
  eventsKnown: events.length,
  eventsTaken,
  lastRecordedAt: events.at(-1)?.recordedAt ?? null,
});

const tablesOf = (record: PatientRecord, moment: Moment, { view, tables }: ViewRows, part: Part) => ({
  view: view.name,
  version: view.version,
  tables: [...tables].map(([table, rows]) => rowsOf(record, moment, { view: view.name, table, rows }, part)),
});

const rowsOf = (
  { episodeId, through }: PatientRecord,
  { asKnownAt, asOf }: Moment,
  { view, table, rows }: { readonly view: string; readonly table: string; readonly rows: readonly Row[] },
  part: Part,
): DeeplyPlain<ReplayedRows> => {
  const path = `/v1/episodes/${episodeId}/replay/views/${view}/${table}`;
  return { table, ...listed(rows, part, { path, parameters: { asKnownAt, asOf }, through }) };
};

/** Asks for the rows of a table of a view as they were at a moment. */
export class ReadReplayedRows extends Query<DeeplyPlain<ReplayRowsPage>> {
  constructor(
    readonly episodeId: string,
    readonly view: string,
    readonly table: string,
    readonly query: ReplayPageQuery,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadReplayedRows)
export class ReadReplayedRowsHandler implements IQueryHandler<ReadReplayedRows> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ episodeId, query, sites, ...asked }: ReadReplayedRows): Promise<DeeplyPlain<ReplayRowsPage>> {
    const view = allViews.find(({ name }) => name === asked.view);
    const table = view?.tables.find(({ name }) => name === asked.table);
    if (!view || !table) throw problemError('unknown-view', { detail: 'There is no view with this table.' });
    const { limit, cursor, ...moment } = query;
    const { through } = readCursor(cursor) ?? {};
    const record = await recordOf(this.services, { episodeId, sites, asKnownAt: moment.asKnownAt, through });
    const [folded] = await foldViews(eventsAt(record.events, moment), [view]);
    const rows = folded?.tables.get(asked.table) ?? [];
    return {
      view: view.name,
      version: view.version,
      ...rowsOf(record, moment, { view: view.name, table: asked.table, rows }, { limit, cursor }),
    };
  }
}
