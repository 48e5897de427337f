export const suspensionRejections = {
  'episode-suspended': 409,
  'episode-not-suspended': 409,
} as const;
