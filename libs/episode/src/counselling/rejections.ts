export const counsellingRejections = {} as const;
