import { createCodec } from '@throughline/kernel';
import { allEvents, type EpisodeServiceEvent } from './index';

/** The service's events, read and written. Validators are compiled once. */
export const eventCodec = createCodec<EpisodeServiceEvent>(allEvents);
