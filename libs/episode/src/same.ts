import { fromJS, is } from 'immutable';

/** Whether two JSON values say the same, in whatever order their fields come. */
export const isSame = (one: unknown, other: unknown): boolean => is(fromJS(one), fromJS(other));
