import { clinical, type Permissions } from '../role-groups';
import type { ReferralCommandData } from './commands';

export const referralPermissions: Permissions<ReferralCommandData> = {
  SendReferral: [...clinical, 'front_desk'],
  ReceiveAnswer: [...clinical, 'front_desk', 'partner'],
  RecordReferralAttempt: [...clinical, 'front_desk'],
  ScheduleReferral: [...clinical, 'front_desk', 'partner'],
  RecordReferralAttendance: [...clinical, 'front_desk', 'partner'],
  ReturnReferralFeedback: [...clinical, 'front_desk', 'partner'],
  CloseReferral: clinical,
  CancelReferral: clinical,
};
