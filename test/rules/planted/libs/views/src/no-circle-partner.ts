import { first } from './no-circle';
export const partner = (): unknown => first;
