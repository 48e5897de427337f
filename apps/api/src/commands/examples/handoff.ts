import type { HandoffCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const handoffExamples: Examples<HandoffCommandData> = {
  WarmHandoff: {
    episodeId: 'e-1',
    patientAgreed: true,
    from: { memberId: 'm-7' },
    to: { memberId: 'x-2', partnerId: 'peers-east' },
    kind: 'peer_to_peer',
    mode: 'in_person',
  },
  AnswerHandoff: { answer: 'accepted', evidenceRef: 'msg-18' },
  ScheduleHandoff: { scheduledFor: '2026-04-02T10:00:00Z' },
  HoldWarmHandoff: { patientPresent: true, parties: ['m-7', 'x-2'] },
  ConfirmHandoff: { receiverConfirmation: 'msg-20', firstContactOn: '2026-04-03' },
  FailHandoff: { reason: 'patient_declined' },
};
