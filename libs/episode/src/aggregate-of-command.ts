import type { AnyAggregate } from '@throughline/kernel';
import { aftercareAggregate, episodeAggregate, referralAggregate } from './aggregates';
import type { CommandName, EpisodeCommandData } from './commands';
import { sitePolicyAggregate } from './site-policy';

const elsewhere: Readonly<Record<Exclude<CommandName, keyof EpisodeCommandData>, AnyAggregate>> = {
  SendReferral: referralAggregate,
  ReceiveAnswer: referralAggregate,
  ScheduleReferral: referralAggregate,
  RecordReferralAttendance: referralAggregate,
  ReturnReferralFeedback: referralAggregate,
  CloseReferral: referralAggregate,
  CancelReferral: referralAggregate,
  WarmHandoff: referralAggregate,
  HoldWarmHandoff: referralAggregate,
  ConfirmHandoff: referralAggregate,
  FailHandoff: referralAggregate,
  EnterAftercare: aftercareAggregate,
  ScheduleCheckIn: aftercareAggregate,
  RecordCheckIn: aftercareAggregate,
  RecordAftercareOutcome: aftercareAggregate,
  CloseFeedbackLoop: aftercareAggregate,
  AdoptSitePolicy: sitePolicyAggregate,
};

const isElsewhere = (name: CommandName): name is keyof typeof elsewhere => Object.hasOwn(elsewhere, name);

/** The aggregate that decides a command. */
export const aggregateOfCommand = (name: CommandName): AnyAggregate => (isElsewhere(name) ? elsewhere[name] : episodeAggregate);
