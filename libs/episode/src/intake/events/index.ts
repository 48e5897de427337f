import { findingEvents } from './findings';
import { needEvents } from './needs';
import { openingEvents } from './opening';

export * from './findings';
export * from './needs';
export * from './opening';

export const intakeEvents = [...openingEvents, ...findingEvents, ...needEvents] as const;
