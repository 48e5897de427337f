import type { ApiServices } from '../services';

/** The day on which a read without a day of its own is answered, in UTC: YYYY-MM-DD. */
export const todayOf = ({ clock }: Pick<ApiServices, 'clock'>): string => new Date(clock()).toISOString().slice(0, 10);
