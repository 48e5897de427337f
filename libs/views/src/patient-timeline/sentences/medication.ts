import { productsRule, type medicationEvents } from '@throughline/episode';
import { because, capital, counted, joined, words } from '../words';
import { observation } from './parts';
import type { Sentences } from './sentence';

export const medicationSentences: Sentences<typeof medicationEvents> = {
  DoseReviewSuggested: {
    kind: 'medication',
    sentence: ({ data }) =>
      `Dose review suggested: ${data.medication} ${data.totalMg} mg on ${data.on}, site's line ${data.reviewLineMg} mg`,
  },
  MedicationStarted: { kind: 'medication', sentence: ({ data }) => `${capital(data.medication)} started${because(data.reason)}` },
  MedicationStopped: { kind: 'medication', sentence: ({ data }) => `${capital(data.medication)} stopped${because(data.reason)}` },
  MedicationPrescribed: {
    kind: 'medication',
    sentence: ({ data }) =>
      joined(
        `Prescribed: ${productsRule.table[data.product].name}`,
        `${data.dose.amount} ${data.dose.unit} a day`,
        `${counted(data.daysSupply, 'day')} from ${data.startsOn}`,
      ),
  },
  DoseAdministered: {
    kind: 'dose',
    sentence: ({ data }) => joined(`${capital(data.medication)} ${data.amount} ${data.unit}`, observation(data.observed)),
  },
  InjectionAdministered: {
    kind: 'dose',
    sentence: ({ data }) =>
      joined(
        `Injection: ${words(data.product)}${data.doseMg === undefined ? '' : ` ${data.doseMg} mg`}`,
        data.site,
        data.daysSinceLast !== null && `${counted(data.daysSinceLast, 'day')} after the last`,
        (data.window === 'early' || data.window === 'late') && `${data.window} by the site's policy`,
      ),
  },
  DoseMissed: {
    kind: 'dose',
    sentence: ({ data }) =>
      joined(
        `${capital(joined(data.medication && `${data.medication} dose`) || 'dose')} missed on ${data.on}`,
        data.excusedReason && `excused: ${words(data.excusedReason)}`,
      ),
  },
};
