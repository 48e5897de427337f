/** What a goal is about: patients differ in whether they want to stop or to use less, and in what comes first. Source: A2.5 (seed 002). */
export const goalKinds = ['abstinence', 'reduction', 'process', 'life_domain'] as const;

/** What became of a goal. */
export const goalOutcomes = ['progressed', 'achieved', 'abandoned'] as const;
