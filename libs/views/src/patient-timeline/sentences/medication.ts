import { productsRule, type medicationEvents } from '@throughline/episode';
import { because, capital, counted, joined, list, words } from '../words';
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
  MoudOffered: {
    kind: 'medication',
    sentence: ({ data }) => `MOUD offered: ${data.products.join(' or ')}${because(data.reason)}`,
  },
  MoudAccepted: { kind: 'medication', sentence: ({ data }) => `MOUD accepted${because(data.reason)}` },
  MoudDeclined: { kind: 'medication', sentence: ({ data }) => `MOUD declined${because(data.reason)}` },
  MedicationPrescribed: {
    kind: 'medication',
    sentence: ({ data }) =>
      joined(
        `Prescribed: ${productsRule.table[data.product].name}`,
        `${data.dose.amount} ${data.dose.unit} a day`,
        `${counted(data.daysSupply, 'day')} from ${data.startsOn}`,
      ),
  },
  PrescriptionIntervalShortened: {
    kind: 'medication',
    sentence: ({ data }) => `Prescription interval shortened from ${data.fromDays} to ${counted(data.toDays, 'day')}`,
  },
  DoseAdjusted: {
    kind: 'medication',
    sentence: ({ data: { medication, fromMg, toMg, reason } }) =>
      `Dose adjusted: ${medication} ${fromMg === null ? '' : `${fromMg} `}to ${toMg} mg${because(reason)}`,
  },
  DoseReducedForNonparticipation: {
    kind: 'medication',
    sentence: ({ data: { medication, fromMg, toMg, reason, supervisorReview } }) =>
      joined(
        `Dose reduced for non-participation: ${medication} ${fromMg} to ${toMg} mg`,
        `reviewed by ${supervisorReview.reviewerId}${because(reason)}`,
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
  TakeHomeDispensed: {
    kind: 'dose',
    sentence: ({ data }) =>
      joined(
        `Take-home: ${data.drug}`,
        counted(data.doses, 'dose'),
        `${data.from} to ${data.to}`,
        data.exception && `exception: ${data.exception.reason}`,
      ),
  },
  MedicationVisitRecorded: {
    kind: 'visit',
    sentence: ({ data }) =>
      joined(
        `Medication visit: craving ${data.craving} of 10`,
        data.effectiveness && words(data.effectiveness),
        data.sideEffects.length > 0 && `side effects: ${list(data.sideEffects)}`,
        data.concerns && data.concerns.length > 0 && `concerns: ${list(data.concerns)}`,
      ),
  },
  TaperBegun: {
    kind: 'medication',
    sentence: ({ data }) => `Taper of ${data.medication} begun ${initiated[data.initiator]}: ${data.reason}`,
  },
  TaperStopped: { kind: 'medication', sentence: ({ data }) => `Taper stopped: ${data.reason}` },
};

const initiated = { patient: "at the patient's wish", prescriber: 'by the prescriber', site_policy: "by the site's policy" } as const;
