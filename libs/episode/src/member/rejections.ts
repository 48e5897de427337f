export const memberRejections = {
  'member-already-joined': 409,
  'member-not-joined': 404,
  'supervises-oneself': 422,
} as const;
