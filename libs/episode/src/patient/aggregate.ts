import { reject, type Aggregate, type AnyCommand } from '@throughline/kernel';
import type { PatientEvent } from '../events';
import { emptyRegister, evolvePatient, type PatientRegister } from './register';

/** A patient's register: `patient-{patientId}`. Takes no commands: episodes and referrals write it when they begin and end. */
export const patientAggregate: Aggregate<AnyCommand, PatientRegister, PatientEvent, 'takes-no-commands', Record<string, never>> = {
  name: 'patient',
  decider: {
    initial: emptyRegister,
    decide: () => reject('takes-no-commands', 'Episodes and referrals write this stream when they begin and end.'),
    evolve: evolvePatient,
  },
  subject: () => null,
  companions: () => ({}),
  policyVersionId: () => null,
};
