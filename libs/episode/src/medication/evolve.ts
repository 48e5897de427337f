import type { EventUnion } from '@throughline/kernel';
import { contact, seen } from '../contact';
import { addDays, dayOf, laterDay } from '../days';
import type { OpenedEpisode } from '../episode-state';
import { podDefaultSupply } from '../reference/default-supply';
import { injections } from '../reference/medications';
import { unchanged, type Evolves } from '../topic';
import { dosed, dosesOf, milligrams } from './doses';
import type { medicationEvents } from './events';
import { inOrder } from './in-force';
import { shorteningOf } from './shortening';
import { started, stopped, taking } from './standings';
import type { MedicationSlice } from './state';

const withMedication = (episode: OpenedEpisode, changed: Partial<MedicationSlice>): OpenedEpisode => ({
  ...episode,
  medication: { ...episode.medication, ...changed },
});

export const medicationEvolves: Evolves<EventUnion<typeof medicationEvents>> = {
  MedicationStarted: (episode, { data, occurredAt }) => started(episode, data.medication, dayOf(occurredAt)),
  /** What is stopped is no longer tapered. */
  MedicationStopped: (episode, { data, occurredAt }) => {
    const { taper } = episode.medication;
    const without = withMedication(episode, { taper: taper === data.medication ? null : taper });
    return stopped(without, data.medication, dayOf(occurredAt));
  },
  MoudOffered: (episode, { data }) => offer(episode, data.offerId, 'undecided'),
  MoudAccepted: (episode, { data }) => offer(episode, data.offerId, 'accepted'),
  MoudDeclined: (episode, { data }) => offer(episode, data.offerId, 'declined'),
  MedicationPrescribed: (episode, { data: said }) => {
    const { prescriptionId: ref, medication, startsOn: from, daysSupply } = said;
    const prescription = { ref, medication, from, until: addDays(from, daysSupply), said };
    return withMedication(episode, { prescriptions: inOrder(episode.medication.prescriptions, prescription) });
  },
  PrescriptionIntervalShortened: (episode, { data }) =>
    withMedication(episode, { shortened: episode.medication.shortened.add(shorteningOf(data)) }),
  DoseAdministered: (episode, { data, occurredAt }) => {
    const on = dayOf(occurredAt);
    return dosed(taking(seen(episode, data.observed, on), data.medication, on), data.medication, milligrams(data), on);
  },
  DoseReviewSuggested: unchanged,
  DoseAdjusted: (episode, { data, occurredAt }) =>
    withMedication(episode, { adjusted: episode.medication.adjusted.set(dosesOf(data.medication, dayOf(occurredAt)), data.toMg) }),
  DoseReducedForNonparticipation: (episode, { data, occurredAt }) =>
    withMedication(episode, { reduced: episode.medication.reduced.set(dosesOf(data.medication, dayOf(occurredAt)), data.toMg) }),
  DoseMissed: (episode, { data: { on, medication, excusedReason = null } }) =>
    withMedication(episode, { missed: episode.medication.missed.set(dosesOf(medication, on), excusedReason) }),
  InjectionAdministered: (episode, { eventId: ref, data: { product }, occurredAt }) => {
    const from = dayOf(occurredAt);
    const { medication, suppliedAs } = injections[product];
    const until = addDays(from, podDefaultSupply.table[suppliedAs]);
    return withMedication(taking(contact(episode, from), medication, from), {
      injections: inOrder(episode.medication.injections, { ref, medication, product, from, until }),
      lastDoseOn: laterDay(episode.medication.lastDoseOn, from),
    });
  },
  TakeHomeDispensed: (episode, { eventId: ref, data: said, occurredAt }) => {
    const { drug: medication, from, to } = said;
    const takeHome = { ref, medication, from, until: addDays(to, 1), said };
    return withMedication(taking(episode, medication, dayOf(occurredAt)), {
      takeHomes: inOrder(episode.medication.takeHomes, takeHome),
    });
  },
  MedicationVisitRecorded: (episode, { data: { visitId }, occurredAt }) => {
    const visited = contact(episode, dayOf(occurredAt));
    return visitId === undefined ? visited : withMedication(visited, { visits: visited.medication.visits.add(visitId) });
  },
  TaperBegun: (episode, { data }) => withMedication(episode, { taper: data.medication }),
  TaperStopped: (episode) => withMedication(episode, { taper: null }),
};

const offer = (episode: OpenedEpisode, offerId: string, decision: 'undecided' | 'accepted' | 'declined'): OpenedEpisode =>
  withMedication(episode, { offers: episode.medication.offers.set(offerId, decision) });
