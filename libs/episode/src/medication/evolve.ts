import type { EventUnion } from '@throughline/kernel';
import { contact, seen } from '../contact';
import { dayOf, laterDay } from '../days';
import type { OpenedEpisode } from '../episode-state';
import { injections, type InjectionProduct, type Medication } from '../reference/medications';
import { unchanged, type Evolves } from '../topic';
import { dosed, milligrams, standing } from './doses';
import type { medicationEvents } from './events';

export const medicationEvolves: Evolves<EventUnion<typeof medicationEvents>> = {
  DoseReviewSuggested: unchanged,
  MedicationStarted: (episode, { data }) => standing(episode, data.medication, 'taken'),
  MedicationStopped: (episode, { data }) => standing(episode, data.medication, 'stopped'),
  DoseAdministered: (episode, { data, occurredAt }) => {
    const on = dayOf(occurredAt);
    return dosed(taking(seen(episode, data.observed, on), data.medication), data.medication, milligrams(data), on);
  },
  InjectionAdministered: (episode, { data, occurredAt }) => {
    const on = dayOf(occurredAt);
    return injected(taking(contact(episode, on), injections[data.product].medication), data.product, on);
  },
  DoseMissed: unchanged,
};

/** A dose shows that the medication is taken, unless it was stopped on purpose: then the dose may be an older fact that arrives late. */
const taking = (episode: OpenedEpisode, medication: Medication): OpenedEpisode =>
  episode.medication.standings.has(medication) ? episode : standing(episode, medication, 'taken');

const injected = (episode: OpenedEpisode, product: InjectionProduct, on: string): OpenedEpisode => {
  const { lastInjectionOn, lastDoseOn } = episode.medication;
  return {
    ...episode,
    medication: {
      ...episode.medication,
      lastInjectionOn: lastInjectionOn.set(product, laterOf(lastInjectionOn.get(product), on)),
      lastDoseOn: laterDay(lastDoseOn, on),
    },
  };
};

const laterOf = (known: string | undefined, on: string): string => (known !== undefined && known > on ? known : on);
