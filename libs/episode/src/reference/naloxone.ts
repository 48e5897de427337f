import { namesOf } from '../names-of';

/** Naloxone as it is given to patients, by RxNorm code. Source: B2.1. */
export const naloxoneProducts = { nasal_spray_4mg: { rxcui: '1725059' } } as const;
export type NaloxoneProduct = keyof typeof naloxoneProducts;

export const naloxoneProductKeys = namesOf(naloxoneProducts);
