import { aftercareAggregate, episodeAggregate, patientAggregate, referralAggregate } from '@throughline/episode';
import { asCorrection, effectiveHistory, type AnyAggregate } from '@throughline/kernel';
import { grouped } from './grouped';
import type { ToldEvent } from './record';

/** A stream's folded state: what decisions are made on. */
export interface FoldedStream {
  readonly stream: string;
  /** Of its last event that was taken in. */
  readonly version: number;
  readonly state: unknown;
}

/** The kinds of stream that belong to a patient. */
const aggregates: readonly AnyAggregate[] = [episodeAggregate, referralAggregate, aftercareAggregate, patientAggregate];

/** @returns undefined for a stream of no kind that a patient has */
export const aggregateOf = (streamId: string): AnyAggregate | undefined => aggregates.find(({ name }) => streamId.startsWith(`${name}-`));

/** The state of each stream that these events are of, by the folds that decisions use. @param events in the order of the log */
export const foldStreams = (events: readonly ToldEvent[]): readonly FoldedStream[] => {
  return [...grouped(events, ({ streamId }) => streamId)].flatMap(([stream, history]) => {
    const aggregate = aggregateOf(stream);
    return aggregate ? [{ stream, version: history.at(-1)?.streamVersion ?? 0, state: foldOf(aggregate, history) }] : [];
  });
};

/** Corrections are part of a stream's history, and change no state themselves: the entries that they correct do. */
const foldOf = ({ decider: { initial, evolve } }: AnyAggregate, history: readonly ToldEvent[]): unknown =>
  effectiveHistory(history).reduce<unknown>((state, event) => (asCorrection(event) ? state : (evolve(state, event) as unknown)), initial);
