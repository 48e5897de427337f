import { injections, type InjectionProduct } from '../../reference/medications';
import type { Circumstances } from '../circumstances';
import type { Fact } from '../fact';
import { startOf, untilOver, type Beginning, type ObligationRule, type Running } from '../rule';

const fromTheLastDay = (_fact: Fact, _running: readonly Running[], { supplies }: Circumstances): Beginning | null => {
  const [first, ...others] = supplies;
  if (!first) return null;
  const last = others.reduce((soFar, one) => (one.to > soFar.to || (one.to === soFar.to && one.from < soFar.from) ? one : soFar), first);
  return { occasion: last.product, runsFrom: startOf(last.to) };
};

/** The next injection of the product that was given last (B6). */
export const injectionDue: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: { InjectionAdministered: ({ eventId, data }) => ({ occasion: eventId, variant: data.product }) },
  metBy: {
    ...untilOver,
    MedicationStopped: ({ data }, { variant }) => injections[variant as InjectionProduct].medication === data.medication,
  },
};

/** The next supply, from the last day on which the present ones cover (I3). */
export const supplyEnds: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: {
    MedicationPrescribed: fromTheLastDay,
    InjectionAdministered: fromTheLastDay,
    TakeHomeDispensed: fromTheLastDay,
    MedicationStopped: fromTheLastDay,
  },
  metBy: { ...untilOver, MedicationStopped: (_fact, _running, { supplies }) => supplies.length === 0 },
};
