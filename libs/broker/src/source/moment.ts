import type { ForeignReason } from '../message/from-message';

/** What happens in the source, for metrics and for tests that stop the program there. */
export type KafkaSourceMoment =
  | {
      readonly step: 'before-offset-commit' | 'after-offset-commit';
      readonly partition: number;
      readonly offset: number;
      /** Every reader has everything up to here. */
      readonly sequence: number;
    }
  | { readonly step: 'foreign-message'; readonly partition: number; readonly offset: number; readonly reason: ForeignReason };
