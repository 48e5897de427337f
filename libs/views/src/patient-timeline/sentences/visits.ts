import type { visitEvents } from '@throughline/episode';
import { capital, joined, moment, words } from '../words';
import { modality } from './parts';
import type { Sentences } from './sentence';

export const visitSentences: Sentences<typeof visitEvents> = {
  VisitScheduled: {
    kind: 'visit',
    sentence: ({ data }) => `${visit(data.visitType)} scheduled for ${moment(data.scheduledFor)}, ${words(data.modality)}`,
  },
  VisitAttended: {
    kind: 'visit',
    sentence: ({ data }) => joined(`${visit(data.visitType)} attended`, modality(data.modality), data.imputed && 'imputed'),
  },
  NoShowRecorded: {
    kind: 'visit',
    sentence: ({ data }) => joined(`${visit(data.visitType)} missed${missed(data.reason)}`, data.imputed && 'imputed'),
  },
  WalkInPresented: {
    kind: 'visit',
    sentence: ({ data }) => `Walk-in: ${joined(visit(data.visitType).toLowerCase(), modality(data.modality), data.reason)}`,
  },
  OutreachAttempted: {
    kind: 'contact',
    sentence: ({ data }) => `Outreach by ${words(data.mode)}: ${data.reached ? 'reached' : 'not reached'}`,
  },
};

const missed = (reason: string): string => (reason === 'not_recorded' ? '' : `: ${words(reason)}`);

const visit = (type: string): string => `${capital(words(type))} visit`;
