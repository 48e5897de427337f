export const careTeamRejections = {
  'role-already-filled': 409,
  'not-in-care-team': 409,
  'already-in-care-team': 409,
  'minutes-not-positive': 422,
} as const;
