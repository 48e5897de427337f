import type { CorrectEntryData, CorrectionCommandData, VoidEntryData } from '@throughline/episode';
import type { JsonObject, Precision } from '@throughline/kernel';
import { AnyObject, Id, Instant, OneOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

const precisions = ['instant', 'day', 'approx'] as const satisfies readonly Precision[];

/** Says what an earlier entry should have said. The entry stays in the raw history; views show what holds, and that it was corrected. */
export class CorrectEntry extends ServiceCommand implements CorrectEntryData {
  @Id({ about: 'The event id of the entry: of the original, also when it was corrected before.' }) readonly corrects!: string;
  @Text() readonly reason!: string;

  @AnyObject({ about: "The entry's whole payload as it should have been, in the schema of today." })
  readonly newPayload!: JsonObject;

  @Instant({ optional: true, about: 'When the fact occurred; as recorded unless given.' }) readonly newOccurredAt?: string;
  @OneOf(precisions, { optional: true, about: 'How exactly that is known; as recorded unless given.' }) readonly newPrecision?: Precision;
}

/** Says that an earlier entry was recorded in error and does not hold. That is final. */
export class VoidEntry extends ServiceCommand implements VoidEntryData {
  @Id({ about: 'The event id of the entry.' }) readonly corrects!: string;
  @Text() readonly reason!: string;
}

/** The commands that correct entries, by name. */
export const correctionCommands: CommandClasses<CorrectionCommandData> = { CorrectEntry, VoidEntry };
