import type { VisitCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const visitExamples: Examples<VisitCommandData> = {
  ScheduleVisit: { visitId: 'v-1', visitType: 'medication', modality: 'in_person', scheduledFor: '2026-03-12T09:00:00Z' },
  RecordVisitAttended: { visitId: 'v-1', visitType: 'medication', modality: 'in_person' },
  RecordNoShow: { visitId: 'v-1', visitType: 'medication', reason: 'forgot', imputed: false },
  RecordWalkIn: { visitType: 'medication', modality: 'in_person' },
  AttemptOutreach: { mode: 'phone', reached: false },
};
