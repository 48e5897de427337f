export const teamRejections = {} as const;
