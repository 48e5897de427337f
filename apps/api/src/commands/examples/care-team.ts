import type { CareTeamCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const careTeamExamples: Examples<CareTeamCommandData> = {
  AssignCareTeamMember: { memberId: 'm-7', role: 'nurse', from: '2026-03-05' },
  ReplaceCareTeamMember: { memberId: 'm-8', replaces: 'm-7', role: 'nurse', reason: 'moved to another clinic' },
  AssignPeer: { memberId: 'm-9' },
  RecordPeerContact: { memberId: 'm-9', mode: 'phone', minutes: 25, purpose: 'appointment reminder' },
};
