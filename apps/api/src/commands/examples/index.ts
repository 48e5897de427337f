import type { CallerCommandName, CommandData } from '@throughline/episode';
import { aftercareExamples } from './aftercare';
import { careTeamExamples } from './care-team';
import { closingExamples } from './closing';
import { correctionExamples } from './corrections';
import { counsellingExamples } from './counselling';
import type { Examples } from './examples';
import { groupSessionExamples } from './group-session';
import { handoffExamples } from './handoff';
import { inductionExamples } from './induction';
import { intakeExamples } from './intake';
import { levelExamples } from './levels';
import { medicationExamples } from './medication';
import { memberExamples } from './member';
import { planExamples } from './plan';
import { referralExamples } from './referral';
import { safetyExamples } from './safety';
import { sitePolicyExamples } from './site-policy';
import { suspensionExamples } from './suspension';
import { transferExamples } from './transfer';
import { readmissionExamples } from './readmission';
import { supportProgrammeExamples } from './support-programme';
import { teamExamples } from './team';
import { testingExamples } from './testing';
import { visitExamples } from './visits';

/** A valid body of every command that has a route. */
export const examples: Examples<Pick<CommandData, CallerCommandName>> = {
  ...intakeExamples,
  ...inductionExamples,
  ...medicationExamples,
  ...testingExamples,
  ...safetyExamples,
  ...careTeamExamples,
  ...planExamples,
  ...counsellingExamples,
  ...visitExamples,
  ...levelExamples,
  ...supportProgrammeExamples,
  ...readmissionExamples,
  ...transferExamples,
  ...suspensionExamples,
  ...closingExamples,
  ...referralExamples,
  ...handoffExamples,
  ...aftercareExamples,
  ...sitePolicyExamples,
  ...teamExamples,
  ...memberExamples,
  ...groupSessionExamples,
  ...correctionExamples,
};
