import { noShowReasons, type VisitCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { instant, loose, some, visitId, words, yesNo } from './pools';
import type { Topic } from './topic';

export const visits: Topic<VisitCommandData> = {
  fields: {
    ScheduleVisit: fc.record({ visitId, visitType: words, modality: some('in_person', 'phone'), scheduledFor: instant }),
    RecordVisitAttended: loose(
      { visitId, visitType: words, modality: some('in_person', 'not_recorded'), imputed: yesNo },
      'visitType',
      'modality',
    ),
    RecordNoShow: loose({ visitId, visitType: words, reason: some(...noShowReasons), imputed: yesNo }, 'visitType', 'reason', 'imputed'),
    RecordWalkIn: fc.record({ visitType: words, modality: some('in_person') }),
    AttemptOutreach: fc.record({ mode: some('phone', 'text'), reached: yesNo }),
  },
  ways: [['ScheduleVisit', 'RecordVisitAttended', 'ScheduleVisit', 'RecordNoShow']],
};
