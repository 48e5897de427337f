/** How the staff meets about patients. Source: A2.5 (seed 002): the huddle before the weekly clinic, supervisor and peer, peer and social worker, the team. */
export const conferenceKinds = ['huddle', 'biweekly_team', 'supervision', 'weekly_dyad'] as const;
export type ConferenceKind = (typeof conferenceKinds)[number];

/** The most patients that one conference reviews: each of their episodes is looked at. The number is ours. */
export const mostPatientsReviewed = 60;
/** The most tasks that one conference gives. The number is ours. */
export const mostTasks = 120;
