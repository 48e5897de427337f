import { accessCorrections } from '../access/corrections';
import { aftercareCorrections } from '../aftercare/corrections';
import { auditSessionCorrections } from '../audit-session/corrections';
import { careTeamCorrections } from '../care-team/corrections';
import { closingCorrections } from '../closing/corrections';
import { counsellingCorrections } from '../counselling/corrections';
import { groupSessionCorrections } from '../group-session/corrections';
import { handoffCorrections } from '../handoff/corrections';
import { inductionCorrections } from '../induction/corrections';
import { intakeCorrections } from '../intake/corrections';
import { levelCorrections } from '../levels/corrections';
import { medicationCorrections } from '../medication/corrections';
import { memberCorrections } from '../member/corrections';
import { obligationCorrections } from '../obligations/corrections';
import { parkedKeyCorrections } from '../parked-key/corrections';
import { patientCorrections } from '../patient/corrections';
import { planCorrections } from '../plan/corrections';
import { referralCorrections } from '../referral/corrections';
import { safetyCorrections } from '../safety/corrections';
import { sitePolicyCorrections } from '../site-policy/corrections';
import { suspensionCorrections } from '../suspension/corrections';
import { transferCorrections } from '../transfer/corrections';
import { readmissionCorrections } from '../readmission/corrections';
import { supportProgrammeCorrections } from '../support-programme/corrections';
import { teamCorrections } from '../team/corrections';
import { testingCorrections } from '../testing/corrections';
import { visitCorrections } from '../visits/corrections';
import type { EpisodeServiceEvent } from '../events';
import type { CorrectionRule } from './rule';

/** How every kind of entry may be corrected: one that is missing does not compile. */
export const correctionRules: { readonly [Type in EpisodeServiceEvent['type']]: CorrectionRule } = {
  ...intakeCorrections,
  ...inductionCorrections,
  ...medicationCorrections,
  ...testingCorrections,
  ...safetyCorrections,
  ...careTeamCorrections,
  ...planCorrections,
  ...counsellingCorrections,
  ...teamCorrections,
  ...memberCorrections,
  ...groupSessionCorrections,
  ...visitCorrections,
  ...levelCorrections,
  ...supportProgrammeCorrections,
  ...readmissionCorrections,
  ...transferCorrections,
  ...suspensionCorrections,
  ...closingCorrections,
  ...referralCorrections,
  ...handoffCorrections,
  ...aftercareCorrections,
  ...sitePolicyCorrections,
  ...patientCorrections,
  ...obligationCorrections,
  ...parkedKeyCorrections,
  ...auditSessionCorrections,
  ...accessCorrections,
  EntryCorrected: { kind: 'follows', from: 'the entry that it corrects' },
  EntryVoided: { kind: 'follows', from: 'the entry that it voids' },
};
