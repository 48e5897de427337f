import type { CorrectionRules } from '../corrections/rule';
import type { teamEvents } from './events';

export const teamCorrections: CorrectionRules<typeof teamEvents> = {
  CaseConferenceHeld: { kind: 'free', by: ['HoldCaseConference', 'Huddle', 'RecordSupervision'], fixed: ['conferenceId', 'kind'] },
};
