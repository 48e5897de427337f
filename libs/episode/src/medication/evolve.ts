import type { EventUnion } from '@throughline/kernel';
import { contact, seen } from '../contact';
import { addDays, dayOf, laterDay } from '../days';
import type { OpenedEpisode } from '../episode-state';
import { podDefaultSupply } from '../reference/default-supply';
import { injections } from '../reference/medications';
import { unchanged, type Evolves } from '../topic';
import { dosed, milligrams } from './doses';
import type { medicationEvents } from './events';
import { inOrder } from './in-force';
import { started, stopped, taking } from './standings';
import type { MedicationSlice } from './state';

const withMedication = (episode: OpenedEpisode, changed: Partial<MedicationSlice>): OpenedEpisode => ({
  ...episode,
  medication: { ...episode.medication, ...changed },
});

export const medicationEvolves: Evolves<EventUnion<typeof medicationEvents>> = {
  DoseReviewSuggested: unchanged,
  MedicationStarted: (episode, { data, occurredAt }) => started(episode, data.medication, dayOf(occurredAt)),
  MedicationStopped: (episode, { data, occurredAt }) => stopped(episode, data.medication, dayOf(occurredAt)),
  MedicationPrescribed: (episode, { data: said }) => {
    const { prescriptionId: ref, medication, startsOn: from, daysSupply } = said;
    const prescription = { ref, medication, from, until: addDays(from, daysSupply), said };
    return withMedication(episode, { prescriptions: inOrder(episode.medication.prescriptions, prescription) });
  },
  DoseAdministered: (episode, { data, occurredAt }) => {
    const on = dayOf(occurredAt);
    return dosed(taking(seen(episode, data.observed, on), data.medication, on), data.medication, milligrams(data), on);
  },
  InjectionAdministered: (episode, { eventId: ref, data: { product }, occurredAt }) => {
    const from = dayOf(occurredAt);
    const { medication, suppliedAs } = injections[product];
    const until = addDays(from, podDefaultSupply.table[suppliedAs]);
    return withMedication(taking(contact(episode, from), medication, from), {
      injections: inOrder(episode.medication.injections, { ref, medication, product, from, until }),
      lastDoseOn: laterDay(episode.medication.lastDoseOn, from),
    });
  },
  DoseMissed: unchanged,
};
