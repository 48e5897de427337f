import type { handoffEvents } from '@throughline/episode';
import { because, capital, joined, words } from '../words';
import type { Sentences } from './sentence';

export const handoffSentences: Sentences<typeof handoffEvents> = {
  WarmHandoffRequested: {
    kind: 'handoff',
    sentence: ({ data }) => `Warm handoff requested: ${words(data.kind)} to ${data.to.partnerId ?? data.to.memberId}, ${words(data.mode)}`,
  },
  WarmHandoffHeld: {
    kind: 'handoff',
    sentence: ({ data }) => `${capital(data.warmth)} handoff held, patient ${data.patientPresent ? 'present' : 'not present'}`,
  },
  WarmHandoffConfirmed: {
    kind: 'handoff',
    sentence: ({ data }) => joined('Handoff confirmed by the receiver', data.firstContactOn && `first contact ${data.firstContactOn}`),
  },
  WarmHandoffFailed: { kind: 'handoff', sentence: ({ data }) => `Handoff failed${because(data.reason)}` },
};
