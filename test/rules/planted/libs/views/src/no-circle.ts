import { partner } from './no-circle-partner';
export const first = (): unknown => partner;
