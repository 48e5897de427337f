import type { Decides } from '../topic';
import type { PlanCommandData } from './commands';

export const planDecides: Decides<PlanCommandData> = {};
