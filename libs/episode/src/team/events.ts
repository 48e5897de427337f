export const teamEvents = [] as const;
