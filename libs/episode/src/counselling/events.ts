export const counsellingEvents = [] as const;
