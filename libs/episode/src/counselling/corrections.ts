import type { CorrectionRules } from '../corrections/rule';
import type { counsellingEvents } from './events';

export const counsellingCorrections: CorrectionRules<typeof counsellingEvents> = {
  CounselingSessionRecorded: { kind: 'free', by: ['RecordCounselingSession'] },
  GroupAttendanceRecorded: { kind: 'free', by: ['RecordGroupAttendance'] },
};
