import {
  handoffFailures,
  handoffKinds,
  handoffModes,
  type ConfirmHandoffData,
  type FailHandoffData,
  type HandoffCommandData,
  type HoldWarmHandoffData,
  type WarmHandoffData,
} from '@throughline/episode';
import { Codes, Day, Flag, Id, Nested, OneOf, Text } from '../../validation/fields';
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

/** Records that the handoff took place; without the patient it is a cold one. */
export class HoldWarmHandoff extends ServiceCommand implements HoldWarmHandoffData {
  @Flag() readonly patientPresent!: boolean;
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
  HoldWarmHandoff,
  ConfirmHandoff,
  FailHandoff,
};
