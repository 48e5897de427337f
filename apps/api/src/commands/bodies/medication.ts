import {
  doseUnits,
  excusedReasons,
  injectionProducts,
  injectionRoutes,
  medications,
  type AdministerDoseData,
  type AdministerInjectionData,
  type RecordDoseMissedData,
  type StartMedicationData,
  type StopMedicationData,
  type MedicationCommandData,
} from '@throughline/episode';
import { Amount, Day, Flag, Id, OneOf, Positive, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Starts a medication outside an induction. */
export class StartMedication extends ServiceCommand implements StartMedicationData {
  @OneOf(medications) readonly medication!: StartMedicationData['medication'];
  @Text({ optional: true }) readonly reason?: string;
}

/** Stops a medication. */
export class StopMedication extends ServiceCommand implements StopMedicationData {
  @OneOf(medications) readonly medication!: StopMedicationData['medication'];
  @Text({ optional: true }) readonly reason?: string;
}

/** Records a dose that was given or taken. There is no maximum. */
export class AdministerDose extends ServiceCommand implements AdministerDoseData {
  @OneOf(medications) readonly medication!: AdministerDoseData['medication'];
  @Amount({ example: 16, about: 'More than 0.' }) readonly amount!: number;
  @OneOf(doseUnits) readonly unit!: AdministerDoseData['unit'];
  @Flag({ optional: true }) readonly observed?: boolean;
}

/** Records an extended-release injection. Outside the product's window it is noted, never refused. */
export class AdministerInjection extends ServiceCommand implements AdministerInjectionData {
  @OneOf(injectionProducts) readonly product!: AdministerInjectionData['product'];
  @OneOf(injectionRoutes, { optional: true }) readonly route?: NonNullable<AdministerInjectionData['route']>;
  @Positive({ optional: true }) readonly doseMg?: number;
  @Text({ optional: true, about: 'Where on the body.' }) readonly site?: string;
  @Text({ optional: true }) readonly lot?: string;
  @Id({ optional: true, about: 'REMS reference.' }) readonly remsRef?: string;
  @Text({ optional: true, about: 'Why the injection came early or late.' }) readonly reason?: string;
}

/** Records a dose that was not taken. */
export class RecordDoseMissed extends ServiceCommand implements RecordDoseMissedData {
  @Day() readonly on!: string;
  @OneOf(medications, { optional: true }) readonly medication?: NonNullable<RecordDoseMissedData['medication']>;
  @OneOf(excusedReasons, { optional: true }) readonly excusedReason?: NonNullable<RecordDoseMissedData['excusedReason']>;
}

/** The commands about medication, by name. */
export const medicationCommands: CommandClasses<MedicationCommandData> = {
  StartMedication,
  StopMedication,
  AdministerDose,
  AdministerInjection,
  RecordDoseMissed,
};
