import { untilOver, type ObligationRule } from '../rule';

/** Coming in with what is left of the medication, from the call (A0.4; S000:615-617). */
export const countCallBack: ObligationRule = {
  in: 'episode',
  runs: 'each',
  from: { CountRequested: ({ data }) => ({ occasion: data.countId }) },
  metBy: { ...untilOver, PillWrapperCountRecorded: ({ data }, { occasion }) => data.countId === occasion },
};
