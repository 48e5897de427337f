import type { handoffEvents } from '@throughline/episode';
import { because, capital, joined, moment, words } from '../words';
import type { Sentences } from './sentence';

export const handoffSentences: Sentences<typeof handoffEvents> = {
  WarmHandoffRequested: {
    kind: 'handoff',
    sentence: ({ data }) => `Warm handoff requested: ${words(data.kind)} to ${data.to.partnerId ?? data.to.memberId}, ${words(data.mode)}`,
  },
  WarmHandoffAccepted: { kind: 'handoff', sentence: () => 'Handoff accepted by the receiving side' },
  WarmHandoffScheduled: { kind: 'handoff', sentence: ({ data }) => `Handoff appointment ${moment(data.scheduledFor)}` },
  WarmHandoffHeld: {
    kind: 'handoff',
    sentence: ({ data }) =>
      joined(
        `${capital(data.warmth)} handoff held, patient ${data.patientPresent ? 'present' : 'not present'}`,
        data.giverPresent === false && 'giver not present',
        data.receiverPresent === false && 'receiver not present',
      ),
  },
  WarmHandoffConfirmed: {
    kind: 'handoff',
    sentence: ({ data }) => joined('Handoff confirmed by the receiver', data.firstContactOn && `first contact ${data.firstContactOn}`),
  },
  WarmHandoffFailed: { kind: 'handoff', sentence: ({ data }) => `Handoff failed${because(data.reason)}` },
};
