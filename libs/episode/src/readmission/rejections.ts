export const readmissionRejections = {
  'readmitted-before-closing': 422,
} as const;
