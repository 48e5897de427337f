import {
  handoffAnswers,
  handoffFailures,
  handoffKinds,
  handoffModes,
  type AnswerHandoffData,
  type ConfirmHandoffData,
  type FailHandoffData,
  type HandoffCommandData,
  type HoldWarmHandoffData,
  type ScheduleHandoffData,
  type WarmHandoffData,
} from '@throughline/episode';
import { Codes, Day, Flag, Id, Instant, Nested, OneOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { Party } from './parts';

/** Asks for a handoff in front of the patient. */
export class WarmHandoff extends ServiceCommand implements WarmHandoffData {
  @Id() readonly episodeId!: string;
  @Flag() readonly patientAgreed!: boolean;
  @Nested(() => Party) readonly from!: Party;
  @Nested(() => Party) readonly to!: Party;
  @OneOf(handoffKinds) readonly kind!: WarmHandoffData['kind'];
  @OneOf(handoffModes) readonly mode!: WarmHandoffData['mode'];
}

/** Records what the receiving side, or the patient, says to the handoff. */
export class AnswerHandoff extends ServiceCommand implements AnswerHandoffData {
  @OneOf(handoffAnswers) readonly answer!: AnswerHandoffData['answer'];
  @Text({ optional: true }) readonly reason?: string;
  @Id({ optional: true }) readonly evidenceRef?: string;
}

/** Records when giver, receiver and patient are to meet. */
export class ScheduleHandoff extends ServiceCommand implements ScheduleHandoffData {
  @Instant() readonly scheduledFor!: string;
}

/** Records that the handoff took place; without giver, receiver and patient together it is a cold one. */
export class HoldWarmHandoff extends ServiceCommand implements HoldWarmHandoffData {
  @Flag() readonly patientPresent!: boolean;
  @OneOf(handoffModes, { optional: true, about: 'The one that was asked for unless given.' })
  readonly mode?: NonNullable<HoldWarmHandoffData['mode']>;
  @Codes({ least: 2, about: 'Ids of those who took part.' }) readonly parties!: string[];
}

/** Records the receiver's confirmation. */
export class ConfirmHandoff extends ServiceCommand implements ConfirmHandoffData {
  @Text() readonly receiverConfirmation!: string;
  @Day({ optional: true }) readonly firstContactOn?: string;
}

/** Records that the handoff did not come about. */
export class FailHandoff extends ServiceCommand implements FailHandoffData {
  @OneOf(handoffFailures) readonly reason!: FailHandoffData['reason'];
  @Text({ optional: true }) readonly note?: string;
}

/** The commands about a warm handoff, by name. */
export const handoffCommands: CommandClasses<HandoffCommandData> = {
  WarmHandoff,
  AnswerHandoff,
  ScheduleHandoff,
  HoldWarmHandoff,
  ConfirmHandoff,
  FailHandoff,
};
