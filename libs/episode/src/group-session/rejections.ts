export const groupSessionRejections = { 'group-session-exists': 409 } as const;
