const prefix = 'referral-';

/** The id in the name of a referral's stream; null for other streams. */
export const referralOf = (streamId: string): string | null => (streamId.startsWith(prefix) ? streamId.slice(prefix.length) : null);
