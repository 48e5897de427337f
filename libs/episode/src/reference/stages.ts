/** The stages of a support programme, in their order: initial engagement, early treatment, stabilization. Source: A2.2 (S002:54, 64). */
export const stages = ['engagement', 'early', 'stabilization'] as const;
export type Stage = (typeof stages)[number];

/** What moves a patient on: the end of the months of a stage, or a clinical reason before or after it (A2.2). */
export const stageTriggers = ['calendar', 'clinical'] as const;

/** Why the enrolment in a support programme ended. The words are ours. */
export const programmeEnds = ['completed', 'left', 'moved', 'other'] as const;

/** The stage after this one; undefined after the last. */
export const stageAfter = (stage: Stage): Stage | undefined => stages[stages.indexOf(stage) + 1];
