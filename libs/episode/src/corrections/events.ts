import { entryCorrected, EntryVoided } from '@throughline/kernel';

/**
 * An earlier entry of the same stream was wrong; what it says from now on. Nothing that was told is changed: the entry stays in the log as it
 * was. Source: E4.
 */
export const EntryCorrected = entryCorrected({
  entryType: 'DoseAdministered',
  entryVersion: 1,
  payload: { medication: 'buprenorphine', amount: 16, unit: 'mg', observed: true },
});

export const correctionEvents = [EntryCorrected, EntryVoided] as const;
