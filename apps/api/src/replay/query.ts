import { axes, type Axis } from '@throughline/replay';
import { largestPage } from '@throughline/views';
import { Instant } from '../validation/fields';
import { QueryInstant, QueryNumber, QueryText, QueryWord } from '../validation/query-fields';

/** Items of a list in one answer, unless asked for otherwise. */
export const usualItems = 50;

/** A moment of a history. */
export class MomentQuery {
  @QueryInstant({ about: 'As it was on the record then: only what had been recorded. Unless given: all that is.' })
  readonly asKnownAt?: string;

  @QueryInstant({
    about: "As it was in the patient's life then: only what had occurred, by the times that hold. Unless given: whatever its time.",
  })
  readonly asOf?: string;
}

export class ReplayQuery extends MomentQuery {
  @QueryNumber({ min: 1, max: largestPage, about: `At most so many items of each list; ${usualItems} unless given.` })
  readonly limit?: number;
}

export class ReplayPageQuery extends ReplayQuery {
  @QueryText(/^[\w-]{1,200}$/, 'a cursor of an earlier page', { about: 'As it stands in the address `next` of the page before.' })
  readonly cursor?: string;
}

const axisMeans = "`known`: along the time of recording. `occurred`: along the time in the patient's life.";

export class StepsQuery extends ReplayPageQuery {
  @QueryWord(axes, { about: `${axisMeans} \`known\` unless given.` }) readonly axis?: Axis;

  @QueryNumber({
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    about: 'Along `known`: only what was recorded after this sequence of the partition.',
  })
  readonly afterSequence?: number;
}

export class DiffQuery extends ReplayPageQuery {
  @QueryWord(axes, { about: `Of which time \`from\` and \`to\` are. ${axisMeans} \`known\` unless given.` }) readonly axis?: Axis;
  @Instant({ about: 'The earlier moment.' }) readonly from!: string;
  @Instant({ about: 'The later moment.' }) readonly to!: string;
}
