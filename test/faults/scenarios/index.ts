import { brokers } from './brokers';
import { crashPoints } from './crash-points';
import { rebalances } from './rebalance';
import type { Scenario } from './scenario';
import { storeAndApi } from './store-and-api';
import { zombies } from './zombies';

export type { RoundTools, Scenario } from './scenario';

/** Everything that is done to the service. */
export const scenarios: readonly Scenario[] = [zombies, ...crashPoints, ...rebalances, ...brokers, ...storeAndApi];
