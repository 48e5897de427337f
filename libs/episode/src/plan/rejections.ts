export const planRejections = {} as const;
