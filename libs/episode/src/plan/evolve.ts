import type { EventUnion } from '@throughline/kernel';
import type { Evolves } from '../topic';
import type { planEvents } from './events';

export const planEvolves: Evolves<EventUnion<typeof planEvents>> = {};
