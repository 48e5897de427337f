import { reject, roles, type AnyEvent, type Decision, type Role } from '@throughline/kernel';
import type { CommandName, EpisodeServiceCommand } from './commands';
import type { RejectionCode } from './rejections';

const prescribers = ['prescriber', 'pcp', 'champion_pcp', 'oversight_pcp', 'psychiatrist'] as const;
const medical = [...prescribers, 'nurse'] as const;
const counsellors = ['behavioral_health_clinician', 'therapist'] as const;
const coordinators = ['care_manager', 'care_coordinator', 'support_coordinator'] as const;
const peers = ['peer_recovery_specialist', 'peer_supervisor'] as const;
const clinical = [...medical, ...counsellors, ...coordinators] as const;
/** The roles of those who look after patients. */
export const everyoneInCare = [...clinical, ...peers] as const;
const withDesk = [...everyoneInCare, 'front_desk'] as const;

/**
 * Which roles may give which command. Seed 002 draws the line that peers neither dose nor prescribe; the rest follows the duties that
 * seeds 000 and 002 name for each role. The importer replays what people of these roles did and may give every command.
 */
const permissions: Readonly<Record<CommandName, readonly Role[]>> = {
  OpenEpisode: withDesk,
  ScreenForOud: clinical,
  RecordDiagnosis: [...prescribers, ...counsellors],
  AssessNeeds: everyoneInCare,
  IdentifySocialNeed: everyoneInCare,
  SupportNeed: everyoneInCare,
  ResolveNeed: everyoneInCare,
  AdmitPatient: clinical,
  AssignTreatment: [...clinical, 'site_administrator'],

  AssessWithdrawal: medical,
  RecordWithdrawalSeverity: medical,
  InduceBuprenorphine: prescribers,
  DeferInduction: medical,
  RecordInductionDose: medical,
  CompleteInduction: prescribers,
  AbandonInduction: medical,
  StartMedication: prescribers,
  StopMedication: prescribers,
  AdministerDose: medical,
  AdministerInjection: medical,
  RecordDoseMissed: medical,

  CollectUds: clinical,
  RecordUDS: clinical,
  RecordSelfReportedUse: everyoneInCare,
  RecordReturnToUse: everyoneInCare,
  RecordOverdose: withDesk,
  RecordAssessment: everyoneInCare,

  AssignCareTeamMember: [...clinical, 'peer_supervisor', 'site_administrator'],
  ReplaceCareTeamMember: [...clinical, 'peer_supervisor', 'site_administrator'],
  AssignPeer: [...clinical, 'peer_supervisor', 'site_administrator'],
  RecordPeerContact: peers,

  ScheduleVisit: withDesk,
  RecordVisitAttended: withDesk,
  RecordNoShow: withDesk,
  RecordWalkIn: withDesk,
  AttemptOutreach: withDesk,
  StartResidentialStay: clinical,
  EndResidentialStay: clinical,

  ReferHigherLevel: clinical,
  CloseEpisode: clinical,

  SendReferral: [...clinical, 'front_desk'],
  ReceiveAnswer: [...clinical, 'front_desk', 'partner'],
  ScheduleReferral: [...clinical, 'front_desk', 'partner'],
  RecordReferralAttendance: [...clinical, 'front_desk', 'partner'],
  ReturnReferralFeedback: [...clinical, 'front_desk', 'partner'],
  CloseReferral: clinical,
  CancelReferral: clinical,
  WarmHandoff: everyoneInCare,
  HoldWarmHandoff: everyoneInCare,
  ConfirmHandoff: [...everyoneInCare, 'partner'],
  FailHandoff: [...everyoneInCare, 'partner'],

  EnterAftercare: everyoneInCare,
  ScheduleCheckIn: everyoneInCare,
  RecordCheckIn: [...everyoneInCare, 'partner'],
  RecordAftercareOutcome: [...everyoneInCare, 'partner'],
  CloseFeedbackLoop: everyoneInCare,

  AdoptSitePolicy: ['site_administrator'],
};

/** Every command of this service. */
export const commandNames = Object.keys(permissions) as unknown as readonly CommandName[];

/** Whether somebody in this role may give this command. */
export const permitted = (role: Role, command: CommandName): boolean => role === 'importer' || permissions[command].includes(role);

/** The roles that may give this command. */
export const rolesFor = (command: CommandName): readonly Role[] => roles.filter((role) => permitted(role, command));

/** Refuses a command that the actor's role may not give; decides the others. */
export const underPermissions =
  <Command extends EpisodeServiceCommand, State, Event extends AnyEvent, Context>(
    decide: (command: Command, state: State, context: Context) => Decision<Event, RejectionCode>,
  ) =>
  (command: Command, state: State, context: Context): Decision<Event, RejectionCode> => {
    const { type, actor } = command;
    if (permitted(actor.role, type)) return decide(command, state, context);
    return reject('role-not-permitted', `${actor.role} may not give ${type}; ${rolesFor(type).join(', ')} may.`);
  };

/** Whether a word is the name of a command. */
export const isCommandName = (word: string): word is CommandName => Object.hasOwn(permissions, word);
