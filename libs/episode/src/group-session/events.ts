export const groupSessionEvents = [] as const;
