/** What a clinician filters a timeline by. */
export const timelineKinds = [
  'opening',
  'screening',
  'diagnosis',
  'need',
  'assignment',
  'withdrawal',
  'medication',
  'dose',
  'test',
  'use',
  'assessment',
  'visit',
  'contact',
  'care-team',
  'level-of-care',
  'referral',
  'handoff',
  'closing',
  'aftercare',
  'register',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];
