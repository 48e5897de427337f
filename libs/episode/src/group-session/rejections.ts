export const groupSessionRejections = {} as const;
