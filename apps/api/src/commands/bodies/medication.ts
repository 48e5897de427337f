import {
  doseUnits,
  excusedReasons,
  injectionProducts,
  injectionRoutes,
  medications,
  productNames,
  type AdministerDoseData,
  type AdministerInjectionData,
  type PrescribeMedicationData,
  type RecordDoseMissedData,
  type StartMedicationData,
  type StopMedicationData,
  type MedicationCommandData,
} from '@throughline/episode';
import { Amount, Code, Day, Flag, Id, Nested, OneOf, Positive, Text, Whole } from '../../validation/fields';
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

export class PrescribedDose {
  @Amount({ example: 16, about: 'A day, more than 0.' }) readonly amount!: number;
  @OneOf(doseUnits) readonly unit!: PrescribeMedicationData['dose']['unit'];
}

/** Prescribes a medication for opioid use disorder, and begins it where it is not taken. A refill is a prescription of its own. */
export class PrescribeMedication extends ServiceCommand implements PrescribeMedicationData {
  @Id() readonly prescriptionId!: string;
  @Code({ example: 'buprenorphine_naloxone_film_8', about: `One of ${productNames.join(', ')}.` }) readonly product!: string;
  @Nested(() => PrescribedDose) readonly dose!: PrescribedDose;
  @Positive({ example: 56, about: 'Units of the product.' }) readonly quantity!: number;
  @Whole({ min: 1, example: 28, about: 'Days.' }) readonly daysSupply!: number;
  @Day() readonly startsOn!: string;
  @Whole({ min: 0, example: 0, about: 'Foreseen; none of them counts as a supply.' }) readonly refills!: number;
  @Whole({ min: 1, optional: true, example: 28, about: 'Days until the next prescription.' }) readonly intervalDays?: number;
  @OneOf(['oud'], { about: 'Some of the products serve against pain too.' }) readonly purpose!: 'oud';
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
  PrescribeMedication,
  AdministerDose,
  AdministerInjection,
  RecordDoseMissed,
};
