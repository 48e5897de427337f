export const handoffRejections = {
  'patient-not-agreed': 422,
  'handoff-to-oneself': 422,
  'handoff-already-requested': 409,
  'handoff-not-requested': 409,
  'handoff-not-held': 409,
  'handoff-needs-both-sides': 422,
  'receiver-confirms': 422,
  'giver-cannot-confirm': 422,
} as const;
