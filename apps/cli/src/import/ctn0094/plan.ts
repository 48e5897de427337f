import type { ImportCommand } from '../primary-events';
import type { Actor, AnyCommand } from '@throughline/kernel';
import { draftOf, type Draft, type Fact, type Origin, type Refused } from './draft';
import type { History, HistoryFile } from './files';
import { idOf } from './ids';
import { mapClosing } from './mapping/closing';
import { mapAssessments, mapIntake } from './mapping/intake';
import { mapDoses } from './mapping/medication';
import { mapAdmission, mapArms, mapOpening, mapStays } from './mapping/opening';
import { mapSpecimens } from './mapping/specimens';
import { mapVisits } from './mapping/visits';
import { mapUse, mapWithdrawal } from './mapping/withdrawal-and-use';
import { policyFrom, trialPolicy } from './policy';
import type { Trial } from './trials';

/** The streams that the import writes to. */
export type Kind = 'episodes' | 'aftercare' | 'sites';

/** A command on its way, and what it stands for in the account. */
export interface Step {
  readonly command: AnyCommand & { readonly type: ImportCommand };
  readonly origin: Origin;
  readonly merged: readonly HistoryFile[];
}

/** Commands for one target, in their order. */
export interface Batch {
  readonly kind: Kind;
  readonly target: string;
  readonly steps: readonly Step[];
}

/** What becomes of one participant. */
export interface Plan {
  readonly batches: readonly Batch[];
  readonly refused: readonly Refused[];
  readonly remarks: readonly string[];
}

/** The importer, in every event's envelope. */
export const importer: Actor = { id: 'ctn0094-import', role: 'importer' };

/** The commands that a participant's history makes, and the rows that make none. */
export const planOf = (history: History, trial: Trial): Plan => {
  const draft = draftOf(history, trial);
  for (const map of [
    mapOpening,
    mapIntake,
    mapAssessments,
    mapStays,
    mapArms,
    mapAdmission,
    mapDoses,
    mapSpecimens,
    mapVisits,
    mapWithdrawal,
    mapUse,
    mapClosing,
  ]) {
    map(draft);
  }
  const ordered = draft.facts
    .map((fact, index) => ({ fact, index }))
    .sort((one, other) => before(one.fact, other.fact) || one.index - other.index)
    .map(({ fact }) => fact);
  const correlationId = idOf('participant', history.who);
  const stepsOf = (facts: readonly Fact[]): readonly Step[] => facts.map((fact) => stepOf(draft, fact, correlationId));
  const aftercare = ordered.filter(({ name }) => name === 'EnterAftercare');
  const episode = ordered.filter(({ name }) => name !== 'EnterAftercare');
  const batches: readonly Batch[] = [
    { kind: 'episodes', target: draft.episodeId, steps: stepsOf(episode) },
    { kind: 'aftercare', target: draft.episodeId, steps: stepsOf(aftercare) },
  ];
  return { batches: batches.filter(({ steps }) => steps.length > 0), refused: draft.refused, remarks: draft.remarks };
};

/** The opening and intake, then day by day, then the closing; within a day by place. */
const before = (one: Fact, other: Fact): number => {
  const [group, otherGroup] = [groupOf(one.place), groupOf(other.place)];
  if (group !== otherGroup) return group - otherGroup;
  return group === 0 ? one.place - other.place : one.day - other.day || one.place - other.place;
};

const groupOf = (place: number): number => {
  if (place < 0) return 0;
  return place < 1_000 ? 1 : 2;
};

const stepOf = (draft: Draft, fact: Fact, correlationId: string): Step => ({
  command: {
    type: fact.name,
    commandId: fact.commandId,
    target: draft.episodeId,
    occurredAt: draft.calendar.at(fact.day),
    occurredAtPrecision: fact.precision,
    actor: importer,
    source: 'import',
    correlationId,
    causationId: null,
    data: fact.data,
  },
  origin: fact.origin,
  merged: fact.merged,
});

/** The policy of a site, which the facts of its participants are decided under. */
export const sitePolicyBatch = (siteId: string): Batch => ({
  kind: 'sites',
  target: siteId,
  steps: [
    {
      command: {
        type: 'AdoptSitePolicy',
        commandId: idOf('site-policy', siteId),
        target: siteId,
        occurredAt: policyFrom,
        occurredAtPrecision: 'approx',
        actor: importer,
        source: 'import',
        correlationId: idOf('site', siteId),
        causationId: null,
        data: trialPolicy,
      },
      origin: { kind: 'rule', rule: 'one policy a masked site' },
      merged: [],
    },
  ],
});
