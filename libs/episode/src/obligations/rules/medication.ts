import { injections, type InjectionProduct } from '../../reference/medications';
import { untilClosed, type ObligationRule } from '../rule';

/** The next injection of the product that was given last (B6). */
export const injectionDue: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: { InjectionAdministered: ({ eventId, data }) => ({ occasion: eventId, variant: data.product }) },
  metBy: {
    ...untilClosed,
    MedicationStopped: ({ data }, { variant }) => injections[variant as InjectionProduct].medication === data.medication,
  },
};
