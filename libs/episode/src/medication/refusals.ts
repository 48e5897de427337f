import { reject } from '@throughline/kernel';

/** The "no" to whatever concerns a medication that is not taken. */
export const medicationNotTaken = reject('medication-not-taken', 'The patient does not take this medication.');
