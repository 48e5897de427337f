import { handoffFailures, handoffStageCodes, namesOf, type HandoffStage } from '@throughline/episode';
import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import type { Definition } from '../reading/definition';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { share, type Share } from '../reading/share';
import { handoffCompletion } from './projection';
import { handoffs, type HandoffKind, type HandoffRow, type Warmth } from './tables';

const table = tableName(handoffCompletion, handoffs);

/** Stages in which somebody still has to do something; of one that was held, the receiver has to confirm it. */
export const waitingStages = ['requested', 'accepted', 'scheduled', 'held'] as const satisfies readonly HandoffStage[];
export type WaitingStage = (typeof waitingStages)[number];

export interface WaitingHandoffsQuery extends ListQuery {
  readonly stages?: readonly WaitingStage[];
}

/** A handoff that has not come to an end. */
export interface WaitingHandoff extends Omit<HandoffRow, 'stage' | 'confirmedAt' | 'firstContactOn'> {
  readonly stage: WaitingStage;
  /** The stage as FHIR R4 Task.status. */
  readonly fhirTask: string;
}

/**
 * Handoffs that wait for somebody, the longest asked for first.
 * @throws InvalidCursor
 */
export const readWaitingHandoffs = async (database: Queryable, query: WaitingHandoffsQuery): Promise<Page<WaitingHandoff>> => {
  const size = pageSize(query.limit);
  const [requestedAt = null, referralId = null, number = null] = readCursor(query.cursor, ['time', 'text', 'number']) ?? [];
  const rows = await rowsOf<HandoffRow & { readonly stage: WaitingStage }>(
    database,
    `select ${selectList(handoffs, 'h')} from ${table} h
      where h.stage = any($5) and ${narrowed('h')}
        and ($6::timestamptz is null or (h.requested_at, h.referral_id, h.number) > ($6, $7::text, $8::integer))
      order by h.requested_at, h.referral_id, h.number
      limit $9`,
    [...narrowingValues(query), query.stages ?? waitingStages, requestedAt, referralId, number, size + 1],
  );
  const waiting = rows.map(({ confirmedAt: _confirmedAt, firstContactOn: _firstContactOn, ...row }): WaitingHandoff => ({
    ...row,
    fhirTask: handoffStageCodes[row.stage].fhirTask,
  }));
  return page(waiting, size, (row) => [row.requestedAt, row.referralId, row.number]);
};

/** Which handoffs to count; all where nothing is said. */
export interface HandoffFilter extends Reader {
  readonly siteId?: string;
  readonly kind?: HandoffKind;
  /** Asked for on or after this day (UTC): YYYY-MM-DD. */
  readonly from?: string;
  /** Asked for before this day (UTC): YYYY-MM-DD. */
  readonly before?: string;
}

/** How far handoffs came. */
export interface HandoffFigures {
  readonly definition: Definition;
  /** All that were asked for: the denominator. */
  readonly requested: number;
  /** They add up to all. */
  readonly byStage: Readonly<Record<HandoffStage, number>>;
  readonly heldWarm: Share;
  readonly heldCold: Share;
  /** The receiver confirmed that the patient arrived. */
  readonly confirmed: Share;
  readonly confirmedWarm: Share;
  readonly failed: Share;
  readonly waiting: Share;
}

const definition: Definition = {
  id: 'handoffs-by-stage',
  version: 1,
  text:
    'Of all warm handoffs that were asked for, each once for every time it was asked for: how far it came. Warm: giver, receiver and patient ' +
    'were together. Confirmed: by the receiving side. Failed: declined, by the patient too, expired, or otherwise failed.',
};

interface Counted {
  readonly stage: HandoffStage;
  readonly warmth: Warmth | null;
  readonly count: number;
}

/** How far the handoffs came that were asked for. */
export const readHandoffFigures = async (database: Queryable, filter: HandoffFilter): Promise<HandoffFigures> => {
  const counted = await rowsOf<Counted>(
    database,
    `select h.stage, h.warmth, count(*)::int as count from ${table} h
      where ($1::text is null or h.site_id = $1)
        and ($2::text is null or h.kind = $2)
        and ($3::date is null or h.requested_at >= $3::timestamp at time zone 'UTC')
        and ($4::date is null or h.requested_at < $4::timestamp at time zone 'UTC')
        and ${reached('h.site_id', '$5')}
      group by h.stage, h.warmth`,
    [filter.siteId ?? null, filter.kind ?? null, filter.from ?? null, filter.before ?? null, sitesValue(filter)],
  );
  return figuresOf(counted);
};

const figuresOf = (counted: readonly Counted[]): HandoffFigures => {
  const requested = sumOf(counted);
  const stages = namesOf(handoffStageCodes);
  const which = (holds: (one: Counted) => boolean): Share => share(sumOf(counted.filter(holds)), requested);
  const among = (words: readonly HandoffStage[]): Share => which(({ stage }) => words.includes(stage));
  return {
    definition,
    requested,
    byStage: Object.fromEntries(stages.map((stage) => [stage, among([stage]).count])) as Record<HandoffStage, number>,
    heldWarm: which(({ warmth }) => warmth === 'warm'),
    heldCold: which(({ warmth }) => warmth === 'cold'),
    confirmed: among(['confirmed']),
    confirmedWarm: which(({ stage, warmth }) => stage === 'confirmed' && warmth === 'warm'),
    failed: among(handoffFailures),
    waiting: among(waitingStages),
  };
};

const sumOf = (counted: readonly Counted[]): number => counted.reduce((sum, { count }) => sum + count, 0);
