import {
  careTriggers,
  levelsOfCare,
  medications,
  needDomains,
  type CareTriggerKind,
  type Dsm5Criteria,
  type LevelOfCare,
  type LevelSystem,
  type NeedDomain,
  type RecordMedicationHistoryData,
} from '@throughline/episode';
import { Code, Flag, Id, NumberOrText, OneOf, Text, Whole } from '../../validation/fields';

/** A level of care: the edition of the ASAM Criteria and the code in it. */
export class Level implements LevelOfCare {
  @OneOf(Object.keys(levelsOfCare), { about: 'Edition of the ASAM Criteria.' })
  readonly system!: LevelSystem;

  @Code({ example: '3.5' })
  readonly code!: string;
}

export class MedicationTaken {
  @Text({ example: 'sertraline 50 mg' }) readonly name!: string;
  @Code({ optional: true, about: 'RxNorm concept.' }) readonly rxcui?: string;
  @Text({ optional: true }) readonly note?: string;
}

export class PriorMoud {
  @OneOf(medications) readonly medication!: RecordMedicationHistoryData['priorMoud'][number]['medication'];
  @Text({ optional: true }) readonly note?: string;
}

/** Whether each criterion was met in the last twelve months. */
export class Dsm5Answers implements Dsm5Criteria {
  @Flag() readonly criterion1!: boolean;
  @Flag() readonly criterion2!: boolean;
  @Flag() readonly criterion3!: boolean;
  @Flag() readonly criterion4!: boolean;
  @Flag() readonly criterion5!: boolean;
  @Flag() readonly criterion6!: boolean;
  @Flag() readonly criterion7!: boolean;
  @Flag() readonly criterion8!: boolean;
  @Flag() readonly criterion9!: boolean;
  @Flag() readonly tolerance!: boolean;
  @Flag() readonly withdrawal!: boolean;
}

export class ScreeningAnswer {
  @Code() readonly item!: string;
  @Text() readonly answer!: string;
}

export class AssessmentAnswer {
  @Code() readonly item!: string;
  @NumberOrText() readonly value!: number | string;
}

export class RankedNeed {
  @OneOf(needDomains) readonly domain!: NeedDomain;
  @Whole({ min: 1 }) readonly rank!: number;
}

/** One side of a handoff. */
export class Party {
  @Id() readonly memberId!: string;
  @Id({ optional: true, about: 'The organisation, when it is another one.' }) readonly partnerId?: string;
}

/** Why a rule of the site's policy is not followed this once. */
export class Override {
  @Text() readonly reason!: string;
}

/** Why care is stepped up or down. */
export class CareTrigger {
  @OneOf(careTriggers) readonly kind!: CareTriggerKind;
  @Id({ optional: true, about: 'The specimen, the visit or the entry that gave rise to it.' }) readonly ref?: string;
}
