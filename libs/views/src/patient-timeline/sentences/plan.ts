import type { planEvents } from '@throughline/episode';
import type { Sentences } from './sentence';

export const planSentences: Sentences<typeof planEvents> = {};
