export const memberRejections = {} as const;
