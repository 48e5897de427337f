export const obligationRejections = { 'obligation-met': 409, 'obligation-rests': 409 } as const;
