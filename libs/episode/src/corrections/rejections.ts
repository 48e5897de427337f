export const correctionRejections = {
  'entry-not-found': 404,
  'entry-voided': 409,
  'entry-is-correction': 422,
  'entry-invalid': 422,
  'entry-field-fixed': 422,
  'entry-opens-stream': 409,
  'entry-follows-another': 422,
  'aftercare-entered': 409,
} as const;
