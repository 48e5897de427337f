import type { EventUnion } from '@throughline/kernel';
import type { Evolves } from '../topic';
import type { counsellingEvents } from './events';

export const counsellingEvolves: Evolves<EventUnion<typeof counsellingEvents>> = {};
