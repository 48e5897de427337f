export const teamRejections = {
  'attendees-missing': 422,
  'task-without-patient': 422,
  'patient-not-in-site': 409,
  'conference-exists': 409,
} as const;
