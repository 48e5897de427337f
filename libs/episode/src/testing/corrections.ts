import type { CorrectionRules } from '../corrections/rule';
import type { DataOf } from '../events/schemas';
import type { testingEvents, UdsInterpreted } from './events';

/** What a reading comes to follows from the record: it is not corrected by hand, but voided and made anew. */
const computed = [
  'specimenId',
  'findings',
  'buprenorphine',
  'validity',
  'prescriptionsAtCollection',
  'rules',
  'interpreter',
] as const satisfies readonly (keyof DataOf<typeof UdsInterpreted>)[];

export const testingCorrections: CorrectionRules<typeof testingEvents> = {
  UdsCollected: { kind: 'free', by: ['CollectUds'], judged: ['temperatureInRange', 'lateArrival'] },
  UdsResultRecorded: { kind: 'free', by: ['RecordUDS'], judged: ['lateArrival'] },
  SpecimenValidityRecorded: { kind: 'free', by: ['RecordSpecimenValidity'], judged: ['lateArrival'] },
  ConfirmationOrdered: { kind: 'free', by: ['OrderConfirmation'], judged: ['lateArrival'] },
  UdsInterpreted: { kind: 'free', by: ['InterpretUds'], judged: [...computed, 'lateArrival'], fixed: computed },
  PolicyResponseApplied: { kind: 'free', by: ['ApplyPolicyResponse'], judged: ['policyVersionId'], fixed: ['policyVersionId'] },
  CountRequested: { kind: 'free', by: ['RequestCount'] },
  PillWrapperCountRecorded: {
    kind: 'free',
    by: ['RecordPillWrapperCount'],
    judged: ['kind', 'expected', 'calledAt', 'hoursToPresent'],
  },
};
