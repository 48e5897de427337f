import type { counsellingEvents } from '@throughline/episode';
import type { Sentences } from './sentence';

export const counsellingSentences: Sentences<typeof counsellingEvents> = {};
