/** Why care rests: FHIR R4 EpisodeOfCare `onhold` (B2), in the words of row 51. */
export const suspensionReasons = ['jail', 'hospital', 'travel', 'other'] as const;
