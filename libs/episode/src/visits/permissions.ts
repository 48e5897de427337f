import { withDesk, type Permissions } from '../role-groups';
import type { VisitCommandData } from './commands';

export const visitPermissions: Permissions<VisitCommandData> = {
  ScheduleVisit: withDesk,
  RecordVisitAttended: withDesk,
  RecordNoShow: withDesk,
  RecordWalkIn: withDesk,
  AttemptOutreach: withDesk,
};
