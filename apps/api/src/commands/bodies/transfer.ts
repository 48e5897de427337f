import {
  medications,
  type AcceptTransferData,
  type CompleteTransferData,
  type DeclineTransferData,
  type Medication,
  type RequestTransferData,
  type TransferCommandData,
} from '@throughline/episode';
import { Id, Instant, ListOf, Nested, OneOf, Positive, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { TedsDischargeCodes } from './teds';

/** What the receiving programme must know of a medication. */
export class MedicationHandover {
  @OneOf(medications) readonly medication!: Medication;
  @Positive({ nullable: true, about: 'Milligrams; null: not known yet.' }) readonly currentDoseMg!: number | null;
  @Instant({ nullable: true, about: 'When the last dose was taken; null: not known yet.' }) readonly lastDoseAt!: string | null;
}

/** Asks another programme to take over the patient. */
export class RequestTransfer extends ServiceCommand implements RequestTransferData {
  @Id() readonly transferId!: string;
  @Id() readonly toProgramme!: string;
  @Id({ optional: true, about: 'A site of this service; it may have said that it takes over nobody.' }) readonly toSiteId?: string;
  @Id({ optional: true, about: 'The organisation, when it is another one.' }) readonly partnerId?: string;
  @ListOf(() => MedicationHandover) readonly medicationHandover!: MedicationHandover[];
  @Text({ optional: true }) readonly udsSummary?: string;
}

/** Records that the other programme will take over the patient. */
export class AcceptTransfer extends ServiceCommand implements AcceptTransferData {
  @Id() readonly transferId!: string;
  @Id({ optional: true, about: 'The letter or message that says so.' }) readonly evidenceRef?: string;
}

/** Records that the other programme will not take over the patient, or no longer. */
export class DeclineTransfer extends ServiceCommand implements DeclineTransferData {
  @Id() readonly transferId!: string;
  @Text() readonly reason!: string;
  @Id({ optional: true, about: 'The letter or message that says so.' }) readonly evidenceRef?: string;
}

/** Hands the patient over and closes the episode as transferred. */
export class CompleteTransfer extends ServiceCommand implements CompleteTransferData {
  @Id() readonly transferId!: string;
  @ListOf(() => MedicationHandover, { optional: true, about: 'That of the request unless given.' })
  readonly medicationHandover?: MedicationHandover[];
  @Nested(() => TedsDischargeCodes, { optional: true, about: 'Items that are left out are missing.' })
  readonly tedsDischarge?: TedsDischargeCodes;
}

/** The commands about transfers, by name. */
export const transferCommands: CommandClasses<TransferCommandData> = { RequestTransfer, AcceptTransfer, DeclineTransfer, CompleteTransfer };
